// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import dev.turnup.xml.XmlName;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Every operation with every option and every choice of it, holding a text that may be hard to carry. */
final class EveryOperation {
    private static final Optional<String> NO_NAME = Optional.empty();
    private static final Optional<Duration> NO_TIMEOUT = Optional.empty();
    private static final Optional<Instant> START = Optional.of(Instant.parse("2026-11-24T04:00:00.25Z"));
    private static final Optional<Instant> STOP = Optional.of(Instant.parse("2026-11-24T05:00:00Z"));

    private EveryOperation() {}

    static Stream<Rpc> with(String text) {
        return Stream.of(reads(text), edits(text), commits(text), sessions(text), subscriptions(text), nmda(text))
                .flatMap(s -> s);
    }

    static XmlContent leaf(String text) {
        XmlContent leaf = out -> out.start(new XmlName("urn:a", "a"))
                .attribute(XmlName.local("b"), text)
                .text(text)
                .end();
        return XmlContent.of(leaf.toXml());
    }

    private static List<Filter> filters(String text) {
        return List.of(
                Filter.subtree(leaf(text)),
                Filter.subtree(XmlContent.empty()),
                new Filter.XPath(text, Map.of("t", "urn:" + text)));
    }

    private static Stream<Rpc> reads(String text) {
        return Stream.of(
                        Stream.of(
                                new Rpc.Get(),
                                new GetSchema(text.strip(), Optional.of(text), Optional.of("yin")),
                                new GetSchema("m", NO_NAME, NO_NAME)),
                        filters(text).stream().map(Rpc.Get::new),
                        Arrays.stream(WithDefaults.values()).map(new Rpc.Get()::with),
                        Arrays.stream(Datastore.values()).map(Rpc.GetConfig::new),
                        filters(text).stream().map(filter -> new Rpc.GetConfig(Datastore.CANDIDATE, filter)),
                        Arrays.stream(WithDefaults.values())
                                .map(mode -> new Rpc.GetConfig(
                                                Datastore.RUNNING, filters(text).getLast())
                                        .with(mode)))
                .flatMap(s -> s);
    }

    private static Stream<Rpc> edits(String text) {
        XmlContent config = leaf(text);
        ConfigSource.Url url = new ConfigSource.Url("sftp://" + text.strip() + "/x");
        Rpc.EditConfig plain =
                new Rpc.EditConfig(Datastore.CANDIDATE, Optional.empty(), Optional.empty(), Optional.empty(), config);
        return Stream.of(
                        Stream.of(
                                plain,
                                Rpc.EditConfig.merge(Datastore.RUNNING, XmlContent.empty()),
                                new Rpc.EditConfig(
                                        Datastore.RUNNING, Optional.empty(), Optional.empty(), Optional.empty(), url)),
                        Arrays.stream(Rpc.EditOperation.values())
                                .map(o -> new Rpc.EditConfig(
                                        Datastore.RUNNING, Optional.of(o), Optional.empty(), Optional.empty(), config)),
                        Arrays.stream(Rpc.TestOption.values())
                                .map(o -> new Rpc.EditConfig(
                                        Datastore.RUNNING, Optional.empty(), Optional.of(o), Optional.empty(), config)),
                        Arrays.stream(Rpc.ErrorOption.values())
                                .map(o -> new Rpc.EditConfig(
                                        Datastore.RUNNING, Optional.empty(), Optional.empty(), Optional.of(o), config)),
                        Stream.of(
                                new Rpc.CopyConfig(Datastore.STARTUP, new ConfigSource.Inline(config)),
                                new Rpc.CopyConfig(Datastore.CANDIDATE, Datastore.STARTUP),
                                new Rpc.CopyConfig(Datastore.RUNNING, Datastore.CANDIDATE),
                                new Rpc.CopyConfig(url, Datastore.RUNNING, Optional.of(WithDefaults.REPORT_ALL_TAGGED)),
                                new Rpc.CopyConfig(url, new ConfigSource.Url("file:///startup")),
                                new Rpc.DeleteConfig(Datastore.STARTUP),
                                new Rpc.DeleteConfig(url),
                                new Rpc.Validate(Datastore.CANDIDATE),
                                new Rpc.Validate(url),
                                new Rpc.Validate(new ConfigSource.Inline(config)),
                                new Rpc.Custom(new XmlName("urn:m", "rpc"), config),
                                new Rpc.Custom(new XmlName("urn:m", "rpc"), XmlContent.of("")),
                                new Rpc.Action(config)))
                .flatMap(s -> s);
    }

