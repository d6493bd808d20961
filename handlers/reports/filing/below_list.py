"""Hears what is said below the list of activities while a story waits for one: which it is, with
other words around the number, by what somebody only calls it, and what else was done."""

from __future__ import annotations

from dataclasses import dataclass

from handlers.context import Context
from handlers.reports import waiting_words
from handlers.reports.activities_told import asks
from handlers.reports.filing import titles_named
from handlers.understand.numbers.figure_pointed import places, put
from handlers.understand.numbers.figure_told import figures_told
from handlers.understand.numbers.story_figures import UNITS
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports import deed_counted
from handlers.understand.reports.below_the_list import BelowTheList, parted
from handlers.understand.reports.told_in_front import tells_deed
from handlers.understand.thai import normalise
from handlers.understand.told.place_told import places_in
from handlers.understand.wishes.other_wish import asks_or_wants
from models.plans import plans
from models.reports.figures import progress

_LONGEST = 400
_A_FIGURE = pattern_of(r"\d")
_NOT_DONE = pattern_of("ไม่ได้|ยังไม่|ไม่ต้อง|เลื่อน|ยกเลิก|งด")
"""Says of the activity itself how far it is, and chooses none for what waits."""
_ORDERS = pattern_of(
    r"(?:ขอ|ช่วย|อยาก|รบกวน|จะ|เปิด|\s)*(?:เตือน|ดู(?!แล|งาน)|ถอน|ลบ|ยกเลิก|สถานะ|อนุมัติ|ตรวจ(?:ดู|สอบ)|ค้น|หา)"
)
"""Begins what somebody wants done with the activity, instead of its report."""
_SOFT = pattern_of(rf"\s?(?:{UNITS})?(?:{POLITE}|[\s,])*")


@dataclass(frozen=True)
class ToldOn:
    """number: of the activity that is chosen, "" if none is. called: by what it may be found.
    told: what is to be added to the story. story: the whole of it by now. left: other words, which
    are not kept."""

    number: str
    called: str
    told: str
    story: str
    left: str = ""


def told_on(context: Context, text: str, before: str) -> ToldOn | None:
    """Returns what the words say of the story that waits; None for words that ask or want something
    else.

    before: the story
    """
    said = parted(text) if len(text) <= _LONGEST else None
    if said is None or said.told and asks(said.told):
        return None
    if not said.number and (right := _put_right(before, said.told)) is not None:
        return ToldOn("", said.called, "", right)
    return _chosen(context, before, said) if said.number else _more(context, before, said)


def _chosen(context: Context, before: str, said: BelowTheList) -> ToldOn | None:
    year, bureau = context.fiscal_year, context.me.bureau_id
    if not plans.activities_numbered(context.session, year, bureau, said.number):
        return None
    if _ORDERS.match(said.told):
        return None
    told = said.told if _tells(context, said.told) else ""
    left = "" if told or _calls(context, said.told) else said.told
    if left and (asks_or_wants(left) or _NOT_DONE.search(left)):
        return None
    story = waiting_words.joined(context, before, told)
    return ToldOn(said.number, said.called, told, story, left)


def _more(context: Context, before: str, said: BelowTheList) -> ToldOn | None:
    if asks_or_wants(said.told):
        return None
    if _tells(context, said.told):
        return ToldOn("", said.called, said.told, waiting_words.joined(context, before, said.told))
    called = " ".join(filter(None, (said.called, said.told)))
    return ToldOn("", called, "", before) if _calls(context, called) else None


def _tells(context: Context, words: str) -> bool:
    """Tells whether the words tell of what was done: facts, figures, a place or a deed."""
    if not words:
        return False
    facts = waiting_words.tells_facts(context, words) or deed_counted.counts(words)
    return facts or any(places_in(normalise(words))) or tells_deed(words)


def _calls(context: Context, words: str) -> bool:
    """Tells whether the title of one of the bureau's activities has the words."""
    if not titles_named.may_call(normalise(words)) or not words:
        return False
    duties = progress.duties_of(context.session, context.me.bureau_id, context.fiscal_year)
    return titles_named.first(duties, words)[1]


def _put_right(story: str, words: str) -> str | None:
    """Returns the story with the figure that the words put right, and what they tell behind it;
    None where they put none right, or it is not clear which."""
    plain = normalise(words)
    for each in figures_told(words):
        found = places(story, each) if each.surely else ()
        if len(found) == 1:
            ends = max(plain.rfind(value) + len(value) for value in (each.value, each.old) if value)
            soft = _SOFT.match(plain, ends)
            behind = plain[soft.end() if soft is not None else ends :]
            right = put(story, found[0], each)
            return f"{right} {behind}" if _A_FIGURE.search(behind) else right
    return None
