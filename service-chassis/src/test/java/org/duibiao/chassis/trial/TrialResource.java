package org.duibiao.chassis.trial;

import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.PORTAL;
import static org.duibiao.chassis.access.Roles.SECRETARY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.audit.AuditEntry;
import org.duibiao.chassis.audit.AuditTrail;
import org.duibiao.chassis.concurrency.Idempotency;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.office.OfficeType;
import org.duibiao.chassis.outbox.Outbox;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.web.Inputs;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** A small service on the chassis, through which the chassis is tried over HTTP. */
@Path("/api/trial/v1")
public class TrialResource {
  private static final long CURRENT_VERSION = 3;

  private final EntityManager database;
  private final Idempotency idempotency;
  private final Access access;
  private final AuditTrail audit;
  private final Outbox outbox;
  private final Inputs inputs;

  TrialResource(
      EntityManager database,
      Idempotency idempotency,
      Access access,
      AuditTrail audit,
      Outbox outbox,
      Inputs inputs) {
    this.database = database;
    this.idempotency = idempotency;
    this.access = access;
    this.audit = audit;
    this.outbox = outbox;
    this.inputs = inputs;
  }

  public enum Kind {
    GOOD,
    BAD
  }

  public record Part(@NotBlank String label) {}

  public record Thing(
      @NotBlank @Size(max = 100) String name,
      Kind kind,
      Integer count,
      LocalDate day,
      Instant at,
      OffsetDateTime asOf,
      List<@Valid Part> parts) {}

  public record Stored(long id, String name) {}

  @POST
  @Path("/things")
  @RolesAllowed(OFFICE)
  public Response make(@HeaderParam("Idempotency-Key") String key, @Valid Thing thing) {
    return idempotency.once(key, "makeThing", thing, () -> store(thing));
  }

  @POST
  @Path("/echo")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(OFFICE)
  public Thing echo(Thing thing) {
    return inputs.valid(Inputs.present(thing));
  }

  public record Received(long size) {}

  @POST
  @Path("/files")
  @Consumes(OfficeType.XLSX_TYPE)
  @RolesAllowed(OFFICE)
  public Received receive(java.nio.file.Path file) throws IOException {
    return new Received(Files.size(file));
  }

  @POST
  @Path("/forms")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed(OFFICE)
  public Received form(MultipartFormDataInput form) {
    return new Received(form.getValues().size());
  }

  @PUT
  @Path("/things/one")
  @RolesAllowed(OFFICE)
  public Response change(@HeaderParam("If-Match") String version, @Valid Thing thing) {
    IfMatch.check(version, CURRENT_VERSION);
    return Response.ok(thing).header("ETag", IfMatch.etag(CURRENT_VERSION + 1)).build();
  }

  @GET
  @Path("/things")
  @RolesAllowed({OFFICE, SECRETARY})
  public Page<Stored> list(@QueryParam("name") String name, @BeanParam PageRequest page) {
    Filters filters = Filters.of("things", name);
    long after = page.after(filters, 1).map(key -> Long.parseLong(key.get(0))).orElse(0L);
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select id, name from trial_thing where id > :after and name like :name"
                    + " order by id limit :limit")
            .setParameter("after", after)
            .setParameter("name", name == null ? "%" : name + "%")
            .setParameter("limit", page.fetch())
            .getResultList();
    List<Stored> things =
        rows.stream().map(r -> new Stored(((Number) r[0]).longValue(), (String) r[1])).toList();
    return Page.of(things, page, filters, thing -> List.of(Long.toString(thing.id())));
  }

  @GET
  @Path("/organisations/{code}")
  @RolesAllowed({OFFICE, SECRETARY})
  public OrganisationNode organisation(@jakarta.ws.rs.PathParam("code") String code) {
    return access.visible(code);
  }

  @POST
  @Path("/organisations/{code}/act")
  @RolesAllowed({OFFICE, SECRETARY})
  @Transactional
  public Response act(@jakarta.ws.rs.PathParam("code") String code) {
    OrganisationNode node = access.acting(code, Set.of(SECRETARY));
    String post = access.postFor(node, Set.of(SECRETARY)).toString();
    audit.record(new AuditEntry("act", "organisation/" + code, code, post, "试一试", 1, 2));
    outbox.append("trial.states", new TrialFact(code, "acted"), 2);
    return Response.noContent().build();
  }

  @GET
  @Path("/portal")
  @RolesAllowed(PORTAL)
  public Response readAsPortal() {
    return Response.noContent().build();
  }

  @POST
  @Path("/portal")
  @RolesAllowed(PORTAL)
  public Response writeAsPortal() {
    return Response.noContent().build();
  }

  @GET
  @Path("/undeclared")
  public Response undeclared() {
    return Response.noContent().build();
  }

  @POST
  @Path("/organisations/{code}/review")
  @RolesAllowed({OFFICE, SECRETARY})
  @Transactional
  public Response review(@jakarta.ws.rs.PathParam("code") String code) {
    OrganisationNode node = access.actingFromAbove(code, Set.of(SECRETARY));
    String post = access.postFor(node, Set.of(SECRETARY)).toString();
    audit.record(new AuditEntry("review", "organisation/" + code, code, post, null, 1, 2));
    return Response.noContent().build();
  }

  @GET
  @Path("/failure")
  @RolesAllowed(OFFICE)
  public Thing failure() {
    throw new IllegalStateException("select secret from somewhere");
  }

  private Response store(Thing thing) {
    Number id =
        (Number)
            database
                .createNativeQuery("insert into trial_thing (name) values (:name) returning id")
                .setParameter("name", thing.name())
                .getSingleResult();
    return Response.created(URI.create("/api/trial/v1/things/" + id))
        .header("ETag", IfMatch.etag(1))
        .entity(new Stored(id.longValue(), thing.name()))
        .build();
  }
}
