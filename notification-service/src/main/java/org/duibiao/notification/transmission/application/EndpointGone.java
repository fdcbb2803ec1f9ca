package org.duibiao.notification.transmission.application;

import java.util.UUID;

/** An endpoint has said that it wants nothing any more; told in the transaction that records it. */
public record EndpointGone(UUID endpoint, String reason) {}
