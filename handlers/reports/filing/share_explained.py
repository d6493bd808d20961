"""Hears in a report that a figure which was taken for how far the work is counts something else:
`เสร็จ 100 แล้วนะ 92 นั่นคะแนนประเมิน`, `ไม่ใช่ 60 นะ เสร็จหมดแล้ว 60 คือจำนวนคน`."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from handlers.conversation.flow import Answers, Heeded
from handlers.conversation.hidden_keys import LIKELY
from handlers.reports.filing import figures_ahead
from handlers.reports.report_words import STATUS
from handlers.understand.corrections.correction_vocabulary import NOT, SIGHS, SLIPS
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports.stated_status import statuses
from handlers.understand.reports.whole_status import WholeStatus, whole_status
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.wishes.other_wish import asks_or_wants

_LONGEST = 120
_NARRATIVE = "narrative"
_FIGURE = r"\d{1,3}(?:\.\d{1,2})?"
_PEOPLE = r"(?:จำนวน)?(?:คน|ผู้เข้าร่วม|ผู้เข้าอบรม|ผู้ร่วม)(?:ที่มา|มา|เข้าร่วม|ร่วม)?"
_RATED = (
    r"(?:คะแนน|ผล|แบบ)?(?:การ)?(?:ประเมิน|(?:ความ)?พึงพอใจ)(?:ผล|ความพึงพอใจ)?|คะแนน(?:สอบ|ทดสอบ)?"
)
_IS = "(?:นั่น|นั้น|นี่|อ่ะ|อะ|น่ะ|คือ|เป็น|มัน|ก็|ของ)"
MAY_EXPLAIN = rf"\d\s?%?\s?{_IS}"
"""Words without this tell no figure to count something."""
_EXPLAINED = pattern_of(
    rf"(?<![\d.])(?P<figure>{_FIGURE})\s?%?\s?{_IS}(?:{_IS}|\s)*"
    rf"(?:(?P<people>{_PEOPLE})|(?P<rated>{_RATED}))(?:ต่างหาก|{POLITE}|\s)*(?=\s|$)"
)
_BESIDE = pattern_of(rf"(?:{SLIPS}|{SIGHS}|(?:{NOT})\s?{_FIGURE}\s?%?|{POLITE}|[\s,])+")
_PUT_RIGHT = "แก้สถานะเป็น “{}” แล้ว"
_STANDS = "สถานะที่บันทึกไว้คือ “{}” อยู่แล้ว"
_KEPT = "เก็บ “{}” ไว้ในข้อ “สิ่งที่ทำ” แล้ว"
_ANEW = "{} ไม่ใช่ร้อยละของงาน กรุณาตอบสถานะอีกครั้ง"


def heeds(text: str, answers: Answers) -> Heeded | None:
    """Puts the state of the work right, and keeps what the figure counts; None for other words, and
    where the figure was not taken for that."""
    plain = normalise(text[: _LONGEST + 1])
    found = _EXPLAINED.search(plain) if len(text) <= _LONGEST else None
    before = answers.get("status")
    if found is None or before is None or asks_or_wants(text):
        return None
    rest = f"{plain[: found.start()]} {plain[found.end() :]}"
    told = _status(rest)
    taken = before == "started" and _is(answers.get("percent"), found["figure"])
    if told is None and _BESIDE.sub("", rest).strip():
        return None
    counted = f"ผู้เข้าร่วม {found['figure']} คน" if found["people"] else ""
    counted = counted or f"{found['rated']} {found['figure']}%"
    kept = _kept(found["figure"], counted, answers)
    if told is not None and told.status == before and not taken:
        stands = [_STANDS.format(STATUS[before]), *([_KEPT.format(counted)] if kept else [])]
        return Heeded(kept, "\n".join(stands), at_once=bool(kept), never_added=True)
    if not taken:
        return None
    if told is None:
        said = _ANEW.format(found["figure"])
        return Heeded(kept, said, at_once=True, anew=("status", "percent"), never_added=True)
    new: dict[str, Any] = {"status": told.status, **kept}
    if told.percent is not None:
        new["percent"] = f"{told.percent.normalize():f}"
    said = _PUT_RIGHT.format(STATUS[told.status])
    return Heeded(new, said, at_once=True, anew=("percent",), never_added=True)


def _status(words: str) -> WholeStatus | None:
    """Returns the state that the words tell beside a slip, and nothing else."""
    bare = without_polite_ending(_BESIDE.sub(" ", words)).strip()
    stated = [*statuses(bare)]
    is_whole = len(stated) == 1 and stated[0][1:] == (0, len(bare))
    return WholeStatus(stated[0][0]) if is_whole else whole_status(bare)


def _is(percent: str | None, figure: str) -> bool:
    return percent is not None and Decimal(percent) == Decimal(figure)


def _kept(figure: str, counted: str, answers: Answers) -> dict[str, Any]:
    """Returns what was done with what the figure counts, or that as the first button of its
    question; {} where it stands there."""
    before = answers.get(_NARRATIVE)
    if not isinstance(before, str):
        return {LIKELY: figures_ahead.proposed_too(counted, answers)}
    return {} if figure in before else {_NARRATIVE: f"{before}\n{counted}"}
