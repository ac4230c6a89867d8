// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import dev.turnup.xml.XmlName;
import java.util.Objects;

/**
 * A datastore of the architecture that tells intended from applied configuration (RFC 8342): an identity, since modules
 * may define more than these.
 */
public record NmdaDatastore(XmlName identity) {
    /** What the device is to run on. */
    public static final NmdaDatastore RUNNING = known("running");
    /** What the next commit makes the running configuration. */
    public static final NmdaDatastore CANDIDATE = known("candidate");
    /** What the device starts with. */
    public static final NmdaDatastore STARTUP = known("startup");
    /** The running configuration after templates and inactive parts are resolved; read only. */
    public static final NmdaDatastore INTENDED = known("intended");
    /** What the device does in fact, with its state; read only. */
    public static final NmdaDatastore OPERATIONAL = known("operational");

    public NmdaDatastore {
        Objects.requireNonNull(identity, "identity");
    }

    private static NmdaDatastore known(String local) {
        return new NmdaDatastore(new XmlName(Nc.DATASTORES, local));
    }

    boolean isReadOnly() {
        return equals(INTENDED) || equals(OPERATIONAL);
    }

    /** The identity's name, such as {@code operational}. */
    @Override
    public String toString() {
        return identity.local();
    }
}
