"""That the list of breakages has not fallen behind the template and the end-to-end tests."""

import re
import unittest

import places
import sabotage

TESTS = places.ROOT / "infrastructure/endtoend/src/test/java/org/kopilka/endtoend"


class BreakagesTest(unittest.TestCase):
    def test_each_still_finds_what_it_breaks(self):
        template = (places.ROOT / "template.yaml").read_text("utf-8")
        for name, resource, pattern, instead, _ in sabotage.BREAKAGES:
            with self.subTest(name):
                self.assertNotEqual(sabotage.broken(template, resource, pattern, instead), template)

    def test_each_names_a_test_that_there_is(self):
        for name, *_, test in sabotage.BREAKAGES:
            with self.subTest(name):
                file, _, method = test.partition("#")
                source = (TESTS / f"{file}.java").read_text("utf-8")
                self.assertRegex(source, rf"void {re.escape(method)}\(" if method else "@Test")

    def test_no_two_are_the_same(self):
        self.assertEqual(len({breakage[1:4] for breakage in sabotage.BREAKAGES}), len(sabotage.BREAKAGES))


if __name__ == "__main__":
    unittest.main()
