package com.asrops.kernel.graphql;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.Directive;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.StringValue;
import graphql.language.TypeName;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeUtil;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text of the types of {@code @upsertMany}, which follow from a type's create input: the same fields, with other rows named
 * by references instead of ids.
 */
final class UpsertTypes {

    private final TypeDefinitionRegistry registry;

    UpsertTypes(TypeDefinitionRegistry registry) {
        this.registry = registry;
    }

    static String manyInput(String of) {
        return """
                \"""
                Rows of another system, taken over in one transaction. A row whose `externalId` is new is written as a new one, or over the
                one here that it is; a known one is written over its row; one that says what was said last is left alone.
                The rules and codes are those of `%2$sCreate`. Further codes of a row: DUPLICATE (the same `externalId` stands in an earlier
                row), TAKEN (the row that would be the same is known by another id, or is an earlier one of the call), ARCHIVED (it is out of
                use), AMBIGUOUS (there are several, also of what a reference names), NO_CODE (a reference by `code` to rows that have none), REFERENCE_FAILED (a row of
                the call that it refers to has failed), BAD_TEXT (a NUL or half of a surrogate pair), NOT_WRITTEN (other rows have failed, see
                `onError`). Codes of the call, when nothing was looked at: NO_ROWS, TOO_MANY_ROWS, BAD_SOURCE, BAD_KEY and
                IDEMPOTENCY_KEY_REUSED (see `idempotencyKey`).
                \"""
                input %1$sUpsertManyInput {
                  \"""
                  The other system, always by the same name: 1 to 50 capital letters, digits and underscores, the first a letter, such as
                  `RAKEN`. Outside ids are those of this system.
                  \"""
                  source: String!
                  "The rows, 1 to 1,000."
                  rows: [%1$sUpsertInput!]!
                  "What becomes of the other rows when some fail."
                  onError: OnError! = REJECT_ALL
                  \"""
                  True writes nothing and gives the same answer: each row's status is what would become of it, and `%2$s` what is there
                  now.
                  \"""
                  validateOnly: Boolean! = false
                  \"""
                  A name of your own for this call, 1 to 200 letters, digits and signs of ASCII without spaces, such as a UUID: it makes the
                  call safe to repeat. When the answer does not reach you, send the same call under the same key: what it wrote is not
                  written again, and you get the answer of the first time, with the rows as they are now. Of calls that come at the same
                  time under one key one writes, and all get its answer. Something else under the same key is refused
                  (IDEMPOTENCY_KEY_REUSED). A key is yours alone, and is kept for at least 7 days. A call that wrote nothing keeps no key
                  and is looked at anew when it comes again: one that failed, one whose rows were all refused, and one with `validateOnly`.
                  \"""
                  idempotencyKey: String
                }
                """.formatted(of, GeneratedTypes.fieldOf(of));
    }

    static String payload(String of) {
        return """
                "What became of the rows of a call."
                type %1$sUpsertManyPayload {
                  "The batch of what was written, which `importUndo` takes back; null when no row was created or changed."
                  batchId: ID
                  "What became of each row, in the order of the rows; empty when something was wrong with the call as a whole."
                  results: [%1$sUpsertResult!]!
                  "What was wrong with the call as a whole. What was wrong with a row stands at the row."
                  userErrors: [UserError!]!
                }
                """.formatted(of);
    }

    static String result(String of) {
        return """
                "What became of a row."
                type %1$sUpsertResult {
                  "Which row: its place in `rows`, from 0."
                  index: Int!
                  "The row's id in the other system."
                  externalId: String!
                  "What became of it."
                  status: UpsertStatus!
                  "The %2$s as it now is; of a failed row as it still is, if it is there."
                  %2$s: %1$s
                  "Why it failed."
                  userErrors: [UserError!]!
                }
                """.formatted(of, GeneratedTypes.fieldOf(of));
    }

