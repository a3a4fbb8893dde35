package com.asrops.operations;

import com.asrops.kernel.entity.SmallTable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person who works for us or with us. */
@SmallTable("a few thousand in a company's life, read by name or number")
public record TeamMember(
        long id,
        String employeeNumber,
        String firstName,
        String lastName,
        String fullName,
        @Nullable String email,
        @Nullable String phone,
        TeamMemberStatus status,
        long companyId,
        @Nullable Long classificationId,
        @Nullable Long supervisorId,
        @Nullable LocalDate hireDate,
        @Nullable LocalDate terminationDate,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
