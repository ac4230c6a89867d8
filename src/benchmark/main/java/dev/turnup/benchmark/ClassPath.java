// SPDX-License-Identifier: Apache-2.0
package dev.turnup.benchmark;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The class path of a program that has no more on it than it needs. This module has a hundred files on its own, and whatever
 * looks for a service, as JAXB and the platform's security do, opens all of them.
 */
public final class ClassPath {
    /** By the beginnings of their files' names. */
    private static final List<String> XML = List.of("turnup-benchmark", "turnup-xml", "woodstox-", "stax2-");

    private static final List<String> BINDINGS = List.of(
            "turnup-bindings",
            "turnup-yang",
            "jackson-",
            "snakeyaml-",
            "jaxb-",
            "jakarta.",
            "angus-",
            "istack-",
            "txw2-");

    private static final List<String> NETCONF = List.of("turnup-netconf", "sshd-", "slf4j-", "jcl-");

    private ClassPath() {}

    /** What a program with the bindings needs. */
    public static String ofBindings() {
        return only(BINDINGS);
    }

    /** What a program with the NETCONF client needs. */
    public static String ofNetconf() {
        return only(NETCONF);
    }

    /** As Maven gives them: the jars of this build, or, where it did not come so far, their folders, which are all needed. */
    private static String only(List<String> more) {
        return Stream.of(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
                .filter(entry -> Files.isDirectory(Path.of(entry))
                        || Stream.concat(XML.stream(), more.stream()).anyMatch(name(entry)::startsWith))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String name(String entry) {
        return String.valueOf(Path.of(entry).getFileName());
    }
}
