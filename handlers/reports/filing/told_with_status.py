"""Hears, where a report asks how far the work is, what is told of it in the same breath: `เสร็จแล้ว
คนมา 42 แบบประเมินได้ 92%`.

It joins what was done, or is that; words that are too few for it wait for its question.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Heeded
from handlers.conversation.hidden_keys import LIKELY
from handlers.messages import cut_graphemes
from handlers.reports import activities_told
from handlers.reports.filing import figures_ahead, told_beside
from handlers.reports.report_sentence import read_sentence, why_not
from handlers.reports.stories.story_facts import StoryFacts, facts_of
from handlers.understand.numbers.figure_pointed import tells_another
from handlers.understand.numbers.stated_figures import shares
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports.report_line import read_report_line
from handlers.understand.thai import fold, normalise
from handlers.understand.told.place_told import held_at_end, place_told
from handlers.understand.wishes.other_wish import asks_or_wants

_STATUS, _PERCENT, _NARRATIVE = "status", "percent", "narrative"
_PUT_RIGHT = frozenset((_STATUS, _PERCENT, _NARRATIVE, "budget", "risk"))
"""Told anew they are put right; what was published may stand beside what is told of it now."""
_DENIED = frozenset(("evidence", "publicity"))
"""Said not to be there they are no story: `ยังไม่ได้ทำ รูปก็ยังไม่มี`."""
_MISSING = pattern_of(
    "(?:ไม่|ยัง).{0,30}(?:รูป|ภาพ|ไฟล์|หลักฐาน|แนบ|เผยแพร่|ลง|โพสต์)|(?:รูป|ภาพ|ไฟล์|หลักฐาน).{0,12}(?:ไม่|ยัง)"
)
_LONGEST = 400
_DEED = pattern_of("(?:จัด(?!ส่ง|การ|เก็บ)|(?<!ห้อง)อบรม|สัมมนา|ดำเนินการ)")
"""Without it a day or a place may be told of anything: `เสร็จแล้ว เมื่อวานลืมส่ง`."""
_NOT_KEPT = "ยังไม่ได้เก็บ “{}” หากเป็นส่วนของสิ่งที่ทำ กด “แก้ไข” ที่ข้อนั้นตอนตรวจทานก่อนส่ง"
_SHOWN = 120


def heeds(text: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes the state of the work with what else is told of it; None where nothing else is, and
    where that may be no part of what was done."""
    if len(text) > _LONGEST or " " not in text.strip():
        return None
    rest = _without_scrap(read_report_line(text, context.today).rest, answers)
    if not rest or _asks(text) or told_beside.MAY_PUT_RIGHT.search(normalise(text)):
        return None
    given = read_sentence(text, context, answers).answers
    if _STATUS not in given:
        return None
    missing = _MISSING.search(rest) is not None
    beside = told_beside.alone(rest, context, answers) if missing else {}
    if beside and beside.keys() <= _DENIED:
        return _beside(given, beside)
    facts = facts_of(rest, context.today)
    why = why_not(rest) and given[_STATUS] == "not_started"
    if why or _tells_of_it(rest, facts, context.today):
        return _taken(rest, given, answers)
    return _asked(rest, given, answers) if facts.days or facts.place else None


def _beside(given: Mapping[str, Any], beside: dict[str, Any]) -> Heeded:
    """Takes the state, and what is not there yet as the answer of its own question."""
    new = {name: given[name] for name in (_STATUS, _PERCENT) if name in given} | beside
    anew = () if _PERCENT in given else (_PERCENT,)
    return Heeded(new, told_beside.read_back(new), at_once=True, never_added=True, anew=anew)


def _without_scrap(rest: str, answers: Answers) -> str:
    """Returns the words without one alone that says again that it is put off."""
    put_off = "เลื่อน" in str(answers.get(_NARRATIVE, ""))
    return _PUT_OFF_ALONE.sub("", rest) if put_off else rest


_PUT_OFF_ALONE = pattern_of(rf"^(?:ถูก|ขอ|ต้อง)*เลื่อน(?:ไป|ออกไป|แล้ว|{POLITE})*\s+(?=\S)")


def _taken(rest: str, given: Mapping[str, Any], answers: Answers) -> Heeded | None:
    """Takes the state, the rest and what is told of other questions, and says so."""
    told = {name: each for name, each in given.items() if answers.get(name) != each}
    kept = _kept(rest, told, answers)
    if kept is None or any(name in answers for name in told.keys() - _PUT_RIGHT):
        return None
    new = {**told, _STATUS: given[_STATUS]}
    shown = told_beside.read_back({**new, _NARRATIVE: rest})
    anew = () if _PERCENT in given else (_PERCENT,)
    return Heeded({**new, **kept}, shown, at_once=True, never_added=True, anew=anew)


def _asked(rest: str, given: Mapping[str, Any], answers: Answers) -> Heeded | None:
    """Takes the state alone where a story stands, and says that the rest, a day or a place, is not
    kept. None where more than that is told."""
    before = answers.get(_NARRATIVE)
    if given.keys() - {_STATUS, _PERCENT, _NARRATIVE} or not isinstance(before, str):
        return None
    if tells_another(before, rest) or fold(rest) in fold(before):
        return None
    new = {name: given[name] for name in (_STATUS, _PERCENT) if name in given}
    said = f"{told_beside.read_back(new)}\n\n{_NOT_KEPT.format(cut_graphemes(rest, _SHOWN))}"
    anew = () if _PERCENT in given else (_PERCENT,)
    return Heeded(new, said, at_once=True, never_added=True, anew=anew)


def _kept(rest: str, told: dict[str, Any], answers: Answers) -> dict[str, Any] | None:
    """Returns what was done with the rest behind it, or the rest as that, or as the first button of
    its question; None where it tells a figure anew."""
    before = answers.get(_NARRATIVE)
    if isinstance(before, str):
        if tells_another(before, rest):
            return None
        return {_NARRATIVE: before if fold(rest) in fold(before) else f"{before}\n{rest}"}
    if _NARRATIVE in told:
        return {_NARRATIVE: figures_ahead.with_ahead(told[_NARRATIVE], answers)}
    return {LIKELY: figures_ahead.proposed_too(rest, answers)}


def _asks(text: str) -> bool:
    return asks_or_wants(text) or activities_told.asks(text)


def _tells_of_it(words: str, facts: StoryFacts, today: date) -> bool:
    """Tells whether the words tell who came, how it was rated, or when or where what was done:
    anything else, and what is still to come, may be said to the bot."""
    plain = normalise(words)
    if any(day > today for day in facts.days):
        return False
    held = (facts.days or facts.place) and _DEED.search(plain)
    where = held_at_end(plain)
    only_place = place_told(plain) is not None or where is not None and not where.start()
    return bool(held or only_place or facts.people or any(shares(plain)))
