# Sourced by the bash that runs a command, before the command: takes over what earlier commands left (directory,
# variables, functions, aliases, options, umask), then the values and secrets; arranges for the same to be saved after it.
# All names of ours begin with wk_ or WATCHKEEPER_ and are not saved.

set --
wk_attempt_dir=$WATCHKEEPER_DIR/$WATCHKEEPER_ATTEMPT
{ read -r wk_line </proc/$$/stat && set -- ${wk_line##*) }; } 2>/dev/null
{ read -r wk_boot </proc/sys/kernel/random/boot_id; } 2>/dev/null
echo "$$ ${20:-0} $wk_boot" >"$wk_attempt_dir/group"
wk_names=($WATCHKEEPER_NAMES) wk_hidden_names=($WATCHKEEPER_HIDDEN) wk_hidden=" $WATCHKEEPER_HIDDEN " wk_hidden_values=() wk_kept= wk_whole=
unset WATCHKEEPER_NAMES WATCHKEEPER_HIDDEN
set --

wk_refuse() {
    builtin printf 'watchkeeper: %s; nothing was run\n' "$1" >&2
    trap - EXIT
    exit 126
}

# Sets wk_found to the lines that a builtin prints; through a file, which needs no subshell.
wk_lines() {
    "$@" >"$wk_attempt_dir/lines"
    mapfile -t wk_found <"$wk_attempt_dir/lines"
}

# What the shell itself, the connection or we set anew for each command.
wk_others='BASH|BASHOPTS|BASHPID|BASH_*|COMP_*|DIRSTACK|EPOCH*|EUID|FUNCNAME|GROUPS|HISTCMD|HOSTNAME|HOSTTYPE|LINENO'
wk_others+='|MACHTYPE|OLDPWD|OPTERR|OPTIND|OSTYPE|PIPESTATUS|PPID|PWD|RANDOM|SECONDS|SHELL|SHELLOPTS|SHLVL|SRANDOM'
wk_others+='|SSH_*|SUDO_ASKPASS|UID|WATCHKEEPER_*|_|wk_*'

# The directory of the command before this one is gone. As in a shell that stands in it still, nothing relative to it is found
# until a command goes elsewhere. Removed so deep that no `cd ../..` leads to our files; where the way there began is a file, so
# that nothing can be made by the path that `pwd` tells.
wk_nowhere() {
    local wk_gone=$wk_attempt_dir/gone wk_deep=1/2/3/4/5/6/7/8/9
    wk_deep=$wk_deep/$wk_deep/$wk_deep/$wk_deep/$wk_deep/$wk_deep wk_stood=$wk_cwd
    [[ -e $wk_cwd || -L $wk_cwd ]] && wk_refuse "the directory $wk_cwd, in which the command before this one stood, cannot be entered"
    builtin command mkdir -p -- "$wk_gone/$wk_deep" 2>/dev/null && builtin cd -- "$wk_gone/$wk_deep" 2>/dev/null &&
        builtin command rm -r -- "$wk_gone" && builtin : >"$wk_gone" ||
        wk_refuse "the directory $wk_cwd, in which the command before this one stood, is gone"
    builtin printf 'watchkeeper: the directory %s, in which the command before this one stood, is gone: nothing is found in it\n' "$wk_cwd" >&2
    PWD=$wk_cwd
}

# The login exported it, an earlier command removed it: removed again.
wk_restore() {
    local wk_n
    wk_lines compgen -e -X "@($wk_others$wk_kept)"
    for wk_n in ${wk_found[@]+"${wk_found[@]}"}; do
        unset -v "$wk_n"
    done 2>/dev/null
    builtin cd -- "$wk_cwd" 2>/dev/null || wk_nowhere
    OLDPWD=$wk_oldpwd
    PATH=$WATCHKEEPER_KIT/bin:$PATH
}

wk_functions() {
    local wk_n
    wk_lines compgen -A function -X 'wk_*'
    for wk_n in ${wk_found[@]+"${wk_found[@]}"}; do
        builtin declare -f -- "$wk_n"
        builtin declare -Fp -- "$wk_n"
    done
}

# Takes the names out of wk_found whose values hold the value of a secret, and the secrets themselves.
wk_without_secrets() {
    local wk_n wk_v wk_rest=()
    for wk_n in "${wk_found[@]}"; do
        [[ $wk_hidden == *" $wk_n "* ]] && continue
        for wk_v in ${wk_hidden_values[@]+"${wk_hidden_values[@]}"}; do
            [[ -n $wk_v && ${!wk_n-} == *"$wk_v"* ]] && continue 2
        done
        wk_rest+=("$wk_n")
    done
    wk_found=(${wk_rest[@]+"${wk_rest[@]}"})
}

wk_write() {
    local wk_path=$PATH
    builtin printf 'wk_options() {\n'
    builtin shopt -p
    builtin set +o
    builtin printf '} 2>/dev/null\n'
    builtin shopt -s extglob
    builtin set +ux
    PATH=${PATH//"$WATCHKEEPER_KIT/bin:"/}
    umask -p
    builtin alias -p
    wk_functions
    wk_lines compgen -v -X "@($wk_others)"
    [[ $wk_hidden == '  ' ]] || wk_without_secrets
    builtin declare -p "${wk_found[@]}"
    PATH=$wk_path
    builtin printf -v wk_kept '|%s' "${wk_found[@]}"
    wk_cwd=$PWD
    [[ $PWD == "$wk_attempt_dir"* ]] && wk_cwd=${wk_stood-$PWD}
    builtin printf 'wk_kept=%q\nwk_cwd=%q\nwk_oldpwd=%q\nwk_whole=1\n' "$wk_kept" "$wk_cwd" "${OLDPWD-}"
}

# The state goes to the slot that is not in use; then one digit, written in place, makes that the one in use.
wk_leave() {
    wk_status=$?
    [[ ${wk_left-} ]] && return 0
    wk_left=1
    wk_slot=$((1 - ${wk_slot:-1}))
    wk_write >"$WATCHKEEPER_DIR/state.$wk_slot" && builtin printf '%s\n' "$wk_slot" 1<>"$WATCHKEEPER_DIR/slot"
    return 0
}

shopt -s extglob
wk_options() { shopt -u extglob; }
wk_slot=
if builtin read -r wk_slot <"$WATCHKEEPER_DIR/slot" && [[ $wk_slot ]]; then
    . "$WATCHKEEPER_DIR/state.$wk_slot" >/dev/null 2>&1
    [[ $wk_whole ]] || wk_refuse "what the commands before this one left is damaged"
    wk_restore
else
    builtin cd 2>/dev/null || builtin cd /
fi
for wk_n in ${wk_names[@]+"${wk_names[@]}"}; do
    unset -n "$wk_n"
    unset -v "$wk_n"
done 2>/dev/null
. "$wk_attempt_dir/values"
if [[ $wk_hidden != '  ' ]]; then
    wk_secrets_whole=
    eval "$(cat <&3)"
    exec 3<&-
    [[ $wk_secrets_whole ]] || wk_refuse "the secrets did not arrive"
    for wk_n in "${wk_hidden_names[@]}"; do
        wk_hidden_values+=("${!wk_n-}")
    done
fi
IFS= read -r -d '' wk_command <"$wk_attempt_dir/command"
trap '{ wk_leave; } 2>/dev/null || :' EXIT
