package org.duibiao.gateway.openapi;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;

/** Serves the description of the events: the checkout's document, or the gateway's own summary. */
@ApplicationScoped
public class AsyncApiRoute {

  private static final String DOCUMENT = "asyncapi.yaml";
  private static final String SUMMARY = "asyncapi/summary.yaml";

  void install(@Observes Router router) {
    Buffer document = load();
    router
        .get("/asyncapi.yaml")
        .handler(
            context ->
                context
                    .response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/yaml;charset=UTF-8")
                    .end(document)
                    .onFailure(context::fail));
  }

  private static Buffer load() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return Stream.of(DOCUMENT, SUMMARY)
        .filter(name -> loader.getResource(name) != null)
        .findFirst()
        .map(name -> read(loader, name))
        .orElseThrow(() -> new IllegalStateException("No description of the events is packaged"));
  }

  private static Buffer read(ClassLoader loader, String name) {
    try (InputStream in = loader.getResourceAsStream(name)) {
      return Buffer.buffer(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
