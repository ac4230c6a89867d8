// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import dev.turnup.xml.XmlException;
import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlReader;
import java.util.Map;

/** Reads one {@code <rpc>}, strictly: what an operation does not know is refused as RFC 6241, appendix A, says. */
final class RequestReader {
    private final byte[] message;
    private Map<XmlName, String> attributes = Map.of();

    RequestReader(byte[] message) {
        this.message = message;
    }

    RpcRequest read() {
        try (XmlReader xml = XmlReader.of(message, "rpc")) {
            return read(xml);
        } catch (Rejection e) {
            return new RpcRequest.Malformed(attributes, e.error());
        } catch (XmlException e) {
            return new RpcRequest.Malformed(
                    attributes,
                    RpcError.of(ErrorType.RPC, ErrorTag.MALFORMED_MESSAGE)
                            .message(String.valueOf(e.getMessage()))
                            .build());
        } catch (IllegalArgumentException e) {
            return new RpcRequest.Malformed(
                    attributes,
                    RpcError.of(ErrorType.PROTOCOL, ErrorTag.INVALID_VALUE)
                            .message(String.valueOf(e.getMessage()))
                            .build());
        }
    }

    private RpcRequest read(XmlReader xml) {
        xml.nextTag();
        if (!xml.name().equals(Nc.name("rpc"))) {
            throw unknown(xml);
        }
        attributes = xml.attributes();
        if (!attributes.containsKey(Nc.MESSAGE_ID)) {
            throw new Rejection(RpcError.of(ErrorType.RPC, ErrorTag.MISSING_ATTRIBUTE)
                    .badAttribute("message-id", "rpc")
                    .build());
        }
        if (xml.nextTag() == XmlReader.Event.END) {
            throw new Rejection(RpcError.of(ErrorType.RPC, ErrorTag.MISSING_ELEMENT)
                    .message("the rpc names no operation")
                    .build());
        }
        Rpc operation = OperationReader.read(xml);
        if (xml.nextTag() == XmlReader.Event.START) {
            throw unknown(xml);
        }
        xml.nextTag();
        return new RpcRequest.Request(attributes, operation);
    }

    private static Rejection unknown(XmlReader xml) {
        return Rejection.of(ErrorType.RPC, ErrorTag.UNKNOWN_ELEMENT, xml.name().local());
    }
}
