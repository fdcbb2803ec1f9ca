/** Realms as code: the base realm, the overlays over it, and the command that prints the result. */
package org.duibiao.standalone.realm;
