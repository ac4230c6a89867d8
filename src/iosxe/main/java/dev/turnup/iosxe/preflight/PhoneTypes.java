// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.preflight;

import dev.turnup.bindings.turnup.Cme;
import dev.turnup.bindings.turnup.Facts;
import dev.turnup.bindings.turnup.PhoneModel;
import dev.turnup.bindings.turnup.Rules;
import dev.turnup.iosxe.preflight.Reading.Found;
import dev.turnup.iosxe.release.CmeVersion;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.schema.Release;
import dev.turnup.yang.value.NearName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether CME knows the types of the phones, by itself or by a fast-track type; and what fast-track types ask for. */
final class PhoneTypes {
    private static final String REGISTER = "/telephony/voice-register";
    private static final String POOL = REGISTER + "/pool";
    private static final String POOL_TYPE = REGISTER + "/pool-type";
    private static final String AUTHENTICATE = REGISTER + "/global/authenticate";

    private final Situation situation;
    private final Optional<CmeVersion> version;
    private final Set<String> told;

    private PhoneTypes(Situation situation) {
        this.situation = situation;
        this.version = version(situation.facts(), situation.release(), situation.tables());
        this.told = new HashSet<>(situation.facts().phoneModel());
    }

    /** What the router says it has, or what its release is known to have. */
    private static Optional<CmeVersion> version(Facts facts, Optional<Release> known, Rules tables) {
        return facts.cmeVersion()
                .flatMap(CmeVersion::read)
                .or(() -> known.flatMap(release -> tables.cme().stream()
                        .filter(cme -> !release.isBefore(Release.parse(cme.release())))
                        .max(Comparator.comparing(cme -> Release.parse(cme.release())))
                        .flatMap(Cme::version)
                        .flatMap(CmeVersion::read)));
    }

    /** The models that its CME has built in: those that the router told, or those that its version is known to have. */
    static Set<String> builtIn(Facts facts, Optional<Release> release, Rules tables) {
        if (!facts.phoneModel().isEmpty()) {
            return Set.copyOf(facts.phoneModel());
        }
        Optional<CmeVersion> version = version(facts, release, tables);
        return version.isEmpty()
                ? Set.of()
                : tables.phoneModel().stream()
                        .filter(model -> reached(model.since(), version).orElse(true))
                        .map(PhoneModel::name)
                        .collect(Collectors.toSet());
    }

    static Stream<Judgement> unknown(Situation situation) {
        PhoneTypes types = new PhoneTypes(situation);
        Set<String> defined = types.defined();
        return Stream.concat(
                situation
                        .now()
                        .entries(POOL)
                        .flatMap(pool -> pool.text("type").stream()
                                .filter(type -> !defined.contains(type))
                                .flatMap(type -> types.unknown(leaf(pool, "type"), type))),
                situation
                        .now()
                        .entries(POOL_TYPE)
                        .flatMap(type -> type.text("reference-pooltype").stream()
                                .flatMap(reference -> types.unknown(leaf(type, "reference-pooltype"), reference))));
    }

    private static InstancePath leaf(Found entry, String local) {
        return entry.entry().schema().index().findLocal(local).stream()
                .findFirst()
                .map(child -> entry.path().then(child.node().name()))
                .orElse(entry.path());
    }

    private Set<String> defined() {
        return situation.now().entries(POOL_TYPE).map(Found::name).collect(Collectors.toSet());
    }

    private Stream<Judgement> unknown(InstancePath path, String type) {
        if (told.contains(type)) {
            return Stream.empty();
        }
        Optional<PhoneModel> model = situation.tables().phoneModel().stream()
                .filter(one -> one.name().equals(type))
                .findFirst();
        if (model.isEmpty()) {
            return Stream.of(fault(path, type, meant(type)));
        }
        if (version.isEmpty() && told.isEmpty()) {
            return model.get().since().isPresent()
                    ? Stream.of(new Judgement.Unjudged("which CME the router has is not known"))
                    : Stream.empty();
        }
        boolean builtIn = told.isEmpty() && reached(model.get().since()).orElse(true);
        return builtIn ? Stream.empty() : Stream.of(fault(path, type, hint(model.get())));
    }

    /** Whether the router's version has what came with another; empty where nothing says when it came. */
    private Optional<Boolean> reached(Optional<String> since) {
        return reached(since, version);
    }

    private static Optional<Boolean> reached(Optional<String> since, Optional<CmeVersion> version) {
        return since.flatMap(CmeVersion::read)
                .map(first -> version.filter(v -> v.compareTo(first) >= 0).isPresent());
    }

    private Judgement fault(InstancePath path, String type, String hint) {
        String what = told.isEmpty()
                ? "a type of phone that CME" + version.map(v -> " " + v).orElse("") + " knows"
                : "a type of phone that the router knows";
        return new Judgement.Fault(path, what, type, hint);
    }

    private String meant(String type) {
        List<String> names = new ArrayList<>(defined());
        situation.tables().phoneModel().forEach(model -> names.add(model.name()));
        names.addAll(told);
        return NearName.of(type, names)
                .map(near -> "did you mean " + near + "?")
                .orElse("define it as a fast-track type (phone-type), or add it to the table phone-model with --rules");
    }

    private String hint(PhoneModel model) {
        String later = model.since()
                .map(since -> "CME " + since + " is the first that has it built in")
                .orElse("");
        if (!reached(model.fastTrackSince()).orElse(false)) {
            return later.isEmpty() ? "define it as a fast-track type (phone-type)" : later;
        }
        StringBuilder type = new StringBuilder("define it as a fast-track type: {name: " + model.name());
        model.reference().ifPresent(reference -> type.append(", reference: ").append(reference));
        model.numLines().ifPresent(lines -> type.append(", num-lines: ").append(lines));
        model.maxCalls().ifPresent(calls -> type.append(", max-calls: ").append(calls));
        model.busyTrigger().ifPresent(trigger -> type.append(", busy-trigger: ").append(trigger));
        return type.append("}") + (later.isEmpty() ? "" : "; " + later);
    }

    /** Phones of a fast-track type say who they are, whatever others do. */
    static Stream<Judgement> fastTrack(Situation situation) {
        PhoneTypes types = new PhoneTypes(situation);
        Set<String> defined = types.defined();
        List<Found> phones = situation
                .now()
                .entries(POOL)
                .filter(pool -> pool.text("type").filter(defined::contains).isPresent())
                .toList();
        if (phones.isEmpty()) {
            return Stream.empty();
        }
        Reading now = situation.now();
        InstancePath authenticate = now.path(AUTHENTICATE).orElseThrow();
        List<Judgement> faults = new ArrayList<>();
        if (now.node(AUTHENTICATE + "/register").isEmpty()) {
            faults.add(new Judgement.Fault(
                    authenticate,
                    "authenticate register, with phones of a fast-track type",
                    "phones are not asked who they are",
                    "state authentication, with a realm"));
        }
        if (now.node(AUTHENTICATE + "/realm").isEmpty()) {
            faults.add(new Judgement.Fault(
                    authenticate,
                    "a realm, with phones of a fast-track type",
                    "none: phones do not register then",
                    "state authentication: {realm: any word}"));
        }
        phones.stream()
                .filter(pool -> pool.text("credentials", "username").isEmpty()
                        || pool.text("credentials", "password").isEmpty())
                .map(pool -> new Judgement.Fault(
                        pool.path(),
                        "a username and a password of its own, as its type is a fast-track type",
                        "none",
                        "state username and password"))
                .forEach(faults::add);
        return faults.stream();
    }
}
