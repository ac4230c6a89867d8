// SPDX-License-Identifier: Apache-2.0
package dev.turnup.benchmark;

import dev.turnup.bindings.GigabitEthernet;
import dev.turnup.bindings.IosXe;
import dev.turnup.yang.binding.Beans;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The process that makes a JAXB context as the first thing it does, and again; prints its {@link Figures} as one line. */
public final class ContextMaking {
    private static final int WARM = 15;

    /** The least that JAXB can be asked for. */
    @XmlRootElement
    @XmlAccessorType(XmlAccessType.FIELD)
    static final class Trivial {
        @Nullable
        String text;
    }

    private ContextMaking() {}

    /**
     * Makes contexts.
     *
     * @param args {@code trivial}, a class with one field; {@code entry}, the bindings of an interface; or {@code all}, the
     *     bindings that Turnup comes with
     */
    public static void main(String[] args) throws JAXBException {
        if (args.length != 1) {
            throw new IllegalArgumentException("usage: ContextMaking trivial|entry|all, got " + Arrays.toString(args));
        }
        Class<?>[] classes = switch (args[0]) {
            case "trivial" -> new Class<?>[] {Trivial.class};
            case "entry" -> new Class<?>[] {GigabitEthernet.class};
            case "all" -> IosXe.roots().toArray(Class<?>[]::new);
            default -> throw new IllegalArgumentException("trivial, entry or all, not " + args[0]);
        };
        double cold = make(classes);
        double[] warm = new double[WARM];
        for (int i = 0; i < warm.length; i++) {
            warm[i] = make(classes);
        }
        System.out.println(new Figures(cold, Figures.median(warm), 0));
    }

    private static double make(Class<?>[] classes) throws JAXBException {
        long start = System.nanoTime();
        JAXBContext context =
                classes[0] == Trivial.class ? JAXBContext.newInstance(classes) : Beans.newContext(classes);
        double millis = (System.nanoTime() - start) / 1e6;
        if (context.createUnmarshaller() == null) {
            throw new IllegalStateException("no context was made");
        }
        return millis;
    }
}
