# What every command finds around it: no start-up files, no pagers, and the cookie by which a stop finds its processes.
_wk_surroundings() {
    unset BASH_ENV ENV
    PAGER=cat SYSTEMD_PAGER=cat GIT_PAGER=cat PSQL_PAGER=cat WATCHKEEPER_ATTEMPT=$wk_attempt
    export PAGER SYSTEMD_PAGER GIT_PAGER PSQL_PAGER WATCHKEEPER_ATTEMPT
}

