// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.folder;

import dev.turnup.compiler.source.YangHeader;
import dev.turnup.compiler.source.YangSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * The modules of RFC 6991, from the artifacts that publish them, for folders that lack them: IOS XE 16.3 and 16.4 are
 * published so.
 */
final class LentModules {
    private static final Map<String, String> FILES = Map.of(
            "ietf-inet-types", "ietf-inet-types@2013-07-15.yang",
            "ietf-yang-types", "ietf-yang-types@2013-07-15.yang");

    private LentModules() {}

    static Optional<YangSource> source(String module) {
        return Optional.ofNullable(FILES.get(module)).map(LentModules::read);
    }

    private static YangSource read(String file) {
        try (InputStream in = LentModules.class.getResourceAsStream("/META-INF/yang/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the class path lacks the artifact with META-INF/yang/" + file);
            }
            return new YangSource(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The header of a lent module. */
    static YangHeader header(YangSource lent) {
        return YangHeader.of(lent);
    }
}
