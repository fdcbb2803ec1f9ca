/** Several things done in one call: each in a transaction of its own, with a result each. */
package org.duibiao.chassis.bulk;
