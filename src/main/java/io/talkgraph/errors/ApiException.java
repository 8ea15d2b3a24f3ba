package io.talkgraph.errors;

import java.util.LinkedHashMap;
import java.util.Map;

/** An error whose message is meant for the client: what is wrong, where, and what to do. */
public final class ApiException extends RuntimeException {

    private final ErrorCode code;
    private final transient Map<String, Object> details;

    private ApiException(ErrorCode code, String message, Map<String, Object> details) {
        super(message);
        this.code = code;
        this.details = details;
    }

    /**
     * @param code what kind of error it is
     * @param message what is wrong and what to do
     */
    public static ApiException of(ErrorCode code, String message) {
        return new ApiException(code, message, Map.of());
    }

    /**
     * A wrong value of an argument.
     *
     * @param argument the name of the argument, or the path of a field in it: {@code filter.project}
     * @param message what is wrong with it and what to do
     */
    public static ApiException badInput(String argument, String message) {
        return new ApiException(ErrorCode.BAD_USER_INPUT, message, Map.of("argument", argument));
    }

    /**
     * A request that asks for more than one may.
     *
     * @param limit the name of the limit, as clients know it: {@code depth}
     * @param found what the request asks for
     * @param allowed the most it may ask for
     * @param message what was found, what is allowed, and what to do
     */
    public static ApiException limit(String limit, long found, long allowed, String message) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("limit", limit);
        details.put("found", found);
        details.put("allowed", allowed);
        return new ApiException(ErrorCode.LIMIT_EXCEEDED, message, details);
    }

    /**
     * The same error with one more detail in its extensions.
     *
     * @param name of the detail
     * @param value something JSON can say
     */
    public ApiException with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(details);
        more.put(name, value);
        return new ApiException(code, String.valueOf(getMessage()), more);
    }

    /**
     * A fault of ours.
     *
     * @param id what the log knows it by
     */
    public static ApiException internal(String id) {
        return new ApiException(
                ErrorCode.INTERNAL,
                "Something went wrong on the server; the log has it as " + id + ".",
                Map.of("id", id));
    }

    /** The code for {@code extensions.code}. */
    public ErrorCode code() {
        return code;
    }

    /** What stands in {@code extensions}: the code and the details. */
    public Map<String, Object> extensions() {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code.name());
        extensions.putAll(details);
        return extensions;
    }
}
