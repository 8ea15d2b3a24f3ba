package io.talkgraph.curation.input;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.jspecify.annotations.Nullable;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;

/** A day or a time at which a conference may have been: from the year 1950 to the year 2200. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlausibleTime.Validator.class)
public @interface PlausibleTime {

    /** What is wrong. */
    String message() default "is not in the years 1950 to 2200";

    /** Groups it belongs to. */
    Class<?>[] groups() default {};

    /** What a client of the validation wants to know beside. */
    Class<? extends Payload>[] payload() default {};

    /** Looks at the year. */
    final class Validator implements ConstraintValidator<PlausibleTime, @Nullable Temporal> {

        private static final int FIRST = 1950;
        private static final int LAST = 2200;

        @Override
        public boolean isValid(@Nullable Temporal time, ConstraintValidatorContext context) {
            return time == null || (time.get(ChronoField.YEAR) >= FIRST && time.get(ChronoField.YEAR) <= LAST);
        }
    }
}
