/** A small HTTP client of the gateway, and what a check that fails has to say. */
package org.duibiao.systemtests.client;
