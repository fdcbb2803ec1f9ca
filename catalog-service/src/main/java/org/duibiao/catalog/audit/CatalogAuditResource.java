package org.duibiao.catalog.audit;

import jakarta.ws.rs.Path;
import org.duibiao.chassis.audit.AuditChain;
import org.duibiao.chassis.audit.AuditReader;
import org.duibiao.chassis.audit.AuditResource;

/** The audit trail of the catalog. */
@Path("/api/catalog/v1/audit")
public class CatalogAuditResource extends AuditResource {
  CatalogAuditResource(AuditReader reader, AuditChain chain) {
    super(reader, chain);
  }
}
