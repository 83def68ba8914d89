package org.kopilka.domain.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class StoryTest {

  @TestFactory
  Stream<DynamicTest> everyStoryOfTheDocumentComesTrue() throws IOException {
    return Story.all().stream()
        .map(story -> DynamicTest.dynamicTest(story.title(), () -> new Telling(story).tell()));
  }

  @Test
  void theDocumentTellsStories() throws IOException {
    assertThat(Story.all()).hasSizeGreaterThan(30).extracting(Story::title).doesNotHaveDuplicates();
  }

  @Test
  void aWrongNumberShowsTheWholeStoryAndTheLineThatDiffers() {
    var story =
        story(
            "programme veska",
            "2026-11-20 12:00 Olga joins veska",
            "2026-11-20 12:00 Olga buys 1000",
            "  -> earned 51, pending 50",
            "2026-11-21 12:00 Olga has available 50");
    assertThatThrownBy(() -> new Telling(story).tell())
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """
            A story that is wrong (docs/domain.md:7)
                programme veska
                2026-11-20 12:00 Olga joins veska
                2026-11-20 12:00 Olga buys 1000
            >>>   -> earned 51, pending 50
                     ^ earned: the story says 51, the rules say 50
                2026-11-21 12:00 Olga has available 50
            """);
  }

  @Test
  void aRefusalThatTheStoryDoesNotMentionIsAFault() {
    var story =
        story(
            "programme veska",
            "2026-11-20 12:00 Olga joins veska",
            "2026-11-20 12:00 Olga loses 1 points",
            "2026-11-21 12:00 Olga has available 0");
    assertThatThrownBy(() -> new Telling(story).tell())
        .hasMessageContaining(">>> 2026-11-20 12:00 Olga loses 1 points")
        .hasMessageContaining("refused POINTS_OVER_LIMIT max 0");
  }

  @Test
  void aLineNobodyUnderstandsIsAFault() {
    assertThatThrownBy(() -> new Telling(story("programme veska", "Olga buys 1000")).tell())
        .hasMessageContaining(">>> Olga buys 1000");
  }

  private static Story story(String... lines) {
    return new Story("A story that is wrong", 7, List.of(lines));
  }
}
