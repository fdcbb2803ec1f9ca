package org.duibiao.chassis.evidence;

import java.util.Optional;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.Post;

/** Who writes evidence of an organisation. A service with a rule of its own brings a bean of it. */
public interface EvidenceAuthors {
  /** The post in which the caller writes evidence of an organisation's, if any. */
  Optional<Post> author(OrganisationNode organisation);
}
