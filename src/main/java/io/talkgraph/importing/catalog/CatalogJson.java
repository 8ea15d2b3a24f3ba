package io.talkgraph.importing.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.ImportProblem;
import io.talkgraph.importing.LineCount;
import io.talkgraph.importing.TalkDraft;

import java.util.List;
import java.util.Map;

/** How the catalogue is written as JSON: one mapping for the export that writes it and the import that reads it. */
@RegisterForReflection(
        targets = {
            CatalogDocument.class,
            CatalogueDraft.class,
            CatalogueDraft.Theme.class,
            CatalogueDraft.Term.class,
            CatalogueDraft.Organization.class,
            CatalogueDraft.Project.class,
            CatalogueDraft.MaturityStatement.class,
            CatalogueDraft.Speaker.class,
            CatalogueDraft.Conference.class,
            TalkDraft.class,
            TalkDraft.Appearance.class,
            TalkDraft.Link.class,
            TalkDraft.Note.class,
            TalkDraft.Key.class,
            CatalogueDraft.Figure.class,
            TalkDraft.Mention.class,
            CatalogueDraft.Report.class,
            CatalogueDraft.Milestone.class,
            ImportProblem.class,
            LineCount.class
        })
public final class CatalogJson {

    private static final int MAX_NESTING = 20;

    private CatalogJson() {}

    /** The mapper; unknown members are errors, so that a typing error in a hand-edited document does not pass. */
    public static ObjectMapper mapper() {
        StreamReadConstraints limits =
                StreamReadConstraints.builder().maxNestingDepth(MAX_NESTING).build();
        JsonFactory factory =
                JsonFactory.builder().streamReadConstraints(limits).build();
        return JsonMapper.builder(factory)
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .defaultPropertyInclusion(including(JsonInclude.Include.NON_NULL))
                .withConfigOverride(List.class, list -> list.setInclude(including(JsonInclude.Include.NON_EMPTY)))
                .withConfigOverride(Map.class, map -> map.setInclude(including(JsonInclude.Include.NON_EMPTY)))
                .annotationIntrospector(
                        AnnotationIntrospector.pair(new JacksonAnnotationIntrospector(), new RequiredMembers()))
                .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
                .build();
    }

    private static JsonInclude.Value including(JsonInclude.Include include) {
        return JsonInclude.Value.construct(include, JsonInclude.Include.ALWAYS);
    }
}
