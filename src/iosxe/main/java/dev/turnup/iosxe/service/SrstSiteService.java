// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.service;

import dev.turnup.bindings.Native;
import dev.turnup.bindings.turnup.CallManagerFallback;
import dev.turnup.bindings.turnup.Facts;
import dev.turnup.bindings.turnup.LimitDn;
import dev.turnup.bindings.turnup.MaxDn;
import dev.turnup.bindings.turnup.Network;
import dev.turnup.bindings.turnup.Paths;
import dev.turnup.bindings.turnup.Pool;
import dev.turnup.bindings.turnup.Sccp;
import dev.turnup.bindings.turnup.Sip;
import dev.turnup.bindings.turnup.SipRegistrar;
import dev.turnup.bindings.turnup.SrstSite;
import dev.turnup.bindings.turnup.Telephony;
import dev.turnup.bindings.turnup.VoiceRegister;
import dev.turnup.iosxe.address.Ipv4Interface;
import dev.turnup.iosxe.address.Ipv4Network;
import dev.turnup.yang.binding.Bean;
import dev.turnup.yang.binding.DataPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The router as the stand-in of a call manager, for SIP phones and for SCCP phones. */
public final class SrstSiteService implements Service<SrstSite> {

    @Override
    public DataPath<Optional<SrstSite>> at(List<String> keys) {
        return Paths.srstSite();
    }

    @Override
    public boolean makesLines() {
        return true;
    }

    @Override
    public Made make(SrstSite stated, Facts facts) {
        List<Bean> made = new ArrayList<>();
        Telephony.Builder telephony = Telephony.builder();
        stated.sip().ifPresent(sip -> {
            made.add(beside(sip));
            telephony.voiceRegister(register -> register(register, sip));
        });
        stated.sccp().ifPresent(sccp -> telephony.callManagerFallback(fallback -> fallback(fallback, sccp)));
        made.add(telephony.build());
        return new Made.Configuration(made, List.of());
    }

    private static Native beside(Sip sip) {
        return Native.builder()
                .voice(voice -> voice.service(CallRouting.service(
                        sip.registrar().flatMap(SipRegistrar::maxExpires),
                        sip.registrar().flatMap(SipRegistrar::minExpires))))
                .build();
    }

    private static void register(VoiceRegister.Builder register, Sip sip) {
        register.global(global -> {
            global.maxDn(sip.maxLines().orElseThrow()).maxPool(sip.maxPhones().orElseThrow());
            sip.message().ifPresent(message -> global.system(system -> system.message(message)));
        });
        register.pool(sip.network().stream().map(SrstSiteService::pool).toList());
    }

    private static Pool pool(Network network) {
        Ipv4Network phones = Ipv4Interface.parse(network.prefix().orElseThrow()).network();
        return Pool.of(network.tag())
                .id(id -> id.network(n ->
                        n.address(phones.first().toString()).mask(phones.mask().toString())))
                .dtmfRelay(relay -> relay.rtpNte())
                .codec(
                        switch (network.codec().orElse(Network.Codec.G711ULAW)) {
                            case G711ULAW -> Pool.Codec.G711ULAW;
                            case G711ALAW -> Pool.Codec.G711ALAW;
                            case G722_64K -> Pool.Codec.G722R64;
                            case G729R8 -> Pool.Codec.G729R8;
                            case ILBC -> Pool.Codec.ILBC;
                        })
                .build();
    }

    private static void fallback(CallManagerFallback.Builder fallback, Sccp sccp) {
        fallback.sourceAddress(source -> {
                    source.address(sccp.sourceAddress().orElseThrow());
                    sccp.port().ifPresent(source::port);
                })
                .maxEphones(sccp.maxPhones().orElseThrow())
                .maxDn(maxDn -> {
                    maxDn.numbers(sccp.maxLines().orElseThrow());
                    sccp.linesEach().ifPresent(lines -> maxDn.lines(MaxDn.Lines.valueOf(lines.name())));
                })
                .limitDn(sccp.limit().stream()
                        .map(limit -> LimitDn.builder()
                                .phoneType(limit.phoneType())
                                .lines(limit.lines().orElseThrow())
                                .build())
                        .toList());
    }
}
