"""Which rights count as used; what is in the template is compared by `emulator.py rights`."""

import unittest
from unittest import mock

# boto3 is in the emulator's own environment only.
with mock.patch.dict("sys.modules", {"boto3": mock.Mock()}):
    import rights

TABLE = "arn:aws:dynamodb:eu-central-1:0:table/t"


class RightsTest(unittest.TestCase):
    def test_a_right_is_each_action_with_each_resource(self):
        policy = [
            {"Effect": "Allow", "Action": ["a:Get", "a:Put"], "Resource": [TABLE, TABLE + "/index/i"]},
            {"Effect": "Deny", "Action": "a:Delete", "Resource": TABLE},
        ]

        self.assertEqual(len(list(rights.allowed(policy))), 4)
        self.assertEqual(list(rights.allowed(policy[1])), [])

    def test_what_another_role_did_or_to_something_else_is_no_use(self):
        uses = rights.used(f"one\ta:Get\t{TABLE}\nother\ta:Put\t{TABLE}\none\ta:Put\t{TABLE}/index/i\n")

        self.assertEqual(list(rights.unused("one", [("a:Get", TABLE), ("a:Put", TABLE)], uses)), [("a:Put", TABLE)])

    def test_a_star_is_used_by_anything_that_it_allows(self):
        uses = rights.used("one\tsns:Publish\t+375291234567")

        self.assertEqual(list(rights.unused("one", [("sns:Publish", "*")], uses)), [])

    def test_what_no_test_can_use_is_named_by_role_action_and_resource(self):
        self.assertTrue(rights.unusable(("DayXFunctionRole", "dynamodb:Query", TABLE + "/index/history")))
        self.assertFalse(rights.unusable(("DayXFunctionRole", "dynamodb:Query", TABLE + "/index/reviewing")))
        self.assertFalse(rights.unusable(("AccrualFunctionRole", "dynamodb:PutItem", TABLE)))


if __name__ == "__main__":
    unittest.main()
