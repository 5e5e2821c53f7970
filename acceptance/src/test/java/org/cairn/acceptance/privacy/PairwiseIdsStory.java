package org.cairn.acceptance.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cairn.acceptance.platform.Agency;
import org.cairn.acceptance.platform.Platform;
import org.cairn.acceptance.platform.RunningPlatform;
import org.cairn.acceptance.steps.Cast;
import org.cairn.acceptance.steps.Inbox;
import org.cairn.acceptance.steps.Joined;
import org.cairn.acceptance.steps.KnownIds;
import org.cairn.acceptance.steps.Letter;
import org.cairn.acceptance.steps.Pathway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two agencies that lay all their papers side by side find no id in common. */
@ExtendWith(RunningPlatform.class)
class PairwiseIdsStory {

    private static final Pattern SEALED =
            Pattern.compile("\\b(case|evt|ref|con|hold|plc|mat|hea|app|ret|dep|op|list|gra|agy|cur)_[\\w-]{20,}");
    private static final Pattern RAW = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Cast cast;

    PairwiseIdsStory(Platform platform) {
        this.cast = Cast.of(platform);
    }

    @Test
    void what_three_agencies_hold_of_one_pathway_cannot_be_joined() {
        var lawyer = cast.lawyer();
        var house = cast.house(1);
        var pathway = cast.meet();
        var offer = house.offerTo(cast.ngo());
        var consent = pathway.consent(lawyer.id(), "LEGAL_REPRESENTATION", "STATUS", "IDENTITY");
        var toHouse = pathway.consent(offer, "ASSISTANCE", "STATUS", "IDENTITY", "CONTACT", "NEEDS");
        pathway.refer(Letter.toLawyer(lawyer, consent));
        pathway.refer(Letter.toShelter(List.of(offer), List.of(toHouse)).with("holdId", house.hold(cast.ngo(), offer)));
        new Inbox(lawyer)
                .accept(new Inbox(lawyer).awaited().path("referralId").asText(), null)
                .expect(200);
        pathway.timelineWith("coordination.referral.accepted");

        var papers =
                List.of(papersOf(cast.ngo()), papersOf(lawyer), papersOf(house.agency()), papersOf(cast.coordinator()));
        papers.forEach(paper -> assertThat(RAW.matcher(paper).find())
                .as("an id as it is inside")
                .isFalse());
        nothingInCommon(papers.stream().map(PairwiseIdsStory::idsIn).toList());
    }

    @Test
    void nor_can_what_is_begun_on_the_way_of_help() {
        var pathway = cast.meet();
        var lawyer = Joined.lawyer(cast, pathway);
        var office = Joined.statusOffice(cast, pathway);
        var mission = Joined.mission(cast, pathway);
        KnownIds.begun(lawyer, "legal-aid", "/matters", "matterId");
        KnownIds.begun(lawyer, "legal-aid", "/hearings", "hearingId");
        KnownIds.dependant(lawyer);
        KnownIds.operation(cast);
        var application = KnownIds.begun(lawyer, "immigration", "/applications", "applicationId");
        var to = Map.of("authority", office.agency().id());
        lawyer.step("immigration", "/applications/" + application + "/lodging", to);
        KnownIds.begun(mission, "repatriation", "/returns", "returnId");
        pathway.timelineWith("step");
        Pathway.timelineOf(lawyer.agency(), lawyer.caseId(), "repatriation.returncase.requested");

        var ids = Stream.of(lawyer.agency(), mission.agency(), office.agency(), cast.ngo(), cast.coordinator())
                .map(agency -> idsIn(papersOf(agency)))
                .toList();
        nothingInCommon(ids);
        for (var kind : List.of("mat_", "hea_", "app_", "ret_", "dep_", "op_")) {
            assertThat(ids).as("who holds an id of that kind").anyMatch(held -> held.stream()
                    .anyMatch(id -> id.startsWith(kind)));
        }
    }

    private static void nothingInCommon(List<Set<String>> ids) {
        for (var one = 0; one < ids.size(); one++) {
            assertThat(ids.get(one)).isNotEmpty();
            for (var other = one + 1; other < ids.size(); other++) {
                assertThat(ids.get(one)).doesNotContainAnyElementsOf(ids.get(other));
            }
        }
    }

    @Test
    void an_id_of_another_agency_opens_nothing() {
        var lawyer = cast.lawyer();
        var pathway = cast.meet();
        var consent = pathway.consent(lawyer.id(), "LEGAL_REPRESENTATION", "STATUS", "IDENTITY");
        pathway.refer(Letter.toLawyer(lawyer, consent));
        var theirs = new Inbox(lawyer).awaited().path("caseId").asText();
        pathway.timelineWith("coordination.referral.requested");
        Pathway.timelineOf(lawyer, theirs, "coordination.referral.requested");
        assertThat(theirs).isNotEqualTo(pathway.caseId());
        lawyer.get("coordination", "/pathways/" + pathway.caseId()).expect(404);
        lawyer.get("timeline", "/timelines/" + pathway.caseId()).expect(404);
        cast.ngo().get("timeline", "/timelines/" + theirs).expect(404);
    }

    /** All that an agency can read, with every page that its lists lead to. */
    private static String papersOf(Agency agency) {
        var papers = new StringBuilder();
        var cases = agency.get("timeline", "/timelines").json().path("items").findValuesAsText("caseId");
        for (var id : cases) {
            papers.append(agency.get("timeline", "/timelines/" + id).text());
            papers.append(agency.get("coordination", "/pathways/" + id).text());
            papers.append(agency.get("coordination", "/pathways/" + id + "/dependants")
                    .text());
            papers.append(agency.get("legal-aid", "/cases/" + id + "/matters").text());
            papers.append(agency.get("legal-aid", "/cases/" + id + "/hearings").text());
            papers.append(
                    agency.get("immigration", "/cases/" + id + "/applications").text());
            papers.append(
                    agency.get("repatriation", "/cases/" + id + "/returns").text());
        }
        papers.append(agency.get("coordination", "/operations").text());
        for (var box : List.of("in", "out")) {
            var lines = agency.get("coordination", "/referrals?box=" + box);
            papers.append(lines.text());
            lines.json()
                    .path("items")
                    .findValuesAsText("referralId")
                    .forEach(id -> papers.append(
                            agency.get("coordination", "/referrals/" + id).text()));
        }
        papers.append(agency.get("timeline", "/streams/mine/events").text());
        papers.append(agency.get("coordination", "/pathways?limit=1").text());
        papers.append(agency.get("shelter", "/holds").text());
        return papers.toString();
    }

    private static Set<String> idsIn(String papers) {
        var ids = new HashSet<String>();
        SEALED.matcher(papers).results().forEach(found -> ids.add(found.group()));
        return ids;
    }
}
