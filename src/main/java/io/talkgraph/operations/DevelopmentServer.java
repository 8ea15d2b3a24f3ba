package io.talkgraph.operations;

import org.eclipse.microprofile.config.Config;

import java.nio.file.Path;

/** A server that {@code quarkus:dev} brings along; found as a {@link java.util.ServiceLoader} does. */
public interface DevelopmentServer {

    /**
     * Starts or finds it and tells Quarkus its address; does nothing when somebody configured another one.
     *
     * @param data the folder of its data, absolute
     * @param config what is configured
     * @throws IllegalStateException when there is none and none can be started; says what to do
     */
    void startUnlessConfigured(Path data, Config config);
}
