package io.talkgraph.curation.input;

import io.talkgraph.catalogue.value.Slug;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A slug: lower-case letters a to z, digits, and single hyphens between them. */
@Size(max = Slug.MAX_LENGTH, message = "has more than {max} characters")
@Pattern(
        regexp = SlugText.FORM,
        message = "is no slug: it takes lower-case letters a to z, digits, and single hyphens between them")
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
public @interface SlugText {

    /** Possessive, so that a long wrong one costs no more than a right one. */
    String FORM = "[a-z0-9]++(?:-[a-z0-9]++)*+";

    /** What is wrong. */
    String message() default "is no slug";

    /** Groups it belongs to. */
    Class<?>[] groups() default {};

    /** What a client of the validation wants to know beside. */
    Class<? extends Payload>[] payload() default {};
}
