// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import dev.turnup.xml.Location;
import dev.turnup.xml.XmlException;
import dev.turnup.xml.XmlLimits;
import dev.turnup.xml.XmlReader;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.edit.EditConfig;
import dev.turnup.yang.edit.EditError;
import dev.turnup.yang.edit.ErrorTag;
import dev.turnup.yang.schema.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Documents that users write, in any of the three formats. */
public final class Documents {
    /** The largest document that is read, in bytes: far above any configuration. */
    public static final int MAX_BYTES = 64 << 20;

    /** The longest text of JSON and YAML, in characters; XML has the same limit. */
    static final int MOST_CHARACTERS = XmlLimits.CONFIGURATION.text();

    /** The longest name of a member, in characters. */
    static final int MOST_OF_A_NAME = 1000;

    /** The most objects, arrays and values in one document of JSON or YAML. */
    static final int MOST_VALUES = 3_000_000;

    private Documents() {}

    /**
     * Reads a document; what it states is merged unless it says otherwise.
     *
     * @param fileName its extension names the format: {@code .xml}, {@code .json}, {@code .yaml} or {@code .yml}
     * @return the edit and all problems at once; a document that is malformed, or of no known format, is one problem
     */
    public static DecodedEdit read(Schema schema, String fileName, byte[] bytes) {
        String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (extension) {
            case "xml" -> xml(schema, fileName, bytes);
            case "json" -> JsonCodec.readEdit(schema, bytes, fileName);
            case "yaml", "yml" -> YamlCodec.readEdit(schema, bytes, fileName);
            default ->
                unreadable(
                        schema,
                        EditError.of(
                                        ErrorTag.MALFORMED_MESSAGE,
                                        InstancePath.ROOT,
                                        "the format of this file is not known",
                                        Optional.of(Location.of(fileName)))
                                .withHint("name it .xml, .json, .yaml or .yml"));
        };
    }

    private static DecodedEdit xml(Schema schema, String fileName, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return unreadable(schema, MalformedDocument.tooLarge(fileName).problem());
        }
        try (XmlReader xml = XmlReader.of(bytes, fileName)) {
            DecodedEdit read = XmlCodec.readEdit(schema, xml);
            xml.nextTag();
            return read;
        } catch (XmlException e) {
            String where = e.location() + ": ";
            String message = String.valueOf(e.getMessage());
            return unreadable(
                    schema,
                    EditError.of(
                            ErrorTag.MALFORMED_MESSAGE,
                            InstancePath.ROOT,
                            message.startsWith(where) ? message.substring(where.length()) : message,
                            Optional.of(e.location())));
        }
    }

    /** What a text gives that cannot be read at all. */
    static DecodedEdit unreadable(Schema schema, EditError problem) {
        return new DecodedEdit(new EditConfig(schema, List.of()), List.of(problem), List.of(), Map.of());
    }
}
