package com.asrops.files;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Rules;
import com.asrops.kernel.write.UserErrors;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class DocumentRules implements Rules<Document> {

    private static final int MOST_REVISIONS = 9_999;

    @Override
    public void check(Document document, @Nullable Document before, Caller caller, UserErrors errors) {
        errors.within(BigDecimal.valueOf(document.revision()), 1, MOST_REVISIONS, "revision");
    }
}
