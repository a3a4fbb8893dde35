package com.asrops.testing;

import com.asrops.kernel.database.Dialect;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/** Gives a test class each database in turn. */
final class DatabaseInvocations implements ClassTemplateInvocationContextProvider {

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<Invocation> provideClassTemplateInvocationContexts(ExtensionContext context) {
        boolean demoData = context.getRequiredTestClass()
                .getAnnotation(OnBothDatabases.class)
                .demoData();
        return Stream.of(System.getProperty("databases", "sqlite,postgresql").split(","))
                .map(name -> new Invocation(Dialect.valueOf(name.strip().toUpperCase(Locale.ROOT)), demoData));
    }

    record Invocation(Dialect dialect, boolean demoData) implements ClassTemplateInvocationContext {

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
            if (demoData) {
                server().loadDemoData();
            }
        }

        TestServer server() {
            return demoData ? TestServer.withDemoDataOn(dialect) : TestServer.on(dialect);
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
