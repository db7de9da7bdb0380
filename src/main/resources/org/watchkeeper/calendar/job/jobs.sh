# Prints what this host does by itself. Reads only; sudo is used where it asks for no password.
# Lines that begin with @ are ours; whatever else is printed begins with |.
export LC_ALL=C TZ=UTC PATH="$PATH:/usr/local/sbin:/usr/sbin:/sbin:/usr/bin:/bin" SYSTEMD_PAGER= SYSTEMD_COLORS=0
say() { printf '@%s %s\n' "$1" "$2"; }
body() { head -c 262144 | sed 's/^/|/'; printf '\n'; }
plain() { case $1 in ''|-*|*[!A-Za-z0-9._-]*) return 1 ;; esac; }

say begin 1
say zone -
zone=$(readlink -f "$R/etc/localtime" 2>/dev/null)
case $zone in
*/zoneinfo/*) printf '%s' "${zone##*/zoneinfo/}" | body ;;
*) head -n 1 "$R/etc/timezone" 2>/dev/null | body ;;
esac
say offset -
(unset TZ; date +%z) | body

cron=$(command -v crond || command -v cron)
if [ -n "$cron" ]; then
    say daemon "${cron##*/}"
    grep -q CRON_TZ "$cron" 2>/dev/null && say zones -
fi
[ -x "$R/usr/sbin/anacron" ] && say anacron -
debian=
[ -e "$R/etc/debian_version" ] && debian=1

me=$(id -un)
if plain "$me" && command -v crontab >/dev/null; then
    say crontab "$me"
    crontab -l 2>/dev/null | body
fi

sudo=
[ "$(id -u)" = 0 ] || sudo='sudo -n'
for spool in /var/spool/cron/crontabs /var/spool/cron/tabs /var/spool/cron /etc/crontabs; do
    [ -d "$R$spool" ] || continue
    if users=$($sudo ls -1 "$R$spool" 2>/dev/null </dev/null); then
        for user in $users; do
            plain "$user" && [ "$user" != "$me" ] && [ "$user" != crontabs ] || continue
            say crontab "$user"
            $sudo cat "$R$spool/$user" 2>/dev/null </dev/null | body
        done
    else
        say denied -
    fi
    break
done

if [ -e "$R/etc/crontab" ]; then
    if [ -r "$R/etc/crontab" ]; then
        say system /etc/crontab
        body <"$R/etc/crontab"
    else
        say unread /etc/crontab
    fi
fi
for file in "$R"/etc/cron.d/*; do
    name=${file##*/}
    [ -f "$file" ] && plain "$name" || continue
    # Debian's cron passes over names with a dot, others over what package managers leave behind.
    case $name in *.rpm*|*.dpkg-*|*.swp) continue ;; *.*) [ -n "$debian" ] && continue ;; esac
    if [ -r "$file" ]; then
        say system "/etc/cron.d/$name"
        body <"$file"
    else
        say unread "/etc/cron.d/$name"
    fi
done
for folder in cron.hourly cron.daily cron.weekly cron.monthly cron.yearly \
    periodic/15min periodic/hourly periodic/daily periodic/weekly periodic/monthly; do
    [ -d "$R/etc/$folder" ] || continue
    say folder "/etc/$folder"
    for file in "$R/etc/$folder"/*; do
        name=${file##*/}
        [ -x "$file" ] && [ -f "$file" ] && plain "$name" && printf '%s\n' "$name"
    done | body
done
if [ -r "$R/etc/anacrontab" ]; then
    say anacrontab /etc/anacrontab
    body <"$R/etc/anacrontab"
fi

if command -v systemctl >/dev/null; then
    for whose in system user; do
        say timers "$whose"
        systemctl "--$whose" show '*.timer' --no-pager --property=Id,Unit,ActiveState,TimersCalendar \
            --property=TimersMonotonic,LastTriggerUSec,RandomizedDelayUSec 2>/dev/null </dev/null | body
    done
fi
say end 1
