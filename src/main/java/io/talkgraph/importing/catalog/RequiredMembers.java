package io.talkgraph.importing.catalog;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import org.jspecify.annotations.Nullable;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.util.Collection;
import java.util.Map;

/**
 * Which members a catalogue document must have: those of a record that are neither nullable nor lists, maps and flags, whose
 * absence means empty and false. So a talk without a title is refused where it stands, and not by the database.
 */
final class RequiredMembers extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public Boolean hasRequiredMarker(AnnotatedMember member) {
        return isRequired(member);
    }

    @Override
    public JsonSetter.Value findSetterInfo(Annotated member) {
        return isRequired(member) ? JsonSetter.Value.forValueNulls(Nulls.FAIL) : JsonSetter.Value.empty();
    }

    private static boolean isRequired(Annotated member) {
        if (!(member instanceof AnnotatedParameter parameter)
                || !(parameter.getOwner().getAnnotated() instanceof Executable maker)
                || !maker.getDeclaringClass().isRecord()) {
            return false;
        }
        AnnotatedType type = maker.getAnnotatedParameterTypes()[parameter.getIndex()];
        return !type.isAnnotationPresent(Nullable.class) && !hasEmptyValue(parameter.getRawType());
    }

    private static boolean hasEmptyValue(Class<?> type) {
        return type == boolean.class || Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
    }
}
