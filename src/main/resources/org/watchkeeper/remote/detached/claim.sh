# Takes the right to run the attempt in the current directory, once and for all: file `runner` is made exclusively.
# $1 goes into it: the runner's number and start time, or `0 refused` from whoever rules out that it ever runs.
_wk_claim() {
    set -C
    { echo "$1" >runner; } 2>/dev/null
    wk_claimed=$?
    set +C
    return $wk_claimed
}

