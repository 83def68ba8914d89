"""Holds every dependency in the two SBOMs to licences.txt: what is shipped, and what builds, tests or runs it locally."""

import json
import sys
from fnmatch import fnmatch
from pathlib import Path

from excuses import read, verdict

ROOT = Path(__file__).resolve().parent.parent
SHIPPED = ROOT / "infrastructure" / "sbom" / "target" / "bom.json"
EVERYTHING = ROOT / "target" / "bom.json"


def named(licence):
    """CycloneDX writes an SPDX expression, or an SPDX id, or whatever words the artifact's own POM has."""
    return licence.get("expression") or licence["license"].get("id") or licence["license"]["name"]


def components(bom):
    """Artifact and licence, for each of an artifact's licences. One that has none is held to `none`."""
    for component in json.loads(bom.read_text("utf-8"))["components"]:
        for licence in component.get("licenses") or [{"expression": "none"}]:
            yield f"{component['group']}/{component['name']}", named(licence)


def main():
    allowed = read("licences.txt", 3)
    used, complaints, seen = set(), [], 0
    for where, bom in (("shipped", SHIPPED), ("tests", EVERYTHING)):
        for artifact, licence in components(bom):
            rows = [r for r in allowed if r[0] in ("shipped", where) and r[1] == licence and fnmatch(artifact, r[2])]
            used.update(rows)
            seen += 1
            if not rows:
                complaints.append(f"{where}: {artifact} is under {licence}, which .ci/licences.txt does not allow")
    complaints += [f".ci/licences.txt allows what nobody needs: {'  '.join(row)}" for row in allowed if row not in used]
    if not seen:
        complaints.append("the SBOMs are empty")
    return verdict(complaints, f"{seen} licences, each allowed")


sys.exit(main())
