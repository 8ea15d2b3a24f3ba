package io.talkgraph.operations;

import org.eclipse.microprofile.config.ConfigProvider;
import picocli.CommandLine.IVersionProvider;

import java.util.Optional;

/** What {@code --version} answers. */
final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        // The package knows it before the program starts, the configuration only afterwards, but in tests, too.
        String version = Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
                .or(() -> ConfigProvider.getConfig().getOptionalValue("quarkus.application.version", String.class))
                .orElse("of an unknown version");
        return new String[] {"TalkGraph " + version};
    }
}
