package org.watchkeeper.run.ui.shots;

import java.util.List;

/// What commands of the sample run print.
final class SampleOutput {
    private static final List<String> TEXTS = List.of(
            "Filesystem      Size  Used Avail Use% Mounted on\n/dev/vda1        40G   14G   24G  37% /\n"
                    + "/dev/vdb1       100G   41G   54G  44% /var/lib/unet\n",
            "database   \033[32mok\033[0m    3 ms\nqueue      \033[32mok\033[0m    0 waiting\nlisteners  \033[32mok\033[0m    8\n"
                    + "licence    \033[33mwarning\033[0m  31 days left\n",
            "dumping public.flows … 1.2 M rows\ndumping public.nodes … 4,211 rows\n"
                    + "wrote backup-20261121.sql (412 MB, sha256 6f1c…e2)\n",
            "Stopping unet-server … done\nStopping unet-worker … done\n");

    private SampleOutput() {}

    static String of(String command) {
        if (command.startsWith("df")) {
            return TEXTS.get(0);
        }
        if (command.startsWith("unet health")) {
            return TEXTS.get(1);
        }
        return command.contains("backup") ? TEXTS.get(2) : command.contains("stop") ? TEXTS.get(3) : "";
    }
}
