package com.asrops.kernel.page;

import com.asrops.kernel.InputException;
import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.entity.Column;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.Relation;
import com.asrops.kernel.entity.Relations;
import com.asrops.kernel.query.Token;
import com.asrops.kernel.query.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns a filter as a client writes it into the tokens of a condition. The schema has already checked every name and
 * type; the columns come from the entity's record, so nothing that a client wrote becomes SQL.
 */
final class FilterCompiler {

    private static final int MAX_RELATION_DEPTH = 3;
    private static final int MAX_DEPTH = 20;
    private static final int MAX_TESTS = 200;
    private static final String ARCHIVED = "archivedAt";

    private final Relations relations;
    private final Dialect dialect;
    private final RelativeDates relativeDates;
    private final FieldUse use;
    private final Map<String, String> joined;
    private final List<Token> tokens = new ArrayList<>();
    private int aliases;
    private int depth;
    private int tests;

    private FilterCompiler(
            Relations relations,
            Dialect dialect,
            RelativeDates relativeDates,
            FieldUse use,
            Map<String, String> joined) {
        this.use = use;
        this.joined = joined;
        this.relations = relations;
        this.dialect = dialect;
        this.relativeDates = relativeDates;
    }

    /**
     * The tokens of a filter on rows called {@code t}; none when all rows pass. Rows that are out of use pass only a
     * filter that names {@code archivedAt}.
     *
     * @param joined what rows are called that the statement joins anyway, by the keys that lead to them: those that must be there
     */
    static List<Token> compile(
            Relations relations,
            Dialect dialect,
            RelativeDates relativeDates,
            FieldUse use,
            Map<String, String> joined,
            Entity<?> entity,
            Map<String, Object> filter) {
        FilterCompiler compiler = new FilterCompiler(relations, dialect, relativeDates, use, joined);
        Scope scope = new Scope(entity, "t", 0);
        Column archived = entity.columns().get(ARCHIVED);
        if (archived != null && !names(filter, ARCHIVED)) {
            compiler.tokens.add(new Token(Kind.IS_NULL, scope.column(archived), null));
        }
        if (!filter.isEmpty()) {
            if (!compiler.tokens.isEmpty()) {
                compiler.word(Kind.AND);
            }
            compiler.addGroup(scope, filter);
        }
        return compiler.tokens;
    }

    /** Whether a filter speaks of a field of its own rows, not of related ones. */
    private static boolean names(@Nullable Object filter, String field) {
        return switch (filter) {
            case Map<?, ?> map ->
                map.containsKey(field)
                        || names(map.get("and"), field)
                        || names(map.get("or"), field)
                        || names(map.get("not"), field);
            case List<?> list -> list.stream().anyMatch(each -> names(each, field));
            case null, default -> false;
        };
    }

    /** The rows that a condition is about. */
    private record Scope(Entity<?> entity, String alias, int depth) {
        String column(Column column) {
            return alias + "." + column.name();
        }
    }

    private void addGroup(Scope scope, Map<String, Object> filter) {
        word(Kind.OPEN);
        addAll(scope, filter);
        word(Kind.CLOSE);
    }

    private void addAll(Scope scope, Map<String, Object> filter) {
        depth++;
        tests += Math.max(1, filter.size());
        if (depth > MAX_DEPTH || tests > MAX_TESTS) {
            throw new InputException(
                    "FILTER_TOO_LARGE",
                    "A filter has at most " + MAX_TESTS + " tests and nests at most " + MAX_DEPTH
                            + " levels deep: use `in` for many values of one field.");
        }
        word(Kind.TRUE);
        filter.forEach((name, value) -> {
            if (value != null) {
                word(Kind.AND);
                add(scope, name, value);
            }
        });
        depth--;
    }

