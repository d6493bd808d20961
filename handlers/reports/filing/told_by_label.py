"""Hears in a report several answers behind their names (`อุปสรรคคือ… เงินใช้ไป 8,400 ผลลัพธ์ก็…`), and an
answer of which somebody says that it was told before: `เงิน 8400 ไงคะ บอกไปแล้ว`."""

from __future__ import annotations

from typing import Any

from handlers.conversation.flow import REVIEW, Answers, Heeded
from handlers.conversation.hidden_keys import LIKELY
from handlers.messages import cut_graphemes
from handlers.reports.filing import figures_ahead, told_beside
from handlers.reports.report_words import AS_PLANNED
from handlers.understand.corrections.correction_vocabulary import NOT
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.prose import without_particles
from handlers.understand.reports import labelled
from handlers.understand.reports.labelled import BUDGET, TROUBLE
from handlers.understand.reports.people_and_money import people_and_money
from handlers.understand.reports.results_told import (
    OUTCOME,
    OUTPUT,
    RESULT_NAMES,
    is_planned,
)
from handlers.understand.reports.trouble_told import trouble_told
from handlers.understand.thai import fold, written_lines

_MAY_NAME = pattern_of("ปัญหา|อุปสรรค|ข้อขัดข้อง|ข้อจำกัด|ที่ติด|ผลผลิต|ผลลัพธ์")
_LEAST = 6
"""Letters of a result."""
_BUDGET_READ = "งบประมาณ: {} (จะถามให้ยืนยันเมื่อถึงข้อนั้น)"
_TROUBLE_READ = "สิ่งที่ทำ เพิ่มท้าย: {}"
_SHOWN = 120


def heeds(text: str, at: str, answers: Answers) -> Heeded | None:
    """Takes each answer where it belongs; it asks first where another one stands there. None for
    other words, and where one of them may be something else."""
    told = labelled.parted(text) if _MAY_NAME.search(text) is not None else {}
    if not told or not all(_fits(kind, words) for kind, words in told.items()):
        return None
    new, lines = dict[str, Any](), list[str]()
    if TROUBLE in told:
        before = answers.get("narrative")
        if not isinstance(before, str):
            return None
        new["narrative"] = f"{before}\n{told[TROUBLE]}"
        lines.append(_TROUBLE_READ.format(cut_graphemes(told[TROUBLE], _SHOWN)))
    results = {name: told[name] for name in (OUTPUT, OUTCOME) if name in told}
    new |= {name: AS_PLANNED if is_planned(each) else each for name, each in results.items()}
    at_once = at != REVIEW and not any(name in answers for name in (*results, *told))
    ahead = figures_ahead.budget_of(told[BUDGET]) if BUDGET in told else None
    if ahead is not None and at_once and at != BUDGET:
        new[LIKELY] = {**answers.get(LIKELY, {}), BUDGET: ahead}
        lines.append(_BUDGET_READ.format(ahead["shown"]))
    elif ahead is not None:
        new[BUDGET] = ahead["value"]
    shown = {name: each for name, each in new.items() if name not in ("narrative", LIKELY)}
    said = "\n".join((told_beside.read_back(shown), *lines))
    return Heeded(new, said if at_once else "", at_once, never_added=True)


def right_result(text: str, at: str, answers: Answers) -> Heeded | None:
    """Takes the result that stands behind its name at the end of words which first say what is
    none: `อันนั้นเป็นคำถามไม่ใช่ผลลัพธ์นะ ผลลัพธ์คือ…`."""
    plain = written_lines(text).strip()
    found = _AT_LAST.fullmatch(plain) if len(plain) <= _LONGEST else None
    if found is None or not _DENIES.search(found["before"]) or _DENIES.search(found["words"]):
        return None
    name, words = RESULT_NAMES[found["name"]], without_particles(found["words"])
    if len(fold(words)) < _LEAST or at not in (name, REVIEW) and name not in answers:
        return None
    told = told_beside.read_back({name: words})
    return Heeded({name: words}, told, at_once=True, never_added=True)


_LONGEST = 300
_DENIES = pattern_of(rf"{NOT}")
_AT_LAST = pattern_of(
    r"(?P<before>[^\n]*)(?P<name>ผลผลิต|ผลลัพธ์)(?:ที่ถูก(?:ต้อง)?|ที่ได้|จริงๆ)?(?:ต้อง)?\s?(?:คือ|เป็น)\s*(?P<words>\S[^\n]+)"
)


def _fits(kind: str, words: str) -> bool:
    if kind == TROUBLE:
        return bool(trouble_told(words))
    if kind == BUDGET:
        money = people_and_money(words)
        return money is not None and money.spent is not None and not (money.people or money.rated)
    return is_planned(words) or len(fold(words)) >= _LEAST


_TOLD_BEFORE = pattern_of(
    rf"\s?(?<!ยัง)(?<!ทำ)ไง(?:{POLITE}|ล่ะ|เล่า|\s)*(?:ก็)?(?:บอก|พิมพ์|เล่า|แจ้ง|ตอบ|ใส่|ส่ง)"
    rf"(?:ไป|ไว้|มา)*(?:ตั้งแต่(?:แรก|ต้น)|ก่อนหน้า(?:นี้)?|แล้ว|เมื่อกี้)+(?:{POLITE}|\s)*$"
)
"""Behind an answer: `… ไงคะ บอกไปแล้ว`."""


def told_before(text: str) -> str:
    """Returns the answer of which somebody says behind it that it was told before; "" for other
    words."""
    found = _TOLD_BEFORE.search(text)
    return text[: found.start()].strip(" ,") if found is not None else ""
