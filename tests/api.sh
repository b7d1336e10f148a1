#!/usr/bin/env bash
# The whole main job through the HTTP API, with curl against a service of its own (embedded, pickup relay).
# Usage: tests/api.sh [PROGRAM]   PROGRAM is the built distribution.dll. Ends with 1 at the first surprise.
set -euo pipefail
cd "$(dirname "$0")/.."
program=${1:-src/Distribution.Service/bin/Debug/net10.0/distribution.dll}
work=$(mktemp -d)
server=
cleanup() {
  if [ -n "$server" ]; then
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
  fi
  rm -rf "$work"
}
trap cleanup EXIT

port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
export Storage__Embedded=true Storage__DataFolder="$work/data" Mail__Relay="pickup:$work/mail" Site__PublicUrl="http://127.0.0.1:$port"
api="http://127.0.0.1:$port/api/v1"

say() { printf '%s\n' "$*"; }
fail() {
  say "FAILED: $*"
  [ -s "$work/answer" ] && cat "$work/answer" && echo
  [ -s "$work/serve.log" ] && tail -n 20 "$work/serve.log"
  exit 1
}
cli() { dotnet "$program" "$@" >"$work/cli" 2>&1 || fail "distribution $1 $2: $(cat "$work/cli")"; }

# expect STATUS KEY METHOD PATH [curl's arguments]: calls the API; the body of the answer is in $work/answer.
expect() {
  local status=$1 key=$2 method=$3 path=$4
  shift 4
  local got
  got=$(curl --silent --show-error --output "$work/answer" --write-out '%{http_code}' --request "$method" \
    ${key:+--header "Authorization: Bearer $key"} "$@" "$api$path") || fail "$method $path: curl"
  [ "$got" = "$status" ] || fail "$method $path answered $got, not $status"
}
json() { expect "$1" "$2" "$3" "$4" --header 'Content-Type: application/json' --data "$5"; }
# of EXPRESSION: evaluates it in Python over the last answer, which is called a.
of() { python3 -c 'import json, sys; a = json.load(open(sys.argv[1], encoding="utf-8")); print(eval(sys.argv[2]))' "$work/answer" "$1"; }
check() { [ "$(of "$1")" = True ] || fail "not so: $1"; }

say "persons and keys, by the command line"
mkdir -p "$work/data"
cli migrate --verbose
cli person add "Odalys Brandgasser" odalys@example.org --role administrator
cli person add "Ingrid Feldmoser" ingrid@example.org --role spokesperson --as 1
cli person add "Wanjiru Lindqvist" wanjiru@example.org --role approver --as 1
cli person add "Yasmine Berkaoui" yasmine@example.org --role translator --languages ar,zh,fr,ru,es --as 1
declare -A key
for person in 1 2 3 4; do
  cli key add "$person" --as 1
  key[$person]=$(grep -m1 '^dk_' "$work/cli") || fail "no key was printed"
done
admin=${key[1]} spokesperson=${key[2]} approver=${key[3]} translator=${key[4]}

dotnet "$program" serve --urls "http://127.0.0.1:$port" >"$work/serve.log" 2>&1 &
server=$!
for _ in $(seq 600); do
  if grep -q '^Distribution serves' "$work/serve.log"; then break; fi
  kill -0 "$server" 2>/dev/null || fail "serve ended"
  sleep 0.1
done
grep -q '^Distribution serves' "$work/serve.log" || fail "serve did not start"

say "without a key nothing answers"
expect 401 "" GET /releases/1
expect 401 "dk_00000000_0000000000000000000000000000000000000000000" POST /nothing

say "lists and subscribers"
json 201 "$spokesperson" POST /lists '{"name": "human-rights", "titles": {"en": "Human rights", "fr": "Droits humains"}, "policy": "source"}'
json 201 "$spokesperson" POST /lists '{"name": "drugs-and-crime", "titles": {"en": "Drugs and crime"}, "policy": "wait", "waitHours": 72}'
json 201 "$spokesperson" POST /lists '{"name": "vienna-press", "titles": {"en": "Vienna press corps"}, "policy": "skip"}'
expect 200 "$spokesperson" POST '/subscribers/import?dryRun=true' --header 'Content-Type: text/csv' --data-binary @seeds/subscribers.csv
expect 200 "$spokesperson" POST /subscribers/import --header 'Content-Type: text/csv' --data-binary @seeds/subscribers.csv
check 'a["rows"]["added"] >= 80 and a["rows"]["refused"] == 0'

