package org.duibiao.systemtests.story;

import java.util.function.Function;

/**
 * One step of the story.
 *
 * @param title what is done
 * @param proves what is proven when it passes
 * @param action does it, checks it, and says what was seen; throws NotAsTold if that is not as told
 */
public record Step(String title, String proves, Function<Situation, String> action) {}
