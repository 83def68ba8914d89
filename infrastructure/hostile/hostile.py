#!/usr/bin/env python3
"""Sends what nobody should send to every route of a local run, made by schemathesis from the published description.

Usage: infrastructure/hostile/hostile.py [--examples N] [--cases N] [--seed N]
Needs a JDK 25 and Python 3.10. Red: an answer of 5xx, an answer that is not described, or fewer cases than asked for.
"""

import argparse
import contextlib
import json
import os
import re
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
HOME = ROOT / ".ci" / "home" / "hostile"
LISTENS = re.compile(r"Kopilka listens on (\S+)")
GENERATED = re.compile(r"(\d+) generated")


def installed():
    """schemathesis in an environment of its own, which git ignores."""
    if not (HOME / "bin" / "st").exists():
        subprocess.run([sys.executable, "-m", "venv", HOME], check=True)
    pip = [HOME / "bin" / "pip", "install", "--quiet", "--requirement", HERE / "requirements.txt"]
    subprocess.run(pip, check=True)
    return HOME / "bin" / "st"


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


def post(api, path, body):
    """Asks for something that must be done; the answer."""
    headers = {"X-Api-Key": "local-admin", "Content-Type": "application/json", "Idempotency-Key": "seeded"}
    request = urllib.request.Request(f"{api}/v1/{path}", json.dumps(body).encode(), headers)
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.load(answer)


def seeded(api):
    """A member with points, a purchase and a hold: ids that no chance would ever meet."""
    card = "2000000000015"
    member = post(api, "members", {"card": card, "source": "TILL"})["memberId"]
    post(api, f"members/{member}/adjustments", {"points": 1_000_000_000, "reason": "Welcome"})
    line = {"sku": "a", "quantity": "999999", "price": 100}
    receipt = {"receiptId": "seeded", "member": {"card": card}, "at": now(api), "lines": [line]}
    post(api, "purchases", receipt)
    hold = post(api, "holds", {"member": {"card": card}, "points": 5, "ttl": "P30D"})["holdId"]
    return {"card": card, "id": member, "receiptId": "seeded", "holdId": hold}


def now(api):
    with urllib.request.urlopen(f"{api}/local/clock", timeout=60) as answer:
        return json.load(answer)["now"]


def hostile(st, api, asked):
    command = [
        st, "--config-file", HERE / "schemathesis.toml", "run", f"{api}/v1/openapi.json",
        "--header", "X-Api-Key: local-admin", "--continue-on-failure", "--no-color",
        "--max-examples", str(asked.examples), "--suppress-health-check", "all",
    ] + (["--seed", str(asked.seed)] if asked.seed is not None else [])
    environment = os.environ | {"SCHEMATHESIS_HOOKS": "checks", "PYTHONPATH": str(HERE)}
    environment["SEEDED"] = json.dumps(seeded(api))
    return subprocess.run(
        command, env=environment, cwd=HOME, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True
    )


def main():
    asking = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asking.add_argument("--examples", type=int, default=450, help="cases of a route that are drawn by chance")
    asking.add_argument("--cases", type=int, default=10_000, help="fewer cases altogether are red")
    asking.add_argument("--seed", type=int)
    asked = asking.parse_args()
    st = installed()
    began = time.monotonic()
    with platform() as api:
        told = hostile(st, api, asked)
    print(told.stdout)
    counted = GENERATED.search(told.stdout)
    cases = int(counted.group(1)) if counted else 0
    print(f"HOSTILE cases={cases} exit={told.returncode} seconds={time.monotonic() - began:.0f}")
    return 0 if told.returncode == 0 and cases >= asked.cases else 1


if __name__ == "__main__":
    sys.exit(main())
