package org.duibiao.chassis.web;

import static java.util.Locale.ROOT;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The operation ids of the audit trail. Its resource is the same class in every service, but an id
 * is unique over all of them: {@code listLedgerAudit}, {@code verifyLedgerAudit}.
 */
public final class AuditOperations {
  private static final Pattern PATH = Pattern.compile("/api/([a-z]+)/v1/audit(/verification)?");

  private AuditOperations() {}

  /** The id of the operation at a path; empty if it is not the audit trail's. */
  public static Optional<String> at(String path) {
    Matcher audit = PATH.matcher(path);
    if (!audit.matches()) {
      return Optional.empty();
    }
    String service = audit.group(1);
    return Optional.of(
        (audit.group(2) == null ? "list" : "verify")
            + service.substring(0, 1).toUpperCase(ROOT)
            + service.substring(1)
            + "Audit");
  }
}
