#!/usr/bin/env bash
# A private PostgreSQL on loopback for the tests.
#   postgres.sh start DIR PORT    role and database "app", password in DIR/password
#   postgres.sh stop DIR
#   postgres.sh crash DIR         ends it at once, as a power cut would
#   postgres.sh again DIR         starts it again on the same port
# initdb and postgres refuse to run as root: then they run as the user "postgres".
set -euo pipefail
bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
dir=$2
as_server() {
  if [ "$(id -u)" = 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}
run() { # port; the server's output goes to its log, or it would hold the pipe of whoever reads ours
  as_server "$bin/pg_ctl" -D "$dir/data" -l "$dir/log" -w -o "-p $1 -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=300" start >/dev/null
}
case $1 in
  start)
    mkdir -p "$dir"
    chmod 711 "$dir"
    (umask 077; openssl rand -hex 16 >"$dir/password")
    if [ "$(id -u)" = 0 ]; then chown -R postgres "$dir"; fi
    as_server "$bin/initdb" -D "$dir/data" -U app --auth=scram-sha-256 --pwfile="$dir/password" -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null
    run "$3"
    PGPASSWORD=$(cat "$dir/password") "$bin/createdb" -h 127.0.0.1 -p "$3" -U app app
    ;;
  crash)
    as_server "$bin/pg_ctl" -D "$dir/data" -m immediate -w stop >/dev/null
    ;;
  again)
    run "$(sed -n 's/.*"-p" "\([0-9]*\)".*/\1/p' "$dir/data/postmaster.opts")"
    ;;
  stop)
    as_server "$bin/pg_ctl" -D "$dir/data" -m fast -w stop >/dev/null
    ;;
esac
