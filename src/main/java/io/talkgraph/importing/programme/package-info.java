/** What schedules of whatever format have in common: an event, its sessions, and how they become a draft. */
@NullMarked
package io.talkgraph.importing.programme;

import org.jspecify.annotations.NullMarked;
