package org.kopilka.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A template with everything worked out that does not depend on the cloud. */
final class Template {
  private static final Set<String> PARTS =
      Set.of(
          "AWSTemplateFormatVersion",
          "Transform",
          "Description",
          "Metadata",
          "Parameters",
          "Conditions",
          "Globals",
          "Resources",
          "Outputs");

  /** A resource whose condition holds. */
  record Resource(String id, String type, Section properties) {}

  private final Map<String, Object> root;
  private final Intrinsics intrinsics;

  /**
   * @param overrides values for parameters; names that are no parameter are left alone
   */
  Template(String yaml, Map<String, String> overrides) {
    root = CloudFormationYaml.read(yaml);
    for (var part : root.keySet()) {
      if (!PARTS.contains(part)) {
        throw new TemplateFault(part, "is a part that local runs do not know.");
      }
    }
    var declared = new Section("Parameters", root.get("Parameters"));
    var parameters = Parameters.values(declared, overrides);
    intrinsics = new Intrinsics(parameters, part("Resources"), part("Conditions"));
  }

  private Map<String, Object> part(String name) {
    var part = new Section(name, root.get(name));
    var values = new LinkedHashMap<String, Object>();
    for (var key : part.keys()) {
      values.put(key, Objects.requireNonNull(part.value(key)));
    }
    return values;
  }

  Section globals() {
    return new Section("Globals", intrinsics.resolve(root.get("Globals"), "Globals"));
  }

  List<Resource> resources() {
    var resources = new ArrayList<Resource>();
    part("Resources")
        .forEach(
            (id, body) -> {
              var resource = resource(id, new Section(id, body));
              if (resource != null) {
                resources.add(resource);
              }
            });
    return resources;
  }

  private @Nullable Resource resource(String id, Section body) {
    var condition = body.optionalText("Condition");
    if (condition != null && !intrinsics.holds(condition, id)) {
      return null;
    }
    var type = body.text("Type");
    var properties = new Section(id, intrinsics.resolve(body.value("Properties"), id));
    body.ignoring("DeletionPolicy", "UpdateReplacePolicy", "DependsOn", "Metadata").done();
    return new Resource(id, type, properties);
  }
}
