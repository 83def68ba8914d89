#!/usr/bin/env python3
"""Sends what nobody should send to every route of a local run, made by schemathesis from the published description.

Usage: infrastructure/hostile/hostile.py [--examples N] [--cases N] [--seed N]
Needs a JDK 25 and Python 3.10. Red: an answer of 5xx, an answer that is not described, or fewer cases than asked for.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

from local_run import ROOT, get, platform, post, session

HERE = Path(__file__).resolve().parent
HOME = ROOT / ".ci" / "home" / "hostile"
GENERATED = re.compile(r"(\d+) generated")


def installed():
    """schemathesis in an environment of its own, which git ignores."""
    if not (HOME / "bin" / "st").exists():
        subprocess.run([sys.executable, "-m", "venv", HOME], check=True)
    pip = [HOME / "bin" / "pip", "install", "--quiet", "--requirement", HERE / "requirements.txt"]
    subprocess.run(pip, check=True)
    return HOME / "bin" / "st"


def seeded(api):
    """A member with points, a purchase, a hold, a session and a merge: ids that no chance would ever meet."""
    card, phone = "2000000000015", "+375291234567"
    member = post(api, "v1/members", {"card": card, "phone": phone, "source": "TILL"})["memberId"]
    post(api, f"v1/members/{member}/adjustments", {"points": 1_000_000_000, "reason": "Welcome"})
    line = {"sku": "a", "quantity": "999999", "price": 100}
    receipt = {"receiptId": "seeded", "member": {"card": card}, "at": get(api, "local/clock")["now"], "lines": [line]}
    post(api, "v1/purchases", receipt)
    hold = post(api, "v1/holds", {"member": {"card": card}, "points": 5, "ttl": "P30D"})["holdId"]
    token = session(api, phone)
    address = get(api, "v1/me/card-page", token)["page"].rsplit("/", 1)[-1]
    return {"card": card, "id": member, "receiptId": "seeded", "holdId": hold, "session": token, "address": address,
            "merge": merged(api, member)}


def merged(api, member):
    """The id of a choice between two cards, which somebody may undo."""
    number = "2000000000022"
    post(api, "v1/members", {"card": number, "source": "TILL"}, "other")
    post(api, f"v1/members/{member}/cards", {"number": number})
    return post(api, f"v1/members/{member}/main-card", {"number": number}, method="PUT")["mergeId"]


def hostile(st, api, asked):
    command = [
        st, "--config-file", HERE / "schemathesis.toml", "run", f"{api}/v1/openapi.json",
        "--continue-on-failure", "--no-color",
        "--max-examples", str(asked.examples), "--suppress-health-check", "all",
    ] + (["--seed", str(asked.seed)] if asked.seed is not None else [])
    there = seeded(api)
    environment = os.environ | {"SCHEMATHESIS_HOOKS": "checks", "PYTHONPATH": str(HERE)}
    environment |= {"SEEDED": json.dumps(there), "SESSION": there["session"]}
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
