package io.talkgraph.graphql;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLFieldDefinition;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.talkgraph.http.schema.ServedSchema;
import io.talkgraph.testsupport.Database;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** The page for curators has every mutation by example, and each example does what it says. */
@QuarkusTest
class CuratorsPageTest {

    private static final Pattern BLOCK = Pattern.compile("```graphql\n(.*?)```", Pattern.DOTALL);
    private static final Pattern KEPT = Pattern.compile("^# \\$(\\w+) := (\\S+)$", Pattern.MULTILINE);

    private final Database database = new Database();

    @Inject
    ServedSchema served;

    @Test
    void examplesRunFromTopToBottom() throws IOException {
        database.clear();
        Map<String, Object> kept = new HashMap<>();
        Set<String> shown = new TreeSet<>();
        Matcher blocks = BLOCK.matcher(Files.readString(Path.of("src/docs/curators.md")));
        while (blocks.find()) {
            String example = blocks.group(1);
            OperationDefinition operation = operation(example);
            Map<String, Object> variables = new HashMap<>(kept);
            variables
                    .keySet()
                    .retainAll(operation.getVariableDefinitions().stream()
                            .map(variable -> variable.getName())
                            .collect(Collectors.toSet()));

            JsonPath answer = Curator.send(example, variables);

            assertThat(answer.getList("errors")).as("errors of %s", example).isNull();
            Matcher values = KEPT.matcher(example);
            while (values.find()) {
                kept.put(values.group(1), answer.get("data." + values.group(2)));
            }
            shown.addAll(fields(operation));
        }

        assertThat(shown)
                .containsAll(served.schema().getMutationType().getFieldDefinitions().stream()
                        .map(GraphQLFieldDefinition::getName)
                        .toList());
        JsonPath left = Client.ask("{ conferences { totalCount } talks { totalCount } }");
        assertThat(left.getInt("conferences.totalCount") + left.getInt("talks.totalCount"))
                .as("what was made was removed")
                .isZero();
    }

    private static OperationDefinition operation(String example) {
        Document document = Parser.parse(example);
        return document.getDefinitionsOfType(OperationDefinition.class).get(0);
    }

    private static Set<String> fields(OperationDefinition operation) {
        return operation.getSelectionSet().getSelectionsOfType(Field.class).stream()
                .map(Field::getName)
                .collect(Collectors.toSet());
    }
}
