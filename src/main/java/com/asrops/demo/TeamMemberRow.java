package com.asrops.demo;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

record TeamMemberRow(
        int id,
        String employeeNumber,
        String employeeNumberFolded,
        String firstName,
        String firstNameFolded,
        String lastName,
        String lastNameFolded,
        @Nullable String email,
        @Nullable String emailFolded,
        @Nullable String phone,
        String status,
        int companyId,
        @Nullable Integer classificationId,
        @Nullable Integer supervisorId,
        @Nullable String hireDate,
        @Nullable String terminationDate,
        @JsonUnwrapped Stamp stamp) {}
