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
        return Stream.of(System.getProperty("databases", "sqlite,postgresql").split(","))
                .map(name -> new Invocation(Dialect.valueOf(name.strip().toUpperCase(Locale.ROOT))));
    }

    record Invocation(Dialect dialect) implements ClassTemplateInvocationContext {

        @Override
        public String getDisplayName(int index) {
            return dialect.product();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new ServerParameter(dialect));
        }

        @Override
        public void prepareInvocation(ExtensionContext context) {
            TestServer server = TestServer.on(dialect);
            server.clear();
            if (context.getRequiredTestClass()
                    .getAnnotation(OnBothDatabases.class)
                    .demoData()) {
                server.loadDemoData();
            }
        }
    }

    /** Gives constructors and methods the running server. */
    private static final class ServerParameter extends TypeBasedParameterResolver<TestServer> {

        private final Dialect dialect;

        ServerParameter(Dialect dialect) {
            this.dialect = dialect;
        }

        @Override
        public TestServer resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return TestServer.on(dialect);
        }
    }
}
