package org.kopilka.privacy;

import java.util.Set;
import org.kopilka.domain.consent.ConsentChange;
import org.kopilka.domain.privacy.Field;
import org.kopilka.store.member.ConsentBook;
import org.kopilka.store.privacy.Lookups;
import org.kopilka.wire.http.HttpAnswer;
import org.kopilka.wire.http.HttpRequest;
import org.kopilka.wire.privacy.Looking;
import org.kopilka.wire.problem.Problem;
import org.kopilka.wire.problem.ProblemCode;

/** Shows what a member agreed to and since when, and takes what they say of it. */
record ConsentRoutes(Subjects subjects, ConsentBook book, Lookups lookups) {

  HttpAnswer show(HttpRequest http) {
    return shown(http, subjects.of(http));
  }

  HttpAnswer say(HttpRequest http) {
    var reader = http.body();
    var own = http.caller().memberId() != null;
    var body = ConsentBody.read(reader, own);
    var subject = subjects.of(http, body.programme());
    var said =
        new ConsentChange(
            subject.now(), body.source(), subject.client(), body.given(), body.withdrawn());
    return switch (book.change(subject.programme(), subject.memberId(), said)) {
      case DONE -> shown(http, subject);
      case NO_MEMBER -> throw Subjects.notFound();
      case BUSY -> HttpAnswer.refused(Problem.of(ProblemCode.ACCOUNT_BUSY));
    };
  }

  private HttpAnswer shown(HttpRequest http, Subject subject) {
    var member = subjects.member(subject);
    Looking.of(http, member.memberId(), subject.now(), Set.of(Field.CONSENTS))
        .ifPresent(look -> lookups.add(subject.programme(), look));
    return HttpAnswer.ok(
        ConsentJson.of(book.history(subject.programme(), subject.memberId()), subject.own()));
  }
}
