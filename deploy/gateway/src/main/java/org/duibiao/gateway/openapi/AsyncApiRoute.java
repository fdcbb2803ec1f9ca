package org.duibiao.gateway.openapi;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Serves the description of the events, and leads from the bare address to the documentation. */
@ApplicationScoped
public class AsyncApiRoute {

  private static final String DOCUMENT = "asyncapi.yaml";

  void install(@Observes Router router) {
    Buffer document = read(Thread.currentThread().getContextClassLoader(), DOCUMENT);
    router
        .route("/asyncapi.yaml")
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .handler(
            context ->
                context
                    .response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/yaml;charset=UTF-8")
                    .end(document)
                    .onFailure(context::fail));
    router.get("/").handler(context -> context.redirect("/swagger-ui"));
  }

  private static Buffer read(ClassLoader loader, String name) {
    try (InputStream in = loader.getResourceAsStream(name)) {
      return Buffer.buffer(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
