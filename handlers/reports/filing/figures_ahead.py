"""Hears in a report, where it is asked how far the work is, figures of later questions:
`ลืมไป คนจริงๆ 42 คนนะ เงินจ่ายจริง 11,500`.

Each becomes the first button of its own question. Nothing of it counts before that.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Heeded
from handlers.conversation.hidden_keys import LIKELY
from handlers.reports.filing.report_answers import read_words
from handlers.understand.numbers.stated_figures import counts
from handlers.understand.patterns import pattern_of
from handlers.understand.reports.people_and_money import PeopleAndMoney, people_and_money
from handlers.understand.thai import normalise

_AT = "status"
_NARRATIVE, _BUDGET = "narrative", "budget"
_AHEAD = "ahead"
"""With the proposed text: what of it stands below another one that is typed instead."""
_SHOWN = "shown"
"""With it: what was read."""
_FIGURE = pattern_of(r"\d+(?:,\d{3})*(?:\.\d+)?")
_READ = "อ่านจากข้อความนี้ได้ดังนี้ จะถามให้ยืนยันเมื่อถึงข้อนั้น\n{}\n\nข้อนี้ถามว่าทำถึงไหนแล้ว"


def heeds(text: str, at: str, answers: Answers) -> Heeded | None:
    """Takes them for their own questions; None where anything else is told, too."""
    told = people_and_money(text) if at == _AT else None
    found = _likely(told) if told is not None and told.received is None else {}
    new = {name: each for name, each in found.items() if name not in answers}
    if not new:
        return None
    labels = {_NARRATIVE: "สิ่งที่ทำ", _BUDGET: "งบประมาณ"}
    shown = "\n".join(f"{labels[name]}: {each[_SHOWN]}" for name, each in new.items())
    kept = {LIKELY: {**answers.get(LIKELY, {}), **new}}
    return Heeded(kept, _READ.format(shown), at_once=True, never_added=True)


def read_story(text: str, context: Context, answers: Answers) -> str:
    """Reads what was done, and what was told of it before where the words do not tell it."""
    words = read_words(text, context, answers)
    ahead = answers.get(LIKELY, {}).get(_NARRATIVE, {}).get(_AHEAD, ())
    return "\n".join((words, *(each for each in ahead if not _is_told(each, words))))


def _is_told(piece: str, words: str) -> bool:
    """Tells whether the figure stands in the words, or they count people, too."""
    counted = next(counts(normalise(piece)), None)
    if counted is not None and next(counts(normalise(words)), None) is not None:
        return True
    return not _figures(piece).isdisjoint(_figures(words))


def _figures(words: str) -> Set[str]:
    return {each.replace(",", "") for each in _FIGURE.findall(normalise(words))}


def _likely(told: PeopleAndMoney) -> dict[str, Mapping[str, Any]]:
    found: dict[str, Mapping[str, Any]] = {}
    deed = [each for each in (_counted(told.people), told.rated) if each]
    if deed:
        words = " ".join(deed)
        found[_NARRATIVE] = {
            "label": words,
            "value": words,
            "also": {},
            _SHOWN: words,
            _AHEAD: deed,
        }
    if told.spent is not None:
        spent = f"{told.spent.normalize():,f}"
        found[_BUDGET] = {
            "label": f"ได้รับ {spent} ใช้ {spent}",
            "value": [f"{told.spent:.2f}"] * 2,
            "also": {},
            _SHOWN: f"ใช้ {spent}",
        }
    return found


def _counted(people: str) -> str:
    return f"ผู้เข้าร่วม {people} คน" if people else ""
