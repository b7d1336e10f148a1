#!/usr/bin/env bash
# The long run: kills the sender again and again, on SQLite and on PostgreSQL, judged by the receiver's own journal.
#   DISTRIBUTION_KILLS         how many on each; default 50, some 15 minutes
#   DISTRIBUTION_KILL_SEED     repeats a series; default by chance, printed
#   DISTRIBUTION_KILL_REPORT   file that gets a line per kill and a summary; default kills.txt in a new folder
# The last line is that of tests/run.sh; arguments go to it.
set -euo pipefail
cd "$(dirname "$0")/.."
export DISTRIBUTION_KILLS=${DISTRIBUTION_KILLS:-50}
export DISTRIBUTION_KILL_REPORT=${DISTRIBUTION_KILL_REPORT:-$(mktemp -d)/kills.txt}
echo "Figures go to $DISTRIBUTION_KILL_REPORT"
tests/run.sh --filter-class '*KillTests' --minimum-expected-tests 0 "$@"
