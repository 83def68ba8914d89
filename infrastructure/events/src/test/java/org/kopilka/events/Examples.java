package org.kopilka.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.kopilka.testing.Repository;

/** The files of {@code events/}. */
final class Examples {
  private static final JsonMapper JSON = new JsonMapper();

  private Examples() {}

  /** Names of the events there is an example of. */
  static List<String> events() {
    return names("events");
  }

  /** Names of the requests there is an example of. */
  static List<String> requests() {
    return names("events/http");
  }

  /** Names of the JSON files of a folder, sorted. */
  static List<String> names(String folder) {
    try (var files = Files.list(Repository.file(folder))) {
      return files
          .map(Path::getFileName)
          .map(Path::toString)
          .filter(name -> name.endsWith(".json"))
          .map(name -> name.substring(0, name.length() - ".json".length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where examples lie under {@code events/}, sorted; schemas are none. */
  static List<String> folders() {
    var root = Repository.file("events");
    try (var files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .map(file -> root.relativize(file.getParent()).toString())
          .filter(folder -> !folder.startsWith("schema"))
          .distinct()
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An example by its path under {@code events/}. */
  static ObjectNode read(String path) {
    return (ObjectNode) parse(Repository.text("events/" + path + ".json"));
  }

  static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The event that an example is of: a second example of one has a dash and a remark. */
  static String type(String example) {
    return example.replaceFirst("-.*", "");
  }

  /** The function whose route an example of a request is of. */
  static String functionOf(String example) {
    return switch (example) {
      case "quote-purchase", "record-purchase", "show-purchase", "return-purchase" -> "accrual";
      case "adjust-points" -> "accrual";
      case "place-hold", "capture-hold", "release-hold" -> "redemption";
      case "link-card", "choose-card", "show-questionnaire", "fill-questionnaire" -> "cards";
      case "undo-merge", "list-alerts", "judge-suspicion" -> "cards";
      case "list-staff-cards", "mark-staff-card", "unmark-staff-card" -> "cards";
      case "open-migration", "show-migration", "roll-back-migration" -> "migrations";
      case "start-day-x", "show-day-x", "list-unbound-cards" -> "dayx";
      case "pause-day-x", "resume-day-x", "cancel-day-x" -> "dayx";
      case "list-my-cards", "link-my-card", "choose-my-card" -> "cards";
      case "show-my-questionnaire", "fill-my-questionnaire" -> "cards";
      case "show-my-consents", "say-my-consents", "copy-my-data", "erase-me" -> "privacy";
      case "show-consents", "say-consents", "copy-data", "erase-member" -> "privacy";
      case "list-lookups" -> "privacy";
      case "show-programme", "replace-programme", "describe-api" -> "programmes";
      case "show-card-page", "take-pass", "open-google-wallet", "show-my-card-page" -> "pages";
      case "send-code", "sign-in", "sign-out" -> "login";
      case "sign-out-everywhere", "sign-out-member" -> "login";
      default -> "members";
    };
  }
}
