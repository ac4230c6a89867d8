// SPDX-License-Identifier: Apache-2.0
package dev.turnup.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house rules that a machine can check: the arrows between rooms, and what every file and class keeps to. */
class HouseRulesTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.turnup");
    private static final Path ROOT = Path.of(System.getProperty("turnup.root"));

    /** Who may import whom: a room, and the packages of ours that it may see. */
    private static final Map<String, String[]> ARROWS = arrows();

    private static Map<String, String[]> arrows() {
        Map<String, String[]> arrows = new LinkedHashMap<>();
        arrows.put("xml", new String[] {});
        arrows.put("yang", new String[] {"xml"});
        arrows.put("netconf", new String[] {"xml"});
        arrows.put("compiler", new String[] {"yang", "xml"});
        arrows.put("bindings", new String[] {"yang.binding", "yang.value", "yang.schema"});
        arrows.put(
                "fixture",
                new String[] {"xml", "yang", "netconf.wire", "netconf.message", "netconf.library", "netconf.event"});
        arrows.put("transaction", new String[] {"xml", "yang", "netconf"});
        arrows.put("iosxe", new String[] {"xml", "bindings", "transaction", "yang", "netconf"});
        arrows.put(
                "cli",
                new String[] {"xml", "bindings", "transaction", "yang", "netconf", "iosxe", "fixture", "compiler"});
        arrows.put(
                "benchmark",
                new String[] {"yang", "compiler", "bindings", "netconf", "transaction", "iosxe", "fixture"});
        return arrows;
    }

    @TestFactory
    Stream<DynamicTest> every_room_imports_only_what_its_arrows_allow() {
        return ARROWS.entrySet().stream()
                .map(room -> DynamicTest.dynamicTest(
                        room.getKey(),
                        () -> arrowsOf(room.getKey(), room.getValue()).check(HOUSE)));
    }

    private static ArchRule arrowsOf(String room, String[] allowed) {
        DescribedPredicate<JavaClass> ours = resideInAPackage("dev.turnup..");
        DescribedPredicate<JavaClass> fine = resideInAPackage("dev.turnup." + room + "..");
        for (String other : allowed) {
            fine = fine.or(resideInAPackage("dev.turnup." + other + ".."));
        }
        return noClasses()
                .that()
                .resideInAPackage("dev.turnup." + room + "..")
                .should()
                .dependOnClassesThat(ours.and(DescribedPredicate.not(fine)))
                .because("architecture: the arrows point down and no room reaches further than it must")
                .allowEmptyShould(true);
    }

    @Test
    void no_packages_form_a_circle() {
        slices().matching("dev.turnup.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void the_packages_of_yang_keep_their_order() {
        List<String> order = List.of("value", "xpath", "schema", "data", "edit", "check", "codec", "binding");
        for (int i = 0; i < order.size(); i++) {
            for (int above = i + 1; above < order.size(); above++) {
                noClasses()
                        .that()
                        .resideInAPackage("dev.turnup.yang." + order.get(i) + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("dev.turnup.yang." + order.get(above) + "..")
                        .because(String.join(" < ", order))
                        .check(HOUSE);
            }
        }
        noClasses()
                .that()
                .resideInAPackage("dev.turnup.yang.check..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.turnup.yang.edit..")
                .check(HOUSE);
    }

    @Test
    void only_xml_and_the_binding_bridge_know_the_xml_apis() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.turnup.xml..", "dev.turnup.yang.binding..", "dev.turnup.bindings..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javax.xml.stream..", "javax.xml.parsers..", "javax.xml.transform..", "com.ctc.wstx..")
                .check(HOUSE);
        noClasses()
                .that()
                .doNotHaveSimpleName("AnyXmlAdapter") // JAXB keeps an element as DOM or not at all
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.w3c.dom..", "org.xml.sax..")
                .check(HOUSE);
    }

    @Test
    void libraries_stay_in_the_room_that_took_them_in() {
        only("org.apache.sshd..", "dev.turnup.netconf.ssh..", "dev.turnup.fixture..");
        only("org.opendaylight..", "dev.turnup.compiler..");
        only("com.palantir.javapoet..", "dev.turnup.compiler..");
        only("picocli..", "dev.turnup.cli..");
        only("com.fasterxml.jackson..", "dev.turnup.yang.codec..", "dev.turnup.cli..");
        only("org.snakeyaml..", "dev.turnup.yang.codec..", "dev.turnup.cli..");
        only("java.sql..", "dev.turnup.transaction.journal..");
        only("org.flywaydb..", "dev.turnup.transaction.journal..");
        only("org.postgresql..", "dev.turnup.transaction.journal..");
        // The compiler names the annotations that it writes.
        only("jakarta.xml.bind..", "dev.turnup.yang.binding..", "dev.turnup.bindings..", "dev.turnup.compiler.emit..");
    }

    private static void only(String library, String... rooms) {
        noClasses()
                .that()
                .resideOutsideOfPackages(rooms)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(HOUSE);
    }

    @Test
    void only_the_command_prints_reads_the_environment_or_exits() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.turnup.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(HOUSE);
    }

    @Test
    void nobody_asks_the_wall_clock() {
        DescribedPredicate<JavaClass> clocks =
                DescribedPredicate.describe("a clock", c -> c.getPackageName().equals("java.time"));
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "now() of java.time, or System.currentTimeMillis()",
                        call -> (clocks.test(call.getTargetOwner())
                                        && call.getName().equals("now")
                                        && call.getTarget()
                                                .getRawParameterTypes()
                                                .isEmpty())
                                || (call.getTargetOwner().isEquivalentTo(System.class)
                                        && call.getName().equals("currentTimeMillis"))))
                .because("InstantSource is injected")
                .check(HOUSE);
    }

    @Test
    void public_classes_are_closed() {
        classes()
                .that()
                .arePublic()
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .resideOutsideOfPackage("dev.turnup.bindings..")
                .should(beFinalOrSealed())
                .check(HOUSE);
    }

    private static ArchCondition<JavaClass> beFinalOrSealed() {
        return new ArchCondition<>("be final or sealed") {
            @Override
            public void check(JavaClass c, ConditionEvents events) {
                boolean closed = c.getModifiers().contains(FINAL) || c.reflect().isSealed();
                events.add(new SimpleConditionEvent(c, closed, c.getName() + " is neither final nor sealed"));
            }
        };
    }

    @Test
    void no_public_method_declares_a_checked_exception_but_close() {
        methods()
                .that()
                .arePublic()
                .and()
                .doNotHaveName("close")
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .and()
                .doNotHaveModifier(JavaModifier.BRIDGE) // javac's, with what the method overridden declares
                .should(new ArchCondition<>("declare no checked exception") {
                    @Override
                    public void check(JavaMethod m, ConditionEvents events) {
                        m.getExceptionTypes().stream()
                                .filter(e ->
                                        e.isAssignableTo(Exception.class) && !e.isAssignableTo(RuntimeException.class))
                                .forEach(e -> events.add(SimpleConditionEvent.violated(
                                        m, m.getFullName() + " declares " + e.getName())));
                    }
                })
                .check(HOUSE);
    }

    @Test
    void no_state_is_static_and_mutable() {
        fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("dev.turnup.bindings..")
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(HOUSE);
    }

    @Test
    void names_say_what_a_class_holds() {
        String affixes = ".*(Impl|Manager|Helper|Utils?)|(Abstract|Base|Default)[A-Z].*";
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.turnup.bindings..")
                .should()
                .haveNameMatching(".*\\.(" + affixes + ")")
                .orShould()
                .resideInAnyPackage("..common..", "..util..", "..utils..", "..core..", "..api..", "..spi..", "..impl..")
                .check(HOUSE);
    }

    @Test
    void every_package_teaches_in_its_package_info() {
        assertThat(sources("main/java").map(Path::getParent).distinct().filter(folder -> {
                    String info = read(folder.resolve("package-info.java"));
                    return !info.contains("@NullMarked") || !info.contains("<pre>{@code");
                }))
                .as("packages whose package-info is missing, not @NullMarked or without an example")
                .isEmpty();
    }

    @Test
    void no_file_is_long_and_each_names_its_licence() {
        List<String> wrong = new ArrayList<>();
        Stream.concat(sources("main/java"), sources("test/java")).forEach(file -> {
            String text = read(file);
            if (text.lines().count() > 600) {
                wrong.add(file + ": over 600 lines");
            }
            if (!text.startsWith("// SPDX-License-Identifier: Apache-2.0\n")) {
                wrong.add(file + ": no SPDX line");
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static Stream<Path> sources(String folder) {
        List<Path> found = new ArrayList<>();
        for (Path module : list(ROOT.resolve("src"))) {
            Path sources = module.resolve(folder);
            if (Files.isDirectory(sources)) {
                try (Stream<Path> files = Files.walk(sources)) {
                    files.filter(f -> f.toString().endsWith(".java")).forEach(found::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        assertThat(found).as("source files under " + folder).isNotEmpty();
        return found.stream();
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
