package com.asrops.operations;

import static java.util.stream.Collectors.toMap;

import com.asrops.kernel.Caller;
import com.asrops.kernel.graphql.BatchField;
import com.asrops.kernel.write.Payload;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class TimecardCorrectionController {

    private final TimecardCorrections corrections;
    private final TimecardMapper timecards;

    TimecardCorrectionController(TimecardCorrections corrections, TimecardMapper timecards) {
        this.corrections = corrections;
        this.timecards = timecards;
    }

    @MutationMapping
    Payload<Timecard> timecardCorrect(@Argument Map<String, Object> input, Caller caller) {
        return corrections.correct(input, caller);
    }

    @BatchField
    Map<Long, Timecard> correction(List<Timecard> corrected, Caller caller) {
        return timecards.correctionsOf(corrected.stream().map(Timecard::id).toList(), caller).stream()
                .collect(toMap(card -> Objects.requireNonNull(card.correctsId()), card -> card));
    }
}
