package org.kopilka.wire.fraud;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kopilka.domain.fraud.Figure;
import org.kopilka.domain.fraud.Suspicion;
import org.kopilka.wire.text.Language;

/**
 * Why something is suspected, in words around its own numbers. Russian counts after a colon, so
 * that nothing has to agree with a number.
 */
final class SuspicionWords {
  private static final Pattern PLACE = Pattern.compile("\\{([A-Z_]+)}");

  private SuspicionWords() {}

  static String of(Suspicion suspicion, Language language) {
    var words =
        switch (language) {
          case RU -> russian(suspicion);
          case EN -> english(suspicion);
        };
    return PLACE
        .matcher(words)
        .replaceAll(place -> Matcher.quoteReplacement(value(suspicion, place.group(1))));
  }

  private static String value(Suspicion suspicion, String place) {
    var post = suspicion.post();
    if (post != null && place.equals("WHO")) {
      return post.cashier();
    }
    if (post != null && place.equals("WHERE")) {
      return post.store();
    }
    var number = suspicion.figures().get(Figure.valueOf(place));
    if (number == null) {
      throw new IllegalStateException(suspicion.kind() + " lacks " + place);
    }
    return number.toString();
  }

  private static String russian(Suspicion suspicion) {
    return switch (suspicion.kind()) {
      case STAFF_CARD ->
          "Карта сотрудника на чеках, где её быть не должно: кассир {WHO}, магазин {WHERE}."
              + " Таких чеков за последние {DAYS} дн.: {CARD_HERE}; начислено баллов: {EARNED}.";
      case CARD_AT_CASHIER -> RU_AT_CASHIER;
      case CARD_AT_CASHIER_SPENT ->
          "Накопленное тратится в ту же смену, потрачено баллов: {SPENT}. " + RU_AT_CASHIER;
      case TIER_RETURNED ->
          "Покупка подняла уровень и возвращена; между ними по более высокой ставке начислено"
              + " лишних баллов: {GAINED}.";
      case DEBT_LEFT ->
          "За {DAYS} дн. возвратов, после которых остался долг: {RETURNS}; баллов в долгу:"
              + " {POINTS}. Начисленное было потрачено до возврата.";
      case POINTS_REVIVED ->
          "За {DAYS} дн. возвратов, которые продлили жизнь сгоревшим баллам: {RETURNS}; таких"
              + " баллов: {POINTS}.";
    };
  }

  private static final String RU_AT_CASHIER =
      "За {DAYS} дн. карта встретилась в магазине {WHERE} на чеках: {CARD_IN_STORE}, из них у"
          + " кассира {WHO}: {CARD_HERE}. Остальных чеков у кассира {OTHERS_HERE} из"
          + " {OTHERS_IN_STORE}; случайно так выходит в одном случае из {SHARE_ONE_IN}. Дней с"
          + " картой: {CARD_DAYS}, кассир работал в {CARD_DAYS_HERE} из них, а всего в"
          + " {DAYS_WORKED} из {DAYS_OPEN}: один случай из {DAYS_ONE_IN}. Снова в течение"
          + " полусуток у этого кассира: {AGAIN}; у других карт магазина {OTHERS_AGAIN} из"
          + " {OTHERS_WITH_CARD}: один случай из {AGAIN_ONE_IN}. Чеков без карты у кассира:"
          + " {ANONYMOUS_HERE}, в магазине: {ANONYMOUS_IN_STORE}. Начислено баллов: {EARNED}.";

  private static String english(Suspicion suspicion) {
    return switch (suspicion.kind()) {
      case STAFF_CARD ->
          "A member of staff's card on receipts that it should not be on: cashier {WHO}, store"
              + " {WHERE}. Such receipts in the last {DAYS} days: {CARD_HERE}; points earned:"
              + " {EARNED}.";
      case CARD_AT_CASHIER -> EN_AT_CASHIER;
      case CARD_AT_CASHIER_SPENT ->
          "What was collected is spent within the same shift, points spent: {SPENT}. "
              + EN_AT_CASHIER;
      case TIER_RETURNED ->
          "A purchase lifted the tier and was returned; in between, the better rate earned points"
              + " that would not have been: {GAINED}.";
      case DEBT_LEFT ->
          "Returns in {DAYS} days that left debt: {RETURNS}; points owed: {POINTS}. What had been"
              + " earned was spent before the return.";
      case POINTS_REVIVED ->
          "Returns in {DAYS} days that gave burnt points another life: {RETURNS}; such points:"
              + " {POINTS}.";
    };
  }

  private static final String EN_AT_CASHIER =
      "In {DAYS} days the card was on {CARD_IN_STORE} receipts of store {WHERE}, {CARD_HERE} of"
          + " them rung up by cashier {WHO}, whose other receipts are {OTHERS_HERE} of"
          + " {OTHERS_IN_STORE}: by chance, one case in {SHARE_ONE_IN}. Days with the card:"
          + " {CARD_DAYS}; the cashier worked on {CARD_DAYS_HERE} of them, and on {DAYS_WORKED}"
          + " of {DAYS_OPEN} in all: one case in {DAYS_ONE_IN}. Again at this cashier within half"
          + " a day: {AGAIN}; other cards of the store {OTHERS_AGAIN} of {OTHERS_WITH_CARD}: one"
          + " case in {AGAIN_ONE_IN}. Receipts without a card: {ANONYMOUS_HERE} of the cashier's,"
          + " {ANONYMOUS_IN_STORE} of the store's. Points earned: {EARNED}.";
}
