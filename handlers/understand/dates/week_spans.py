"""Writes the week to both ends of a span of weekdays: `จันทร์-พุธหน้า`."""

from __future__ import annotations

import re

_DAY = "(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์|อาทิตย์)"
_BOTH = re.compile(
    rf"(?P<first>{_DAY})\s*(?:-|–|ถึง)\s*(?P<last>{_DAY})\s*(?P<week>หน้า|นี้)(?!\s*(?:-|–|ถึง))"
)


def both_of_one_week(plain: str) -> str:
    """Returns the text with `จันทร์-พุธหน้า` as `จันทร์หน้าถึงพุธหน้า`."""
    return _BOTH.sub(r"\g<first>\g<week>ถึง\g<last>\g<week>", plain)
