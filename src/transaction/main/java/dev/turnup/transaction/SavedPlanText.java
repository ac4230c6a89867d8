// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.transaction.PlanFileException.Problem;
import dev.turnup.transaction.secret.ConfidentialText;
import dev.turnup.transaction.secret.Sealed;
import dev.turnup.transaction.secret.SecretKeys;
import dev.turnup.xml.XmlException;
import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlReader;
import dev.turnup.xml.XmlReader.Event;
import dev.turnup.xml.XmlWriter;
import dev.turnup.yang.value.Digest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A saved plan as bytes: one line that says which format it is, how long the rest is and what its SHA-256 is, and then an
 * XML document.
 *
 * <pre>{@code
 * turnup-plan 3 1234 sha256:9f3c...
 * <plan xmlns="urn:turnup:plan"><device>192.0.2.1:830</device>...
 * }</pre>
 *
 * <p>A text with secrets is an element with what is left of it without them, and another one with the whole of it sealed.
 * The seal is bound to the digests of the plan.
 */
final class SavedPlanText {
    private static final int FORMAT = 3;
    private static final String MAGIC = "turnup-plan ";
    private static final Pattern HEADING =
            Pattern.compile("turnup-plan ([0-9]{1,9})(?: ([0-9]{1,9}) sha256:([0-9a-f]{64}))?.*");
    private static final int LONGEST_HEADING = 200;
    private static final String NAMESPACE = "urn:turnup:plan";
    private static final String SEALED = "sealed";
    private static final String PORT = "remainder-port";
    private static final String LEFT_OUT = "left-out";
    private static final XmlName SECRETS = new XmlName("", "secrets");
    private static final XmlName OF = new XmlName("", "of");
    private static final XmlName KEY = new XmlName("", "key");

    private SavedPlanText() {}

