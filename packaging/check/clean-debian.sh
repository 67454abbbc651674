#!/bin/bash
# Installs the .deb into a Debian that holds nothing else, runs it there as an ordinary person (the demo without a
# screen, the window under Xvfb), removes it and looks that the data stayed. Needs root and debootstrap; MIRROR names
# another mirror than debootstrap's own.
#   packaging/check/clean-debian.sh [DEB] [ROOT]
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
deb=${1:-$(ls "$here"/target/sokiemtra_*_amd64.deb)}
root=${2:-$(mktemp -d)/debian}
suite=${SUITE:-bookworm}
mirror=${MIRROR:-}

[ "$(id -u)" = 0 ] || { echo "clean-debian: run as root" >&2; exit 1; }
command -v debootstrap > /dev/null || { echo "clean-debian: apt-get install debootstrap" >&2; exit 1; }
cleanup() { umount -q "$root/proc" "$root/dev/shm" 2> /dev/null || true; }
trap cleanup EXIT
step() { printf '== %s\n' "$*"; }
inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 "$@"; }
person() { inside su - hanh -c "$1"; }

step "a Debian $suite in $root"
[ -x "$root/bin/sh" ] || debootstrap --variant=minbase "$suite" "$root" $mirror > "${root%/*}/debootstrap.log"
mkdir -p "$root/dev/shm"
mount -t proc proc "$root/proc"
mount -t tmpfs tmpfs "$root/dev/shm"
inside userdel -r hanh 2> /dev/null || true
inside useradd -m hanh

step "install"
cp "$deb" "$root/tmp/sokiemtra.deb"
inside apt-get update -qq
inside apt-get install -y -qq --no-install-recommends /tmp/sokiemtra.deb > "${root%/*}/install.log"
! inside sh -c 'command -v java' || { echo "clean-debian: Java came along from outside"; exit 1; }
inside dpkg -s sokiemtra | grep -E '^(Status|Version|Installed-Size):'

step "the command line, as an ordinary person, without a screen"
person 'sokiemtra regime list && sokiemtra demo "$HOME/Thử lần đầu" > ~/demo.txt && tail -1 ~/demo.txt && ls "$HOME/Thử lần đầu"'

step "menu, file type, icon"
inside apt-get install -y -qq --no-install-recommends xvfb shared-mime-info desktop-file-utils xdg-utils file \
  > "${root%/*}/tools.log"
inside desktop-file-validate /usr/share/applications/sokiemtra.desktop
inside grep -q 'vnd.sokiemtra.bundle.*sokiemtra.desktop' /usr/share/applications/mimeinfo.cache
inside grep -q 'application/vnd.sokiemtra.bundle:\*.skt' /usr/share/mime/globs2

step "the window under Xvfb"
data=$(person 'ls "$HOME/Thử lần đầu/Thach-Thanh-2020.mv.db"')
before=$(sha256sum < "$root$data")
person 'Xvfb :77 -screen 0 1366x768x24 -nolisten tcp > /dev/null 2>&1 & x=$!
  sleep 3; DISPLAY=:77 SOKIEMTRA_REHEARSAL=every-screen sokiemtra; r=$?; kill $x; exit $r' | tee "${root%/*}/window.log"
grep -q 'sokiemtra: window usable' "${root%/*}/window.log"
if person 'cat ~/.config/sokiemtra/log/* 2> /dev/null' | grep -E 'SKT-APP-|Exception|Error'; then
  echo "clean-debian: the log has errors"; exit 1
fi

step "remove"
inside apt-get purge -y -qq sokiemtra > "${root%/*}/purge.log"
for gone in /opt/sokiemtra /usr/bin/sokiemtra /usr/share/applications/sokiemtra.desktop; do
  [ ! -e "$root$gone" ] || { echo "clean-debian: $gone is still there"; exit 1; }
done
[ "$before" = "$(sha256sum < "$root$data")" ] || { echo "clean-debian: the data changed"; exit 1; }
person 'ls -d ~/.config/sokiemtra ~/Documents'
step "all of it held; the data stayed"
