"""A local run that is started for one of this folder's scripts, and asked by it."""

import contextlib
import json
import os
import re
import signal
import subprocess
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
CODE = re.compile(r"\b[0-9]{6}\b")
LISTENS = re.compile(r"Kopilka listens on (\S+)")


@contextlib.contextmanager
def platform():
    """A local run on a free port; its address."""
    run = subprocess.Popen(
        [ROOT / "mvnw", "-q", "-Prun", "-Dport=0"],
        cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True, start_new_session=True,
    )
    try:
        yield address(run)
    finally:
        os.killpg(run.pid, signal.SIGTERM)
        run.wait()


def address(run):
    for line in run.stdout:
        found = LISTENS.search(line)
        if found:
            return found.group(1)
    raise SystemExit("The local run did not start.")


def post(api, path, body, key="seeded", method="POST"):
    """Asks, as the administrator, for something that must be done; the answer."""
    headers = {"X-Api-Key": "local-admin", "Content-Type": "application/json", "Idempotency-Key": key}
    return answered(urllib.request.Request(f"{api}/{path}", json.dumps(body).encode(), headers, method=method))


def get(api, path, session=None):
    headers = {"Authorization": f"Bearer {session}"} if session else {}
    return answered(urllib.request.Request(f"{api}/{path}", headers=headers))


def code_on(api, phone):
    """The code of the last text to a phone."""
    post(api, "local/settle", {})
    texts = get(api, "local/messages?to=" + phone.replace("+", "%2B"))
    return CODE.findall(texts[-1]["text"])[-1]


def session(api, phone):
    """The token of whoever holds the phone."""
    post(api, "v1/login/codes", {"phone": phone})
    return post(api, "v1/login", {"phone": phone, "code": code_on(api, phone)})["token"]


def answered(request):
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.load(answer)
