# One line of progress a step; the step's own output goes to .tools/log and is shown only when it fails.

say() { printf '[%4d s] %s\n' "$SECONDS" "$*"; }
die() { printf '[%4d s] %s\n' "$SECONDS" "$*" >&2; exit 1; }

# step NAME COMMAND…
step() {
  local name=$1 begun=$SECONDS log
  shift
  log=$TOOLS/log/$(tr -c 'A-Za-z0-9._\n-' '-' <<<"$name").log
  say "$name …"
  if "$@" >"$log" 2>&1 </dev/null; then
    say "$name: done in $((SECONDS - begun)) s"
  else
    say "$name: failed. The end of $log:" >&2
    tail -n 15 "$log" | sed 's/^/         /' >&2
    return 1
  fi
}

has() { command -v "$1" >/dev/null 2>&1; }

# at_least WANTED FOUND
at_least() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]; }
