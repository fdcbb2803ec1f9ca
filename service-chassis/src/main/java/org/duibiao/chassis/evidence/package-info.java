/** Evidence: files of an organisation with a title and a day, and what refers to them. */
package org.duibiao.chassis.evidence;
