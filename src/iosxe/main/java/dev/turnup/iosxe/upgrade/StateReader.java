// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.upgrade;

import dev.turnup.iosxe.release.RommonVersion;
import dev.turnup.iosxe.show.Directory;
import dev.turnup.iosxe.show.ShowBootvar;
import dev.turnup.netconf.message.Filter;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.netconf.session.NetconfException;
import dev.turnup.netconf.session.Session;
import dev.turnup.netconf.ssh.SshTarget;
import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlReader;
import dev.turnup.xml.XmlWriter;
import dev.turnup.yang.codec.ReadMode;
import dev.turnup.yang.codec.XmlCodec;
import dev.turnup.yang.data.DataCursor;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.schema.Release;
import dev.turnup.yang.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what Cisco's operational modules have of what an upgrade needs to know: the version of ROMMON from 16.8.1 on, the
 * files from 17.5.1 on, the variables of the next start from 17.14.1 on. A router whose configuration has NETCONF off is
 * not asked.
 */
public final class StateReader {
    private static final Release ROMMON = Release.parse("16.8.1");
    private static final Release FILES = Release.parse("17.5.1");
    private static final Release VARIABLES = Release.parse("17.14.1");
    private static final Pattern ON = Pattern.compile("(?m)^netconf-yang\\s*$");
    private static final Pattern PORT = Pattern.compile("(?m)^netconf-yang ssh port (\\d{1,5})\\s*$");
    private static final Pattern IN_FLASH = Pattern.compile("/bootflash/([^/]+)");
    private static final int KILO = 1024;

    private static final String HARDWARE = "http://cisco.com/ns/yang/Cisco-IOS-XE-device-hardware-oper";
    private static final String SOFTWARE = "http://cisco.com/ns/yang/Cisco-IOS-XE-platform-software-oper";
    private static final String SYSTEM_DATA =
            "/Cisco-IOS-XE-device-hardware-oper:device-hardware-data/device-hardware/device-system-data";
    private static final String VARIABLE =
            "/Cisco-IOS-XE-device-hardware-oper:device-hardware-data/entity-information/rommon-entry";
    private static final String PARTITION =
            "/Cisco-IOS-XE-platform-software-oper:cisco-platform-software/q-filesystem/partitions[name='bootflash:']";

    private final Schema schema;
    private final IntFunction<Session> connect;
    private final OptionalInt port;

    /**
     * @param schema the router's models; those of state among them
     * @param connect to a port of the router
     * @param port where its NETCONF listens; empty where its configuration says that
     */
    public StateReader(Schema schema, IntFunction<Session> connect, OptionalInt port) {
        this.schema = schema;
        this.connect = connect;
        this.port = port;
    }

    /**
     * Reads it, as far as the release has it; nothing where NETCONF is off or does not answer, as for minutes after a start.
     *
     * @param running the running configuration as text
     */
    StateFacts read(Release release, String running) {
        if (release.isBefore(ROMMON) || !ON.matcher(running).find()) {
            return StateFacts.NONE;
        }
        try (Session session = connect.apply(port.orElseGet(() -> port(running)))) {
            return session.send(new Rpc.Get(Filter.subtree(xml -> ask(xml, release)))) instanceof RpcReply.Data data
                    ? facts(tree(data))
                    : StateFacts.NONE;
        } catch (NetconfException e) {
            return StateFacts.NONE;
        }
    }

    private static int port(String running) {
        Matcher said = PORT.matcher(running);
        return said.find() ? Integer.parseInt(said.group(1)) : SshTarget.NETCONF_PORT;
    }

    /** Only what is wanted: a release hashes images when their sums are asked for, and has thousands of files. */
    private static void ask(XmlWriter xml, Release release) {
        start(xml, HARDWARE, "device-hardware-data", "device-hardware", "device-system-data");
        empty(xml, HARDWARE, "rommon-version");
        end(xml, 2);
        if (!release.isBefore(VARIABLES)) {
            start(xml, HARDWARE, "entity-information");
            empty(xml, HARDWARE, "rommon-entry");
            end(xml, 1);
        }
        end(xml, 1);
        if (!release.isBefore(FILES)) {
            start(xml, SOFTWARE, "cisco-platform-software", "q-filesystem", "partitions");
            xml.element(new XmlName(SOFTWARE, "name"), "bootflash:");
            empty(xml, SOFTWARE, "total-size", "used-size");
            start(xml, SOFTWARE, "partition-content");
            empty(xml, SOFTWARE, "full-path", "size", "type");
            end(xml, 4);
        }
    }

    private static void start(XmlWriter xml, String namespace, String... names) {
        for (String name : names) {
            xml.start(new XmlName(namespace, name));
        }
    }

    private static void end(XmlWriter xml, int count) {
        for (int i = 0; i < count; i++) {
            xml.end();
        }
    }

    private static void empty(XmlWriter xml, String namespace, String... names) {
        for (String name : names) {
            xml.empty(new XmlName(namespace, name));
        }
    }

    private DataTree tree(RpcReply.Data data) {
        try (XmlReader xml = data.reader("the router's state")) {
            return XmlCodec.read(schema, xml, ReadMode.DEVICE).tree();
        }
    }

    private static StateFacts facts(DataTree state) {
        return new StateFacts(
                state.select(SYSTEM_DATA).stream()
                        .flatMap(system -> text(system, "rommon-version").stream())
                        .flatMap(version -> RommonVersion.read(version).stream())
                        .findFirst(),
                flash(state),
                bootvar(state));
    }

    private static Optional<Directory> flash(DataTree state) {
        List<Directory.File> files = state.select(PARTITION + "/partition-content[type='file']").stream()
                .flatMap(file -> file(file).stream())
                .toList();
        Optional<DataCursor> partition = state.select(PARTITION).stream().findFirst();
        Optional<Long> total = partition.flatMap(there -> number(there, "total-size"));
        Optional<Long> used = partition.flatMap(there -> number(there, "used-size"));
        return files.isEmpty() || total.isEmpty() || used.isEmpty()
                ? Optional.empty()
                : Optional.of(new Directory(
                        files,
                        OptionalLong.of(total.get() * KILO),
                        OptionalLong.of((total.get() - used.get()) * KILO)));
    }

    private static Optional<Directory.File> file(DataCursor entry) {
        return text(entry, "full-path")
                .map(IN_FLASH::matcher)
                .filter(Matcher::matches)
                .flatMap(path -> number(entry, "size").map(size -> new Directory.File(path.group(1), size)));
    }

    private static Optional<ShowBootvar> bootvar(DataTree state) {
        Optional<String> next = variable(state, "ConfigReg");
        return next.map(register -> new ShowBootvar(
                ShowBootvar.images(variable(state, "BOOT").orElse("")), Optional.empty(), Optional.of(register)));
    }

    private static Optional<String> variable(DataTree state, String name) {
        return state.select(VARIABLE + "[var-name='" + name + "']").stream()
                .flatMap(entry -> text(entry, "var-value").stream())
                .findFirst();
    }

    private static Optional<Long> number(DataCursor at, String leaf) {
        return text(at, leaf).map(Long::parseLong);
    }

    private static Optional<String> text(DataCursor at, String leaf) {
        return at.cursors(new XmlName(at.name().namespace(), leaf)).stream()
                .findFirst()
                .map(DataCursor::stringValue);
    }
}
