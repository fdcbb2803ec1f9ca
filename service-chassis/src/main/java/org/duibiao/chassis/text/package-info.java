/** What people write, as far as it can be seen. */
package org.duibiao.chassis.text;
