package org.kopilka.domain.dayx;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The day on which older programmes become one (requirements 99 to 101), and how far the text about
 * it has got. What a card may do follows from the version of the programme alone: it changes at
 * {@code at} to the millisecond, whatever becomes of all this.
 *
 * @param migrationId which migration it ends
 * @param version the programme's version that begins then
 * @param at when
 * @param halted whether no wave goes out until somebody lets them
 * @param chosen members who are to be told; 0 until all are found
 * @param after the last member of the last wave; null before the first
 * @param waves how many have gone out
 * @param nextAt when the next wave may go out at the earliest; null before the first
 */
public record DayX(
    String programme,
    String migrationId,
    int version,
    Instant at,
    Wording wording,
    Waves portions,
    Stage stage,
    boolean halted,
    long chosen,
    @Nullable String after,
    int waves,
    @Nullable Instant nextAt) {
  /** How long the fate of a text is waited for: as long as its queue keeps it. */
  public static final Duration FATE_MAX = Duration.ofDays(4);

  /** One whose rules have just been stored. */
  public static DayX announced(
      String programme,
      String migrationId,
      int version,
      Instant at,
      Wording wording,
      Waves portions) {
    return new DayX(
        programme,
        migrationId,
        version,
        at,
        wording,
        portions,
        Stage.ANNOUNCED,
        false,
        0,
        null,
        0,
        null);
  }

  /** Whether it has come and nobody has been looked for yet. */
  public boolean begins(Instant now) {
    return stage == Stage.ANNOUNCED && !now.isBefore(at);
  }

  /** Whether a wave may go out. */
  public boolean waveIsDue(Instant now, ZoneId zone) {
    return stage == Stage.SENDING
        && !halted
        && (nextAt == null || !now.isBefore(nextAt))
        && portions.areAllowedAt(now, zone);
  }

  /** Whether a text that went out then has had its time. */
  public static boolean isGivenUp(Instant sentAt, Instant now) {
    return !now.isBefore(sentAt.plus(FATE_MAX));
  }

  /** Its instant has come. */
  public DayX choosing() {
    return with(Stage.CHOOSING, halted, chosen, after, waves, nextAt);
  }

  /** All are found who are to be told. */
  public DayX sending(long members) {
    return with(Stage.SENDING, halted, members, after, waves, nextAt);
  }

  /** A wave has gone out up to this member. */
  public DayX wentTo(String last, Instant now) {
    return with(stage, halted, chosen, last, waves + 1, now.plus(portions.every()));
  }

  /** Until further notice no wave goes out. */
  public DayX halt() {
    return with(stage, true, chosen, after, waves, nextAt);
  }

  /** Waves go out again. */
  public DayX goOn() {
    return with(stage, false, chosen, after, waves, nextAt);
  }

  /** No further text goes out. */
  public DayX cancelling() {
    return with(Stage.CANCELLING, halted, chosen, after, waves, nextAt);
  }

  /** Nothing is under way any more. */
  public DayX over() {
    var last = stage == Stage.CANCELLING ? Stage.CANCELLED : Stage.DONE;
    return with(last, halted, chosen, after, waves, nextAt);
  }

  private DayX with(
      Stage nextStage,
      boolean isHalted,
      long members,
      @Nullable String last,
      int gone,
      @Nullable Instant next) {
    return new DayX(
        programme,
        migrationId,
        version,
        at,
        wording,
        portions,
        nextStage,
        isHalted,
        members,
        last,
        gone,
        next);
  }
}
