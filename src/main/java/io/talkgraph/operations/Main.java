package io.talkgraph.operations;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.eclipse.microprofile.config.ConfigProvider;

import java.nio.file.Path;

/** Where the program begins: in development it brings its own database, then {@link TalkGraphApplication} takes over. */
@QuarkusMain
public class Main {

    /**
     * The folder of the development database. pom.xml sets it for {@code quarkus:dev} and nobody else should; the launch
     * mode of Quarkus would say the same, but is not known before the start.
     */
    private static final String DEVELOPMENT_DATA = "talkgraph.development.data";

    /**
     * Starts the program.
     *
     * @param args the command line
     */
    public static void main(String... args) {
        String data = System.getProperty(DEVELOPMENT_DATA);
        if (data != null) {
            // A class of its own: the packaged program has no embedded server to link against.
            DevelopmentDatabase.startUnlessConfigured(Path.of(data).toAbsolutePath(), ConfigProvider.getConfig());
        }
        Quarkus.run(TalkGraphApplication.class, args);
    }
}
