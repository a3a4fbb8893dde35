package com.asrops.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The rows of a made-up contractor for mechanical and electrical work in California: its projects, its people, and
 * what they worked on.
 *
 * <p>The same size, seed and day give the same rows on every machine and every database. Rows come one at a time, in
 * an order in which each row only points to earlier ones.
 */
public final class DemoData {

    /** The zone of the company; "today" is its day. */
    public static final ZoneId ZONE = Instants.ZONE;

    private final Recipe recipe;
    private final References references;
    private final Companies companies;
    private final Team team;
    private final Jobs jobs;

    /** The small set as of today: what a new installation starts with. */
    public static DemoData small() {
        return new DemoData(Size.SMALL, 1, LocalDate.now(ZONE));
    }

    /** @param asOf the day of the newest timecards */
    public DemoData(Size size, long seed, LocalDate asOf) {
        recipe = new Recipe(size, seed, asOf);
        references = new References(recipe);
        companies = new Companies(recipe);
        team = new Team(recipe, companies, references);
        jobs = new Jobs(recipe, team);
    }

    /** How much data this is. */
    public Size size() {
        return recipe.size();
    }

    Recipe recipe() {
        return recipe;
    }

    void siteWeeks(Consumer<SiteWeek> sink) {
        new SiteWeeks(recipe, team, jobs).forEach(sink);
    }

    ReceiptMaker receiptMaker(FileMaker files) {
        return new ReceiptMaker(recipe, companies, references, files);
    }

    void prices(Consumer<PriceRow> sink) {
        Prices prices = new Prices(recipe, companies);
        deliveries().materials().forEach(material -> prices.of(material, sink));
    }

    List<Job> jobs() {
        return jobs.all();
    }

    List<CompanyRow> companies() {
        return companies.rows();
    }

    References references() {
        return references;
    }

    Stream<TeamMemberRow> teamMembers() {
        return team.members().stream().map(new TeamRows(recipe)::row);
    }

    Stream<ProjectRow> projects() {
        return jobs.all().stream().map(new ProjectRows(recipe, companies)::row);
    }

    void assignments(Consumer<AssignmentRow> sink) {
        new Assignments(recipe, team, jobs).forEach(sink);
    }

    void budgetLines(Consumer<BudgetLineRow> sink) {
        Budgets budgets = new Budgets(recipe, references);
        projects().forEach(project -> budgets.forProject(project, sink));
    }

    Team team() {
        return team;
    }

    ReportMaker reportMaker() {
        return new ReportMaker(recipe, jobs);
    }

    LogMaker logMaker() {
        LogMaker logs = new LogMaker(recipe, companies);
        budgetLines(logs::budget);
        return logs;
    }

    Fleet fleet() {
        return new Fleet(recipe, companies);
    }

    Deliveries deliveries() {
        return new Deliveries(recipe, companies);
    }

    SyncHistory syncHistory() {
        return new SyncHistory(recipe);
    }

    Payroll payroll() {
        return new Payroll(recipe, companies, references, team, projects());
    }

    void timecards(Timecards.Sink sink) {
        new Timecards(recipe, team, jobs, references).forEach(sink);
    }
}
