package com.asrops.operations;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Rules;
import com.asrops.kernel.write.UserErrors;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class CompanyRules implements Rules<Company> {

    @Override
    public void check(Company company, @Nullable Company before, Caller caller, UserErrors errors) {
        if (!ZoneId.getAvailableZoneIds().contains(company.timeZone())) {
            errors.add(
                    "UNKNOWN_TIME_ZONE",
                    "timeZone",
                    "This is no time zone: write its IANA name, such as America/Los_Angeles.");
        }
    }
}
