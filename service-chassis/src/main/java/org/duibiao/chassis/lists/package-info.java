/** Lists of many rows: put together from what is asked for, sorted, paged by key, searched. */
package org.duibiao.chassis.lists;
