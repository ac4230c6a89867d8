// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.schema;

import static dev.turnup.yang.TestSchemas.container;
import static dev.turnup.yang.TestSchemas.leaf;
import static dev.turnup.yang.TestSchemas.schema;
import static dev.turnup.yang.TestSchemas.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnup.yang.schema.Schema.Epoch;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a schema of several releases says of one. */
class AvailabilityTest {
    private static final Release OLD = Release.parse("16.9.3");
    private static final Release NEW = Release.parse("17.12.1");

    private final Schema old = schema(container("native", leaf("boot", string())));
    private final Schema union = schema(container(
                    "native",
                    leaf("boot", string())
                            .availability(new Availability(
                                    Optional.empty(), Optional.of("17.6.1"), Optional.of("/native/start/image"))),
                    container("start", leaf("image", string()))
                            .availability(new Availability(
                                    Optional.of("17.7.1"), Optional.empty(), Optional.of("/native/boot")))))
            .withEpochs(List.of(new Epoch(Release.EARLIEST, old), new Epoch(Release.parse("17.7.1"), schema())));

    @Test
    void a_release_is_in_the_last_epoch_that_began_before_it() {
        assertThat(union.at("16.9.3")).isSameAs(old);
        assertThat(union.at("17.6.9z")).isSameAs(old);
        assertThat(union.at("17.7.1").root().children()).isEmpty();
        assertThat(union.at("26.1.1").root().children()).isEmpty();
    }

    @Test
    void a_schema_without_marks_is_the_same_in_every_release() {
        assertThat(old.at("16.9.3")).isSameAs(old);
        assertThat(old.epochs()).isEmpty();
    }

    @Test
    void what_is_no_release_is_refused() {
        assertThatThrownBy(() -> union.at("fuji"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'fuji' is no release");
    }

    @Test
    void a_node_that_the_release_has_is_there() {
        assertThat(union.availability("/native/boot", OLD))
                .isEqualTo(new InRelease.There(union.find("/native/boot").orElseThrow()));
        assertThat(union.availability("/test:native/start/image", NEW)).isInstanceOf(InRelease.There.class);
    }

    @Test
    void a_node_that_came_later_names_its_releases_and_what_stands_for_it() {
        assertThat(union.availability("/native/start/image", OLD))
                .hasToString(
                        "16.9.3 has no /native/start: it is there from 17.7.1 on; /native/boot says the same in 16.9.3");
        assertThat(union.availability(
                        List.of(
                                union.find("/native").orElseThrow().name(),
                                union.find("/native/start").orElseThrow().name()),
                        OLD))
                .isInstanceOf(InRelease.Absent.class);
    }

    @Test
    void a_node_that_went_names_its_releases_and_what_stands_for_it() {
        assertThat(union.availability("/native/boot", NEW))
                .hasToString(
                        "17.12.1 has no /native/boot: it is there until 17.6.1; /native/start/image says the same in 17.12.1");
    }

    @Test
    void what_stands_for_a_node_is_there_itself() {
        assertThat(union.availability("/native/boot", Release.parse("17.6.1a")))
                .isInstanceOfSatisfying(
                        InRelease.Absent.class,
                        absent -> assertThat(absent.standsForIt()).isEmpty());
    }

    @Test
    void three_that_follow_each_other_stand_in_a_ring() {
        Schema ring = schema(
                leaf("first", string()).availability(stands("", "16.12.1", "/second")),
                leaf("second", string()).availability(stands("17.1.1", "17.9.1", "/third")),
                leaf("third", string()).availability(stands("17.10.1", "", "/first")));

        assertThat(ring.counterparts(ring.find("/third").orElseThrow())).containsExactly("/first", "/second");
        assertThat(ring.availability("/third", Release.parse("17.3.1")))
                .hasToString("17.3.1 has no /third: it is there from 17.10.1 on; /second says the same in 17.3.1");
        assertThat(ring.availability("/first", NEW)).asString().endsWith("/third says the same in 17.12.1");
    }

    @Test
    void a_counterpart_that_leads_nowhere_is_none() {
        Schema schema = schema(leaf("a", string()).availability(stands("17.1.1", "", "/b")));

        assertThat(schema.counterparts(schema.find("/a").orElseThrow())).isEmpty();
    }

    private static Availability stands(String since, String until, String counterpart) {
        return new Availability(
                Optional.of(since).filter(s -> !s.isEmpty()),
                Optional.of(until).filter(s -> !s.isEmpty()),
                Optional.of(counterpart));
    }

    @Test
    void a_path_that_no_release_has_is_unknown() {
        assertThat(union.availability("/native/boat/x", OLD)).isEqualTo(new InRelease.Unknown("/native/boat"));
    }

    @Test
    void a_span_reads_as_people_say_it() {
        Optional<String> first = Optional.of("16.6.1");
        Optional<String> last = Optional.of("16.10.1");

        assertThat(new Availability(first, last)).hasToString("from 16.6.1 until 16.10.1");
        assertThat(new Availability(first, Optional.empty())).hasToString("from 16.6.1 on");
        assertThat(new Availability(Optional.empty(), last)).hasToString("until 16.10.1");
        assertThat(Availability.ALWAYS).hasToString("in every release");
    }

    @Test
    void epochs_survive_the_schemas_file() {
        Schema read = SchemaFile.read(SchemaFile.write(union), "x.schema");

        assertThat(read.epochs()).extracting(Epoch::from).containsExactly(Release.EARLIEST, Release.parse("17.7.1"));
        assertThat(read.at("16.9.3").root()).isEqualTo(old.root());
        assertThat(read.availability("/native/boot", NEW)).isEqualTo(union.availability("/native/boot", NEW));
    }
}
