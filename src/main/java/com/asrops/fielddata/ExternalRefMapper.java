package com.asrops.fielddata;

import com.asrops.kernel.entity.EntityMapper;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Which of our rows an outside system means by its ids. The rows themselves are read under their own rules. */
@Mapper
public interface ExternalRefMapper extends EntityMapper<ExternalRef> {

    /** Those of these outside ids that are known. */
    List<ExternalRef.Known> find(
            @Param("source") String source,
            @Param("entityType") String entityType,
            @Param("externalIds") Collection<String> externalIds);

    /** The same, and makes other writers of them wait until this one has ended. */
    List<ExternalRef.Known> lock(
            @Param("source") String source,
            @Param("entityType") String entityType,
            @Param("externalIds") Collection<String> externalIds);

    /** Those of these rows that the system still has, whatever it calls them. */
    List<Long> told(
            @Param("source") String source,
            @Param("entityType") String entityType,
            @Param("rowIds") Collection<Long> rowIds);

    /**
     * Keeps what the system says, of ids that are new or known.
     *
     * @param refs the columns of {@link ExternalRef.Said}s
     * @return how many were written: fewer when somebody else has meanwhile made one lead to another row
     */
    int upsertMany(
            @Param("source") String source,
            @Param("entityType") String entityType,
            @Param("refs") Map<String, List<@Nullable Object>> refs,
            @Param("now") Instant now);

    /** Notes that the system still has what it had. */
    int seen(
            @Param("source") String source,
            @Param("entityType") String entityType,
            @Param("externalIds") Collection<String> externalIds,
            @Param("now") Instant now);

    /** Lets the system mean these rows no more. */
    int deleteMany(
            @Param("source") String source,
            @Param("entityType") String entityType,
            @Param("rowIds") Collection<Long> rowIds);

    /** Lets the system mean those of these rows no more that it has meant since this instant. */
    int deleteNew(
            @Param("source") String source,
            @Param("entityType") String entityType,
            @Param("rowIds") Collection<Long> rowIds,
            @Param("since") Instant since);

    /** Those of these rows that were taken out of use because no system had them any more, and that none has had since. */
    List<Long> takenOut(@Param("entityType") String entityType, @Param("rowIds") Collection<Long> rowIds);

    /**
     * Forgets what the system said of these rows: what it says next is something else, whatever it is.
     *
     * @param source null forgets what any system said
     */
    int forgetMany(
            @Param("source") @Nullable String source,
            @Param("entityType") String entityType,
            @Param("rowIds") Collection<Long> rowIds,
            @Param("now") Instant now);

    /** Those of these rows that a system still has by another id than these. */
    List<Long> held(
            @Param("source") String source,
            @Param("entityType") String entityType,
            @Param("externalIds") Collection<String> externalIds,
            @Param("rowIds") Collection<Long> rowIds);

    /** Notes that the system has deleted what it meant by these ids. */
    int deletedUpstream(
            @Param("source") String source,
            @Param("entityType") String entityType,
            @Param("externalIds") Collection<String> externalIds,
            @Param("now") Instant now);

    /** Takes back that the system had deleted rows, whichever: those of which it was noted at this instant. */
    int notDeleted(@Param("source") String source, @Param("at") Instant at);

    /** Notes that the system does not have these rows, whatever it calls them. What is noted already stays. */
    int deletedAgain(
            @Param("source") String source,
            @Param("entityType") String entityType,
            @Param("rowIds") Collection<Long> rowIds,
            @Param("now") Instant now);

    /** Which system last had each of these rows, and when; those that none has ever had are left out. */
    List<ExternalRef.Seen> lastSeen(@Param("entityType") String entityType, @Param("rowIds") Collection<Long> rowIds);
}
