"""Counts the test reports. Red when a test failed, none ran, or one was skipped without a reason on file."""

import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from excuses import read

ROOT = Path(__file__).resolve().parent.parent


def cases():
    for tree in ("functions", "infrastructure"):
        for report in sorted((ROOT / tree).glob("**/target/surefire-reports/TEST-*.xml")):
            yield from ElementTree.parse(report).iter("testcase")


def name(case):
    return f"{case.get('classname')}.{case.get('name')}"


def excused():
    return {test for (test,) in read("skips.txt", 1)}


def main():
    passed, failed, skipped = [], [], []
    for case in cases():
        if case.find("failure") is not None or case.find("error") is not None:
            failed.append(name(case))
        elif case.find("skipped") is not None:
            skipped.append(name(case))
        else:
            passed.append(name(case))
    silent = [test for test in skipped if test not in excused()]
    for test in failed:
        print(f"failed: {test}")
    for test in silent:
        print(f"skipped, and .ci/skips.txt gives no reason: {test}")
    if not passed:
        print("no test ran")
    print(f"{len(passed)} passed, {len(failed)} failed, {len(skipped)} skipped")
    return 1 if failed or silent or not passed else 0


sys.exit(main())
