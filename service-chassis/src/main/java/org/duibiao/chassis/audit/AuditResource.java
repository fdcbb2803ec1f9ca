package org.duibiao.chassis.audit;

import static org.duibiao.chassis.access.Roles.AUDITOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The audit trail of a service. Each service extends it with nothing but its path {@code
 * /api/<service>/v1/audit}; the API document gives the operations the service's name ({@code
 * listLedgerAudit}).
 */
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public abstract class AuditResource {
  private final AuditReader reader;
  private final AuditChain chain;

  protected AuditResource(AuditReader reader, AuditChain chain) {
    this.reader = reader;
    this.chain = chain;
  }

  /** Scope: what concerns an organisation of the auditor's subtree. */
  @GET
  @RolesAllowed(AUDITOR)
  @Operation(
      summary = "The audit trail, newest first",
      description =
          "审计记录：谁、以何职务（或受谁委托）、何时、从何处、对什么做了什么，以及被拒绝的尝试；按时间倒序。只能看到本职务管辖范围内的记录。"
              + " / Who did what to what, in which post or by whose delegation, when and from where,"
              + " and what was refused; within the auditor's own subtree.")
  public Page<AuditRecordView> list(@BeanParam AuditFilter filter, @BeanParam PageRequest page) {
    return reader.page(filter, page);
  }

  /** Scope: any auditor; the answer holds numbers only. */
  @GET
  @Path("/verification")
  @RolesAllowed(AUDITOR)
  @Operation(
      summary = "Check the audit trail against its hash chain",
      description =
          "校验审计链：逐条核对封存时的摘要，发现被删除、被篡改或绕过系统写入的记录；请把 head 另行留存，以便日后发现尾部被截断。"
              + " / Recomputes the digests of all records and seals and tells what was removed, altered"
              + " or brought in from outside. Keep a note of head elsewhere: a cut-off end shows"
              + " against it.")
  public AuditVerification verification() {
    return chain.verify();
  }
}
