package com.asrops.kernel.page;

import com.asrops.kernel.InputException;
import com.asrops.kernel.calendar.CompanyCalendar;
import com.asrops.kernel.calendar.CompanyCalendar.Offset;
import com.asrops.kernel.calendar.CompanyCalendar.Today;
import com.asrops.kernel.entity.FoldedColumns;
import com.asrops.kernel.page.GroupColumns.Found;
import com.asrops.kernel.query.GroupQuery.Key;
import com.asrops.kernel.query.GroupQuery.Unit;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/** Turns keys into what a statement groups by. The calendar is asked once, and only where it decides. */
final class GroupKeys {

    private final FoldedColumns folded;
    private final CompanyCalendar calendar;
    private @Nullable Today today;

    GroupKeys(FoldedColumns folded, CompanyCalendar calendar) {
        this.folded = folded;
        this.calendar = calendar;
    }

    Key key(GroupKey written, Found found) {
        Class<?> type = found.column().type();
        boolean instant = type == Instant.class;
        String bucket = instant && written.bucket() == null ? Unit.DAY.name() : written.bucket();
        if (bucket != null && !instant && type != LocalDate.class) {
            throw new InputException(
                    "BUCKET_NEEDS_DATE",
                    written + " is no date, so that it has no " + bucket + ": leave the bucket out, or name a date.");
        }
        String twin = folded.twinOf(found.entity(), found.column());
        return new Key(
                found.expression(),
                twin == null ? null : found.row() + "." + twin,
                bucket != null ? LocalDate.class : readAs(type),
                type == String.class || type.isEnum(),
                bucket == null ? null : unit(bucket),
                bucket != null && unit(bucket) == Unit.WEEK ? weekStart(bucket).getValue() : 0,
                instant);
    }

    /** What became of instants needs the clocks' offsets; nothing else does. */
    List<Offset> offsets(List<Key> keys) {
        return keys.stream().anyMatch(Key::instant) ? today().offsets() : List.of();
    }

    private static Unit unit(String bucket) {
        return bucket.equals("ISO_WEEK") ? Unit.WEEK : Unit.valueOf(bucket);
    }

    private DayOfWeek weekStart(String bucket) {
        return bucket.equals("ISO_WEEK") ? DayOfWeek.MONDAY : today().weekStart();
    }

    private Today today() {
        if (today == null) {
            today = calendar.today();
        }
        return today;
    }

    /** Any column may be NULL here, because the row that it is in may be missing. */
    private static Class<?> readAs(Class<?> type) {
        return type.isEnum() ? String.class : ClassUtils.resolvePrimitiveIfNecessary(type);
    }
}
