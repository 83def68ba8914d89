package org.kopilka.store.migration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.migration.Mode;
import org.kopilka.domain.migration.Stage;

/**
 * A migration as it was asked for, and how far it is.
 *
 * @param hash of the request
 * @param mapping JSON, as it was sent
 * @param tag of the base that was uploaded; null before
 * @param report JSON of what came of it; null before
 * @param before checksum of the accounts before it; null unless it wrote any
 * @param after checksum of the accounts after it or after its rollback; null before
 * @param version how often it was written
 */
public record Migration(
    String programme,
    String id,
    Mode mode,
    String hash,
    String mapping,
    Instant at,
    String correlationId,
    Stage stage,
    @Nullable String tag,
    Count count,
    @Nullable String report,
    @Nullable String before,
    @Nullable String after,
    long version) {

  /**
   * Rows.
   *
   * @param done through or, on the way back, still to go
   * @param moved brought in or, on the way back, taken out
   * @param refused by what the programme has already or, on the way back, kept
   */
  public record Count(long done, long moved, long refused) {
    public static final Count NONE = new Count(0, 0, 0);

    /** After more of them. */
    public Count plus(long rows, long more, long less) {
      return new Count(done + rows, moved + more, refused + less);
    }
  }

  /** One that has just been asked for. */
  public static Migration asked(
      String programme,
      String id,
      Mode mode,
      String hash,
      String mapping,
      Instant at,
      String correlationId) {
    return new Migration(
        programme,
        id,
        mode,
        hash,
        mapping,
        at,
        correlationId,
        Stage.WAITING,
        null,
        Count.NONE,
        null,
        null,
        null,
        0);
  }

  private Migration with(
      Stage next,
      @Nullable String base,
      Count rows,
      @Nullable String words,
      @Nullable String sumBefore,
      @Nullable String sumAfter) {
    return new Migration(
        programme,
        id,
        mode,
        hash,
        mapping,
        at,
        correlationId,
        next,
        base,
        rows,
        words,
        sumBefore,
        sumAfter,
        version + 1);
  }

  /** At work on a base. */
  public Migration begun(String base, @Nullable String sum) {
    return with(Stage.WORKING, base, Count.NONE, report, sum, after);
  }

  /** Farther. */
  public Migration at(Count rows) {
    return with(stage, tag, rows, report, before, after);
  }

  /** Through. */
  public Migration done(String words, @Nullable String sum) {
    return with(Stage.DONE, tag, count, words, before, sum);
  }

  /** On the way back, from the last row on. */
  public Migration turned() {
    return with(Stage.ROLLING_BACK, tag, new Count(count.done(), 0, 0), report, before, after);
  }

  /** Back. */
  public Migration back(String sum) {
    return with(Stage.ROLLED_BACK, tag, count, report, before, sum);
  }

  /** Given up. */
  public Migration failed(String words) {
    return with(Stage.FAILED, tag, count, words, before, after);
  }
}
