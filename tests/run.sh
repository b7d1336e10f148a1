#!/usr/bin/env bash
# Runs all tests: installs what is missing, starts a PostgreSQL of its own, stops what it started.
# The last line is "N passed, N failed, N skipped". Arguments go to dotnet test, such as --filter-class '*Ledger*'.
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

packages=()
need() { # program or file, Debian package
  if [ ! -e "$1" ] && ! command -v "$1" >/dev/null 2>&1; then packages+=("$2"); fi
}
need python3 python3
need openssl openssl
need /usr/sbin/smtp-sink postfix
need "$(ls -d /usr/lib/postgresql/*/bin/initdb 2>/dev/null | tail -1)" postgresql
need /usr/lib/python3/dist-packages/dkim python3-dkim
need docker-compose docker-compose
need /usr/bin/chromium chromium
need /usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf fonts-noto-core
need /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc fonts-noto-cjk
if [ "${#packages[@]}" -gt 0 ]; then
  as_root=()
  if [ "$(id -u)" != 0 ]; then as_root=(sudo -n); fi
  if ! command -v apt-get >/dev/null || ! { "${as_root[@]}" apt-get update -qq && DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq "${packages[@]}" >/dev/null; }; then
    echo "Please install: ${packages[*]} (Debian's names)."
    echo "0 passed, 1 failed, 0 skipped"
    exit 1
  fi
fi

work=$(mktemp -d)
chmod 711 "$work"
cleanup() {
  tests/services/postgres.sh stop "$work/postgres" 2>/dev/null
  rm -rf "$work"
}
trap cleanup EXIT
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
if ! tests/services/postgres.sh start "$work/postgres" "$port"; then
  echo "The private PostgreSQL did not start."
  echo "0 passed, 1 failed, 0 skipped"
  exit 1
fi
export DISTRIBUTION_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=app;Password=$(cat "$work/postgres/password");Database=app"

log="$work/test.log"
if ! dotnet build Distribution.sln --nologo 2>&1 | tee "$log" | grep -vE '^\s*$' | tail -n 15; then
  echo "0 passed, 1 failed, 0 skipped"
  exit 1
fi
dotnet test --solution Distribution.sln --no-build --no-progress --no-ansi "$@" 2>&1 | tee "$log"
code=${PIPESTATUS[0]}
python3 -m unittest discover -s tests/check 2>&1 | tee "$work/check.log" || code=1
awk -v check="$work/check.log" '
  /^Test run summary/ { s = 1 } s && /^ +succeeded:/ { p = $2 } s && /^ +failed:/ { f = $2 } s && /^ +skipped:/ { k = $2 }
  END {
    while ((getline line < check) > 0) {
      if (match(line, /^Ran [0-9]+ test/)) { split(line, w, " "); n = w[2] }
      if (match(line, /(failures|errors)=[0-9]+/)) { split(substr(line, RSTART, RLENGTH), v, "="); bad += v[2] }
    }
    if (!s || n == "") f += 1
    printf "%d passed, %d failed, %d skipped\n", p + n - bad, f + bad, k
  }' "$log"
exit "$code"
