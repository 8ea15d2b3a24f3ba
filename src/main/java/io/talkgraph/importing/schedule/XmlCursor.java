package io.talkgraph.importing.schedule;

import io.talkgraph.importing.ImportRejectedException;
import org.jspecify.annotations.Nullable;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Goes through the elements of an XML document, each once. It never loads a DTD or anything from outside: a document with a
 * DOCTYPE is refused, because schedules have none and entities are what attacks are made of.
 *
 * <p>Whoever has entered an element by {@link #child()} leaves it by {@link #text()}, {@link #texts()}, {@link #skip()}, or by
 * calling {@link #child()} until it answers false.
 */
final class XmlCursor {

    /** What the parser of the JDK puts before its words, in any language: position and number of the message. */
    private static final Pattern PREFIX =
            Pattern.compile("(?s)^ParseError at \\[row,col]:\\[\\d+,\\d+]\\n[^:]{1,20}: ");

    private static final Pattern NUMBER = Pattern.compile("JAXP\\d{8}: |\\s*\\n\\s*");

    private final XMLStreamReader in;
    private final int above;
    private int depth;

    /**
     * @param content the document; blank lines above it are what pasting leaves, and would be an error
     * @throws ImportRejectedException when it does not even begin like XML
     */
    XmlCursor(String content) {
        String document = content.stripLeading();
        above = (int) content.substring(0, content.length() - document.length())
                .chars()
                .filter(c -> c == '\n')
                .count();
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        try {
            in = factory.createXMLStreamReader(new StringReader(document));
        } catch (XMLStreamException e) {
            throw malformed(e, e.getLocation());
        }
    }

    /**
     * Goes to the next element directly in the one that the cursor is in, over any text.
     *
     * @return whether there is one; if not, the cursor has left the element
     */
    boolean child() {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT
                && event != XMLStreamConstants.END_ELEMENT
                && event != XMLStreamConstants.END_DOCUMENT) {
            event = next();
        }
        return event == XMLStreamConstants.START_ELEMENT;
    }

    /** The name of the element just entered, without a prefix. */
    String name() {
        return in.getLocalName();
    }

    /** An attribute of the element just entered; null when it has none of that name. */
    @Nullable
    String attribute(String name) {
        String value = in.getAttributeValue(null, name);
        if (value != null && value.length() > Schedule.MAX_TEXT) {
            throw tooLong("An attribute " + Excerpt.of(name));
        }
        return value;
    }

    /** The line at which the start of the element just entered ends, from 1. */
    int line() {
        return above + in.getLocation().getLineNumber();
    }

    /** All text in the element, also that of elements in it; leaves it. */
    String text() {
        StringBuilder text = new StringBuilder();
        int within = depth;
        while (depth >= within) {
            if (isText(next())) {
                append(text);
            }
        }
        return text.toString();
    }

    /** The text directly in the element under the name {@code ""}, and the first one of each child; leaves it. */
    Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        StringBuilder own = new StringBuilder();
        int within = depth;
        while (depth >= within) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                texts.putIfAbsent(name(), text());
            } else if (isText(event)) {
                append(own);
            }
        }
        texts.put("", own.toString());
        return texts;
    }

    /** Leaves the element unread. */
    void skip() {
        int within = depth;
        while (depth >= within) {
            next();
        }
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    private void append(StringBuilder text) {
        if (text.length() + in.getTextLength() > Schedule.MAX_TEXT) {
            throw tooLong("A text");
        }
        text.append(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
    }

    private int next() {
        try {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                requireShallow();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw at("The schedule has a DOCTYPE or entities of its own, which are not read. Remove the DOCTYPE.");
            }
            return event;
        } catch (XMLStreamException e) {
            throw malformed(e, e.getLocation() == null ? in.getLocation() : e.getLocation());
        }
    }

    private void requireShallow() {
        if (depth > Schedule.MAX_DEPTH) {
            throw at(String.format(
                    Locale.ROOT, "The schedule has more than %d elements within each other.", Schedule.MAX_DEPTH));
        }
    }

    private ImportRejectedException tooLong(String what) {
        return at(String.format(
                Locale.ROOT, "%s of the schedule has more than %,d characters.", what, Schedule.MAX_TEXT));
    }

    private ImportRejectedException at(String message) {
        return rejection(message, in.getLocation());
    }

    private ImportRejectedException malformed(XMLStreamException e, @Nullable Location place) {
        String message = PREFIX.matcher(String.valueOf(e.getMessage())).replaceFirst("");
        return rejection(
                "The schedule is no well-formed XML: "
                        + NUMBER.matcher(message).replaceAll("").strip(),
                place);
    }

    private ImportRejectedException rejection(String message, @Nullable Location place) {
        return place == null || place.getLineNumber() < 1
                ? new ImportRejectedException(message)
                : new ImportRejectedException(
                        message, above + place.getLineNumber(), Math.max(1, place.getColumnNumber()));
    }
}
