package io.talkgraph.http;

import graphql.language.AbstractDescribedNode;
import graphql.language.AstPrinter;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.Node;
import graphql.language.TypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.talkgraph.http.schema.SchemaText;
import io.talkgraph.http.schema.ServedSchema;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** The schema as served, as committed and as agreed. {@code mvn test -Dtest=SchemaTest -Dschema.update} commits a change. */
@QuarkusTest
class SchemaTest {

    private static final Path COMMITTED = Path.of("src/main/graphql/schema.graphql");
    private static final Path CONTRACT = Path.of("../shared/product/schema.graphql");

    @Inject
    ServedSchema servedSchema;

    @Test
    void servedSchemaIsTheCommittedOne() throws IOException {
        String served = SchemaText.of(servedSchema.schema());
        if (System.getProperty("schema.update") != null) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, served);
        }

        assertThat(served)
                .as("after a wanted change: mvn test -Dtest=SchemaTest -Dschema.update")
                .isEqualTo(Files.readString(COMMITTED));
        assertThat(given().get("/graphql/schema.graphql").asString()).isEqualTo(served);
    }

    @Test
    void servedSchemaHasAllOfTheContract() throws IOException {
        assumeThat(CONTRACT)
                .as("the contract is beside the repository where it is developed")
                .exists();
        Map<String, String> contract = elements(Files.readString(CONTRACT));
        Map<String, String> served = elements(SchemaText.of(servedSchema.schema()));

        assertThat(contract).hasSizeGreaterThan(150);
        assertThat(served).containsAllEntriesOf(contract);
    }

    @Test
    void everyElementIsDescribed() {
        TypeDefinitionRegistry schema = new SchemaParser().parse(SchemaText.of(servedSchema.schema()));
        Set<String> silent = new TreeSet<>();
        for (TypeDefinition<?> type : schema.types().values()) {
            if (!type.getName().equals("Query")) {
                check(silent, type.getName(), type);
            }
            type.getChildren().forEach(child -> describe(silent, type.getName(), child));
        }

        assertThat(silent).isEmpty();
    }

    private static void describe(Set<String> silent, String type, Node<?> node) {
        if (node instanceof FieldDefinition field) {
            check(silent, type + "." + field.getName(), field);
            field.getInputValueDefinitions()
                    .forEach(argument ->
                            check(silent, type + "." + field.getName() + "." + argument.getName(), argument));
        } else if (node instanceof InputValueDefinition field) {
            check(silent, type + "." + field.getName(), field);
        } else if (node instanceof EnumValueDefinition value) {
            check(silent, type + "." + value.getName(), value);
        }
    }

    private static void check(Set<String> silent, String name, Node<?> node) {
        if (((AbstractDescribedNode<?>) node).getDescription() == null) {
            silent.add(name);
        }
    }

    /** Each field, argument, input field and value, with its type and default. */
    private static Map<String, String> elements(String schema) {
        Map<String, String> elements = new TreeMap<>();
        for (TypeDefinition<?> type : new SchemaParser().parse(schema).types().values()) {
            elements.put(type.getName(), type.getClass().getSimpleName());
            for (Node<?> node : type.getChildren()) {
                add(elements, type, node);
            }
        }
        return elements;
    }

    private static void add(Map<String, String> elements, TypeDefinition<?> type, Node<?> node) {
        if (node instanceof FieldDefinition field) {
            String name = type.getName() + "." + field.getName();
            elements.put(name, AstPrinter.printAst(field.getType()));
            field.getInputValueDefinitions().forEach(each -> elements.put(name + "." + each.getName(), print(each)));
        } else if (node instanceof InputValueDefinition field) {
            elements.put(type.getName() + "." + field.getName(), print(field));
        } else if (node instanceof EnumValueDefinition value) {
            elements.put(type.getName() + "." + value.getName(), "");
        }
    }

    private static String print(InputValueDefinition value) {
        String type = AstPrinter.printAst(value.getType());
        return value.getDefaultValue() == null ? type : type + " = " + AstPrinter.printAst(value.getDefaultValue());
    }
}
