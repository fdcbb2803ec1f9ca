package org.duibiao.ledger.entry.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.ledger.diagnosis.domain.Finding;
import org.duibiao.ledger.diagnosis.domain.FindingResult;
import org.duibiao.ledger.shared.domain.Author;
import org.duibiao.ledger.shared.domain.FilingAction;
import org.duibiao.ledger.shared.domain.FilingState;
import org.duibiao.ledger.shared.domain.LedgerProblem;
import org.duibiao.ledger.shared.domain.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EntryTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2021-04-10T01:00:00Z"), ZoneOffset.UTC);
  private static final Author OFFICER = Author.of("officer");
  private static final Author SECRETARY = Author.of("secretary");
  private static final Author SUPERIOR = Author.of("superior");

  private final Entry entry = Entry.begin("xzj-2021", "dept-01-b1");

  private static EntryDraft draft(Row.Draft... problems) {
    return new EntryDraft(List.of(), List.of(), List.of(problems), null, false);
  }

  private static Row.Draft problem(UUID id, String text) {
    return new Row.Draft(id, "branch-1.1", null, text);
  }

  private void write(Row.Draft... problems) {
    entry.save(draft(problems), "branch-1.1"::equals, null, OFFICER);
  }

  private void submit() {
    entry.submit(SECRETARY, Diagnosed.CLEAR, People.NOBODY, CLOCK);
  }

  private Row onlyProblem() {
    return entry.content().problems().get(0);
  }

  @Test
  void aRowThatNamesItsIdStaysTheSameRowAndOthersAreNewOrGone() {
    write(problem(null, "一"), problem(null, "二"));
    UUID first = onlyProblem().id();

    write(problem(first, "一改"), problem(null, "三"));

    assertThat(entry.content().problems()).extracting(Row::text).containsExactly("一改", "三");
    assertThat(onlyProblem().id()).isEqualTo(first);
  }

  @Test
  void anUnknownOrRepeatedRowAndAnUnknownIndicatorAreNamed() {
    write(problem(null, "一"));
    UUID known = onlyProblem().id();
    var wrong = new Row.Draft(null, "branch-9.9", null, "二");

    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(
            () ->
                write(
                    problem(UUID.randomUUID(), "一"),
                    problem(known, "一"),
                    problem(known, "一"),
                    wrong))
        .extracting(DomainException::type)
        .isEqualTo(LedgerProblem.INVALID_CONTENT);
    assertThat(entry.content().problems()).extracting(Row::text).containsExactly("一");
  }

  @Test
  void whoActsByDelegationContributesTogetherWithTheDelegator() {
    var delegate = new Author("delegate", List.of("delegate", "delegator"), null);

    entry.save(draft(problem(null, "一")), code -> true, null, delegate);

    assertThat(entry.filledInBy()).isEqualTo("delegate");
    assertThat(entry.contributors().persons()).containsExactly("delegate", "delegator");
  }

  @Test
  void cannotBeFiledBeforeEverythingIsAssessedAndTheProblemsAreSpokenOf() {
    assertThat(
            entry.faultsBeforeFiling(new Diagnosed(List.of("branch-1.1", "branch-1.2"), List.of())))
        .extracting(DomainException.Fault::pointer)
        .containsExactly("/findings/branch-1.1", "/findings/branch-1.2", "/problems");
    assertThatExceptionOfType(DomainException.class).isThrownBy(this::submit);
    assertThat(entry.state()).isEqualTo(FilingState.DRAFT);
  }

  @Test
  void havingNoProblemIsDeclaredAndNotBesideProblems() {
    var declared = new EntryDraft(List.of(), List.of(), List.of(), null, true);
    entry.save(declared, code -> true, null, OFFICER);
    assertThat(entry.faultsBeforeFiling(Diagnosed.CLEAR)).isEmpty();

    var both = new EntryDraft(List.of(), List.of(), List.of(problem(null, "一")), null, true);
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> entry.save(both, code -> true, null, OFFICER));
  }

  @Test
  void whoeverWroteOrFiledContributesAndAReturnLaundersNobody() {
    entry.save(draft(problem(null, "一")), code -> true, null, SUPERIOR);
    submit();
    entry.sendBack("office", "笼统", null, ReturnedRows.NONE, CLOCK);

    submit();

    assertThat(entry.contributors().persons()).containsExactly("secretary", "superior");
  }

  @Test
  void aCorrectionCountsContributorsAnewAndKeepsTheAcceptedRevision() {
    write(problem(null, "一"));
    submit();
    entry.accept("superior", CLOCK);

    entry.reopen("secretary", "更正", CLOCK);

    assertThat(entry.state()).isEqualTo(FilingState.REOPENED);
    assertThat(entry.acceptedRevision()).isEqualTo(1);
    assertThat(entry.contributors().persons()).isEmpty();
    assertThat(entry.correctionReason()).isEqualTo("更正");
  }

  @Test
  void thoseWhoDiagnosedContributeToWhatIsFiled() {
    write(problem(null, "一"));

    entry.submit(SECRETARY, Diagnosed.CLEAR, new People(List.of("diagnoser")), CLOCK);

    assertThat(entry.contributors().contains("diagnoser")).isTrue();
  }

  @Test
  void aFindingDraftsOneProblemAndOnePracticeHoweverOftenItIsMade() {
    entry.draft("branch-1.1", List.of("学习不足"), List.of("好做法"), OFFICER);
    entry.draft("branch-1.1", List.of("学习仍不足"), List.of("好做法"), OFFICER);

    assertThat(entry.content().problems()).extracting(Row::text).containsExactly("学习仍不足");
    assertThat(entry.content().successfulPractices()).hasSize(1);
    assertThat(onlyProblem().origin()).isEqualTo(Row.Origin.DIAGNOSIS);
  }

  @Test
  void aDraftedRowThatIsMetAgainGoesUnlessSomebodyEditedIt() {
    entry.draft("branch-1.1", List.of("学习不足"), List.of(), OFFICER);
    entry.draft("branch-1.1", List.of(), List.of(), OFFICER);
    assertThat(entry.content().problems()).isEmpty();

    entry.draft("branch-1.1", List.of("学习不足"), List.of(), OFFICER);
    write(problem(onlyProblem().id(), "学习24学时，差8学时"));
    entry.draft("branch-1.1", List.of(), List.of(), OFFICER);
    entry.draft("branch-1.1", List.of("学习不足"), List.of(), OFFICER);

    assertThat(entry.content().problems()).extracting(Row::text).containsExactly("学习24学时，差8学时");
  }

  @Test
  void savingADraftedRowUnchangedDoesNotCountAsEditing() {
    entry.draft("branch-1.1", List.of("学习不足"), List.of(), OFFICER);
    write(problem(onlyProblem().id(), "学习不足"));

    entry.draft("branch-1.1", List.of(), List.of(), OFFICER);

    assertThat(entry.content().problems()).isEmpty();
  }

  @Test
  void aProblemFoundByDiagnosisTakesTheDeclarationBack() {
    entry.save(
        new EntryDraft(List.of(), List.of(), List.of(), null, true), code -> true, null, OFFICER);

    entry.draft("branch-1.1", List.of("学习不足"), List.of(), OFFICER);

    assertThat(entry.content().noProblemFound()).isFalse();
  }

  @Test
  void cannotBeFiledWithoutProblemsBesideFindingsThatSayOtherwise() {
    var found = new Diagnosed(List.of(), List.of("branch-1.1", "branch-2.1"));
    entry.save(
        new EntryDraft(List.of(), List.of(), List.of(), null, true), code -> true, null, OFFICER);

    assertThat(entry.faultsBeforeFiling(found))
        .extracting(DomainException.Fault::pointer)
        .containsExactly("/findings/branch-1.1", "/findings/branch-2.1");
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> entry.submit(SECRETARY, found, People.NOBODY, CLOCK));
    write(problem(null, "学习24学时，差8学时"));
    assertThat(entry.faultsBeforeFiling(found)).isEmpty();
  }

  private void found(FindingResult result, String note) {
    var finding = new Finding("branch-1.1", result, note, null, List.of());
    entry.draft("branch-1.1", DraftedProblems.of(finding, "认真学习"), List.of(), OFFICER);
  }

  @Test
  void eachFactOfANoteIsAProblemThatKeepsItsIdentityWhileItsWordsStay() {
    found(FindingResult.NOT_MET, "1.学时不足；2.制度不全");
    var ids = entry.content().problems().stream().map(Row::id).toList();

    found(FindingResult.NOT_MET, "1.记录缺失\n2.制度不全\n3.学时不足");

    assertThat(entry.content().problems())
        .extracting(Row::text)
        .containsExactly("学时不足", "制度不全", "记录缺失");
    assertThat(entry.content().problems()).extracting(Row::id).startsWith(ids.get(0), ids.get(1));
    assertThat(entry.content().problems()).extracting(Row::indicator).containsOnly("branch-1.1");
  }

  @Test
  void anEditedRowStandsForOneOfTheFactsAndStays() {
    found(FindingResult.NOT_MET, "1.学时不足；2.制度不全");
    write(
        problem(onlyProblem().id(), "学习24学时，差8学时"),
        problem(entry.content().problems().get(1).id(), "制度不全"));

    found(FindingResult.NOT_MET, "学时还不足");

    assertThat(entry.content().problems()).extracting(Row::text).containsExactly("学习24学时，差8学时");
  }

  @Test
  void aFindingWithoutAFactDraftsARowThatAsksForOneUntilSomebodyWritesIt() {
    found(FindingResult.PARTLY_MET, " ");
    assertThat(onlyProblem().needsFact()).isTrue();
    assertThat(onlyProblem().text()).startsWith("部分达标：认真学习");

    write(problem(onlyProblem().id(), "学习24学时，差8学时"));

    assertThat(onlyProblem().needsFact()).isFalse();
    found(FindingResult.NOT_MET, "未达标：学时不足");
    assertThat(onlyProblem().needsFact()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(FilingState.class)
  void writingAndFilingAreDeclaredExactlyWhereItIsWritable(FilingState state) {
    assertThat(Entry.TRANSITIONS.allow(state, FilingAction.SAVE)).isEqualTo(state.writable());
    assertThat(Entry.TRANSITIONS.allow(state, FilingAction.SUBMIT)).isEqualTo(state.writable());
  }

  @Test
  void whatIsNotDeclaredIsRefused() {
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> entry.accept("superior", CLOCK))
        .extracting(DomainException::type)
        .isEqualTo(LedgerProblem.TRANSITION_NOT_ALLOWED);
  }

  @Test
  void isUnwrittenAtVersionZero() {
    assertThat(entry.version()).isZero();
    assertThat(entry.id()).isNull();
  }
}
