/** Many papers and files in one zip, made whole before anybody gets it. */
package org.duibiao.chassis.pack;
