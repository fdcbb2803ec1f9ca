package org.duibiao.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.testing.Events;
import org.duibiao.chassis.testing.TestClock;
import org.duibiao.chassis.time.ChinaTime;

/**
 * A small college and its campaign, told by events as the catalog tells them. Every test has its
 * own, so tests share one database without meeting.
 *
 * <p>college → dept-1 (b1, b2, b3), dept-2 (b1, b2), direct-1.
 */
final class World {
  static final String SCHOOL_GUIDE =
      """
      {"code":"%s","version":1,"state":"PUBLISHED","title":"指南","appliesTo":["%s"],
       "dimensions":[
        {"number":1,"title":"教育党员有力","indicators":[
          {"code":"%2$s-1.1","number":"1.1","text":"认真学习全国高校思想政治工作会议精神"},
          {"code":"%2$s-1.2","number":"1.2","text":"认真开展党史学习教育"}]},
        {"number":2,"title":"管理党员有力","indicators":[
          {"code":"%2$s-2.1","number":"2.1","text":"坚持党员发展标准"}]}]}
      """;

  final String prefix;
  final String campaign;
  final LocalDate due;
  final List<String> members = new ArrayList<>();

  private World(String prefix, LocalDate due) {
    this.prefix = prefix;
    this.campaign = prefix + "-campaign";
    this.due = due;
  }

  /** A college of its own whose ledger is due on a day; everything is told, nothing awaited. */
  static World told(String prefix, LocalDate due) {
    World world = new World(prefix, due);
    world.tellOrganisations();
    world.tellGuides();
    world.tellCampaign("ACTIVE", 2, null);
    world.tellRoster();
    return world;
  }

  /** The same, with due dates far away. */
  static World told(String prefix) {
    return told(prefix, ChinaTime.dayOf(TestClock.now()).plusDays(200));
  }

  /** One of which nothing is told. */
  static World unknown(String prefix) {
    return new World(prefix, null);
  }

  /** A college without a campaign yet. */
  static World organisationsOnly(String prefix, LocalDate due) {
    World world = new World(prefix, due);
    world.tellOrganisations();
    world.tellGuides();
    return world;
  }

  String code(String name) {
    return prefix + "-" + name;
  }

  String college() {
    return code("college");
  }

  /** A person, one per prefix. */
  String person(String name) {
    return prefix + "." + name;
  }

  String secretary(String organisation) {
    return person("secretary-" + organisation);
  }

  private void tellOrganisations() {
    organisation("college", "COMMITTEE", null, 1, appointment("office", "OFFICE"));
    organisation("dept-1", "GENERAL_BRANCH", "college", 1, secretaryOf("dept-1"));
    organisation(
        "dept-2",
        "GENERAL_BRANCH",
        "college",
        2,
        secretaryOf("dept-2") + "," + appointment("two-hats", "SECRETARY"));
    organisation("direct-1", "DIRECT_BRANCH", "college", 3, secretaryOf("direct-1"));
    for (int i = 1; i <= 3; i++) {
      organisation("dept-1-b" + i, "BRANCH", "dept-1", i, secretaryOf("dept-1-b" + i));
    }
    organisation("dept-2-b1", "BRANCH", "dept-2", 1, secretaryOf("dept-2-b1"));
    organisation("dept-2-b2", "BRANCH", "dept-2", 2, appointment("two-hats", "SECRETARY"));
  }

  private String secretaryOf(String organisation) {
    return appointment("secretary-" + organisation, "SECRETARY");
  }

  String appointment(String person, String post) {
    return """
    {"id":"%s","person":"%s","name":"%2$s","post":"%s","validFrom":"2020-01-01","validTo":null,
     "dualLeader":false,"email":null,"phone":null}
    """
        .formatted(UUID.randomUUID(), person(person), post);
  }

  /** Tells an organisation's first state. */
  void organisation(String name, String type, String parent, int order, String appointments) {
    organisation(name, type, parent, order, appointments, 1);
  }

  /** Tells an organisation's state. */
  void organisation(
      String name, String type, String parent, int order, String appointments, long version) {
    String code = code(name);
    if (version == 1 && !type.equals("COMMITTEE")) {
      members.add(
          "{\"code\":\"%s\",\"name\":\"%s\",\"type\":\"%s\",\"parent\":%s,\"displayOrder\":%d}"
              .formatted(code, name, type, quoted(parent), order));
    }
    Events.publish(
        "catalog.organisations",
        code,
        "catalog.organisation.v1",
        "organisation/" + code,
        version,
        """
        {"code":"%s","name":"%s","shortName":null,"type":"%s","category":null,"parent":%s,
         "displayOrder":%d,"hasPartyGroups":false,"hasBranchCommittee":true,"memberCount":10,
         "validFrom":"2020-01-01","validTo":null,"version":%d,"appointments":[%s]}
        """
            .formatted(code, "党组织" + name, type, quoted(parent), order, version, appointments));
  }

  /** Tells a delegation of a secretary's post for the whole year. */
  UUID delegation(String from, String to, String organisation, String reach) {
    UUID id = UUID.randomUUID();
    delegation(id, from, to, organisation, reach, "2021-01-01", "2021-12-31", "ACTIVE", 1);
    return id;
  }

