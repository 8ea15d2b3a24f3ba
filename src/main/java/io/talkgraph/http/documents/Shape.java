package io.talkgraph.http.documents;

import graphql.language.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * How large a selection set is, with its fragments in place. Counts stop at the largest number instead of turning
 * negative: thirty fragments that spread each other twice stand for a billion fields.
 *
 * @param roots fields of the selection set itself
 * @param fields all fields
 * @param aliases of all fields
 * @param directives of all fields and fragments
 * @param depth of the deepest field; introspection does not count
 * @param deepest where that field is; null when there is none
 * @param introspectionDepth of the deepest field below {@code __schema} or {@code __type}
 * @param typeLists most lists of types or fields that hold each other; in introspection each multiplies the answer
 * @param introspectionTypeLists the same below {@code __schema} or {@code __type}
 * @param allTypeLists all lists of types or fields
 * @param fragmentDepth most fragments that spread each other
 */
record Shape(
        long roots,
        long fields,
        long aliases,
        long directives,
        int depth,
        @Nullable SourceLocation deepest,
        int introspectionDepth,
        int typeLists,
        int introspectionTypeLists,
        long allTypeLists,
        int fragmentDepth) {

    static final Shape EMPTY = new Shape(0, 0, 0, 0, 0, null, 0, 0, 0, 0, 0);

    /** This selection with another one beside it. */
    Shape plus(Shape other) {
        boolean deeper = other.depth > depth;
        return new Shape(
                sum(roots, other.roots),
                sum(fields, other.fields),
                sum(aliases, other.aliases),
                sum(directives, other.directives),
                Math.max(depth, other.depth),
                deeper ? other.deepest : deepest,
                Math.max(introspectionDepth, other.introspectionDepth),
                Math.max(typeLists, other.typeLists),
                Math.max(introspectionTypeLists, other.introspectionTypeLists),
                sum(allTypeLists, other.allTypeLists),
                Math.max(fragmentDepth, other.fragmentDepth));
    }

    /** This selection with directives on what holds it. */
    Shape withDirectives(int more) {
        return new Shape(
                roots,
                fields,
                aliases,
                sum(directives, more),
                depth,
                deepest,
                introspectionDepth,
                typeLists,
                introspectionTypeLists,
                allTypeLists,
                fragmentDepth);
    }

    /** This selection as the content of a fragment that is spread. */
    Shape inFragment() {
        return new Shape(
                roots,
                fields,
                aliases,
                directives,
                depth,
                deepest,
                introspectionDepth,
                typeLists,
                introspectionTypeLists,
                allTypeLists,
                fragmentDepth + 1);
    }

    /** A field with this selection. */
    Shape inField(boolean alias, boolean typeList, @Nullable SourceLocation location) {
        return new Shape(
                1,
                sum(fields, 1),
                sum(aliases, alias ? 1 : 0),
                directives,
                depth + 1,
                depth == 0 ? location : deepest,
                introspectionDepth,
                typeLists + (typeList ? 1 : 0),
                introspectionTypeLists,
                sum(allTypeLists, typeList ? 1 : 0),
                fragmentDepth);
    }

    /** The field {@code __schema} or {@code __type} with this selection. */
    Shape inIntrospection(boolean alias, @Nullable SourceLocation location) {
        return new Shape(
                1,
                sum(fields, 1),
                sum(aliases, alias ? 1 : 0),
                directives,
                1,
                location,
                Math.max(introspectionDepth, depth + 1),
                0,
                Math.max(introspectionTypeLists, typeLists),
                allTypeLists,
                fragmentDepth);
    }

    private static long sum(long one, long other) {
        long sum = one + other;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }
}
