package org.duibiao.catalog.campaign.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duibiao.catalog.campaign.domain.Campaign;
import org.duibiao.chassis.access.Scope;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;

/** All campaigns. */
@ApplicationScoped
public class Campaigns implements PanacheRepositoryBase<Campaign, String> {
  private static final String NONE = "-";

  private static final String CONCERNING =
      "select c.code from campaign c join organisation_node n on n.code = c.organisation where ";

  private final EntityManager database;

  Campaigns(EntityManager database) {
    this.database = database;
  }

  /** One campaign, locked until the transaction ends. */
  public Optional<Campaign> locked(String code) {
    return findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE);
  }

  /** One campaign, if it is run by an organisation in the scope, or above it. */
  @SuppressWarnings("unchecked")
  public Optional<Campaign> concerning(Scope scope, String code) {
    List<String> codes =
        select(scope, " and c.code = :code").setParameter("code", code).getResultList();
    return codes.stream().findFirst().flatMap(this::findByIdOptional);
  }

  /** One page of the campaigns run by an organisation in the scope, or above it. */
  public Page<Campaign> page(Scope scope, PageRequest request) {
    Filters filters = Filters.of("campaigns");
    String after = request.after(filters, 1).map(key -> key.get(0)).orElse("");
    List<String> codes = codes(scope, after, request.fetch());
    List<Campaign> rows = list("code in ?1 order by code", codes);
    return Page.of(rows, request, filters, campaign -> List.of(campaign.code()));
  }

  @SuppressWarnings("unchecked")
  private List<String> codes(Scope scope, String after, int most) {
    return select(scope, " and c.code > :after order by c.code limit :most")
        .setParameter("after", after)
        .setParameter("most", most)
        .getResultList();
  }

  private Query select(Scope scope, String which) {
    String sql = CONCERNING + "(" + scope.condition("n.path") + " or n.code in (:above))" + which;
    return scope
        .bind(database.createNativeQuery(sql, String.class))
        .setParameter("above", above(scope));
  }

  /** All that stand above the scope, or at its top. */
  private static Set<String> above(Scope scope) {
    Set<String> codes = new LinkedHashSet<>();
    codes.add(NONE);
    scope.roots().forEach(path -> codes.addAll(List.of(path.split("/"))));
    return codes;
  }
}
