package org.duibiao.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** What an operator can set of the reminders. */
@ConfigMapping(prefix = "duibiao.notification")
public interface NotificationConfig {
  /** The scan for what is due. */
  ScanConfig scan();

  /** The queue of what leaves the house. */
  TransmissionConfig transmission();

  /**
   * Keys with which secrets are encrypted at rest, 32 bytes in Base64 each: the first closes, all
   * open. None: endpoints cannot be kept.
   */
  Optional<List<String>> secretKey();

  /** 免打扰: when nobody is told, where a campaign does not say otherwise. */
  QuietConfig quiet();

  /** The event feed for portals. */
  FeedConfig feed();

  /** The live streams of inboxes. */
  StreamConfig stream();

  /** The live streams of inboxes. */
  interface StreamConfig {
    /** Time between two looks for what is new. */
    @WithDefault("1s")
    String every();

    /** After how long without news a comment tells that the stream lives. */
    @WithDefault("15s")
    Duration beat();

    /** Most streams of one person at one replica. */
    @WithDefault("5")
    @Min(1)
    int perPerson();

    /** Most streams at one replica. */
    @WithDefault("1000")
    @Min(1)
    int inAll();
  }

  /** The event feed for portals. */
  interface FeedConfig {
    /** Time between two looks for facts that wait for their positions. */
    @WithDefault("1s")
    String every();

    /** Most facts that get their positions in one transaction. */
    @WithDefault("1000")
    @Min(1)
    @Max(10_000)
    int chunk();
  }

  /** E-mail; off without a server. */
  MailConfig mail();

  /** The way to the mail server; without a host nothing is mailed and no rule may ask for it. */
  interface MailConfig {
    /** The mail server that takes what is sent; absent: no e-mail. */
    Optional<String> host();

    /** Its port. */
    @WithDefault("587")
    @Min(1)
    @Max(65535)
    int port();

    /** How the connection is kept from others' eyes. */
    @WithDefault("STARTTLS")
    MailSecurity security();

    /** The account, where the server wants one. */
    Optional<String> username();

    /** Its password. */
    Optional<String> password();

    /** Who writes, such as {@code Duibiao <no-reply@party.example.edu.cn>}. */
    Optional<String> from();

    /** Under which URL people reach the gateway; links in mails begin with it. */
    Optional<URI> publicUrl();

    /** Longest wait for each answer of the server; a connection is waited for a quarter of it. */
    @WithDefault("20s")
    Duration patience();

    /** Whether anything is mailed. */
    default boolean on() {
      return host().isPresent();
    }
  }

  /** How a connection to a mail server is kept from others' eyes. */
  enum MailSecurity {
    /** TLS from the first byte on. */
    TLS,
    /** TLS is asked for first, and nothing is said without it. */
    STARTTLS,
    /** Not at all: for a server on the same machine only. */
    NONE
  }

  /** When nobody is told; what falls into it is sent at its end. */
  interface QuietConfig {
    /** From when, in China's time; the same as the end means never. */
    @WithDefault("21:00")
    LocalTime from();

    /** Until when. */
    @WithDefault("08:00")
    LocalTime until();
  }

  /** The queue of what leaves the house. */
  interface TransmissionConfig {
    /** Longest wait between two looks at the queue. */
    @WithDefault("250ms")
    Duration poll();

    /** Whether this process takes part in sending at all. */
    @WithDefault("true")
    boolean enabled();

    /** Most that are on their way at once from this process. */
    @WithDefault("64")
    @Min(1)
    @Max(512)
    int inFlight();
  }

  /** The scan for what is due. */
  interface ScanConfig {
    /** Time between two scans. */
    @WithDefault("1s")
    String every();

    /** Time after the start before the first scan, so that facts missed meanwhile come first. */
    @WithDefault("10s")
    String startDelay();

    /**
     * How long a rung must have been reached before it is told, and how long facts of the past must
     * have stopped coming in, so that a submission made just before is known by then.
     */
    @WithDefault("1s")
    Duration settle();

    /** Most deadlines handled in one transaction. */
    @WithDefault("500")
    @Min(1)
    @Max(5000)
    int chunk();
  }
}
