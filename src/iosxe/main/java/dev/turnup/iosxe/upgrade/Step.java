// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.upgrade;

/** A step of an upgrade, in order. */
public enum Step {
    /** The router is looked at, and what will be needed afterwards is written down. */
    FACTS("look at the router"),
    /** Whatever stands against the upgrade is told before anything is done. */
    CHECK("check the goal"),
    /** The image is on the router, whole. */
    IMAGE("bring the image"),
    /** The package of the ROMMON is on the router, whole. */
    ROMMON_FILE("bring the ROMMON package"),
    /** The ROMMON is written; it counts from the next start on. */
    ROMMON("write the ROMMON"),
    /** The boot list and the register lead to the image, and startup has them. */
    BOOT("set the boot list"),
    /** The router starts anew. */
    RELOAD("start anew"),
    /** The router answers again, and runs the image. */
    RETURN("wait for the router"),
    /** What the new release took from the configuration is there again. */
    FOLLOW_UP("put back what the release took"),
    /** The phones have registered. */
    PHONES("wait for the phones");

    private final String text;

    Step(String text) {
        this.text = text;
    }

    /** What is done, in a few words. */
    @Override
    public String toString() {
        return text;
    }
}
