package com.asrops.demo;

import static com.asrops.kernel.text.Folding.fold;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Classes of work of the states that there are projects in, and their rates, which change each September. */
final class WcClasses {

    private static final int[] MODIFIERS = {9_100, 9_500, 10_200, 10_000};

    /** A class of work of a trade in a state. */
    private record Trade(String state, String trade) {}

    private final Recipe recipe;
    private final List<WcClassCodeRow> codes = new ArrayList<>();
    private final List<WcRateRow> rates = new ArrayList<>();
    private final Map<Trade, WcClassCodeRow> byTrade = new HashMap<>();
    private final Map<Integer, List<WcRateRow>> byCode = new HashMap<>();

    WcClasses(Recipe recipe) {
        this.recipe = recipe;
        List<List<String>> lines = WordList.rows("class_codes.tsv");
        Map<String, Integer> ids = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            ids.put(lines.get(i).get(0) + lines.get(i).get(1), i + 1);
        }
        for (List<String> line : lines) {
            Integer high = line.get(4).equals("-") ? null : ids.get(line.get(0) + line.get(4));
            WcClassCodeRow row = code(line.get(0), line.get(1), line.get(2), high, recipe.founding());
            WordList.words(line.get(3)).forEach(trade -> byTrade.put(new Trade(row.state(), trade), row));
            addRates(row.id(), line);
        }
        Stamp stamp = recipe.founding();
        WcClassCodeRow old = code("CA", "5201", "Concrete work (until 2020)", null, stamp.archived(stamp.createdAt()));
        rates.add(rate(old.id(), LocalDate.of(2019, 9, 1), LocalDate.of(2020, 8, 31), 73_000, 10_000, null)
                .archived());
    }

    List<WcClassCodeRow> codes() {
        return codes;
    }

    List<WcRateRow> rates() {
        return rates;
    }

    /** The rate of what is done on a day by somebody who earns that much an hour. */
    WcRateRow of(String state, String trade, long wageRate, String day) {
        WcClassCodeRow code = Objects.requireNonNull(byTrade.get(new Trade(state, trade)), state + " " + trade);
        WcRateRow rate = on(day, code.id());
        Integer high = code.highWageCodeId();
        Long threshold = rate.wageThreshold();
        return high != null && threshold != null && wageRate >= threshold ? on(day, high) : rate;
    }

    private WcRateRow on(String day, int code) {
        return Objects.requireNonNull(byCode.get(code)).stream()
                .filter(rate -> rate.fromDate().compareTo(day) <= 0)
                .filter(rate -> rate.toDate() == null || rate.toDate().compareTo(day) >= 0)
                .findFirst()
                .orElseThrow();
    }

    private WcClassCodeRow code(String state, String code, String text, @Nullable Integer high, Stamp stamp) {
        WcClassCodeRow row =
                new WcClassCodeRow(codes.size() + 1, state, code, fold(code), text, fold(text), high, stamp);
        codes.add(row);
        return row;
    }

    /** Two in a hundred cheaper for each year before the newest; the modifier is that of the company. */
    private void addRates(int code, List<String> line) {
        long newestRate = Exact.tenThousandths(line.get(5));
        Long threshold = line.get(6).equals("-") ? null : Exact.tenThousandths(line.get(6));
        LocalDate newest = septemberBefore(recipe.asOf());
        for (LocalDate from = septemberBefore(recipe.history().from());
                !from.isAfter(newest);
                from = from.plusYears(1)) {
            int years = newest.getYear() - from.getYear();
            LocalDate to = years == 0 ? null : from.plusYears(1).minusDays(1);
            long rate = Exact.cents(newestRate * (100 - 2L * years), 100 * 100);
            WcRateRow row = rate(code, from, to, rate, MODIFIERS[years % MODIFIERS.length], threshold);
            rates.add(row);
            byCode.computeIfAbsent(code, absent -> new ArrayList<>()).add(row);
        }
    }

    private WcRateRow rate(
            int code, LocalDate from, @Nullable LocalDate to, long rate, int modifier, @Nullable Long threshold) {
        int id = rates.size() + 1;
        String made = Instants.text(recipe.instants().at(from.minusDays(20), 11 * 60, recipe.dice("wc rate", id)));
        return new WcRateRow(
                id,
                code,
                from.toString(),
                to == null ? null : to.toString(),
                rate,
                modifier,
                threshold,
                Stamp.created(made));
    }

    private static LocalDate septemberBefore(LocalDate day) {
        LocalDate september = LocalDate.of(day.getYear(), Month.SEPTEMBER, 1);
        return september.isAfter(day) ? september.minusYears(1) : september;
    }
}
