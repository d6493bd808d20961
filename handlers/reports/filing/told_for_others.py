"""Hears in a report what is told of another activity that waits behind it: `3.3 ใช้เงิน 25,000`, or
of both by their places: `อันแรก 30 คน อันที่สองใช้เงิน 25,000`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from handlers.context import Context
from handlers.conversation import wishes_left
from handlers.conversation.flow import Answers, Heeded
from handlers.conversation.hidden_keys import WISHES_LEFT
from handlers.messages import cut_graphemes
from handlers.reports import activities_told, waiting_words
from handlers.reports.filing import other_activity, told_beside, told_with_status
from handlers.reports.report_sentence import read_sentence
from handlers.understand.corrections.correction_vocabulary import CHANGE
from handlers.understand.patterns import pattern_of
from handlers.understand.reports import deed_counted
from handlers.understand.reports.told_by_place import told_by_place
from handlers.understand.thai import normalise
from handlers.understand.wishes.other_wish import asks_or_wants

_MONEY = pattern_of(
    r"(?:ใช้|เบิก|จ่าย|งบ(?:ประมาณ)?|เงิน)(?:จ่าย|งบ(?:ประมาณ)?|เงิน|ไป|แล้ว|ทั้งหมด|รวม|\s)*\d[\d,]{2,}"
    r"|\d\s?(?:พัน|หมื่น|แสน|ล้าน)?\s?บาท"
)
_NOT_TOLD = pattern_of(rf"^(?:{activities_told.UNIT})|{CHANGE}")
"""`3.3 ล้านบาท` is no activity; and a change of what stands is no new fact."""
_WAITS = pattern_of(r"รายงาน (?P<number>[1-9]\d?(?:\.[1-9]\d?){1,2}) (?P<told>.+)")
_KEPT = "ของ {0} เก็บไว้ให้แล้ว จะเติมเมื่อเริ่มรายงาน {0}: {1}"
_SHOWN = 200


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Keeps what is told of each activity that waits behind this report with what was told of it
    before, and takes what is told of this one where its state is asked."""
    told = _by_number(text, context, answers) if WISHES_LEFT in answers else {}
    own = told.get(str(answers.get("number")), "")
    if len(told) == bool(own) or own and at != "status":
        return None
    if not all(_tells(context, each) for each in told.values()):
        return None
    kept = _kept(context, answers, told)
    taken = _taken(own, context, answers)
    if taken is None:
        return replace(kept, rest=own)
    return replace(
        taken, answers={**taken.answers, **kept.answers}, told=f"{taken.told}\n\n{kept.told}"
    )


def _by_number(text: str, context: Context, answers: Answers) -> Mapping[str, str]:
    """Returns what is told of each, by its number; {} where one of them does not wait."""
    waiting = [_WAITS.fullmatch(said) for _, said in wishes_left.of_answers(answers)]
    numbers = [str(answers.get("number")), *(each["number"] for each in waiting if each)]
    several = activities_told.told_of_each(text, context.today)
    if several is not None:
        number, _, first = several.first.partition(" ")
        told = {number: first, **dict(several.others)}
    elif number := other_activity.begun_with(text):
        told = {number: text.partition(number)[2].strip()}
    else:
        by_place = told_by_place(text)
        told = {numbers[each - 1]: by_place[each] for each in by_place if each <= len(numbers)}
        told = told if len(told) == len(by_place) else {}
    return told if {*told} <= {*numbers} else {}


def _tells(context: Context, words: str) -> bool:
    if asks_or_wants(words) or activities_told.asks(words):
        return False
    if waiting_words.tells_facts(context, words) or deed_counted.counts(words):
        return True
    plain = normalise(words)
    return _MONEY.search(plain) is not None and _NOT_TOLD.search(plain) is None


def _kept(context: Context, answers: Answers, told: Mapping[str, str]) -> Heeded:
    left, lines = list[list[object]](), list[str]()
    for place, said in wishes_left.of_answers(answers):
        waits = _WAITS.fullmatch(said)
        if waits is not None and (more := told.get(waits["number"])):
            whole = waiting_words.joined(context, waits["told"], more)
            said = f"รายงาน {waits['number']} {whole}"
            lines.append(_KEPT.format(waits["number"], cut_graphemes(whole, _SHOWN)))
        left.append([place, said])
    return Heeded({WISHES_LEFT: left}, "\n".join(lines), at_once=True, never_added=True)


def _taken(own: str, context: Context, answers: Answers) -> Heeded | None:
    if (taken := told_with_status.heeds(own, context, answers)) is not None:
        return taken
    given = read_sentence(own, context, answers).answers if own else {}
    return Heeded(given, told_beside.read_back(given), at_once=True) if given else None
