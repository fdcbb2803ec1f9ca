package org.duibiao.benchmark;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import org.duibiao.systemtests.client.Answer;
import org.duibiao.systemtests.client.Caller;

/** What people look at all day, asked by the office, who sees everything. */
final class Reads {
  private static final String CAMPAIGN = "/api/ledger/v1/campaigns/" + Activations.CAMPAIGN;
  private static final String RECTIFICATION = "/api/rectification/v1";
  private static final String ITEMS = "?campaign=" + Activations.CAMPAIGN;
  private static final String ORGANISATIONS = "/api/catalog/v1/organisations";
  private static final double MILLIS_ALLOWED = 50;
  private static final int PLACES = 500;
  private static final int LARGEST_PAGE = 500;
  private static final double DEEP = 0.9;
  private static final double COMMONLY = 50;
  private static final double NEARLY_ALWAYS = 99;

  private final BenchSystem system;
  private final Report report;
  private final Load load;
  private final Province province;

  Reads(BenchSystem system, Report report, Load load, Province province) {
    this.system = system;
    this.report = report;
    this.load = load;
    this.province = province;
  }

  /** Asks everything, one kind after the other. */
  void run() throws InterruptedException {
    List<String> branches = province.branches().limit(PLACES).toList();
    List<String> colleges = province.colleges().limit(PLACES).toList();
    String obligations = CAMPAIGN + "/obligations";
    ask("obligations, first page", obligations);
    ask("obligations, deep page", deep(obligations));
    ask("obligations of a college", i -> obligations + "?organisation=" + at(colleges, i));
    ask("obligations that are pending", obligations + "?timeliness=PENDING");
    ask("coverage of all", CAMPAIGN + "/coverage");
    ask("coverage of a college", i -> CAMPAIGN + "/coverage?organisation=" + at(colleges, i));
    ask("coverage of a branch", i -> CAMPAIGN + "/coverage?organisation=" + at(branches, i));
    ask("an entry", i -> CAMPAIGN + "/organisations/" + at(branches, i) + "/entry");
    ask("a diagnosis", i -> CAMPAIGN + "/organisations/" + at(branches, i) + "/diagnosis");
    ask("entries, first page", CAMPAIGN + "/entries");
    ask("call list, first page", CAMPAIGN + "/call-list?within=30");
    ask(
        "call list of a college",
        i -> CAMPAIGN + "/call-list?within=30&organisation=" + at(colleges, i));
    ask("problems, first page", CAMPAIGN + "/problems");
    ask("problems with a word", CAMPAIGN + "/problems?q=" + encoded("第3季度"));
    ask("problems of a college", i -> CAMPAIGN + "/problems?organisation=" + at(colleges, i));
    construction(colleges);
    ask("organisations, first page", ORGANISATIONS);
    ask("organisations, deep page", deep(ORGANISATIONS));
    ask("organisations with a name", ORGANISATIONS + "?q=" + encoded("第3-7学院"));
    ask("an organisation", i -> ORGANISATIONS + "/" + at(branches, i));
  }

  /** What the third stage shows. */
  private void construction(List<String> colleges) throws InterruptedException {
    String board = RECTIFICATION + "/board" + ITEMS;
    String counts = RECTIFICATION + "/board/counts" + ITEMS;
    String consistency = RECTIFICATION + "/consistency" + ITEMS;
    ask("items, first page", RECTIFICATION + "/items" + ITEMS);
    ask("item board of all", board);
    ask("item board of a college", i -> board + "&organisation=" + at(colleges, i));
    ask("counts of items of all", counts);
    ask(
        "burn-down of all",
        RECTIFICATION + "/burn-down" + ITEMS + "&organisation=" + province.top());
    ask("consistency of a college", i -> consistency + "&organisation=" + at(colleges, i));
    String appraisals = RECTIFICATION + "/appraisals" + ITEMS;
    ask("appraisals, first page", appraisals);
    ask("appraisals of a college", i -> appraisals + "&organisation=" + at(colleges, i));
  }

  private void ask(String what, String path) throws InterruptedException {
    ask(what, i -> path);
  }

  private void ask(String what, IntFunction<String> path) throws InterruptedException {
    Caller office = system.office();
    Load.Outcome outcome =
        load.ask(
            i -> {
              Answer answer = office.get(path.apply(i));
              return answer.status() == 200
                  ? null
                  : answer.request() + " → " + answer.status() + " " + answer.body();
            });
    report.add(
        Figure.of(what + ", p99", outcome.millisAt(NEARLY_ALWAYS), "ms")
            .within(MILLIS_ALLOWED)
            .remarked(
                "p50 %.1f, max %.1f, %d asked, %d errors"
                    .formatted(
                        outcome.millisAt(COMMONLY),
                        outcome.worstMillis(),
                        load.requests(),
                        outcome.errors())));
    if (outcome.errors() > 0) {
      report.error(what + ": " + outcome.firstError());
    }
  }

  /** The address of a page after most of a list. */
  private String deep(String list) {
    Caller office = system.office();
    String base = list + "?limit=" + LARGEST_PAGE;
    String next = office.get(base).expect(200).json().path("next").asText(null);
    for (int rows = LARGEST_PAGE; next != null && rows < province.size() * DEEP; ) {
      String further =
          office
              .get(base + "&cursor=" + encoded(next))
              .expect(200)
              .json()
              .path("next")
              .asText(null);
      if (further == null) {
        break;
      }
      next = further;
      rows += LARGEST_PAGE;
    }
    return next == null ? list : list + "?cursor=" + encoded(next);
  }

  private static String at(List<String> codes, int number) {
    return codes.get(number % codes.size());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
