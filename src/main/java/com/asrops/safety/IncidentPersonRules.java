package com.asrops.safety;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Rules;
import com.asrops.kernel.write.UserErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class IncidentPersonRules implements Rules<IncidentPerson> {

    @Override
    public void check(IncidentPerson person, @Nullable IncidentPerson before, Caller caller, UserErrors errors) {
        if (person.injury() != null && person.role() != IncidentRole.INJURED) {
            errors.add("NOT_INJURED", "injury", "Only somebody who is INJURED suffered an injury.");
        }
    }
}
