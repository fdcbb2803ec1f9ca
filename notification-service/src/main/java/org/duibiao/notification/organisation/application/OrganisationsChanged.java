package org.duibiao.notification.organisation.application;

import java.util.Set;

/** Newer states were taken in: the places or the holders of the posts may differ. */
public record OrganisationsChanged(Set<String> codes) {}
