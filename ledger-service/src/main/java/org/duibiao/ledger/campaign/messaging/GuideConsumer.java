package org.duibiao.ledger.campaign.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.duibiao.chassis.messaging.EventReceiver;
import org.duibiao.chassis.messaging.ReceivedEvent;
import org.duibiao.chassis.rebuild.ReadCopy;
import org.duibiao.ledger.campaign.application.CampaignProjection;
import org.duibiao.ledger.campaign.domain.Guide;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears the catalog's guides. */
@ApplicationScoped
class GuideConsumer implements ReadCopy {
  private static final String TYPE = "catalog.guide.v1";

  private final EventReceiver receiver;
  private final CampaignProjection campaigns;

  GuideConsumer(EventReceiver receiver, CampaignProjection campaigns) {
    this.receiver = receiver;
    this.campaigns = campaigns;
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record GuideData(String code, int version, String title, List<Guide.Dimension> dimensions) {}

  @Incoming("catalog-guides")
  @Blocking
  void consume(ConsumerRecord<String, byte[]> record) {
    receiver.receive(record, this::handle);
  }

  @Override
  public String topic() {
    return "catalog.guides";
  }

  @Override
  public List<String> tables() {
    return List.of("guide");
  }

  @Override
  public void replay(List<ReceivedEvent> events) {
    events.forEach(this::handle);
  }

  private void handle(ReceivedEvent event) {
    if (event.type().equals(TYPE)) {
      GuideData data = event.as(GuideData.class);
      campaigns.applyGuide(
          new Guide(data.code(), data.version(), data.title(), data.dimensions()),
          event.aggregateVersion());
    }
  }
}
