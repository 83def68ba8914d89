package org.kopilka.wire.text;

import java.util.regex.Pattern;

/**
 * A phone number as it may be shown to people and stand in logs: enough to recognise one's own
 * number, too little to call it (contract, Members: {@code phoneHint}).
 */
public final class MaskedPhone {

  private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{9,14}");

  /** What a number that is no number looks like: nothing of it is known to be harmless. */
  private static final String UNREADABLE = "***";

  private static final int SUBSCRIBER_DIGITS = 7;
  private static final int SHOWN_DIGITS = 2;

  private MaskedPhone() {}

  /** {@code +375291234567} → {@code +375 29 ***-**-67}; what is not E.164 is hidden whole. */
  public static String of(String phone) {
    if (!E164.matcher(phone).matches()) {
      return UNREADABLE;
    }
    var prefix = phone.substring(0, phone.length() - SUBSCRIBER_DIGITS);
    return spaced(prefix) + " ***-**-" + phone.substring(phone.length() - SHOWN_DIGITS);
  }

  /** Sets the country apart where the programmes are at home; elsewhere the prefix is one piece. */
  private static String spaced(String prefix) {
    for (var country : new String[] {"+375", "+7"}) {
      if (prefix.startsWith(country) && prefix.length() > country.length()) {
        return country + " " + prefix.substring(country.length());
      }
    }
    return prefix;
  }
}
