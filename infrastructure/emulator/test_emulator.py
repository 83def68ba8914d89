"""The commands' own behaviour, with a small server in MiniStack's place: python3 -m unittest discover infrastructure/emulator"""

import json
import os
import socket
import sys
import tempfile
import unittest
import warnings
from pathlib import Path

import emulator
from server import Server, is_taken

ANSWERS = """
import http.server, subprocess, sys
subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
class Healthy(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200); self.end_headers()
    def log_message(self, *_): pass
http.server.HTTPServer(("127.0.0.1", int(sys.argv[1])), Healthy).serve_forever()
"""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def alive_in(group):
    """Processes of a group that have not ended."""
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, of = status.read_text("utf-8").rsplit(")", 1)[1].split()[:3]
        except (OSError, ValueError):
            continue
        if int(of) == group and state != "Z":
            yield status.parent.name


class ServerTest(unittest.TestCase):
    def setUp(self):
        # What a start leaves running is not an oversight.
        warnings.simplefilter("ignore", ResourceWarning)
        home = tempfile.TemporaryDirectory()
        self.addCleanup(home.cleanup)
        self.server = Server(home.name)
        self.addCleanup(self.server.end)
        self.port = free_port()

    def begun(self, program=ANSWERS):
        return self.server.begun([sys.executable, "-c", program, str(self.port)], dict(os.environ), self.port)

    def test_goes_on_after_a_start(self):
        with self.begun():
            self.server.remember(ApiUrl="there")

        self.assertTrue(is_taken(self.port))
        self.assertEqual((self.server.facts()["port"], self.server.facts()["ApiUrl"]), (self.port, "there"))

    def test_leaves_nothing_behind_when_the_start_fails_midway(self):
        group = None
        with self.assertRaises(ZeroDivisionError), self.begun():
            group = self.server.facts()["pid"]
            raise ZeroDivisionError

        self.assertEqual(list(alive_in(group)), [])
        self.assertFalse(self.server.state.exists())

    def test_leaves_nothing_behind_when_it_ends_at_once(self):
        with self.assertRaisesRegex(SystemExit, "ended at once; see .*emulator.log"), self.begun("raise SystemExit(1)"):
            self.fail("was ready")

        self.assertIsNone(self.server.facts())

    def test_ends_with_all_that_it_started(self):
        with self.begun():
            group = self.server.facts()["pid"]
        self.assertEqual(len(list(alive_in(group))), 2)

        self.assertTrue(self.server.end())

        self.assertEqual(list(alive_in(group)), [])
        self.assertFalse(self.server.end())

    def test_refuses_a_second_one(self):
        with self.begun():
            pass

        with self.assertRaisesRegex(SystemExit, f"runs already, on port {self.port}; stop it first: .* stop$"):
            emulator.refuse(self.server, free_port())
        self.assertIsNotNone(self.server.facts())

    def test_refuses_a_port_in_use(self):
        with socket.create_server(("127.0.0.1", self.port)):
            with self.assertRaisesRegex(SystemExit, f"Port {self.port} is in use; .* --port {self.port + 1}$"):
                emulator.refuse(self.server, self.port)

    def test_is_not_hindered_by_what_a_dead_one_left(self):
        for left in ("", "{}", json.dumps({"pid": 2**22 + 1, "birth": "1"}), json.dumps({"pid": os.getpid(), "birth": "1"})):
            self.server.state.write_text(left, "utf-8")

            emulator.refuse(self.server, self.port)

            self.assertFalse(self.server.end())


class StartTest(unittest.TestCase):
    def test_two_at_once_are_one(self):
        with tempfile.TemporaryDirectory() as home, emulator.alone(Path(home)):
            with self.assertRaisesRegex(SystemExit, "Another start"):
                emulator.alone(Path(home))


if __name__ == "__main__":
    unittest.main()
