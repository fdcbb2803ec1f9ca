# Finds the processes of one state folder, and where they listen; sourced by up, down, demo and consistency, which set $state.

# The words of a process's command line, one a line.
command_line() {
  tr '\0' '\n' <"/proc/$1/cmdline" 2>/dev/null || true
}

# Prints the launcher's process id; fails if none runs. A number that another process has meanwhile got does not count.
launcher_pid() {
  local pid
  pid=$(cat "$state/run/pid" 2>/dev/null) || return 1
  [ -n "$pid" ] && kill -0 "$pid" 2>/dev/null || return 1
  command_line "$pid" | grep -qF -- standalone.jar || return 1
  echo "$pid"
}

# Where a part of the running system listens, as its banner says: told_address gateway; nothing if none runs from here.
told_address() {
  launcher_pid >/dev/null && [ -f "$state/run/banner" ] || return 0
  sed -n "s/^ *$1  *\\(http[^ ]*\\).*/\\1/p" "$state/run/banner" | head -1
}

# Sets $gateway and $keycloak: as the ports in the environment say, else as the system that runs from this checkout says,
# else where one listens that was told nothing.
find_system() {
  gateway=$(told_address gateway)
  keycloak=$(told_address Keycloak)
  if [ -n "${DUIBIAO_PORT_GATEWAY:-}" ] || [ -z "$gateway" ]; then
    gateway=http://127.0.0.1:${DUIBIAO_PORT_GATEWAY:-8080}
  fi
  if [ -n "${DUIBIAO_PORT_KEYCLOAK:-}" ] || [ -z "$keycloak" ]; then
    keycloak=http://127.0.0.1:${DUIBIAO_PORT_KEYCLOAK:-8180}
  fi
}

# The guards of this folder's parts: each has its log file as an argument and lives as long as its part.
leftovers() {
  local file pid
  for file in /proc/[0-9]*/cmdline; do
    pid=${file#/proc/}
    pid=${pid%/cmdline}
    if tr '\0' '\n' <"$file" 2>/dev/null | grep -qE -- "^$state/logs/[a-z-]+\.log$"; then
      echo "$pid"
    fi
  done 2>/dev/null | tr '\n' ' '
}

# Waits until no part is left, for so many seconds.
await_leftovers() {
  local tenths=$(($1 * 10))
  while [ -n "$(leftovers)" ]; do
    [ "$tenths" -gt 0 ] || return 1
    tenths=$((tenths - 3))
    sleep 0.3
  done
}
