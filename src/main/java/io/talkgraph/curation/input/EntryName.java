package io.talkgraph.curation.input;

import jakarta.validation.Constraint;
import jakarta.validation.OverridesAttribute;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A name or title that an entry is found by: a line with at least one letter or digit. */
@PlainText
@Size
@Pattern(regexp = ".*[\\p{L}\\p{N}].*", flags = Pattern.Flag.DOTALL, message = "has no letter and no digit")
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
public @interface EntryName {

    /** The most characters. */
    @OverridesAttribute(constraint = Size.class, name = "max")
    int max() default 300;

    /** What is wrong when it is too long. */
    @OverridesAttribute(constraint = Size.class, name = "message")
    String message() default "has more than {max} characters";

    /** Groups it belongs to. */
    Class<?>[] groups() default {};

    /** What a client of the validation wants to know beside. */
    Class<? extends Payload>[] payload() default {};
}
