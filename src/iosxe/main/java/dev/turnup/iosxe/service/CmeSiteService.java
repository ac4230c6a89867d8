// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.service;

import dev.turnup.bindings.turnup.B2bua;
import dev.turnup.bindings.turnup.Button;
import dev.turnup.bindings.turnup.CmeSite;
import dev.turnup.bindings.turnup.Dn;
import dev.turnup.bindings.turnup.DtmfRelay;
import dev.turnup.bindings.turnup.Facts;
import dev.turnup.bindings.turnup.Forward;
import dev.turnup.bindings.turnup.Global;
import dev.turnup.bindings.turnup.GlobalLoad;
import dev.turnup.bindings.turnup.Line;
import dev.turnup.bindings.turnup.Paths;
import dev.turnup.bindings.turnup.Phone;
import dev.turnup.bindings.turnup.PhoneType;
import dev.turnup.bindings.turnup.Pool;
import dev.turnup.bindings.turnup.PoolNumber;
import dev.turnup.bindings.turnup.PoolType;
import dev.turnup.bindings.turnup.Telephony;
import dev.turnup.bindings.turnup.VoiceRegister;
import dev.turnup.iosxe.address.MacAddress;
import dev.turnup.yang.binding.DataPath;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The router as the call manager of SIP phones: what CME's own lines say, and beside it voice service, codecs and dial-peers. */
public final class CmeSiteService implements Service<CmeSite> {
    private static final int NO_ANSWER_SECONDS = 20;

    @Override
    public DataPath<Optional<CmeSite>> at(List<String> keys) {
        return Paths.cmeSite();
    }

    @Override
    public boolean makesLines() {
        return true;
    }

    @Override
    public Made make(CmeSite stated, Facts facts) {
        CallRouting routing = CallRouting.of(stated);
        Telephony telephony = Telephony.builder()
                .voiceRegister(register -> voiceRegister(register, stated, routing, Set.copyOf(facts.builtInModel())))
                .build();
        Made.Configuration made = Made.Configuration.of(routing.beside(), telephony);
        return stated.inPlaceOfSrst().orElse(false)
                ? made.exactly(
                        Paths.telephony().callManagerFallback(),
                        Paths.telephony().voiceRegister())
                : made;
    }

    private static void voiceRegister(
            VoiceRegister.Builder register, CmeSite stated, CallRouting routing, Set<String> builtIn) {
        register.global(global -> global(global, stated));
        register.poolType(stated.phoneType().stream()
                .filter(type -> !builtIn.contains(type.name()))
                .map(CmeSiteService::poolType)
                .toList());
        register.dn(stated.line().stream().map(CmeSiteService::dn).toList());
        register.pool(stated.phone().stream().map(phone -> pool(phone, routing)).toList());
    }

    private static void global(Global.Builder global, CmeSite stated) {
        global.mode(Global.Mode.CME)
                .sourceAddress(source -> {
                    source.address(stated.sourceAddress().orElseThrow());
                    stated.port().ifPresent(source::port);
                })
                .load(stated.load().stream()
                        .map(load -> GlobalLoad.builder()
                                .phoneType(load.phoneType())
                                .file(load.file().orElseThrow())
                                .build())
                        .toList());
        stated.maxLines()
                .or(() -> stated.line().stream().map(Line::tag).max(Comparator.naturalOrder()))
                .ifPresent(global::maxDn);
        stated.maxPhones()
                .or(() -> stated.phone().stream().map(Phone::tag).max(Comparator.naturalOrder()))
                .ifPresent(global::maxPool);
        stated.authentication()
                .flatMap(authentication -> authentication.realm())
                .ifPresent(realm -> global.authenticate(a -> a.register().realm(realm)));
        stated.tftpPath().ifPresent(global::tftpPath);
        stated.timeZone().ifPresent(global::timezone);
        stated.message().ifPresent(message -> global.system(system -> system.message(message)));
    }

