package com.asrops.guards;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.sql.SqlLog;

/**
 * What is expected of a statement that was sent, and of its plan.
 *
 * @param dialect the database that told the plan
 * @param meant whether something is expected of this database
 */
record StatementPlan(SqlLog.Entry statement, Dialect dialect, boolean meant) {

    /** Expects what follows of one database only. */
    StatementPlan on(Dialect only) {
        return new StatementPlan(statement, dialect, dialect == only);
    }

    String sql() {
        return statement.sql();
    }

    /** The statement's text has these parts. */
    StatementPlan asks(String... parts) {
        if (meant) {
            assertThat(sql()).contains(parts);
        }
        return this;
    }

    /** The plan has these parts. */
    StatementPlan uses(String... parts) {
        if (meant) {
            assertThat(print()).contains(parts);
        }
        return this;
    }

    StatementPlan usesLike(String regex) {
        if (meant) {
            assertThat(print()).containsPattern(regex);
        }
        return this;
    }

    /** PostgreSQL reads no row, and SQLite goes through no index, for values that nobody asked for. */
    StatementPlan readsNothingElse() {
        if (meant) {
            assertThat(print()).doesNotContain("Rows Removed", "ANY(");
        }
        return this;
    }

    StatementPlan sortsNothing() {
        if (meant) {
            assertThat(ExplainedPlans.sorts(statement.plan())).as(print()).isFalse();
        }
        return this;
    }

    /** The pages of all parents together may be sorted. */
    StatementPlan sortsNoParent() {
        if (meant) {
            assertThat(ExplainedPlans.sortsInside(statement.plan())).as(print()).isFalse();
        }
        return this;
    }

    private String print() {
        return sql() + ExplainedPlans.print(statement.plan());
    }
}
