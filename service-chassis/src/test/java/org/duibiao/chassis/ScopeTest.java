package org.duibiao.chassis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duibiao.chassis.access.Scope;
import org.junit.jupiter.api.Test;

class ScopeTest {
  @Test
  void leavesOutWhatLiesWithinAnotherSubtree() {
    Scope scope = Scope.under(List.of("c/d1/b1/", "c/d1/", "c/d10/", "c/d1/"));

    assertThat(scope.roots()).containsExactly("c/d1/", "c/d10/");
  }

  @Test
  void doesNotTakeASiblingWithALongerNameForASubtree() {
    assertThat(Scope.under(List.of("c/d1/")).reaches("c/d10/")).isFalse();
  }

  @Test
  void boundsASubtreeByOneRangeOfPaths() {
    String after = Scope.afterSubtree("c/d1/");

    assertThat("c/d1/").isLessThan(after);
    assertThat("c/d1/zzz/").isLessThan(after);
    assertThat("c/d10/").isGreaterThan(after);
  }

  @Test
  void reachesNothingWithoutAPost() {
    assertThat(Scope.NOTHING.condition("path")).isEqualTo("(1 = 0)");
    assertThat(Scope.NOTHING.reaches("c/")).isFalse();
  }
}
