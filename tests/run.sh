#!/bin/sh
# Install what the tests need, build in build/, and pass all tests.
# CI=true makes a test that would be skipped a failure.
set -eu
cd "$(dirname "$0")/.."
. tests/place.sh
tests/deps.sh build test
[ -x configure ] || ./autogen.sh
# Who configured the checkout itself has it built there.
if ! [ -f config.status ]; then
  mkdir -p build
  cd build
  [ -f Makefile ] || ../configure -q
fi
make -s -j2
# One more than two cores: some tests wait, for LibreOffice, hosts or what they kill.
exec make -j3 check
