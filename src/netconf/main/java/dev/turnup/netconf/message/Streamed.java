// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import dev.turnup.xml.XmlException;
import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlReader;
import dev.turnup.xml.XmlReader.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What came of a request whose output was read while it arrived: as {@link RpcReply}, but in place of an output that is held
 * there is what the caller made of it.
 *
 * @param <T> what the caller makes of an output
 */
public sealed interface Streamed<T> {

    /** What the device warned of, whatever else it said. */
    List<RpcError> warnings();

    /**
     * The operation was done, and this was made of its output.
     *
     * @param value what the caller's reader gave
     */
    record Output<T>(T value, List<RpcError> warnings) implements Streamed<T> {
        public Output {
            warnings = List.copyOf(warnings);
        }
    }

    /** The operation was done, and there is no output. */
    record Ok<T>(List<RpcError> warnings) implements Streamed<T> {
        public Ok {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * The operation was not done, or not to its end: what was made of an output before that is void.
     *
     * @param reply why
     */
    record Failed<T>(RpcReply.Failed reply) implements Streamed<T> {
        @Override
        public List<RpcError> warnings() {
            return reply.warnings();
        }
    }

    /**
     * Reads a whole {@code <rpc-reply>}, of which nothing was read yet. Errors and warnings may stand before its output and
     * behind it.
     *
     * @param reader is given a cursor on the start tag of the output's first element, and may leave it anywhere
     * @throws MessageException where the reply is not well-formed
     */
    static <T> Streamed<T> read(XmlReader xml, Function<XmlReader, T> reader) {
        XmlName error = Nc.name("rpc-error");
        List<RpcError> errors = new ArrayList<>();
        List<RpcError> warnings = new ArrayList<>();
        @Nullable Output<T> output = null;
        boolean theirs = false;
        try {
            xml.nextTag();
            xml.nextTag();
            while (xml.depth() > 0) {
                if (xml.event() == Event.START && xml.depth() == 2 && xml.name().equals(error)) {
                    RpcError read = RpcError.read(xml);
                    (read.isWarning() ? warnings : errors).add(read);
                } else if (xml.event() == Event.START && xml.depth() == 2 && output == null && !isOk(xml)) {
                    theirs = true;
                    output = new Output<>(reader.apply(xml), List.of());
                    theirs = false;
                    continue; // with what the reader left the cursor on
                }
                xml.next();
            }
            xml.nextTag();
        } catch (XmlException e) {
            if (theirs && !xml.isBroken()) {
                throw e;
            }
            throw new MessageException(e);
        }
        if (!errors.isEmpty()) {
            return new Failed<>(new RpcReply.Failed(errors, warnings));
        }
        return output == null ? new Ok<>(warnings) : new Output<>(output.value(), warnings);
    }

    private static boolean isOk(XmlReader xml) {
        return xml.name().equals(Nc.name("ok"));
    }

    /** Makes of a reply that is held what {@link #read} makes of one that arrives. */
    static <T> Streamed<T> of(RpcReply reply, String source, Function<XmlReader, T> reader) {
        return switch (reply) {
            case RpcReply.Ok ok -> new Ok<>(ok.warnings());
            case RpcReply.Failed failed -> new Failed<>(failed);
            case RpcReply.Data data -> {
                try (XmlReader xml = data.drain(source)) {
                    yield new Output<>(reader.apply(xml), data.warnings());
                }
            }
        };
    }
}
