package org.duibiao.catalog.person.application;

import java.util.function.Predicate;
import org.duibiao.catalog.shared.Actor;

/**
 * Who keeps the people of an organisation.
 *
 * @param actor in which post
 * @param keeps whether the same caller also keeps the people of another organisation, by its code
 */
public record Keeper(Actor actor, Predicate<String> keeps) {
  /** The service itself, which keeps all. */
  public static final Keeper SYSTEM = new Keeper(Actor.SYSTEM, code -> true);
}
