package org.duibiao.systemtests.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duibiao.systemtests.access.AccessTable.Row;
import org.duibiao.systemtests.client.Login;

/**
 * Everyone who asks: one person for each role at each place, one portal for each place, those with
 * posts at several places or by delegation, somebody without any, and nobody.
 */
final class People {
  /** Every scope that a portal may be granted. */
  static final Set<String> SCOPES =
      new TreeSet<>(
          List.of(
              "catalog:read",
              "catalog:write",
              "ledger:read",
              "ledger:write",
              "rectification:read",
              "rectification:write",
              "notification:read",
              "notification:write"));

  private static final List<String> ROLES =
      List.of(Post.OFFICE, "leader", "secretary", "officer", "auditor");
  private static final String PREFIX = "proof-";
  private static final String NO_POST = PREFIX + "without-post";

  /** Somebody who acts in another's post. */
  record Delegate(String name, Post post) {}

  private final Map<String, List<Post>> people = new LinkedHashMap<>();
  private final List<Place> places;

  private People(List<Place> places) {
    this.places = places;
    for (Place place : places) {
      for (String role : ROLES) {
        people.put(name(role, place.code()), List.of(new Post(role, place)));
      }
    }
    people.put(NO_POST, List.of());
  }

  /** Makes them all in Keycloak. */
  static People make(KeycloakAdmin keycloak, List<Place> places, List<List<Post>> several) {
    People all = new People(places);
    for (List<Post> posts : several) {
      all.people.put(PREFIX + "several-" + all.people.size(), posts);
    }
    all.people.entrySet().parallelStream()
        .forEach(one -> keycloak.person(one.getKey(), own(one.getValue())));
    keycloak.scopes(SCOPES);
    places.parallelStream()
        .forEach(
            place ->
                keycloak.program(
                    name(Post.PORTAL, place.code()), List.of(Post.PORTAL + "@" + place), SCOPES));
    return all;
  }

  /** Those who act in another's post. */
  List<Delegate> delegates() {
    List<Delegate> delegates = new ArrayList<>();
    people.forEach(
        (name, posts) ->
            posts.stream()
                .filter(Post::delegated)
                .forEach(post -> delegates.add(new Delegate(name, post))));
    return delegates;
  }

  /** The user name of the one who has a role at a place. */
  static String name(String role, String place) {
    return PREFIX + role + "-" + place;
  }

  /**
   * Everyone who is to ask for an operation: portals with its scope and with all but that, or with
   * all if there is none for it.
   */
  List<Someone> callers(Row row) {
    List<Someone> callers = new ArrayList<>(List.of(Someone.NOBODY));
    people.forEach(
        (name, posts) ->
            callers.add(new Someone(label(name, posts), Login.person(name), posts, Set.of())));
    for (Place place : places) {
      Set<String> others = new TreeSet<>(SCOPES);
      if (row.scopes().isEmpty()) {
        callers.add(portal(place, others, "with every scope"));
        continue;
      }
      callers.add(portal(place, row.scopes(), row.scope()));
      for (String scope : row.scopes()) {
        Set<String> without = new TreeSet<>(others);
        without.remove(scope);
        callers.add(portal(place, without, "without " + scope));
      }
    }
    return callers;
  }

  private static Someone portal(Place place, Set<String> scopes, String label) {
    return new Someone(
        Post.PORTAL + "@" + place + " (" + label + ")",
        Login.program(name(Post.PORTAL, place.code()), words(scopes)),
        List.of(new Post(Post.PORTAL, place)),
        scopes);
  }

  private static String label(String name, List<Post> posts) {
    return posts.isEmpty() ? name : String.join("+", texts(posts));
  }

  private static String words(Set<String> scopes) {
    return scopes.stream().collect(Collectors.joining(" "));
  }

  /** What the token says; it knows nothing of delegations. */
  private static List<String> own(List<Post> posts) {
    return texts(posts.stream().filter(post -> !post.delegated()).toList());
  }

  private static List<String> texts(List<Post> posts) {
    return posts.stream().map(Post::toString).toList();
  }
}
