package org.duibiao.systemtests.campus;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A browser without a screen: it keeps cookies (loopback counts as secure, as it does in browsers),
 * follows redirects, and submits the forms that submit themselves. Invariant: it stops at the
 * application's address and never opens it.
 */
final class Browser {
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private static final int MOST_STEPS = 20;
  private static final List<String> SAML = List.of("SAMLRequest", "SAMLResponse");

  private final String application;
  private final Map<String, HttpCookie> cookies = new TreeMap<>();
  private final List<URI> visited = new ArrayList<>();

  /** A browser for an application that log-ins lead back to. */
  Browser(String application) {
    this.application = application;
  }

  /** What is seen in the end. At the application's address there is no body. */
  record Page(URI uri, int status, String body) {
    Document document() {
      return Jsoup.parse(body, uri.toString());
    }

    /** What the application is told in its address. */
    Map<String, String> told() {
      return fields(uri.getRawQuery());
    }

    String text() {
      return document().text();
    }

    private static Map<String, String> fields(String query) {
      var fields = new LinkedHashMap<String, String>();
      for (String field : query == null ? new String[0] : query.split("&")) {
        int equals = field.indexOf('=');
        fields.put(
            field.substring(0, equals),
            java.net.URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
      }
      return fields;
    }
  }

  Page open(String url) {
    return follow(HttpRequest.newBuilder(URI.create(url)).GET());
  }

  /** Types a name and a password into the page's log-in form. */
  Page logIn(Page page, String name, String password) {
    Element form = page.document().selectFirst("form#kc-form-login");
    if (form == null) {
      throw new AssertionError("No log-in form at " + page.uri() + ": " + page.text());
    }
    return submit(form, Map.of("username", name, "password", password));
  }

  /** Every address that was asked, in order. */
  List<URI> visited() {
    return List.copyOf(visited);
  }

  private Page submit(Element form, Map<String, String> typed) {
    var fields = new LinkedHashMap<String, String>();
    for (Element input : form.select("input[name][type=hidden]")) {
      fields.put(input.attr("name"), input.attr("value"));
    }
    fields.putAll(typed);
    return follow(
        HttpRequest.newBuilder(URI.create(form.absUrl("action")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(fields))));
  }

  private Page follow(HttpRequest.Builder first) {
    HttpRequest.Builder next = first;
    for (int step = 0; step < MOST_STEPS; step++) {
      HttpResponse<String> answer = send(next);
      if (answer.statusCode() / 100 != 3) {
        var page = new Page(answer.uri(), answer.statusCode(), answer.body());
        Element form = selfSubmitting(page);
        return form == null ? page : submit(form, Map.of());
      }
      URI target = answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
      if (target.toString().startsWith(application)) {
        return new Page(target, answer.statusCode(), "");
      }
      next = HttpRequest.newBuilder(target).GET();
    }
    throw new AssertionError("Too many redirects: " + visited);
  }

  private static Element selfSubmitting(Page page) {
    return SAML.stream()
        .map(name -> page.document().selectFirst("form:has(input[name=" + name + "])"))
        .filter(form -> form != null)
        .findFirst()
        .orElse(null);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    URI uri = request.build().uri();
    visited.add(uri);
    String sent =
        cookies.values().stream()
            .filter(cookie -> uri.getPath().startsWith(cookie.getPath()))
            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    if (!sent.isEmpty()) {
      request.header("Cookie", sent);
    }
    try {
      var answer = HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      return answer;
    } catch (IOException e) {
      throw new AssertionError("No answer from " + uri, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keep(String header) {
    for (HttpCookie cookie : HttpCookie.parse(header)) {
      String key = cookie.getPath() + " " + cookie.getName();
      if (cookie.getMaxAge() == 0) {
        cookies.remove(key);
      } else {
        cookies.put(key, cookie);
      }
    }
  }

  static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
