// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.service;

import dev.turnup.bindings.Codec;
import dev.turnup.bindings.DialPeerVoice;
import dev.turnup.bindings.Native;
import dev.turnup.bindings.Preference;
import dev.turnup.bindings.Service;
import dev.turnup.bindings.Session;
import dev.turnup.bindings.turnup.CmeSite;
import dev.turnup.bindings.turnup.DialPeer;
import dev.turnup.bindings.turnup.Pool;
import dev.turnup.bindings.turnup.Pots;
import dev.turnup.bindings.turnup.Registrar;
import dev.turnup.bindings.turnup.Voip;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a site of phones needs beside CME: the registrar, codecs and dial-peers.
 *
 * @param codecs what phones and dial-peers speak, the best first; never empty
 */
record CallRouting(CmeSite site, List<CmeSite.Codec> codecs) {

    static CallRouting of(CmeSite site) {
        return new CallRouting(site, site.codec().isEmpty() ? List.of(CmeSite.Codec.G711ULAW) : site.codec());
    }

    /** A class of codecs stands where there are several, and where a dial-peer needs one: no model has its codec alone. */
    private boolean hasClass() {
        return codecs.size() > 1
                || site.dialPeer().stream().anyMatch(peer -> peer.voip().isPresent());
    }

    private int codecClass() {
        return site.codecClass().orElse(1);
    }

    /** Gives a phone the site's codec, or the class of them. */
    void codec(Pool.Builder pool) {
        if (codecs.size() > 1) {
            pool.voiceClass(voice -> voice.codec(codecClass()));
        } else {
            pool.codec(
                    switch (codecs.getFirst()) {
                        case G711ULAW -> Pool.Codec.G711ULAW;
                        case G711ALAW -> Pool.Codec.G711ALAW;
                        case G722_64 -> Pool.Codec.G722R64;
                        case G729R8 -> Pool.Codec.G729R8;
                        case ILBC -> Pool.Codec.ILBC;
                    });
        }
    }

    Native beside() {
        Native.Builder made = Native.builder().voice(voice -> {
            voice.service(service(
                    site.registrar().flatMap(Registrar::maxExpires),
                    site.registrar().flatMap(Registrar::minExpires)));
            if (hasClass()) {
                voice.class_(c -> c.codec(codecClassOf()));
            }
        });
        if (!site.dialPeer().isEmpty()) {
            made.dialPeer(peers ->
                    peers.voice(site.dialPeer().stream().map(this::dialPeer).toList()));
        }
        return made.build();
    }

    /** SIP between phones, and a registrar for them. */
    static Service service(Optional<Long> maxExpires, Optional<Integer> minExpires) {
        return Service.of(Service.Type.VOIP)
                .allowConnections(allow -> allow.sip(sip -> sip.to(to -> to.sip())))
                .sip(sip -> sip.registrar(r -> r.server(server -> server.expires(expires -> {
                    maxExpires.ifPresent(expires::max);
                    minExpires.ifPresent(expires::min);
                }))))
                .build();
    }

    private Codec codecClassOf() {
        List<Preference> preferences = new ArrayList<>();
        for (CmeSite.Codec codec : codecs) {
            preferences.add(Preference.of(preferences.size() + 1)
                    .codecType(Preference.CodecType.valueOf(codec.name()))
                    .build());
        }
        return Codec.of(codecClass()).codec(all -> all.preference(preferences)).build();
    }

    private DialPeerVoice dialPeer(DialPeer peer) {
        DialPeerVoice.Builder made = DialPeerVoice.of(peer.tag());
        peer.description().ifPresent(made::description);
        peer.destinationPattern().ifPresent(made::destinationPattern);
        peer.preference().ifPresent(made::preference);
        peer.incomingCalledNumber().ifPresent(number -> made.incoming(incoming -> incoming.calledNumber(number)));
        peer.pots().ifPresent(pots -> pots(made, pots));
        peer.voip().ifPresent(voip -> voip(made, voip));
        return made.build();
    }

    private static void pots(DialPeerVoice.Builder made, Pots pots) {
        made.type(DialPeerVoice.Type.POTS)
                .port(pots.port().orElseThrow())
                .directInwardDial(pots.directInwardDial().orElse(false));
        pots.prefix().ifPresent(made::prefix);
        pots.forwardDigits()
                .ifPresent(digits -> made.forwardDigits(
                        forward -> digits.asInt().ifPresentOrElse(forward::numDigits, () -> forward.all())));
    }

    private void voip(DialPeerVoice.Builder made, Voip voip) {
        made.type(DialPeerVoice.Type.VOIP)
                .session(session -> session.protocol(Session.Protocol.SIPV2)
                        .target(target -> target.address(voip.target().orElseThrow())))
                .dtmfRelay(relay -> {
                    switch (voip.dtmfRelay().orElse(Voip.DtmfRelayValue.RTP_NTE)) {
                        case RTP_NTE -> relay.rtpNte();
                        case SIP_KPML -> relay.sipKpml();
                        case SIP_NOTIFY -> relay.sipNotify();
                    }
                })
                .voiceClass(voice -> voice.codec(codec -> codec.codectag(codecClass())));
    }
}
