package org.kopilka.local.template;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@code Ref} and {@code GetAtt} stand for here. A resource's ARN is {@code arn:local:} and
 * its logical id, so that whoever reads an ARN finds the resource.
 */
final class References {
  private static final String ARN = "arn:local:";

  /** What SAM calls the alias of a function that publishes its versions: {@code X.Alias}. */
  private static final String ALIAS = ".Alias";

  private static final Map<String, String> PSEUDO =
      Map.of(
          "AWS::Region", "local",
          "AWS::AccountId", "000000000000",
          "AWS::Partition", "aws",
          "AWS::StackName", "kopilka",
          "AWS::URLSuffix", "localhost");
  private static final Set<String> NAMES = Set.of("TableName", "Name", "QueueName", "BucketName");
  private static final Set<String> ARNS = Set.of("Arn", "StreamArn");
  private static final Pattern PLACE = Pattern.compile("\\$\\{(!?)([^}]+)}");

  private final Map<String, String> parameters;
  private final Map<String, Object> resources;
  private final Resolution resolution;

  /** Works out the value of a construct: names of resources may be such. */
  interface Resolution {
    @Nullable Object of(@Nullable Object construct, String at);
  }

  References(Map<String, String> parameters, Map<String, Object> resources, Resolution resolution) {
    this.parameters = parameters;
    this.resources = resources;
    this.resolution = resolution;
  }

  /** The logical id behind an ARN made here. */
  static String idOf(String arn, String at) {
    if (!arn.startsWith(ARN)) {
      throw new TemplateFault(at, "must be the ARN of a resource of this template.");
    }
    return arn.substring(ARN.length()).replaceAll("/.*", "");
  }

  String ref(String name, String at) {
    var value = parameters.getOrDefault(name, PSEUDO.get(name));
    if (value != null) {
      return value;
    }
    return name.endsWith(ALIAS) ? alias(name, at) : physicalName(name, at);
  }

  /** Here a function has one version, and its alias is the function itself. */
  private String alias(String name, String at) {
    return attribute(name.substring(0, name.length() - ALIAS.length()), "Arn", at);
  }

  String attribute(String id, String attribute, String at) {
    if (!resources.containsKey(id)) {
      throw new TemplateFault(at, "refers to " + id + ", which is not in the template.");
    }
    if (attribute.equals("QueueName")) {
      return physicalName(id, at);
    }
    if (!ARNS.contains(attribute)) {
      throw new TemplateFault(at, "asks for " + id + "." + attribute + ", unknown to local runs.");
    }
    return ARN + id + (attribute.equals("StreamArn") ? "/stream" : "");
  }

  /** Fills {@code ${X}} and {@code ${X.Arn}}; {@code ${!X}} is left as {@code ${X}}. */
  String substitute(String text, Map<String, Object> local, String at) {
    return PLACE
        .matcher(text)
        .replaceAll(
            match -> {
              var name = match.group(2).strip();
              var escaped = !match.group(1).isEmpty();
              var value = escaped ? "${" + name + "}" : value(name, local, at);
              return Matcher.quoteReplacement(value);
            });
  }

  private String value(String name, Map<String, Object> local, String at) {
    var own = local.get(name);
    if (own != null) {
      return own.toString();
    }
    var dot = name.indexOf('.');
    return dot < 0 ? ref(name, at) : attribute(name.substring(0, dot), name.substring(dot + 1), at);
  }

  private String physicalName(String id, String at) {
    if (!(resources.get(id) instanceof Map<?, ?> resource)) {
      throw new TemplateFault(at, "refers to " + id + ", which is not in the template.");
    }
    if (resource.get("Properties") instanceof Map<?, ?> properties) {
      for (var name : NAMES) {
        var given = properties.get(name);
        if (given != null) {
          return String.valueOf(resolution.of(given, at));
        }
      }
    }
    return PSEUDO.get("AWS::StackName") + "-" + id;
  }
}
