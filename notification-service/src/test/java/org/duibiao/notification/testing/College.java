package org.duibiao.notification.testing;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.duibiao.chassis.testing.Events;
import org.duibiao.chassis.testing.TestClock;
import org.duibiao.chassis.testing.Tokens;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.WorkingDays;

/** A college of one test's own: its organisations, its people, and what its services tell. */
public final class College {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final WorkingDays DAYS = WorkingDays.official();

  private final String code = "college-" + NUMBER.incrementAndGet();

  /** A college with an office holder. */
  public College() {
    organisation(code, "COMMITTEE", null, post(office(), "OFFICE"));
  }

  /** The college's code. */
  public String code() {
    return code;
  }

  /** The code of an organisation of this college. */
  public String at(String name) {
    return code + "-" + name;
  }

  /** The person in the college's office. */
  public String office() {
    return "office-" + code;
  }

  /** The person who is an organisation's secretary. */
  public String secretary(String name) {
    return "secretary-" + at(name);
  }

  /** A general branch with a secretary, directly below the college. */
  public void department(String name) {
    organisation(at(name), "GENERAL_BRANCH", code, post(secretary(name), "SECRETARY"));
  }

  /** A branch with a secretary, below a general branch. */
  public void branch(String name, String department) {
    organisation(at(name), "BRANCH", at(department), post(secretary(name), "SECRETARY"));
  }

  /** Any organisation, as the catalog tells it; later states replace earlier ones. */
  public void organisation(String organisation, String type, String parent, String... posts) {
    String parentText = parent == null ? "null" : '"' + parent + '"';
    long version = System.nanoTime();
    String state =
        """
        {"code":"%s","name":"%s","shortName":null,"type":"%s","parent":%s,"displayOrder":1,
         "validFrom":"2020-01-01","validTo":null,"version":%d,"appointments":[%s]}
        """
            .formatted(
                organisation,
                name(organisation),
                type,
                parentText,
                version,
                String.join(",", posts));
    Events.publish(
        "catalog.organisations",
        organisation,
        "catalog.organisation.v1",
        "organisation/" + organisation,
        version,
        state);
  }

  /** The Chinese name under which an organisation of a test is known. */
  public static String name(String organisation) {
    return "党组织" + organisation;
  }

  /** An appointment as the catalog tells it. */
  public static String post(String person, String post) {
    return post(person, post, null);
  }

  /** An appointment with the address to which its holder is written, or null. */
  public static String post(String person, String post, String email) {
    return """
        {"id":"%s","person":"%s","name":"某某","post":"%s","validFrom":"2020-01-01","validTo":null,
         "dualLeader":false,"email":%s,"phone":null}
        """
        .formatted(UUID.randomUUID(), person, post, email == null ? null : '"' + email + '"');
  }

  /** Tells that somebody's post is delegated, from one day to another; returns its id. */
  public String delegation(String from, String to, String post, String reach, LocalDate... days) {
    String id = UUID.randomUUID().toString();
    String[] held = post.split("@");
    Events.publish(
        "catalog.delegations",
        id,
        "catalog.delegation.v1",
        "delegation/" + id,
        1,
        """
        {"id":"%s","from":"%s","fromName":"某某","to":"%s","toName":"某","role":"%s",
         "organisation":"%s","reach":"%s","validFrom":"%s","validTo":"%s","basis":"授权书",
         "state":"ACTIVE","reason":null,"version":1}
        """
            .formatted(id, from, to, held[0], held[1], reach, days[0], days[1]));
    return id;
  }

  /** Tells that somebody succeeds an organisation's secretary on a day. */
  public void handover(UUID event, UUID id, String name, String successor, LocalDate day) {
    Events.publish(
        "catalog.handovers",
        at(name),
        event,
        "catalog.handover.v1",
        "handover/" + id,
        1,
        """
        {"id":"%s","organisation":"%s","post":"SECRETARY","from":"%s","fromName":"某某","to":"%s",
         "toName":"某","date":"%s","basis":"院党发〔2021〕9号"}
        """
            .formatted(id, at(name), secretary(name), successor, day));
  }

  /** Opens an obligation for the ledger. */
  public Obligation owes(String organisation, LocalDate due) {
    return owes(organisation, due, "诊断情况工作台账");
  }

  /** Opens an obligation under a title of its own. */
  public Obligation owes(String organisation, LocalDate due, String title) {
    Obligation obligation = new Obligation(at(organisation), title);
    obligation.tell("opened", "\"title\":\"" + title + "\",\"dueDate\":\"" + due + "\"");
    return obligation;
  }

  /** Tells the state of a rectification item. */
  public void item(String organisation, UUID id, long version, String state, LocalDate due) {
    Events.publish(
        "rectification.events",
        at(organisation),
        "rectification.item-" + state.toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".v1",
        "item/" + id,
        version,
        """
        {"itemId":"%s","problemId":"%s","campaign":"%s","organisation":"%s",
         "indicator":"branch-7.3","state":"%s","dueDate":"%s","responsible":null,"person":null,
         "reason":null}
        """
            .formatted(id, UUID.randomUUID(), code, at(organisation), state, due));
  }

