package org.duibiao.catalog.testing;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.duibiao.chassis.testing.Infrastructure;
import org.duibiao.chassis.testing.Tokens;

/** What the catalog's HTTP tests share: one start of the service with the sample college in it. */
@QuarkusTestResource(value = Infrastructure.class, restrictToAnnotatedClass = false)
public abstract class CatalogTest {
  public static final String API = "/api/catalog/v1";
  public static final String ORGANISATIONS = API + "/organisations";
  public static final String GUIDES = API + "/guides";
  public static final String CAMPAIGNS = API + "/campaigns";

  public static RequestSpecification as(String person, String... posts) {
    return given().auth().oauth2(Tokens.of(person, posts)).contentType(ContentType.JSON);
  }

  public static RequestSpecification asOffice() {
    return as("office", "office@college");
  }

  /** A code that no other test uses. */
  public static String fresh(String prefix) {
    return prefix + "-" + UUID.randomUUID().toString().substring(0, 8);
  }

  public static String etag(String path) {
    return asOffice().get(path).then().statusCode(200).extract().header("ETag");
  }

  public static Response create(String path, String body) {
    return asOffice().body(body).post(path);
  }

  /** A committee below the college with an office of its own; gives its code. */
  protected static String committee() {
    String code = fresh("committee");
    create(ORGANISATIONS, organisation(code, "COMMITTEE", "college")).then().statusCode(201);
    return code;
  }

  public static String organisation(String code, String type, String parent) {
    return """
        {"code": "%s", "name": "试验%s", "type": "%s", "parent": "%s", "displayOrder": 99}
        """
        .formatted(code, code, type, parent);
  }

  /** A published guide for branches; gives its code. */
  protected static String publishedGuide(String types) {
    String code = fresh("guide");
    create(GUIDES, guide(code, types)).then().statusCode(201);
    String version = GUIDES + "/" + code + "/versions/1";
    asOffice().header("If-Match", "\"1\"").post(version + "/publication").then().statusCode(200);
    return code;
  }

  protected static String guide(String code, String types) {
    return """
        {"code": "%s", "title": "试验指南", "appliesTo": [%s],
         "dimensions": [
           {"number": 1, "title": "责任到位", "indicators": [
             {"number": 1, "text": "第一条。"}, {"number": 2, "text": "第二条"}]},
           {"number": 2, "title": "落实到位", "indicators": [{"number": 1, "text": "第三条"}]}]}
        """
        .formatted(code, types);
  }

  protected static String campaign(String code, String organisation, String guides) {
    return """
        {"code": "%s", "title": "试验行动", "organisation": "%s", "guides": %s,
         "phases": [{"number": 1, "title": "第一阶段", "startsOn": "2031-04-01",
                     "endsOn": "2031-06-30"}],
         "milestones": [{"code": "ledger", "kind": "LEDGER", "title": "台账",
                         "dueDate": "2031-04-20", "owedBy": ["GENERAL_BRANCH", "BRANCH"]}],
         "readingList": [{"title": "文件一"}, {"title": "文件二"}],
         "rectificationDueDate": "2031-06-30"}
        """
        .formatted(code, organisation, guides);
  }

  protected static String noticeGuides() {
    return """
        [{"organisationType": "GENERAL_BRANCH", "guide": "department"},
         {"organisationType": "BRANCH", "guide": "branch"}]
        """;
  }
}
