package com.asrops.guards;

import com.asrops.guards.MapperFiles.Part;
import com.asrops.kernel.Caller.Role;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Keeps a row rule from being for a role of which {@link Role#hasRowRules} does not know: who has none is told of deleted rows, whose
 * they were or not.
 */
class RowRulesTest {

    private static final Pattern ROLE = Pattern.compile("'([A-Z]+)'");

    private final Findings findings = new Findings();

    @Test
    void everyRoleWithRowRulesSaysSo() {
        for (Part part : MapperFiles.parts()) {
            if (part.id().equals("rowRule")) {
                NodeList tests = part.element().getElementsByTagName("if");
                for (int i = 0; i < tests.getLength(); i++) {
                    check(part, ((Element) tests.item(i)).getAttribute("test"));
                }
            }
        }
        findings.mustBeNone("Role.hasRowRules() knows every role that a row rule is for.");
    }

    private void check(Part part, String test) {
        Matcher role = ROLE.matcher(test);
        boolean found = false;
        while (role.find()) {
            found = true;
            findings.check(
                    Role.valueOf(role.group(1)).hasRowRules(),
                    part + " is for " + role.group(1) + ": let its hasRowRules() say so");
        }
        findings.check(found, part + ": its test names no role, so that nobody knows for whom it is: " + test);
    }
}
