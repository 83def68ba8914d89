package org.kopilka.costs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.kopilka.testing.Repository;

class DocumentTest {

  @Test
  void theDocumentShowsWhatIsReckonedHere() {
    assertThat(Repository.text("docs/operations.md"))
        .as("the table as `org.kopilka.costs.Main` prints it")
        .contains(CostTable.markdown(Figures.prices(), Figures.counts()));
  }

  @Test
  void theTemplateHasNoMoreToWatchThanIsPaidFor() throws IOException {
    var template = new YAMLMapper().readTree(Repository.file("template.yaml").toFile());
    var resources = template.path("Resources");
    var alarms =
        StreamSupport.stream(resources.spliterator(), false)
            .filter(each -> each.path("Type").asText().equals("AWS::CloudWatch::Alarm"))
            .count();
    assertThat(alarms).isPositive().isLessThanOrEqualTo(count("alarms"));
    assertThat(template.path("Globals").path("Function").path("MemorySize").asLong())
        .isEqualTo(1024 * count("memory GB"));
    assertThat(resources.path("Archive").path("Properties").path("RetentionDays").asLong())
        .isEqualTo(count("archive days"));
    assertThat(template.path("Parameters").path("LogDays").path("Default").asLong())
        .isEqualTo(count("log days"));
  }

  private static long count(String name) {
    return Figures.counts().of(name).longValueExact();
  }
}
