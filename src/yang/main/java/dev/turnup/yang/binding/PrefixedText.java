// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.binding;

import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlReader;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * The value of a union that has identities or instance-identifiers among its members: a text, and what is meant by prefixes in
 * it. Called by generated code.
 */
public final class PrefixedText {
    private static final Pattern IDENTITY =
            Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_.-]*):([\\p{L}_][\\p{L}\\p{N}_.-]*)");

    private final String text;
    private final @Nullable QName identity;
    private final @Nullable InstanceId instance;

    private PrefixedText(String text, @Nullable QName identity, @Nullable InstanceId instance) {
        this.text = text;
        this.identity = identity;
        this.instance = instance;
    }

    /** A text without prefixes. */
    public static PrefixedText of(String text) {
        return new PrefixedText(text, null, null);
    }

    /** An identity. */
    public static PrefixedText of(Identity identity) {
        return of(identity.name());
    }

    private static PrefixedText of(QName identity) {
        QName plain = new QName(identity.getNamespaceURI(), identity.getLocalPart());
        return new PrefixedText(plain.toString(), plain, null);
    }

    /** An instance-identifier. */
    public static PrefixedText of(InstanceId instance) {
        return new PrefixedText(instance.toString(), null, instance);
    }

    /** The text of an element. */
    static PrefixedText read(AnyXml element) {
        try (XmlReader xml = element.reader()) {
            Map<String, String> prefixes = xml.namespaces();
            return read(xml.readText(), InstanceIdParser.known(prefixes));
        }
    }

    private static PrefixedText read(String text, Function<String, Optional<String>> prefixes) {
        Matcher name = IDENTITY.matcher(text.strip());
        if (name.matches()) {
            Optional<String> namespace = prefixes.apply(name.group(1));
            return namespace.isPresent() ? of(new QName(namespace.get(), name.group(2))) : of(text);
        }
        if (text.strip().startsWith("/") && text.indexOf(':') > 0) {
            try {
                return of(new InstanceId(new InstanceIdParser(text, prefixes).path()));
            } catch (IllegalArgumentException e) {
                return of(text);
            }
        }
        return of(text);
    }

    /** A value of a tree. */
    static PrefixedText read(Schema schema, Value value) {
        return switch (value) {
            case Value.Identity id ->
                of(new QName(id.name().namespace(), id.name().local()));
            case Value.InstanceId id -> of(InstanceId.read(schema, id.path()));
            case Value.Text v -> of(v.canonical());
            case Value.Int v -> of(v.canonical());
            case Value.Uint64 v -> of(v.canonical());
            case Value.Decimal v -> of(v.canonical());
            case Value.Bool v -> of(v.canonical());
            case Value.Empty v -> of(v.canonical());
            case Value.Enumeration v -> of(v.canonical());
            case Value.Bits v -> of(v.canonical());
            case Value.Binary v -> of(v.canonical());
            case Value.Invalid v -> of(v.canonical());
        };
    }

    /** The identity, where it is one; in XML its name has a prefix. */
    public Optional<QName> identity() {
        return Optional.ofNullable(identity);
    }

    /** The instance-identifier, where it is one. */
    public Optional<InstanceId> instance() {
        return Optional.ofNullable(instance);
    }

    /** What stands for it where keys are compared. */
    Value value() {
        if (identity != null) {
            return new Value.Identity("", new XmlName(identity.getNamespaceURI(), identity.getLocalPart()));
        }
        return instance == null ? new Value.Text(text) : PathSteps.value(instance);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PrefixedText that
                && text.equals(that.text)
                && identity().equals(that.identity())
                && instance().equals(that.instance());
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The text; of an identity its name in Clark notation. */
    @Override
    public String toString() {
        return text;
    }
}
