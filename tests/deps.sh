#!/bin/sh
# Install the Debian packages that a step needs and that are missing.
#
#   tests/deps.sh build          what 'make' needs
#   tests/deps.sh build test     and what 'make check' needs for all but a few checks
#   tests/deps.sh build clang    what 'make' with clang needs
#   tests/deps.sh debian         what the Debian packages are built and looked at with
#   tests/deps.sh build test ci  and what .ci/run needs, which skips nothing
#   tests/deps.sh build bench    what 'make bench' measures beside ours
set -eu

build='autoconf automake binutils gcc gettext libc6-dev libdeflate-dev libexpat1-dev libjansson-dev libtool libzip-dev make
 nettle-dev pkg-config'
test='cmark g++ libxml2-utils mandoc perl python3 strace xsltproc xz-utils'
clang='clang libclang-rt-dev'
debian='build-essential debhelper dpkg-dev lintian unzip'
# Those of Java, of LibreOffice, of Chromium and of pandoc are large, and checks by second programs.
ci="$clang $debian abigail-tools busybox chromium docx2txt fish fonts-crosextra-carlito fonts-dejavu-core fonts-liberation jing
 libglib2.0-bin libreoffice-writer-nogui lowdown npm odt2txt openssh-client openssh-server original-awk pandoc parallel poppler-utils
 python3-docx python3-uno shared-mime-info slurm-wlm trang valgrind xdg-utils zsh"

bench='cmark libmd4c-dev libmd4c-html0-dev libreoffice-writer-nogui lowdown pandoc python3'

wanted=
for group; do
  case $group in
    build) wanted="$wanted $build" ;;
    clang) wanted="$wanted $clang" ;;
    debian) wanted="$wanted $debian" ;;
    test) wanted="$wanted $test" ;;
    ci) wanted="$wanted $ci" ;;
    bench) wanted="$wanted $bench" ;;
    *) echo "$0: unknown group '$group'" >&2; exit 64 ;;
  esac
done

missing=
for package in $wanted; do
  # Other packages than Debian's bring npm, too, and would conflict with it.
  if [ "$package" = npm ] && command -v npm >/dev/null 2>&1; then
    continue
  fi
  case $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || :) in
    installed) ;;
    *) missing="$missing $package" ;;
  esac
done
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
  echo "Please install what Debian calls:$missing" >&2
  exit 0 # they may be there under other names: let configure judge
fi
sudo=
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null 2>&1; then
    echo "Packages are missing, and there is no sudo to install them with.  As root:" >&2
    echo "  apt-get install --no-install-recommends$missing" >&2
    exit 69
  fi
  sudo=sudo
fi

# Another program, such as one that installs upgrades by itself, may be at it for a while:
# ten minutes are waited for it.
apt() {
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=600 "$@"
}
said=$(mktemp)
trap 'rm -f "$said"' EXIT
tries=0
until apt update 2>"$said"; do
  tries=$((tries + 1))
  if ! grep -q 'lists/lock' "$said" || [ "$tries" -gt 120 ]; then
    cat "$said" >&2
    exit 1
  fi
  [ "$tries" -gt 1 ] || echo "Waiting for another program that has the lists of packages"
  sleep 5
done
echo "Installing:$missing"
# shellcheck disable=SC2086 # the list is meant to be split
apt install -y --no-install-recommends $missing
