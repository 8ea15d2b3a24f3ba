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
import java.util.Locale;

/**
 * Text that says what it shows: no control characters, nothing that turns the direction of writing, no halves of
 * characters. Markup is text like any other.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlainText.Validator.class)
public @interface PlainText {

    /** Whether it may have several lines. */
    boolean lines() default false;

    /** What is wrong; the validator says more. */
    String message() default "is no plain text";

    /** Groups it belongs to. */
    Class<?>[] groups() default {};

    /** What a client of the validation wants to know beside. */
    Class<? extends Payload>[] payload() default {};

    /** Finds the first character that has no place in a text. */
    final class Validator implements ConstraintValidator<PlainText, @Nullable CharSequence> {

        private static final String DIRECTIONS = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

        private boolean lines;

        @Override
        public void initialize(PlainText constraint) {
            lines = constraint.lines();
        }

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            for (int i = 0; i < text.length(); ) {
                int c = Character.codePointAt(text, i);
                if (isOut(c)) {
                    context.disableDefaultConstraintViolation();
                    context.buildConstraintViolationWithTemplate(String.format(
                                    Locale.ROOT,
                                    "has the character U+%04X at position %d, which is no text; take it out",
                                    c,
                                    i + 1))
                            .addConstraintViolation();
                    return false;
                }
                i += Character.charCount(c);
            }
            return true;
        }

        private boolean isOut(int c) {
            return switch (Character.getType(c)) {
                case Character.CONTROL -> !lines || (c != '\n' && c != '\t');
                case Character.SURROGATE -> true;
                case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> !lines;
                default -> DIRECTIONS.indexOf(c) >= 0 || (c & 0xFFFE) == 0xFFFE;
            };
        }
    }
}