say "the release, its embargo, its language versions"
expect 201 "$spokesperson" POST /releases --form document=@seeds/releases/2018-07-30-trafficking.en.txt --form 'title=World Day against Trafficking in Persons'
check 'a["sourceLanguage"] == "en" and a["embargo"]["decision"] == "undecided"'
release=$(of 'a["id"]')
expect 403 "$translator" GET "/releases/$release"
json 409 "$spokesperson" PUT "/releases/$release/embargo" '{"localTime": "2099-10-25 02:30", "zone": "Europe/Vienna"}'
check 'a["instants"] == {"earlier": "2099-10-25T00:30:00Z", "later": "2099-10-25T01:30:00Z"}'
json 201 "$spokesperson" POST "/releases/$release/tasks" "{\"languages\": [\"ar\", \"zh\", \"fr\", \"ru\", \"es\"], \"due\": \"$(date -u -d '+1 day' +%Y-%m-%dT%H:%M:%SZ)\"}"
check 'len(a["tasks"]) == 5 and all(t["translator"] == 4 for t in a["tasks"])'
for language in ar zh fr ru es; do
  expect 200 "$translator" PUT "/releases/$release/editions/$language" --form "document=@seeds/releases/2018-07-30-trafficking.$language.txt"
done
expect 422 "$translator" PUT "/releases/$release/editions/fr" --form document=@seeds/releases/2018-07-30-trafficking.en.txt
for language in en ar zh fr ru es; do
  expect 200 "$approver" POST "/releases/$release/editions/$language/approval"
  check 'a["state"] == "sealed" and len(a["sealedHash"]) == 64'
done
json 200 "$spokesperson" PUT "/releases/$release/embargo" "{\"localTime\": \"$(date -u -d '+40 seconds' '+%Y-%m-%d %H:%M:%S')\", \"zone\": \"UTC\"}"
slug=$(curl --silent --header "Authorization: Bearer $spokesperson" "$api/releases/$release/editions/en" | python3 -c 'import json, sys; print(json.load(sys.stdin)["edition"]["slug"])')

say "the mailings"
plan() { # kind
  json 201 "$spokesperson" POST "/releases/$release/mailings" "{\"kind\": \"$1\", \"lists\": [\"human-rights\", \"drugs-and-crime\", \"vienna-press\"]}"
  mailing=$(of 'a["id"]')
  expect 409 "$approver" POST "/mailings/$mailing/approval"
  check 'a["confirm"] == ["lift-on-another-day"]'
  expect 403 "$spokesperson" POST "/mailings/$mailing/approval?confirm=lift-on-another-day"
  expect 200 "$approver" POST "/mailings/$mailing/approval?confirm=lift-on-another-day"
  check 'a["state"] == "scheduled"'
}
plan advance
advance=$mailing
plan release
expect 409 "$approver" POST "/mailings/$mailing/approval?confirm=lift-on-another-day"
[ "$(curl --silent --output /dev/null --write-out '%{http_code}' "http://127.0.0.1:$port/en/$slug")" = 404 ] || fail "the page is out before the lift"
find "$work/mail/release" -name '*.eml' 2>/dev/null | grep -q . && fail "a mail of the release is out before the lift"

until_finished() { # mailing
  for _ in $(seq 300); do
    expect 200 "$spokesperson" GET "/mailings/$1"
    if [ "$(of 'a["state"]')" = finished ]; then return; fi
    sleep 0.5
  done
  fail "mailing $1 did not finish"
}
say "the lift"
until_finished "$advance"
check 'a["audience"] == sum(l["sum"] for l in a["languages"]) == sum(l["sent"] for l in a["languages"]) == 10'
until_finished "$mailing"
check 'a["audience"] == sum(l["sum"] for l in a["languages"]) and all(l["pending"] + l["sending"] + l["uncertain"] + l["refused"] == 0 for l in a["languages"])'
sent=$(of 'sum(l["sent"] for l in a["languages"])')
[ "$sent" = "$(find "$work/mail/release" -name '*.eml' | wc -l)" ] || fail "the ledger says $sent sent, the folder holds $(find "$work/mail/release" -name '*.eml' | wc -l)"
of '"\n".join("  %-8s sent %3d  suppressed %d  cancelled %d  sum %3d" % (l["language"], l["sent"], l["suppressed"], l["cancelled"], l["sum"]) for l in a["languages"])'
[ "$(curl --silent --output /dev/null --write-out '%{http_code}' "http://127.0.0.1:$port/en/$slug")" = 200 ] || fail "the page is not out after the lift"

say "afterwards"
audience=$(of 'a["audience"]')
expect 200 "$spokesperson" GET "/mailings/$mailing/deliveries?limit=5000" --header 'Accept: text/csv'
[ "$(($(grep -c '' "$work/answer") - 1))" = "$audience" ] || fail "the CSV does not hold $audience rows"
expect 200 "$spokesperson" GET "/mailings/$mailing/deliveries?limit=1"
subscriber=$(of 'a["deliveries"][0]["subscriber"]')
json 200 "$approver" POST "/releases/$release/hold" '{"reason": "a figure in doubt"}'
expect 200 "$approver" DELETE "/releases/$release/hold?reason=figure%20confirmed"
expect 403 "$approver" DELETE "/subscribers/$subscriber"
expect 204 "$admin" DELETE "/subscribers/$subscriber"
expect 200 "$spokesperson" GET "/subscribers/$subscriber"
check 'a["email"].endswith("@erased.invalid") and a["name"] is None and a["lists"] == []'
cli key revoke 2 --as 1
expect 401 "$spokesperson" GET "/mailings/$mailing"
say "all as it should be: $sent sent of $audience"
