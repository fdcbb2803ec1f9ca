package org.duibiao.systemtests.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duibiao.systemtests.access.Target.Kind;
import org.duibiao.systemtests.client.Answer;

/**
 * What is sent along, so that nothing is changed by it: an empty object, which is found wanting
 * only once access is granted; and where the body itself says which organisation is meant, one that
 * cannot be carried out for another reason.
 */
final class Bodies {
  private static final String DELEGATE = "createDelegation";
  private static final String IMPORT = "importOrganisations";
  private static final String SECRETARY = "secretary";
  private static final List<String> GIVERS = List.of("leader", SECRETARY, "officer");
  private static final Map<String, Object> EMPTY = Map.of();

  private Bodies() {}

  /** Whether the organisation stands in the body, where an unknown one is an input error. */
  static boolean nameTheOrganisation(Operation operation) {
    return List.of("createOrganisation", "createCampaign", "createWebhook", DELEGATE, IMPORT)
        .contains(operation.id());
  }

  /** How a body or a path names the organisation. */
  static Kind kind(Operation operation) {
    return operation.id().equals(IMPORT) ? Kind.ROW : Kind.NAMED;
  }

  static Object of(Operation operation, Place place, Someone who) {
    return switch (operation.id()) {
      case "createOrganisation" -> organisation(College.BRANCH.code(), "BRANCH", place.code());
      case "createWebhook" ->
          Map.of("organisation", place.code(), "name", "门户", "url", "http://portal.invalid/x");
      case "createCampaign" -> campaign(place.code());
      case IMPORT ->
          Map.of("organisations", List.of(organisation("east-new", "BRANCH", place.code())));
      case DELEGATE -> delegation(place, who);
      case "moveStandaloneClock" -> Map.of("now", "2000-01-01T00:00:00+08:00");
      default -> EMPTY;
    };
  }

  /** What an answer says of access where the organisation stands in the body. */
  static Outcome outcome(Answer answer) {
    boolean inARow = answer.status() == 200 && answer.json().at("/faults/0").isObject();
    return inARow
            || answer.json().path("errors").findValuesAsText("pointer").stream()
                .anyMatch(List.of("/organisation", "/parent")::contains)
        ? Outcome.ABSENT
        : Outcome.GRANTED;
  }

  /** One that was over long ago: of the caller's own post, or put down by the caller's office. */
  private static Map<String, Object> delegation(Place place, Someone who) {
    boolean office = who.posts().stream().anyMatch(post -> post.role().equals(Post.OFFICE));
    String role =
        who.posts().stream()
            .filter(post -> post.place().equals(place) && GIVERS.contains(post.role()))
            .map(Post::role)
            .findFirst()
            .orElse(SECRETARY);
    return Map.of(
        "from", office || who.login() == null ? People.name(SECRETARY, place.code()) : who.name(),
        "to", "somebody-else",
        "role", office ? SECRETARY : role,
        "organisation", place.code(),
        "validFrom", "2000-01-01",
        "validTo", "2000-01-02",
        "basis", "党委会纪要");
  }

  private static Map<String, Object> organisation(String code, String type, String parent) {
    return Map.of(
        "code",
        code,
        "name",
        "东校区 " + code,
        "type",
        type,
        "parent",
        parent,
        "displayOrder",
        95,
        "validFrom",
        LocalDate.EPOCH.toString());
  }

  private static Map<String, Object> campaign(String organisation) {
    return Map.of(
        "code",
        Furniture.DRAFT,
        "title",
        "编号已被占用",
        "organisation",
        organisation,
        "guides",
        List.of(Map.of("organisationType", "BRANCH", "guide", "branch")),
        "milestones",
        List.of(
            Map.of(
                "code", "ledger",
                "kind", "LEDGER",
                "title", "台账",
                "dueDate", "2030-01-01",
                "owedBy", List.of("BRANCH"))),
        "rectificationDueDate",
        "2030-02-01");
  }
}
