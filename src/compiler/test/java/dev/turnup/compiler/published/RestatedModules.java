// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.published;

import dev.turnup.yang.schema.Release;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.opendaylight.yangtools.yang.model.api.EffectiveModelContext;
import org.opendaylight.yangtools.yang.model.spi.source.YangIRSource;

/** The modules of {@code yang/ios-xe} and what they import: the union over all releases, or as they are in one. */
record RestatedModules(List<YangIRSource> sources) {

    static RestatedModules under(Path root) {
        List<YangIRSource> restated = YangFiles.in(root.resolve("yang/ios-xe"));
        return new RestatedModules(Stream.concat(
                        restated.stream(),
                        YangFiles.closure(root.resolve("yang/turnup"), YangFiles.needs(restated)).stream())
                .toList());
    }

    EffectiveModelContext union() {
        return YangFiles.load(sources);
    }

    EffectiveModelContext at(Release release) {
        Projection projection = new Projection(release);
        return YangFiles.load(sources.stream()
                .flatMap(source -> projection.of(source.statement()).stream()
                        .map(statement -> YangFiles.replace(source, statement)))
                .toList());
    }
}
