package org.duibiao.ledger.signoff;

import java.time.Instant;
import java.util.UUID;

/** The scan of a signed sheet beside the revision that was signed. */
public record SignedCopyView(int revision, UUID evidence, String attachedBy, Instant attachedAt) {}
