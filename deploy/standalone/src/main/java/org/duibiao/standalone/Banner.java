package org.duibiao.standalone;

import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What a person needs to know once everything is up: where, who, when, and where the logs are. */
record Banner(StandaloneOptions options, double seconds) {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm XXX", Locale.ROOT);

  String text() {
    return """

        Duibiao is up after %1$.1f s.

          gateway     %2$s
          Swagger UI  %2$s/swagger-ui
          OpenAPI     %2$s/openapi.json
          health      %2$s/q/health
          Keycloak    %3$s   realm duibiao; administrator: admin, password in
                      %4$s

          Who can log in (password = user name; here, or at the campus, realm campus-sso):
            office                         党委工作部      runs the campaign, reviews at the top
            leader-1, leader-2             院级领导        assigned to weak organisations
            secretary-X, officer-X         书记, 党务干部  for X = dept-01, dept-02, dept-01-b1, dept-01-b2,
                                                           dept-01-b3, dept-02-b1, direct-01
            two-hats                       书记            of dept-02 and of dept-02-b2
            auditor                        reads everything
            newcomer-1                     党务干部        of dept-03, through the campus only
            client portal-demo, secret portal-demo         a third-party portal that reads
            client portal-forms, secret portal-forms       a third-party portal that writes drafts
            client portal-events, secret portal-events     a third-party portal with webhooks and subscriptions

          domain clock  %5$s
          logs          %6$s
          data          %7$s
        """
        .formatted(
            seconds,
            options.url(Part.GATEWAY),
            options.url(Part.KEYCLOAK),
            relative(options.data("keycloak").resolve("admin.password")),
            MINUTE.format(new DomainClock(options.data("clock")).now()),
            relative(options.folder().resolve("logs")),
            relative(options.folder().resolve("data")));
  }

  private static Path relative(Path path) {
    Path here = Path.of("").toAbsolutePath();
    return path.startsWith(here) ? here.relativize(path) : path;
  }
}
