#!/bin/sh
# Build referat and convert the example minutes to every format that it writes.
# The results stand in build/examples/.  Nothing outside build/ is touched,
# besides Debian packages that are missing (installed as root, or with sudo).
set -eu
cd "$(dirname "$0")/.."

tests/deps.sh build
[ -x configure ] || ./autogen.sh
mkdir -p build
cd build
[ -f Makefile ] || ../configure -q
make -s -j2

mkdir -p examples
for program in converters/referat2*; do
  [ -f "$program" ] && [ -x "$program" ] || continue
  format=${program##*referat2}
  for minutes in ../examples/*.txt ../examples/*.md; do
    name=${minutes##*/}
    "$program" -q -o "examples/${name%.*}.$format" "$minutes"
  done
done
echo
echo "The example minutes, converted, are in build/examples:"
ls examples
echo
echo "Try your own:  build/converters/referat2xml FILE"
