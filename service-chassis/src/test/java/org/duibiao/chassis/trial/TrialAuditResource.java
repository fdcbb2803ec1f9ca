package org.duibiao.chassis.trial;

import jakarta.ws.rs.Path;
import org.duibiao.chassis.audit.AuditChain;
import org.duibiao.chassis.audit.AuditReader;
import org.duibiao.chassis.audit.AuditResource;

/** The audit trail of the trial service. */
@Path("/api/trial/v1/audit")
public class TrialAuditResource extends AuditResource {
  TrialAuditResource(AuditReader reader, AuditChain chain) {
    super(reader, chain);
  }
}
