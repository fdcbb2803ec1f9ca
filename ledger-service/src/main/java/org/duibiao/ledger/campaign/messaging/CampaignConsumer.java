package org.duibiao.ledger.campaign.messaging;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.duibiao.chassis.messaging.EventReceiver;
import org.duibiao.ledger.campaign.application.CampaignProjection;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears the catalog's campaigns. */
@ApplicationScoped
class CampaignConsumer {
  private static final String TYPE = "catalog.campaign.v1";

  private final EventReceiver receiver;
  private final CampaignProjection campaigns;

  CampaignConsumer(EventReceiver receiver, CampaignProjection campaigns) {
    this.receiver = receiver;
    this.campaigns = campaigns;
  }

  @Incoming("catalog-campaigns")
  @Blocking
  void consume(ConsumerRecord<String, byte[]> record) {
    receiver.receive(
        record,
        event -> {
          if (event.type().equals(TYPE)) {
            campaigns.apply(event.as(CampaignData.class).toFacts());
          }
        });
  }
}
