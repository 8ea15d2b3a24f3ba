package io.talkgraph.observing;

import io.opentelemetry.api.trace.SpanContext;
import jakarta.inject.Singleton;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.Logger;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One line of the log for each request. It says what was asked for by name and how that went; who asked, from where, with
 * which values and in which words is in no line. As JSON each part is a field of its own.
 */
@Singleton
class AccessLog {

    private static final String CATEGORY = "io.talkgraph.access";

    private static final int LONGEST_NAME = 64;
    private static final double NANOS_PER_MILLI = 1_000_000;

    private final Logger log = Logger.getLogger(CATEGORY);

    /**
     * Writes the line.
     *
     * @param status of HTTP; 0 for what has none
     * @param bytes of the answer
     * @param nanos from the beginning to the end
     */
    void write(ObservedRequest request, int status, long bytes, long nanos) {
        if (!log.isLoggable(Level.INFO)) {
            return;
        }
        Map<String, String> fields = fields(request, status, bytes, nanos);
        ExtLogRecord line = new ExtLogRecord(
                Level.INFO, sentence(fields), ExtLogRecord.FormatStyle.NO_FORMAT, AccessLog.class.getName());
        line.setLoggerName(CATEGORY);
        addTrace(fields, request.trace());
        line.setMdc(fields);
        log.logRaw(line);
    }

    private static Map<String, String> fields(ObservedRequest request, int status, long bytes, long nanos) {
        OperationFacts facts = request.facts();
        CacheResult cache = request.cache();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("operation", name(facts.operation()));
        fields.put("type", facts.type().tag());
        fields.put("outcome", facts.outcome().tag());
        if (status > 0) {
            fields.put("status", Integer.toString(status));
        }
        fields.put("cost", Long.toString(facts.cost()));
        fields.put("durationMs", String.format(Locale.ROOT, "%.1f", nanos / NANOS_PER_MILLI));
        fields.put("bytes", Long.toString(bytes));
        fields.put("cache", cache == null ? "none" : cache.tag());
        fields.put("transport", request.transport().name().toLowerCase(Locale.ROOT));
        return fields;
    }

    /** A name of GraphQL has letters, digits and underscores only, but any number of them. */
    private static String name(@Nullable String operation) {
        if (operation == null || operation.isEmpty()) {
            return OperationNames.ANONYMOUS;
        }
        return operation.length() <= LONGEST_NAME ? operation : operation.substring(0, LONGEST_NAME) + "...";
    }

    private static String sentence(Map<String, String> fields) {
        StringBuilder line = new StringBuilder();
        fields.forEach((name, value) ->
                line.append(line.isEmpty() ? "" : " ").append(name).append('=').append(value));
        return line.toString();
    }

    private static void addTrace(Map<String, String> fields, @Nullable SpanContext trace) {
        if (trace != null) {
            fields.put("traceId", trace.getTraceId());
            fields.put("spanId", trace.getSpanId());
        }
    }
}
