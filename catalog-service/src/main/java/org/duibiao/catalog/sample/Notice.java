package org.duibiao.catalog.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.duibiao.catalog.appointment.api.AppointmentRequest;
import org.duibiao.catalog.campaign.api.CampaignRequest;
import org.duibiao.catalog.guide.api.GuideRequest;
import org.duibiao.catalog.organisation.application.OrganisationRow;

/**
 * The notice's annexes and plan, verbatim, and the people of a sample college; in the form in which
 * a caller would send them.
 */
@ApplicationScoped
public class Notice {
  /** Code of the notice's campaign. */
  public static final String CAMPAIGN = "xzj-2021";

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
