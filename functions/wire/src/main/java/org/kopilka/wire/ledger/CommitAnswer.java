package org.kopilka.wire.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;
import org.kopilka.domain.journal.Commit;
import org.kopilka.domain.journal.Line;
import org.kopilka.wire.http.HttpAnswer;
import org.kopilka.wire.problem.Problem;
import org.kopilka.wire.problem.ProblemCode;

/** How a command ended, as an answer. A replay is rendered from the same line as the first time. */
public record CommitAnswer(int status, ProblemCode keyReused, Function<Line, JsonNode> render) {

  /** The answer to a command. */
  public HttpAnswer of(Commit commit) {
    return switch (commit) {
      case Commit.Recorded recorded -> rendered(recorded.line());
      case Commit.Replayed replayed -> rendered(replayed.line()).replayed();
      case Commit.KeyReused reused -> HttpAnswer.refused(Problem.of(keyReused));
      case Commit.Refused refused -> HttpAnswer.refused(Refusals.problem(refused.refusal()));
      case Commit.NoAccount none -> HttpAnswer.refused(Problem.of(ProblemCode.MEMBER_NOT_FOUND));
      case Commit.Busy busy -> HttpAnswer.refused(Problem.of(ProblemCode.ACCOUNT_BUSY));
    };
  }

  private HttpAnswer rendered(Line line) {
    return HttpAnswer.json(status, render.apply(line));
  }
}
