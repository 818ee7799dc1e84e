#!/bin/sh
# Build referat and convert the example minutes to every format that it writes.
# The results stand in build/examples/.  Debian packages that are missing are
# installed (as root, or with sudo), and ./configure is made by ./autogen.sh.
set -eu
cd "$(dirname "$0")/.."
. tests/place.sh
top=$(pwd)

tests/deps.sh build
[ -x configure ] || ./autogen.sh
mkdir -p build/examples
# Who configured the checkout itself has it built there.
if ! [ -f config.status ]; then
  cd build
  [ -f Makefile ] || ../configure -q
fi
make -s -j2

for program in converters/referat2*; do
  [ -f "$program" ] && [ -x "$program" ] || continue
  format=${program##*referat2}
  for minutes in "$top"/examples/*.txt "$top"/examples/*-*.md; do
    name=${minutes##*/}
    "$program" -q -o "$top/build/examples/${name%.*}.$format" "$minutes"
  done
done
echo
echo "The example minutes, converted, are in build/examples:"
ls "$top/build/examples"
echo
if [ "$(pwd)" = "$top" ]; then
  echo "Try your own:  converters/referat2xml FILE"
else
  echo "Try your own:  build/converters/referat2xml FILE"
fi
