package com.asrops.kernel.migration;

import com.asrops.kernel.StartupException;
import com.asrops.kernel.migration.MigrationStatus.State;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.jspecify.annotations.Nullable;

/** The versions that the database and the program know between them, oldest first. */
record History(List<MigrationStatus> versions) {

    /** The version of an empty schema. */
    static final String EMPTY = "0";

    static History of(MigrationInfo[] infos, Scripts scripts) {
        return new History(
                Arrays.stream(infos).map(info -> status(info, scripts)).toList());
    }

    /** What the schema consists of, newest first. */
    List<MigrationStatus> appliedNewestFirst() {
        return versions.stream().filter(MigrationStatus::applied).toList().reversed();
    }

    /** The schema's version. */
    String current() {
        List<MigrationStatus> applied = appliedNewestFirst();
        return applied.isEmpty() ? EMPTY : applied.getFirst().version();
    }

    boolean newerThanTheProgram() {
        return versions.stream().anyMatch(status -> status.state() == State.NEWER);
    }

    /** The version below the newest one. */
    String previous() {
        List<MigrationStatus> applied = appliedNewestFirst();
        if (applied.isEmpty()) {
            throw new StartupException("The schema is empty: nothing to undo.");
        }
        return applied.size() == 1 ? EMPTY : applied.get(1).version();
    }

    /** The applied version that this text means, with or without leading zeros. */
    String applied(String text) {
        return Stream.concat(appliedNewestFirst().stream().map(MigrationStatus::version), Stream.of(EMPTY))
                .filter(version -> version.matches("0*" + Pattern.quote(text.replaceFirst("^[Vv]?0*(?=.)", ""))))
                .findFirst()
                .orElseThrow(() ->
                        new StartupException("There is no version " + text + " to go back to: see migrate info."));
    }

    List<MigrationStatus> appliedAbove(String version) {
        return appliedNewestFirst().stream()
                .takeWhile(status -> !status.version().equals(version))
                .toList();
    }

    /**
     * Checks that nothing stands in the way up.
     *
     * @throws StartupException naming every version that does, each with its mend
     */
    void requireUsable() {
        List<String> refusals = versions.stream()
                .map(MigrationStatus::refusal)
                .filter(Objects::nonNull)
                .toList();
        if (!refusals.isEmpty()) {
            throw new StartupException(String.join(" ", refusals));
        }
    }

    private static MigrationStatus status(MigrationInfo info, Scripts scripts) {
        return new MigrationStatus(
                info.getVersion().getVersion(),
                info.getDescription(),
                info.getScript(),
                state(info),
                instant(info.getInstalledOn()),
                scripts.hasUndo(info.getScript()));
    }

    private static State state(MigrationInfo info) {
        MigrationState state = info.getState();
        if (!state.isApplied()) {
            return state == MigrationState.IGNORED ? State.LATE : State.PENDING;
        }
        if (state.isFailed()) {
            return State.FAILED;
        }
        if (!state.isResolved()) {
            return state == MigrationState.FUTURE_SUCCESS ? State.NEWER : State.MISSING;
        }
        return info.isChecksumMatching() && info.isDescriptionMatching() ? State.APPLIED : State.EDITED;
    }

    /** The history keeps UTC without saying so, and the driver reads it as local time. */
    private static @Nullable Instant instant(@Nullable Date installedOn) {
        return installedOn == null
                ? null
                : LocalDateTime.ofInstant(installedOn.toInstant(), ZoneId.systemDefault())
                        .toInstant(ZoneOffset.UTC);
    }
}
