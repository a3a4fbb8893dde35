package com.asrops.operations;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person who works for us or with us. */
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
