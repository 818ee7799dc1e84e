#!/bin/sh
# Fuzz for a while: tests/fuzz/run.sh FOLDER [SECONDS [text|profile]].  Builds with
# clang in FOLDER, starts from the examples, and leaves there what it finds.
set -eu
source=$(cd "$(dirname "$0")/../.." && pwd)
folder=$1
seconds=${2:-60}
target=${3:-text}
mkdir -p "$folder/build" "$folder/corpus-$target"
cd "$folder"
if [ ! -f build/Makefile ]; then
  (cd build && "$source/configure" -q --disable-shared --enable-fuzz CC=clang CFLAGS='-O1 -g')
fi
make -s -C build lib/libreferat.la "tests/fuzz/fuzz_$target"
for minutes in "$source"/examples/*.txt "$source"/examples/*.md; do
  case $target in
    text) printf '\004' ;;
    profile) cat "$source/examples/profiles/strandmose.profile"; printf '\000' ;;
  esac >"corpus-$target/$(basename "$minutes")"
  cat "$minutes" >>"corpus-$target/$(basename "$minutes")"
done
exec "build/tests/fuzz/fuzz_$target" -max_total_time="$seconds" -max_len=20000 -timeout=10 \
  -dict="$source/tests/fuzz/minutes.dict" -print_final_stats=1 -verbosity=0 "corpus-$target"
