"""Reads the files of exceptions: fields two spaces apart, then `# why`. An exception without a why is none."""

import re
import sys
from pathlib import Path


def read(name, fields):
    """The lines of .ci/<name>, each as its fields; ends red on one that gives no reason."""
    found = []
    for number, line in enumerate(Path(__file__).with_name(name).read_text("utf-8").splitlines(), 1):
        excuse, _, reason = line.partition("#")
        columns = tuple(re.split(r"\s{2,}", excuse.strip()))
        if columns == ("",):
            continue
        if len(columns) != fields or not reason.strip():
            sys.exit(f".ci/{name}:{number} wants {fields} fields, two spaces apart, and a reason behind #")
        found.append(columns)
    return found


def verdict(complaints, praise):
    """What a check ends with: its complaints and 1, or one sentence and 0."""
    print("\n".join(complaints) if complaints else praise)
    return 1 if complaints else 0
