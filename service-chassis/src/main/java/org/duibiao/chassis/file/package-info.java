/** Files of people: what they are, where their bytes lie, and that none is lost or left behind. */
package org.duibiao.chassis.file;
