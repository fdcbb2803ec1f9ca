# Runs one server and ends it when standard input ends, that is, when the process that started this one has closed the
# pipe or is dead, by whatever death. Arguments: log file, stop signal, grace in seconds, folder to delete when left
# alone (may be empty), command...
# First line on standard output: the server's process id. A line "keep" on standard input spares the folder.
log=$1 signal=$2 grace=$3 scratch=$4
shift 4
left_alone=7
exec 3<&0 </dev/null
"$@" 3<&- >>"$log" 2>&1 &
server=$!
(
  exec >/dev/null 2>&1
  status=$left_alone
  while read -r word <&3; do
    [ "$word" = keep ] && status=0
  done
  trap '' TERM
  kill -s "$signal" "$server"
  tenths=$((grace * 10))
  while kill -0 "$server"; do
    if [ "$tenths" -eq 0 ]; then
      kill -s KILL "$server"
      break
    fi
    sleep 0.1
    tenths=$((tenths - 1))
  done
  exit "$status"
) &
watch=$!
exec 3<&-
echo "$server"
exec >/dev/null 2>&1
wait "$server"
status=$?
# Ends a watch that still waits for its pipe; one that has seen its end ignores this and finishes.
kill -s TERM "$watch"
wait "$watch"
if [ "$?" -eq "$left_alone" ] && [ -n "$scratch" ]; then
  rm -rf -- "$scratch"
fi
exit "$status"
