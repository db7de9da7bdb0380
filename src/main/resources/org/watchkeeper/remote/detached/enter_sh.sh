# The same as enter_bash for hosts without bash. POSIX sh cannot print functions, so those are not kept.

wk_attempt_dir=$WATCHKEEPER_DIR/$WATCHKEEPER_ATTEMPT
{ read -r wk_line </proc/$$/stat && set -- ${wk_line##*) }; } 2>/dev/null
{ read -r wk_boot </proc/sys/kernel/random/boot_id; } 2>/dev/null
echo "$$ ${20:-0} $wk_boot" >"$wk_attempt_dir/group"
wk_names=$WATCHKEEPER_NAMES wk_hidden=" $WATCHKEEPER_HIDDEN " wk_whole=''
unset WATCHKEEPER_NAMES WATCHKEEPER_HIDDEN
set --

wk_refuse() {
    printf 'watchkeeper: %s; nothing was run\n' "$1" >&2
    trap - EXIT
    exit 126
}

# Whether $1 holds the value of a secret of this command.
wk_holds_secret() {
    for wk_h in $wk_hidden; do
        eval "wk_v=\${$wk_h-}"
        case $wk_v in '') continue ;; esac
        case $1 in *"$wk_v"*) return 0 ;; esac
    done
    return 1
}

# Prints the variables to keep. Those that are not kept are removed first, in a subshell, so that no line of a value
# needs to be told from a variable.
wk_variables() {
    (
        IFS=' 	
'
        wk_drop=''
        for wk_n in $(set | sed -n 's/^\([A-Za-z_][A-Za-z0-9_]*\)=.*/\1/p'); do
            case $wk_n in
                wk_* | BB_* | EPOCH* | FUNCNAME | HOSTNAME | IFS | LINENO | OLDPWD | PPID | PS[124] | PWD | RANDOM | SHLVL | \
                    SSH_* | SUDO_ASKPASS | WATCHKEEPER_* | _) wk_drop="$wk_drop $wk_n" ;;
                *) eval "wk_holds_secret \"\${$wk_n-}\"" && wk_drop="$wk_drop $wk_n" ;;
            esac
        done
        unset $wk_drop wk_drop wk_n wk_h wk_v
        # A bash by the name of sh prints functions too.
        unset -f wk_refuse wk_holds_secret wk_variables wk_write wk_nowhere wk_quoted wk_leave wk_options
        "$@"
    )
}

wk_write() {
    wk_path=$PATH
    case $PATH in "$WATCHKEEPER_KIT/bin:"*) PATH=${PATH#"$WATCHKEEPER_KIT/bin:"} ;; esac
    printf 'umask %s\n' "$(umask)"
    alias | sed 's/^alias //; s/^/alias /'
    wk_variables set
    wk_variables export -p
    PATH=$wk_path
    wk_cwd=$PWD
    case $PWD in "$wk_attempt_dir"*) wk_cwd=${wk_stood-$PWD} ;; esac
    printf "wk_cwd='%s'\nwk_oldpwd='%s'\n" "$(wk_quoted "$wk_cwd")" "$(wk_quoted "${OLDPWD-}")"
    printf 'wk_options() {\n'
    set +o | grep -v -e monitor -e interactive -e vi -e emacs -e stdin -e noexec -e nolog -e debug
    printf ':\n}\nwk_whole=1\n'
}

# As in enter_bash.
wk_nowhere() {
    wk_gone=$wk_attempt_dir/gone wk_deep=1/2/3/4/5/6/7/8/9 wk_stood=$wk_cwd
    wk_deep=$wk_deep/$wk_deep/$wk_deep/$wk_deep/$wk_deep/$wk_deep
    { [ -e "$wk_cwd" ] || [ -L "$wk_cwd" ]; } &&
        wk_refuse "the directory $wk_cwd, in which the command before this one stood, cannot be entered"
    command mkdir -p -- "$wk_gone/$wk_deep" 2>/dev/null && cd -- "$wk_gone/$wk_deep" 2>/dev/null &&
        command rm -r -- "$wk_gone" && : >"$wk_gone" ||
        wk_refuse "the directory $wk_cwd, in which the command before this one stood, is gone"
    printf 'watchkeeper: the directory %s, in which the command before this one stood, is gone: nothing is found in it\n' "$wk_cwd" >&2
    PWD=$wk_cwd
}

wk_quoted() {
    printf '%s' "$1" | sed "s/'/'\\\\''/g"
}

wk_leave() {
    wk_status=$?
    [ -n "${wk_left-}" ] && return 0
    wk_left=1
    wk_slot=$((1 - ${wk_slot:-1}))
    wk_write >"$WATCHKEEPER_DIR/state.$wk_slot" && printf '%s\n' "$wk_slot" 1<>"$WATCHKEEPER_DIR/slot"
    set +x
    return 0
}

wk_options() { :; }
wk_slot=''
read -r wk_slot <"$WATCHKEEPER_DIR/slot"
if [ -n "$wk_slot" ]; then
    . "$WATCHKEEPER_DIR/state.$wk_slot" >/dev/null 2>&1
    [ -n "$wk_whole" ] || wk_refuse "what the commands before this one left is damaged"
    cd -- "$wk_cwd" 2>/dev/null || wk_nowhere
    OLDPWD=$wk_oldpwd
    PATH=$WATCHKEEPER_KIT/bin:$PATH
else
    cd 2>/dev/null || cd /
fi
. "$wk_attempt_dir/values"
if [ "$wk_hidden" != '  ' ]; then
    wk_secrets_whole=''
    eval "$(cat <&3)"
    exec 3<&-
    [ -n "$wk_secrets_whole" ] || wk_refuse "the secrets did not arrive"
fi
wk_command=$(cat "$wk_attempt_dir/command")
trap '{ wk_leave; } 2>/dev/null || :' EXIT
