/** The ledger's part of the inspection pack 迎检包: the files that show what an organisation says. */
package org.duibiao.ledger.inspection;
