package org.duibiao.rectification.weakness.api;

import static org.duibiao.rectification.weakness.domain.WeaknessProblem.CONFIRMATION_LINK_INVALID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.Words;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.rectification.weakness.application.ConfirmationDesk.Shown;
import org.duibiao.rectification.weakness.domain.CaseRecord;

/**
 * The page behind a one-time link, for a leader who opens it in a browser: what is confirmed, in
 * whose name, and one button. Invariant: it needs no script, loads nothing, tells no other site
 * whence one comes, and stands in no frame; what people wrote is text, never markup.
 */
@ApplicationScoped
class ConfirmationPages {
  private static final String BUNDLE = "problems.rectification";
  private static final Words CHINESE = Words.of("zh");
  private static final MediaType HTML = new MediaType("text", "html", "UTF-8");
  private static final String POLICY =
      "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="zh-CN">
      <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
      <meta name="referrer" content="no-referrer"><title>督导记录确认</title></head>
      <body><h1>督导记录确认</h1>
      %s
      </body>
      </html>
      """;

  private static final String BUTTON =
      """
      <p>以上记录由 %s 代拟。点击下面的按钮，即以您（挂点领导 %s）的名义确认；本链接只能使用一次。</p>
      <form method="post"><button type="submit">确认以上记录属实</button></form>""";

  /** Whether a reader would rather have a page than JSON: HTML is named before JSON or anything. */
  static boolean wanted(HttpHeaders headers) {
    for (MediaType asked : headers.getAcceptableMediaTypes()) {
      if (asked.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
        return false;
      }
      if (asked.isCompatible(MediaType.TEXT_HTML_TYPE)) {
        return true;
      }
    }
    return false;
  }

  /** The page that asks. */
  Response asking(Supplier<Shown> read) {
    return page(
        () -> {
          Shown shown = read.get();
          return record(shown)
              + BUTTON.formatted(escaped(shown.draftedBy()), escaped(shown.leader()));
        });
  }

  /** The page that thanks. */
  Response done(Supplier<Shown> confirm) {
    return page(() -> record(confirm.get()) + "<p><strong>已确认，谢谢。</strong>您可以关闭本页。</p>");
  }

  private static Response page(Supplier<String> content) {
    try {
      return answer(Response.Status.OK, content.get());
    } catch (DomainException e) {
      if (e.type() != CONFIRMATION_LINK_INVALID) {
        throw e;
      }
      return answer(Response.Status.NOT_FOUND, "<p>链接无效、已使用或已过期。请联系发送链接的同志重新发送。</p>");
    }
  }

  private static String record(Shown shown) {
    CaseRecord made = shown.made();
    String way = CHINESE.text(BUNDLE, "CaseRecordWay." + made.way());
    return row("党组织", shown.organisationName())
        + row("日期", ChinaTime.written(made.heldOn()))
        + row("方式", way)
        + row("内容", made.content())
        + (made.followUp() == null ? "" : row("后续工作", made.followUp()));
  }

  private static String row(String name, String text) {
    return "<p><strong>" + name + "：</strong>" + escaped(text) + "</p>\n";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static Response answer(Response.Status status, String content) {
    return Response.status(status)
        .entity(PAGE.formatted(content))
        .type(HTML)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .header("Content-Security-Policy", POLICY)
        .header("Referrer-Policy", "no-referrer")
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Frame-Options", "DENY")
        .build();
  }
}
