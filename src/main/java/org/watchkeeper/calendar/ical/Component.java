package org.watchkeeper.calendar.ical;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectDataListener;
import com.github.mangstadt.vinnie.io.VObjectReader;
import com.github.mangstadt.vinnie.io.Warning;

import org.jspecify.annotations.Nullable;

/// A component of an iCalendar file with its lines. A file that is too large, too deep, no UTF-8, or that ends before its
/// components do is refused with the line.
record Component(String name, int line, List<Property> properties, List<Component> parts) {
    private static final int MOST_BYTES = 10_000_000;
    private static final int DEEPEST = 8;
    private static final int WIDEST = 100_000;

    /// A property and the line it begins on.
    record Property(VObjectProperty text, int line) {
        String name() {
            return text.getName().toUpperCase(java.util.Locale.ROOT);
        }

        String value() {
            return text.getValue();
        }

        Optional<String> parameter(String name) {
            return Optional.ofNullable(text.getParameters().first(name));
        }
    }

    Optional<Property> first(String property) {
        return all(property).findFirst();
    }

    Stream<Property> all(String property) {
        return properties.stream().filter(each -> each.name().equals(property));
    }

    /// The calendar of a file; throws `Broken`.
    static Component read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new Broken(1, "it is larger than " + MOST_BYTES / 1_000_000 + " MB");
        }
        var listener = new Tree();
        try (var reader = new VObjectReader(new StringReader(text(file)), SyntaxRules.iCalendar())) {
            reader.parse(listener);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return listener.calendar();
    }

    private static String text(byte[] file) {
        var in = ByteBuffer.wrap(file);
        var out = CharBuffer.allocate(file.length);
        if (StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isError()) {
            int line = 1;
            for (int at = 0; at < in.position(); at++) {
                line += file[at] == '\n' ? 1 : 0;
            }
            throw new Broken(line, "it is no UTF-8");
        }
        var text = out.flip().toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /// What a file is refused for.
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int line;

        Broken(int line, String why) {
            super(why);
            this.line = line;
        }

        Broken(int line, String why, Throwable cause) {
            super(why, cause);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    private static final class Tree implements VObjectDataListener {
        private final Deque<Component> open = new ArrayDeque<>();
        private @Nullable Component whole;
        private int last = 1;

        @Override
        public void onComponentBegin(String name, Context context) {
            last = context.getLineNumber();
            if (open.size() == DEEPEST) {
                throw new Broken(last, "its components lie too deep in each other");
            }
            var component = new Component(name.toUpperCase(java.util.Locale.ROOT), last, new ArrayList<>(),
                    new ArrayList<>());
            var around = open.peek();
            if (around != null) {
                around.parts().add(component);
            } else if (whole == null && component.name().equals("VCALENDAR")) {
                whole = component;
            } else {
                throw new Broken(last, whole == null ? "it does not begin as a calendar" : "a second calendar begins");
            }
            open.push(component);
        }

        @Override
        public void onComponentEnd(String name, Context context) {
            last = context.getLineNumber();
            var ended = open.poll();
            if (ended == null || !ended.name().equalsIgnoreCase(name)) {
                throw new Broken(last, "END:" + name + " ends nothing that is open");
            }
        }

        @Override
        public void onProperty(VObjectProperty property, Context context) {
            last = context.getLineNumber();
            var around = open.peek();
            if (around == null) {
                throw new Broken(last, "it does not begin as a calendar");
            }
            if (property.getValue().length() > WIDEST) {
                throw new Broken(last, "a line is longer than " + WIDEST + " characters");
            }
            around.properties().add(new Property(property, last));
        }

        @Override
        public void onVersion(String version, Context context) {
            last = context.getLineNumber();
        }

        @Override
        public void onWarning(Warning warning, @Nullable VObjectProperty property, @Nullable Exception thrown,
                Context context) {
            last = context.getLineNumber();
            throw new Broken(last, warning == Warning.UNKNOWN_VERSION
                    ? "its version is not 2.0"
                    : "the line cannot be read: " + context.getUnfoldedLine());
        }

        Component calendar() {
            var unfinished = open.peek();
            if (unfinished != null) {
                throw new Broken(last, "it ends before " + unfinished.name() + " of line " + unfinished.line()
                        + " does: only half of it may have arrived");
            }
            if (whole == null) {
                throw new Broken(1, "there is no calendar in it");
            }
            return whole;
        }
    }
}
