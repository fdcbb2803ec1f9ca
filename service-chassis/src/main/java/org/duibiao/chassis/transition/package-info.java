/** The frame that every transition of an aggregate stands in, in the order of the checks. */
package org.duibiao.chassis.transition;
