// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe;

import dev.turnup.bindings.Native;
import dev.turnup.bindings.turnup.Facts;
import dev.turnup.iosxe.preflight.Preflight;
import dev.turnup.iosxe.release.Releases;
import dev.turnup.iosxe.release.Unmodelled;
import dev.turnup.iosxe.service.Services;
import dev.turnup.netconf.message.Capabilities;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.netconf.ssh.SshConnector;
import dev.turnup.transaction.CommitOptions;
import dev.turnup.transaction.Device;
import dev.turnup.transaction.Drift;
import dev.turnup.transaction.Outcome;
import dev.turnup.transaction.Plan;
import dev.turnup.transaction.SavedPlan;
import dev.turnup.transaction.TxId;
import dev.turnup.xml.XmlReader;
import dev.turnup.yang.binding.Bean;
import dev.turnup.yang.binding.Beans;
import dev.turnup.yang.binding.DataPath;
import dev.turnup.yang.check.Validator;
import dev.turnup.yang.codec.DecodedEdit;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.edit.EditConfig;
import dev.turnup.yang.edit.EditNode;
import dev.turnup.yang.schema.Release;
import dev.turnup.yang.schema.Schema;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A router that runs IOS XE, over one NETCONF session at a time. What breaks the connection throws {@link
 * dev.turnup.netconf.session.NetconfException}, but for a commit, which ends in an {@link Outcome}. Safe for several
 * threads, which wait for each other.
 */
public final class IosXeDevice implements AutoCloseable {
    /**
     * What the router said to a question.
     *
     * @param yes whether it is so
     * @param words the router's own; empty where it used none
     */
    public record Answer(boolean yes, String words) {}

    private final Device device;
    private final SshConnector connector;
    private final Schema schema;
    private final Schema documents;
    private final Beans beans;
    private final StatedServices.Setting services;

    private IosXeDevice(
            Device device,
            SshConnector connector,
            Schema schema,
            Services services,
            Unmodelled unmodelled,
            Preflight preflight,
            Function<DataTree, Facts> facts) {
        this.device = device;
        this.connector = connector;
        this.schema = schema;
        this.documents = services.schema();
        this.beans = Beans.of(documents);
        this.services = new StatedServices.Setting(
                services,
                unmodelled,
                Validator.of(documents),
                facts.andThen(preflight::completed),
                (known, before, after) -> preflight.facts(known).findings(before, after).warnings().stream()
                        .map(warning -> warning.dataPath() + ": " + warning.rule() + "; " + warning.actual() + "; "
                                + warning.hint())
                        .toList());
    }

    /**
     * @param schema what NETCONF carries
     * @param documents that, and what is written as lines
     * @param unmodelled what of it goes as lines on older releases
     */
    static IosXeDevice overNetconf(
            Device device,
            SshConnector connector,
            Schema schema,
            Schema documents,
            Preflight preflight,
            Unmodelled unmodelled) {
        Services services = Services.of(documents);
        return new IosXeDevice(device, connector, schema, services, unmodelled, preflight, IosXeDevice::facts);
    }

    private static Facts facts(DataTree running) {
        Facts.Builder facts = Facts.builder();
        Releases.of(running).ifPresent(release -> facts.release(release.toString()));
        return facts.build();
    }

    /**
     * @param all what is read and written as lines
     * @param facts what the router says of itself
     */
    static IosXeDevice byLines(
            Device device, SshConnector connector, Schema all, Preflight preflight, Supplier<Facts> facts) {
        Services services = Services.of(all).inLines();
        return new IosXeDevice(device, connector, all, services, Unmodelled.NOTHING, preflight, running -> facts.get());
    }

    /** Where: {@code host:port}. */
    public String identity() {
        return device.identity();
    }

    /** What the router offered in its latest hello. */
    public Capabilities capabilities() {
        return device.capabilities();
    }

    /** The models that its configuration is read by. */
    public Schema schema() {
        return schema;
    }

    /** The models that its documents are read by: these, and those of what is written as lines. */
    public Schema documents() {
        return documents;
    }

    /** The running configuration, read now. */
    public DataTree running() {
        return device.running();
    }

    /** What the running configuration has at paths, and what leads there, read now; only that travels. */
    public DataTree running(Collection<InstancePath> paths) {
        return device.running(paths);
    }

    /**
     * The node that the running configuration has at a path, read now: {@code get("/native/hostname")}.
     *
     * @param path as {@link InstancePath#parse} takes it
     * @throws IllegalArgumentException where the models have no such path; the message names what is near
     */
    public Optional<DataNode> get(String path) {
        InstancePath wanted = InstancePath.parse(schema, path);
        return running(List.of(wanted)).find(wanted);
    }

    /** The release that the running configuration states, read now; its rebuild is not in it, and taken for the first. */
    public Optional<Release> release() {
        return Releases.path(schema).flatMap(path -> Releases.of(running(List.of(path))));
    }

