package org.duibiao.systemtests.story;

import java.util.List;
import org.duibiao.systemtests.client.Gateway;

/**
 * The notice's campaign from end to end, with real people, through the gateway. Invariant: the
 * first time it is the campaign {@code xzj-2021} itself, every later time a copy of it whose dates
 * are moved to the domain clock's present, so that it can be told again and again.
 */
public final class Story {
  private static final List<Step> STEPS =
      List.of(
          Guides.comeBackWordForWord(),
          Activation.everyoneOwesWhatTheNoticeSays(),
          Activation.someMayOnlyRead(),
          FirstBranch.diagnosesItself(),
          Paper.evidenceStaysWithinTheScope(),
          FirstBranch.writesItsEntry(),
          FirstBranch.isFiledByItsSecretaryAlone(),
          FirstBranch.isReturnedCorrectedAndAccepted(),
          SecondBranch.passesAtOnce(),
          Reminders.aWeekBefore(),
          Department.filesWithOneMissing(),
          Paper.annexTwoGoesOutAndComesBack(),
          Reminders.theDayBefore(),
          Reminders.theDayAfter(),
          ThirdBranch.followsLate(),
          Rectification.everyProblemIsOneItem(),
          Rectification.oneItemIsStruckOff(),
          ReviewSession.decidesOnTheSpot(),
          TwoHats.cannotAcceptTheirOwn(),
          WeakBranch.isFoundAndLed(),
          Exemplars.areNominatedScoredAndShown(),
          Appraisal.isTracedAndFrozen(),
          WeakBranch.isReleased(),
          Appraisal.staysAsItWas(),
          InspectionPack.isOneFile(),
          Ending.allAddsUp(),
          Audit.isCompleteAndWhole());

  private Story() {}

  /** What is told of each step. */
  public interface Listener {
    /** A step passed. */
    void passed(int number, Step step, String seen);

    /** A step did not pass; the story ends here. */
    void failed(int number, Step step, RuntimeException why);
  }

  /** How many steps there are. */
  public static int length() {
    return STEPS.size();
  }

  /** Finds out which campaign is to be told, and makes the copy if it is a later time. */
  public static Situation begin(Gateway gateway) {
    return Situation.find(gateway);
  }

  /** Tells the story; throws what the first step threw that did not pass. */
  public static void tell(Situation situation, Listener listener) {
    for (int i = 0; i < STEPS.size(); i++) {
      Step step = STEPS.get(i);
      String seen;
      try {
        seen = step.action().apply(situation);
      } catch (RuntimeException e) {
        listener.failed(i + 1, step, e);
        throw e;
      }
      listener.passed(i + 1, step, seen);
    }
  }
}