    private static Stream<Rpc> commits(String text) {
        Optional<String> name = Optional.of(text);
        return Stream.of(
                Rpc.Commit.plain(),
                new Rpc.Commit(true, NO_TIMEOUT, NO_NAME, NO_NAME),
                Rpc.Commit.confirmed(Duration.ofSeconds(4_294_967_295L)),
                Rpc.Commit.persistent(Duration.ofSeconds(1), text),
                new Rpc.Commit(true, Optional.of(Duration.ofMinutes(1)), name, name),
                Rpc.Commit.confirming(text),
                new Rpc.CancelCommit(name),
                new Rpc.CancelCommit(NO_NAME),
                new Rpc.DiscardChanges());
    }

    private static Stream<Rpc> sessions(String text) {
        return Stream.concat(
                Arrays.stream(Datastore.values()).flatMap(d -> Stream.of(new Rpc.Lock(d), new Rpc.Unlock(d))),
                Stream.of(
                        new Rpc.CloseSession(),
                        new Rpc.KillSession(1),
                        new Rpc.KillSession(4_294_967_295L),
                        new PartialLockRpc.Lock(List.of("/t:a[t:b='1']", text), Map.of("t", "urn:t")),
                        new PartialLockRpc.Unlock(0),
                        new PartialLockRpc.Unlock(4_294_967_295L)));
    }

    private static Stream<Rpc> subscriptions(String text) {
        List<StreamFilter> streamFilters = List.of(
                new StreamFilter.Named(text),
                new StreamFilter.Within(filters(text).getFirst()),
                new StreamFilter.Within(filters(text).getLast()));
        SubscriptionRpc.Establish full = new SubscriptionRpc.Establish(
                text,
                Optional.of(streamFilters.getLast()),
                START,
                STOP,
                OptionalInt.of(63),
                OptionalInt.of(255),
                OptionalLong.of(7),
                Optional.of(SubscriptionRpc.Establish.ENCODE_XML));
        return Stream.of(
                        Stream.of(
                                new SubscriptionRpc.Create(),
                                new SubscriptionRpc.Create(text),
                                new SubscriptionRpc.Create(Optional.of(text), Optional.empty(), START, STOP),
                                new SubscriptionRpc.Create().from(START.orElseThrow())),
                        filters(text).stream().map(new SubscriptionRpc.Create("NETCONF")::with),
                        Stream.of(new SubscriptionRpc.Establish(text), full),
                        streamFilters.stream().map(new SubscriptionRpc.Establish("NETCONF")::with),
                        streamFilters.stream().map(f -> new SubscriptionRpc.Modify(1, f, STOP)),
                        Stream.of(
                                new SubscriptionRpc.Modify(0, streamFilters.getFirst(), Optional.empty()),
                                new SubscriptionRpc.Delete(4_294_967_295L),
                                new SubscriptionRpc.Kill(2)))
                .flatMap(s -> s);
    }

    private static Stream<Rpc> nmda(String text) {
        NmdaRpc.GetData state = NmdaRpc.GetData.of(NmdaDatastore.OPERATIONAL);
        Origin own = new Origin(new XmlName("urn:vendor", "probe"));
        EditContent url = new ConfigSource.Url("file:///" + text.strip());
        return Stream.of(
                        Stream.of(
                                        NmdaDatastore.RUNNING,
                                        NmdaDatastore.CANDIDATE,
                                        NmdaDatastore.STARTUP,
                                        NmdaDatastore.INTENDED,
                                        NmdaDatastore.OPERATIONAL,
                                        new NmdaDatastore(new XmlName("urn:vendor", "ephemeral")))
                                .flatMap(d -> Stream.of(
                                        NmdaRpc.GetData.of(d),
                                        new NmdaRpc.Lock(d),
                                        new NmdaRpc.Unlock(d),
                                        new NmdaRpc.Validate(d))),
                        filters(text).stream().map(state::with),
                        Arrays.stream(WithDefaults.values()).map(state::with),
                        Stream.of(
                                state.onlyConfig(true),
                                state.onlyConfig(false),
                                state.with(new NmdaRpc.OriginFilter.Only(List.of(Origin.LEARNED, own))),
                                state.with(new NmdaRpc.OriginFilter.Not(List.of(Origin.DEFAULT))),
                                state.toDepth(1),
                                state.toDepth(65_535),
                                state.showingOrigins(),
                                state.showingOrigins()
                                        .toDepth(3)
                                        .onlyConfig(false)
                                        .with(WithDefaults.TRIM),
                                NmdaRpc.EditData.merge(NmdaDatastore.RUNNING, leaf(text)),
                                new NmdaRpc.EditData(NmdaDatastore.CANDIDATE, Optional.empty(), url)),
                        Arrays.stream(Rpc.EditOperation.values())
                                .map(o -> new NmdaRpc.EditData(
                                        NmdaDatastore.RUNNING, Optional.of(o), new ConfigSource.Inline(leaf(text)))))
                .flatMap(s -> s);
    }
}
