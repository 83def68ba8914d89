package org.kopilka.local.template;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** The template's parameters with the values of one run. */
final class Parameters {
  private Parameters() {}

  /**
   * Works them out, refusing what CloudFormation would refuse.
   *
   * @param overrides values by name; names that are no parameter are left alone
   */
  static Map<String, String> values(Section declared, Map<String, String> overrides) {
    var values = new LinkedHashMap<String, String>();
    for (var name : declared.keys()) {
      values.put(name, value(declared.section(name), overrides.get(name)));
    }
    return values;
  }

  private static String value(Section parameter, @Nullable String given) {
    var byDefault = parameter.text("Default");
    var value = given == null ? byDefault : given;
    var pattern = parameter.optionalText("AllowedPattern");
    if (pattern != null && !matches(parameter, value, pattern)) {
      throw refused(parameter, value, "AllowedPattern is " + pattern);
    }
    var allowed = parameter.texts("AllowedValues");
    if (!allowed.isEmpty() && !allowed.contains(value)) {
      throw refused(parameter, value, "AllowedValues are " + String.join(", ", allowed));
    }
    return value;
  }

  private static boolean matches(Section parameter, String value, String pattern) {
    try {
      return value.matches(pattern);
    } catch (PatternSyntaxException e) {
      throw new TemplateFault(
          parameter.at("AllowedPattern"), "is no pattern: " + e.getDescription() + ".");
    }
  }

  private static TemplateFault refused(Section parameter, String value, String why) {
    return new TemplateFault(parameter.at(), "cannot be '" + value + "': its " + why + ".");
  }
}
