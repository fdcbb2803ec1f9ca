/**
 * Files as offices write and read them: workbooks, documents, comma-separated values.
 *
 * <p>What comes from outside is never trusted: its kind is told by its content, what it unpacks to
 * is bounded, entities are not resolved. What goes out never holds a formula. The libraries behind
 * it are optional dependencies; a service that uses this package names them.
 */
package org.duibiao.chassis.office;
