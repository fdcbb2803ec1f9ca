package org.duibiao.rectification.campaign.messaging;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.duibiao.chassis.messaging.EventReceiver;
import org.duibiao.chassis.messaging.ReceivedEvent;
import org.duibiao.rectification.campaign.infrastructure.Campaigns;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears which campaigns there are. */
@ApplicationScoped
class CampaignConsumer {
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

  private void handle(ReceivedEvent event) {
    if (CAMPAIGN.equals(event.type())) {
      CampaignTold told = event.as(CampaignTold.class);
      campaigns.apply(told.code(), told.organisation(), told.version());
    }
  }

  /** What this service reads of a campaign's state. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record CampaignTold(String code, String organisation, long version) {
    CampaignTold {
      requireNonNull(code, "code");
      requireNonNull(organisation, "organisation");
    }
  }
}
