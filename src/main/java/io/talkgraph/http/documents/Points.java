package io.talkgraph.http.documents;

/**
 * Points and the objects among them. Both stop at the largest number instead of turning negative.
 *
 * @param points of the work
 * @param nodes of the answer
 */
record Points(long points, long nodes) {

    static final Points NONE = new Points(0, 0);

    Points plus(Points other) {
        return new Points(sum(points, other.points), sum(nodes, other.nodes));
    }

    Points times(long count) {
        return new Points(product(points, count), product(nodes, count));
    }

    private static long sum(long one, long other) {
        long sum = one + other;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    private static long product(long one, long other) {
        return other != 0 && one > Long.MAX_VALUE / other ? Long.MAX_VALUE : one * other;
    }
}
