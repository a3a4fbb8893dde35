package com.asrops.kernel.execution;

import graphql.execution.ExecutionContext;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Fields that were answered by futures. Most are done; others wait for a data loader, which is dispatched when the
 * level has asked for everything; for the rest the thread waits.
 */
final class Futures {

    private record Unfinished(Frame frame, PlannedField field, CompletableFuture<?> fetched) {}

    private final ExecutionContext context;
    private final Completion completion;
    private final Fallback fallback;
    private final List<Unfinished> unfinished = new ArrayList<>();

    Futures(ExecutionContext context, Completion completion, Fallback fallback) {
        this.context = context;
        this.completion = completion;
        this.fallback = fallback;
    }

    /** Completes a field with what graphql-java fetched, now if it is there. */
    void complete(Frame frame, PlannedField field, @Nullable Object fetched) {
        if (!(fetched instanceof CompletableFuture<?> future)) {
            completion.complete(frame, field, fetched);
        } else if (future.isDone()) {
            completion.complete(frame, field, future.join());
        } else {
            unfinished.add(new Unfinished(frame, field, future));
        }
    }

    boolean isEmpty() {
        return unfinished.isEmpty();
    }

    /** The uppermost level that has an open field. */
    int level() {
        return unfinished.stream().mapToInt(each -> each.field.level()).min().orElse(Integer.MAX_VALUE);
    }

    /** Completes all open fields of a level. */
    void complete(int level) {
        List<Unfinished> due =
                unfinished.stream().filter(each -> each.field.level() == level).toList();
        if (!due.isEmpty()) {
            unfinished.removeIf(each -> each.field.level() == level);
            await(CompletableFuture.allOf(due.stream().map(Unfinished::fetched).toArray(CompletableFuture[]::new)));
            due.forEach(each -> completion.complete(each.frame, each.field, each.fetched.join()));
        }
    }

    /** Dispatches again and again: what one loader loaded may make another thread ask the next. */
    private void await(CompletableFuture<?> all) {
        boolean told = false;
        while (!all.isDone()) {
            GraphQlInternals.throwIfCancelled(context);
            int dispatched = context.getDataLoaderRegistry().dispatchAllWithCount();
            if (dispatched == 0 && !all.isDone()) {
                if (!told) {
                    fallback.waits(context);
                    told = true;
                }
                pause(all);
            }
        }
    }

    private static void pause(CompletableFuture<?> all) {
        try {
            all.get(1, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // looked at again by await, and by whoever asks the one that failed
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a field was fetched", e);
        }
    }
}
