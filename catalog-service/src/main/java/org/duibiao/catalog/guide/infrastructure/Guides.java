package org.duibiao.catalog.guide.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duibiao.catalog.guide.domain.Guide;
import org.duibiao.catalog.guide.domain.GuideState;

/** All versions of all guides. */
@ApplicationScoped
public class Guides implements PanacheRepositoryBase<Guide, String> {

  /** One version. */
  public Optional<Guide> version(String code, int number) {
    return findByIdOptional(Guide.id(code, number));
  }

  /** One version, locked until the transaction ends. */
  public Optional<Guide> locked(String code, int number) {
    return findByIdOptional(Guide.id(code, number), LockModeType.PESSIMISTIC_WRITE);
  }

  /** The newest version that is in use. */
  public Optional<Guide> newestPublished(String code) {
    return find("code = ?1 and state = ?2 order by number desc", code, GuideState.PUBLISHED)
        .page(Page.ofSize(1))
        .firstResultOptional();
  }

  /** The newest version in whatever state. */
  public Optional<Guide> newest(String code) {
    return find("code = ?1 order by number desc", code).page(Page.ofSize(1)).firstResultOptional();
  }

  /** Whether a draft is being written. */
  public boolean hasDraft(String code) {
    return count("code = ?1 and state = ?2", code, GuideState.DRAFT) > 0;
  }

  /** Versions in these states after a place in the list, by code and number. */
  public List<Guide> after(String code, int number, Set<GuideState> states, int most) {
    return find(
            "state in ?3 and (code > ?1 or code = ?1 and number > ?2) order by code, number",
            code,
            number,
            states)
        .page(Page.ofSize(most))
        .list();
  }
}
