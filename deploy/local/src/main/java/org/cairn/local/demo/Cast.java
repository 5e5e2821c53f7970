package org.cairn.local.demo;

import org.cairn.local.api.Http;
import org.cairn.local.api.Persistent;
import org.cairn.local.api.Tokens;
import org.cairn.local.platform.PlatformTime;
import org.cairn.local.platform.Ports;
import org.cairn.local.platform.Site;

/** Who takes part in the demo, and where they find the services. */
record Cast(
        Ports ports,
        PlatformTime time,
        Persistent http,
        Tokens tokens,
        Actor ngo,
        Actor firstResponder,
        Actor shelter,
        Actor lawyer,
        Actor authority,
        Actor foreign,
        Actor coordinator) {

    static Cast of(Site site) {
        var http = new Http();
        var persistent = new Persistent(http);
        var tokens = new Tokens(site, http);
        return new Cast(
                site.ports(),
                site.time(),
                persistent,
                tokens,
                new Actor("harbour-aid", "ngo-caseworker", persistent, tokens),
                new Actor("harbour-aid", "first-responder", persistent, tokens),
                new Actor("north-house", "shelter-worker", persistent, tokens),
                new Actor("law-centre", "lawyer", persistent, tokens),
                new Actor("uk-sca", "identification-authority", persistent, tokens),
                new Actor("wave-abroad", "ngo-caseworker", persistent, tokens),
                new Actor("national-coordination", "pathway-coordinator", persistent, tokens));
    }

    /** Any agency, in one of its roles. */
    Actor actor(String agency, String role) {
        return new Actor(agency, role, http, tokens);
    }

    String coordination(String path) {
        return ports.url("coordination") + path;
    }

    String identification(String path) {
        return ports.url("identification") + path;
    }

    String shelter(String path) {
        return ports.url("shelter") + path;
    }

    String legalAid(String path) {
        return ports.url("legal-aid") + path;
    }

    String immigration(String path) {
        return ports.url("immigration") + path;
    }

    String repatriation(String path) {
        return ports.url("repatriation") + path;
    }

    String timeline(String path) {
        return ports.url("timeline") + path;
    }
}