  /** Tells a state of a delegation of a secretary's post. */
  void delegation(
      UUID id,
      String from,
      String to,
      String organisation,
      String reach,
      String validFrom,
      String validTo,
      String state,
      long version) {
    Events.publish(
        "catalog.delegations",
        id.toString(),
        "catalog.delegation.v1",
        "delegation/" + id,
        version,
        """
        {"id":"%s","from":"%s","fromName":"委托人","to":"%s","toName":"受托人","role":"secretary",
         "organisation":"%s","reach":"%s","validFrom":"%s","validTo":"%s","basis":"授权书",
         "state":"%s","reason":null,"version":%d}
        """
            .formatted(
                id,
                person(from),
                person(to),
                code(organisation),
                code(reach),
                validFrom,
                validTo,
                state,
                version));
  }

  /** Tells a change of secretary. */
  void handover(UUID event, UUID id, String organisation, String from, String to, LocalDate date) {
    Events.publish(
        "catalog.handovers",
        code(organisation),
        event,
        "catalog.handover.v1",
        "handover/" + id,
        1,
        """
        {"id":"%s","organisation":"%s","post":"SECRETARY","from":"%s","fromName":"李明","to":"%s",
         "toName":"王芳","date":"%s","basis":"院党发〔2021〕9号"}
        """
            .formatted(id, code(organisation), person(from), person(to), date));
  }

  /** Tells somebody on the roster of people. */
  void listed(String name, String organisation, boolean member, boolean teacher, String from) {
    Events.publish(
        "catalog.persons",
        person(name),
        "catalog.person.v1",
        "person/" + person(name),
        1,
        """
        {"staffNumber":"%s","name":"%s","organisation":"%s","partyMember":%s,"teacher":%s,
         "validFrom":"%s","validTo":null,"version":1}
        """
            .formatted(person(name), name, code(organisation), member, teacher, from));
  }

  private String quoted(String name) {
    return name == null ? "null" : "\"" + code(name) + "\"";
  }

  private void tellGuides() {
    guide("department");
    guide("branch");
  }

  private void guide(String kind) {
    String code = code(kind);
    Events.publish(
        "catalog.guides",
        code + ":1",
        "catalog.guide.v1",
        "guide/" + code + "/1",
        1,
        SCHOOL_GUIDE.formatted(code, kind));
  }

  String campaignData(String state, long version, LocalDate lockDate) {
    return """
    {"code":"%1$s","title":"学习·诊断·建设","organisation":"%2$s","state":"%3$s",
     "guides":[
      {"organisationType":"GENERAL_BRANCH","organisation":null,"guide":"%4$s","guideVersion":1},
      {"organisationType":"DIRECT_BRANCH","organisation":null,"guide":"%5$s","guideVersion":1},
      {"organisationType":"BRANCH","organisation":null,"guide":"%5$s","guideVersion":1}],
     "phases":[],
     "milestones":[
      {"code":"ledger","kind":"LEDGER","title":"诊断情况工作台账","dueDate":"%6$s","lockDate":%7$s,
       "owedBy":["GENERAL_BRANCH","DIRECT_BRANCH","BRANCH"]},
      {"code":"interim","kind":"INTERIM_REPORT","title":"阶段性情况报告","dueDate":"%6$s",
       "lockDate":null,"owedBy":["GENERAL_BRANCH"]},
      {"code":"analysis","kind":"DIAGNOSIS_ANALYSIS","title":"诊断结果梳理报告","dueDate":"%6$s",
       "lockDate":null,"owedBy":["COMMITTEE"]}],
     "readingList":[{"number":1,"title":"论述"},{"number":2,"title":"条例"}],
     "rectificationDueDate":"2021-06-30","version":%8$d}
    """
        .formatted(
            campaign,
            college(),
            state,
            code("department"),
            code("branch"),
            due,
            lockDate == null ? "null" : "\"" + lockDate + "\"",
            version);
  }

  /** Tells the campaign's state. */
  void tellCampaign(String state, long version, LocalDate lockDate) {
    Events.publish(
        "catalog.campaigns",
        campaign,
        "catalog.campaign.v1",
        "campaign/" + campaign,
        version,
        campaignData(state, version, lockDate));
  }

  private void tellRoster() {
    String roster = UUID.randomUUID().toString();
    chunk(roster, 1, members.subList(0, 4));
    complete(roster, 2, members.size(), null);
    chunk(roster, 2, members.subList(4, members.size()));
  }

  /** Tells a part of a roster. */
  UUID chunk(String roster, int number, List<String> organisations) {
    return Events.publish(
        "catalog.rosters",
        campaign,
        "catalog.roster-chunk.v1",
        "roster/" + roster,
        number,
        "{\"rosterId\":\"%s\",\"campaign\":\"%s\",\"number\":%d,\"organisations\":[%s]}"
            .formatted(roster, campaign, number, String.join(",", organisations)));
  }

  /** Tells the end of a roster. */
  void complete(String roster, int chunks, int count, LocalDate lockDate) {
    Events.publish(
        "catalog.rosters",
        campaign,
        "catalog.roster-complete.v1",
        "roster/" + roster,
        chunks + 1,
        "{\"rosterId\":\"%s\",\"campaign\":\"%s\",\"chunks\":%d,\"count\":%d,\"campaignState\":%s}"
            .formatted(roster, campaign, chunks, count, campaignData("ACTIVE", 2, lockDate)));
  }
}
