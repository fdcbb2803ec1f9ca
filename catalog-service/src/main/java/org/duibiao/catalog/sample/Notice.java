package org.duibiao.catalog.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duibiao.catalog.appointment.api.AppointmentRequest;
import org.duibiao.catalog.campaign.api.CampaignRequest;
import org.duibiao.catalog.guide.api.GuideRequest;
import org.duibiao.catalog.organisation.application.OrganisationRow;
import org.duibiao.catalog.organisation.domain.BranchCategory;
import org.duibiao.catalog.person.application.PersonService.Newcomer;
import org.duibiao.catalog.person.domain.PersonDetails;

/**
 * The notice's annexes and plan, verbatim, and the people of a sample college; in the form in which
 * a caller would send them.
 */
@ApplicationScoped
public class Notice {
  /** Code of the notice's campaign. */
  public static final String CAMPAIGN = "xzj-2021";

  private static final int MORE_PEOPLE = 4;

  private final ObjectMapper json;

  Notice(ObjectMapper json) {
    this.json = json;
  }

  /** The two guides of annex 1. */
  public List<GuideRequest> guides() {
    return List.of(
        read("notice/guide-department.json", GuideRequest.class),
        read("notice/guide-branch.json", GuideRequest.class));
  }

  /** The campaign that the notice orders, with its reading list. */
  public CampaignRequest campaign() {
    return read("notice/campaign-xzj-2021.json", CampaignRequest.class);
  }

  /** A college with departments and branches, the college first. */
  public List<OrganisationRow> organisations() {
    return read("sample/organisations.json", College.class).organisations();
  }

  /** Who holds which post there. */
  public List<Holder> holders() {
    return read("sample/appointments.json", Holders.class).appointments().stream()
        .map(SamplePost::toHolder)
        .toList();
  }

  /**
   * A handful of people in every branch of the college: those who hold a post there, and some more,
   * so that attendance can be counted.
   */
  public List<Newcomer> people() {
    List<String> names = read("sample/persons.json", Names.class).names();
    Map<String, Newcomer> people = new LinkedHashMap<>();
    Map<String, List<Holder>> holders =
        holders().stream().collect(Collectors.groupingBy(Holder::organisation));
    for (OrganisationRow branch : organisations()) {
      if (branch.type().isBranch()) {
        holders
            .getOrDefault(branch.code(), List.of())
            .forEach(
                one ->
                    add(
                        people,
                        branch,
                        one.appointment().person(),
                        one.appointment().name(),
                        true));
        for (int i = 1; i <= MORE_PEOPLE; i++) {
          String name = names.get(people.size() % names.size());
          add(people, branch, "p-" + branch.code() + "-" + i, name, i < MORE_PEOPLE);
        }
      }
    }
    return List.copyOf(people.values());
  }

  private static void add(
      Map<String, Newcomer> people,
      OrganisationRow branch,
      String person,
      String name,
      boolean member) {
    boolean teacher = branch.category() == BranchCategory.TEACHER;
    people.putIfAbsent(
        person,
        new Newcomer(
            person,
            new PersonDetails(name, branch.code(), member, teacher, branch.validFrom(), null)));
  }

  record Names(List<String> names) {}

  /** A person's post in an organisation of the sample. */
  public record Holder(String organisation, AppointmentRequest appointment) {}

  record College(List<OrganisationRow> organisations) {}

  record Holders(List<SamplePost> appointments) {}

  private <T> T read(String resource, Class<T> type) {
    var loader = Thread.currentThread().getContextClassLoader();
    try (InputStream stream = loader.getResourceAsStream(resource)) {
      return json.readValue(stream, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
