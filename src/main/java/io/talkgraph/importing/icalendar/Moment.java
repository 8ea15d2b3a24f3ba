package io.talkgraph.importing.icalendar;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A date or a time as a property states it (RFC 5545, sections 3.3.4 and 3.3.5).
 *
 * @param date the day, where it is stated
 * @param time null for a whole day
 * @param utc whether it is in UTC
 * @param zone what the calendar calls its time zone; null for UTC and for a time that floats
 */
record Moment(LocalDate date, @Nullable LocalDateTime time, boolean utc, @Nullable String zone) {}
