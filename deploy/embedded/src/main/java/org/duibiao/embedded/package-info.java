/**
 * Real PostgreSQL, Kafka and Keycloak as child processes on loopback, without Docker. Every child
 * runs under a guard and ends with the JVM that started it, whatever ended that JVM.
 */
package org.duibiao.embedded;
