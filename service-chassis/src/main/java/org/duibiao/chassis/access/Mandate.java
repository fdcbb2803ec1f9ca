package org.duibiao.chassis.access;

import java.util.UUID;

/**
 * The power of attorney 授权代办 by which someone acts in another person's post.
 *
 * @param delegation the delegation's id
 * @param delegator staff number of the person whose post it is
 * @param reach organisation whose subtree it is limited to: the post's own or one below it
 */
public record Mandate(UUID delegation, String delegator, String reach) {}
