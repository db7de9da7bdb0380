# The Debian package from the image. Sourced by installer/build; POSIX sh. No maintainer scripts: dpkg's triggers know menus and icons.
# WATCHKEEPER_MAINTAINER names who answers for a package that is given to others.

build_deb() {
    say "Making the Debian package ..."
    root=$dist/deb
    rm -rf "$root"
    mkdir -p "$root/usr/lib" "$root/DEBIAN"
    cp -a "$image" "$root/usr/lib/watchkeeper"
    install -D -m 755 "$here/installer/start-installed" "$root/usr/bin/watchkeeper"
    install -D -m 644 "$here/installer/watchkeeper.desktop" "$root/usr/share/applications/watchkeeper.desktop"
    put_icons
    put_licences
    control >"$root/DEBIAN/control"
    chmod -R u=rwX,go=rX "$root"
    architecture=$(dpkg --print-architecture)
    deb=$dist/watchkeeper_${version}_$architecture.deb
    # What is inside is compressed already: xz saves little and takes minutes.
    dpkg-deb --root-owner-group -Zgzip --build "$root" "$deb" >&2
    rm -rf "$root"
    say "$deb"
}

put_icons() {
    icons=$root/usr/share/icons/hicolor
    for size in 16 24 32 48 64 128 256 512; do
        install -D -m 644 "$here/assets/icon/watchkeeper-$size.png" "$icons/${size}x$size/apps/watchkeeper.png"
    done
    install -D -m 644 "$here/assets/icon/watchkeeper.svg" "$icons/scalable/apps/watchkeeper.svg"
}

# Watchkeeper's own licence when the repository has one; Java's and the libraries' are named and stay beside them.
put_licences() {
    folder=$root/usr/share/doc/watchkeeper
    mkdir -p "$folder"
    {
        echo "Watchkeeper $version"
        echo
        cat "$here/LICENSE" 2>/dev/null || echo "The source of this package states no licence: all rights are with its authors."
        echo
        echo "It brings its own Java runtime with JavaFX (GPL 2 with the Classpath exception), whose licences are in"
        echo "/usr/lib/watchkeeper/lib/runtime/legal, the fonts Inter and JetBrains Mono (SIL Open Font License 1.1),"
        echo "and a table of time zones of Unicode CLDR (Unicode License V3, in Watchkeeper's jar)."
        echo "These libraries are under /usr/lib/watchkeeper/lib/app, each with its licence inside or in its project:"
        echo
        (cd "$image/lib/app" && ls ./*.jar) | sed 's:^\./:  :' | grep -v '^  watchkeeper-'
    } >"$folder/copyright"
    gzip -9n <"$here/CHANGELOG.md" >"$folder/changelog.gz"
}

# Depends is what a window needs on a bare Debian. Without the last two it opens too, after twenty lines of complaint.
control() {
    cat <<EOF
Package: watchkeeper
Version: $version
Architecture: $(dpkg --print-architecture)
Maintainer: ${WATCHKEEPER_MAINTAINER:-Watchkeeper developers <watchkeeper@localhost>}
Installed-Size: $(du -sk "$root/usr" | cut -f 1)
Section: admin
Priority: optional
Depends: libc6, zlib1g, libgtk-3-0 | libgtk-3-0t64, libxtst6, libpangoft2-1.0-0, libfreetype6, libgl1, libxxf86vm1
Suggests: openssh-client
Description: $summary
 Watchkeeper opens the Markdown maintenance documents a team already has,
 reads procedures, commands, parameters and checklists out of them, and walks
 an upgrade step by step over SSH: each command is started once, keeps running
 when the connection drops, and everything it prints is on disk before it is
 on screen. When a step fails, the way back is one key away.
 .
 Without arguments it opens the console; with a command it works in a
 terminal. It brings its own Java.
EOF
}
