package org.duibiao.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Picks ports that nobody listens on. Invariant: all of them lie below the range that the kernel
 * hands out to outgoing connections, so that none is lost between being picked and being used.
 */
public final class FreePorts {
  private static final int LOWEST = 20_000;
  private static final int BEYOND = 32_000;
  private static final int ATTEMPTS = 10_000;

  private FreePorts() {}

  /** {@code n} different ports that are free on loopback now. */
  public static List<Integer> pick(int n) {
    Set<Integer> picked = new LinkedHashSet<>();
    for (int attempt = 0; attempt < ATTEMPTS && picked.size() < n; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, BEYOND);
      if (isFree(port)) {
        picked.add(port);
      }
    }
    if (picked.size() < n) {
      throw new StartFailure("No " + n + " free ports between " + LOWEST + " and " + BEYOND);
    }
    return List.copyOf(picked);
  }

  /** Whether a server could listen on this port, on loopback and on all addresses. */
  public static boolean isFree(int port) {
    return canBind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
        && canBind(new InetSocketAddress(port));
  }

  private static boolean canBind(InetSocketAddress address) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(address);
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
