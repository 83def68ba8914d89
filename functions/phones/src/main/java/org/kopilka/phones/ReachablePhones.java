package org.kopilka.phones;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Phones that a code may be sent to. The numbering plan alone is not enough: by it the case study's
 * +1 234 456 78 90 is a number like any other, and a text to a far country can cost a fortune
 * (requirement 102).
 */
public final class ReachablePhones {
  private final PhoneNumberUtil plan = PhoneNumberUtil.getInstance();
  private final SortedSet<String> countries;

  /**
   * @param countries by ISO 3166; at least one
   * @throws IllegalArgumentException if the plan does not know one of them
   */
  public ReachablePhones(SortedSet<String> countries) {
    if (countries.isEmpty() || !plan.getSupportedRegions().containsAll(countries)) {
      throw new IllegalArgumentException("no such countries: " + countries);
    }
    this.countries = new TreeSet<>(countries);
  }

  /** By ISO 3166. */
  public SortedSet<String> countries() {
    return new TreeSet<>(countries);
  }

  /** Whether texts get there: to a line that may be mobile, in one of the countries. */
  public boolean has(String e164) {
    return reached(e164, null).isPresent();
  }

  /**
   * The number that texts get to, E.164, of one in whatever spelling older systems had.
   *
   * @param country of numbers that name none
   */
  public Optional<String> spelled(String text, String country) {
    return reached(text, country)
        .map(number -> plan.format(number, PhoneNumberUtil.PhoneNumberFormat.E164));
  }

  private Optional<Phonenumber.PhoneNumber> reached(String text, @Nullable String country) {
    try {
      var number = plan.parse(text, country);
      // One that is not valid has no region, or no type.
      var region = plan.getRegionCodeForNumber(number);
      return region != null && countries.contains(region) && mayBeMobile(number)
          ? Optional.of(number)
          : Optional.empty();
    } catch (NumberParseException _) {
      return Optional.empty();
    }
  }

  private boolean mayBeMobile(Phonenumber.PhoneNumber number) {
    return switch (plan.getNumberType(number)) {
      case MOBILE, FIXED_LINE_OR_MOBILE -> true;
      case FIXED_LINE,
          TOLL_FREE,
          PREMIUM_RATE,
          SHARED_COST,
          VOIP,
          PERSONAL_NUMBER,
          PAGER,
          UAN,
          VOICEMAIL,
          UNKNOWN ->
          false;
    };
  }
}
