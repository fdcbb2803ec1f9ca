package org.duibiao.chassis.rebuild;

import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duibiao.chassis.ChassisConfig;
import org.duibiao.chassis.messaging.TopicReplay;

/**
 * Drops the read copies of a service and makes them again from the topics, in one transaction: who
 * reads meanwhile sees the former copies, and if anything fails they stay. What comes in meanwhile
 * waits and is taken in afterwards. Nothing but the copies is touched, and no reaction runs.
 */
@ApplicationScoped
public class Rebuild {
  private static final int AFTER_THE_TOPICS_ARE_MADE = 2;
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private final List<ReadCopy> copies;
  private final TopicReplay topics;
  private final EntityManager database;
  private final ChassisConfig config;

  Rebuild(
      @All List<ReadCopy> copies,
      TopicReplay topics,
      EntityManager database,
      ChassisConfig config) {
    this.copies = copies;
    this.topics = topics;
    this.database = database;
    this.config = config;
  }

  /** The command: a service that is started with {@code duibiao.rebuild=true} begins with it. */
  @ActivateRequestContext
  void atStart(@Observes @Priority(AFTER_THE_TOPICS_ARE_MADE) StartupEvent start) {
    if (config.rebuild()) {
      run();
    }
  }

  /**
   * Rebuilds all copies.
   *
   * @return the number of facts that were read, by topic
   */
  public Map<String, Long> run() {
    Map<String, Long> read =
        QuarkusTransaction.requiringNew()
            .timeout((int) LONGEST.toSeconds())
            .call(this::dropAndReplay);
    Log.infof("read copies rebuilt from %s", read);
    return read;
  }

  private Map<String, Long> dropAndReplay() {
    String tables =
        copies.stream().flatMap(copy -> copy.tables().stream()).collect(Collectors.joining(", "));
    Map<String, Long> read = new TreeMap<>();
    if (!tables.isEmpty()) {
      execute("lock table " + tables + " in share row exclusive mode");
    }
    for (ReadCopy copy : copies) {
      copy.tables().forEach(table -> execute("delete from " + table));
    }
    for (ReadCopy copy : copies) {
      read.merge(copy.topic(), topics.read(copy.topic(), LONGEST, copy::replay), Long::sum);
    }
    return read;
  }

  private void execute(String sql) {
    database.createNativeQuery(sql).executeUpdate();
  }
}
