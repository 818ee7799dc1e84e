# Say what is wrong with the folder of the checkout before anything is installed or built: make
# and libtool take none whose name has spaces or signs in it that a shell knows.  To be read by
# a script that stands in it: `. tests/place.sh`.
case $(pwd) in
  *[[:space:]\"\#\$\&\'\`\\]*)
    echo "$0: the name of this folder has a space, a quote, or #, \$, & or \\ in it, with which" >&2
    echo "  nothing can be built: $(pwd)" >&2
    echo "  Please move it to a folder without one." >&2
    exit 78
    ;;
esac
