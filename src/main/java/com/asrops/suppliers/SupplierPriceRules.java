package com.asrops.suppliers;

import com.asrops.kernel.Caller;
import com.asrops.kernel.calendar.CompanyCalendar;
import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.write.Rules;
import com.asrops.kernel.write.UserErrors;
import com.asrops.operations.Company;
import com.asrops.operations.CompanyKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class SupplierPriceRules implements Rules<SupplierPrice> {

    private static final BigDecimal MOST = new BigDecimal("100000000000000");

    private final Entities entities;
    private final CompanyCalendar calendar;

    SupplierPriceRules(Entities entities, CompanyCalendar calendar) {
        this.entities = entities;
        this.calendar = calendar;
    }

    @Override
    public void check(SupplierPrice price, @Nullable SupplierPrice before, Caller caller, UserErrors errors) {
        Company supplier = entities.get(Company.class)
                .mapper()
                .byIds(List.of(price.supplierId()), caller)
                .getFirst();
        if (supplier.kind() != CompanyKind.SUPPLIER) {
            errors.add(
                    "NOT_A_SUPPLIER", "supplierId", supplier.name() + " is no supplier, but " + supplier.kind() + ".");
        }
        if (price.price().signum() <= 0 || price.price().compareTo(MOST) > 0) {
            errors.add("OUT_OF_RANGE", "price", "This must be more than 0 and at most " + MOST + ".");
        }
        checkDates(price, errors);
    }

    private void checkDates(SupplierPrice price, UserErrors errors) {
        LocalDate today = calendar.today().date();
        if (price.quotedDate().isAfter(today)) {
            errors.add("IN_FUTURE", "quotedDate", "Nothing is asked before its day: today is " + today + ".");
        }
        if (price.validUntilDate() != null && price.validUntilDate().isBefore(price.quotedDate())) {
            errors.add(
                    "BEFORE_QUOTE",
                    "validUntilDate",
                    "A price cannot end before it was asked on " + price.quotedDate() + ".");
        }
    }
}
