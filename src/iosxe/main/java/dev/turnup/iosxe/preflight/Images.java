// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.preflight;

import dev.turnup.bindings.turnup.File;
import dev.turnup.bindings.turnup.Partition;
import dev.turnup.bindings.turnup.Platform;
import dev.turnup.bindings.turnup.Rommon;
import dev.turnup.iosxe.preflight.Reading.Found;
import dev.turnup.iosxe.release.ImageName;
import dev.turnup.iosxe.release.RommonVersion;
import dev.turnup.yang.schema.Release;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The images that a router is to start: whether they are there, whole, of its platform, and fit for its ROMMON. */
final class Images {
    /** Images with the size and hash that a site states for them. */
    private static final String STATED = "/boot/image";

    private static final String STATED_ROMMON = "/boot/rommon";
    private static final int PERCENT = 100;

    private Images() {}

    /** An image of the boot list, with the file system that it really lies on. */
    private record Listed(Found entry, String file) {
        String fileSystem() {
            return file.substring(0, file.indexOf(':') + 1);
        }
    }

    private static List<Listed> listed(Reading reading) {
        return Stream.concat(
                        BootFileSystem.FILE_LISTS.stream()
                                .flatMap(reading::entries)
                                .map(entry -> new Listed(entry, real(entry.name()))),
                        BootFileSystem.FLASH_LISTS.stream()
                                .flatMap(reading::entries)
                                .map(entry -> new Listed(
                                        entry,
                                        real(entry.name().contains(":") ? entry.name() : "flash:" + entry.name()))))
                .filter(image -> image.file().contains(":"))
                .toList();
    }

    /** {@code flash:} is what the running system calls bootflash. */
    private static String real(String file) {
        return file.startsWith("flash:") ? "boot" + file : file;
    }

    private static Optional<File> known(Situation situation, String file) {
        return situation.facts().file().stream()
                .filter(one -> real(one.path()).equals(file))
                .findFirst();
    }

    private static Optional<Partition> partition(Situation situation, String name) {
        return situation.facts().partition().stream()
                .filter(one -> real(one.name()).equals(name))
                .findFirst();
    }

    static Stream<Judgement> there(Situation situation) {
        List<Listed> absent = listed(situation.now()).stream()
                .filter(image -> known(situation, image.file()).isEmpty())
                .toList();
        Map<Boolean, List<Listed>> byListing = absent.stream()
                .collect(Collectors.partitioningBy(image -> partition(situation, image.fileSystem())
                        .flatMap(Partition::listed)
                        .orElse(false)));
        return Stream.concat(
                byListing.getOrDefault(true, List.of()).stream().map(image -> missing(situation, image)),
                byListing.getOrDefault(false, List.of()).stream()
                        .map(Listed::fileSystem)
                        .distinct()
                        .map(system -> new Judgement.Unjudged("what lies on " + system + " is not known")));
    }

    private static Judgement missing(Situation situation, Listed image) {
        List<String> there = situation.facts().file().stream()
                .map(File::path)
                .filter(path -> path.endsWith(".bin"))
                .toList();
        return new Judgement.Fault(
                image.entry().namePath(),
                "a file that is on the router",
                "no " + image.file(),
                "copy it there first" + (there.isEmpty() ? "" : "; on the router are " + String.join(", ", there)));
    }

    static Stream<Judgement> whole(Situation situation) {
        return situation
                .now()
                .entries(STATED)
                .flatMap(stated -> known(situation, real(stated.name())).stream()
                        .flatMap(file -> Stream.of(
                                        size(stated, file),
                                        hash(stated, "md5", file.md5()),
                                        hash(stated, "sha1", file.sha1()),
                                        hash(stated, "sha512", file.sha512()))
                                .flatMap(found -> found)));
    }

    private static Stream<Judgement> size(Found stated, File file) {
        Optional<String> wanted = stated.text("size");
        Optional<String> is = file.size().map(BigInteger::toString);
        return wanted.isEmpty() || is.isEmpty() || wanted.equals(is)
                ? Stream.empty()
                : Stream.of(new Judgement.Fault(
                        stated.path(),
                        wanted.get() + " bytes",
                        is.get() + " bytes on the router",
                        "copy it again: it was cut short, or is another file"));
    }

