/**
 * {@code ./deploy/bench}: measures the whole system, through the gateway and with real tokens, on
 * data of a province, and prints the figures. It is no test: a figure beyond its limit is told, not
 * failed; only what went wrong is.
 */
package org.duibiao.benchmark;
