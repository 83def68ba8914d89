#!/usr/bin/env python3
"""An attacker who owns many phones and as many network addresses tries card numbers in the cabinet, looking for fat balances.

Usage: infrastructure/hostile/guesses.py [--phones N] [--numbers N] [--seed N]
Needs a JDK 25, Python 3.10 and Linux, where every address 127.x.y.z is one's own.
Red: a balance, a name or a phone of somebody else's in any answer; more than three answers about numbers for a phone
within a day; answers after those that tell numbers apart; or more from one network address than ten phones may have.
"""

import argparse
import collections
import http.client
import json
import random
import re
import sys
import time
import urllib.parse
from concurrent.futures import ThreadPoolExecutor

from local_run import get, platform, post

FIRST_NUMBER = 2_900_000_000_000
TRIES_OF_A_PHONE = 3
TRIES_OF_AN_ADDRESS = 30
VICTIMS = 300
THREADS = 8
CODE = re.compile(r"\b[0-9]{6}\b")
CODES_AT_ONCE = 200


class Base:
    """Members with cards among the numbers, each with a balance that nothing else looks like."""

    def __init__(self, api, numbers, chance):
        self.numbers = numbers
        self.secrets = {}
        for i, number in enumerate(chance.sample(range(numbers), min(VICTIMS, numbers // 4))):
            self._join(api, i, str(FIRST_NUMBER + number), 7_000_000 + chance.randrange(2_000_000))

    def _join(self, api, i, card, points):
        phone, name = f"+37529{1_000_000 + i}", f"Жертва{i}я"
        body = {"phone": phone, "card": card, "name": name, "source": "TILL"}
        member = post(api, "v1/members", body, f"join-{i}")["memberId"]
        post(api, f"v1/members/{member}/adjustments", {"points": points, "reason": "Fat"}, f"fat-{i}")
        self.secrets.update({str(points): "balance", phone: "phone", phone[1:]: "phone", name: "name", member: "member"})

    def leaked(self, text):
        """What of it stands there; digits within an id or an instant are nothing."""
        return [kind for secret, kind in self.secrets.items() if secret in text and alone(secret, text)]


def alone(secret, text):
    return re.search(rf"(?<![\w.-]){re.escape(secret)}(?![\w-])", text) is not None


class Attacker:
    """One phone and one address. It hangs up after each errand: a server doesn't keep a thousand idle connections."""

    def __init__(self, api, phone, source):
        self.phone = phone
        self.host = urllib.parse.urlsplit(api).netloc
        self.connection = http.client.HTTPConnection(self.host, timeout=60, source_address=(source, 0))
        self.token = None
        self.heard = []

    def ask(self, method, path, body=None):
        headers = {"Content-Type": "application/json", "Accept-Language": "en"}
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        self.connection.request(method, path, None if body is None else json.dumps(body), headers)
        answer = self.connection.getresponse()
        text = answer.read().decode()
        self.heard.append(text)
        return answer.status, json.loads(text or "{}")

    def ask_for_code(self):
        status, told = self.ask("POST", "/v1/login/codes", {"phone": self.phone})
        self.connection.close()
        if status != 202:
            raise SystemExit(f"no code: {status} {told}")

    def sign_in(self, code):
        status, told = self.ask("POST", "/v1/login", {"phone": self.phone, "code": code})
        self.connection.close()
        if status != 200:
            raise SystemExit(f"not signed in: {status} {told}")
        self.token = told["token"]

    def guess(self, numbers):
        """Tries each in turn, by either way that there is; what the answers told."""
        told = []
        for i, number in enumerate(numbers):
            way = ("POST", "/v1/me/cards") if i % 2 == 0 else ("PUT", "/v1/me/main-card")
            status, answer = self.ask(*way, {"number": number})
            told.append((status, answer.get("code"), answer.get("title"), answer.get("detail")))
        for path in ("/v1/me/cards", "/v1/me/balance", "/v1/me/operations"):
            self.ask("GET", path)
        self.connection.close()
        return told


def signed_in(api, attackers, everybody):
    """Codes by the hundred, so that the texts of one programme within a minute are not too many."""
    for start in range(0, len(attackers), CODES_AT_ONCE):
        some = attackers[start:start + CODES_AT_ONCE]
        list(everybody.map(Attacker.ask_for_code, some))
        post(api, "local/settle", {})
        codes = list(everybody.map(lambda one: code_on(api, one.phone), some))
        list(everybody.map(Attacker.sign_in, some, codes))
        post(api, "local/clock", {"advance": "PT1M"})


def code_on(api, phone):
    texts = get(api, "local/messages?to=" + urllib.parse.quote(phone))
    if not texts:
        raise SystemExit(f"no code reached {phone}: {get(api, 'local/lost')}")
    return CODE.search(texts[-1]["text"]).group()


def attack(api, base, phones, everybody, source):
    """Each phone tries its share of the numbers; the phones and what each was told."""
    attackers = [Attacker(api, f"+37533{6_000_000 + 2 * i}", source(i)) for i in phones]
    signed_in(api, attackers, everybody)
    numbers = [str(FIRST_NUMBER + i) for i in range(base.numbers)]
    shares = [numbers[i::len(attackers)] for i in range(len(attackers))]
    return attackers, list(everybody.map(Attacker.guess, attackers, shares))


def facts(told):
    """Answers that say something about a number."""
    return sum(1 for status, *_ in told if status != 429)


def judged(base, attackers, told, limit):
    """What is wrong, and the most that a phone was told."""
    wrong = collections.Counter()
    for attacker in attackers:
        for text in attacker.heard:
            leaked = base.leaked(text)
            if leaked:
                print(f"{leaked} in {text}")
            wrong.update(leaked)
    most = max(facts(each) for each in told)
    if most > limit:
        wrong["facts"] = most
    refusals = {answer for each in told for answer in each if answer[0] == 429}
    if len(refusals) > 1:
        wrong["refusals that differ"] = len(refusals)
    return wrong, most


def many_addresses(api, base, phones, everybody):
    attackers, told = attack(api, base, range(phones), everybody, lambda i: f"127.1.{i // 250}.{i % 250 + 1}")
    wrong, most = judged(base, attackers, told, TRIES_OF_A_PHONE)
    heard = collections.Counter(code or "LINKED" for each in told for _, code, *_ in each)
    return wrong, most, sum(map(len, told)), heard


def one_address(api, base, phones, everybody):
    """As many phones as ask for codes from one address within an hour: it has attempts of its own."""
    attackers, told = attack(api, base, range(50_000, 50_000 + phones), everybody, lambda i: "127.2.0.1")
    wrong, _ = judged(base, attackers, told, TRIES_OF_A_PHONE)
    all_facts = sum(map(facts, told))
    if all_facts > TRIES_OF_AN_ADDRESS:
        wrong["facts of an address"] = all_facts
    return wrong, all_facts


def main():
    asking = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asking.add_argument("--phones", type=int, default=1_000)
    asking.add_argument("--numbers", type=int, default=100_000)
    asking.add_argument("--seed", type=int, default=random.SystemRandom().randrange(2**31))
    asked = asking.parse_args()
    began = time.monotonic()
    with platform() as api, ThreadPoolExecutor(THREADS) as everybody:
        base = Base(api, asked.numbers, random.Random(asked.seed))
        wrong, most, tried, heard = many_addresses(api, base, asked.phones, everybody)
        wrong_there, of_an_address = one_address(api, base, 20, everybody)
    wrong += wrong_there
    print(f"answers: {dict(heard)}; wrong: {dict(wrong)}")
    print(
        f"GUESSES seed={asked.seed} phones={asked.phones} numbers={tried} facts_of_a_phone={most} "
        f"facts_of_an_address={of_an_address} result={'LEAK' if wrong else 'WELL'} "
        f"seconds={time.monotonic() - began:.0f}"
    )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
