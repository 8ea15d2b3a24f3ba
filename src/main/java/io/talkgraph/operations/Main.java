package io.talkgraph.operations;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ServiceLoader;

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
        if (args.length > 0) {
            TalkGraphCommand.answerAlone(System.out, System.err, args).ifPresent(System::exit);
        }
        EnvironmentNames.complaint(System.getenv().keySet()).ifPresent(Main::refuse);
        String data = System.getProperty(DEVELOPMENT_DATA);
        if (data != null) {
            // Looked for and not named: the packaged program has no embedded server, and a native one could not link.
            ServiceLoader.load(DevelopmentServer.class)
                    .forEach(server ->
                            server.startUnlessConfigured(Path.of(data).toAbsolutePath(), ConfigProvider.getConfig()));
        }
        if (args.length > 0) {
            beOneOff();
        }
        Quarkus.run(TalkGraphApplication.class, Main::end, args);
    }

    private static void end(int code, @Nullable Throwable failure) {
        StartFailure.tell(failure);
        System.exit(code);
    }

    private static void refuse(String complaint) {
        System.err.println("talkgraph: " + complaint);
        System.exit(1);
    }

    /** A command does its work and ends: it opens no port, imports nothing unasked, and says little beside its result. */
    private static void beOneOff() {
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("quarkus.management.host-enabled", "false");
        System.setProperty("talkgraph.shipped-reports.enabled", "false");
        System.setProperty("quarkus.log.level", "WARN");
    }
}
