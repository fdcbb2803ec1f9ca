/** Where failures become answers, and refusals are noted. */
package org.duibiao.chassis.failure;
