// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction.health;

import dev.turnup.netconf.message.Capabilities;
import dev.turnup.netconf.message.Filter;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.transaction.DeviceView;
import dev.turnup.transaction.Health;
import dev.turnup.transaction.HealthCheck;
import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlReader;
import dev.turnup.xml.XmlReader.Event;
import dev.turnup.xml.XmlWriter;
import dev.turnup.yang.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A leaf of the device's configuration or state has a value, as {@code <get>} tells it. State need not be in the models at
 * hand: where the first step names a module, the device's hello says its namespace.
 */
public final class PathCheck implements HealthCheck {
    private final Schema schema;
    private final String text;
    private final List<PathSteps.Step> steps;
    private final String value;

    private PathCheck(Schema schema, String text, List<PathSteps.Step> steps, String value) {
        this.schema = schema;
        this.text = text;
        this.steps = steps;
        this.value = value;
    }

    /**
     * Reads {@code PATH=VALUE}, such as {@code
     * /Cisco-IOS-XE-interfaces-oper:interfaces/interface[name="Gi1"]/oper-status=if-oper-state-ready}. A step takes the module
     * of the one before it unless it names its own; the first one may leave it out where the schema has such a node.
     *
     * @throws IllegalArgumentException where the text is of another form
     */
    public static PathCheck of(Schema schema, String text) {
        int equals = PathSteps.end(text);
        if (equals < 0) {
            throw new IllegalArgumentException("a path check is written PATH=VALUE, not '" + text + "'");
        }
        return new PathCheck(schema, text, PathSteps.parse(text.substring(0, equals)), text.substring(equals + 1));
    }

    @Override
    public String name() {
        return "path " + text;
    }

    @Override
    public Health check(DeviceView device) {
        List<XmlName> names = new ArrayList<>();
        String namespace = "";
        for (PathSteps.Step step : steps) {
            Optional<String> found = names.isEmpty() || step.module().isPresent()
                    ? namespace(step, device.capabilities())
                    : Optional.of(namespace);
            if (found.isEmpty()) {
                return Health.bad("the device has no module "
                        + step.module().orElse("with a node " + step.name() + " that is known here; name its module"));
            }
            namespace = found.get();
            names.add(new XmlName(namespace, step.name()));
        }
        return switch (device.get(Filter.subtree(out -> write(out, names, 0)))) {
            case RpcReply.Data data -> judged(values(data, names));
            case RpcReply.Ok ok -> Health.bad("the device answered without data");
            case RpcReply.Failed failed -> Health.bad("the device answered " + failed.errors());
        };
    }

    private Health judged(List<String> values) {
        if (values.contains(value)) {
            return Health.good();
        }
        return Health.bad(
                values.isEmpty() ? "it is not there" : "it is " + String.join(", ", values) + ", not " + value);
    }

    private Optional<String> namespace(PathSteps.Step step, Capabilities capabilities) {
        if (step.module().isPresent()) {
            String module = step.module().get();
            return capabilities
                    .module(module)
                    .map(Capabilities.Module::namespace)
                    .or(() -> schema.modules().stream()
                            .filter(known -> known.name().equals(module))
                            .map(Schema.Module::namespace)
                            .findFirst());
        }
        return schema.root().index().all().stream()
                .map(child -> child.node().name())
                .filter(name -> name.local().equals(step.name()))
                .map(XmlName::namespace)
                .findFirst();
    }

    private void write(XmlWriter out, List<XmlName> names, int at) {
        out.start(names.get(at));
        for (Map.Entry<String, String> key : steps.get(at).keys().entrySet()) {
            out.element(new XmlName(names.get(at).namespace(), key.getKey()), key.getValue());
        }
        if (at + 1 < names.size()) {
            write(out, names, at + 1);
        }
        out.end();
    }

    /** The texts of the leaves at the path; a device may send more than was asked for. */
    private List<String> values(RpcReply.Data data, List<XmlName> names) {
        List<String> values = new ArrayList<>();
        try (XmlReader xml = data.reader("the answer to a check")) {
            int depth = 0;
            int matched = 0;
            while (xml.next() != Event.EOF) {
                if (xml.event() == Event.START) {
                    depth++;
                    if (depth == matched + 1
                            && matched < names.size()
                            && xml.name().equals(names.get(matched))) {
                        matched++;
                        if (matched == names.size()) {
                            values.add(xml.readText().strip());
                            depth--;
                            matched--;
                        }
                    }
                } else if (xml.event() == Event.END) {
                    depth--;
                    matched = Math.min(matched, depth);
                }
            }
        }
        return values;
    }
}
