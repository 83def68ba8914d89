"""Counts the test reports. Red when a test failed, none ran, or one was skipped without a reason on file."""

import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EXCUSED = Path(__file__).with_name("skips.txt")


def cases():
    for tree in ("functions", "infrastructure"):
        for report in sorted((ROOT / tree).glob("**/target/surefire-reports/TEST-*.xml")):
            yield from ElementTree.parse(report).iter("testcase")


def name(case):
    return f"{case.get('classname')}.{case.get('name')}"


def excused():
    lines = (line.split("#", 1)[0].strip() for line in EXCUSED.read_text("utf-8").splitlines())
    return {line for line in lines if line}


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
