package io.talkgraph.importing.tripreport.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads YAML between {@code ---}, TOML between {@code +++}, and lines such as {@code Title: ...} at the very top. */
final class FrontMatterReader {

    /** Front matter longer than this is none; it is text that happens to begin with a rule. */
    private static final int MAX_LINES = 200;

    private static final int MAX_LENGTH = 100_000;
    private static final int MAX_VALUE = 2_000;
    private static final Pattern HEADER = Pattern.compile("^([A-Za-z][A-Za-z_-]{1,30})\\s*:\\s*(.{0,1000})$");
    private static final Pattern KNOWN_HEADER = Pattern.compile(
            "^(?:title|date|author|authors|lang|language|tags|slug|category|summary|conference|modified|status)$",
            Pattern.CASE_INSENSITIVE);
    private static final ObjectMapper YAML = new YAMLMapper();
    private static final ObjectMapper TOML = new TomlMapper();
    private static final Parser LENIENT = Parser.builder()
            .extensions(List.of(YamlFrontMatterExtension.create()))
            .build();

    private FrontMatterReader() {}

    /** Reads what stands above the text of a document. */
    static FrontMatter read(SourceLines lines) {
        int first = 1;
        while (first < lines.count() && lines.isBlank(first)) {
            first++;
        }
        String fence = lines.at(first).strip();
        if (fence.equals("---") || fence.equals("+++")) {
            return fenced(lines, first, fence);
        }
        return headers(lines, first);
    }

    private static FrontMatter fenced(SourceLines lines, int first, String fence) {
        StringBuilder text = new StringBuilder();
        for (int i = first + 1; i <= lines.count() && i < first + MAX_LINES; i++) {
            String line = lines.at(i);
            boolean end = line.strip().equals(fence)
                    || (fence.equals("---") && line.strip().equals("..."));
            if (end && text.toString().contains(fence.equals("---") ? ":" : "=")) {
                return parse(text.toString(), fence, i, dateLine(lines, first, i));
            }
            text.append(line).append('\n');
            if (end || text.length() > MAX_LENGTH) {
                return FrontMatter.NONE;
            }
        }
        return FrontMatter.NONE;
    }

    private static int dateLine(SourceLines lines, int first, int last) {
        for (int i = first; i <= last; i++) {
            String line = lines.at(i).strip().toLowerCase(Locale.ROOT);
            if (line.startsWith("date") || line.startsWith("pub")) {
                return i;
            }
        }
        return 0;
    }

    private static FrontMatter parse(String text, String fence, int lastLine, int dateLine) {
        try {
            JsonNode node = (fence.equals("---") ? YAML : TOML).readTree(text);
            if (node != null && node.isObject()) {
                return new FrontMatter(flat(node), lastLine, dateLine, null);
            }
            return new FrontMatter(Map.of(), lastLine, dateLine, "it has no keys");
        } catch (JsonProcessingException | RuntimeException e) {
            String why = e.getMessage() == null
                    ? ""
                    : e.getMessage().lines().findFirst().orElse("");
            Map<String, List<String>> found = fence.equals("---") ? lenient(text) : Map.of();
            return new FrontMatter(found, lastLine, dateLine, why);
        }
    }

    private static Map<String, List<String>> flat(JsonNode node) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        node.properties().forEach(e -> {
            List<String> list = new ArrayList<>();
            if (e.getValue().isArray()) {
                e.getValue().forEach(v -> addValue(list, v));
            } else {
                addValue(list, e.getValue());
            }
            values.put(e.getKey().strip().toLowerCase(Locale.ROOT), list);
        });
        return values;
    }

    private static void addValue(List<String> list, JsonNode value) {
        JsonNode named = value.isObject() && value.has("name") ? value.get("name") : value;
        if (named.isValueNode() && !named.isNull() && named.asText().length() <= MAX_VALUE) {
            list.add(named.asText());
        }
    }

    /** Other people's front matter is not always valid; commonmark's extension takes what it can. */
    private static Map<String, List<String>> lenient(String text) {
        Node document = LENIENT.parse("---\n" + text + "---\n");
        YamlFrontMatterVisitor visitor = new YamlFrontMatterVisitor();
        document.accept(visitor);
        Map<String, List<String>> values = new LinkedHashMap<>();
        visitor.getData().forEach((key, value) -> values.put(key.toLowerCase(Locale.ROOT), value));
        return values;
    }

    /** The header lines of Pelican, closed by a blank line or {@code ---}. */
    private static FrontMatter headers(SourceLines lines, int first) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        int i = first;
        for (; i <= lines.count() && i < first + MAX_LINES; i++) {
            Matcher header = lines.at(i).length() > 1_100
                    ? HEADER.matcher("")
                    : HEADER.matcher(lines.at(i).strip());
            if (!header.matches()) {
                break;
            }
            values.put(
                    header.group(1).toLowerCase(Locale.ROOT),
                    List.of(header.group(2).strip()));
        }
        boolean known = values.containsKey("title")
                && values.keySet().stream()
                                .filter(k -> KNOWN_HEADER.matcher(k).matches())
                                .count()
                        >= 2;
        boolean rule = i <= lines.count() && lines.at(i).strip().matches("-{3,}");
        boolean closed = i > lines.count() || lines.isBlank(i) || rule;
        return known && closed
                ? new FrontMatter(values, rule ? i : i - 1, dateLine(lines, first, i - 1), null)
                : FrontMatter.NONE;
    }
}
