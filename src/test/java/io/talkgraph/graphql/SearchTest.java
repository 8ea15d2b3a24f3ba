package io.talkgraph.graphql;

import io.quarkus.test.junit.QuarkusTest;
import io.talkgraph.testsupport.Reports;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** A search in our own retelling of the five reports. */
@QuarkusTest
class SearchTest extends SearchedReports {

    @Override
    Map<String, byte[]> documents() throws IOException {
        return Reports.shipped();
    }

    @Test
    void spanishWordIsFoundInAnEnglishText() {
        // "The word of the day was *aburrido*" in the introduction to kubecon-na-2017-day-2.md.
        assertThat(names("aburridos", "REPORT"))
                .containsExactly("KubeCon North America 2017, day 2: boring is a compliment");
    }
}