    static byte[] bytes(SavedPlan plan, SecretKeys keys) {
        byte[] body = body(plan, keys).getBytes(StandardCharsets.UTF_8);
        byte[] heading =
                (MAGIC + FORMAT + " " + body.length + " " + checksum(body) + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(heading, heading.length + body.length);
        System.arraycopy(body, 0, all, heading.length, body.length);
        return all;
    }

    private static String body(SavedPlan plan, SecretKeys keys) {
        XmlWriter out = XmlWriter.compact().start(name("plan"));
        out.element(name("device"), plan.device());
        out.element(name("user"), plan.user());
        out.element(name("tier"), plan.tier().name());
        out.element(name("made"), plan.made().toString());
        out.element(name("label"), plan.label());
        out.element(name("base"), plan.base().hex());
        out.element(name("expected"), plan.expected().hex());
        plan.uncheckable().forEach(sentence -> out.element(name("uncheckable"), sentence));
        String place = place(plan.base().hex(), plan.expected().hex());
        write(out, "running", plan.running(), place, keys);
        write(out, "forward", plan.forward(), place, keys);
        write(out, "inverse", plan.inverse(), place, keys);
        plan.remainder().ifPresent(remainder -> {
            out.element(name("remainder"), remainder.name());
            out.element(name("remainder-order"), remainder.order().name());
            out.element(name("remainder-before"), remainder.before().hex());
            out.element(name("remainder-after"), remainder.after().hex());
            write(out, "remainder-base", remainder.base(), place, keys);
            write(out, "remainder-forward", remainder.forward(), place, keys);
            write(out, "remainder-inverse", remainder.inverse(), place, keys);
            remainder.port().ifPresent(port -> out.element(name(PORT), String.valueOf(port)));
        });
        plan.ledger().ifPresent(ledger -> {
            write(out, "ledger-before", ledger.before(), place, keys);
            write(out, "ledger-after", ledger.after(), place, keys);
        });
        return out.end() + "\n";
    }

    private static String place(String base, String expected) {
        return "plan from " + base + " to " + expected + " ";
    }

    private static void write(XmlWriter out, String element, ConfidentialText text, String place, SecretKeys keys) {
        Optional<Sealed> sealed =
                text.secret() ? text.whole().flatMap(whole -> keys.seal(whole, place + element)) : Optional.empty();
        out.start(name(element));
        if (text.secret()) {
            out.attribute(SECRETS, sealed.isPresent() ? SEALED : LEFT_OUT);
        }
        try (XmlReader xml = XmlReader.of(text.masked(), element)) {
            xml.nextTag();
            xml.copyTo(out);
        }
        out.end();
        sealed.ifPresent(s -> {
            out.start(name(SEALED)).attribute(OF, element).attribute(KEY, s.keyId());
            out.text(Base64.getEncoder().encodeToString(s.bytes())).end();
        });
    }

    /** @param source names the file in messages */
    static SavedPlan read(byte[] bytes, String source, SecretKeys keys) {
        int end = endOfHeading(bytes);
        String heading = new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
        Matcher parts = HEADING.matcher(heading);
        if (!parts.matches()) {
            throw MAGIC.startsWith(heading) || heading.startsWith(MAGIC)
                    ? truncated(source)
                    : new PlanFileException(
                            Problem.NOT_A_PLAN,
                            source + ": no plan; 'plan --out' writes one, and a document is named with --file");
        }
        int format = Integer.parseInt(parts.group(1));
        if (format != FORMAT) {
            throw new PlanFileException(
                    format > FORMAT ? Problem.NEWER : Problem.NOT_A_PLAN,
                    source + ": a plan of format " + format + ", which "
                            + (format > FORMAT ? "a newer" : "an older") + " Turnup wrote; this one reads format "
                            + FORMAT + "; plan again");
        }
        if (parts.group(2) == null || bytes.length - end - 1 < Integer.parseInt(parts.group(2))) {
            throw truncated(source);
        }
        byte[] body = Arrays.copyOfRange(bytes, end + 1, bytes.length);
        if (body.length != Integer.parseInt(parts.group(2)) || !checksum(body).endsWith(parts.group(3))) {
            throw new PlanFileException(
                    Problem.EDITED,
                    source
                            + ": the plan was edited or damaged after it was made, so it is not carried out; plan"
                            + " again");
        }
        return parsed(body, source, keys);
    }

    private static int endOfHeading(byte[] bytes) {
        int end = 0;
        while (end < bytes.length && end < LONGEST_HEADING && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    private static PlanFileException truncated(String source) {
        return new PlanFileException(
                Problem.TRUNCATED, source + ": the plan is truncated, so it is not carried out; plan again");
    }

    private static SavedPlan parsed(byte[] body, String source, SecretKeys keys) {
        Map<String, String> texts = new HashMap<>();
        Map<String, String> secrets = new HashMap<>();
        Map<String, Sealed> sealed = new HashMap<>();
        List<String> uncheckable = new ArrayList<>();
        try (XmlReader xml = XmlReader.of(body, source)) {
            xml.nextTag();
            while (xml.nextTag() == Event.START) {
                String element = xml.name().local();
                switch (element) {
                    case "uncheckable" -> uncheckable.add(xml.readText());
                    case "running",
                            "forward",
                            "inverse",
                            "remainder-base",
                            "remainder-forward",
                            "remainder-inverse",
                            "ledger-before",
                            "ledger-after" -> {
                        xml.attribute(SECRETS).ifPresent(kept -> secrets.put(element, kept));
                        texts.put(element, unwrapped(xml));
                    }
                    case SEALED -> {
                        String of = xml.attribute(OF).orElse("");
                        String key = xml.attribute(KEY).orElse("");
                        sealed.put(of, new Sealed(key, Base64.getDecoder().decode(xml.readText())));
                    }
                    default -> texts.put(element, xml.readText());
                }
            }
            String place = place(text(texts, "base"), text(texts, "expected"));
            Function<String, ConfidentialText> confidential = element -> secrets.containsKey(element)
                    ? new ConfidentialText(
                            text(texts, element),
                            Optional.ofNullable(sealed.get(element)).flatMap(s -> keys.open(s, place + element)))
                    : ConfidentialText.plain(text(texts, element));
            return new SavedPlan(
                    text(texts, "device"),
                    text(texts, "user"),
                    Tier.valueOf(text(texts, "tier")),
                    Instant.parse(text(texts, "made")),
                    text(texts, "label"),
                    new Digest(text(texts, "base")),
                    new Digest(text(texts, "expected")),
                    uncheckable,
                    confidential.apply("running"),
                    confidential.apply("forward"),
                    confidential.apply("inverse"),
                    texts.containsKey("remainder") ? Optional.of(remainder(texts, confidential)) : Optional.empty(),
                    texts.containsKey("ledger-after")
                            ? Optional.of(
                                    new Ledger(confidential.apply("ledger-before"), confidential.apply("ledger-after")))
                            : Optional.empty());
        } catch (XmlException | IllegalArgumentException | DateTimeParseException e) {
            throw new PlanFileException(
                    Problem.EDITED, source + ": the plan cannot be understood (" + e.getMessage() + "); plan again", e);
        }
    }

    private static JournalRemainder remainder(
            Map<String, String> texts, Function<String, ConfidentialText> confidential) {
        return new JournalRemainder(
                text(texts, "remainder"),
                Remainder.Order.valueOf(text(texts, "remainder-order")),
                new Digest(text(texts, "remainder-before")),
                new Digest(text(texts, "remainder-after")),
                confidential.apply("remainder-base"),
                confidential.apply("remainder-forward"),
                confidential.apply("remainder-inverse"),
                texts.containsKey(PORT) ? OptionalInt.of(Integer.parseInt(text(texts, PORT))) : OptionalInt.empty());
    }

    private static String unwrapped(XmlReader xml) {
        xml.nextTag();
        XmlWriter copy = XmlWriter.compact();
        xml.copyTo(copy);
        xml.nextTag();
        return copy.toString();
    }

    private static String text(Map<String, String> texts, String element) {
        String text = texts.get(element);
        if (text == null) {
            throw new IllegalArgumentException("it has no " + element);
        }
        return text;
    }

    private static String checksum(byte[] body) {
        MessageDigest sha = Digest.sha();
        sha.update(body);
        return "sha256:" + Digest.take(sha).hex();
    }

    private static XmlName name(String local) {
        return new XmlName(NAMESPACE, local);
    }
}
