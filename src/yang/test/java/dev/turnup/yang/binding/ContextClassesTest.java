// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.transform.stream.StreamSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContextClassesTest {
    @XmlRootElement
    @XmlType
    @XmlAccessorType(XmlAccessType.FIELD)
    static final class Site {
        Router router = new Router();

        @Nullable
        String name;
    }

    @XmlType
    @XmlAccessorType(XmlAccessType.FIELD)
    static final class Router {
        List<Port> port = new ArrayList<>();

        @Nullable
        Site within;
    }

    @XmlType
    @XmlAccessorType(XmlAccessType.FIELD)
    static final class Port {
        int number;
    }

    /** JAXB makes nothing of an interface. */
    @XmlRootElement
    @XmlAccessorType(XmlAccessType.FIELD)
    static final class Refused {
        @Nullable
        Runnable task;
    }

    @Test
    void classes_in_fields_and_in_lists_are_reached_once_even_in_a_circle() {
        assertThat(ContextClasses.reachedFrom(Site.class)).containsExactly(Site.class, Router.class, Port.class);
    }

    @Test
    void several_classes_are_reached_together_even_if_one_is_given_twice() {
        assertThat(ContextClasses.reachedFrom(Port.class, Router.class, Port.class))
                .containsExactly(Port.class, Router.class, Site.class);
    }

    @Test
    void a_context_reads_what_its_classes_reach() throws JAXBException {
        StreamSource text =
                new StreamSource(new StringReader("<site><router><port><number>7</number></port></router></site>"));
        Site site = Beans.newContext(Site.class)
                .createUnmarshaller()
                .unmarshal(text, Site.class)
                .getValue();
        assertThat(site.router.port).extracting(port -> port.number).containsExactly(7);
    }

    @Test
    void a_class_that_jaxb_refuses_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Beans.newContext(Refused.class))
                .withMessageContaining("Refused");
    }
}
