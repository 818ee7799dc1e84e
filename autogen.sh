#!/bin/sh
# Make ./configure from the checkout.
set -e
cd "$(dirname "$0")"
. tests/place.sh
mkdir -p build-aux m4
autoreconf --install --force "$@"
