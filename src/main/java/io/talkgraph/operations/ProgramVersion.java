package io.talkgraph.operations;

import org.eclipse.microprofile.config.ConfigProvider;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} answers. */
final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = ConfigProvider.getConfig().getValue("quarkus.application.version", String.class);
        return new String[] {"TalkGraph " + version};
    }
}
