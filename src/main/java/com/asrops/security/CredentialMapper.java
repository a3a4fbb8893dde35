package com.asrops.security;

import com.asrops.kernel.Caller;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** What finds out who asks. */
@Mapper
interface CredentialMapper {

    /** A key that is not revoked. */
    @Nullable
    Key key(@Param("id") long id);

    /** Notes that keys were used. */
    void markUsed(@Param("ids") List<Long> ids, @Param("now") Instant now);

    /** A user who is in use, by the login as it is typed. */
    @Nullable
    Login login(@Param("login") String login);

    /** Gives a user another password, or none. */
    void setPassword(@Param("userId") long userId, @Param("passwordHash") @Nullable String passwordHash);

    /** Ends all sessions of a user. */
    void endSessions(@Param("userId") long userId, @Param("now") Instant now);

    /** A user who is in use and whose session has not ended. */
    @Nullable
    Member member(@Param("sessionId") long sessionId, @Param("userId") long userId);

    /** Writes a new session and returns its id, unless the user has another password by now or is out of use. */
    @Nullable
    Long startSession(
            @Param("userId") long userId,
            @Param("passwordHash") @Nullable String passwordHash,
            @Param("family") String family,
            @Param("tokenHash") String tokenHash,
            @Param("expiresAt") Instant expiresAt,
            @Param("now") Instant now);

    /** Deletes what is left of a user's sessions that have expired. */
    void deleteExpired(@Param("userId") long userId, @Param("now") Instant now);

    /** Notes that a user signed in. */
    void markLogin(@Param("userId") long userId, @Param("now") Instant now);

    /** A session that has not ended, of a user who is in use. */
    @Nullable
    Family family(@Param("family") String family);

    /** Gives a session its next token, and returns 1; 0 when it no longer has the one that is to be replaced. */
    int rotate(
            @Param("id") long id,
            @Param("usedHash") String usedHash,
            @Param("nextHash") String nextHash,
            @Param("expiresAt") Instant expiresAt);

    /** Ends a session, and returns 1; 0 when it has ended already. */
    int endSession(@Param("id") long id, @Param("now") Instant now);

    /** Whether there is an administrator who can sign in: a user with a password, or a key. */
    boolean hasAdministrator(@Param("now") Instant now);

    /** Waits until nobody else is about to take an administrator away. */
    int lockAdministrators();

    /** How many administrators there are. */
    Administrators administrators(@Param("now") Instant now);

    /** What we know of somebody of another sign-in: the user of this login, also one who is out of use. */
    @Nullable
    Known known(@Param("login") String login);

    /**
     * The administrators.
     *
     * @param users how many users of that role are in use
     * @param waysIn how many of them have a password, and how many keys of that role are good
     */
    record Administrators(long users, long waysIn) {}

    /** Which team member a user is, and whether they are out of use. */
    record Known(@Nullable Long teamMemberId, @Nullable Instant archivedAt) {}

    /** Whose session it is. */
    record Member(String login, Caller.Role role, @Nullable Long teamMemberId) {}

    /** A session and its newest refresh token. */
    record Family(long id, long userId, String tokenHash, Instant expiresAt) {}

    /** A user and the password that opens. */
    record Login(long id, String login, @Nullable String passwordHash) {}

    /** What a key is and opens. */
    record Key(
            String name,
            String secretHash,
            Caller.Role role,
            @Nullable Long teamMemberId,
            Instant expiresAt) {}
}
