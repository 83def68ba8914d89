#!/usr/bin/env python3
"""The README's tour, as it stands there, in the local run and on the emulator: the answers must be the same.

    infrastructure/emulator/emulator.py start && infrastructure/emulator/tour.py

Wants a new emulator: the tour's names can be registered once. There, where no clock can be moved, the first purchase is
dated a day back but for some seconds, and the day passes by waiting for them. Ids, times and dates are not compared.
"""

import contextlib
import datetime
import difflib
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from pathlib import Path

import places
from server import Server
from test_emulator import free_port

CLOCK, MESSAGES = "/local/clock", "/local/messages"
FIRST = '{"receiptId": "tour-1",'
SECONDS_LEFT = 20
SECONDS_MAX = 120
PREAMBLE = 'API=\'{api}\'; TILL=\'X-Api-Key: local-till\'\ncurl() {{ command curl "$@" | tee "$ANSWERS/$(ls "$ANSWERS" | wc -l)"; }}\n'
VOLATILE = (
    (r'"(memberId|requestId|instance|on)":"[^"]*"', r'"\1":"…"'),
    (r"\d{4}-\d\d-\d\dT[\d:.]+Z", "<instant>"),
    (r"\d\d\.\d\d\.\d{4}( \d\d:\d\d)?", "<date>"),
)


def tour():
    """The commands before the day passes, the one that lets it pass, those after it, and the phone to look at."""
    readme = (places.ROOT / "README.md").read_text("utf-8")
    block = re.search(r"## A tour in three minutes.*?```sh\n(.*?)```", readme, re.S)[1]
    lines = [line for line in block.splitlines() if not line.startswith(("#", "API="))]
    clock = next(i for i, line in enumerate(lines) if CLOCK in line)
    messages = next(i for i, line in enumerate(lines) if MESSAGES in line)
    promised = re.search(r"What her phone shows: «(.*?)»", block)[1]
    phone = urllib.parse.unquote(re.search(r"to=([^\"&]+)", lines[messages])[1])
    return "\n".join(lines[:clock]), lines[clock], "\n".join(lines[clock + 1 : messages]), (phone, promised)


def run(commands, api):
    """What each curl answered."""
    with tempfile.TemporaryDirectory() as answers:
        script = PREAMBLE.format(api=api) + commands
        subprocess.run(["bash", "-c", script], env={**os.environ, "ANSWERS": answers}, stdout=subprocess.DEVNULL, check=True)
        return [(Path(answers) / str(i)).read_text("utf-8") for i in range(len(os.listdir(answers)))]


def body(answer):
    """Without headers, ids and times."""
    text = answer.replace("\r", "").split("\n\n", 1)[1] if answer.startswith("HTTP/") else answer
    replayed = "Idempotent-Replayed: true\n" if re.search(r"(?i)^idempotent-replayed: true", answer, re.M) else ""
    text = json.dumps(json.loads(text), ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    for pattern, instead in VOLATILE:
        text = re.sub(pattern, instead, text)
    return replayed + text


def look(url):
    with urllib.request.urlopen(url, timeout=10) as answer:
        return json.load(answer)


def until(what, there):
    end = time.monotonic() + SECONDS_MAX
    while time.monotonic() < end:
        with contextlib.suppress(OSError):
            seen = there()
            if seen:
                return seen
        time.sleep(0.2)
    sys.exit(f"{what}: not there after {SECONDS_MAX} s")


@contextlib.contextmanager
def local_run():
    api = f"http://127.0.0.1:{free_port()}"
    port = api.rsplit(":", 1)[1]
    process = subprocess.Popen(["./mvnw", "-q", "-Prun", f"-Dport={port}"], cwd=places.ROOT, start_new_session=True, stdout=subprocess.DEVNULL)
    try:
        until("The local run", lambda: look(api + CLOCK))
        yield api
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait()


def told(text):
    """A text; a link leads elsewhere in each run."""
    return re.sub(r"https?://\S+", "<link>", text)


def in_the_local_run():
    before, clock, after, (phone, _) = tour()
    with local_run() as api:
        answers = run(before, api)
        run(clock, api)
        answers += run(after, api)
        messages = look(api + MESSAGES + "?to=" + urllib.parse.quote_plus(phone))
        return answers, [message["text"] for message in messages]


def on_the_emulator(facts):
    before, _, after, (phone, _) = tour()
    if before.count(FIRST) != 1:
        sys.exit(f"The README's tour does not begin with the purchase {FIRST}")
    # A cold function would take the seconds that are left of the day.
    run('curl -s "$API/v1/members?phone=%2B375290000000" -H "$TILL"; curl -s $API/v1/purchases/tour-0 -H "$TILL"', facts["ApiUrl"])
    day = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(hours=24) + datetime.timedelta(seconds=SECONDS_LEFT)
    answers = run(before.replace(FIRST, f'{FIRST} "at": "{day.isoformat()}",'), facts["ApiUrl"])
    quote = before[before.rindex("curl ") :]
    until("The end of the day", lambda: "POINTS_OVER_LIMIT" not in run(quote, facts["ApiUrl"])[0])
    answers += run(after, facts["ApiUrl"])
    sent = f"http://127.0.0.1:{facts['port']}/_ministack/sns/sms-messages"
    texts = until("All three texts", lambda: (found := look(sent)["sms_messages"].get(phone, [])) and len(found) > 2 and found)
    return answers, [text["Message"] for text in texts]


def main():
    facts = Server(places.HOME).facts()
    if not facts:
        sys.exit("No emulator was started from here: infrastructure/emulator/emulator.py start")
    there, texts_there = on_the_emulator(facts)
    here, texts_here = in_the_local_run()
    here, there = [*map(body, here), *sorted(map(told, texts_here))], [*map(body, there), *sorted(map(told, texts_there))]
    promised = tour()[-1][1]
    if here != there:
        sys.exit("\n".join(difflib.unified_diff(here, there, "local run", "emulator", lineterm="")))
    if promised not in here:
        sys.exit(f"The README promises «{promised}»; the texts were {texts_here}")
    print(f"TOUR answers={len(here)} the same in the local run and on the emulator")


if __name__ == "__main__":
    main()
