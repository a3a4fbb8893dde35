package com.asrops.kernel.graphql;

import com.asrops.kernel.graphql.GroupFields.Field;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes, for every type that has a list, what groups its rows: the field {@code timecardEntryGroups} and the types around it.
 * A part that would have no fields is left out.
 */
final class GroupTypes {

    private GroupTypes() {}

    static void addTo(TypeDefinitionRegistry registry) {
        for (GroupFields fields : GroupFields.ofLists(registry)) {
            Stream.of(field(fields), inputs(fields), order(fields), outputs(fields), sums(fields), extremes(fields))
                    .filter(sdl -> !sdl.isEmpty())
                    .forEach(sdl -> SchemaCompletion.add(registry, sdl));
        }
    }

    private static String field(GroupFields fields) {
        return """
                extend type Query {
                  "Groups of %1$s rows and what each comes to; one group of them all when `by` is left out."
                  %2$sGroups(
                    "Which rows, as in the list."
                    filter: %1$sFilter
                    "What the rows of a group have in common: at most four keys, each through at most three relations."
                    by: [%1$sGroupKey!]! = []
                    "Which groups. Does not change `totals`."
                    having: %1$sGroupHaving
                    "What groups are sorted by, at most three terms; those that are equal in them come by their keys."
                    orderBy: [%1$sGroupOrder!]! = []
                    "How many groups: 1 to 1,000."
                    first: Int! = 100
                  ): %1$sGroups!
                }
                """.formatted(fields.of(), GeneratedTypes.fieldOf(fields.of()));
    }

    private static String inputs(GroupFields fields) {
        return """
                "A key: one field, or a relation and a key of the row that it leads to, as in `{project: {field: NAME}}`."
                input %1$sGroupKey {
                  "The field."
                  field: %1$sGroupField
                  "What a date is taken to. Instants are always taken to one, to the DAY when nothing is said."
                  bucket: DateBucket
                  %2$s
                }
                "What rows of %1$s are grouped by."
                enum %1$sGroupField {
                  %3$s
                }
                "Which groups of %1$s rows. All tests that are given must hold."
                input %1$sGroupHaving {
                  "Tests how many rows a group has."
                  count: IntFilter
                  %4$s
                }
                """.formatted(
                        fields.of(),
                        each(fields.relations(), "\"A key of the row that `%1$s` leads to.\" %1$s: %2$sGroupKey"),
                        each(fields.values(), "\"By `%1$s`.\" %3$s"),
                        ifAny(fields.numbers(), "\"Tests sums.\" sum: %sGroupSums".formatted(fields.of())));
    }

    private static String order(GroupFields fields) {
        return """
                "What groups of %1$s rows are sorted by."
                input %1$sGroupOrder {
                  "A key or what is told of a group."
                  field: %1$sGroupOrderField!
                  "Which way. Groups without a value come last either way."
                  direction: Direction! = ASC
                }
                "What groups of %1$s rows can be sorted by."
                enum %1$sGroupOrderField {
                  "The first key of `by`."
                  KEY_1
                  "The second key."
                  KEY_2
                  "The third key."
                  KEY_3
                  "The fourth key."
                  KEY_4
                  "How many rows a group has."
                  COUNT
                  %2$s
                  %3$s
                }
                """.formatted(fields.of(), each(fields.numbers(), """
                                "By the sum of `%1$s`." SUM_%3$s
                                "By the average of `%1$s`." AVG_%3$s
                                """), each(fields.extremes(), """
                                "By the least `%1$s`." MIN_%3$s
                                "By the greatest `%1$s`." MAX_%3$s
                                """));
    }

    private static String outputs(GroupFields fields) {
        return """
                "Groups of %1$s rows."
                type %1$sGroups {
                  "The groups."
                  nodes: [%1$sGroup!]!
                  "Whether there are more groups than `first`."
                  hasMore: Boolean!
                  "The whole list as one group, also what `having` and `first` leave out. It has no key."
                  totals: %1$sGroup!
                }
                "What %1$s rows come to that have something in common. Only what is selected is computed."
                type %1$sGroup {
                  "What they have in common."
                  key: %1$sGroupValues!
                  "How many rows."
                  count: Int!
                  "How many different values there are, of at most ten fields."
                  distinct: %1$sGroupDistinct!
                  %2$s
                  %3$s
                }
                "The keys of a group of %1$s rows: null where a row has no value, or `by` does not name the field."
                type %1$sGroupValues {
                  %4$s
                  %5$s
                }
                "How many different values %1$s rows have."
                type %1$sGroupDistinct {
                  %6$s
                  %7$s
                }
                """.formatted(
                        fields.of(),
                        ifAny(fields.numbers(), """
                                "Sums, exact; of no values 0."
                                sum: %1$sGroupNumbers!
                                "Averages of the values that there are, rounded half up."
                                avg: %1$sGroupNumbers!
                                """.formatted(fields.of())),
                        ifAny(fields.extremes(), """
                                "The least values."
                                min: %1$sGroupExtremes!
                                "The greatest values."
                                max: %1$sGroupExtremes!
                                """.formatted(fields.of())),
                        each(fields.values(), "\"`%1$s` of the rows.\" %1$s: %4$s"),
                        each(fields.relations(), "\"Keys of the row that `%1$s` leads to.\" %1$s: %2$sGroupValues"),
                        each(counted(fields), "\"Different values of `%1$s`.\" %1$s: Int!"),
                        each(fields.relations(), "\"Of the rows that `%1$s` leads to.\" %1$s: %2$sGroupDistinct!"));
    }

    /** Instants are hardly ever the same. */
    private static List<Field> counted(GroupFields fields) {
        return fields.values().stream()
                .filter(field -> !field.of().equals("DateTime"))
                .toList();
    }

    private static String sums(GroupFields fields) {
        return ifAny(fields.numbers(), """
                "Sums or averages of %1$s rows; those of whole numbers are decimals too."
                type %1$sGroupNumbers {
                  %2$s
                }
                "Tests the sums of a group of %1$s rows. All tests that are given must hold."
                input %1$sGroupSums {
                  %3$s
                }
                """.formatted(
                        fields.of(),
                        each(fields.numbers(), "\"Of `%1$s`.\" %1$s: Decimal"),
                        each(fields.numbers(), "\"Tests the sum of `%1$s`.\" %1$s: DecimalFilter")));
    }

    private static String extremes(GroupFields fields) {
        return ifAny(
                fields.extremes(), """
                "The least or the greatest values of %1$s rows; null where none has a value."
                type %1$sGroupExtremes {
                  %2$s
                }
                """.formatted(fields.of(), each(fields.extremes(), "\"Of `%1$s`.\" %1$s: %2$s")));
    }

    private static String ifAny(List<Field> fields, String sdl) {
        return fields.isEmpty() ? "" : sdl;
    }

    /** A text for each field: with its name, what its filter tests, its constant and the type of its keys. */
    private static String each(List<Field> fields, String text) {
        return fields.stream()
                .map(field -> text.formatted(field.name(), field.of(), field.constant(), field.keyType()))
                .collect(Collectors.joining("\n"));
    }
}
