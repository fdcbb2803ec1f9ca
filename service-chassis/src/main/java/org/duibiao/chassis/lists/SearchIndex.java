package org.duibiao.chassis.lists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Looks words up. What few rows have comes from the index; what many have is soon met on the way
 * along the list, and going through all of them first would take longer than the page.
 */
@ApplicationScoped
public class SearchIndex {
  private static final int FEW = 1_000;

  private final EntityManager database;

  SearchIndex(EntityManager database) {
    this.database = database;
  }

  /**
   * Narrows a list to the rows that have the words in one of some places.
   *
   * @param key of the list's rows
   */
  public ListQuery narrow(
      ListQuery list, Optional<SearchWords> words, String key, SearchPlace... places) {
    words.ifPresent(given -> narrow(list, given, key, List.of(places)));
    return list;
  }

  private void narrow(ListQuery list, SearchWords words, String key, List<SearchPlace> places) {
    List<List<String>> found = new ArrayList<>();
    for (SearchPlace place : places) {
      found.add(first(place, words));
    }
    if (found.stream().anyMatch(keys -> keys.size() > FEW)) {
      list.and(places.stream().map(SearchPlace::walks).collect(Collectors.joining(" or ")))
          .with("q", words.text());
      return;
    }
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      rows.add(places.get(i).rows().formatted(":found" + i));
      list.with("found" + i, "{" + String.join(",", found.get(i)) + "}");
    }
    list.and(key + " in (" + String.join(" union all ", rows) + ")");
  }

  @SuppressWarnings("unchecked")
  private List<String> first(SearchPlace place, SearchWords words) {
    return database
        .createNativeQuery(
            "select cast(f.key as text) from (" + place.finds() + ") as f (key)", String.class)
        .setParameter("q", words.text())
        .setMaxResults(FEW + 1)
        .getResultList();
  }
}
