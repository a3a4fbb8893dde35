package com.asrops.kernel.graphql;

import com.asrops.kernel.Caller;
import com.asrops.kernel.change.ChangePage;
import com.asrops.kernel.change.ChangeRequest;
import com.asrops.kernel.change.ChangedTypes;
import com.asrops.kernel.change.Changes;
import com.asrops.kernel.execution.Needed;
import com.asrops.kernel.execution.NoArguments;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.env.Environment;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Gives {@code Query.changes}, {@code Query.changesCursor} and {@code Subscription.changes} their fetchers. */
@Component
class ChangeWiring implements RuntimeWiringConfigurer {

    private final ChangedTypes types;
    private final Changes changes;
    private final ExecutionMode mode;
    private @Nullable TypeDefinitionRegistry registry;

    ChangeWiring(ChangedTypes types, Changes changes, Environment environment) {
        this.types = types;
        this.changes = changes;
        this.mode = ExecutionMode.of(environment.getProperty(ExecutionMode.SETTING, ""));
    }

    @Override
    public void setTypeDefinitionRegistry(TypeDefinitionRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        ChangeTypes.in(Objects.requireNonNull(registry)).forEach(types::add);
        wiring.type(
                "Query",
                type -> type.dataFetcher("changes", new RootFetcher<>("changes", ChangeRequest::of, this::page))
                        .dataFetcher(
                                "changesCursor",
                                new RootFetcher<>(
                                        "changesCursor",
                                        arguments -> NoArguments.NONE,
                                        (none, needed, caller) -> changes.now())));
        wiring.type("Subscription", type -> type.dataFetcher("changes", this::follow));
        wiring.type("Change", type -> type.dataFetcher("type", new ChangeTypeFetcher()));
    }

    private ChangePage page(ChangeRequest request, Needed needed, Caller caller) {
        Set<String> read = needed.propertiesOf("Change");
        return changes.page(request, read == null || read.contains("node") ? needed::propertiesOf : null, caller);
    }

    /** Is given to graphql-java, which executes what is selected of each change that comes. */
    private Publisher<?> follow(DataFetchingEnvironment environment) {
        ChangeStream stream = Objects.requireNonNull(
                ChangeStream.of(environment.getGraphQlContext()), "StreamCheck lets no other operation through");
        stream.open(changes, environment, mode == ExecutionMode.LEVELS);
        return stream.changes();
    }
}
