package io.talkgraph.importing.icalendar;

import biweekly.ICalDataType;
import biweekly.io.CannotParseException;
import biweekly.io.ParseContext;
import biweekly.io.scribe.property.XmlScribe;
import biweekly.parameter.ICalParameters;
import biweekly.property.Xml;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import org.w3c.dom.Document;

/**
 * In the native executable only: the XML property (RFC 6321, section 3.2) of a calendar is left out as one that cannot be
 * parsed. Nobody reads it here, and for its sake the library links a parser, a compiler of stylesheets and a serializer.
 */
@TargetClass(XmlScribe.class)
final class NoXmlProperties {

    @Substitute
    Xml _parseText(String value, ICalDataType type, ICalParameters parameters, ParseContext context) {
        throw new CannotParseException("XML in a calendar is not read.");
    }

    @Substitute
    String valueToString(Document document) {
        throw new UnsupportedOperationException("XML in a calendar is not written.");
    }
}
