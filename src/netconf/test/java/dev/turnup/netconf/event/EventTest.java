// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.netconf.message.Datastore;
import dev.turnup.netconf.message.Filter;
import dev.turnup.netconf.message.Notification;
import dev.turnup.netconf.message.StreamFilter;
import dev.turnup.netconf.message.XmlContent;
import dev.turnup.xml.XmlName;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTest {
    private static final String NCN = "urn:ietf:params:xml:ns:yang:ietf-netconf-notifications";
    private static final String SN = "urn:ietf:params:xml:ns:yang:ietf-subscribed-notifications";
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final SessionEvent.Party FRED = new SessionEvent.Party("fred", 7, Optional.of("192.0.2.1"));
    private static final SessionEvent.Party CONSOLE = new SessionEvent.Party("<&>", 0, Optional.empty());

    static Stream<Event> events() {
        return Stream.of(
                        subscriptions(),
                        sessions(),
                        Stream.<Event>of(
                                new LibraryEvent.Update("14"),
                                new LibraryEvent.Change("15"),
                                new Event.Other(
                                        new XmlName("urn:a", "link-down"),
                                        XmlContent.of("<if xmlns=\"urn:a\">e0</if>")),
                                new Event.Other(new XmlName("urn:a", "beat"), XmlContent.empty())))
                .flatMap(s -> s);
    }

    private static Stream<Event> subscriptions() {
        XmlName reason = new XmlName(SN, "suspension-timeout");
        SubscriptionTerms bare = new SubscriptionTerms(
                "NETCONF", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return Stream.of(
                new SubscriptionEvent.ReplayComplete(),
                new SubscriptionEvent.NotificationComplete(),
                new SubscriptionEvent.ReplayCompleted(4_294_967_295L),
                new SubscriptionEvent.Completed(1),
                new SubscriptionEvent.Started(1, bare),
                new SubscriptionEvent.Modified(1, terms(new StreamFilter.Named("mine"))),
                new SubscriptionEvent.Modified(
                        1, terms(new StreamFilter.Within(new Filter.XPath("/x:e", Map.of("x", "urn:x"))))),
                new SubscriptionEvent.Modified(
                        1,
                        terms(new StreamFilter.Within(
                                Filter.subtree(XmlContent.of("<e xmlns=\"urn:x\" a=\"b\"><f>1</f></e>"))))),
                new SubscriptionEvent.Suspended(1, new XmlName(SN, "insufficient-resources")),
                new SubscriptionEvent.Resumed(1),
                new SubscriptionEvent.Terminated(1, reason));
    }

    private static SubscriptionTerms terms(StreamFilter filter) {
        return new SubscriptionTerms(
                "NETCONF",
                Optional.of(filter),
                Optional.of(NOON),
                Optional.of(NOON.plusSeconds(1)),
                Optional.of(new XmlName(SN, "encode-xml")),
                Optional.of("audit"));
    }

    private static Stream<Event> sessions() {
        return Stream.of(
                        Stream.of(Optional.<SessionEvent.Party>empty(), Optional.of(FRED), Optional.of(CONSOLE))
                                .flatMap(by -> Stream.of(
                                        new SessionEvent.ConfigChange(by, Datastore.STARTUP, List.of()),
                                        new SessionEvent.ConfigChange(by, Datastore.RUNNING, edits()),
                                        new SessionEvent.CapabilityChange(
                                                by,
                                                List.of("urn:a", "urn:b"),
                                                List.of("urn:c"),
                                                List.of("urn:d?x=1")))),
                        Stream.of(new SessionEvent.SessionStart(FRED), new SessionEvent.SessionStart(CONSOLE)),
                        Arrays.stream(SessionEvent.Reason.values())
                                .map(reason -> new SessionEvent.SessionEnd(
                                        FRED,
                                        reason == SessionEvent.Reason.KILLED
                                                ? OptionalLong.of(9)
                                                : OptionalLong.empty(),
                                        reason)),
                        Arrays.stream(SessionEvent.Confirm.values())
                                .map(what -> new SessionEvent.ConfirmedCommit(
                                        what == SessionEvent.Confirm.TIMEOUT ? Optional.empty() : Optional.of(FRED),
                                        what,
                                        what == SessionEvent.Confirm.START
                                                ? Optional.of(Duration.ofMinutes(10))
                                                : Optional.empty())))
                .flatMap(s -> s);
    }

    private static List<SessionEvent.Edit> edits() {
        return Stream.concat(
                        Arrays.stream(SessionEvent.Operation.values()).map(Optional::of),
                        Stream.of(Optional.<SessionEvent.Operation>empty()))
                .map(operation -> new SessionEvent.Edit(
                        "/ios:native/ios:interface[ios:name='1/0']", Map.of("ios", "urn:ios"), operation))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsWrittenAndRead(Event event) {
        Notification notification = Notification.read(event.at(NOON).toBytes());
        assertThat(notification.time()).contains(NOON);
        assertThat(Event.of(notification)).isEqualTo(event);
    }

    @Test
    void theEventsOfRfc6470AreReadAsTheirModuleHasThem() {
        Event change = read("<netconf-config-change xmlns='" + NCN + "'><changed-by><username>fred</username>"
                + "<session-id>7</session-id><source-host>192.0.2.1</source-host></changed-by>"
                + "<edit><target xmlns:ex='urn:ex'>/ex:a/ex:b[ex:k='1']</target><operation>delete</operation></edit>"
                + "</netconf-config-change>");
        assertThat(change)
                .isEqualTo(new SessionEvent.ConfigChange(
                        Optional.of(FRED),
                        Datastore.RUNNING,
                        List.of(new SessionEvent.Edit(
                                "/ex:a/ex:b[ex:k='1']",
                                Map.of("ex", "urn:ex"),
                                Optional.of(SessionEvent.Operation.DELETE)))));
        assertThat(read("<netconf-config-change xmlns='" + NCN + "'><changed-by><server/></changed-by>"
                        + "<datastore>startup</datastore></netconf-config-change>"))
                .isEqualTo(new SessionEvent.ConfigChange(Optional.empty(), Datastore.STARTUP, List.of()));
        assertThat(read("<netconf-confirmed-commit xmlns='" + NCN + "'><confirm-event>timeout</confirm-event>"
                        + "</netconf-confirmed-commit>"))
                .isEqualTo(new SessionEvent.ConfirmedCommit(
                        Optional.empty(), SessionEvent.Confirm.TIMEOUT, Optional.empty()));
    }

    @Test
    void theEndsOfAReplayAndOfASubscriptionAreReadAsRfc5277HasThem() {
        String netmod = "urn:ietf:params:xml:ns:netmod:notification";
        assertThat(read("<replayComplete xmlns='" + netmod + "'/>")).isEqualTo(new SubscriptionEvent.ReplayComplete());
        assertThat(read("<notificationComplete xmlns='" + netmod + "'/>"))
                .isEqualTo(new SubscriptionEvent.NotificationComplete());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<netconf-session-start xmlns='NCN'/>",
                "<netconf-session-start xmlns='NCN'><username>x</username><session-id>x</session-id>"
                        + "</netconf-session-start>",
                "<netconf-confirmed-commit xmlns='NCN'><confirm-event>explode</confirm-event>"
                        + "</netconf-confirmed-commit>",
                "<netconf-config-change xmlns='NCN'><datastore>candidate?</datastore></netconf-config-change>",
                "<subscription-modified xmlns='SN'><id>1</id></subscription-modified>",
                "<subscription-suspended xmlns='SN'><id>1</id></subscription-suspended>",
                "<replay-completed xmlns='SN'/>",
                "<yang-library-update xmlns='urn:ietf:params:xml:ns:yang:ietf-yang-library'/>",
                "<replayComplete xmlns='urn:other'/>",
                "<new-kind xmlns='NCN'>text</new-kind>"
            })
    void whatIsNotAsItsRfcSaysIsKeptAsItIs(String event) {
        String xml = event.replace("NCN", NCN).replace("'SN'", "'" + SN + "'");
        assertThat(read(xml)).isInstanceOfSatisfying(Event.Other.class, other -> {
            assertThat(xml).contains(other.name().namespace(), other.name().local());
            assertThat(other.input().toXml().isEmpty()).isEqualTo(xml.endsWith("/>"));
        });
    }

    @Test
    void anOperationThatRfc6241DoesNotKnowIsNone() {
        assertThat(read("<netconf-config-change xmlns='" + NCN + "'><edit><target>/a</target>"
                        + "<operation>move</operation></edit></netconf-config-change>"))
                .isEqualTo(new SessionEvent.ConfigChange(
                        Optional.empty(),
                        Datastore.RUNNING,
                        List.of(new SessionEvent.Edit("/a", Map.of(), Optional.empty()))));
    }

    @Test
    void aReasonThatRfc6470DoesNotKnowIsAnother() {
        assertThat(read("<netconf-session-end xmlns='" + NCN + "'><username>fred</username><session-id>7</session-id>"
                        + "<source-host>192.0.2.1</source-host><termination-reason>bored</termination-reason>"
                        + "</netconf-session-end>"))
                .isEqualTo(new SessionEvent.SessionEnd(FRED, OptionalLong.empty(), SessionEvent.Reason.OTHER));
    }

    @Test
    void aNotificationWithoutAnEventOrWithATimeThatIsNoneIsReadAllTheSame() {
        Notification empty = Notification.read(
                ("<notification xmlns='urn:ietf:params:xml:ns:netconf:notification:1.0'><eventTime>noon</eventTime>"
                                + "</notification>")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(empty.time()).isEmpty();
        assertThat(Event.of(empty)).isEqualTo(new Event.Other(XmlName.local(""), XmlContent.empty()));
    }

    private static Event read(String event) {
        return Event.of(Notification.read(("<notification xmlns='urn:ietf:params:xml:ns:netconf:notification:1.0'>"
                        + "<eventTime>2007-07-08T00:01:00+02:00</eventTime>" + event + "</notification>")
                .getBytes(StandardCharsets.UTF_8)));
    }
}
