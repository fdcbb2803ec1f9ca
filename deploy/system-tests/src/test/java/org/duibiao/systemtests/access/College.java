package org.duibiao.systemtests.access;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duibiao.systemtests.client.Caller;
import org.duibiao.systemtests.client.Gateway;
import org.duibiao.systemtests.story.Situation;

/**
 * A committee of its own under the sample's college, with units and branches, made through the API,
 * and who is appointed in them.
 */
final class College {
  static final Place ROOT = new Place("college", true, null);
  static final Place COMMITTEE = new Place("east", true, ROOT);
  static final Place UNIT = new Place("east-d1", false, COMMITTEE);
  static final Place OTHER_UNIT = new Place("east-d2", false, COMMITTEE);
  static final Place BRANCH = new Place("east-d1-b1", false, UNIT);
  static final Place OTHER_BRANCH = new Place("east-d1-b2", false, UNIT);

  /** Beside the committee. */
  static final Place ELSEWHERE = new Place("dept-02", false, ROOT);

  static final List<Place> PLACES =
      List.of(ROOT, COMMITTEE, UNIT, OTHER_UNIT, BRANCH, OTHER_BRANCH, ELSEWHERE);

  /** Who is told of what is due, and so has messages. */
  static final String READER = People.name("secretary", OTHER_BRANCH.code());

  /** Who gives and who receives the delegation that has not begun yet. */
  static final Set<String> PARTIES =
      Set.of(People.name("secretary", UNIT.code()), People.name("officer", ELSEWHERE.code()));

  private static final String ORGANISATIONS = "/api/catalog/v1/organisations";

  private final Caller office;
  private final LocalDate today;

  private College(Gateway gateway) {
    this.office = gateway.as("office");
    this.today = Situation.today(gateway);
  }

  /** Makes the organisations and who is appointed in them. */
  static void found(Gateway gateway) {
    College college = new College(gateway);
    college.organisation(COMMITTEE, "COMMITTEE");
    college.organisation(UNIT, "GENERAL_BRANCH");
    college.organisation(OTHER_UNIT, "GENERAL_BRANCH");
    college.organisation(BRANCH, "BRANCH");
    college.organisation(OTHER_BRANCH, "BRANCH");
    college.appoint(COMMITTEE, "office", "OFFICE");
    for (Place place : List.of(UNIT, OTHER_UNIT, BRANCH, OTHER_BRANCH)) {
      college.appoint(place, "secretary", "SECRETARY");
      college.appoint(place, "officer", "OFFICER");
    }
  }

  private void organisation(Place place, String type) {
    Map<String, Object> made = new HashMap<>();
    made.put("code", place.code());
    made.put("name", "东校区 " + place.code());
    made.put("type", type);
    made.put("parent", place.superior().code());
    made.put("displayOrder", 95);
    made.put("validFrom", today.toString());
    if (type.equals("BRANCH")) {
      made.put("category", "TEACHER");
    }
    office.create(ORGANISATIONS, made).expect(201);
  }

  private void appoint(Place place, String role, String post) {
    String person = People.name(role, place.code());
    office
        .create(
            ORGANISATIONS + "/" + place + "/appointments",
            Map.of("person", person, "name", person, "post", post))
        .expect(201);
  }
}
