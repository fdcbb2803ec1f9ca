package org.duibiao.chassis;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.duibiao.chassis.testing.Infrastructure;
import org.duibiao.chassis.testing.Tokens;

/** What the chassis' HTTP tests share. */
@QuarkusTestResource(Infrastructure.class)
abstract class ChassisTest {
  static final String API = "/api/trial/v1";

  static RequestSpecification as(String person, String... posts) {
    return given().auth().oauth2(Tokens.of(person, posts)).contentType(ContentType.JSON);
  }

  static RequestSpecification asOffice() {
    return as("office", "office@college");
  }
}
