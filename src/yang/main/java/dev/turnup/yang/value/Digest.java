// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.value;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A SHA-256 digest, such as that of a subtree's canonical content: equal digests mean equal content. */
public final class Digest implements Comparable<Digest> {
    /** How long a digest is, in bytes. */
    public static final int LENGTH = 32;

    private final long first;
    private final long second;
    private final long third;
    private final long fourth;

    /** @param hex 64 lower-case hexadecimal digits */
    public Digest(String hex) {
        this(ByteBuffer.wrap(parsed(hex)));
    }

    private Digest(ByteBuffer bytes) {
        this.first = bytes.getLong();
        this.second = bytes.getLong();
        this.third = bytes.getLong();
        this.fourth = bytes.getLong();
    }

    private static byte[] parsed(String hex) {
        if (hex.length() != 2 * LENGTH) {
            throw new IllegalArgumentException("a SHA-256 digest has 64 hexadecimal digits, not '" + hex + "'");
        }
        return HexFormat.of().parseHex(hex);
    }

    /** The digest of parts; each part is framed by its length, so that no two lists of parts are alike. */
    public static Digest of(String... parts) {
        MessageDigest sha = sha();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            sha.update(bytes);
        }
        return take(sha);
    }

    /** A new SHA-256, which every Java runtime has. */
    public static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** What a SHA-256 has come to; it begins anew. */
    public static Digest take(MessageDigest sha) {
        return new Digest(ByteBuffer.wrap(sha.digest()));
    }

    /** Writes the {@link #LENGTH} bytes. */
    public void writeTo(ByteBuffer out) {
        out.putLong(first).putLong(second).putLong(third).putLong(fourth);
    }

    /** 64 lower-case hexadecimal digits. */
    public String hex() {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH);
        writeTo(bytes);
        return HexFormat.of().formatHex(bytes.array());
    }

    /** The first 12 digits: enough for people. */
    public String brief() {
        return hex().substring(0, 12);
    }

    @Override
    public int compareTo(Digest other) {
        int order = Long.compareUnsigned(first, other.first);
        if (order == 0) {
            order = Long.compareUnsigned(second, other.second);
        }
        if (order == 0) {
            order = Long.compareUnsigned(third, other.third);
        }
        return order == 0 ? Long.compareUnsigned(fourth, other.fourth) : order;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Digest that
                && first == that.first
                && second == that.second
                && third == that.third
                && fourth == that.fourth;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(first);
    }

    /** {@code sha256:} and the digits. */
    @Override
    public String toString() {
        return "sha256:" + hex();
    }
}
