package org.watchkeeper.run.store;

import java.util.Arrays;

import net.jpountz.lz4.LZ4Exception;
import net.jpountz.lz4.LZ4Factory;

import org.watchkeeper.store.json.Unreadable;

/// How the bytes of a chunk are kept: as they came, or as one LZ4 block where that saves at least an eighth.
///
/// LZ4 because it keeps up with a fast connection on part of one core, and passes over what cannot be packed.
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Packing(String word, byte[] bytes) {
    private static final String PLAIN = "plain";
    private static final String LZ4 = "lz4";
    private static final int SMALL = 256;
    /// Plain Java: neither a native library to unpack nor `Unsafe`.
    private static final LZ4Factory FACTORY = LZ4Factory.safeInstance();

    /// The smaller form.
    public static Packing of(byte[] bytes) {
        if (bytes.length < SMALL) {
            return new Packing(PLAIN, bytes);
        }
        var compressor = FACTORY.fastCompressor();
        var packed = new byte[compressor.maxCompressedLength(bytes.length)];
        int size = compressor.compress(bytes, packed);
        return size > bytes.length - bytes.length / 8
                ? new Packing(PLAIN, bytes)
                : new Packing(LZ4, Arrays.copyOf(packed, size));
    }

    /// The bytes as they came, `size` of them.
    public byte[] unpack(int size) {
        var plain = switch (word) {
            case PLAIN -> bytes;
            case LZ4 -> decompress(size);
            default -> throw new Unreadable("packing '" + word + "' is not known here");
        };
        if (plain.length != size) {
            throw new Unreadable("it has " + plain.length + " bytes and had " + size);
        }
        return plain;
    }

    private byte[] decompress(int size) {
        try {
            return FACTORY.safeDecompressor().decompress(bytes, 0, bytes.length, size);
        } catch (LZ4Exception e) {
            throw new Unreadable("it is not what was packed: " + e.getMessage());
        }
    }
}
