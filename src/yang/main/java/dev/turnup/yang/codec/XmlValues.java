// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import dev.turnup.xml.XmlWriter;
import dev.turnup.yang.schema.NamespaceLookup;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.Type;
import dev.turnup.yang.value.Value;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values as XML carries them: module names within become prefixes, declared on the open element. */
final class XmlValues {
    /** A quoted text, or a name with an optional module before it; the rest of a path passes as it is. */
    private static final Pattern TOKEN = Pattern.compile(
            "'[^']*'|\"[^\"]*\"|(?<slash>/)|(?:(?<module>[\\p{L}_][\\p{L}\\p{N}_.-]*):)?(?<name>[\\p{L}_][\\p{L}\\p{N}_.-]*)");

    private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\n]+");

    private final Schema schema;

    XmlValues(Schema schema) {
        this.schema = schema;
    }

    /**
     * The value that a device means: white space that the type has no place for is layout. What users write is read as RFC
     * 7950 has it, which knows none.
     */
    static Value fromDevice(Type type, String text, NamespaceLookup prefixes) {
        Value value = type.parse(text, prefixes);
        if (!(value instanceof Value.Invalid) || !hasSpace(text)) {
            return value;
        }
        Value trimmed = type.parse(text.strip(), prefixes);
        if (trimmed instanceof Value.Invalid && target(type) instanceof Type.BinaryType) {
            trimmed = type.parse(SPACE.matcher(text).replaceAll(""), prefixes);
        }
        return trimmed instanceof Value.Invalid ? value : trimmed;
    }

    private static boolean hasSpace(String text) {
        return text.chars().anyMatch(c -> c <= ' ');
    }

    private static Type target(Type type) {
        return type instanceof Type.Leafref leafref ? target(leafref.target()) : type;
    }

    /** The text of a value; on an element just opened, so that its prefixes can be declared there. */
    String text(Value value, XmlWriter xml) {
        return switch (value) {
            case Value.Identity identity -> {
                String namespace = identity.name().namespace();
                String prefix =
                        schema.moduleOf(namespace).map(Schema.Module::prefix).orElse("id");
                xml.namespace(prefix, namespace);
                yield prefix + ":" + identity.name().local();
            }
            case Value.InstanceId id -> path(id.path(), xml);
            case Value.Text v -> v.canonical();
            case Value.Int v -> v.canonical();
            case Value.Uint64 v -> v.canonical();
            case Value.Decimal v -> v.canonical();
            case Value.Bool v -> v.canonical();
            case Value.Empty v -> v.canonical();
            case Value.Enumeration v -> v.canonical();
            case Value.Bits v -> v.canonical();
            case Value.Binary v -> v.canonical();
            case Value.Invalid v -> v.canonical();
        };
    }

    /** In XML every name of an instance-identifier has a prefix; a module's name is a fitting one. */
    private String path(String path, XmlWriter xml) {
        StringBuilder out = new StringBuilder();
        Matcher token = TOKEN.matcher(path);
        String module = "";
        boolean step = false;
        int end = 0;
        while (token.find()) {
            out.append(path, end, token.start());
            end = token.end();
            String name = token.group("name");
            if (name == null) {
                step |= token.group("slash") != null;
                out.append(token.group());
                continue;
            }
            String own = token.group("module") == null ? module : token.group("module");
            schema.module(own).ifPresent(m -> xml.namespace(own, m.namespace()));
            out.append(own).append(':').append(name);
            module = step ? own : module;
            step = false;
        }
        return out.append(path, end, path.length()).toString();
    }
}
