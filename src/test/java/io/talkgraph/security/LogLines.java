package io.talkgraph.security;

import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the service logs; the client of the tests in the same process logs what it sends. */
final class LogLines extends Handler {

    private static final String CLIENT = "org.apache.http";

    private final List<String> lines = new CopyOnWriteArrayList<>();

    private LogLines() {
        setLevel(Level.ALL);
    }

    /** The lines that are logged meanwhile, with their traces. */
    static List<String> during(Runnable work) {
        LogLines lines = new LogLines();
        Logger root = Logger.getLogger("");
        root.addHandler(lines);
        try {
            work.run();
        } finally {
            root.removeHandler(lines);
        }
        return lines.lines;
    }

    @Override
    public void publish(LogRecord record) {
        @Nullable String logger = record.getLoggerName();
        if (logger == null || !logger.startsWith(CLIENT)) {
            lines.add(logger + " " + message(record) + trace(record.getThrown()));
        }
    }

    private static String message(LogRecord record) {
        return record instanceof ExtLogRecord extended ? extended.getFormattedMessage() : record.getMessage();
    }

    private static String trace(@Nullable Throwable thrown) {
        StringWriter trace = new StringWriter();
        if (thrown != null) {
            thrown.printStackTrace(new PrintWriter(trace));
        }
        return trace.toString();
    }

    @Override
    public void flush() {
        // Nothing waits.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
