package com.asrops.kernel.graphql;

import com.asrops.kernel.entity.Entities;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.lang.reflect.Method;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.graphql.data.GraphQlArgumentBinder;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;

/** Gives the fields of the controllers' {@link BatchField} methods their fetchers. */
@Component
class BatchFields implements RuntimeWiringConfigurer {

    private final ListableBeanFactory beans;
    private final Entities entities;
    private final GraphQlArgumentBinder binder = new GraphQlArgumentBinder();
    private @Nullable TypeDefinitionRegistry registry;

    BatchFields(ListableBeanFactory beans, Entities entities) {
        this.beans = beans;
        this.entities = entities;
    }

    @Override
    public void setTypeDefinitionRegistry(TypeDefinitionRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        for (String name : beans.getBeanNamesForAnnotation(Controller.class)) {
            Class<?> type = Objects.requireNonNull(beans.getType(name));
            MethodIntrospector.selectMethods(
                            type, (Method method) -> AnnotatedElementUtils.hasAnnotation(method, BatchField.class))
                    .forEach(method -> wire(wiring, beans.getBean(name), method));
        }
    }

    private void wire(RuntimeWiring.Builder wiring, Object controller, Method method) {
        BatchMethod batch = BatchMethod.of(controller, method, binder);
        if (batch.interfaceName().isEmpty()) {
            wire(wiring, batch);
            return;
        }
        typesOf(batch.interfaceName())
                .filter(type -> !entities.get(type).columns().containsKey(method.getName()))
                .forEach(type -> wire(wiring, batch.of(type)));
    }

    private void wire(RuntimeWiring.Builder wiring, BatchMethod batch) {
        wiring.type(
                batch.rowType(),
                type -> type.dataFetcher(
                        batch.method().getName(),
                        new BatchMethodFetcher(
                                batch, entities.find(batch.rowType()), entities.find(batch.valueType()))));
    }

    private Stream<String> typesOf(String interfaceName) {
        return SchemaCompletion.objectTypes(Objects.requireNonNull(registry)).stream()
                .filter(type -> type.getImplements().stream()
                        .anyMatch(each -> ((TypeName) each).getName().equals(interfaceName)))
                .map(ObjectTypeDefinition::getName);
    }
}
