package org.kopilka.store.member;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.card.CardIdentity;
import org.kopilka.domain.card.Choosing;
import org.kopilka.domain.card.LinkedCard;
import org.kopilka.domain.card.Undoing;
import org.kopilka.domain.journal.Commit;
import org.kopilka.domain.journal.Line;
import org.kopilka.domain.journal.Request;
import org.kopilka.domain.ledger.Entry;
import org.kopilka.domain.ledger.Refusal;
import org.kopilka.store.TableItems;
import org.kopilka.store.ledger.Merges;
import org.kopilka.store.ledger.Pause;

/** Makes one of a member's cards the main one, and undoes it: points and cards go together. */
public final class CardChoices {
  /** How a choice ended. */
  public sealed interface Result {
    /**
     * It is the main card.
     *
     * @param commit what was written; null when it was so already
     */
    record Chosen(Member member, @Nullable Commit commit) implements Result {}

    /** The card is not the member's. */
    record NotMine() implements Result {}

    /** There is no such member. */
    record NoMember() implements Result {}

    /** The kernel says no. */
    record Refused(Refusal refusal) implements Result {}

    /** Others were faster each time; nothing happened. */
    record Busy() implements Result {}
  }

  /** Many accounts are seldom all at rest, so it is tried more often than a purchase. */
  private static final int ATTEMPTS_MAX = 5;

  private final TableItems table;
  private final Members members;
  private final Merges merges;
  private final Pause pause;

  public CardChoices(TableItems table, Members members, Merges merges, Pause pause) {
    this.table = table;
    this.members = members;
    this.merges = merges;
    this.pause = pause;
  }

  /** Makes this card of the member's the main one. */
  public Result choose(Asking asking, String number) {
    return pause.attempts(ATTEMPTS_MAX, () -> once(asking, number)).orElseGet(Result.Busy::new);
  }

  private Optional<Result> once(Asking asking, String number) {
    return members
        .member(asking.programme(), asking.memberId())
        .map(member -> once(asking, member, number))
        .orElseGet(() -> Optional.of(new Result.NoMember()));
  }

  private Optional<Result> once(Asking asking, Member member, String number) {
    var wallet = member.wallet();
    if (wallet.card(number).isEmpty()) {
      return Optional.of(new Result.NotMine());
    }
    if (Choosing.isDone(wallet, number)) {
      return Optional.of(new Result.Chosen(member, null));
    }
    var mergeId = member.memberId() + "." + (member.version() + 1);
    var before = identities(asking.programme(), Choosing.concerned(wallet, number));
    Function<Entry, Choosing> choosing =
        line -> Choosing.of(wallet, number, found(before), mergeId, line.recordedAt());
    return merges
        .once(
            asking.merge(mergeId),
            mergeId,
            wallet.accountId(),
            number,
            wallet.apart().stream().map(CardChoices::giving).toList(),
            asking.programmes(),
            asking.now(),
            line -> beside(asking, member, before, choosing.apply(line), line.recordedAt()).all())
        .flatMap(commit -> result(commit, member, choosing));
  }

  private static List<CardIdentity> found(List<StoredIdentity> stored) {
    return stored.stream().map(StoredIdentity::identity).toList();
  }

  private List<StoredIdentity> identities(String programme, List<String> numbers) {
    return numbers.stream()
        .map(
            number ->
                members
                    .stored(programme, number)
                    .orElseThrow(() -> new IllegalStateException("a card without identity")))
        .toList();
  }

  private static Merges.Giving giving(LinkedCard card) {
    return new Merges.Giving(String.valueOf(card.account()), card.number());
  }

  private CardWrites beside(
      Asking asking, Member member, List<StoredIdentity> before, Choosing choosing, Instant at) {
    var after = member.with(choosing.wallet());
    var mergeId = String.valueOf(after.wallet().mergeId());
    var found = new MergeRecord(member.wallet(), found(before));
    var writes =
        new CardWrites(table, asking.programme())
            .member(after)
            .adding(found.item(asking.programme(), mergeId, asking.client(), at))
            .page(members.page(after, String.valueOf(after.wallet().main())));
    for (int i = 0; i < before.size(); i++) {
      writes.identity(before.get(i), choosing.identities().get(i));
    }
    return writes;
  }

  private static Optional<Result> result(
      Commit commit, Member member, Function<Entry, Choosing> choosing) {
    return switch (commit) {
      case Commit.Recorded(var line, _) -> {
        var after = member.with(choosing.apply(line.entry()).wallet());
        yield Optional.of(new Result.Chosen(after, commit));
      }
      case Commit.Refused(Refusal.CardMerged _) -> Optional.empty();
      case Commit.Refused(var refusal) -> Optional.of(new Result.Refused(refusal));
      case Commit.NoAccount _ -> Optional.of(new Result.NoMember());
      // Somebody has just chosen: what there is now tells whether it was this card.
      case Commit.Replayed _, Commit.KeyReused _, Commit.Busy _ -> Optional.empty();
    };
  }

  /** The merge of this number, if there was one. */
  public Optional<Line> merge(String programme, String mergeId) {
    return merges.line(programme, mergeId);
  }

  /**
   * Undoes a choice, as long as it is the member's last. What was chosen before it holds again.
   *
   * @param request under the caller's key
   * @param merge the line that {@link #merge} found
   */
  public Commit undo(Request request, String mergeId, Line merge, Asking asking) {
    return pause
        .attempts(ATTEMPTS_MAX, () -> undoOnce(request, mergeId, merge, asking))
        .orElseGet(Commit.Busy::new);
  }

  private Optional<Commit> undoOnce(Request request, String mergeId, Line merge, Asking asking) {
    var programme = asking.programme();
    var member = members.member(programme, asking.memberId());
    var pk = MemberItems.pk(programme, asking.memberId());
    var found = table.get(pk, MergeRecord.sortKey(mergeId)).map(MergeRecord::of);
    if (member.isEmpty()
        || found.isEmpty()
        || !mergeId.equals(member.get().wallet().mergeId())
        || !Undoing.isPossible(member.get().wallet(), found.get().before())) {
      return Optional.of(merges.refused(request, new Refusal.NothingToUndo()));
    }
    var undoing = Undoing.of(member.get().wallet(), found.get().before(), found.get().identities());
    var writes = new CardWrites(table, programme).member(member.get().with(undoing.wallet()));
    for (var identity : undoing.identities()) {
      var now = identities(programme, List.of(identity.number())).getFirst();
      writes.identity(now, identity);
    }
    return merges.undoOnce(
        request, merge, undoing.accounts(), asking.programmes(), asking.now(), _ -> writes.all());
  }
}
