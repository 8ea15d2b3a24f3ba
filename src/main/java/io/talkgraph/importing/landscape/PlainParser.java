package io.talkgraph.importing.landscape;

import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;

/** Lets through what a landscape is made of: no tags, which name classes, and no aliases, which multiply. */
final class PlainParser implements Parser {

    private final Parser parser;

    PlainParser(Parser parser) {
        this.parser = parser;
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return parser.checkEvent(choice);
    }

    @Override
    public Event peekEvent() {
        return checked(parser.peekEvent());
    }

    @Override
    public Event getEvent() {
        return checked(parser.getEvent());
    }

    private static Event checked(Event event) {
        boolean tagged = event instanceof ScalarEvent scalar && scalar.getTag() != null
                || event instanceof CollectionStartEvent start && start.getTag() != null;
        if (tagged) {
            throw YamlDocument.rejection("there are no tags (!) in a landscape", event.getStartMark());
        }
        if (event instanceof AliasEvent) {
            throw YamlDocument.rejection("there are no aliases (*) in a landscape", event.getStartMark());
        }
        return event;
    }
}
