package org.watchkeeper.remote.ui.terminal;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import javafx.scene.Parent;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.fx.place.Place;
import org.watchkeeper.host.Hosts;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.terminal.Parting;
import org.watchkeeper.remote.terminal.Screen;
import org.watchkeeper.remote.terminal.Size;
import org.watchkeeper.remote.terminal.Terminal;

/// Terminals and files to be looked at: what hosts print and hold is made up, and no connection is made.
public final class TerminalShots {
    private static final String PROMPT = "\u001b[1;32mmara@%1$s\u001b[0m:\u001b[1;34m~\u001b[0m$ ";
    private static final String LOOKING = (PROMPT + """
            systemctl status nginx --no-pager
            \u001b[1;32m●\u001b[0m nginx.service - A high performance web server and a reverse proxy server
                 Loaded: loaded (/lib/systemd/system/nginx.service; \u001b[0;32menabled\u001b[0m)
                 Active: \u001b[1;32mactive (running)\u001b[0m since Sat 2026-11-21 01:12:07 UTC; 1h 6min ago
               Main PID: 81213 (nginx)
                  Tasks: 5 (limit: 9254)
                 Memory: 11.4M
            """ + PROMPT + """
            tail -n 4 /var/log/nginx/error.log
            2026/11/21 02:14:51 [error] 81214#0: *412 connect() failed (111: Connection refused)
            2026/11/21 02:14:52 [error] 81214#0: *415 connect() failed (111: Connection refused)
            2026/11/21 02:15:07 [warn] 81214#0: *433 upstream server temporarily disabled
            2026/11/21 02:15:08 [error] 81214#0: *433 no live upstreams while connecting to upstream
            """ + PROMPT).replace("\n", "\r\n");

    private TerminalShots() {}

    /// A place on whose hosts terminals say something; on the host named `lost` the connection goes away.
    public static Place place(Hosts hosts, String lost) {
        return new Posing(new TerminalsPlace(new TerminalsPlace.Services(hosts, (host, _, _, screen) -> {
            print(screen, LOOKING.formatted(host.name()));
            if (host.name().equals(lost)) {
                screen.ended(new Parting.Lost("no answer for 30 s"));
            }
            return new Deaf();
        }, (_, _) -> new SampleFiles(), Questions.refuseAll(), () -> "", ZoneOffset.UTC)));
    }

    private static void print(Screen screen, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        screen.print(bytes, 0, bytes.length);
    }

    /// Its terminals are hung up on when it is out of the picture.
    private record Posing(TerminalsPlace place) implements Place {
        @Override
        public String id() {
            return place.id();
        }

        @Override
        public String title() {
            return place.title();
        }

        @Override
        public Icon icon() {
            return place.icon();
        }

        @Override
        public Parent build(Desk desk) {
            var page = place.build(desk);
            page.sceneProperty().subscribe((_, scene) -> {
                if (scene == null && page instanceof TerminalTabs tabs) {
                    tabs.hangUp();
                }
            });
            return page;
        }

        @Override
        public void opened(String parameter) {
            place.opened(parameter);
        }
    }

    /// Takes what is typed and answers nothing.
    private static final class Deaf implements Terminal {
        @Override
        public void type(byte[] bytes) {
            // nobody is there
        }

        @Override
        public void resize(Size size) {
            // nobody is there
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
