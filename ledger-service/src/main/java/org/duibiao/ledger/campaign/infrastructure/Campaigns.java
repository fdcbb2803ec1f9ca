package org.duibiao.ledger.campaign.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duibiao.ledger.campaign.application.CampaignFacts;
import org.duibiao.ledger.campaign.domain.Campaign;
import org.duibiao.ledger.campaign.domain.CampaignState;
import org.duibiao.ledger.shared.StoredJson;

/** The campaigns as the catalog told them. */
@ApplicationScoped
public class Campaigns {
  private static final String UPSERT =
      """
      insert into campaign (code, title, organisation, state, rectification_due_date, last_day,
        version)
      values (:code, :title, :organisation, :state, cast(cast(:due as text) as date),
        cast(cast(:lastDay as text) as date), :version)
      on conflict (code) do update set title = excluded.title,
        organisation = excluded.organisation, state = excluded.state,
        rectification_due_date = excluded.rectification_due_date,
        last_day = excluded.last_day, version = excluded.version
      where campaign.version < excluded.version
      """;

  private final EntityManager database;

  Campaigns(EntityManager database) {
    this.database = database;
  }

  /** Keeps a campaign's state unless a newer one is known. */
  public void upsert(CampaignFacts facts) {
    LocalDate due = facts.rectificationDueDate();
    int changed =
        database
            .createNativeQuery(UPSERT)
            .setParameter("code", facts.code())
            .setParameter("title", facts.title())
            .setParameter("organisation", facts.organisation())
            .setParameter("state", CampaignState.valueOf(facts.state()).name())
            .setParameter("due", due == null ? null : due.toString())
            .setParameter("lastDay", facts.lastDay().map(LocalDate::toString).orElse(null))
            .setParameter("version", facts.version())
            .executeUpdate();
    if (changed == 1) {
      replaceGuides(facts);
      replaceMilestones(facts);
      replaceReadings(facts);
    }
  }

  private void replaceGuides(CampaignFacts facts) {
    delete("delete from campaign_guide where campaign = :campaign", facts.code());
    database
        .createNativeQuery(
            """
            insert into campaign_guide (campaign, organisation_type, organisation, guide,
              guide_version)
            select :campaign, "organisationType", organisation, guide, "guideVersion"
            from jsonb_to_recordset(cast(:guides as jsonb)) as g ("organisationType" text,
              organisation text, guide text, "guideVersion" integer)
            """)
        .setParameter("campaign", facts.code())
        .setParameter("guides", StoredJson.write(facts.guides()))
        .executeUpdate();
  }

  private void replaceMilestones(CampaignFacts facts) {
    delete("delete from milestone where campaign = :campaign", facts.code());
    database
        .createNativeQuery(
            """
            insert into milestone (campaign, code, kind, title, due_date, lock_date, owed_by)
            select :campaign, code, kind, title, "dueDate", "lockDate",
              coalesce("owedBy", cast('[]' as jsonb))
            from jsonb_to_recordset(cast(:milestones as jsonb)) as m (code text, kind text,
              title text, "dueDate" date, "lockDate" date, "owedBy" jsonb)
            """)
        .setParameter("campaign", facts.code())
        .setParameter("milestones", StoredJson.write(facts.milestones()))
        .executeUpdate();
  }

  private void replaceReadings(CampaignFacts facts) {
    delete("delete from reading_item where campaign = :campaign", facts.code());
    database
        .createNativeQuery(
            """
            insert into reading_item (campaign, number, title)
            select :campaign, number, title
            from jsonb_to_recordset(cast(:readings as jsonb)) as r (number integer, title text)
            """)
        .setParameter("campaign", facts.code())
        .setParameter("readings", StoredJson.write(facts.readingList()))
        .executeUpdate();
  }

  private void delete(String statement, String campaign) {
    database.createNativeQuery(statement).setParameter("campaign", campaign).executeUpdate();
  }

  /** A campaign by its code. */
  @SuppressWarnings("unchecked")
  public Optional<Campaign> find(String code) {
    List<Tuple> rows =
        database
            .createNativeQuery(
                """
                select code, title, organisation, state,
                  cast(rectification_due_date as text) as due, cast(last_day as text) as last_day
                from campaign where code = :code
                """,
                Tuple.class)
            .setParameter("code", code)
            .getResultList();
    return rows.stream().findFirst().map(Campaigns::campaign);
  }

  private static Campaign campaign(Tuple row) {
    return new Campaign(
        row.get("code", String.class),
        row.get("title", String.class),
        row.get("organisation", String.class),
        CampaignState.valueOf(row.get("state", String.class)),
        day(row, "due"),
        day(row, "last_day"));
  }

  private static LocalDate day(Tuple row, String column) {
    String text = row.get(column, String.class);
    return text == null ? null : LocalDate.parse(text);
  }

  /** The code of the milestone at which the ledger is owed. */
  public Optional<String> ledgerMilestone(String campaign) {
    return milestone(campaign, "kind = 'LEDGER' order by due_date, code limit 1");
  }

  /** The codes of a campaign's milestones, by their dates. */
  @SuppressWarnings("unchecked")
  public List<String> milestones(String campaign) {
    return database
        .createNativeQuery(
            "select code from milestone where campaign = :campaign order by due_date, code",
            String.class)
        .setParameter("campaign", campaign)
        .getResultList();
  }

  @SuppressWarnings("unchecked")
  private Optional<String> milestone(String campaign, String which) {
    List<String> codes =
        database
            .createNativeQuery(
                "select code from milestone where campaign = :campaign and " + which, String.class)
            .setParameter("campaign", campaign)
            .getResultList();
    return codes.stream().findFirst();
  }
}
