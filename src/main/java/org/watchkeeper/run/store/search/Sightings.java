package org.watchkeeper.run.store.search;

import java.util.ArrayDeque;
import java.util.List;

import org.watchkeeper.run.search.Needle;
import org.watchkeeper.run.search.Visible;

/// The lines of a strand in which a text stands. One that ends before the strand begins belongs to an earlier one.
final class Sightings {
    private final Strand strand;
    private final byte[] lead;
    private final Needle needle;

    Sightings(Strand strand, byte[] lead, Needle needle) {
        this.strand = strand;
        this.lead = lead;
        this.needle = needle;
    }

    /// The last of them, in order.
    List<Sighting> last(int most) {
        var text = Visible.of(strand.after(lead));
        var last = new ArrayDeque<Sighting>();
        int own = text.visible(lead.length);
        for (var place = needle.next(text, 0); place.from() >= 0;) {
            int end = end(text, place.to());
            if (place.to() > own) {
                last.addLast(sighting(text, place, end));
            }
            if (last.size() > most) {
                last.removeFirst();
            }
            place = needle.next(text, place.to() > own ? end : place.to());
        }
        return List.copyOf(last);
    }

    private Sighting sighting(Visible text, Needle.Place place, int end) {
        int begin = begin(text, place.from());
        long zero = strand.start() - lead.length;
        return new Sighting(strand.at(zero + text.printed(place.from())), strand.source(),
                zero + text.printed(place.from()), zero + text.printed(begin), strand.end(), text, begin, place, end);
    }

    private static int begin(Visible text, int from) {
        int at = from;
        while (at > 0 && !isEnd(text.bytes()[at - 1])) {
            at--;
        }
        return at;
    }

    private static int end(Visible text, int from) {
        int at = from;
        while (at < text.length() && !isEnd(text.bytes()[at])) {
            at++;
        }
        return at;
    }

    /// A line that is written over again and again is told as its states.
    private static boolean isEnd(byte letter) {
        return letter == '\n' || letter == '\r';
    }
}
