package io.talkgraph.curation.input;

import jakarta.validation.Constraint;
import jakarta.validation.OverridesAttribute;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Size;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A line of plain text. */
@PlainText
@Size
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
public @interface Line {

    /** The most characters. */
    @OverridesAttribute(constraint = Size.class, name = "max")
    int max() default 200;

    /** What is wrong when it is too long. */
    @OverridesAttribute(constraint = Size.class, name = "message")
    String message() default "has more than {max} characters";

    /** Groups it belongs to. */
    Class<?>[] groups() default {};

    /** What a client of the validation wants to know beside. */
    Class<? extends Payload>[] payload() default {};
}
