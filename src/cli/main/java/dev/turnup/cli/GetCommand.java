// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.transaction.TransactionListener;
import dev.turnup.xml.XmlWriter;
import dev.turnup.yang.codec.JsonCodec;
import dev.turnup.yang.codec.Secrets;
import dev.turnup.yang.codec.XmlCodec;
import dev.turnup.yang.codec.YamlCodec;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.schema.Schema;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code turnup get}: what a device runs on, as a document that {@code apply} takes. */
@Command(
        name = "get",
        mixinStandardHelpOptions = true,
        description = {
            "Print a device's running configuration as a document.",
            "With --path, the node at the path alone, and what leads to it; nothing else is asked of the device.",
            "Values that the models mark as secret, and all values of nodes that no model knows, are masked",
            "unless --secrets is given. A masked document cannot be applied."
        })
final class GetCommand implements Callable<Integer> {
    /** How a document is written. */
    enum Format {
        XML,
        JSON,
        YAML
    }

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private TurnupCommand turnup;

    @Option(
            names = "--path",
            paramLabel = "PATH",
            description = "Only this node, such as /native/interface/GigabitEthernet[name=\"0/0/1\"]; may come again.")
    private List<String> paths = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "XML",
            description = "xml, json or yaml (default: xml).")
    private Format format = Format.XML;

    @Option(names = "--secrets", description = "Show secrets as they are.")
    private boolean secrets;

    @Mixin
    private final DeviceOptions device = new DeviceOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        Surroundings here = turnup.here;
        List<InstancePath> wanted = wanted(device.schema());
        try (OpenDevice open = OpenDevice.open(
                device.reach(here), RuleOptions.Chosen.SHIPPED, TransactionListener.NONE, here.clock())) {
            DataTree running = open.router().running(wanted).only(wanted);
            Secrets shown = secrets ? Secrets.SHOWN : Secrets.MASKED;
            if (output.json) {
                Map<String, Object> object = Json.answer("get", "DONE", ExitCode.DONE.number());
                object.put("device", open.router().identity());
                object.put("digest", running.digest().toString());
                Json.print(object, "data", out -> JsonCodec.writeLine(running, shown, out), here.out());
            } else {
                print(running, shown, here.out());
            }
            wanted.stream()
                    .filter(node -> running.root().children().isEmpty()
                            || running.find(node).isEmpty())
                    .forEach(node -> here.err().println("turnup: nothing is configured at " + node));
            return ExitCode.DONE.number();
        }
    }

    private List<InstancePath> wanted(Schema schema) {
        try {
            return paths.isEmpty()
                    ? List.of(InstancePath.ROOT)
                    : paths.stream()
                            .map(path -> InstancePath.parse(schema, path))
                            .toList();
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }

    private void print(DataTree tree, Secrets shown, PrintStream out) {
        switch (format) {
            case XML -> {
                XmlWriter xml = XmlWriter.prettyTo(out);
                XmlCodec.writeTo(tree, xml, shown);
                xml.finish();
                out.print("\n");
            }
            case JSON -> JsonCodec.writeTo(tree, shown, out);
            case YAML -> YamlCodec.writeTo(tree, shown, out);
        }
    }
}
