#!/bin/sh
# Build the Debian packages of a source package as an ordinary user, and try them.
#
#   tests/debian.sh referat-0.1.0.tar.xz          build, lintian, and as root: install, use, remove
#   tests/debian.sh referat-0.1.0.tar.xz --twice  and build them again elsewhere: the same bytes?
#
# It needs the group 'debian' of tests/deps.sh.  KEEP=FOLDER keeps the packages there.
set -eu
tarball=$(realpath "$1")
twice=${2:-}

work=$(mktemp -d "${TMPDIR:-/tmp}/referat-debian.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

as_user() {
  if [ "$(id -u)" -eq 0 ]; then
    setpriv --reuid=65534 --regid=65534 --clear-groups env HOME="$work" "$@"
  else
    "$@"
  fi
}

build() { # folder options
  mkdir -p "$work/$1"
  tar -x -f "$tarball" -C "$work/$1" --strip-components=1 --one-top-level=source
  if [ "$(id -u)" -eq 0 ]; then
    chown -R 65534:65534 "$work"
  fi
  (cd "$work/$1/source" && as_user env DEB_BUILD_OPTIONS="$2" dpkg-buildpackage -us -uc -b) \
    >"$work/log" 2>&1 || {
    tail -n 60 "$work/log"
    exit 1
  }
}

build first "parallel=$(nproc)"
cd "$work/first"
as_user lintian --fail-on error,warning referat_*.changes
if [ -n "${KEEP:-}" ]; then
  mkdir -p "$KEEP"
  cp ./*.deb ./*.changes "$KEEP"
fi

# Another folder, time zone and language, and nothing at the same time.
if [ "$twice" = --twice ]; then
  LC_ALL=C.UTF-8 TZ=Pacific/Kiritimati build second/somewhere/else 'parallel=1 nocheck'
  for package in "$work"/first/*.deb; do
    cmp "$package" "$work/second/somewhere/else/${package##*/}"
  done
  cd "$work/first"
fi

if [ "$(id -u)" -eq 0 ]; then
  dpkg -i libreoffice-referat_*.deb libreferat-dev_*.deb referat_*.deb libreferat0_*.deb >/dev/null
  status=0
  for test in convert library libreoffice; do
    mkdir "$work/tried"
    chown 65534 "$work/tried"
    as_user env AUTOPKGTEST_TMP="$work/tried" "source/debian/tests/$test" || status=1
    rm -rf "$work/tried"
  done
  dpkg -P libreoffice-referat libreferat-dev referat libreferat0 >/dev/null
  exit "$status"
fi
