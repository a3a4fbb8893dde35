package com.asrops.security;

import com.asrops.kernel.Caller;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

/** The users of the database with demonstration data. */
@Mapper
interface DemoUserMapper {

    boolean hasUsers();

    /** The team member to whom most others report. */
    @Nullable
    Long busiestSupervisor();

    /** Those that were made for the demonstration, are in use and were given no password. */
    List<DemoUser> withoutPassword();

    /** One of them. */
    record DemoUser(long id, Caller.Role role) {}
}
