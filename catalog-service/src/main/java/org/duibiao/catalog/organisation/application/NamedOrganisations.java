package org.duibiao.catalog.organisation.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duibiao.catalog.organisation.infrastructure.TreeStore;
import org.duibiao.catalog.shared.Codes;
import org.duibiao.catalog.shared.SheetReader.Line;
import org.duibiao.catalog.shared.SheetValues;
import org.duibiao.chassis.access.OrganisationNode;

/**
 * The organisations that the rows of a list name. People write names where codes should stand: a
 * name counts if just one organisation within reach is called so, and each is told once.
 */
public final class NamedOrganisations {
  private static final int CODES_TOLD = 5;

  private final TreeStore store;
  private final String field;
  private final Predicate<OrganisationNode> reach;
  private final Set<String> told = new HashSet<>();
  private Map<String, List<OrganisationNode>> byName = Map.of();

  /**
   * For one list.
   *
   * @param field where the organisation stands
   * @param reach those that the caller may name
   */
  public NamedOrganisations(TreeStore store, String field, Predicate<OrganisationNode> reach) {
    this.store = store;
    this.field = field;
    this.reach = reach;
  }

  /** Looks up the names of some rows. */
  public void lookUp(List<Line> some) {
    Set<String> names = new HashSet<>();
    for (Line line : some) {
      String said = line.values().codeOrName(field);
      if (said != null && !Codes.isCode(said)) {
        names.add(said);
      }
    }
    byName = new HashMap<>();
    for (OrganisationNode node : store.named(names)) {
      if (reach.test(node)) {
        Stream.of(node.name(), node.shortName())
            .filter(Objects::nonNull)
            .distinct()
            .forEach(name -> byName.computeIfAbsent(name, any -> new ArrayList<>()).add(node));
      }
    }
  }

  /** The code of a row's organisation; null, with a remark, where there is none. */
  public String code(SheetValues row) {
    String said = row.codeOrName(field);
    if (said == null || Codes.isCode(said)) {
      return said;
    }
    List<OrganisationNode> called = byName.getOrDefault(said, List.of());
    if (called.size() != 1) {
      return called.isEmpty()
          ? row.remark(field, "sheet.no-such-name", said)
          : row.remark(field, "sheet.several-so-called", said, called.size(), codes(called));
    }
    if (told.add(said)) {
      row.warn(field, "sheet.taken-by-name", said, called.get(0).code());
    }
    return called.get(0).code();
  }

  private static String codes(List<OrganisationNode> called) {
    return called.stream()
        .map(OrganisationNode::code)
        .sorted()
        .limit(CODES_TOLD)
        .collect(Collectors.joining("、"));
  }
}
