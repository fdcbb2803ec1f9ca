/** Copies of other services' facts, dropped and made again from the topics. */
package org.duibiao.chassis.rebuild;
