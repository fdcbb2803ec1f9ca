package org.duibiao.notification.endpoint.domain;

import static org.duibiao.notification.endpoint.domain.EndpointAction.DELETE;
import static org.duibiao.notification.endpoint.domain.EndpointAction.DISABLE;
import static org.duibiao.notification.endpoint.domain.EndpointAction.ENABLE;
import static org.duibiao.notification.endpoint.domain.EndpointAction.ROTATE_SECRET;
import static org.duibiao.notification.endpoint.domain.EndpointAction.TEST;
import static org.duibiao.notification.endpoint.domain.EndpointAction.UPDATE;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Where something is sent to outside the house. Invariant: address and secrets are not in here;
 * only what may be shown is.
 *
 * @param owner a portal's client id or a staff number
 * @param organisation whose subtree it is told of
 * @param addressShown the address without what could be a key
 * @param disabledBecause null while it is active
 * @param formerSecretUntil until when the secret before is still used beside the present one
 */
public record Endpoint(
    UUID id,
    long number,
    EndpointKind kind,
    String owner,
    String organisation,
    String name,
    String addressShown,
    EndpointState state,
    String disabledBecause,
    Instant formerSecretUntil,
    Instant createdAt,
    long version) {
  /** What can be done in which state; everything else is refused. */
  public static final Map<EndpointState, Set<EndpointAction>> TRANSITIONS =
      Map.of(
          EndpointState.ACTIVE,
          Set.of(UPDATE, DELETE, ROTATE_SECRET, TEST, DISABLE),
          EndpointState.DISABLED,
          Set.of(UPDATE, DELETE, ROTATE_SECRET, ENABLE),
          EndpointState.GONE,
          Set.of(UPDATE, DELETE, ROTATE_SECRET, ENABLE, DISABLE),
          EndpointState.DELETED,
          Set.of());

  /** Whether something can be done with it as it is. */
  public boolean allows(EndpointAction action) {
    return TRANSITIONS.get(state).contains(action);
  }
}
