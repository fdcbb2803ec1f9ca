/**
 * The whole system on one machine: PostgreSQL, Kafka, Keycloak, the four services and the gateway
 * as child processes of one launcher. {@link org.duibiao.standalone.Main} is what {@code
 * ./deploy/up} runs, {@link org.duibiao.standalone.Standalone} is what the system tests use.
 */
package org.duibiao.standalone;
