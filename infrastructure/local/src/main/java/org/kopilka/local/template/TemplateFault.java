package org.kopilka.local.template;

/** One sentence for whoever edits the template: where it is wrong, and how. */
public final class TemplateFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param where the resource and property, joined by dots; empty for the file as a whole
   * @param what the rest of the sentence
   */
  public TemplateFault(String where, String what) {
    super("template.yaml: " + (where.isEmpty() ? "" : where + " ") + what);
  }
}
