package org.duibiao.chassis.concurrency;

import static org.duibiao.chassis.problem.CommonProblem.IDEMPOTENCY_KEY_REUSED;
import static org.duibiao.chassis.problem.CommonProblem.MALFORMED_REQUEST;
import static org.duibiao.chassis.problem.CommonProblem.STILL_RUNNING;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.duibiao.chassis.access.Caller;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.RealTime;

/**
 * Makes a creating POST safe to repeat. The answer is stored under the caller, the operation and
 * the key in the transaction of the effect, so either both are there or neither; a repetition gets
 * the first answer.
 */
@ApplicationScoped
public class Idempotency {
  /** How long an answer is kept. */
  public static final Duration KEPT = Duration.ofHours(24);

  private final EntityManager database;
  private final ObjectMapper json;
  private final Caller caller;
  private final Clock clock;

  Idempotency(EntityManager database, ObjectMapper json, Caller caller, @RealTime Clock clock) {
    this.database = database;
    this.json = json.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Runs the effect once per key.
   *
   * @param key the Idempotency-Key header; null runs the effect without remembering it
   * @param operation the operationId
   * @param payload everything of the request that the effect depends on
   * @param effect does the work and gives the answer; joins the transaction begun here
   * @throws DomainException IDEMPOTENCY_KEY_REUSED if the key came with another payload before,
   *     STILL_RUNNING if the first request has not ended
   */
  @Transactional(rollbackOn = Exception.class)
  public Response once(String key, String operation, Object payload, Supplier<Response> effect) {
    if (key == null) {
      return effect.get();
    }
    requireSane(key);
    String id = caller.person() + "\n" + operation + "\n" + key;
    lock(id);
    String hash = hash(payload);
    List<Tuple> known = known(id);
    if (!known.isEmpty()) {
      return replay(known.get(0), hash);
    }
    Response answer = effect.get();
    remember(id, hash, answer);
    return answer;
  }

  /**
   * Refuses a key that no client would make by mistake alone: too long, or not printable.
   *
   * @param key null for none
   */
  public static void requireSane(String key) {
    if (key != null && !key.matches("[\\x21-\\x7e]{1,128}")) {
      throw new DomainException(
          MALFORMED_REQUEST,
          List.of(new DomainException.Fault("Idempotency-Key", "header.invalid")));
    }
  }

  /**
   * What came of a part of a call for several.
   *
   * @param outcome what the effect gave, now or then
   * @param before whether an earlier call with the same key has done it
   */
  public record Part(String outcome, boolean before) {}

  /**
   * Does a part of a call for several once per key of the call, in the part's own transaction: when
   * the call broke off in the middle, its repetition finds what was done and does the rest.
   *
   * @param key the call's Idempotency-Key; null does the part without remembering it
   * @param part everything that makes the part what it is, its place among the others included
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Part part(String key, String operation, Object part, Supplier<String> effect) {
    if (key == null) {
      return new Part(effect.get(), false);
    }
    String hash = hash(part);
    String id = String.join("\n", caller.person(), operation, key, hash);
    List<Tuple> known = known(id);
    if (!known.isEmpty()) {
      return new Part(known.get(0).get("body", String.class), true);
    }
    String outcome = effect.get();
    remember(id, hash, Response.ok(outcome).build());
    return new Part(outcome, false);
  }

  private void lock(String id) {
    Object locked =
        database
            .createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(:id, 7))")
            .setParameter("id", id)
            .getSingleResult();
    if (!Boolean.TRUE.equals(locked)) {
      throw new DomainException(STILL_RUNNING);
    }
  }

  @SuppressWarnings("unchecked")
  private List<Tuple> known(String id) {
    return database
        .createNativeQuery(
            """
            select request_hash, status, location, etag, body from idempotency_key
            where id = :id and created_at > :since
            """,
            Tuple.class)
        .setParameter("id", id)
        .setParameter("since", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
        .getResultList();
  }

  private static Response replay(Tuple known, String hash) {
    if (!known.get("request_hash", String.class).equals(hash)) {
      throw new DomainException(IDEMPOTENCY_KEY_REUSED);
    }
    return Response.status(known.get("status", Integer.class))
        .header(HttpHeaders.LOCATION, known.get("location", String.class))
        .header(HttpHeaders.ETAG, known.get("etag", String.class))
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(known.get("body", String.class))
        .build();
  }

  private void remember(String id, String hash, Response answer) {
    database
        .createNativeQuery(
            """
            insert into idempotency_key (id, request_hash, status, location, etag, body, created_at)
            values (:id, :hash, :status, cast(:location as text), cast(:etag as text), :body, :now)
            on conflict (id) do update set request_hash = excluded.request_hash,
              status = excluded.status, location = excluded.location, etag = excluded.etag,
              body = excluded.body, created_at = excluded.created_at
            """)
        .setParameter("id", id)
        .setParameter("hash", hash)
        .setParameter("status", answer.getStatus())
        .setParameter("location", answer.getHeaderString(HttpHeaders.LOCATION))
        .setParameter("etag", answer.getHeaderString(HttpHeaders.ETAG))
        .setParameter("body", body(answer))
        .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }

  private String body(Response answer) {
    if (!answer.hasEntity()) {
      return "";
    }
    return answer.getEntity() instanceof String told ? told : text(answer.getEntity());
  }

  private String hash(Object payload) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(text(payload).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write " + value.getClass() + " as JSON", e);
    }
  }
}
