// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A saved plan as bytes: one line that says which format it is, how long the rest is and what its SHA-256 is, and then an
 * XML document.
 *
 * <pre>{@code
 * turnup-plan 1 1234 sha256:9f3c...
 * <plan xmlns="urn:turnup:plan"><device>admin@192.0.2.1:830</device>...
 * }</pre>
 */
final class SavedPlanText {
    private static final int FORMAT = 1;
    private static final String MAGIC = "turnup-plan ";
    private static final Pattern HEADING =
            Pattern.compile("turnup-plan ([0-9]{1,9})(?: ([0-9]{1,9}) sha256:([0-9a-f]{64}))?.*");
    private static final int LONGEST_HEADING = 200;
    private static final String NAMESPACE = "urn:turnup:plan";

    private SavedPlanText() {}

    static byte[] bytes(SavedPlan plan) {
        byte[] body = body(plan).getBytes(StandardCharsets.UTF_8);
        byte[] heading =
                (MAGIC + FORMAT + " " + body.length + " " + checksum(body) + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(heading, heading.length + body.length);
        System.arraycopy(body, 0, all, heading.length, body.length);
        return all;
    }

    private static String body(SavedPlan plan) {
        XmlWriter out = XmlWriter.compact().start(name("plan"));
        out.element(name("device"), plan.device());
        out.element(name("tier"), plan.tier().name());
        out.element(name("made"), plan.made().toString());
        out.element(name("label"), plan.label());
        out.element(name("base"), plan.base().hex());
        out.element(name("expected"), plan.expected().hex());
        plan.uncheckable().forEach(sentence -> out.element(name("uncheckable"), sentence));
        wrapped(out, "running", plan.running());
        wrapped(out, "forward", plan.forward());
        wrapped(out, "inverse", plan.inverse());
        return out.end() + "\n";
    }

    private static void wrapped(XmlWriter out, String element, String config) {
        out.start(name(element));
        try (XmlReader xml = XmlReader.of(config, element)) {
            xml.nextTag();
            xml.copyTo(out);
        }
        out.end();
    }

    /** @param source names the file in messages */
    static SavedPlan read(byte[] bytes, String source) {
        int end = endOfHeading(bytes);
        String heading = new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
        Matcher parts = HEADING.matcher(heading);
        if (!parts.matches()) {
            throw new PlanFileException(
                    MAGIC.startsWith(heading) || heading.startsWith(MAGIC)
                            ? truncated(source)
                            : source + ": no plan; 'plan --out' writes one");
        }
        if (Integer.parseInt(parts.group(1)) > FORMAT) {
            throw new PlanFileException(source + ": a plan of format " + parts.group(1)
                    + ", which a newer Turnup wrote; this one reads format " + FORMAT + "; plan again");
        }
        if (parts.group(2) == null || bytes.length - end - 1 < Integer.parseInt(parts.group(2))) {
            throw new PlanFileException(truncated(source));
        }
        byte[] body = Arrays.copyOfRange(bytes, end + 1, bytes.length);
        if (body.length != Integer.parseInt(parts.group(2)) || !checksum(body).endsWith(parts.group(3))) {
            throw new PlanFileException(source
                    + ": the plan was edited or damaged after it was made, so it is not carried out; plan again");
        }
        return parsed(body, source);
    }

    private static int endOfHeading(byte[] bytes) {
        int end = 0;
        while (end < bytes.length && end < LONGEST_HEADING && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    private static String truncated(String source) {
        return source + ": the plan is truncated, so it is not carried out; plan again";
    }

    private static SavedPlan parsed(byte[] body, String source) {
        Map<String, String> texts = new HashMap<>();
        List<String> uncheckable = new ArrayList<>();
        try (XmlReader xml = XmlReader.of(body, source)) {
            xml.nextTag();
            while (xml.nextTag() == Event.START) {
                String element = xml.name().local();
                switch (element) {
                    case "uncheckable" -> uncheckable.add(xml.readText());
                    case "running", "forward", "inverse" -> texts.put(element, unwrapped(xml));
                    default -> texts.put(element, xml.readText());
                }
            }
            return new SavedPlan(
                    text(texts, "device"),
                    Tier.valueOf(text(texts, "tier")),
                    Instant.parse(text(texts, "made")),
                    text(texts, "label"),
                    new Digest(text(texts, "base")),
                    new Digest(text(texts, "expected")),
                    uncheckable,
                    text(texts, "running"),
                    text(texts, "forward"),
                    text(texts, "inverse"));
        } catch (XmlException | IllegalArgumentException | DateTimeParseException e) {
            throw new PlanFileException(
                    source + ": the plan cannot be understood (" + e.getMessage() + "); plan again", e);
        }
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