  /** Today by the domain clock. */
  public static LocalDate today() {
    return ChinaTime.dayOf(TestClock.now());
  }

  /**
   * The first working day after so many days of which these days before and after are working days,
   * too, so that no rung is moved.
   */
  public static LocalDate due(int after, int... rungs) {
    return today()
        .plusDays(after)
        .datesUntil(LocalDate.of(2027, 1, 1))
        .filter(DAYS::isWorkingDay)
        .filter(day -> IntStream.of(rungs).allMatch(n -> DAYS.isWorkingDay(day.plusDays(n))))
        .findFirst()
        .orElseThrow();
  }

  /** Tells the state of this college's campaign. */
  public void campaign(String state) {
    long version = System.nanoTime();
    Events.publish(
        "catalog.campaigns",
        code,
        "catalog.campaign.v1",
        "campaign/" + code,
        version,
        "{\"code\":\"%s\",\"title\":\"行动\",\"organisation\":\"%s\",\"state\":\"%s\",\"version\":%d}"
            .formatted(code, code, state, version));
  }

  /** Tells any fact of this college's campaign about an organisation. */
  public void tell(
      String topic, String organisation, String type, String subject, long version, String more) {
    Events.publish(
        topic,
        organisation,
        type,
        subject,
        version,
        "{\"campaign\":\"%s\",\"organisation\":\"%s\",%s}".formatted(code, organisation, more));
  }

  /** Moves the domain clock to the morning of a day. */
  public static void morningOf(LocalDate day) {
    TestClock.moveTo(day + "T08:00:00+08:00");
  }

  /** A person's inbox, newest first. */
  public JsonPath inbox(String person) {
    return given()
        .auth()
        .oauth2(Tokens.of(person, "officer@" + code))
        .get("/api/notification/v1/inbox?limit=500")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** The kinds of a person's messages about a title, oldest first. */
  public List<String> kinds(String person, String title) {
    List<Map<String, Object>> items = inbox(person).getList("items");
    List<String> kinds =
        items.stream()
            .filter(item -> String.valueOf(item.get("title")).contains(title))
            .map(item -> String.valueOf(item.get("kind")))
            .collect(Collectors.toCollection(ArrayList::new));
    java.util.Collections.reverse(kinds);
    return kinds;
  }

  /** Waits until a person has had messages of these kinds about a title, oldest first. */
  public void awaitKinds(String person, String title, String... kinds) {
    Awaitility.await().atMost(PATIENCE).until(() -> kinds(person, title), List.of(kinds)::equals);
  }

  /**
   * Waits until all that was told so far of an organisation has been acted upon: an obligation that
   * comes after it has been overdue and told to the organisation's secretary.
   */
  public void awaitActedUpon(String organisation) {
    String title = "末位" + UUID.randomUUID();
    owes(organisation, today().minusDays(2), title);
    awaitKinds(secretary(organisation), title, "OVERDUE_OWNER");
  }

  /** Waits until the deadlines of an organisation are as said; who waits for review is left out. */
  public void awaitDeadlines(String organisation, boolean open, int number) {
    Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () ->
                deadlines(organisation, open)
                    .getList("items.findAll { it.subjectKind != 'REVIEW' }")
                    .size(),
            size -> size == number);
  }

  /** The deadlines of an organisation and those below it. */
  public JsonPath deadlines(String organisation, boolean open) {
    return given()
        .auth()
        .oauth2(Tokens.of(office(), "office@" + code))
        .get("/api/notification/v1/deadlines?organisation={o}&open={open}", at(organisation), open)
        .then()
        .extract()
        .jsonPath();
  }

  /** One obligation, and what the ledger tells of it. */
  public final class Obligation {
    private final String id = UUID.randomUUID().toString();
    private final String organisation;
    private final String title;
    private final List<Runnable> told = new ArrayList<>();
    private long version;

    Obligation(String organisation, String title) {
      this.organisation = organisation;
      this.title = title;
    }

    /** Its subject. */
    public String subject() {
      return "obligation/" + id;
    }

    /** Tells the next fact about it. */
    public void tell(String fact, String more) {
      tell(++version, fact, more);
    }

    /** Tells a fact with a version of its own. */
    public void tell(long number, String fact, String more) {
      UUID id = UUID.randomUUID();
      told.add(() -> publish(id, number, fact, more));
      publish(id, number, fact, more);
    }

    /** Tells all of it again, as a replay does: the same facts with the same ids. */
    public void replay() {
      List.copyOf(told).forEach(Runnable::run);
    }

    private void publish(UUID event, long number, String fact, String more) {
      Events.publish(
          "ledger.events",
          organisation,
          event,
          "ledger.obligation-" + fact + ".v1",
          subject(),
          number,
          """
          {"obligationId":"%s","campaign":"%s","milestone":"ledger","kind":"LEDGER",
           "organisation":"%s"%s}
          """
              .formatted(id, code, organisation, more.isEmpty() ? "" : "," + more));
    }

    /** Its title. */
    public String title() {
      return title;
    }
  }
}
