package com.asrops.files;

import com.asrops.kernel.Caller;
import com.asrops.kernel.calendar.CompanyCalendar;
import com.asrops.kernel.write.Rules;
import com.asrops.kernel.write.UserErrors;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ReceiptRules implements Rules<Receipt> {

    private static final long MOST = 100_000_000_000_000L;

    private final CompanyCalendar calendar;

    ReceiptRules(CompanyCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public void check(Receipt receipt, @Nullable Receipt before, Caller caller, UserErrors errors) {
        errors.within(receipt.amount(), 0, MOST, "amount");
        LocalDate today = calendar.today().date();
        if (receipt.receiptDate().isAfter(today)) {
            errors.add("IN_FUTURE", "receiptDate", "Nothing is bought before its day: today is " + today + ".");
        }
        if (receipt.vendorId() == null && receipt.vendorName() == null) {
            errors.add("VENDOR_MISSING", "vendorName", "Say where it was bought: vendorId or vendorName.");
        }
        if (receipt.vendorId() != null && receipt.vendorName() != null) {
            errors.add("TWO_VENDORS", "vendorName", "It was bought in one place: leave out vendorId or vendorName.");
        }
    }
}