    @SuppressWarnings("unchecked") // the schema has checked the shapes
    private void add(Scope scope, String name, Object value) {
        Relation relation = relations.find(scope.entity().name(), name);
        switch (name) {
            case "and" -> addList(scope, (List<Map<String, Object>>) value, Kind.TRUE, Kind.AND);
            case "or" -> addList(scope, (List<Map<String, Object>>) value, Kind.FALSE, Kind.OR);
            case "not" -> {
                word(Kind.OPEN);
                addAll(scope, (Map<String, Object>) value);
                word(Kind.CLOSE_NOT);
            }
            default -> {
                use.check(scope.entity().name(), name);
                if (relation == null) {
                    addOperators(scope.column(scope.entity().column(name)), scope, name, (Map<String, Object>) value);
                } else if (relation.many()) {
                    addMany(scope, relation, (Map<String, Map<String, Object>>) value);
                } else {
                    addOne(scope, relation, (Map<String, Object>) value);
                }
            }
        }
    }

    private void addList(Scope scope, List<Map<String, Object>> filters, Kind neutral, Kind between) {
        word(Kind.OPEN);
        word(neutral);
        for (Map<String, Object> filter : filters) {
            word(between);
            addGroup(scope, filter);
        }
        word(Kind.CLOSE);
    }

    private void addOne(Scope scope, Relation relation, Map<String, Object> filter) {
        String key = scope.column(relation.key());
        if (filter.keySet().equals(java.util.Set.of("id"))) {
            // The key itself says it: no need to look at the other row.
            addOperators(key, related(scope, relation), "id", castOperators(filter.get("id")));
            return;
        }
        Scope related = related(scope, relation);
        if (joined.get(key) instanceof String row) {
            // No row of its own to look for. A test of it that is NULL counts as false everywhere, as without a row.
            addGroup(new Scope(related.entity(), row, related.depth()), filter);
        } else {
            addRelated(Kind.RELATED, scope, relation, related, filter, Kind.CLOSE);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> castOperators(@Nullable Object operators) {
        return operators == null ? Map.of() : (Map<String, Object>) operators;
    }

    private void addMany(Scope scope, Relation relation, Map<String, Map<String, Object>> quantifiers) {
        word(Kind.OPEN);
        word(Kind.TRUE);
        quantifiers.forEach((quantifier, filter) -> {
            if (filter != null) {
                word(Kind.AND);
                switch (quantifier) {
                    case "some" ->
                        addRelated(Kind.RELATED, scope, relation, related(scope, relation), filter, Kind.CLOSE);
                    case "none" ->
                        addRelated(Kind.NOT_RELATED, scope, relation, related(scope, relation), filter, Kind.CLOSE);
                    // Every one is: there is none that is not.
                    case "every" ->
                        addRelated(Kind.NOT_RELATED, scope, relation, related(scope, relation), filter, Kind.CLOSE_NOT);
                    default -> throw new IllegalStateException("Unknown quantifier " + quantifier);
                }
            }
        });
        word(Kind.CLOSE);
    }

    private void addRelated(
            Kind kind, Scope scope, Relation relation, Scope related, Map<String, Object> filter, Kind closeCondition) {
        String mine = relation.many() ? scope.alias() + ".id" : scope.column(relation.key());
        String theirs = relation.many() ? relation.key().name() : "id";
        tokens.add(new Token(
                kind,
                null,
                new Token.Related(
                        related.entity().mapperName(), related.entity().table(), related.alias(), theirs, mine)));
        addAll(related, filter);
        word(closeCondition);
        word(Kind.CLOSE);
    }

    private Scope related(Scope scope, Relation relation) {
        if (scope.depth() == MAX_RELATION_DEPTH) {
            throw new InputException(
                    "FILTER_TOO_DEEP", "A filter goes through at most " + MAX_RELATION_DEPTH + " relations.");
        }
        aliases++;
        return new Scope(relation.target(), "t" + aliases, scope.depth() + 1);
    }

    private void addOperators(String expression, Scope scope, String field, Map<String, Object> operators) {
        Column column = scope.entity().column(field);
        tokens.addAll(new Operators(expression, scope.entity(), column, dialect, relativeDates).tokens(operators));
    }

    private void word(Kind kind) {
        tokens.add(Token.of(kind));
    }
}
