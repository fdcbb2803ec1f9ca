package org.duibiao.ledger.organisation.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who holds which post at some organisations on a day, by organisation. */
public record Appointed(Map<String, List<Holder>> holders) {
  /** Post of an organisation's secretary 书记. */
  public static final String SECRETARY = "SECRETARY";

  /** Post of the one who stands in for the secretary 副书记. */
  public static final String DEPUTY_SECRETARY = "DEPUTY_SECRETARY";

  /** Post of a committee's office 党委工作部. */
  public static final String OFFICE = "OFFICE";

  /** Somebody in a post. */
  public record Holder(String organisation, String post, String person) {}

  /** These holders. */
  public static Appointed of(Collection<Holder> holders) {
    return new Appointed(holders.stream().collect(Collectors.groupingBy(Holder::organisation)));
  }

  /** Those who hold a post at an organisation. */
  public Set<String> in(String post, String organisation) {
    return people(at(organisation).filter(one -> one.post().equals(post)));
  }

  /** Those who hold any post at an organisation. */
  public Set<String> anyAt(String organisation) {
    return people(at(organisation));
  }

  private Stream<Holder> at(String organisation) {
    return holders.getOrDefault(organisation, List.of()).stream();
  }

  private static Set<String> people(Stream<Holder> holders) {
    return holders.map(Holder::person).collect(Collectors.toSet());
  }
}
