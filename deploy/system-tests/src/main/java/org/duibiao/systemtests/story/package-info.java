/** The notice's campaign from end to end, as a list of steps, each of which checks what it sees. */
package org.duibiao.systemtests.story;
