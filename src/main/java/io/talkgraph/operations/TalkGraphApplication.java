package io.talkgraph.operations;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;
import picocli.CommandLine;

/** The running program: the service when there are no arguments, else one command that ends. */
public class TalkGraphApplication implements QuarkusApplication {

    @Inject
    StartedWork work;

    @Inject
    Termination termination;

    @Override
    public int run(String... args) {
        if (args.length == 0) {
            Quarkus.waitForExit();
            return CommandLine.ExitCode.OK;
        }
        return termination.during(() ->
                TalkGraphCommand.line(work, System.in, System.out, System.err).execute(args));
    }
}
