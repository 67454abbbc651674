#!/bin/sh
# Prints sizes and start-up as a table; after mvn -Pdist package. Needs a display or Xvfb.
#   packaging/measure.sh [RUNS]
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
is25() { [ -x "$1" ] && "$1" -version 2>&1 | grep -q '"25[."]'; }
for java in "${JAVA_HOME:-}/bin/java" "$(command -v java)" /usr/lib/jvm/*25*/bin/java; do
  if is25 "$java"; then break; fi
done
exec "$java" -cp "$here/target/classes" vn.sokiemtra.packaging.Measure "$here/target/image/sokiemtra" \
  "$here/../app/target/sokiemtra" "$java" "${1:-10}"
