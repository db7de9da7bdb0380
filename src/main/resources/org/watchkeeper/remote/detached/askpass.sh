# askpass PROMPT: called by sudo -A. Leaves the question for the follower and waits for an answer in a FIFO, which both
# sides open for reading and writing: then neither waits for the other to be there. The answer is only ever in memory.
wk_attempt_dir=$WATCHKEEPER_DIR/$WATCHKEEPER_ATTEMPT
umask 077
mkfifo "$wk_attempt_dir/ask.$$" || exit 1
exec 3<>"$wk_attempt_dir/ask.$$"
printf '%s %s\n' "$PPID" "$1" >"$wk_attempt_dir/asking.$$.new"
mv "$wk_attempt_dir/asking.$$.new" "$wk_attempt_dir/asking.$$"
_wk_wake "$wk_attempt_dir"
wk_answer=
IFS= read -r wk_answer <&3
rm -f "$wk_attempt_dir/ask.$$" "$wk_attempt_dir/asking.$$"
case $wk_answer in
    y*) printf '%s\n' "${wk_answer#y}" ;;
    *) exit 1 ;;
esac
