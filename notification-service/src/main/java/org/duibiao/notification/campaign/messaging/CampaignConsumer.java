package org.duibiao.notification.campaign.messaging;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.duibiao.chassis.messaging.EventReceiver;
import org.duibiao.chassis.messaging.ReceivedEvent;
import org.duibiao.chassis.rebuild.ReadCopy;
import org.duibiao.notification.campaign.infrastructure.Campaigns;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears which campaigns there are and which of them are closed. */
@ApplicationScoped
public class CampaignConsumer implements ReadCopy {
  private static final String CAMPAIGN = "catalog.campaign.v1";

  private final EventReceiver receiver;
  private final Campaigns campaigns;

  CampaignConsumer(EventReceiver receiver, Campaigns campaigns) {
    this.receiver = receiver;
    this.campaigns = campaigns;
  }

  /** Handles one record. */
  @Incoming("catalog-campaigns")
  @Blocking
  public void consume(ConsumerRecord<String, byte[]> record) {
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
      campaigns.apply(event.as(CampaignTold.class).toState());
    }
  }

  /** What this service reads of a campaign's state. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record CampaignTold(
      String code, String title, String organisation, String state, long version) {
    public CampaignTold {
      requireNonNull(code, "code");
      requireNonNull(organisation, "organisation");
      requireNonNull(state, "state");
    }

    Campaigns.State toState() {
      return new Campaigns.State(code, title, organisation, state, version);
    }
  }
}