    private static PoolType poolType(PhoneType type) {
        PoolType.Builder made = PoolType.named(type.name());
        type.description().ifPresent(made::description);
        type.reference().ifPresent(made::referencePooltype);
        type.numLines().ifPresent(made::numLines);
        type.addons().ifPresent(made::addons);
        type.transport().ifPresent(t -> made.transport(PoolType.Transport.valueOf(t.name())));
        if (type.maxCalls().isPresent() || type.busyTrigger().isPresent()) {
            made.xmlConfig(xml -> {
                type.maxCalls().ifPresent(xml::maxNumCalls);
                type.busyTrigger().ifPresent(xml::busyTrigger);
            });
        }
        return made.build();
    }

    private static Dn dn(Line line) {
        Dn.Builder made = Dn.of(line.tag())
                .number(number -> {
                    number.pattern(line.number().orElseThrow())
                            .huntstop(line.huntstop().orElse(false));
                    line.preference().ifPresent(number::preference);
                })
                .allowWatch(line.watched().orElse(false));
        line.name().ifPresent(made::name);
        line.label().ifPresent(made::label);
        if (line.shared().orElse(false)) {
            made.sharedLine();
        }
        line.forward().ifPresent(forward -> made.callForward(f -> f.b2bua(b2bua -> forward(b2bua, forward))));
        return made.build();
    }

    private static void forward(B2bua.Builder b2bua, Forward forward) {
        forward.all().ifPresent(b2bua::all);
        forward.busy().ifPresent(b2bua::busy);
        forward.mailbox().ifPresent(b2bua::mailbox);
        forward.noAnswer()
                .ifPresent(noAnswer -> noAnswer.number()
                        .ifPresent(number -> b2bua.noan(noan ->
                                noan.number(number).timeout(noAnswer.timeout().orElse(NO_ANSWER_SECONDS)))));
    }

    private static Pool pool(Phone phone, CallRouting routing) {
        Pool.Builder made = Pool.of(phone.tag())
                .id(id -> id.mac(MacAddress.dotted(phone.mac().orElseThrow())))
                .type(phone.model().orElseThrow())
                .number(phone.button().stream().map(CmeSiteService::number).toList())
                .dtmfRelay(relay -> dtmf(relay, phone.dtmfRelay()));
        phone.username()
                .ifPresent(username -> made.credentials(credentials ->
                        credentials.username(username).password(phone.password().orElseThrow())));
        phone.codec().ifPresentOrElse(codec -> made.codec(codec(codec)), () -> routing.codec(made));
        phone.busyTriggerPerButton().ifPresent(made::busyTriggerPerButton);
        phone.transport().ifPresent(t -> made.sessionTransport(Pool.SessionTransport.valueOf(t.name())));
        phone.description().ifPresent(made::description);
        return made.build();
    }

    /** As the command line of a pool calls it. */
    private static Pool.Codec codec(Phone.Codec codec) {
        return switch (codec) {
            case G711ULAW -> Pool.Codec.G711ULAW;
            case G711ALAW -> Pool.Codec.G711ALAW;
            case G722_64K -> Pool.Codec.G722R64;
            case G729R8 -> Pool.Codec.G729R8;
            case ILBC -> Pool.Codec.ILBC;
        };
    }

    private static PoolNumber number(Button button) {
        return PoolNumber.builder()
                .index(button.index())
                .dn(button.line().orElseThrow())
                .build();
    }

    private static void dtmf(DtmfRelay.Builder relay, List<Phone.DtmfRelayValue> stated) {
        relay.rtpNte(stated.isEmpty() || stated.contains(Phone.DtmfRelayValue.RTP_NTE))
                .sipKpml(stated.contains(Phone.DtmfRelayValue.SIP_KPML))
                .sipNotify(stated.contains(Phone.DtmfRelayValue.SIP_NOTIFY));
    }
}
