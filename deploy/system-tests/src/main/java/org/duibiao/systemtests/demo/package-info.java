/** What a person types: {@code ./deploy/demo}. */
package org.duibiao.systemtests.demo;
