package org.cairn.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogbookTest {

    @TempDir
    private Path folder;

    private static Referral referral(int index) {
        var labels = new Cell.Labels("Kent Police", "Criminal", "Adult (18 or over)", "Male", "Albanian");
        return new Referral(new Cell(2, Quarter.of("2022Q2"), labels, 9), index);
    }

    @Test
    void a_new_run_remembers_what_an_earlier_one_did() throws IOException {
        var file = folder.resolve("2022Q2.log");
        try (var logbook = new Logbook(file)) {
            logbook.note(referral(0), new Logbook.Opened("case_a", "17"));
            logbook.noteSubmitted(referral(0));
            logbook.note(referral(1), new Logbook.Opened("case_b", "18"));
        }
        try (var logbook = new Logbook(file)) {
            assertThat(logbook.isSubmitted(referral(0))).isTrue();
            assertThat(logbook.isSubmitted(referral(1))).isFalse();
            assertThat(logbook.opened(referral(1))).isEqualTo(new Logbook.Opened("case_b", "18"));
            assertThat(logbook.opened(referral(2))).isNull();
        }
    }

    @Test
    void a_line_cut_by_a_crash_counts_as_not_done() throws IOException {
        var file = folder.resolve("2022Q2.log");
        Files.writeString(file, "opened 2:0 case_a", StandardOpenOption.CREATE);
        try (var logbook = new Logbook(file)) {
            assertThat(logbook.opened(referral(0))).isNull();
            logbook.noteSubmitted(referral(3));
        }
        try (var logbook = new Logbook(file)) {
            assertThat(logbook.isSubmitted(referral(3))).isTrue();
        }
    }
}
