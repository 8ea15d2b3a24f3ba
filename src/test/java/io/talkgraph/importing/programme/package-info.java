/** Tests of what all schedules have in common. */
package io.talkgraph.importing.programme;
