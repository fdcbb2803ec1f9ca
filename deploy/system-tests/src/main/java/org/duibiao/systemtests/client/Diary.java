package org.duibiao.systemtests.client;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What was asked of the gateway and how it ended, in memory: what an audit trail is held against.
 */
public final class Diary {
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  /**
   * One request that was answered.
   *
   * @param id its correlation id
   * @param user who asked, null for nobody
   * @param query null for none
   */
  public record Request(
      String id, String user, String method, String path, String query, int status) {
    /** Whether it was to change something of a service's, and did; a dry run was not. */
    public boolean wrote() {
      return !method.equals("GET") && !"mode=validate".equals(query) && status / 100 == 2;
    }

    /** Whether the posts did not allow it. */
    public boolean forbidden() {
      return status == 403;
    }

    /** Whether it went to a service, such as {@code ledger}. */
    public boolean wentTo(String service) {
      return path.startsWith("/api/" + service + "/");
    }
  }

  void add(Request request) {
    requests.add(request);
  }

  /** How many there are so far. */
  public int size() {
    return requests.size();
  }

  /** Those since an earlier size. */
  public List<Request> since(int size) {
    return List.copyOf(requests.subList(size, requests.size()));
  }
}
