// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.turnup.xml.XmlException;
import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.edit.EditError;
import dev.turnup.yang.edit.ErrorTag;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** What can be told of a document before its nodes are read: the format, and what the data lies in. */
final class DocumentText {
    private static final JsonFactory FACTORY = new JsonFactory();

    private DocumentText() {}

    /** By the name where it tells, else by how the text begins. */
    static GetCommand.Format format(String file, byte[] bytes) {
        return switch (file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "xml" -> GetCommand.Format.XML;
            case "json" -> GetCommand.Format.JSON;
            case "yaml", "yml" -> GetCommand.Format.YAML;
            default ->
                switch (first(bytes)) {
                    case '<' -> GetCommand.Format.XML;
                    case '{', '[' -> GetCommand.Format.JSON;
                    default -> GetCommand.Format.YAML;
                };
        };
    }

    /** The first byte that is no white space and no byte order mark; NUL where there is none. */
    private static int first(byte[] bytes) {
        for (byte b : bytes) {
            if (b > ' ') {
                return b;
            }
        }
        return 0;
    }

    /** Whether an element of a reply is what holds its data. */
    static boolean holdsData(XmlName name) {
        return name.local().equals("data") || name.local().equals("config");
    }

    /** A text that is no XML, with the place. */
    static EditError problem(XmlException e) {
        String where = e.location() + ": ";
        String message = String.valueOf(e.getMessage());
        return EditError.of(
                ErrorTag.MALFORMED_MESSAGE,
                InstancePath.ROOT,
                message.startsWith(where) ? message.substring(where.length()) : message,
                Optional.of(e.location()));
    }

    /** What {@code turnup get --json} answered, with all but its data made blank, so that places stay true; else the same bytes. */
    static byte[] withoutAnswer(byte[] bytes) {
        boolean get = false;
        long begin = -1;
        long end = -1;
        try (JsonParser json = FACTORY.createParser(bytes)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return bytes;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                if (name.equals("command")) {
                    get = "get".equals(json.getValueAsString());
                } else if (name.equals("data") && json.currentToken() == JsonToken.START_OBJECT) {
                    begin = json.currentTokenLocation().getByteOffset();
                    json.skipChildren();
                    end = json.currentLocation().getByteOffset();
                }
                json.skipChildren();
            }
        } catch (IOException e) {
            return bytes; // the codec says what is wrong with it
        }
        return get && begin >= 0 ? blank(bytes, begin, end) : bytes;
    }

    private static byte[] blank(byte[] bytes, long begin, long end) {
        byte[] only = bytes.clone();
        for (int i = 0; i < only.length; i++) {
            if ((i < begin || i >= end) && only[i] != '\n') {
                only[i] = ' ';
            }
        }
        return only;
    }
}
