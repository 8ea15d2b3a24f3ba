package io.talkgraph.security;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

import java.util.Map;

/** As it runs in production: built and started by the profile prod. */
@QuarkusTest
@TestProfile(LocalCuratorProductionTest.Profile.class)
class LocalCuratorProductionTest extends LocalCuratorTest {

    /** The profile, with what tests need. */
    public static class Profile implements QuarkusTestProfile {

        @Override
        public String getConfigProfile() {
            return "prod";
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.test-port", "0", "talkgraph.shipped-reports.enabled", "false");
        }
    }
}
