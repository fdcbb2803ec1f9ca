package org.duibiao.chassis;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What an operator can set of the mechanisms that all services share. */
@ConfigMapping(prefix = "duibiao")
public interface ChassisConfig {
  /** True only where the whole system runs on one machine for a trial, a demo or a test. */
  @WithDefault("false")
  boolean standalone();

  /** Whether this start begins with dropping the read copies and making them from the topics. */
  @WithDefault("false")
  boolean rebuild();

  /** The domain clock. */
  ClockConfig clock();

  /** How facts leave the service. */
  OutboxConfig outbox();

  /** How facts of others are taken. */
  ConsumingConfig consuming();

  /** What is watched of the loops in the background. */
  HealthConfig health();

  /** The audit trail. */
  AuditConfig audit();

  /** What is taken over HTTP. */
  HttpConfig http();

  /** The topics this service writes or reads; made at start where they are absent. */
  Map<String, TopicConfig> topics();

  /** The domain clock. */
  interface ClockConfig {
    /** File with the domain clock's offset; standalone only. */
    Optional<Path> file();
  }

  /** How facts leave the service. */
  interface OutboxConfig {
    /** Longest wait between two looks at the outbox; a local commit ends the wait at once. */
    @WithDefault("250ms")
    Duration poll();

    /** Most rows sent in one broker transaction. */
    @WithDefault("500")
    @Min(1)
    @Max(5000)
    int batch();

    /** Whether this process takes part in relaying at all. */
    @WithDefault("true")
    boolean enabled();
  }

  /** How facts of others are taken. */
  interface ConsumingConfig {
    /** Longest transaction in which a record is handled. */
    @WithDefault("60s")
    Duration transactionTimeout();

    /** How often a record may run out of time before it goes to the dead letters. */
    @WithDefault("5")
    @Min(1)
    int timeOuts();
  }

  /** What is watched of the loops in the background. */
  interface HealthConfig {
    /** Longest time in which a loop need not show that it goes round, beside what it rests. */
    @WithDefault("2m")
    Duration silence();
  }

  /** The audit trail. */
  interface AuditConfig {
    /** How often what is committed is sealed into the hash chain. */
    @WithDefault("2s")
    Duration sealEvery();
  }

  /** What is taken over HTTP. */
  interface HttpConfig {
    /** Largest body that is no file; files end at quarkus.http.limits.max-body-size. */
    @WithDefault("10M")
    MemorySize maxTextBody();
  }

  /** One topic. */
  interface TopicConfig {
    /** Name on the broker. */
    String name();

    /** True: the last state per key is kept. False: every fact is kept for ever. */
    @WithDefault("false")
    boolean compacted();

    /** Number of partitions when it is made. */
    @WithDefault("6")
    @Min(1)
    int partitions();

    /** Number of replicas when it is made. */
    @WithName("replicas")
    @WithDefault("1")
    short replicas();
  }
}
