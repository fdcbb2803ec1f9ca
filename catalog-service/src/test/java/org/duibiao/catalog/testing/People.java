package org.duibiao.catalog.testing;

import static org.duibiao.catalog.testing.CatalogTest.ORGANISATIONS;
import static org.duibiao.catalog.testing.CatalogTest.asOffice;
import static org.duibiao.catalog.testing.CatalogTest.create;
import static org.duibiao.catalog.testing.CatalogTest.fresh;
import static org.duibiao.catalog.testing.CatalogTest.organisation;

/** A department with a branch of its own, and people appointed there. */
public final class People {
  private People() {}

  /** A department of no other test, and a branch in it. */
  public record Department(String code, String branch) {
    /** Makes them. */
    public static Department make() {
      Department made = new Department(fresh("d"), fresh("b"));
      create(ORGANISATIONS, organisation(made.code, "GENERAL_BRANCH", "college"))
          .then()
          .statusCode(201);
      create(ORGANISATIONS, organisation(made.branch, "BRANCH", made.code)).then().statusCode(201);
      return made;
    }
  }

  /** Appoints someone of no other test; gives the staff number. */
  public static String appointed(String post, String organisation) {
    String person = fresh("p");
    appoint(person, post, organisation);
    return person;
  }

  /** Appoints someone from the first of March 2021; gives the appointment's id. */
  public static String appoint(String person, String post, String organisation) {
    return create(
            ORGANISATIONS + "/" + organisation + "/appointments",
            """
            {"person": "%s", "name": "李明", "post": "%s", "validFrom": "2021-03-01"}
            """
                .formatted(person, post))
        .then()
        .statusCode(201)
        .extract()
        .jsonPath()
        .getString("id");
  }

  /** Ends an appointment on a day. */
  public static void end(String organisation, String appointment, String lastDay) {
    asOffice()
        .header("If-Match", "\"1\"")
        .body("{\"validTo\": \"%s\", \"reason\": \"换届\"}".formatted(lastDay))
        .post(ORGANISATIONS + "/" + organisation + "/appointments/" + appointment + "/end")
        .then()
        .statusCode(200);
  }
}
