package org.kopilka.local.template;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One mapping of the template. It remembers what was asked of it, so that {@link #done} can refuse
 * what nobody here understands: a property that does nothing locally is a surprise in the cloud.
 */
final class Section {
  private final String at;
  private final Map<String, Object> values;
  private final Set<String> known = new HashSet<>();

  Section(String at, @Nullable Object values) {
    this.at = at;
    this.values = new LinkedHashMap<>();
    if (values instanceof Map<?, ?> map) {
      map.forEach((key, value) -> putIfPresent(String.valueOf(key), value));
    } else if (values != null) {
      throw new TemplateFault(at, "must be a mapping.");
    }
  }

  private void putIfPresent(String key, @Nullable Object value) {
    if (value != null) {
      values.put(key, value);
    }
  }

  String at() {
    return at;
  }

  String at(String key) {
    return at + "." + key;
  }

  Set<String> keys() {
    return values.keySet();
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  @Nullable Object value(String key) {
    known.add(key);
    return values.get(key);
  }

  @Nullable String optionalText(String key) {
    var value = value(key);
    if (value instanceof Map<?, ?> || value instanceof List<?>) {
      throw new TemplateFault(at(key), "must be text.");
    }
    return value == null ? null : value.toString();
  }

  String text(String key) {
    var text = optionalText(key);
    if (text == null) {
      throw new TemplateFault(at(key), "is missing.");
    }
    return text;
  }

  /** A word that must be one of these: a local run does nothing else. */
  String oneOf(String key, String... words) {
    var text = text(key);
    if (!Arrays.asList(words).contains(text)) {
      throw new TemplateFault(at(key), "is " + text + "; local runs know " + List.of(words) + ".");
    }
    return text;
  }

  int number(String key, int ifAbsent) {
    var text = optionalText(key);
    try {
      return text == null ? ifAbsent : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new TemplateFault(at(key), "must be a whole number.");
    }
  }

  boolean flag(String key) {
    return "true".equals(optionalText(key));
  }

  /** An empty section where there is none. */
  Section section(String key) {
    return new Section(at(key), value(key));
  }

  List<Section> sections(String key) {
    return list(key).stream().map(each -> new Section(at(key), each)).toList();
  }

  List<String> texts(String key) {
    return list(key).stream().map(String::valueOf).toList();
  }

  private List<?> list(String key) {
    var value = value(key);
    return switch (value) {
      case null -> List.of();
      case List<?> list -> list;
      default -> throw new TemplateFault(at(key), "must be a list.");
    };
  }

  /** Names properties that rightly mean nothing to a local run. */
  Section ignoring(String... keys) {
    known.addAll(Arrays.asList(keys));
    return this;
  }

  /** Refuses what was neither read nor ignored. */
  void done() {
    for (var key : values.keySet()) {
      if (!known.contains(key)) {
        throw new TemplateFault(at(key), "is a property that local runs do not know.");
      }
    }
  }
}
