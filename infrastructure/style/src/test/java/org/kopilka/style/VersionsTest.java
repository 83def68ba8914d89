package org.kopilka.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class VersionsTest {

  @Test
  void noModuleNamesAVersionOfItsOwn() throws Exception {
    var poms = Sources.modulePoms(Project.ROOT);
    assertThat(poms).isNotEmpty();
    for (var pom : poms) {
      assertThat(versions(pom))
          .as("%s: the parent pom is the only place with a version number", pom)
          .allMatch(version -> isOf(version, "parent"));
    }
  }

  /**
   * Tests that may fail because two modules disagree are worth less than one number in one place.
   */
  @Test
  void theParentNamesEveryLibrarysVersionOnce() throws Exception {
    assertThat(versions(Project.ROOT.resolve("pom.xml")))
        .filteredOn(version -> isOf(version, "dependency") || isOf(version, "path"))
        .isNotEmpty()
        .extracting(Element::getTextContent)
        .allMatch(text -> text.startsWith("${"), "a property of the parent");
  }

  private static List<Element> versions(Path pom) throws Exception {
    var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
    var found = document.getElementsByTagName("version");
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  private static boolean isOf(Element version, String owner) {
    return version.getParentNode().getNodeName().equals(owner);
  }
}
