package io.talkgraph.importing.landscape;

import io.talkgraph.catalogue.value.NameKey;
import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.ImportProblems;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes organizations of the members of the CNCF, each once: what tells the kind of member is no part of a name. */
final class MemberMaker {

    private static final int LONGEST_NAME = 300;

    private MemberMaker() {}

    /** The members by the key of their name, in the order of the file. */
    static Map<String, CatalogueDraft.Organization> of(List<Item> items, ImportProblems problems) {
        Map<String, CatalogueDraft.Organization> members = new LinkedHashMap<>();
        for (Item item : items) {
            ItemName name = ItemName.of(item.name());
            String plain = name.membership() ? name.plain() : item.name();
            String key = NameKey.of(plain);
            if (item.isMember() && !key.isEmpty() && plain.length() <= LONGEST_NAME) {
                members.putIfAbsent(
                        key,
                        new CatalogueDraft.Organization(
                                null, plain, List.of(), Addresses.of(item, "homepage_url", problems), Map.of()));
            }
        }
        return members;
    }
}
