// SPDX-License-Identifier: Apache-2.0
package dev.turnup.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;

/** Generates typed Java for what is selected of the project's YANG modules, and adds it to what is compiled. */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the fields before it runs the goal
public final class GenerateMojo extends AbstractMojo {
    /** The models: a folder of YANG, or what {@code turnup models compile --out} wrote. */
    @Parameter(property = "turnup.models", required = true)
    private File models;

    /**
     * The modules to compile, with all that they import. Default: the module that holds the container native and every
     * module that augments it, if present; else all modules.
     */
    @Parameter(property = "turnup.roots")
    private @Nullable List<String> roots;

    /** What gets classes: a file with a schema path a line, such as {@code /native/interface/GigabitEthernet}. */
    @Parameter(property = "turnup.select", required = true)
    private File select;

    /** The package of the classes. */
    @Parameter(property = "turnup.packageName", required = true)
    private String packageName;

    /** The class that knows the schema and the top-level classes. */
    @Parameter(property = "turnup.indexClass", defaultValue = "Models")
    private String indexClass;

    /** Where the sources go. */
    @Parameter(defaultValue = "${project.build.directory}/generated-sources/turnup")
    private File outputDirectory;

    /** Where the compiled schema goes, which the classes read. */
    @Parameter(defaultValue = "${project.build.directory}/generated-resources/turnup")
    private File resourceDirectory;

    /** Give state data (config false) beneath the selected paths classes too, for reading. */
    @Parameter(property = "turnup.state", defaultValue = "false")
    private boolean state;

    /** Forgive nothing: the first fault of a module fails the build. */
    @Parameter(property = "turnup.strict", defaultValue = "false")
    private boolean strict;

    @Parameter(defaultValue = "${project}", readonly = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true)
    private MavenSession session;

    @Parameter(defaultValue = "${plugin.artifacts}", readonly = true)
    private List<Artifact> artifacts;

    @Parameter(defaultValue = "${env.JAVA_HOME}", readonly = true)
    private @Nullable String javaHome;

    @Parameter(defaultValue = "${java.home}", readonly = true)
    private String ownJava;

    private final ToolchainManager toolchains;

    /** Maven makes one for each execution. */
    @Inject
    public GenerateMojo(ToolchainManager toolchains) {
        this.toolchains = toolchains;
    }

    @Override
    public void execute() throws MojoFailureException {
        Command command = new Command(
                models.toPath(),
                Optional.ofNullable(roots).orElse(List.of()),
                select.toPath(),
                packageName,
                indexClass,
                outputDirectory.toPath(),
                resourceDirectory.toPath(),
                state,
                strict);
        try {
            generate(command);
        } catch (IOException e) {
            throw new MojoFailureException("turnup could not generate " + packageName + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoFailureException("turnup was interrupted; nothing was generated", e);
        }
        project.addCompileSourceRoot(outputDirectory.getPath());
        Resource resource = new Resource();
        resource.setDirectory(resourceDirectory.getPath());
        project.addResource(resource);
    }

    private void generate(Command command) throws IOException, InterruptedException, MojoFailureException {
        Path kept = command.out().resolveSibling(command.out().getFileName() + ".sha256");
        List<Path> classPath =
                artifacts.stream().map(Artifact::getFile).map(File::toPath).toList();
        List<String> asked = new ArrayList<>(command.arguments());
        classPath.forEach(jar -> asked.add(String.valueOf(jar.getFileName())));
        String inputs = Fingerprint.of(asked, List.of(command.models(), command.select()));
        if (Files.exists(kept) && Files.readString(kept).equals(inputs + " " + outputs(command))) {
            getLog().info(packageName + " is as its models say");
            return;
        }
        Command.Outcome outcome = command.run(jdk().java(), classPath);
        if (!outcome.done()) {
            throw new MojoFailureException(outcome.summary());
        }
        outcome.warnings().forEach(getLog()::warn);
        getLog().info(outcome.summary());
        Files.writeString(kept, inputs + " " + outputs(command));
    }

    /** What was generated, so that files which were deleted or changed since are generated again. */
    private static String outputs(Command command) throws IOException {
        return Fingerprint.of(List.of(), List.of(command.out(), command.resources()));
    }

    private Jdk jdk() throws MojoFailureException {
        List<Path> homes = new ArrayList<>();
        Toolchain chosen = toolchains.getToolchainFromBuildContext("jdk", session);
        String tool = chosen == null ? null : chosen.findTool("java");
        if (tool != null) {
            homes.add(Path.of(tool).resolve("../..").normalize());
        }
        if (javaHome != null) {
            homes.add(Path.of(javaHome));
        }
        homes.add(Path.of(ownJava));
        return Jdk.first(homes)
                .orElseThrow(() -> new MojoFailureException("turnup generates with Java 21 or later, and Maven runs on "
                        + ownJava + ": choose a JDK with the toolchains plugin, or set JAVA_HOME to one"));
    }
}
