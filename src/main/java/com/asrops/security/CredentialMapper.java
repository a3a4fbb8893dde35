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
