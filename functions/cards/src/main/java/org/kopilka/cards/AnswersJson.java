package org.kopilka.cards;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.kopilka.store.member.Profile;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.text.MaskedPhone;

/** What is known of a person, by the questionnaire's names. */
final class AnswersJson {
  private AnswersJson() {}

  /**
   * The answers to begin with.
   *
   * @param before the person to whom the card was given, asked where the member has said nothing
   */
  static ObjectNode of(@Nullable Profile own, @Nullable Profile before) {
    var json = Json.object();
    json.put("fullName", first(own, before, Profile::name));
    json.put("email", first(own, before, Profile::email));
    var birthday = first(own, before, Profile::birthday);
    json.put("birthday", birthday == null ? null : birthday.toString());
    var phone = own == null ? null : own.phone();
    return json.put("phone", phone == null ? null : MaskedPhone.of(phone));
  }

  private interface Field<T> {
    @Nullable T of(Profile profile);
  }

  private static <T> @Nullable T first(
      @Nullable Profile own, @Nullable Profile before, Field<T> field) {
    var known = own == null ? null : field.of(own);
    return known != null || before == null ? known : field.of(before);
  }
}
