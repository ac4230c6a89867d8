// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.emit;

import dev.turnup.compiler.source.CompilerException;
import dev.turnup.xml.Location;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * What the generated code as a whole is called.
 *
 * @param packageName the package of all classes
 * @param indexName the class that knows the schema and the beans, such as {@code IosXe}
 * @param licence the SPDX identifier of the licence that the files are under; what was generated from a user's models is the
 *     user's, and says nothing unless asked
 */
public record BindingNames(String packageName, String indexName, Optional<String> licence) {
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,79}");
    private static final Pattern LICENCE = Pattern.compile("[A-Za-z0-9.+() -]{1,200}");
    private static final int LONGEST_PACKAGE = 200;

    /**
     * Names of Java: ASCII letters, digits and underscores, so that each is a file's name everywhere.
     *
     * @throws CompilerException where one is not
     */
    public BindingNames {
        boolean isPackage = Stream.of(packageName.split("\\.", -1)).allMatch(BindingNames::isWord)
                && packageName.length() <= LONGEST_PACKAGE;
        if (!isPackage || packageName.equals("java") || packageName.startsWith("java.")) {
            throw new CompilerException(
                    Location.of("package " + packageName),
                    "cannot be the package of classes: write words of letters, digits and underscores with dots between, "
                            + "such as com.example.models");
        }
        if (!licence.map(BindingNames::isLicence).orElse(true)) {
            throw new CompilerException(
                    Location.of("licence " + licence.orElse("")),
                    "is no SPDX identifier: write one such as Apache-2.0");
        }
        if (!isWord(indexName)) {
            throw new CompilerException(
                    Location.of("class " + indexName),
                    "cannot be the name of a class: write letters, digits and underscores, such as Models");
        }
    }

    private static boolean isLicence(String text) {
        return LICENCE.matcher(text).matches();
    }

    private static boolean isWord(String text) {
        return WORD.matcher(text).matches() && !SourceVersion.isKeyword(text) && !text.equals("_");
    }

    /** Files that say nothing of a licence. */
    public BindingNames(String packageName, String indexName) {
        this(packageName, indexName, Optional.empty());
    }

    /** The same names, in files that are under a licence, such as {@code Apache-2.0}. */
    public BindingNames licensed(String licence) {
        return new BindingNames(packageName, indexName, Optional.of(licence));
    }

    /** The folder of the package in a folder of sources or resources, with slashes. */
    public String folder() {
        return packageName.replace('.', '/') + "/";
    }

    /** The name of the schema's file beside the classes: {@code ios-xe.schema} for {@code IosXe}. */
    public String schemaFile() {
        return indexName.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT) + ".schema";
    }
}
