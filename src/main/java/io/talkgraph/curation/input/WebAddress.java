package io.talkgraph.curation.input;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.net.URISyntaxException;

/** An absolute address of the web, http or https: no script, no file, and no name and password in it (RFC 3986). */
@Size(max = WebAddress.MAX, message = "has more than {max} characters")
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WebAddress.Validator.class)
public @interface WebAddress {

    /** The most characters. */
    int MAX = 2_000;

    /** What is wrong. */
    String message() default
            "is no address: it begins with https:// or http:// and a host, and has neither blanks nor a password";

    /** Groups it belongs to. */
    Class<?>[] groups() default {};

    /** What a client of the validation wants to know beside. */
    Class<? extends Payload>[] payload() default {};

    /** Reads the address as the JDK does. */
    final class Validator implements ConstraintValidator<WebAddress, @Nullable CharSequence> {

        @Override
        public boolean isValid(@Nullable CharSequence address, ConstraintValidatorContext context) {
            if (address == null || address.length() > MAX) {
                return true;
            }
            try {
                URI uri = new URI(address.toString());
                // In lower case only: so the columns of the catalogue want it.
                return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                        && uri.getHost() != null
                        && uri.getRawUserInfo() == null;
            } catch (URISyntaxException e) {
                return false;
            }
        }
    }
}
