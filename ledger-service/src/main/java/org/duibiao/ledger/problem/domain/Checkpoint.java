package org.duibiao.ledger.problem.domain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duibiao.chassis.event.DomainEvent;

/**
 * How many problems of an organisation are accepted, and a digest of their ids: what makes a lost
 * fact visible to whoever works with these problems.
 */
public record Checkpoint(
    @JsonIgnore UUID eventId,
    @JsonIgnore Instant occurredAt,
    String campaign,
    String organisation,
    int problems,
    String digest)
    implements DomainEvent {

  /** The checkpoint over the ids of an organisation's accepted, not withdrawn problems. */
  public static Checkpoint over(
      Collection<UUID> problems, String campaign, String organisation, Instant now) {
    return new Checkpoint(
        UUID.randomUUID(), now, campaign, organisation, problems.size(), digest(problems));
  }

  /** Lower-case hexadecimal SHA-256 over the sorted ids, one a line. */
  static String digest(Collection<UUID> problems) {
    String lines = problems.stream().map(UUID::toString).sorted().collect(Collectors.joining("\n"));
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(lines.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String type() {
    return "ledger.checkpoint.v1";
  }

  @Override
  @JsonIgnore
  public String subject() {
    return "checkpoint/" + campaign + "/" + organisation;
  }

  @Override
  @JsonIgnore
  public String key() {
    return organisation;
  }
}
