package org.duibiao.notification.audit.api;

import jakarta.ws.rs.Path;
import org.duibiao.chassis.audit.AuditChain;
import org.duibiao.chassis.audit.AuditReader;
import org.duibiao.chassis.audit.AuditResource;

/** The audit trail of the notification service. */
@Path("/api/notification/v1/audit")
public class NotificationAuditResource extends AuditResource {
  NotificationAuditResource(AuditReader reader, AuditChain chain) {
    super(reader, chain);
  }
}
