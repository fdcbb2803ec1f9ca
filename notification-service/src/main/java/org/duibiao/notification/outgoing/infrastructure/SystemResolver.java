package org.duibiao.notification.outgoing.infrastructure;

import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Looks names up as the machine does, on threads of its own: a name server may hang. */
@DefaultBean
@ApplicationScoped
class SystemResolver implements Resolver {
  private static final int THREADS = 64;

  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          THREADS,
          THREADS,
          10,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          SystemResolver::daemon);

  SystemResolver() {
    threads.allowCoreThreadTimeOut(true);
  }

  void stop(@Observes ShutdownEvent stop) {
    threads.shutdownNow();
  }

  @Override
  public CompletionStage<List<InetAddress>> resolve(String host) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return List.of(InetAddress.getAllByName(host));
          } catch (UnknownHostException e) {
            throw new CompletionException(e);
          }
        },
        threads);
  }

  private static Thread daemon(Runnable work) {
    Thread made = new Thread(work, "outgoing-names");
    made.setDaemon(true);
    return made;
  }
}
