package org.kopilka.domain.card;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.kopilka.domain.ledger.Entry;
import org.kopilka.domain.ledger.Event;
import org.kopilka.domain.programme.SpendRequirement;

/** Cards, members and accounts as the table would hold them, changed only by the decisions. */
final class CardWorld {
  record Choice(String account, Wallet before, List<CardIdentity> identities, List<String> gone) {}

  final Map<String, CardIdentity> identities = new HashMap<>();
  final Map<String, Wallet> wallets = new HashMap<>();
  final Set<String> phones = new HashSet<>();
  final Set<String> complete = new HashSet<>();
  final Map<String, String> mergedBy = new HashMap<>();
  final Map<String, Choice> choices = new HashMap<>();
  private long lines = 1;
  Instant now = Instant.parse("2026-11-22T09:00:00Z");

  void registers(boolean phone) {
    var id = "m" + wallets.size();
    var number = "c" + identities.size();
    var card = LinkedCard.own(number, now, phone);
    wallets.put(id, new Wallet(id, "a" + id, List.of(card), null, null));
    identities.put(number, new CardIdentity(number, id, "a" + id, now, null, null, false));
    if (phone) {
      phones.add(id);
    }
  }

  Wallet wallet(String member) {
    return Objects.requireNonNull(wallets.get(member));
  }

  CardIdentity identity(String number) {
    return Objects.requireNonNull(identities.get(number));
  }

  Linking links(String member, String number) {
    passes();
    var wallet = wallet(member);
    var identity = identity(number);
    var had = identity.memberId();
    var merged = mergedBy.containsKey(identity.accountId());
    var decided = Linking.decide(wallet, identity, merged, phones.contains(had), false);
    if (decided instanceof Linking.Joins joins) {
      wallets.put(had, wallet(had).without(number));
      var joined = joins.by(new Entry(++lines, now, new Event.CardLinked(number, joins.clean())));
      wallets.put(member, joined.wallet());
      identities.put(number, joined.identity());
    }
    return decided;
  }

  void chooses(String member, String number) {
    passes();
    var wallet = wallet(member);
    if (Choosing.isDone(wallet, number)) {
      return;
    }
    var before = Choosing.concerned(wallet, number).stream().map(this::identity).toList();
    var merge = "x" + choices.size();
    var choosing = Choosing.of(wallet, number, before, merge, now);
    var gone = new ArrayList<String>();
    for (var card : wallet.apart()) {
      gone.add(String.valueOf(card.account()));
      if (mergedBy.put(gone.getLast(), merge) != null) {
        throw new AssertionError(gone.getLast() + " was merged twice");
      }
    }
    choices.put(merge, new Choice(wallet.accountId(), wallet, before, gone));
    wallets.put(member, choosing.wallet());
    choosing.identities().forEach(after -> identities.put(after.number(), after));
  }

  void undoes(String member) {
    passes();
    var wallet = wallet(member);
    var choice = choices.get(String.valueOf(wallet.mergeId()));
    if (choice == null || !Undoing.isPossible(wallet, choice.before())) {
      return;
    }
    var undoing = Undoing.of(wallet, choice.before(), choice.identities());
    wallets.put(member, undoing.wallet());
    undoing.accounts().forEach(mergedBy::remove);
    undoing.identities().forEach(before -> identities.put(before.number(), before));
  }

  Set<SpendRequirement> missing(String member) {
    return complete.contains(member) ? Set.of() : Set.of(SpendRequirement.QUESTIONNAIRE);
  }

  /** What a till would find, without looking at the member's list. */
  CardStatus atTheTill(String number) {
    var identity = identity(number);
    return switch (identity.at(now)) {
      case CardPlace.Blocked _ -> CardStatus.BLOCKED;
      case CardPlace.Points(var account, var _) when mergedBy.containsKey(account) ->
          CardStatus.BLOCKED;
      case CardPlace.Points(var _, var spends) when spends && complete(identity) ->
          CardStatus.SAVE_AND_SPEND;
      case CardPlace.Points _ -> CardStatus.ACCUMULATING;
    };
  }

  private boolean complete(CardIdentity identity) {
    return missing(identity.memberId()).isEmpty();
  }

  private void passes() {
    now = now.plus(Duration.ofMinutes(1));
  }
}
