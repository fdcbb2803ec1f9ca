package org.duibiao.chassis.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.concurrency.Idempotency;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.file.Attachment;
import org.duibiao.chassis.file.InspectedFile;
import org.duibiao.chassis.file.StoredFiles;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.web.Inputs;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/**
 * Evidence over HTTP, the same in every service: a service's resource says the address, the roles
 * and the words, and delegates here. Invariant: what is given out is a file to be saved and never
 * anything that a browser would run.
 */
@ApplicationScoped
public class EvidenceExchange {
  private static final int LONGEST_TEXT = 100;
  private static final String REVALIDATED = "private, no-cache";

  private final EvidenceDesk evidence;
  private final StoredFiles files;
  private final Idempotency idempotency;

  EvidenceExchange(EvidenceDesk evidence, StoredFiles files, Idempotency idempotency) {
    this.evidence = evidence;
    this.files = files;
    this.idempotency = idempotency;
  }

  /**
   * A request that uploads.
   *
   * @param operation its operationId
   * @param address the path to which it was sent
   * @param key its Idempotency-Key, or null
   */
  public record Upload(String operation, String address, String organisation, String key) {}

  /** A page of an organisation's evidence. */
  public Page<EvidenceView> page(
      String organisation, String text, String referenced, PageRequest page) {
    EvidenceFilter wanted =
        new EvidenceFilter(
            Inputs.text("q", text, LONGEST_TEXT),
            Inputs.flag("referenced", referenced).orElse(null));
    return evidence.page(organisation, wanted, page).map(EvidenceView::of);
  }

  /** Takes a file in. */
  public Response add(Upload upload, MultipartFormDataInput form) {
    EvidenceForm.Sent sent = EvidenceForm.read(form);
    String organisation = upload.organisation();
    InspectedFile file = evidence.admit(organisation, sent.request(), sent.file(), sent.fileName());
    List<Object> payload = List.of(organisation, sent.request(), file.name(), file.sha256());
    return files.store(
        file,
        stored ->
            idempotency.once(
                upload.key(),
                upload.operation(),
                payload,
                () -> added(upload, sent, file, stored)));
  }

  private Response added(Upload upload, EvidenceForm.Sent sent, InspectedFile file, UUID stored) {
    EvidenceView view = EvidenceView.of(evidence.add(upload, sent.request(), file, stored));
    return Response.created(URI.create(upload.address() + "/" + view.id()))
        .header(HttpHeaders.ETAG, IfMatch.etag(view.version()))
        .entity(view)
        .build();
  }

  /** What is known of one; allowedActions change without a version, so it is never stored. */
  public Response get(String organisation, String id) {
    return Response.ok(EvidenceView.of(evidence.get(organisation, id)))
        .header(HttpHeaders.ETAG, IfMatch.etag(Evidence.VERSION))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** Its file, to be saved. */
  public Response content(String organisation, String id, Request conditions) {
    return content(evidence.get(organisation, id).evidence(), conditions);
  }

  /** The file of evidence that was found for the caller on another way. */
  public Response content(Evidence one, Request conditions) {
    EntityTag tag = new EntityTag(one.content().sha256());
    Response.ResponseBuilder unchanged = conditions.evaluatePreconditions(tag);
    if (unchanged != null) {
      return unchanged.header(HttpHeaders.CACHE_CONTROL, REVALIDATED).build();
    }
    return Response.ok(evidence.open(one), one.content().kind().mediaType())
        .tag(tag)
        .header(HttpHeaders.CONTENT_LENGTH, one.content().size())
        .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.of(one.content().fileName()))
        .header(HttpHeaders.CACHE_CONTROL, REVALIDATED)
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .build();
  }

  /** Deletes one to which nothing refers. */
  public Response delete(String operation, String organisation, String id, String ifMatch) {
    evidence.delete(operation, organisation, id, ifMatch);
    return Response.noContent().build();
  }
}
