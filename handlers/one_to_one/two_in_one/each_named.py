"""Answers a question that names several activities or bureaus of each of them, where what it asks
takes only one (docs/decisions/0201)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from itertools import takewhile
from urllib.parse import parse_qsl

from handlers import registry
from handlers.context import Context
from handlers.conversation.drafts import MENU
from handlers.messages import Button, Card, Message, cut_graphemes
from handlers.messages.limits import LABEL_GRAPHEMES
from handlers.one_to_one import opening
from handlers.one_to_one.inside import thing_in_hand
from handlers.one_to_one.two_in_one import both_answered, several_matters
from handlers.one_to_one.two_in_one.several_matters import Matter
from handlers.question.query import Query, opened_by
from handlers.reports.filing import put_off_told
from handlers.subjects.asked_each_turn import listening
from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.commands.arguments import ACTIVITY
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from models.people import people

_LONGEST, _MOST_NAMED, _MOST_MESSAGES = 120, 3, 5
_JOINS = pattern_of(r"(?:\s|,|/|&|กับ|กะ|และ|แล้วก็|รวมถึง|รวมทั้ง|พร้อม(?:กับ|ทั้ง)?|ทั้ง|ของ|กิจกรรม|ข้อ)*")
_OF_BOTH = pattern_of(
    r"เทียบ|เปรียบ|ต่าง(?!หาก)|ระหว่าง|รวมกัน|ด้วยกัน|เหมือนกัน|ซ้ำกัน|กว่ากัน|ควบ|พร้อมกัน|งานเดียว|หรือ(?!ยัง|เปล่า|ไม่)"
)
"""The question is about both together, so the bot does not ask it of each."""
_MAY_JOIN = pattern_of("กับ|และ|กะ")
_WHICH_ACTIVITY = pattern_of("(?:อัน|ข้อ|ตัว|กิจกรรม)ไหน")
_WHICH_BUREAU = pattern_of("(?:สำนัก|หน่วยงาน|ที่)ไหน")
_READ = ("each_named", 0)
"""Noted for the event, so that no part is taken apart once more."""

Reads = Callable[[str], Sequence[Message]]
"""Answers words as if they had been typed."""


def at_once(
    context: Context, text: str, hears: Callable[[str], Query | None], reads: Reads
) -> Sequence[Message]:
    """Returns what is told of each that a sentence names, else what it asks of the thing in hand,
    which it does not name."""
    found = several(context, text, hears, reads)
    return found or thing_in_hand.in_sight(context, text)


def several(
    context: Context, text: str, hears: Callable[[str], Query | None], reads: Reads
) -> Sequence[Message]:
    """Returns the several matters of a message, else what is answered of each that it names."""
    matters = several_matters.matters(context, text, hears) if _READ not in context.once else ()
    if len(matters) == 1:
        return reads(matters[0].said)
    listed: Sequence[Message] = ()
    if matters:
        listed = _points(context, matters, hears, reads)
        listed = listed or several_matters.listed(context, matters)
    if not listed and len(text) >= several_matters.LEAST_OF_TWO:
        listed = several_matters.first_of_two(context, text, hears, reads)
    if listed or not ("กับ" in text or "กะ" in text or "และ" in text or "." in text):
        return listed
    return answered(context, text, hears, reads)


def _points(
    context: Context, matters: Sequence[Matter], hears: Callable[[str], Query | None], reads: Reads
) -> Sequence[Message]:
    """Answers each matter in its order as long as it only asks; of a list that is not numbered all
    must. What begins or changes something, and what does not fit into one reply, waits
    (decisions/0241); nothing where the first one does."""
    ask = list(takewhile(partial(_asks, context, hears), matters))
    if not ask or len(ask) < len(matters) and not all(each.numbered for each in matters):
        return ()
    told: list[Message] = []
    done = 0
    for each in ask:
        answer = _read(context, each.said, reads)
        more = [m for m in answer if _shown(m) not in map(_shown, told)]
        if told and len(told) + len(more) > _MOST_MESSAGES:
            break
        told = [*(replace(m, quick=()) for m in told), *more]
        done += 1
    left = enumerate(matters[done:], done + 1)
    context.wishes_left = tuple((place, each.said) for place, each in left)
    return told


def _asks(context: Context, hears: Callable[[str], Query | None], matter: Matter) -> bool:
    query = registry.query(matter.name) if matter.name else None
    if query is not None:
        return both_answered.only_tells(context, query)
    unlisted = bool(matter.name) and registry.flow(matter.name) is None
    return unlisted and _only_tells(context, matter.said, hears)


def answered(
    context: Context, text: str, hears: Callable[[str], Query | None], reads: Reads
) -> Sequence[Message]:
    """Returns what the question is answered with of each that it names, one after the other;
    nothing for other words, and for what begins, ends or changes something.

    hears: returns the question that a subject hears in some words, or None
    """
    if context.person is None or len(text) > _LONGEST or _OF_BOTH.search(text):
        return ()
    if _READ in context.once:
        return ()
    plain = normalise(text)
    places = [found.span() for found in ACTIVITY.finditer(plain)]
    apart = _apart(plain, places) if not _WHICH_ACTIVITY.search(plain) else []
    if apart and put_off_told.told(context, text):
        return ()  # each is begun, one after the other
    if apart and all(_only_tells(context, each, hears) for each in apart):
        return _joined(context, apart, reads)
    named = _bureaus(context, plain) if not apart else []
    if not named or not all(_only_tells(context, each, hears) for each in (text, *named)):
        return ()
    whole = _read(context, text, reads)
    return whole if _names_several(context.asked) else _joined(context, named, reads)


def _apart(plain: str, places: Sequence[tuple[int, int]]) -> list[str]:
    """Returns one sentence for each name at these places; each sentence keeps only its own name.
    Returns nothing if the names do not stand side by side, or if there is only one."""
    names = [plain[start:end].strip() for start, end in places]
    if not 1 < len(set(names)) == len(names) <= _MOST_NAMED:
        return []
    gaps = (plain[a[1] : b[0]] for a, b in zip(places, places[1:], strict=False))
    if not all(_JOINS.fullmatch(gap) for gap in gaps):
        return []
    before, behind = plain[: places[0][0]].rstrip(), plain[places[-1][1] :].lstrip()
    before = before.removesuffix("ทั้ง").rstrip()
    return [" ".join(filter(None, (before, name, behind))) for name in names]


def _bureaus(context: Context, plain: str) -> list[str]:
    """Returns the same for bureaus that are surely named."""
    if not _MAY_JOIN.search(plain) or _WHICH_BUREAU.search(plain):
        return []
    names = tuple(each.name for each in people.bureaus(context.session))
    found = bureaus_named(plain, names)
    if found.unclear or found.unknown or len(found.names) != len(found.places):
        return []
    return _apart(plain, found.places)


def _only_tells(context: Context, text: str, hears: Callable[[str], Query | None]) -> bool:
    """Tells whether the words alone would begin and change nothing."""
    if any(each.opens(text, None) for each in listening(context.subjects, "opens")):
        return False
    query = hears(text)
    if query is not None:
        return both_answered.only_tells(context, query)
    match = opening.meant(context, text, registry.meant)
    if match is None:
        return True  # what is known of the one thing is told
    query = registry.query(match.name)
    return query is not None and both_answered.only_tells(context, query)


def _names_several(asked: str) -> bool:
    """Tells whether the answer that was given is one of several bureaus."""
    facts = dict(parse_qsl(opened_by(asked)[1]))
    return "," in facts.get("b", "")


def _joined(context: Context, apart: Sequence[str], reads: Reads) -> Sequence[Message]:
    """Returns the answers one below the other; what does not fit stands on a button."""
    told = list(_read(context, apart[0], reads))
    for place, each in enumerate(apart[1:], 1):
        more = [m for m in _read(context, each, reads) if _shown(m) not in map(_shown, told)]
        if len(told) + len(more) > _MOST_MESSAGES:
            return _with_buttons(told, apart[place:])
        told = [*(replace(m, quick=()) for m in told), *more]
    return told


def _read(context: Context, text: str, reads: Reads) -> Sequence[Message]:
    context.once[_READ] = True
    return reads(text)


def _shown(message: Message) -> Message:
    """Returns what is read of a message; buttons that look alike may open it for another one."""
    if isinstance(message, Card):
        message = replace(message, buttons=())
    return replace(message, quick=())


def _with_buttons(told: Sequence[Message], left: Sequence[str]) -> Sequence[Message]:
    """Returns the answers with a button for each of those that do not fit into one reply."""
    buttons = tuple(Button(cut_graphemes(each, LABEL_GRAPHEMES), say=each) for each in left)
    return [*told[:-1], replace(told[-1], quick=(*buttons, MENU))]
