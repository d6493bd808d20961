"""Which subjects go together, and which modules 0017 says import from a subject's rooms."""

from __future__ import annotations

import re

from handlers import registry
from tests.subjects.copied import ROOT

PAGE = "docs/decisions/0017-subjects.md"


def with_needing(subject: str) -> list[str]:
    """The subject, those that need it, and those that need these."""
    found = [subject]
    for gone in found:
        needing = (each.name for each in registry.SUBJECTS if gone in each.needs)
        found += [name for name in needing if name not in found]
    return found


def admitted() -> set[tuple[str, str]]:
    """Each module of the page's table, with the subject."""
    section = (ROOT / PAGE).read_text(encoding="utf-8").partition("\n## Still named")[2]
    rows = re.findall(r"^\| (\w+) \| (.+?) \|", section, re.MULTILINE)
    return {
        (path, subject)
        for subject, modules in rows
        for path in re.findall(r"`([\w/]+\.py)`", modules)
    }
