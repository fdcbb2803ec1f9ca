package org.duibiao.rectification.weakness.domain;

import java.util.UUID;
import org.duibiao.rectification.item.domain.ItemState;

/** An item of the organisation that is neither struck off nor withdrawn. */
public record OpenItem(UUID id, String problem, ItemState state) {}
