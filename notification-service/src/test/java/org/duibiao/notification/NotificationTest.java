package org.duibiao.notification;

import io.quarkus.test.common.QuarkusTestResource;
import org.duibiao.chassis.testing.Infrastructure;
import org.duibiao.notification.testing.MailPeer;
import org.duibiao.notification.testing.Peer;

/**
 * What all tests over HTTP share: one start of the service on a real database and broker. The clock
 * only moves forward, so each test has a college of its own and due dates counted from today.
 */
@QuarkusTestResource(value = Infrastructure.class, restrictToAnnotatedClass = false)
@QuarkusTestResource(value = Peer.class, restrictToAnnotatedClass = false)
@QuarkusTestResource(value = MailPeer.class, restrictToAnnotatedClass = false)
abstract class NotificationTest {}
