package org.duibiao.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The gateway's own settings; each has a default that suits one machine. */
@ConfigMapping(prefix = "duibiao.gateway")
public interface GatewayConfig {

  /** Base address of catalog-service. */
  @WithDefault("http://127.0.0.1:8081")
  URI catalogUrl();

  /** Base address of ledger-service. */
  @WithDefault("http://127.0.0.1:8082")
  URI ledgerUrl();

  /** Base address of rectification-service. */
  @WithDefault("http://127.0.0.1:8083")
  URI rectificationUrl();

  /** Base address of notification-service. */
  @WithDefault("http://127.0.0.1:8084")
  URI notificationUrl();

  /** The realm's address as a browser sees it. */
  URI issuer();

  /** Largest request body that carries a file: a form, an Office file or a table. */
  @WithDefault("60M")
  MemorySize maxFileSize();

  /** Largest other request body, whether announced or sent in chunks. */
  @WithDefault("10M")
  MemorySize maxBodySize();

  /** Largest sum of a request's header names and values; below what the services accept. */
  @WithDefault("12K")
  MemorySize maxHeaderSize();

  /** Longest request target in characters; below what the services accept. */
  @WithDefault("4000")
  int maxUriLength();

  /** Keep-alive connections to each service. */
  @WithDefault("200")
  int poolSize();

  /** Streams of each service that may be open at once; they take none of those connections. */
  @WithDefault("2000")
  int streams();

  /** Requests that may wait for a connection to one service before the next is refused. */
  @WithDefault("1000")
  int queueSize();

  /** How long to wait for a connection to a service. */
  @WithDefault("2s")
  Duration connectTimeout();

  /** How long a client may take to send its whole request. */
  @WithDefault("60s")
  Duration uploadTimeout();

  /** How long a service may take from the end of the request to the head of its answer. */
  @WithDefault("30s")
  Duration responseTimeout();

  /**
   * The same where the request carries a file: an import of a province takes its time. Less than
   * {@code quarkus.http.idle-timeout}, after which the waiting client's connection is closed.
   */
  @WithDefault("5m")
  Duration fileResponseTimeout();

  /**
   * How long services may take to make the parts of an inspection pack; less than the pause after
   * which an idle connection is closed.
   */
  @WithDefault("100s")
  Duration packResponseTimeout();

  /** How long an inspection pack may take in all; less than services keep a part for a reader. */
  @WithDefault("20m")
  Duration packTimeout();

  /** How much of an inspection pack must get on in each {@link #packPaceWindow()}. */
  @WithDefault("1M")
  MemorySize packPace();

  /** Over how long the pace of an inspection pack is measured. */
  @WithDefault("30s")
  Duration packPaceWindow();

  /** Inspection packs that may be on their way at once; one person has at most half of them. */
  @WithDefault("4")
  int packsAtOnce();

  /** How long one part may take to tell its health. */
  @WithDefault("1500ms")
  Duration healthTimeout();

  /** What {@code Retry-After} says while a service is down. */
  @WithDefault("5s")
  Duration retryAfter();

  /** Addresses and networks of the proxies in front, whose word about their clients counts. */
  Optional<List<String>> trustedProxies();

  /**
   * Origins whose pages may call from a browser, each in full, such as {@code https://a.example}.
   */
  Optional<List<String>> corsOrigins();

  /** From the first byte of a request, or from the connection, to the end of its header. */
  @WithDefault("10s")
  Duration headerTimeout();

  /** Connections that one address may hold. */
  OptionalInt connectionsPerAddress();

  /** How often one may ask. */
  RateLimit rateLimit();

  /** Requests in one window; of what is not set, standalone allows more. */
  interface RateLimit {

    /** What the numbers are counted in. */
    @WithDefault("60s")
    Duration window();

    /** Of one person, through whatever client. */
    OptionalLong person();

    /** Of one client, for whomever. */
    OptionalLong client();

    /** Of one address, without a token. */
    OptionalLong address();

    /** Of one address, with tokens that do not hold. */
    OptionalLong failedTokens();
  }
}
