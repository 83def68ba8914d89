package org.kopilka.local.template;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** YAML as CloudFormation writes it: {@code !Ref x} becomes {@code {Ref: x}}, as in its JSON. */
final class CloudFormationYaml {
  private CloudFormationYaml() {}

  @SuppressWarnings("unchecked") // the document's root is checked to be a mapping
  static Map<String, Object> read(String text) {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    var yaml =
        new Yaml(
            new ShortForms(options),
            new Representer(new DumperOptions()),
            new DumperOptions(),
            options,
            new Scalars());
    Object root = parse(yaml, text);
    if (!(root instanceof Map<?, ?>)) {
      throw new TemplateFault("", "is not a mapping.");
    }
    return (Map<String, Object>) root;
  }

  private static @Nullable Object parse(Yaml yaml, String text) {
    try {
      return yaml.load(text);
    } catch (YAMLException e) {
      var reason = Objects.requireNonNullElse(e.getMessage(), "").lines().map(String::strip);
      throw new TemplateFault("", "is not YAML: " + String.join(" ", reason.toList()));
    }
  }

  private static final class ShortForms extends SafeConstructor {
    ShortForms(LoaderOptions options) {
      super(options);
      yamlMultiConstructors.put("!", new ShortForm());
    }

    private final class ShortForm extends AbstractConstruct {
      @Override
      public Object construct(Node node) {
        var name = node.getTag().getValue().substring(1);
        var longForm = name.equals("Ref") || name.equals("Condition") ? name : "Fn::" + name;
        Object argument = argument(node);
        if (name.equals("GetAtt") && argument instanceof String dotted) {
          argument = Arrays.asList(dotted.split("\\.", 2));
        }
        return new LinkedHashMap<>(Map.of(longForm, argument));
      }
    }

    private Object argument(Node node) {
      return switch (node) {
        case ScalarNode scalar -> scalar.getValue();
        case SequenceNode sequence -> constructSequence(sequence);
        case MappingNode mapping -> constructMapping(mapping);
        default -> throw new TemplateFault("", "cannot be read at" + node.getStartMark());
      };
    }
  }

  /** No dates, no yes/no/on/off, no octal: a template's version and a rule's words stay text. */
  private static final class Scalars extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.BOOL, Pattern.compile("^(?:true|false)$"), "tf");
      addImplicitResolver(Tag.INT, Pattern.compile("^-?(?:0|[1-9][0-9]*)$"), "-0123456789");
      addImplicitResolver(Tag.MERGE, Pattern.compile("^<<$"), "<");
      addImplicitResolver(Tag.NULL, NULL, "~nN\0");
      addImplicitResolver(Tag.NULL, EMPTY, null);
    }
  }
}
