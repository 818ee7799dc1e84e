#!/bin/sh
# Fuzz: tests/fuzz/run.sh FOLDER [SECONDS [TARGET...]].  Builds with clang in FOLDER, and gives
# each target so many seconds (7: the eight of them take a minute of one processor); of none named,
# all, as many at once as there are processors.  What is found stays in FOLDER, and so does the
# corpus, which the next run goes on from.  An hour of one processor:
#
#     tests/fuzz/run.sh /tmp/fuzz 450
#
# What each target asks for stands in its source.
set -eu
source=$(cd "$(dirname "$0")/../.." && pwd)
folder=$1
seconds=${2:-7}
[ $# -le 2 ] && set -- '' '' api package profile reference round text tree xml
shift 2
mkdir -p "$folder/build"
cd "$folder"
if [ ! -f build/Makefile ]; then
  (cd build && "$source/configure" -q --disable-shared --enable-fuzz CC=clang CFLAGS='-O2 -g1')
fi
make -s -C build # all: what sources are made of is made first
for target; do
  make -s -C build "tests/fuzz/fuzz_$target"
done

# The longest input of a target, unless LONGEST says another: what breaks a promise does so in a
# few lines, and of those ten times as many are run in a second as of whole minutes.
longest() {
  case $1 in
    package | reference) echo "${LONGEST:-40000}" ;;
    *) echo "${LONGEST:-1000}" ;;
  esac
}

# Beside the seeds in files those that the examples give.
plant() { # target
  mkdir -p "corpus-$1"
  if [ -d "$source/tests/fuzz/seeds/$1" ]; then
    cp "$source/tests/fuzz/seeds/$1"/* "corpus-$1/"
  fi
  case $1 in
    text | profile | tree)
      for minutes in "$source"/examples/*.txt "$source"/examples/*-*.md; do
        case $1 in
          text) printf '\004' ;;
          tree) printf '(content\n' ;;
          profile) cat "$source/examples/profiles/strandmose.profile"; printf '\000' ;;
        esac >"corpus-$1/$(basename "$minutes")"
        cat "$minutes" >>"corpus-$1/$(basename "$minutes")"
      done
      ;;
    xml) { cat "$source/tests/schema/all.xml"; printf '?'; } >corpus-xml/all ;;
  esac
}

fuzz() { # target
  plant "$1"
  # entropic schedules cost more than the runs that they choose
  "build/tests/fuzz/fuzz_$1" -entropic=0 -max_total_time="$seconds" -max_len="$(longest "$1")" \
    -timeout=10 -rss_limit_mb=2048 -dict="$source/tests/fuzz/minutes.dict" -print_final_stats=1 -verbosity=0 \
    -artifact_prefix="$1-" "corpus-$1" 2>"$1.log" || {
    : >"$1.failed"
    tail -n 40 "$1.log"
  }
  echo "$1: $(sed -n 's/^stat::number_of_executed_units: *//p' "$1.log") runs"
}

# Each so-manieth target, one after the other.
share() { # which, of how many, target...
  which=$1 shares=$2 at=0
  shift 2
  for target; do
    [ $((at % shares)) -ne "$which" ] || fuzz "$target"
    at=$((at + 1))
  done
}

for target; do
  rm -f "$target.failed"
done
cores=$(nproc)
for core in $(seq 0 $((cores - 1))); do
  share "$core" "$cores" "$@" &
done
wait
for target; do
  [ ! -e "$target.failed" ] || exit 1
done
