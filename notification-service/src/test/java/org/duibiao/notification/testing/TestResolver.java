package org.duibiao.notification.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.duibiao.notification.outgoing.infrastructure.Resolver;

/** Names of the tests' own; addresses in numbers stand for themselves, anything else is unknown. */
@ApplicationScoped
public class TestResolver implements Resolver {
  /** What was looked up. */
  public static final ConcurrentLinkedQueue<String> ASKED = new ConcurrentLinkedQueue<>();

  private static final Map<String, Callable<String>> NAMES = new ConcurrentHashMap<>();

  /** Gives a name an address, which may be another on each look. */
  public static void name(String host, Callable<String> address) {
    NAMES.put(host, address);
  }

  @Override
  public CompletionStage<List<InetAddress>> resolve(String host) {
    ASKED.add(host);
    try {
      if (NAMES.containsKey(host)) {
        return CompletableFuture.completedFuture(
            List.of(InetAddress.getByName(NAMES.get(host).call())));
      }
      if (host.matches("[0-9.]+|.*:.*")) {
        return CompletableFuture.completedFuture(List.of(InetAddress.getByName(host)));
      }
      throw new UnknownHostException(host);
    } catch (Exception e) {
      return CompletableFuture.failedFuture(e);
    }
  }
}
