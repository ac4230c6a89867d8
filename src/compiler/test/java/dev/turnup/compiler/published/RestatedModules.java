// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.published;

import dev.turnup.yang.schema.Release;
import java.nio.file.Path;
import java.util.List;
import org.opendaylight.yangtools.yang.model.api.EffectiveModelContext;
import org.opendaylight.yangtools.yang.model.spi.source.YangIRSource;

/** The modules of {@code yang/}: the union over all releases, or as they are in one. */
record RestatedModules(List<YangIRSource> sources) {

    static RestatedModules under(Path root) {
        return new RestatedModules(YangFiles.in(root.resolve("yang/ios-xe"), root.resolve("yang/turnup")));
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
