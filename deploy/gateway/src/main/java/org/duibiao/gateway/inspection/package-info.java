/** The inspection pack 迎检包 as one zip, of the two parts that services make. */
package org.duibiao.gateway.inspection;
