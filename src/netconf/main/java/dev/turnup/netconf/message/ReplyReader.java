// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlReader;
import java.util.ArrayList;
import java.util.List;

/** Tells what a reply is: done, done with output, or not done. */
final class ReplyReader {
    private static final XmlName REPLY = Nc.name("rpc-reply");
    private static final XmlName ERROR = Nc.name("rpc-error");
    private static final XmlName OK = Nc.name("ok");

    private ReplyReader() {}

    /** On the start tag of the root; reads to the end of the document, which is {@code message}. */
    static RpcReply read(XmlReader xml, MessageBytes message) {
        if (!xml.name().equals(REPLY)) {
            throw new MessageException("not an rpc-reply, but " + xml.name());
        }
        boolean ok = false;
        boolean data = false;
        List<RpcError> errors = new ArrayList<>();
        List<RpcError> warnings = new ArrayList<>();
        while (xml.nextTag() == XmlReader.Event.START) {
            if (xml.name().equals(ERROR)) {
                RpcError error = RpcError.read(xml);
                (error.isWarning() ? warnings : errors).add(error);
            } else if (xml.name().equals(OK)) {
                ok = true;
                xml.skip();
            } else {
                data = true;
                xml.skip();
            }
        }
        xml.nextTag();
        if (!errors.isEmpty()) {
            return new RpcReply.Failed(errors, warnings);
        }
        // RFC 6241, section 4.4: no <ok/> where there were warnings; they alone still mean that it was done.
        return !data && (ok || !warnings.isEmpty())
                ? new RpcReply.Ok(warnings)
                : new RpcReply.Data(new ReceivedContent(message), warnings);
    }
}
