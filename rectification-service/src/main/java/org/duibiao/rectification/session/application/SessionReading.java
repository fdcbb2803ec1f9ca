package org.duibiao.rectification.session.application;

import java.util.List;
import org.duibiao.rectification.session.domain.Attendee;
import org.duibiao.rectification.session.domain.ReviewSession;
import org.duibiao.rectification.session.domain.SessionAction;
import org.duibiao.rectification.session.domain.Tally;

/**
 * A session as one caller sees it at one moment.
 *
 * @param allowedActions exactly what would succeed for the caller now
 */
public record SessionReading(
    ReviewSession session,
    String organisationName,
    List<Attendee> present,
    Tally tally,
    List<SessionAction> allowedActions) {}
