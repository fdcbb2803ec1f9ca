package org.duibiao.systemtests.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duibiao.systemtests.access.AccessTable.Row;
import org.duibiao.systemtests.access.Target.Kind;
import org.duibiao.systemtests.client.Gateway;

/**
 * What the operations are tried on: the registry that fills each parameter. A parameter is known by
 * the segment before it, as {@code items/{id}}, and a query parameter by {@code ?name}.
 */
final class Targets {
  private static final String CAMPAIGN = "campaigns/{campaign}";
  private static final String DELEGATION = "delegations/{id}";
  private static final String ID = "/{id}";
  private static final String WEBHOOK = "webhooks/{id}";
  private static final List<String> ORGANISATIONS =
      List.of("organisations/{code}", "organisations/{organisation}");

  private final Map<Place, Map<String, String>> values = new HashMap<>();

  Targets(Gateway gateway) {
    String message = Furniture.message(gateway);
    String subscription = Furniture.subscription(gateway);
    String delegation = Furniture.delegation(gateway);
    String webhook = Furniture.idOf(gateway, Furniture.WEBHOOKS, College.UNIT);
    String sent = Furniture.sent(gateway, webhook);
    for (Place place : List.of(College.UNIT, College.BRANCH)) {
      Map<String, String> known = new HashMap<>(everywhere());
      known.put("inbox/{id}", message);
      known.put("subscriptions/{id}", subscription);
      known.put("revision-codes/{code}", "X-Y-R1-00000000");
      known.put(DELEGATION, delegation);
      known.put(WEBHOOK, webhook);
      known.put("transmissions/{id}", sent);
      known.put("transmissions/{transmission}", sent);
      known.put("tasks/{code}", Furniture.TASK);
      known.put("case-confirmations/{token}", "z".repeat(43));
      known.put("mail-unsubscriptions/{token}", "z".repeat(43));
      ORGANISATIONS.forEach(key -> known.put(key, place.code()));
      known.put("persons/{staffNumber}", Furniture.person(place));
      known.put("?organisation", place.code());
      lists(place).forEach((key, list) -> known.put(key, Furniture.idOf(gateway, list, place)));
      String shown = "/api/rectification/v1/organisations/" + place + "/evidence";
      known.put("evidence/{evidence}", Furniture.idOf(gateway, shown, place));
      known.put("materials/{evidence}", known.get("evidence/{evidence}"));
      known.put(
          "supervision-records/{record}", Furniture.recordOf(gateway, known.get("cases/{id}")));
      values.put(place, known);
    }
    values.put(College.COMMITTEE, values.get(College.UNIT));
  }

  private static Map<String, String> everywhere() {
    return Map.ofEntries(
        Map.entry("campaigns/{code}", Furniture.DRAFT),
        Map.entry(CAMPAIGN, Furniture.ACTIVE),
        Map.entry("guides/{code}", "department"),
        Map.entry("calendars/{year}", "2021"),
        Map.entry("versions/{version}", "1"),
        Map.entry("reports/{milestone}", Furniture.REPORT),
        Map.entry("revisions/{number}", "1"),
        Map.entry("reading-list/{item}", "1"),
        Map.entry("milestones/{number}", "1"),
        Map.entry("exemplar-batches/{batch}", Furniture.BATCH),
        Map.entry("objections/{number}", "1"),
        Map.entry("indicators/{indicator}", "branch-1.1"),
        Map.entry("figures/{figure}", "DUE"),
        Map.entry("rows/{row}", "1"),
        Map.entry("?campaign", Furniture.ACTIVE),
        Map.entry("?mode", "validate"),
        Map.entry("?limit", "500"));
  }

  /** Where the ids of an organisation's things are listed. */
  private static Map<String, String> lists(Place place) {
    Map<String, String> lists = new HashMap<>(ledgerLists(place));
    lists.put("items/{id}", "/api/rectification/v1/items?campaign=" + Furniture.ACTIVE);
    lists.put("exemplars/{id}", "/api/rectification/v1/exemplars?campaign=" + Furniture.ACTIVE);
    lists.put(
        "review-sessions/{id}",
        "/api/rectification/v1/review-sessions?campaign=" + Furniture.ACTIVE);
    lists.put(
        "appraisal-snapshots/{id}",
        "/api/rectification/v1/appraisal-snapshots?campaign=" + Furniture.ACTIVE);
    lists.put("robots/{id}", Furniture.robots(place));
    lists.put("cases/{id}", "/api/rectification/v1/cases?campaign=" + Furniture.ACTIVE);
    lists.put(
        "case-candidates/{id}",
        "/api/rectification/v1/case-candidates?campaign=" + Furniture.ACTIVE);
    return lists;
  }

