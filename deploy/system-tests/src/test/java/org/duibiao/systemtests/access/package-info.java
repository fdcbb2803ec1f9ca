/** The proof of who may do what: the access table against the running system. */
package org.duibiao.systemtests.access;
