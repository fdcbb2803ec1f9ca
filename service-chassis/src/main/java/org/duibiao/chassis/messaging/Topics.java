package org.duibiao.chassis.messaging;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.duibiao.chassis.ChassisConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the topics that this service writes or reads, with their retention, where they are absent.
 * Facts are kept for ever, state is compacted. Whoever comes first makes them.
 */
@ApplicationScoped
class Topics {
  private static final int EARLY = 1;

  private final ChassisConfig config;
  private final String bootstrapServers;

  Topics(
      ChassisConfig config,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
    this.config = config;
    this.bootstrapServers = bootstrapServers;
  }

  void make(@Observes @Priority(EARLY) StartupEvent start) throws InterruptedException {
    try (Admin admin = Admin.create(settings())) {
      var results = admin.createTopics(topics()).values();
      for (var result : results.entrySet()) {
        try {
          result.getValue().get(20, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
          report(result.getKey(), e);
        }
      }
    }
  }

  private static void report(String topic, Exception failure) {
    if (!(failure.getCause() instanceof TopicExistsException)) {
      Log.warnf("topic %s could not be made: %s", topic, failure.getMessage());
    }
  }

  private Map<String, Object> settings() {
    return Map.of(
        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000,
        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 20_000);
  }

  private List<NewTopic> topics() {
    return config.topics().values().stream().map(Topics::topic).toList();
  }

  private static NewTopic topic(ChassisConfig.TopicConfig topic) {
    String policy =
        topic.compacted() ? TopicConfig.CLEANUP_POLICY_COMPACT : TopicConfig.CLEANUP_POLICY_DELETE;
    return new NewTopic(topic.name(), topic.partitions(), topic.replicas())
        .configs(
            Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG, policy, TopicConfig.RETENTION_MS_CONFIG, "-1"));
  }
}
