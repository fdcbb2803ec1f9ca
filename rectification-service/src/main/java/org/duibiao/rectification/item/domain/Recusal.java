package org.duibiao.rectification.item.domain;

import static org.duibiao.chassis.problem.CommonProblem.FORBIDDEN;
import static org.duibiao.rectification.item.domain.RectificationProblem.SELF_VERIFICATION;

import java.util.Collection;
import java.util.Optional;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.problem.DomainException;

/**
 * 回避: the rules between people, in one place. Nobody judges what they are responsible for or had a
 * part in, in whichever of their posts, own or delegated; nor does anybody judge it in the post of
 * a delegator who is or had. Where the secretary of a superior organisation must keep out or is
 * missing, its deputy judges; and any superior level above may at any time (上提一级). The notice:
 * "院党委抓系 党总支和直属党支部、系党总支抓党支部".
 *
 * @param concerned staff numbers or names of who is or was responsible, or had a part
 */
record Recusal(Collection<String> concerned) {

  /**
   * The post in which someone may act, as far as people decide.
   *
   * @throws DomainException SELF_VERIFICATION if they must keep out, FORBIDDEN if no post serves
   */
  Post require(Side side, Actor actor) {
    if (side == Side.SUPERIOR && keepsOut(actor)) {
      throw new DomainException(SELF_VERIFICATION);
    }
    return post(side, actor).orElseThrow(() -> new DomainException(FORBIDDEN));
  }

  /** The post in which someone may act on a side; empty if none serves. */
  Optional<Post> post(Side side, Actor actor) {
    return switch (side) {
      case OWNER -> actor.ownerPosts().stream().findFirst();
      case SUPERIOR -> seat(actor).map(Seat::post);
      case LEDGER, CATALOG -> Optional.empty();
    };
  }

  /** Whether they would have to judge their own, or their delegator's, and have no other post. */
  private boolean keepsOut(Actor actor) {
    return bars(actor.person())
        || seat(actor).isEmpty() && actor.seats().stream().anyMatch(this::barsDelegator);
  }

  private Optional<Seat> seat(Actor actor) {
    if (bars(actor.person())) {
      return Optional.empty();
    }
    return actor.seats().stream()
        .filter(seat -> !barsDelegator(seat))
        .filter(this::isLeftTo)
        .findFirst();
  }

  private boolean barsDelegator(Seat seat) {
    return seat.delegator() != null && bars(seat.delegator());
  }

  /** A deputy's turn comes only where no secretary is left. */
  private boolean isLeftTo(Seat seat) {
    return seat.secretaries() == null || seat.secretaries().stream().allMatch(this::bars);
  }

  /** Whether somebody is among them. */
  boolean bars(Person person) {
    return concerned.stream().anyMatch(person::isMeantBy);
  }
}
