// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import dev.turnup.xml.XmlLimits;
import dev.turnup.xml.XmlReader;
import dev.turnup.xml.XmlWriter;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The content of a reply, kept as the bytes that came: a configuration is large, and most readers want a cursor over
 * it, not a copy of it. The bytes are in pieces, so that who reads them for the last time can let go of them on the way.
 * Errors beside the output are not part of the content.
 */
final class ReceivedContent implements XmlContent {
    private static final int PIECE = 64 * 1024;

    private final byte[] @Nullable [] pieces;
    private final int length;
    private volatile boolean drained;

    ReceivedContent(byte[] message) {
        this.length = message.length;
        this.pieces = new byte[(length + PIECE - 1) / PIECE][];
        for (int i = 0; i < pieces.length; i++) {
            pieces[i] = Arrays.copyOfRange(message, i * PIECE, Math.min(length, (i + 1) * PIECE));
        }
    }

    @Override
    public XmlReader reader(String source) {
        return reader(source, false);
    }

    @Override
    public XmlReader drain(String source) {
        XmlReader xml = reader(source, true);
        drained = true;
        return xml;
    }

    private XmlReader reader(String source, boolean drain) {
        if (drained) {
            throw new IllegalStateException(source + ": this reply was read for the last time before");
        }
        XmlReader xml = XmlReader.of(new Pieces(drain), source, XmlLimits.CONFIGURATION);
        xml.nextTag();
        return xml;
    }

    /** How many bytes are still held. */
    int held() {
        return Arrays.stream(pieces)
                .filter(Objects::nonNull)
                .mapToInt(piece -> piece.length)
                .sum();
    }

    @Override
    public void writeTo(XmlWriter out) {
        try (XmlReader xml = reader("rpc-reply")) {
            XmlReader.Event event;
            while ((event = xml.next()) != XmlReader.Event.END) {
                if (event == XmlReader.Event.TEXT) {
                    continue; // white space between elements; RpcReply.read refused any other
                }
                if (xml.name().equals(Nc.name("rpc-error"))) {
                    xml.skip();
                } else {
                    xml.copyTo(out);
                }
            }
        }
    }

    /** The pieces one after another. */
    private final class Pieces extends InputStream {
        private final boolean drain;
        private int piece;
        private int at;

        Pieces(boolean drain) {
            this.drain = drain;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int most) {
            if (piece == pieces.length) {
                return -1;
            }
            byte[] now = Objects.requireNonNull(pieces[piece], "a piece that was let go");
            int count = Math.min(most, now.length - at);
            System.arraycopy(now, at, into, offset, count);
            at += count;
            if (at == now.length) {
                if (drain) {
                    pieces[piece] = null;
                }
                piece++;
                at = 0;
            }
            return count;
        }
    }

    @Override
    public String toString() {
        return "XML of " + length + " bytes";
    }
}
