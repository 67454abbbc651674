#!/bin/sh
# Runs the command line of an application image, moved to a folder whose name has spaces and diacritics: what it prints,
# its start-up cache, its licences. Nothing of the builder's folders is used.
#   packaging/check/image.sh [IMAGE]
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
image=${1:-$here/target/image/sokiemtra}
work=$(mktemp -d)
# Out of the way while the copy runs: what still looks there must not find it.
mv "$image" "$image-hidden"
trap 'mv "$image-hidden" "$image"; rm -rf "$work"' EXIT
cp -a "$image-hidden" "$work/Sổ Kiểm Tra (bản thử)"
HOME=$work/nhà; export HOME; mkdir "$HOME"
unset XDG_CONFIG_HOME JAVA_HOME SOKIEMTRA_JAVA DISPLAY WAYLAND_DISPLAY || true
PATH=/usr/bin:/bin; export PATH
start="$work/Sổ Kiểm Tra (bản thử)/bin/sokiemtra"
cd "$work"

fail() { echo "image: $1" >&2; exit 1; }
"$start" regime list --json | grep -q '"thach-thanh-2020"' || fail "regime list --json"
"$start" demo "$work/thử một" > demo.txt || fail "demo"
ls "$work/thử một"/*.pdf "$work/thử một"/*.docx > /dev/null || fail "demo made no documents"
if "$start" unit list khong-co 2> error.txt; then fail "a missing file was not refused"; fi
grep -q '^SKT-DB-MISSING: ' error.txt || fail "a refusal has no code"
ln -s "$start" sokiemtra
./sokiemtra regime list > /dev/null || fail "through a link"
# The cache must be taken as it is: with "on" instead of "auto" Java refuses to start when it does not fit.
sed 's/ -XX:AOTCache=/ -XX:AOTMode=on&/' "$start" > "${start}-strict"; chmod +x "${start}-strict"
"${start}-strict" regime list > /dev/null || fail "the start-up cache does not fit"
# Over Tết of 2021: the lunar calendar of a moved image, with its cache.
"$start" deadline --from 2021-02-05 --count 5 --unit working --direction after | grep -q '19/02/2021' || fail "calendar"
papers="$work/Sổ Kiểm Tra (bản thử)/share"
grep -q '"CycloneDX"' "$papers/sokiemtra.cdx.json" || fail "no SBOM"
test -s "$papers/licenses/INDEX.txt" || fail "no licences"
# Nothing in text files may lead back to the folder it was built in.
if grep -rIl --exclude-dir=legal -- "$here" "$work/Sổ Kiểm Tra (bản thử)" | grep .; then
  fail "names the folder it was built in"
fi
echo "image: ok, $(du -sm "$image-hidden" | cut -f1) MB"
