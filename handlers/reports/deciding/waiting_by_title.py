"""Finds the waiting report that a decision names by the title of its activity:
`คืนเรื่องหลักธรรมนำชีวิตให้ไปเพิ่มรูป`."""

from __future__ import annotations

from difflib import SequenceMatcher

from handlers.context import Context
from handlers.reports import report_notices
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from models.people.person import ADMIN, EXECUTIVE, SUPERVISOR

_CUE = pattern_of("อนุมัติ|เห็นชอบ|ผ่าน|คืน|กลับ|แก้|พิจารณา")
_NUMBERED = pattern_of(r"\d\.\d")
_LEAST, _LONGEST, _LEAST_TITLE = 14, 300, 8
"""Letters of words that name a title, and of the part of the title that is named."""
_BEFORE = pattern_of(r"(?:รายงาน|กิจกรรม|โครงการ|เรื่อง|ฉบับ|อัน|ที่ชื่อ|ชื่อ|[\s“”\"'])+$")
_BEHIND = pattern_of(
    rf"[\s“”\"'.,]|$|{POLITE}|ให้|เพราะ|เนื่องจาก|ไป|กลับ|ก่อน|เลย|ด้วย|ได้|หน่อย|ที|คืน|แล้ว|ผ่าน|อนุมัติ|นี้|นั้น|ขอ|จะ"
)
"""What may follow a title: other words go on with a title that is none of these."""
_DECIDERS = frozenset((SUPERVISOR, ADMIN, EXECUTIVE))


def with_number(context: Context, words: str) -> str:
    """Returns the words with the number of the only waiting report whose title stands in them
    instead of that title; the words themselves if there is none."""
    if _CUE.search(words) is None or not _LEAST <= len(words) <= _LONGEST:
        return words
    if _NUMBERED.search(words) is not None or not context.may(_DECIDERS):
        return words
    found: dict[str, tuple[int, int]] = {}
    for report, _sent, _whose in report_notices.to_decide(context):
        place = _in_words(report.activity.title, words)
        if place is not None:
            found[report.activity.number] = place
    longest = max((end - begin for begin, end in found.values()), default=0)
    named = [(number, at) for number, at in found.items() if at[1] - at[0] == longest]
    if len(named) != 1:
        return words
    number, (begin, end) = named[0]
    before = _BEFORE.sub("", words[:begin])
    behind = _QUOTE.sub("", words[end:])
    return f"{before} {number} {behind}".strip()


_QUOTE = pattern_of(r"^[”\"'\s]+")


def _in_words(title: str, words: str) -> tuple[int, int] | None:
    """Returns where the words have a part of the title that is long enough and ends as one."""
    plain = title.removeprefix("โครงการ").removeprefix("กิจกรรม")
    match = SequenceMatcher(None, words, plain, autojunk=False).find_longest_match()
    end = match.a + match.size
    if match.size < _LEAST_TITLE or _BEHIND.match(words, end) is None:
        return None
    return match.a, end
