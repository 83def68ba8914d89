package org.kopilka.wire.text;

import org.kopilka.domain.ledger.DeskNotice;

/**
 * What a cashier tells a card's holder (contract, Tills and shops: {@code notices}).
 *
 * @param language of the till
 */
public record NoticeTexts(Language language) {
  private static final String WHERE_RU = " на стойке или в личном кабинете";
  private static final String WHERE_EN = " at the service desk or in the personal account";

  /** What is to be done, and what for. */
  public String of(DeskNotice notice) {
    return switch (language) {
      case RU -> russian(notice) + WHERE_RU;
      case EN -> english(notice) + WHERE_EN;
    };
  }

  private static String russian(DeskNotice notice) {
    return switch (notice) {
      case GIVE_PHONE ->
          "Сообщения не доходят до владельца карты. Чтобы платить баллами, ему нужно назвать и"
              + " подтвердить мобильный телефон";
      case CONFIRM_PHONE -> "Чтобы платить баллами, владельцу карты нужно подтвердить телефон";
      case FILL_QUESTIONNAIRE -> "Чтобы платить баллами, владельцу карты нужно заполнить анкету";
      case CHOOSE_CARD -> "Чтобы платить баллами, владельцу нужно выбрать основную из своих карт";
    };
  }

  private static String english(DeskNotice notice) {
    return switch (notice) {
      case GIVE_PHONE ->
          "No message reaches the card's holder. To pay with points they give and confirm a mobile"
              + " phone";
      case CONFIRM_PHONE -> "To pay with points the card's holder confirms their phone";
      case FILL_QUESTIONNAIRE -> "To pay with points the card's holder fills in the questionnaire";
      case CHOOSE_CARD -> "To pay with points the holder chooses the main one of their cards";
    };
  }
}
