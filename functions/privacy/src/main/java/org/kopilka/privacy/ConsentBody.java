package org.kopilka.privacy;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.consent.Channel;
import org.kopilka.domain.consent.Consent;
import org.kopilka.wire.field.BodyReader;
import org.kopilka.wire.field.Format;
import org.kopilka.wire.field.NumberFormats;
import org.kopilka.wire.field.TextFormats;
import org.kopilka.wire.problem.FaultCode;
import org.kopilka.wire.programme.ProgrammeChoice;

/**
 * What a member says of consents.
 *
 * @param source where they said it
 */
record ConsentBody(
    Set<Consent> given, Set<Consent> withdrawn, String source, @Nullable String programme) {
  private static final int CONSENTS_MAX = 32;
  private static final String CONSENTS = "consents";
  private static final Format<String> PURPOSE =
      TextFormats.matching(Consent.PURPOSE, "ADVERTISING");

  /** Where somebody may say it; of a session it is known. */
  enum Source {
    TILL,
    QR,
    SITE,
    MANUAL,
    DESK,
    CABINET,
    IMPORT,
    SMS
  }

  /** One answer: to a purpose on a channel, or on all of them where none is named. */
  private record Answer(String purpose, @Nullable Channel channel, boolean given) {
    static Answer read(BodyReader body) {
      return new Answer(
          body.required("purpose", PURPOSE),
          body.optional("channel", TextFormats.oneOf(Channel.class)),
          body.required("given", NumberFormats.FLAG));
    }

    Set<Consent> consents() {
      var channels = channel == null ? EnumSet.allOf(Channel.class) : EnumSet.of(channel);
      return channels.stream()
          .map(each -> new Consent(purpose, each))
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  /** With every fault of the body told at once; nobody may say yes and no. */
  static ConsentBody read(BodyReader body, boolean own) {
    var answers = body.objects(CONSENTS, 1, CONSENTS_MAX, Answer::read);
    var source = body.optional("source", TextFormats.oneOf(Source.class), Source.DESK);
    var programme = body.optional(ProgrammeChoice.FIELD, ProgrammeChoice.CODE);
    body.check();
    var given = said(answers, true);
    var withdrawn = said(answers, false);
    if (given.stream().anyMatch(withdrawn::contains)) {
      body.fault(CONSENTS, FaultCode.DUPLICATE);
    }
    body.check();
    return new ConsentBody(
        given, withdrawn, own ? Source.CABINET.name() : source.name(), programme);
  }

  private static Set<Consent> said(List<Answer> answers, boolean yes) {
    var said = new HashSet<Consent>();
    answers.stream()
        .filter(answer -> answer.given() == yes)
        .forEach(a -> said.addAll(a.consents()));
    return said;
  }
}
