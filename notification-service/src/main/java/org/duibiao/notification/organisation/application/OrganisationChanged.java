package org.duibiao.notification.organisation.application;

/**
 * A newer state of an organisation was taken in: its place or the holders of its posts may differ.
 *
 * @param code the organisation
 */
public record OrganisationChanged(String code) {}
