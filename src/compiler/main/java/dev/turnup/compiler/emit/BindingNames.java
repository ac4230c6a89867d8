// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.emit;

import java.util.Locale;

/**
 * What the generated code as a whole is called.
 *
 * @param packageName the package of all classes
 * @param indexName the class that knows the schema and the beans, such as {@code IosXe}
 */
public record BindingNames(String packageName, String indexName) {

    /** The name of the schema's file beside the classes: {@code ios-xe.schema} for {@code IosXe}. */
    public String schemaFile() {
        return indexName.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT) + ".schema";
    }
}
