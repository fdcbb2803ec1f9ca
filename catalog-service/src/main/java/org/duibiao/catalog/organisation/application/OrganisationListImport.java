package org.duibiao.catalog.organisation.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duibiao.catalog.organisation.application.CampaignsUnderWay.Ground;
import org.duibiao.catalog.organisation.application.ImportCounsel.Newcomers;
import org.duibiao.catalog.organisation.domain.OrganisationDetails;
import org.duibiao.catalog.organisation.infrastructure.ImportChecks;
import org.duibiao.catalog.organisation.infrastructure.ImportNames;
import org.duibiao.catalog.organisation.infrastructure.ImportStage;
import org.duibiao.catalog.organisation.infrastructure.TreeStore;
import org.duibiao.catalog.shared.Actor;
import org.duibiao.catalog.shared.Faults;
import org.duibiao.catalog.shared.Journal;
import org.duibiao.catalog.shared.SheetReader;
import org.duibiao.catalog.shared.SheetReader.Source;
import org.duibiao.catalog.shared.SheetReview;
import org.duibiao.catalog.shared.SheetValues;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.Scope;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;

/**
 * Takes a list of organisations in from a file, all or none. The rows wait in the database, where
 * they are looked through and written set by set: a list of a hundred thousand takes no more memory
 * than a short one.
 */
@ApplicationScoped
public class OrganisationListImport {
  private static final int ROWS_AT_ONCE = 1_000;

  private final ImportStage stage;
  private final ImportChecks checks;
  private final ImportNames names;
  private final ImportCounsel advice;
  private final TreeStore store;
  private final Journal journal;
  private final Validator validator;
  private final Clock clock;

  OrganisationListImport(
      ImportStage stage,
      ImportChecks checks,
      ImportNames names,
      ImportCounsel advice,
      TreeStore store,
      Journal journal,
      Validator validator,
      @DomainTime Clock clock) {
    this.stage = stage;
    this.checks = checks;
    this.names = names;
    this.advice = advice;
    this.store = store;
    this.journal = journal;
    this.validator = validator;
    this.clock = clock;
  }

  /**
   * Who imports.
   *
   * @param reach the organisations that may be changed or built upon
   * @param words how a broken constraint is told in the caller's language
   * @param joining why those that are founded join the campaigns under way; null if they do not
   */
  public record Importer(
      String person,
      Scope reach,
      Function<OrganisationNode, Actor> actorFor,
      Function<ConstraintViolation<?>, String> words,
      Ground joining) {
    private Newcomers newcomers() {
      return new Newcomers(joining, top -> reach.reaches(top.path()));
    }
  }

  /** Says what an import would do, and writes nothing. */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public ListResult validate(Source source, Importer importer) {
    QuarkusTransaction.begin();
    try {
      return examine(UUID.randomUUID(), source, importer, false);
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  /** Imports the rows if there is no fault in any; otherwise the caller ends the transaction. */
  @Transactional
  public ListResult apply(Source source, Importer importer) {
    store.lock();
    UUID id = UUID.randomUUID();
    ListResult result = examine(id, source, importer, true);
    if (result.applied()) {
      stage.write(id);
      store.takeOver();
      stage.tell(id, importer.person(), clock.instant());
      note(id, importer);
      advice.join(id, importer.newcomers(), importer.actorFor());
      stage.clear(id);
    }
    return result;
  }

  private ListResult examine(UUID id, Source source, Importer importer, boolean apply) {
    SheetReview review = SheetReview.begun();
    SheetReader.Read read =
        SheetReader.read(
            source,
            OrganisationSheet.COLUMNS,
            review,
            some -> stage.stage(id, some.stream().map(one -> staged(one, importer)).toList()));
    stage.keep(id);
    names.resolve(id, importer.reach(), ChinaTime.today(clock), review);
    checks.examine(
        id,
        importer.reach(),
        OrganisationService.MOST_LEVELS,
        ChinaTime.today(clock),
        review.faults());
    stage.mark(id);
    advice.examine(id, importer.newcomers(), review.warnings());
    return new ListResult(
        apply && review.faults().isEmpty(),
        read.rows(),
        stage.count(id, "CREATED"),
        stage.count(id, "UPDATED"),
        stage.faulty(id),
        review);
  }

  private ImportStage.Staged staged(SheetReader.Line line, Importer importer) {
    SheetValues values = line.values();
    OrganisationRow row = OrganisationSheet.read(values);
    OrganisationSheet.REQUIRED.forEach((field, of) -> values.require(field, of.apply(row)));
    for (ConstraintViolation<OrganisationRow> broken : validator.validate(row)) {
      values.told(broken.getPropertyPath().toString(), () -> importer.words().apply(broken));
    }
    if (values.readable()) {
      examine(row.toDetails(), values);
    }
    return new ImportStage.Staged(
        line.row().number(), row, OrganisationSheet.nameOfParent(values), !values.readable());
  }

  private static void examine(OrganisationDetails details, SheetValues values) {
    Faults contradictions = new Faults();
    details.examine(contradictions);
    contradictions
        .found()
        .forEach(
            fault ->
                values.remark(fault.pointer().substring(1), fault.messageKey(), fault.arguments()));
    details
        .advice()
        .forEach(one -> values.warn(one.pointer().substring(1), one.messageKey(), one.arguments()));
  }

  private void note(UUID id, Importer importer) {
    long after = 0;
    List<ImportStage.Written> some = stage.written(id, after, ROWS_AT_ONCE);
    while (!some.isEmpty()) {
      Map<String, OrganisationNode> places =
          store.places(some.stream().map(ImportStage.Written::code).toList()).stream()
              .collect(Collectors.toMap(OrganisationNode::code, Function.identity()));
      journal.noteAll(
          some.stream()
              .map(
                  one ->
                      new Journal.Note(
                          importer.actorFor().apply(places.get(one.code())),
                          "importOrganisations",
                          "organisation/" + one.code(),
                          one.code(),
                          null,
                          one.revision()))
              .toList());
      after = some.get(some.size() - 1).number();
      some = stage.written(id, after, ROWS_AT_ONCE);
    }
  }
}
