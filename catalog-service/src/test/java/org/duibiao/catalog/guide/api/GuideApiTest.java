package org.duibiao.catalog.guide.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.duibiao.catalog.testing.CatalogTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GuideApiTest extends CatalogTest {
  @Test
  void isWrittenPublishedAndThenNeverChanged() {
    String code = fresh("guide");
    create(GUIDES, guide(code, "\"BRANCH\""))
        .then()
        .statusCode(201)
        .header("ETag", equalTo("\"1\""))
        .body("state", equalTo("DRAFT"))
        .body("dimensions[1].indicators[0].code", equalTo(code + "-2.1"))
        .body("allowedActions", contains("UPDATE", "PUBLISH"));
    String version = GUIDES + "/" + code + "/versions/1";
    String body = guide(code, "\"BRANCH\"").replace("第三条", "第三条，改过");

    asOffice().header("If-Match", "\"1\"").body(body).put(version).then().statusCode(200);
    asOffice()
        .header("If-Match", "\"2\"")
        .post(version + "/publication")
        .then()
        .statusCode(200)
        .body("state", equalTo("PUBLISHED"));

    asOffice().header("If-Match", "\"3\"").body(body).put(version).then().statusCode(409);
    asOffice().header("If-Match", "\"3\"").post(version + "/publication").then().statusCode(409);
    asOffice()
        .get(GUIDES + "/" + code)
        .then()
        .body("dimensions[1].indicators[0].text", equalTo("第三条，改过"));
  }

  @Test
  void aPublishedVersionMayBeKeptByCaches() {
    String path = GUIDES + "/branch/versions/1";
    String etag =
        as("s", "secretary@dept-01-b1")
            .get(path)
            .then()
            .statusCode(200)
            .header("Cache-Control", containsString("immutable"))
            .body("allowedActions", nullValue())
            .extract()
            .header("ETag");

    as("s", "secretary@dept-01-b1")
        .header("If-None-Match", etag)
        .get(path)
        .then()
        .statusCode(304)
        .header("ETag", equalTo(etag));
    as("s", "secretary@dept-01-b1")
        .header("If-None-Match", "\"77\"")
        .get(path)
        .then()
        .statusCode(200);
  }

  @Test
  void aDraftIsForTheOfficeOnly() {
    String code = fresh("guide");
    create(GUIDES, guide(code, "\"BRANCH\"")).then().statusCode(201);

    asOffice().get(GUIDES + "/" + code + "/versions/1").then().statusCode(200);
    as("a", "auditor@college").get(GUIDES + "/" + code + "/versions/1").then().statusCode(404);
    as("a", "auditor@college").get(GUIDES + "/" + code).then().statusCode(404);
    as("a", "auditor@college")
        .queryParam("limit", 500)
        .get(GUIDES)
        .then()
        .body("items.code", hasItem("branch"))
        .body("items.code", not(hasItem(code)));
  }

  @Test
  void hasVersionsAndOneDraftAtATime() {
    String code = publishedGuide("\"BRANCH\"");
    String next = guide(code, "\"BRANCH\"").replace("试验指南", "试验指南（修订）");

    create(GUIDES + "/" + code + "/versions", next)
        .then()
        .statusCode(201)
        .body("version", equalTo(2));
    create(GUIDES + "/" + code + "/versions", next).then().statusCode(409);
    asOffice().get(GUIDES + "/" + code).then().body("version", equalTo(1));
    asOffice()
        .header("If-Match", "\"1\"")
        .post(GUIDES + "/" + code + "/versions/2/publication")
        .then()
        .statusCode(200);
    asOffice().get(GUIDES + "/" + code).then().body("version", equalTo(2));
  }

  @Test
  void isRetiredWithoutItsContentBeingLost() {
    String code = publishedGuide("\"BRANCH\"");
    String version = GUIDES + "/" + code + "/versions/1";

    asOffice()
        .header("If-Match", "\"2\"")
        .post(version + "/retirement")
        .then()
        .statusCode(200)
        .body("state", equalTo("RETIRED"));

    asOffice().get(GUIDES + "/" + code).then().statusCode(404);
    as("a", "auditor@college").get(version).then().statusCode(200);
  }

  @Test
  void namesThePlaceOfEveryWrongNumber() {
    create(
            GUIDES,
            guide(fresh("guide"), "\"BRANCH\"")
                .replace("{\"number\": 2, \"text\"", "{\"number\": 5, \"text\""))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/dimensions/0/indicators/1/number"));
  }

  @Test
  void onlyAnOfficeWritesGuides() {
    as("s", "secretary@dept-01")
        .body(guide(fresh("guide"), "\"BRANCH\""))
        .post(GUIDES)
        .then()
        .statusCode(403);
  }

  @Test
  void textComesBackByteForByte() {
    String code = fresh("guide");
    String text = "𠮷野家😀“引号”\\n\\t㐀𪚥\u200d；e\u0301 末尾空格  ";
    create(GUIDES, guide(code, "\"BRANCH\"").replace("第三条", text)).then().statusCode(201);

    String back =
        asOffice()
            .get(GUIDES + "/" + code + "/versions/1")
            .then()
            .extract()
            .jsonPath()
            .getString("dimensions[1].indicators[0].text");

    assertThat(back).isEqualTo(text.replace("\\n", "\n").replace("\\t", "\t"));
  }
}
