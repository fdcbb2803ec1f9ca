package org.duibiao.ledger.diagnosis.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A form as it came back.
 *
 * @param columns those that were recognised; none if there is no row of headings
 */
public record FilledForm(Optional<FormCode> code, Set<FormColumn> columns, List<FormRow> rows) {}
