package org.duibiao.chassis.access;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The part of the organisation tree that someone reaches, as a condition for the database. A path
 * ends with a slash ({@code college/dept-01/}), so a subtree is one range of paths in byte order.
 *
 * @param roots paths of the subtrees' tops, none within another
 */
public record Scope(List<String> roots) {
  /** Reaches nothing. */
  public static final Scope NOTHING = new Scope(List.of());

  /** The subtrees under these paths; those within another are left out. */
  public static Scope under(Collection<String> paths) {
    List<String> roots = new ArrayList<>();
    for (String path : paths.stream().sorted().distinct().toList()) {
      if (roots.isEmpty() || !path.startsWith(roots.get(roots.size() - 1))) {
        roots.add(path);
      }
    }
    return new Scope(List.copyOf(roots));
  }

  /** Whether a path lies within. */
  public boolean reaches(String path) {
    return path != null && roots.stream().anyMatch(path::startsWith);
  }

  /**
   * The condition on a path column, for native SQL and JPQL; its values are set by {@link #bind}.
   */
  public String condition(String column) {
    if (roots.isEmpty()) {
      return "(1 = 0)";
    }
    return IntStream.range(0, roots.size())
        .mapToObj(i -> "(%1$s >= :scopeFrom%2$d and %1$s < :scopeTo%2$d)".formatted(column, i))
        .collect(Collectors.joining(" or ", "(", ")"));
  }

  /** Sets the values of {@link #condition}. */
  public <Q extends Query> Q bind(Q query) {
    for (int i = 0; i < roots.size(); i++) {
      query.setParameter("scopeFrom" + i, roots.get(i));
      query.setParameter("scopeTo" + i, afterSubtree(roots.get(i)));
    }
    return query;
  }

  /** The first path in byte order after all that begin with the given one. */
  public static String afterSubtree(String path) {
    return path.substring(0, path.length() - 1) + (char) (path.charAt(path.length() - 1) + 1);
  }
}