    /**
     * The running configuration as a bean, read now; empty where the router holds nothing of it. Nodes that the bean does
     * not know are left out.
     *
     * @param type the class of a top-level node, such as {@link Native}
     */
    public <T> Optional<T> running(Class<T> type) {
        return beans.bean(running(), type);
    }

    /**
     * What the running configuration has at a path, read now, and only that travels: {@code
     * get(Paths.native_().hostname())} is an optional text.
     *
     * @throws IllegalArgumentException where the models do not have the path
     */
    public <R> R get(DataPath<R> path) {
        return beans.read(running(List.of(path.toInstancePath().in(schema))), path);
    }

    /** What it would take that all a bean states is there; what it leaves open stays as it is. */
    public Plan plan(Native site) {
        return plan(Intent.of(site));
    }

    /** What an intent would do. */
    public Plan plan(Intent intent) {
        return plan(intent.edit(documents, beans));
    }

    /** What an edit would do: merged with what is there, but for nodes with operations of their own. */
    public Plan plan(EditConfig edit) {
        return plan(new DecodedEdit(edit, List.of(), List.of(), Map.of()));
    }

    /**
     * What a document would do. Services that it states are worked into what the router holds; which stand there is known
     * by its ledger. What the models of the router's release lack goes as lines, where there is a way to its command line.
     */
    public Plan plan(DecodedEdit document) {
        if (document.problems().isEmpty() && StatedServices.workedOut(document, services)) {
            StatedServices stated = new StatedServices(services, document);
            Plan plan = device.plan(stated);
            return plan instanceof Plan.Invalid invalid
                    ? new Plan.Invalid(invalid.evidence(), stated.placed(invalid.violations()))
                    : plan;
        }
        if (schema.equals(documents)) {
            return device.plan(in(schema, document.edit().nodes(), document));
        }
        Parts parts = Parts.of(document.edit(), schema, IosXe.models());
        DecodedEdit carried = in(schema, parts.netconf().nodes(), document);
        return parts.lines().isEmpty() ? device.plan(carried) : device.plan(carried, parts.lines());
    }

    private static DecodedEdit in(Schema schema, List<EditNode> nodes, DecodedEdit document) {
        return new DecodedEdit(
                new EditConfig(schema, nodes), document.problems(), document.warnings(), document.locations());
    }

    /** What a plan that was saved would do: exactly what it did when it was made. */
    public Plan plan(SavedPlan saved) {
        return device.plan(saved);
    }

    /** What taking a transaction back would do. */
    public Plan planRollback(TxId tx) {
        return device.planRollback(tx);
    }

    /** Takes a committed transaction back, as a transaction of its own. */
    public Outcome rollback(TxId tx) {
        return device.rollback(tx);
    }

    /** Settles what earlier runs on this router left unfinished; one outcome each. */
    public List<Outcome> recover(CommitOptions options) {
        return device.recover(options);
    }

    /** Confirms a change that {@link CommitOptions#detached} left, whichever process made it. */
    public Outcome confirm(TxId tx, CommitOptions options) {
        return device.confirm(tx, options);
    }

    /** Takes a change back that {@link CommitOptions#detached} left, before its deadline. */
    public Outcome cancel(TxId tx, CommitOptions options) {
        return device.cancel(tx, options);
    }

    /** Gives a change that {@link CommitOptions#detached} left the confirm timeout of the options once more, from now on. */
    public Outcome prolong(TxId tx, CommitOptions options) {
        return device.prolong(tx, options);
    }

    /** Compares running, read now, with what the router held when a transaction on it last ended as committed. */
    public Drift drift() {
        return device.drift();
    }

    /** Ends an unfinished transaction that only a person can judge: what the router holds is taken as it is. */
    public void accept(TxId tx) {
        device.accept(tx);
    }

    /**
     * Calls an operation of a module by the bean of its input, a class that {@code turnup generate} makes of the models.
     *
     * @return what the router answers; {@link #output} reads the data of it
     */
    public RpcReply call(Bean input) {
        return device.call(new Rpc.Custom(input.content().name(), out -> Beans.writeContent(input, out)));
    }

    /** The output of an operation as a bean; nodes that the bean does not know are left out. */
    public <T extends Bean> T output(RpcReply.Data reply, Class<T> type) {
        try (XmlReader xml = reply.content().reader("the output of an operation")) {
            return beans.bean(xml, type);
        }
    }

    /** Copies running to startup. */
    public Answer save() {
        RpcReply reply = device.call(CiscoIa.saveConfig());
        return new Answer(CiscoIa.saved(reply), CiscoIa.words(reply));
    }

    /**
     * Asks whether the router is still taking over what was changed at its command line: it then holds the lock of
     * running. Not known before 16.6.1.
     *
     * @return {@code yes} where it is; empty where the router cannot say
     */
    public Optional<Answer> syncing() {
        RpcReply reply = device.call(CiscoIa.isSyncing());
        return CiscoIa.syncing(reply).map(yes -> new Answer(yes, CiscoIa.words(reply)));
    }

    /** Ends the session. */
    @Override
    public void close() {
        device.close();
        connector.close();
    }
}
