package io.talkgraph.importing.programme;

import io.talkgraph.catalogue.value.NameKey;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Codes of countries, ISO 3166-1 alpha-2, by the names that documents use. */
public final class Countries {

    private static final Set<String> CODES = Set.of(Locale.getISOCountries());
    private static final Map<String, String> BY_NAME = byName();

    private Countries() {}

    /**
     * @param name a code, or a name in English: "DE", "Germany", "U.S.A."; null for none
     * @return its code; null when it is no country that is known
     */
    public static @Nullable String code(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String upper = name.strip().toUpperCase(Locale.ROOT);
        if (CODES.contains(upper)) {
            return upper;
        }
        return BY_NAME.get(key(name));
    }

    /** Points are no spaces here: U.S.A. is USA. */
    private static String key(String name) {
        return NameKey.of(name.replace(".", ""));
    }

    private static Map<String, String> byName() {
        Map<String, String> names = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            names.put(key(new Locale("", code).getDisplayCountry(Locale.ENGLISH)), code);
        }
        Map.of(
                        "usa",
                        "US",
                        "united states of america",
                        "US",
                        "uk",
                        "GB",
                        "england",
                        "GB",
                        "scotland",
                        "GB",
                        "wales",
                        "GB",
                        "the netherlands",
                        "NL",
                        "czech republic",
                        "CZ",
                        "south korea",
                        "KR",
                        "korea",
                        "KR")
                .forEach(names::put);
        Map.of("russia", "RU", "turkey", "TR", "vietnam", "VN", "macedonia", "MK", "hong kong", "HK", "taiwan", "TW")
                .forEach(names::put);
        return Map.copyOf(names);
    }
}