    /** A row: the fields of the create input. */
    String row(InputObjectTypeDefinition create, String of) {
        return """
                \"""
                A row as the other system has it, the whole of it: what is left out is empty, or has the default. %3$s
                \"""
                input %1$sUpsertInput {
                  "The row's id in the other system, at most 200 characters: different for every row."
                  externalId: String!
                  %2$s
                }
                """.formatted(
                        of,
                        create.getInputValueDefinitions().stream()
                                .map(field -> field(field, of))
                                .collect(Collectors.joining("\n  ")),
                        matched(of));
    }

    private String matched(String of) {
        List<String> key = keyOf(of);
        return key.isEmpty()
                ? "An `externalId` that is new is a new row."
                : "An `externalId` that is new is a new row, unless there is one with the same "
                        + key.stream().map(UpsertTypes::inRow).collect(Collectors.joining(" and "))
                        + " that the system has not told of yet: that is then it.";
    }

    private String field(InputValueDefinition field, String of) {
        String description =
                field.getDescription() == null ? "" : field.getDescription().getContent();
        String name = field.getName();
        String value = AstPrinter.printAst(field.getType());
        if (isReference(field)) {
            String target = targetOf(of, name);
            description += target.equals(of) ? " It may be a row of the same call." : "";
            description += codeOf(target)
                    .map(code -> " Its `" + code + "` is its `code`.")
                    .orElse(" It has no `code`.");
            name = inRow(name).replace("`", "");
            value = field.getType() instanceof NonNullType ? "ReferenceInput!" : "ReferenceInput";
        }
        return "\"%s\" %s: %s%s"
                .formatted(
                        description.strip().replaceAll("\\s+", " ").replace("\"", "\\\""),
                        name,
                        value,
                        field.getDefaultValue() == null ? "" : " = " + AstPrinter.printAst(field.getDefaultValue()));
    }

    private static boolean isReference(InputValueDefinition field) {
        return field.getName().endsWith("Id")
                && ((TypeName) TypeUtil.unwrapAll(field.getType())).getName().equals("ID");
    }

    /** What a component of the record is called in a row. */
    private static String inRow(String component) {
        return "`" + component.replaceFirst("Id$", "") + "`";
    }

    private Stream<FieldDefinition> fieldsOf(String type) {
        return SchemaCompletion.objectTypes(registry).stream()
                .filter(each -> each.getName().equals(type))
                .map(ObjectTypeDefinition::getFieldDefinitions)
                .flatMap(List::stream);
    }

    /** The type whose ids a component holds. */
    private String targetOf(String of, String component) {
        return fieldsOf(of)
                .filter(field -> field.getDirectives("belongsTo").stream()
                        .anyMatch(directive -> component.equals(keyIn(directive))))
                .map(ListArguments::rowType)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(of + "." + component
                        + " leads nowhere: add the field with @belongsTo(key: \"" + component + "\")"));
    }

    private static String keyIn(Directive belongsTo) {
        Argument key = Objects.requireNonNull(belongsTo.getArgument("key"));
        return Objects.requireNonNull(((StringValue) key.getValue()).getValue());
    }

    /** The field that a reference names by {@code code}: the only one that tells rows from each other. */
    private Optional<String> codeOf(String type) {
        List<String> key = keyOf(type);
        return key.size() == 1 ? Optional.of(key.getFirst()) : Optional.empty();
    }

    private List<String> keyOf(String type) {
        return fieldsOf("Mutation")
                .filter(field -> ListArguments.rowType(field).equals(type + "UpsertManyPayload"))
                .flatMap(field -> field.getDirectives("upsertMany").stream())
                .flatMap(directive -> directive.getArgumentsByName().values().stream())
                .filter(argument -> argument.getName().equals("key"))
                .flatMap(key -> ((ArrayValue) key.getValue()).getValues().stream())
                .map(value -> Objects.requireNonNull(((StringValue) value).getValue()))
                .toList();
    }
}
