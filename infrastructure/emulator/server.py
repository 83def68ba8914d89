"""A server in the background, remembered in a file from one command to the next."""

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

READY_SECONDS = 60
STOP_SECONDS = 20


def is_taken(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _birth(pid):
    """When a process began, in the kernel's ticks; None when it is gone. Numbers of processes are used again."""
    try:
        state, *rest = Path(f"/proc/{pid}/stat").read_text("utf-8").rsplit(")", 1)[1].split()
    except (OSError, IndexError, ValueError):
        return None
    return None if state == "Z" else rest[18]


class Server:
    """At most one, whose facts are in `state`, and whose words are in `log`."""

    def __init__(self, home):
        self.state = Path(home) / "state.json"
        self.log = Path(home) / "emulator.log"

    def facts(self):
        """What is known of the one that runs; None when none does, whatever was left behind."""
        try:
            known = json.loads(self.state.read_text("utf-8"))
        except (OSError, ValueError):
            return None
        return known if known.get("birth") and _birth(known.get("pid")) == known["birth"] else None

    def remember(self, **facts):
        self.state.write_text(json.dumps({**(self.facts() or {}), **facts}), "utf-8")

    @contextlib.contextmanager
    def begun(self, command, variables, port):
        """Ready inside; goes on afterwards, unless what is done inside fails."""
        with open(self.log, "wb") as log:
            process = subprocess.Popen(command, env=variables, stdout=log, stderr=log, start_new_session=True)
        try:
            self.remember(pid=process.pid, birth=_birth(process.pid), port=port)
            self._await(process, f"http://127.0.0.1:{port}/_ministack/health")
            yield
        except BaseException:
            self._end(process.pid, process.poll)
            raise

    def _await(self, process, health):
        until = time.monotonic() + READY_SECONDS
        while time.monotonic() < until:
            if process.poll() is not None:
                sys.exit(f"The emulator ended at once; see {self.log}")
            try:
                with urllib.request.urlopen(health, timeout=2):
                    return
            except OSError:
                time.sleep(0.1)
        sys.exit(f"The emulator was not ready after {READY_SECONDS} s; see {self.log}")

    def end(self):
        """Whether there was one to end."""
        facts = self.facts()
        if facts:
            self._end(facts["pid"], lambda: None)
        self.state.unlink(missing_ok=True)
        return bool(facts)

    def _end(self, pid, reap):
        """Ends it and all that it started."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(pid, signal.SIGTERM)
            until = time.monotonic() + STOP_SECONDS
            while _birth(pid) is not None and time.monotonic() < until:
                reap()
                time.sleep(0.05)
            os.killpg(pid, signal.SIGKILL)
        reap()
        self.state.unlink(missing_ok=True)
