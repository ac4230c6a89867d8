// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.service;

import dev.turnup.transaction.Ledger;
import dev.turnup.transaction.secret.ConfidentialText;
import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlReader;
import dev.turnup.xml.XmlReader.Event;
import dev.turnup.xml.XmlWriter;
import dev.turnup.yang.codec.ReadMode;
import dev.turnup.yang.codec.Secrets;
import dev.turnup.yang.codec.XmlCodec;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The services that stand on a router as its {@link Ledger} has them: of each instance what was stated, what it made of
 * that, and what was there before.
 */
public final class ServiceLedger {
    private static final XmlName LEDGER = name("ledger");
    private static final XmlName SERVICE = name("service");
    private static final XmlName STATED = name("stated");
    private static final XmlName MADE = name("made");
    private static final XmlName EXACTLY = name("exactly");
    private static final XmlName FOUND = name("found");

    private final Services services;

    private ServiceLedger(Services services) {
        this.services = services;
    }

    /** The ledger of these services. */
    public static ServiceLedger of(Services services) {
        return new ServiceLedger(services);
    }

    private static XmlName name(String local) {
        return new XmlName("urn:turnup:ledger", local);
    }

    /** Writes the records, in one order whatever theirs is. */
    public ConfidentialText write(Map<InstancePath, ServiceRecord> records) {
        Map<InstancePath, ServiceRecord> ordered = new TreeMap<>(Comparator.comparing(InstancePath::shown));
        ordered.putAll(records);
        return ConfidentialText.of(text(ordered, Secrets.SHOWN), text(ordered, Secrets.MASKED));
    }

    private static String text(Map<InstancePath, ServiceRecord> records, Secrets secrets) {
        XmlWriter out = XmlWriter.compact().start(LEDGER);
        for (ServiceRecord record : records.values()) {
            out.start(SERVICE);
            tree(out, STATED, record.stated(), secrets);
            tree(out, MADE, record.made(), secrets);
            record.exactly().forEach(place -> out.element(EXACTLY, place.shown()));
            tree(out, FOUND, record.found(), secrets);
            out.end();
        }
        return out.end().toString();
    }

    private static void tree(XmlWriter out, XmlName name, DataTree tree, Secrets secrets) {
        out.start(name);
        XmlCodec.writeTo(tree, out, secrets);
        out.end();
    }

    /**
     * Reads what {@link #write} wrote, secrets shown.
     *
     * @throws IllegalArgumentException where it is no such ledger
     */
    public Map<InstancePath, ServiceRecord> read(String text) {
        Map<InstancePath, ServiceRecord> records = new LinkedHashMap<>();
        try (XmlReader xml = XmlReader.of(text, "the ledger")) {
            xml.nextTag();
            while (xml.nextTag() == Event.START) {
                ServiceRecord record = record(xml);
                services.instances(record.stated()).forEach(instance -> records.put(instance, record));
            }
        }
        return records;
    }

    private ServiceRecord record(XmlReader xml) {
        DataTree nothing = DataTree.empty(services.schema());
        Map<XmlName, DataTree> trees = new LinkedHashMap<>();
        List<InstancePath> exactly = new ArrayList<>();
        while (xml.nextTag() == Event.START) {
            XmlName part = xml.name();
            if (part.equals(EXACTLY)) {
                exactly.add(InstancePath.parse(services.schema(), xml.readText()));
            } else {
                trees.put(
                        part,
                        XmlCodec.read(services.schema(), xml, ReadMode.DEVICE).tree());
            }
        }
        return new ServiceRecord(
                trees.getOrDefault(STATED, nothing),
                trees.getOrDefault(MADE, nothing),
                exactly,
                trees.getOrDefault(FOUND, nothing));
    }
}
