package org.kopilka.domain.member;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which questions about a person are answered, and what is missing for a complete questionnaire
 * (requirements 67 and 77). What was said stays outside.
 */
public record Answered(Set<Question> questions) {
  /** Nobody has said anything. */
  public static final Answered NOTHING = new Answered(Set.of());

  public Answered {
    questions = Set.copyOf(questions);
  }

  /**
   * With one more question looked at.
   *
   * @param answer null where there is none
   */
  public Answered with(Question question, @Nullable Object answer) {
    return answer == null ? this : and(new Answered(Set.of(question)));
  }

  /** What is answered here or there. */
  public Answered and(Answered other) {
    var both = EnumSet.noneOf(Question.class);
    both.addAll(questions);
    both.addAll(other.questions);
    return new Answered(both);
  }

  /**
   * The fields that are not answered, in their order. One that no form has never is.
   *
   * @param required of the programme
   */
  public List<String> missing(List<String> required) {
    return required.stream().filter(field -> !has(field)).toList();
  }

  /** Whether the questionnaire is complete. */
  public boolean completes(List<String> required) {
    return missing(required).isEmpty();
  }

  private boolean has(String field) {
    return questions.stream().anyMatch(question -> question.field().equals(field));
  }
}
