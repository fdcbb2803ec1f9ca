package org.duibiao.chassis;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.duibiao.chassis.testing.Tokens;
import org.junit.jupiter.api.Test;

/** A portal's post counts only within the scopes of its token. */
@QuarkusTest
class PortalScopeTest extends ChassisTest {
  private static RequestSpecification portal(String scope) {
    return given().auth().oauth2(Tokens.ofPortal("portal-x", scope, "portal@college"));
  }

  @Test
  void readsWithTheScopeToRead() {
    portal("profile trial:read").get(API + "/portal").then().statusCode(204);
    portal("trial:write").post(API + "/portal").then().statusCode(204);
  }

  @Test
  void isToldWhichScopeItLacks() {
    portal("trial:write other:read")
        .get(API + "/portal")
        .then()
        .statusCode(403)
        .body("type", endsWith("/insufficient-scope"))
        .body("detail", containsString("trial:read"));
    portal("trial:read").post(API + "/portal").then().statusCode(403);
    portal("").get(API + "/portal").then().statusCode(403);
  }

  @Test
  void isNotAskedForAScopeThatWouldNotHelp() {
    for (String scope : List.of("", "trial:read")) {
      portal(scope)
          .get(API + "/things")
          .then()
          .statusCode(403)
          .body("type", endsWith("/not-for-portals"))
          .body("detail", not(containsString("trial:read")));
    }
  }

  @Test
  void hasNoOtherPostBesideItsOwn() {
    given()
        .auth()
        .oauth2(Tokens.ofPortal("portal-x", "trial:read", "portal@college", "office@college"))
        .get(API + "/things")
        .then()
        .statusCode(403);
  }
}
