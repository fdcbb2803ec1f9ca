package org.duibiao.catalog.organisation.api;

import static org.duibiao.catalog.shared.Readers.OFFICE;
import static org.duibiao.catalog.shared.Readers.SECRETARY;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duibiao.catalog.organisation.infrastructure.Organisations;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;

/**
 * Who may hand an organisation's secretary post over: the office, the secretary of a superior
 * organisation, and the secretary who leaves.
 */
@RequestScoped
public class SecretaryAccess {
  private final Access access;
  private final Organisations organisations;
  private final Clock clock;

  SecretaryAccess(Access access, Organisations organisations, @DomainTime Clock clock) {
    this.access = access;
    this.organisations = organisations;
    this.clock = clock;
  }

  /**
   * The right by which someone hands a post over.
   *
   * @param post the post that is used
   * @param fromAbove false for the one who leaves: only his own post is his to hand over
   */
  public record Right(Post post, boolean fromAbove) {}

  /** The caller's right to hand the secretary's post of an organisation over, if there is one. */
  public Optional<Right> toHandOver(OrganisationNode node) {
    return fromAbove(node)
        .or(
            () ->
                ownPost(node)
                    .filter(post -> !led(List.of(node.code())).isEmpty())
                    .map(post -> new Right(post, false)));
  }

  /** Those of the organisations whose secretary's post the caller may hand over. */
  Set<String> handedOverBy(Collection<OrganisationNode> nodes) {
    List<String> own =
        nodes.stream()
            .filter(node -> ownPost(node).isPresent())
            .map(OrganisationNode::code)
            .toList();
    Set<String> led = own.isEmpty() ? Set.of() : led(own);
    return nodes.stream()
        .filter(node -> led.contains(node.code()) || fromAbove(node).isPresent())
        .map(OrganisationNode::code)
        .collect(Collectors.toSet());
  }

  private Optional<Right> fromAbove(OrganisationNode node) {
    return access.posts(node, OFFICE).stream()
        .findFirst()
        .or(
            () ->
                access.posts(node, SECRETARY).stream()
                    .filter(post -> !post.organisation().equals(node.code()))
                    .findFirst())
        .map(post -> new Right(post, true));
  }

  private Optional<Post> ownPost(OrganisationNode node) {
    return access.posts(node, SECRETARY).stream()
        .filter(post -> !post.delegated() && post.organisation().equals(node.code()))
        .findFirst();
  }

  private Set<String> led(List<String> codes) {
    LocalDate today = ChinaTime.today(clock);
    return organisations.ledBy(access.caller().person(), codes, today);
  }
}
