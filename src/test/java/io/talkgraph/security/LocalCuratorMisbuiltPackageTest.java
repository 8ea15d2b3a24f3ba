package io.talkgraph.security;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

import java.util.Map;

/** Built by the profile dev by mistake: the class is there, and does nothing outside quarkus:dev. */
@QuarkusTest
@TestProfile(LocalCuratorMisbuiltPackageTest.Profile.class)
class LocalCuratorMisbuiltPackageTest extends LocalCuratorTest {

    /** The profile, with what tests need. */
    public static class Profile implements QuarkusTestProfile {

        @Override
        public String getConfigProfile() {
            return "dev";
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.test-port", "0", "talkgraph.shipped-reports.enabled", "false");
        }
    }
}
