package org.kopilka.domain.fraud;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A card at one cashier's till (requirement R89). Each of these alone is somebody honest: a card
 * that meets this cashier so often is one who likes the cashier; one that comes again within the
 * shift so often is one who shops twice a day; one that comes when the cashier works and stays away
 * with them is one who knows the shifts. All three at once are rare, and so is coming again beyond
 * measure.
 *
 * @param post whose till
 */
record AtCashier(Track track, Post post) {
  /** Rarer than one in so many is no chance: the card meets this cashier. */
  static final long SHARE_ONE_IN = 10_000;

  /** Rarer than one in so many is no chance: the card stays away when the cashier does. */
  static final long DAYS_ONE_IN = 1_000;

  /** Rarer than one in so many is no chance: the card comes again within the shift. */
  static final long AGAIN_ONE_IN = 1_000;

  /** So rare that the days need not be waited for. */
  static final long AGAIN_BEYOND_MEASURE = 1_000_000_000;

  /** Nobody is taken to come again more seldom than once in so many purchases. */
  static final long AGAIN_PER = 32;

  /** A marked card, on a receipt that should not carry it. */
  static List<Suspicion> staff(Track track, Visit visit, Post post, StaffCard staff) {
    if (!staff.isOwn(post)) {
      return List.of();
    }
    var here = track.visits().stream().filter(each -> each.isAt(post)).toList();
    var figures = new EnumMap<Figure, Long>(Figure.class);
    figures.put(Figure.DAYS, Track.WINDOW.toDays());
    figures.put(Figure.CARD_HERE, (long) here.size());
    figures.put(Figure.EARNED, here.stream().mapToLong(Visit::earned).sum());
    return List.of(new Suspicion(Kind.STAFF_CARD, post, ids(here.stream()), figures));
  }

  List<Suspicion> look(Crowd.Counting counting) {
    var here = track.visits().stream().filter(each -> each.isAt(post)).toList();
    int again = Track.again(here);
    var inStore = track.visits().stream().filter(each -> each.isIn(post.store())).toList();
    if (here.size() * 2 <= inStore.size()) {
      return List.of();
    }
    // As rare as it can be whatever the store does: hardly ever has anything to be counted.
    if (Tail.oneIn(again, here.size(), 1, AGAIN_PER) < AGAIN_ONE_IN) {
      return List.of();
    }
    return look(here, inStore, counting.of(post.store(), track.newest()));
  }

  private List<Suspicion> look(List<Visit> here, List<Visit> inStore, Crowd crowd) {
    int again = Track.again(here);
    var others = crowd.at(post.cashier()).without(here.size(), again);
    var store = crowd.store().without(inStore.size(), again);
    var figures = new EnumMap<Figure, Long>(Figure.class);
    figures.put(Figure.DAYS, Track.WINDOW.toDays());
    figures.put(Figure.CARD_HERE, (long) here.size());
    figures.put(Figure.CARD_IN_STORE, (long) inStore.size());
    figures.put(Figure.OTHERS_HERE, others.all());
    figures.put(Figure.OTHERS_IN_STORE, store.all());
    // One more on either side: of a store that nothing is known of, each cashier has the half.
    figures.put(
        Figure.SHARE_ONE_IN,
        Tail.oneIn(here.size(), inStore.size(), others.all() + 1, store.all() + 2));
    days(figures, inStore, crowd);
    figures.put(Figure.AGAIN, (long) again);
    figures.put(Figure.OTHERS_WITH_CARD, store.carded());
    figures.put(Figure.OTHERS_AGAIN, store.again());
    figures.put(Figure.AGAIN_ONE_IN, againOneIn(here.size(), again, store));
    figures.put(Figure.ANONYMOUS_HERE, others.anonymous());
    figures.put(Figure.ANONYMOUS_IN_STORE, store.anonymous());
    figures.put(Figure.EARNED, here.stream().mapToLong(Visit::earned).sum());
    return judged(figures, here, inStore);
  }

  private void days(Map<Figure, Long> figures, List<Visit> inStore, Crowd crowd) {
    var worked = crowd.daysOf(post.cashier());
    var days = inStore.stream().map(each -> Crowd.day(each.at())).distinct().toList();
    long together = days.stream().filter(worked::contains).count();
    long open = Math.max(crowd.daysOpen(), 1);
    long at = Math.clamp(worked.size(), 1, open);
    figures.put(Figure.CARD_DAYS, (long) days.size());
    figures.put(Figure.CARD_DAYS_HERE, together);
    figures.put(Figure.DAYS_WORKED, at);
    figures.put(Figure.DAYS_OPEN, open);
    figures.put(Figure.DAYS_ONE_IN, Tail.oneIn((int) together, days.size(), at, open));
  }

  private static long againOneIn(int here, int again, Crowd.Count store) {
    long part = store.again() + 1;
    long whole = store.carded() + AGAIN_PER;
    return part * AGAIN_PER > whole
        ? Tail.oneIn(again, here, part, whole)
        : Tail.oneIn(again, here, 1, AGAIN_PER);
  }

  private List<Suspicion> judged(Map<Figure, Long> figures, List<Visit> here, List<Visit> inStore) {
    if (!isRare(figures)) {
      return List.of();
    }
    var often = new Suspicion(Kind.CARD_AT_CASHIER, post, ids(here.stream()), figures);
    var spending = inStore.stream().filter(each -> each.redeemed() > 0 && sameShift(each, here));
    var paid = spending.toList();
    if (paid.isEmpty()) {
      return List.of(often);
    }
    var spent = new EnumMap<>(figures);
    spent.put(Figure.SPENT, paid.stream().mapToLong(Visit::redeemed).sum());
    var receipts = Stream.concat(here.stream(), paid.stream());
    return List.of(often, new Suspicion(Kind.CARD_AT_CASHIER_SPENT, post, ids(receipts), spent));
  }

  private static boolean isRare(Map<Figure, Long> figures) {
    long share = figures.getOrDefault(Figure.SHARE_ONE_IN, 0L);
    long days = figures.getOrDefault(Figure.DAYS_ONE_IN, 0L);
    long again = figures.getOrDefault(Figure.AGAIN_ONE_IN, 0L);
    return share >= SHARE_ONE_IN
        && (again >= AGAIN_BEYOND_MEASURE || (again >= AGAIN_ONE_IN && days >= DAYS_ONE_IN));
  }

  /** Paid with at this till, or at a colleague's within half a day of being at this one. */
  private boolean sameShift(Visit paying, List<Visit> here) {
    return paying.isAt(post) || here.stream().anyMatch(each -> Track.isNear(each, paying));
  }

  private static List<String> ids(Stream<Visit> visits) {
    return visits.map(Visit::receiptId).distinct().toList();
  }
}
