package org.watchkeeper.health.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import org.watchkeeper.health.Level;
import org.watchkeeper.health.Reading;

/// The readings of one check in five minutes, as bytes. Times to the millisecond, no output, and a text only where the level is
/// another one than before: numbers say the rest.
record Block(long began, List<Reading> readings) {
    /// In seconds.
    static final long LENGTH = 300;
    private static final int FORM = 1;
    private static final int TEXT = 200;
    private static final int VALUED = 4;
    private static final int WORDED = 8;
    private static final int LEVELS = 3;

    Block {
        readings = List.copyOf(readings);
    }

    /// The beginning of the block that a reading belongs to, in seconds since 1970.
    static long beginOf(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), LENGTH) * LENGTH;
    }

    /// With one more; one that is not younger than the last is left out.
    Block with(Reading reading) {
        if (!readings.isEmpty() && !reading.at().isAfter(readings.getLast().at())) {
            return this;
        }
        var all = new ArrayList<>(readings);
        all.add(reading);
        return new Block(began, all);
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeByte(FORM);
            out.writeUTF(readings.isEmpty() ? "" : readings.getFirst().unit());
            out.writeInt(readings.size());
            for (int index = 0; index < readings.size(); index++) {
                write(out, readings.get(index),
                        index == 0 || readings.get(index).level() != readings.get(index - 1).level());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can be written", e);
        }
        return bytes.toByteArray();
    }

    private void write(DataOutputStream out, Reading reading, boolean worded) throws IOException {
        out.writeInt((int) (reading.at().toEpochMilli() - began * 1000));
        out.writeByte(reading.level().ordinal() | (reading.value().isPresent() ? VALUED : 0) | (worded ? WORDED : 0));
        if (reading.value().isPresent()) {
            out.writeDouble(reading.value().getAsDouble());
        }
        out.writeInt((int) Math.min(Integer.MAX_VALUE, reading.took().toMillis()));
        if (worded) {
            out.writeUTF(reading.text().substring(0, Math.min(TEXT, reading.text().length())));
        }
    }

    static Block of(long began, byte[] bytes) {
        try (var in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            if (in.readByte() != FORM) {
                return new Block(began, List.of());
            }
            var unit = in.readUTF();
            int count = in.readInt();
            var readings = new ArrayList<Reading>();
            for (int index = 0; index < count; index++) {
                readings.add(read(in, began, unit));
            }
            return new Block(began, readings);
        } catch (IOException e) {
            throw new UncheckedIOException("a block of readings is damaged", e);
        }
    }

    private static Reading read(DataInputStream in, long began, String unit) throws IOException {
        var at = Instant.ofEpochMilli(began * 1000 + in.readInt());
        int flags = in.readByte();
        var value = (flags & VALUED) == 0 ? OptionalDouble.empty() : OptionalDouble.of(in.readDouble());
        var took = Duration.ofMillis(in.readInt());
        var text = (flags & WORDED) == 0 ? "" : in.readUTF();
        return new Reading(at, Level.values()[flags & LEVELS], value, unit, text, "", took);
    }
}
