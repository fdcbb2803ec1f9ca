package org.duibiao.rectification.audit.api;

import jakarta.ws.rs.Path;
import org.duibiao.chassis.audit.AuditChain;
import org.duibiao.chassis.audit.AuditReader;
import org.duibiao.chassis.audit.AuditResource;

/** The audit trail of the rectification service. */
@Path("/api/rectification/v1/audit")
public class RectificationAuditResource extends AuditResource {
  RectificationAuditResource(AuditReader reader, AuditChain chain) {
    super(reader, chain);
  }
}
