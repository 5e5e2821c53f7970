package org.cairn.identification.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.cairn.chassis.casefile.PublishedValues;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Every value of HTCDS 2.0 as it was published, codes and labels: it comes out again as it went in, or the report tells of it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishedValuesTest {

    @Test
    void every_published_value_comes_out_as_it_went_in_or_is_told_of() throws IOException {
        var values = new PublishedValues(reading -> new CaseFile(CaseFile.read(reading), null).columns());
        assertThat(values.understood()).isGreaterThan(140);
    }
}
