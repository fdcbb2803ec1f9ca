package org.duibiao.ledger.audit;

import jakarta.ws.rs.Path;
import org.duibiao.chassis.audit.AuditChain;
import org.duibiao.chassis.audit.AuditReader;
import org.duibiao.chassis.audit.AuditResource;

/** The audit trail of the ledger. */
@Path("/api/ledger/v1/audit")
public class LedgerAuditResource extends AuditResource {
  LedgerAuditResource(AuditReader reader, AuditChain chain) {
    super(reader, chain);
  }
}