  private static Map<String, String> ledgerLists(Place place) {
    return Map.of(
        "suggestions/{id}",
            "/api/ledger/v1/campaigns/"
                + Furniture.ACTIVE
                + "/organisations/"
                + place
                + "/entry/suggestions",
        "appointments/{id}", "/api/catalog/v1/organisations/" + place + "/appointments",
        "evidence/{id}", "/api/ledger/v1/organisations/" + place + "/evidence",
        "learning-records/{record}", "/api/ledger/v1/organisations/" + place + "/learning-records",
        "training-classes/{training}",
            "/api/ledger/v1/organisations/" + place + "/training-classes",
        "typical-cases/{id}",
            "/api/ledger/v1/campaigns/"
                + Furniture.ACTIVE
                + "/organisations/"
                + place
                + "/typical-cases",
        "press-materials/{id}", "/api/ledger/v1/organisations/" + place + "/press-materials",
        "extensions/{id}", "/api/ledger/v1/campaigns/" + Furniture.ACTIVE + "/extensions",
        "obligations/{id}", "/api/ledger/v1/campaigns/" + Furniture.ACTIVE + "/obligations");
  }

  /** Whether a parameter names an organisation or something of one. */
  static boolean isOfAnOrganisation(String key) {
    return ORGANISATIONS.contains(key) || key.endsWith(ID) || key.equals("campaigns/{code}");
  }

  /** What an operation is tried on. */
  List<Target> of(Operation operation, Row row) {
    if (operation.parameters().contains(WEBHOOK)) {
      String owner = People.name(Post.PORTAL, College.UNIT.code());
      return List.of(new Target(College.UNIT, Set.of(owner), Kind.NAMED, values.get(College.UNIT)));
    }
    if (row.bound() == Bound.PERSON && !operation.lists()) {
      return List.of(
          new Target(College.UNIT, Set.of(College.READER), Kind.NAMED, values.get(College.UNIT)));
    }
    boolean named = operation.namesAnOrganisation() || Bodies.nameTheOrganisation(operation);
    boolean ofCampaign = operation.parameters().contains(CAMPAIGN);
    List<Target> targets = new ArrayList<>();
    if (operation.lists() && !named && leavesOut(operation, row)) {
      targets.add(
          target(operation, College.COMMITTEE, ofCampaign ? Kind.CAMPAIGN : Kind.EVERYTHING));
    } else if (row.bound() == Bound.CAMPAIGN && ofCampaign) {
      targets.add(target(operation, College.COMMITTEE, Kind.NAMED));
    } else {
      targets.addAll(narrowed(operation, row, Bodies.kind(operation)));
    }
    if (operation.lists() && operation.filters().contains(Operation.ORGANISATION)) {
      targets.addAll(narrowed(operation, row, Kind.FILTER));
    }
    return targets;
  }

  /**
   * Whether what is not the caller's is left out of the answer. What a campaign answers by another
   * name than {@code list…} is worked out for the whole of it, and refused as a whole.
   */
  private static boolean leavesOut(Operation operation, Row row) {
    return row.bound() != Bound.CAMPAIGN || operation.id().startsWith("list");
  }

  /** A unit's, and a branch's where it matters who is directly above. */
  private List<Target> narrowed(Operation operation, Row row, Kind kind) {
    boolean both = row.hasAny(Cell.REVIEW) && !operation.path().contains("/ledger/");
    return both
        ? List.of(target(operation, College.UNIT, kind), target(operation, College.BRANCH, kind))
        : List.of(target(operation, College.UNIT, kind));
  }

  private Target target(Operation operation, Place place, Kind kind) {
    Set<String> owners = operation.parameters().contains(DELEGATION) ? College.PARTIES : Set.of();
    return new Target(place, owners, kind, values.get(place));
  }

  /** The same request about something that does not exist. */
  static Target absentTwin(Operation operation, Target target) {
    List<String> keys = new ArrayList<>(ORGANISATIONS);
    operation.parameters().stream().filter(key -> key.endsWith(ID)).forEach(keys::add);
    keys.addAll(List.of("campaigns/{code}", "?organisation", CAMPAIGN));
    List<String> used = new ArrayList<>(operation.parameters());
    used.add("?organisation");
    boolean asked =
        operation.filters().contains(Operation.ORGANISATION)
            || operation.required().contains(Operation.ORGANISATION);
    return keys.stream()
        .filter(used::contains)
        .filter(key -> asked || !key.startsWith("?"))
        .findFirst()
        .map(target::without)
        .orElse(target);
  }
}
