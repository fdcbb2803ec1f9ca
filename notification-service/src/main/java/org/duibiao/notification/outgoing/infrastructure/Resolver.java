package org.duibiao.notification.outgoing.infrastructure;

import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Looks names up. One look for one connection: what is checked is what is connected to. */
public interface Resolver {
  /** The addresses of a host; a failed stage if there are none. */
  CompletionStage<List<InetAddress>> resolve(String host);
}
