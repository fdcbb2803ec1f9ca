package org.duibiao.gateway.openapi;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Swagger UI's pages, in place of those that come with it: their scripts stand in files of their
 * own, so that no script needs to be allowed because it stands in a page.
 */
@ApplicationScoped
public class SwaggerPages {

  private static final int BEFORE_SWAGGER_UI = -1_000;
  private static final String FOLDER = "/swagger-ui/";
  private static final String HTML = "text/html;charset=UTF-8";
  private static final String SCRIPT = "text/javascript;charset=UTF-8";

  void install(@Observes Router router) {
    serve(router, "index.html", HTML, List.of("/swagger-ui", FOLDER, FOLDER + "index.html"));
    serve(router, "start.js", SCRIPT, List.of(FOLDER + "start.js"));
    serve(router, "oauth2-redirect.html", HTML, List.of(FOLDER + "oauth2-redirect.html"));
    serve(router, "login.js", SCRIPT, List.of(FOLDER + "login.js"));
  }

  private static void serve(Router router, String name, String type, List<String> paths) {
    Buffer content = read(Thread.currentThread().getContextClassLoader(), "swagger/" + name);
    for (String path : paths) {
      router
          .route(path)
          .order(BEFORE_SWAGGER_UI)
          .method(HttpMethod.GET)
          .method(HttpMethod.HEAD)
          .handler(context -> answer(context, type, content));
    }
  }

  private static void answer(RoutingContext context, String type, Buffer content) {
    context
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, type)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
        .end(content)
        .onFailure(context::fail);
  }

  private static Buffer read(ClassLoader loader, String name) {
    try (InputStream in = loader.getResourceAsStream(name)) {
      return Buffer.buffer(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
