package org.duibiao.chassis.audit;

/**
 * One act.
 *
 * @param action what was done: the operationId
 * @param subject to what: kind and id, for example {@code entry/xzj-2021/dept-01-b1}
 * @param organisation the organisation concerned, null where none is
 * @param post the post that was used, as {@code role@organisation}; null for the service itself
 * @param reason why, in the person's words; null where none was asked for
 * @param versionBefore version of the subject before, 0 if it did not exist
 * @param versionAfter version of the subject after
 */
public record AuditEntry(
    String action,
    String subject,
    String organisation,
    String post,
    String reason,
    long versionBefore,
    long versionAfter) {}
