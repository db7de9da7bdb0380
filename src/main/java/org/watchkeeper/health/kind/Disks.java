package org.watchkeeper.health.kind;

import org.watchkeeper.health.Probe;

/// Room on disks.
public final class Disks {
    private static final String USED = "number(/^(\\d+) %/)";
    private static final String TEXT = """
            need df
            if [ -n "$path" ]; then
                [ -e "$path" ] || absent "there is no $path"
                set -- "$path"
            fi
            told=$(df -P $inodes "$@" 2>&1)
            status=$?
            printf '%s\\n' "$told" | awk -v all="$#" '
                NR == 1 || NF < 6 { next }
                # Without a path only what can fill up: no memory, no images that are always full.
                all == 0 && ($1 !~ "^/" && $1 !~ ":" && $1 != "overlay" || $1 ~ "^/dev/(loop|sr)") { next }
                { n++; used = $5; sub("%", "", used); if (used == "-") used = 0
                  place = $6; for (i = 7; i <= NF; i++) place = place " " $i
                  if (used + 0 > worst || n == 1) { worst = used + 0; at = place } if (all == 0) rest = rest "\\n" used " % " place }
                END { if (!n) exit 1; printf "%d %% of %s%s\\n", worst, at, rest }' && exit 0
            [ $status -eq 0 ] && absent "df lists nothing that can fill up"
            barred "$told"
            """;

    private Disks() {}

    /// How full the file system is that `path` is on.
    public static Probe disk(String path) {
        return usage("disk", path, "", "Disk " + path);
    }

    /// How full the fullest file system is.
    public static Probe fullest() {
        return usage("disk", "", "", "Disks");
    }

    /// How many of its files a file system has used up; of all the fullest for an empty path.
    public static Probe inodes(String path) {
        return usage("inodes", path, "-i", path.isEmpty() ? "Inodes" : "Inodes " + path);
    }

    private static Probe usage(String kind, String path, String inodes, String title) {
        return Script.of(kind, path, title).with("path", path).with("inodes", inodes).probe(TEXT,
                Script.number(USED, "%", USED + " >= 80", USED + " >= 90"));
    }
}
