#!/bin/sh
# The built programs and the library have what makes a fault in them harder to use.
. "${abs_top_srcdir:-.}/tests/tap.sh"
need readelf
config=$abs_top_builddir/config.status
case $("$config" --config) in
  *--enable-sanitizers* | *--enable-coverage* | *--enable-fuzz*)
    ok "this build looks for faults, and asks for nothing of that" true # nothing is missing where CI=true
    done_testing
    ;;
esac
flags=$(echo '@HARDEN_CFLAGS@ @HARDEN_LDFLAGS@' | "$config" --file=- 2>/dev/null)

has() { # what-the-build-asked-for file command pattern name
  case $flags in
    *"$1"*) ;;
    *) ok "$5: this compiler has no such thing" true; return ;;
  esac
  ok "$5" sh -c "$3 \"\$1\" | grep -q '$4'" sh "$2"
}

for name in referat2xml referat2docx referat2odt referat2md referat2json libreferat.so; do
  file=$abs_top_builddir/converters/.libs/$name
  [ -e "$file" ] || file=$abs_top_builddir/converters/$name
  [ "$name" != libreferat.so ] || file=$abs_top_builddir/lib/.libs/$name
  if [ ! -e "$file" ]; then
    skip 5 "$name is not built"
    continue
  fi
  has relro "$file" 'readelf -lW' GNU_RELRO "$name: read-only after relocation"
  has now "$file" 'readelf -dW' 'BIND_NOW\|Flags:.*NOW' "$name: all of it"
  has PIE "$file" 'readelf -hW' 'Type:.*DYN' "$name: anywhere in memory"
  ok "$name: no code on the stack" sh -c "readelf -lW \"\$1\" | grep -q 'GNU_STACK.* RW '" sh "$file"
  [ "$name" = libreferat.so ] || continue
  has stack-protector "$file" 'readelf --dyn-syms -W' '__stack_chk_fail' "$name: guarded stack"
  has FORTIFY "$file" 'readelf --dyn-syms -W' '__[a-z]*_chk' "$name: bounds of what the C library writes"
done
done_testing
