package org.duibiao.notification.mail.application;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duibiao.chassis.problem.Words;
import org.duibiao.notification.inbox.domain.Message;
import org.duibiao.notification.inbox.domain.MessageKind;
import org.duibiao.notification.inbox.domain.Subject;
import org.duibiao.notification.inbox.domain.Wording;

/**
 * The texts of mails and of the page behind their link, from templates. Invariant: what people
 * wrote is text in them, never markup.
 */
@ApplicationScoped
public class MailPages {
  private static final String BUNDLE = "messages.mail";
  private static final int MOST_LINES = 100;

  private final Template html;
  private final Template text;
  private final Template leaving;

  MailPages(
      @Location("mail/message.html") Template html,
      @Location("mail/message.txt") Template text,
      @Location("mail/leaving.html") Template leaving) {
    this.html = html;
    this.text = text;
    this.leaving = leaving;
  }

  /** What a mail tells. */
  record Mail(
      Words words,
      Wording wording,
      Message message,
      List<Subject> subjects,
      Optional<URI> unsubscribe,
      Optional<URI> gateway) {}

  /** How far somebody is with leaving a kind of mail. */
  public enum Leaving {
    /** The page asks. */
    ASKED,
    /** It is done. */
    DONE,
    /** The link is not one of this service's. */
    INVALID
  }

  String html(Mail mail) {
    return filled(html, mail).render();
  }

  String text(Mail mail) {
    return filled(text, mail).render();
  }

  /** The page behind the link in a mail. */
  public String page(Leaving state, MessageKind kind, Words words) {
    String of = state.name().toLowerCase(Locale.ROOT);
    return leaving
        .data("language", language(words))
        .data("title", words.text(BUNDLE, "leaving.title"))
        .data("text", words.text(BUNDLE, "leaving." + of, kind))
        .data("button", state == Leaving.ASKED ? words.text(BUNDLE, "leaving.button") : null)
        .render();
  }

  private static TemplateInstance filled(Template template, Mail mail) {
    Words words = mail.words();
    List<Subject> subjects = mail.subjects();
    boolean list = subjects.size() > 1;
    int more = Math.max(0, subjects.size() - MOST_LINES);
    return template
        .data("language", language(words))
        .data("title", mail.wording().title())
        .data("text", mail.wording().text(subjects))
        .data(
            "lines",
            list ? subjects.stream().limit(MOST_LINES).map(MailPages::line).toList() : List.of())
        .data("heading", headings(words))
        .data("more", more == 0 ? null : words.text(BUNDLE, "more", more))
        .data("why", words.text(BUNDLE, "why"))
        .data("gateway", mail.gateway().map(URI::toString).orElse(null))
        .data("unsubscribe", mail.unsubscribe().map(URI::toString).orElse(null))
        .data("unsubscribeText", words.text(BUNDLE, "unsubscribe", mail.message().kind()))
        .data("obligatory", words.text(BUNDLE, "obligatory"));
  }

  private static Map<String, String> headings(Words words) {
    return Map.of(
        "organisation", words.text(BUNDLE, "organisation"),
        "subject", words.text(BUNDLE, "subject"),
        "due", words.text(BUNDLE, "due"));
  }

  private static Map<String, String> line(Subject one) {
    String title = one.title() == null ? one.milestone() : one.title();
    return Map.of(
        "organisation", one.organisationName(),
        "subject", title == null ? "" : title,
        "due", one.dueDate() == null ? "" : one.dueDate().toString());
  }

  private static String language(Words words) {
    return words.locale().equals(Locale.ENGLISH) ? "en" : "zh-CN";
  }
}
