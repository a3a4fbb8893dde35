package com.asrops.testing;

import com.asrops.demo.Size;
import com.asrops.kernel.database.Dialect;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/** Gives a test class each database in turn. */
final class DatabaseInvocations implements ClassTemplateInvocationContextProvider {

    private static final int ENTRIES_PER_PROJECT = 300;

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<Invocation> provideClassTemplateInvocationContexts(ExtensionContext context) {
        Size demoData = demoData(context.getRequiredTestClass().getAnnotation(OnBothDatabases.class));
        return Stream.of(System.getProperty("databases", "sqlite,postgresql").split(","))
                .map(name -> new Invocation(Dialect.valueOf(name.strip().toUpperCase(Locale.ROOT)), demoData));
    }

    /** How much of it; null for none. */
    private static @Nullable Size demoData(OnBothDatabases wanted) {
        return wanted.demoEntries() > 0
                ? Size.of(wanted.demoEntries() / ENTRIES_PER_PROJECT, wanted.demoEntries())
                : wanted.demoData() ? Size.SMALL : null;
    }

    record Invocation(Dialect dialect, @Nullable Size demoData) implements ClassTemplateInvocationContext {

        @Override
        public String getDisplayName(int index) {
            return dialect.product();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new ServerParameter(this));
        }

        @Override
        public void prepareInvocation(ExtensionContext context) {
            server().clear();
            if (demoData != null) {
                server().loadDemoData(demoData);
            }
        }

        TestServer server() {
            return demoData != null ? TestServer.withDemoDataOn(dialect) : TestServer.on(dialect);
        }
    }

    /** Gives constructors and methods the running server. */
    private static final class ServerParameter extends TypeBasedParameterResolver<TestServer> {

        private final Invocation invocation;

        ServerParameter(Invocation invocation) {
            this.invocation = invocation;
        }

        @Override
        public TestServer resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return invocation.server();
        }
    }
}
