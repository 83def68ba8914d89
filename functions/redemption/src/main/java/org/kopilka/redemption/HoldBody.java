package org.kopilka.redemption;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.member.MemberRef;
import org.kopilka.domain.money.Limits;
import org.kopilka.wire.field.BodyReader;
import org.kopilka.wire.field.NumberFormats;
import org.kopilka.wire.field.TimeFormats;
import org.kopilka.wire.idempotency.RequestHash;
import org.kopilka.wire.member.MemberRefs;
import org.kopilka.wire.programme.ProgrammeChoice;

/**
 * The body of a hold (contract, Tills and shops).
 *
 * @param ttl how long the points stay set aside
 */
record HoldBody(MemberRef member, long points, Duration ttl, @Nullable String programme) {
  private static final Duration TTL_MIN = Duration.ofSeconds(1);
  private static final Duration TTL_MAX = Duration.ofDays(30);

  /** With every fault of the body told at once. */
  static HoldBody read(BodyReader body) {
    var read =
        new HoldBody(
            MemberRefs.required(body),
            body.required("points", NumberFormats.integer(1, Limits.POINTS_MAX)),
            body.required("ttl", TimeFormats.duration(TTL_MIN, TTL_MAX)),
            body.optional(ProgrammeChoice.FIELD, ProgrammeChoice.CODE));
    body.check();
    return read;
  }

  String hash() {
    var hash = new RequestHash();
    MemberRefs.hash(hash, member);
    return hash.number("points", points).number("ttlSeconds", ttl.toSeconds()).hex();
  }
}
