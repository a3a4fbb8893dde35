package com.asrops.security;

import com.asrops.kernel.Caller;
import com.asrops.operations.TeamMember;
import org.jspecify.annotations.Nullable;

/** Who is asking, as they see themselves. */
record Viewer(String name, Caller.Role role, @Nullable TeamMember teamMember) {}
