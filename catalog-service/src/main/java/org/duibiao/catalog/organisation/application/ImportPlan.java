package org.duibiao.catalog.organisation.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.duibiao.catalog.organisation.application.ImportOutcome.RowNote;
import org.duibiao.catalog.organisation.domain.Organisation;
import org.duibiao.catalog.organisation.domain.OrganisationDetails;
import org.duibiao.catalog.organisation.domain.OrganisationType;
import org.duibiao.catalog.shared.Advice;
import org.duibiao.catalog.shared.Faults;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.problem.DomainException;

/**
 * Looks through the rows of an import as one whole: superiors may come after those below them, and
 * the tree that would come out has no circle. Its effort grows with the rows, not with their
 * square.
 */
final class ImportPlan {
  private static final int UNKNOWN = -1;
  private static final int CIRCLE = -2;
  private static final int BEING_MEASURED = -3;

  private final Map<String, Integer> rowOf = new LinkedHashMap<>();
  private final List<OrganisationRow> rows;
  private final Map<String, Organisation> existing;
  private final Map<String, OrganisationNode> places;
  private final Predicate<OrganisationNode> reach;
  private final Set<String> entangled;
  private final LocalDate today;
  private final Map<String, Integer> depths = new HashMap<>();
  private final List<RowNote> errors = new ArrayList<>();
  private final List<RowNote> warnings = new ArrayList<>();

  ImportPlan(
      List<OrganisationRow> rows,
      Map<String, Organisation> existing,
      Map<String, OrganisationNode> places,
      Predicate<OrganisationNode> reach,
      Set<String> entangled,
      LocalDate today) {
    this.today = today;
    this.entangled = entangled;
    this.rows = rows;
    this.existing = existing;
    this.places = places;
    this.reach = reach;
  }

  /** All codes that the rows speak of. */
  static Set<String> mentioned(List<OrganisationRow> rows) {
    Set<String> codes = new LinkedHashSet<>();
    for (OrganisationRow row : rows) {
      codes.add(row.code());
      if (row.parent() != null) {
        codes.add(row.parent());
      }
    }
    codes.remove(null);
    return codes;
  }

  /** Looks through everything; afterwards errors and warnings are complete. */
  void examine(Set<Integer> unreadable) {
    for (int i = 0; i < rows.size(); i++) {
      Integer earlier = rowOf.putIfAbsent(rows.get(i).code(), i);
      if (earlier != null && rows.get(i).code() != null) {
        error(i, "code", "import.duplicate", rows.get(i).code(), earlier + 1);
      }
    }
    for (int i = 0; i < rows.size(); i++) {
      if (!unreadable.contains(i)) {
        examine(i, rows.get(i));
      }
    }
  }

  private void examine(int index, OrganisationRow row) {
    Organisation known = existing.get(row.code());
    if (known != null && !reach.test(places.get(row.code()))) {
      error(index, "code", "import.taken", row.code());
      return;
    }
    examineVersion(index, row, known);
    examineContent(index, row, known);
    if (examineParent(index, row, known)) {
      examineDepth(index, row);
    }
  }

  private void examineVersion(int index, OrganisationRow row, Organisation known) {
    long current = known == null ? 0 : known.revision();
    if (row.version() != null && row.version() != current) {
      error(index, "version", "import.stale", current);
    }
    if (known != null && known.details().type() != row.type()) {
      error(index, "type", "import.type-changed", known.details().type());
    }
  }

  private void examineContent(int index, OrganisationRow row, Organisation known) {
    OrganisationDetails details = detailsOf(row, known);
    Faults faults = new Faults();
    details.examine(faults);
    for (DomainException.Fault fault : faults.found()) {
      error(index, fault.pointer().substring(1), fault.messageKey(), fault.arguments());
    }
    for (Advice advice : details.advice()) {
      warnings.add(
          RowNote.of(
              index + 1, advice.pointer().substring(1), advice.messageKey(), advice.arguments()));
    }
  }

  private boolean examineParent(int index, OrganisationRow row, Organisation known) {
    if (known != null && moves(row, known) && entangled.contains(row.code())) {
      error(index, "parent", "import.in-campaign");
    }
    if (row.parent() == null) {
      boolean stays = known != null && known.details().parent() == null;
      if (!stays) {
        error(index, "parent", "import.top-level");
      }
      return stays;
    }
    OrganisationType superior = typeOf(row.parent());
    if (superior == null) {
      error(index, "parent", "organisation.unknown", row.parent());
      return false;
    }
    OrganisationNode place = places.get(row.parent());
    boolean comes = known == null || moves(row, known);
    if (comes && place != null && place.dissolvedOn(today)) {
      error(index, "parent", "organisation.dissolved", row.parent(), place.validTo());
      return false;
    }
    if (!row.type().mayStandUnder(superior)) {
      error(index, "parent", "organisation.superior-of-wrong-type", row.type(), superior);
      return false;
    }
    return true;
  }

  /** Whether a row gives an organisation that is there another superior. */
  static boolean moves(OrganisationRow row, Organisation known) {
    return !Objects.equals(row.parent(), known.details().parent());
  }

  private OrganisationType typeOf(String code) {
    Integer row = rowOf.get(code);
    if (row != null) {
      return rows.get(row).type();
    }
    OrganisationNode place = places.get(code);
    return place != null && reach.test(place) ? OrganisationType.valueOf(place.type()) : null;
  }

  private void examineDepth(int index, OrganisationRow row) {
    int depth = depthOf(row.code());
    if (depth == CIRCLE) {
      error(index, "parent", "organisation.below-itself");
    } else if (depth >= OrganisationService.MOST_LEVELS) {
      error(index, "parent", "organisation.too-deep", OrganisationService.MOST_LEVELS);
    }
  }

  /** Walks up until a known depth, then gives every step on the way its own. */
  private int depthOf(String code) {
    List<String> way = new ArrayList<>();
    Set<String> walked = new HashSet<>();
    String at = code;
    while (at != null && !depths.containsKey(at) && walked.add(at)) {
      way.add(at);
      at = superiorOf(at);
    }
    int depth = at == null ? UNKNOWN : depths.getOrDefault(at, BEING_MEASURED);
    if (depth == BEING_MEASURED) {
      depth = CIRCLE;
    }
    for (int i = way.size() - 1; i >= 0; i--) {
      depth = depth == CIRCLE ? CIRCLE : depth + 1;
      depths.put(way.get(i), depth);
    }
    return depths.get(code);
  }

  private String superiorOf(String code) {
    Integer row = rowOf.get(code);
    if (row != null) {
      return rows.get(row).parent();
    }
    OrganisationNode place = places.get(code);
    return place == null ? null : place.parent();
  }

  private void error(int index, String column, String key, Object... arguments) {
    errors.add(RowNote.of(index + 1, column, key, arguments));
  }

  /** What a row says of an organisation; its last day, which no row has, stays. */
  static OrganisationDetails detailsOf(OrganisationRow row, Organisation known) {
    return row.details(known == null ? null : known.details().validTo());
  }

  /** The type of the superior that a row would have. */
  OrganisationType superiorOf(OrganisationRow row) {
    return row.parent() == null ? null : typeOf(row.parent());
  }

  List<RowNote> errors() {
    return errors;
  }

  List<RowNote> warnings() {
    return warnings;
  }
}