    private static Stream<Judgement> hash(Found stated, String name, Optional<String> is) {
        Optional<String> wanted = stated.text(name);
        if (wanted.isEmpty() || is.filter(wanted.get()::equalsIgnoreCase).isPresent()) {
            return Stream.empty();
        }
        return Stream.of(
                is.isEmpty()
                        ? new Judgement.Unjudged("the " + name + " of " + stated.name() + " was not asked for")
                        : new Judgement.Fault(
                                stated.path(),
                                name + " " + wanted.get(),
                                is.get() + " on the router",
                                "copy it again, and do not start it"));
    }

    static Stream<Judgement> platform(Situation situation) {
        Optional<Platform> platform = Platforms.of(situation);
        return platform.flatMap(Platform::image).stream()
                .flatMap(prefix -> listed(situation.now()).stream()
                        .filter(image -> ImageName.read(image.file())
                                .filter(name -> !name.platform().equals(prefix))
                                .isPresent())
                        .map(image -> new Judgement.Fault(
                                image.entry().namePath(),
                                "an image whose name begins with " + prefix,
                                image.entry().name(),
                                "the router is " + situation.facts().platform().orElse("")
                                        + ": take the image for it")));
    }

    static Stream<Judgement> rommon(Situation situation) {
        return listed(situation.now()).stream()
                .findFirst()
                .flatMap(image -> ImageName.read(image.file())
                        .flatMap(ImageName::release)
                        .flatMap(release -> minimum(situation, release))
                        .flatMap(needed -> rommon(situation, image, needed)))
                .stream();
    }

    /** The newest demand that an image's release makes. */
    private static Optional<RommonVersion> minimum(Situation situation, Release release) {
        String product = situation.facts().platform().orElse("");
        return situation.tables().rommon().stream()
                .filter(one -> product.startsWith(one.product()))
                .filter(one -> !release.isBefore(Release.parse(one.release())))
                .max(Comparator.comparing(one -> Release.parse(one.release())))
                .flatMap(Rommon::minimum)
                .flatMap(RommonVersion::read);
    }

    private static Optional<Judgement> rommon(Situation situation, Listed image, RommonVersion needed) {
        Optional<RommonVersion> stated = situation.now().text(STATED_ROMMON).flatMap(RommonVersion::read);
        Optional<RommonVersion> is = situation.facts().rommon().flatMap(RommonVersion::read);
        if (stated.filter(version -> version.compareTo(needed) >= 0).isPresent()) {
            return Optional.empty();
        }
        if (is.isEmpty()) {
            return Optional.of(new Judgement.Unjudged("the router's ROMMON is not known"));
        }
        return is.get().compareTo(needed) >= 0
                ? Optional.empty()
                : Optional.of(new Judgement.Fault(
                        image.entry().namePath(),
                        "ROMMON " + needed + " or later for this image",
                        "the router has " + is.get(),
                        "upgrade ROMMON first, from within IOS: upgrade rom-monitor filename; or state rommon: "
                                + needed));
    }

    static Stream<Judgement> space(Situation situation) {
        int spare = situation.tables().spareSpace().orElse(10);
        Map<String, List<Found>> missing = situation
                .now()
                .entries(STATED)
                .filter(image -> image.text("size").isPresent())
                .filter(image -> known(situation, real(image.name())).isEmpty())
                .collect(Collectors.groupingBy(image ->
                        real(image.name()).substring(0, real(image.name()).indexOf(':') + 1)));
        Function<Found, BigInteger> size =
                image -> new BigInteger(image.text("size").orElse("0"));
        return missing.entrySet().stream()
                .flatMap(one -> partition(situation, one.getKey()).stream().flatMap(partition -> {
                    BigInteger needed = one.getValue().stream()
                            .map(size)
                            .reduce(BigInteger.ZERO, BigInteger::add)
                            .multiply(BigInteger.valueOf(PERCENT + (long) spare))
                            .divide(BigInteger.valueOf(PERCENT));
                    Optional<BigInteger> free =
                            partition.size().flatMap(all -> partition.used().map(all::subtract));
                    return free.filter(left -> left.compareTo(needed) < 0).stream()
                            .map(left -> new Judgement.Fault(
                                    one.getValue().getFirst().path(),
                                    needed + " bytes free on " + one.getKey() + ", " + spare + " % to spare",
                                    left + " bytes",
                                    "delete images that are not in the boot list"));
                }));
    }
}
