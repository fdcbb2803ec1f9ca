/** Whether the work that no request waits for still goes on. */
package org.duibiao.chassis.health;
