package org.duibiao.rectification.campaign.messaging;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.duibiao.chassis.messaging.EventReceiver;
import org.duibiao.chassis.messaging.ReceivedEvent;
import org.duibiao.chassis.rebuild.ReadCopy;
import org.duibiao.rectification.campaign.infrastructure.Campaigns;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears which campaigns there are. */
@ApplicationScoped
class CampaignConsumer implements ReadCopy {
  private static final String CAMPAIGN = "catalog.campaign.v1";

  private final EventReceiver receiver;
  private final Campaigns campaigns;

  CampaignConsumer(EventReceiver receiver, Campaigns campaigns) {
    this.receiver = receiver;
    this.campaigns = campaigns;
  }

  @Incoming("catalog-campaigns")
  @Blocking
  void consume(ConsumerRecord<String, byte[]> record) {
    receiver.receive(record, this::handle);
  }

  @Override
  public String topic() {
    return "catalog.campaigns";
  }

  @Override
  public List<String> tables() {
    return List.of("campaign");
  }

  @Override
  public void replay(List<ReceivedEvent> events) {
    events.forEach(this::handle);
  }

  private void handle(ReceivedEvent event) {
    if (CAMPAIGN.equals(event.type())) {
      CampaignTold told = event.as(CampaignTold.class);
      campaigns.apply(told.toState());
    }
  }

  /** What this service reads of a campaign's state. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record CampaignTold(
      String code, String title, String organisation, List<Phase> phases, long version) {
    CampaignTold {
      requireNonNull(code, "code");
      requireNonNull(organisation, "organisation");
      phases = phases == null ? List.of() : List.copyOf(phases);
    }

    Campaigns.State toState() {
      LocalDate firstDay =
          phases.stream()
              .map(Phase::startsOn)
              .filter(Objects::nonNull)
              .min(Comparator.naturalOrder())
              .orElse(null);
      LocalDate lastDay =
          phases.stream()
              .map(Phase::endsOn)
              .filter(Objects::nonNull)
              .max(Comparator.naturalOrder())
              .orElse(null);
      return new Campaigns.State(code, title, organisation, firstDay, lastDay, version);
    }
  }

  /** What it reads of a phase. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Phase(LocalDate startsOn, LocalDate endsOn) {}
}
