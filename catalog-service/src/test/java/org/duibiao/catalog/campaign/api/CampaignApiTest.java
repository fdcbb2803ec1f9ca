package org.duibiao.catalog.campaign.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import org.duibiao.catalog.testing.CatalogTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CampaignApiTest extends CatalogTest {
  @Test
  void isBegunAsADraftThatPinsTheNewestGuides() {
    String code = fresh("campaign");
    create(CAMPAIGNS, campaign(code, "college", noticeGuides()))
        .then()
        .statusCode(201)
        .header("ETag", equalTo("\"1\""))
        .body("guides[0].guideVersion", equalTo(1))
        .body("readingList[1].number", equalTo(2))
        .body("allowedActions", contains("UPDATE", "ACTIVATE", "COPY"));
  }

  @Test
  void mayMakeAnExceptionForOneOrganisation() {
    String guide = publishedGuide("\"BRANCH\"");
    String guides =
        """
        [{"organisationType": "BRANCH", "guide": "branch"},
         {"organisation": "dept-01", "guide": "%s"}]
        """
            .formatted(guide);

    create(CAMPAIGNS, campaign(fresh("campaign"), "college", guides))
        .then()
        .statusCode(201)
        .body("guides[1].organisation", equalTo("dept-01"))
        .body("guides[1].organisationType", equalTo("GENERAL_BRANCH"))
        .body("allowedActions", not(hasItem("ACTIVATE")));
  }

  @Test
  void refusesGuidesThatDoNotFitEachAtItsPlace() {
    String guides =
        """
        [{"organisationType": "BRANCH", "guide": "department"},
         {"organisationType": "GENERAL_BRANCH", "guide": "nothing"},
         {"organisation": "nowhere", "guide": "branch"},
         {"guide": "branch"}]
        """;

    create(CAMPAIGNS, campaign(fresh("campaign"), "college", guides))
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/guides/0/guide"))
        .body("errors.pointer", hasItem("/guides/1/guide"))
        .body("errors.pointer", hasItem("/guides/2/organisation"))
        .body("errors.pointer", hasItem("/guides/3/organisationType"));
  }

  @Test
  void aDraftIsChangedWithItsVersion() {
    String code = fresh("campaign");
    String body = campaign(code, "college", noticeGuides());
    create(CAMPAIGNS, body).then().statusCode(201);
    String path = CAMPAIGNS + "/" + code;

    asOffice().body(body).put(path).then().statusCode(428);
    asOffice()
        .header("If-Match", "\"1\"")
        .body(body.replace("试验行动", "改过的行动"))
        .put(path)
        .then()
        .statusCode(200)
        .body("title", equalTo("改过的行动"))
        .body("version", equalTo(2));
    asOffice().header("If-Match", "\"1\"").body(body).put(path).then().statusCode(412);
  }

  @Test
  void aCopyHasEveryDateMoved() {
    String code = fresh("campaign");
    create(
            CAMPAIGNS + "/xzj-2021/copies",
            "{\"code\": \"%s\", \"title\": \"2022 年行动\", \"shiftDays\": 365}".formatted(code))
        .then()
        .statusCode(201)
        .body("state", equalTo("DRAFT"))
        .body(
            "milestones.dueDate",
            contains(
                "2022-04-20", "2022-06-10", "2022-12-25", "2022-06-30", "2022-06-30", "2022-12-31"))
        .body("phases[0].startsOn", equalTo("2022-04-01"))
        .body("rectificationDueDate", equalTo("2022-06-30"))
        .body("readingList", hasSize(12));
    create(
            CAMPAIGNS + "/xzj-2021/copies",
            "{\"code\": \"%s\", \"title\": \"又一次\", \"shiftDays\": 1}".formatted(code))
        .then()
        .statusCode(409);
  }

  @Test
  void concernsThoseBelowAndAboveItsOrganisationAndNobodyElse() {
    String committee = committee();
    String code = fresh("campaign");
    as("o", "office@" + committee)
        .body(campaign(code, committee, noticeGuides()))
        .post(CAMPAIGNS)
        .then()
        .statusCode(201);

    asOffice().get(CAMPAIGNS + "/" + code).then().statusCode(200);
    as("s", "secretary@dept-01").get(CAMPAIGNS + "/" + code).then().statusCode(404);
    as("s", "secretary@dept-01")
        .queryParam("limit", 500)
        .get(CAMPAIGNS)
        .then()
        .body("items.code", hasItem("xzj-2021"))
        .body("items.code", not(hasItem(code)));
    as("o", "office@" + committee)
        .body("{\"code\": \"x\", \"title\": \"x\", \"shiftDays\": 1}")
        .post(CAMPAIGNS + "/xzj-2021/copies")
        .then()
        .statusCode(403);
  }

  @Test
  void oneCannotBeginACampaignOfAnOrganisationOutOfReach() {
    as("o", "office@" + committee())
        .body(campaign(fresh("campaign"), "college", noticeGuides()))
        .post(CAMPAIGNS)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/organisation"));
  }

  @Test
  void saysWhatIsMissing() {
    create(CAMPAIGNS, "{\"code\": \"x\", \"title\": \"x\", \"organisation\": \"college\"}")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/milestones"))
        .body("errors.pointer", hasItem("/rectificationDueDate"))
        .body("instance", startsWith("urn:"));
  }
}
