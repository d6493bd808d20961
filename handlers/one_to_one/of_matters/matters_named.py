"""Which matters words name, and which of them are the person's own work."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.subjects.facts import facts_told
from handlers.subjects.facts.fact_sheet import FactSheet
from handlers.understand.patterns import pattern_kept
from handlers.understand.spelling.respelling import respelled
from handlers.understand.thai import normalise

_REPORT = "report"


def subjects_named(context: Context, text: str) -> frozenset[str]:
    """Returns the names of the subjects of the matters that the words name."""
    named = named_in(facts_told.sheets(context.subjects), text)
    return frozenset(
        each.name for each in context.subjects for of in each.fact_sheets if of.name in named
    )


def only_matter(context: Context, text: str) -> FactSheet | None:
    """Returns the sheet of the one matter that the words name; None for none or several."""
    known = facts_told.sheets(context.subjects)
    named = own_work_in(context, known, text) or named_in(known, text)
    return known[named[0]] if len(named) == 1 else None


def names_another(context: Context, text: str, flow: str) -> bool:
    """Tells whether the words name a matter, and none that the conversation is about."""
    named = {*named_in(facts_told.sheets(context.subjects), text)}
    own = {each.name for each in facts_told.by_name(context.subjects).get(flow, ())}
    return bool(named) and not named & own


def is_of_reports(context: Context, flow: str) -> bool:
    """Tells whether the conversation is about reports of activities, or what belongs to one."""
    own = {each.name for each in facts_told.by_name(context.subjects).get(flow, ())}
    of_reports = (
        each for each in context.subjects if any(s.name == _REPORT for s in each.fact_sheets)
    )
    return any(sheet.name in own for each in of_reports for sheet in each.fact_sheets)


def own_work_in(context: Context, known: Mapping[str, FactSheet], text: str) -> Sequence[str]:
    """Returns the names of the sheets of the person's own work that the words name."""
    plain = normalise(text)
    return [
        name
        for name, each in known.items()
        if each.at_work and context.may(each.works) and pattern_kept(each.at_work).search(plain)
    ]


def named_in(known: Mapping[str, FactSheet], text: str) -> Sequence[str]:
    """Returns the names of the sheets that the words name."""
    for words in dict.fromkeys((normalise(text), normalise(respelled(text)))):
        found = [
            name
            for name, each in known.items()
            if pattern_kept(each.named).search(words) is not None
            and not (each.unless and pattern_kept(each.unless).search(words))
        ]
        if found:
            return found
    return []


def is_ruled_out(sheet: FactSheet | None, text: str) -> bool:
    """Tells whether the words say that this matter is not the one, though they are like its own:
    `ส่งไฟล์ pdf แทนรูป` is about no document of the bot."""
    unless = sheet.unless if sheet is not None else ""
    return bool(unless) and pattern_kept(unless).search(normalise(text)) is not None
