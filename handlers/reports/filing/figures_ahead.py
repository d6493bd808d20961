"""Hears in a report, where it is asked how far the work is, figures of later questions:
`ลืมไป คนจริงๆ 42 คนนะ เงินจ่ายจริง 11,500`.

Each becomes the first button of its own question. Nothing of it counts before that. Where what was
done stands already, who came joins it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from decimal import Decimal
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Heeded
from handlers.conversation.hidden_keys import LIKELY
from handlers.messages import cut_graphemes
from handlers.messages.limits import LABEL_GRAPHEMES
from handlers.reports.filing.report_answers import read_words
from handlers.understand.numbers.figure_pointed import tells_another
from handlers.understand.numbers.stated_figures import counts
from handlers.understand.patterns import pattern_of
from handlers.understand.reports.held_told import of_the_deed, tells_how_many
from handlers.understand.reports.people_and_money import PeopleAndMoney, people_and_money
from handlers.understand.thai import normalise

_NARRATIVE, _BUDGET = "narrative", "budget"
_AHEAD = "ahead"
"""With the proposed text: what of it stands below another one that is typed instead."""
_SHOWN = "shown"
"""With it: what was read."""
_FIGURE = pattern_of(r"\d+(?:,\d{3})*(?:\.\d+)?")
_READ = "อ่านจากข้อความนี้ได้ดังนี้ จะถามให้ยืนยันเมื่อถึงข้อนั้น\n{}\n\nข้อนี้ถามว่าทำถึงไหนแล้ว"
_JOINED = "เพิ่มในข้อ “สิ่งที่ทำ” แล้ว: {}\n\nข้อนี้ถามว่าทำถึงไหนแล้ว"


def heeds(text: str, answers: Answers) -> Heeded | None:
    """Takes them for their own questions; None where anything else is told, too."""
    told, counted = people_and_money(text), of_the_deed(text)
    found = _likely(told) if told is not None and told.received is None else {}
    if not found and counted and tells_how_many(counted):
        found = {_NARRATIVE: proposed([counted])}
    new = {name: each for name, each in found.items() if name not in answers}
    if not new:
        return _joined(found, text, answers)
    labels = {_NARRATIVE: "สิ่งที่ทำ", _BUDGET: "งบประมาณ"}
    shown = "\n".join(f"{labels[name]}: {each[_SHOWN]}" for name, each in new.items())
    kept = {LIKELY: {**answers.get(LIKELY, {}), **new}}
    return Heeded(kept, _READ.format(shown), at_once=True, never_added=True)


def _joined(found: Mapping[str, Mapping[str, Any]], text: str, answers: Answers) -> Heeded | None:
    """Takes who came as a part of what was done; None where other figures stand there."""
    deed, before = found.get(_NARRATIVE), answers.get(_NARRATIVE)
    if deed is None or not isinstance(before, str) or tells_another(before, text):
        return None
    words = deed[_SHOWN]
    told = before if _is_told(words, before) else f"{before}\n{words}"
    return Heeded({_NARRATIVE: told}, _JOINED.format(words), at_once=True, never_added=True)


def proposed(pieces: Sequence[str]) -> dict[str, Any]:
    """Returns what is proposed where what was done is asked, and stands below what is told there
    instead."""
    words = " ".join(pieces)
    label = cut_graphemes(words, LABEL_GRAPHEMES)
    return {"label": label, "value": words, "also": {}, _SHOWN: words, _AHEAD: [*pieces]}


def offered(words: str) -> dict[str, Any]:
    """Returns what is proposed where what was done is asked; another text stands alone."""
    label = cut_graphemes(words, LABEL_GRAPHEMES)
    return {"label": label, "value": words, "also": {}, _SHOWN: words, _AHEAD: []}


def proposed_too(words: str, answers: Answers) -> dict[str, Any]:
    """Returns what is proposed by now, with the words behind what was told of it before."""
    likely = answers.get(LIKELY, {})
    ahead = likely.get(_NARRATIVE, {}).get(_AHEAD, ())
    before = [each for each in ahead if not _is_told(each, words)]
    return {**likely, _NARRATIVE: proposed([*before, words])}


def read_story(text: str, context: Context, answers: Answers) -> str:
    """Reads what was done, and what was told of it before where the words do not tell it."""
    return with_ahead(read_words(text, context, answers), answers)


def with_ahead(words: str, answers: Answers) -> str:
    """Returns what was done with what was told of it before and stands not in these words."""
    likely = answers.get(LIKELY, {}).get(_NARRATIVE)
    if likely is None:
        return words
    proposal = likely["value"]
    ahead = likely.get(_AHEAD, [proposal] if _figures(proposal) else ())
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
        found[_NARRATIVE] = proposed(deed)
    if told.spent is not None:
        found[_BUDGET] = _spent(told.spent)
    return found


def budget_of(words: str) -> dict[str, Any] | None:
    """Returns what is proposed as the budget where it is asked; None where the words tell of no
    amount, or of two."""
    told = people_and_money(words)
    if told is None or told.spent is None or told.received not in (None, told.spent):
        return None
    return _spent(told.spent)


def _spent(baht: Decimal) -> dict[str, Any]:
    spent = f"{baht.normalize():,f}"
    return {
        "label": f"ได้รับ {spent} ใช้ {spent}",
        "value": [f"{baht:.2f}"] * 2,
        "also": {},
        _SHOWN: f"ใช้ {spent}",
    }


def _counted(people: str) -> str:
    return f"ผู้เข้าร่วม {people} คน" if people else ""
