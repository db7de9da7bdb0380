# Sends what the attempt printed, from wk_out and wk_err on, until it has ended.

# Bytes of file $1 from $2, $3 of them. Whole blocks go by dd alone, which is what makes large output fast.
_wk_bytes() {
    echo "$1 $2 $3"
    if [ "$2" = 0 ] && [ "$3" -lt 65536 ]; then
        head -c "$3" "$1"
    elif [ $(($2 % 65536)) = 0 ] && [ $(($3 % 65536)) = 0 ]; then
        dd if="$1" bs=65536 skip=$(($2 / 65536)) count=$(($3 / 65536)) 2>/dev/null
    else
        dd if="$1" bs=4096 skip=$(($2 / 4096)) count=$(($3 / 4096 + 2)) 2>/dev/null |
            tail -c +$(($2 % 4096 + 1)) | head -c "$3"
    fi
}

# How many bytes to send at once when $2 of the file are held and it has $1: up to a block's edge, then many blocks.
_wk_portion() {
    wk_portion=$(($1 - $2))
    if [ $wk_portion -ge 65536 ]; then
        if [ $(($2 % 65536)) -ne 0 ]; then
            wk_portion=$((65536 - $2 % 65536))
        else
            wk_portion=$((wk_portion - wk_portion % 65536))
            [ $wk_portion -gt 8388608 ] && wk_portion=8388608
        fi
    fi
}

_wk_send() {
    if [ "$wk_out_size" -gt "$wk_out" ]; then
        _wk_portion "$wk_out_size" "$wk_out"
        _wk_bytes out "$wk_out" $wk_portion
        wk_out=$((wk_out + wk_portion)) wk_idle=0
    fi
    if [ "$wk_err_size" -gt "$wk_err" ]; then
        _wk_portion "$wk_err_size" "$wk_err"
        _wk_bytes err "$wk_err" $wk_portion
        wk_err=$((wk_err + wk_portion)) wk_idle=0
    fi
}

# Sets wk_status when the command has ended: only a line with all its words counts.
_wk_look() {
    wk_status=''
    { read -r wk_word wk_number wk_took wk_late wk_last <end; } 2>/dev/null && case "$wk_word $wk_took $wk_late $wk_last" in
        'exit .  ') wk_status=$wk_number wk_took='' ;; # by the runner of an older console
        exit*' .') wk_status=$wk_number ;;
    esac
    wk_err_size=0 wk_out_size=0
    [ -s out ] || [ -s err ] || return 0
    set -- $(LC_ALL=C ls -ln out err 2>/dev/null)
    wk_err_size=${5:-0} wk_out_size=${14:-0}
}

# Passes on each question once.
_wk_questions() {
    for wk_file in asking.*; do
        [ -f "$wk_file" ] || continue
        case " $wk_asked " in *" $wk_file "*) continue ;; esac
        case $wk_file in *.new) continue ;; esac
        { read -r wk_by wk_prompt <"$wk_file"; } 2>/dev/null || continue
        wk_asked="$wk_asked $wk_file" wk_idle=0
        echo "ask ${wk_file#asking.} $wk_by $wk_prompt"
    done
}

# True when there will be no more to follow; says why.
_wk_over() {
    if [ ! -d "$wk_dir/$wk_attempt" ] || [ -f forgotten ]; then
        echo "gone its traces were removed from the host"
    elif [ -f runner ]; then
        _wk_lives runner && return 1
        { read -r wk_pid wk_word <runner; } 2>/dev/null
        if [ "$wk_word" = refused ]; then
            _wk_never
        else
            # It may have ended between the two looks.
            sleep 0.1
            _wk_lives runner && return 1
            _wk_look
            [ -n "$wk_status" ] && return 1
            [ -n "$wk_pid" ] || { wk_empty=$((wk_empty + 1)); [ $wk_empty -lt 20 ] && return 1; }
            echo "gone it left no exit status: the host was restarted, or its supervisor was killed"
        fi
    else
        _wk_stillborn || return 1
        _wk_never
    fi
}

# Prepared but never run: the starter is dead, and the runner, should it still come, finds the claim taken.
_wk_stillborn() {
    _wk_lives starter && return 1
    wk_waited=$((wk_waited + 1))
    [ $wk_waited -ge 40 ] && _wk_claim '0 refused'
}

_wk_never() {
    read -r wk_generation <../generation
    wk_begun=0
    for wk_file in ../*/runner; do
        { read -r wk_pid _ <"$wk_file"; } 2>/dev/null || continue
        case $wk_pid in 0 | *[!0-9]*) ;; *) wk_begun=1 ;; esac
    done
    echo "never $wk_generation $wk_begun"
}

# Short waits while there is something to see, longer ones after that; the runner ends a wait at the command's end.
_wk_pause() {
    wk_idle=$((wk_idle + 1))
    case $wk_idle in
        [1-3]) wk_seconds=0.02 ;;
        [4-9]) wk_seconds=0.05 ;;
        1? | 2?) wk_seconds=0.1 ;;
        ? | ?? | 1??) wk_seconds=0.25 ;;
        *) wk_seconds=0.5 ;;
    esac
    [ $((wk_idle % 20)) = 0 ] && echo tick
    [ -n "$wk_woken" ] || {
        sleep $wk_seconds &
        wk_sleep=$!
        wait $wk_sleep
        kill $wk_sleep
    } 2>/dev/null
    wk_woken=''
}

_wk_follow() {
    wk_asked='' wk_idle=0 wk_waited=0 wk_empty=0 wk_woken=''
    trap 'wk_woken=1' USR1
    trap 'echo moved; exit 0' TERM
    wk_other=''
    { read -r wk_other <follower; } 2>/dev/null
    [ -n "$wk_other" ] && [ "/proc/$wk_other/cwd" -ef . ] && kill -TERM "$wk_other" 2>/dev/null
    echo $$ >follower
    while :; do
        _wk_look
        _wk_questions
        _wk_send
        if [ -n "$wk_status" ]; then
            [ "$wk_out" -ge "$wk_out_size" ] && [ "$wk_err" -ge "$wk_err_size" ] || continue
            [ -f cut ] && echo cut
            echo "exit $wk_status $wk_out $wk_err $wk_took $wk_late"
            return
        fi
        [ $wk_idle = 0 ] && [ "$wk_out" -lt "$wk_out_size" ] && continue
        [ $wk_idle -lt 2 ] || ! _wk_over || return
        _wk_pause
    done
}

_wk_join() {
    cd "$wk_dir/$wk_attempt" || { echo "gone its directory cannot be entered"; return; }
    if [ -f forgotten ]; then
        echo "gone its result was stored and its traces were removed from the host"
        return
    fi
    wk_word=''
    { read -r wk_pid wk_word <runner; } 2>/dev/null
    if [ "$wk_word" = refused ]; then
        _wk_never
    else
        echo joined
        _wk_follow
    fi
}

