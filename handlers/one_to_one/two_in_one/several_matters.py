"""A message that tells several matters: a pasted letter, a numbered list, a long dictated one.

What only asks is answered point by point (`each_named`, docs/decisions/0241). Else each matter
stands on a row in its own words, with a button that types just these. None is begun: whoever wrote
so much has not said which comes first, and all but the first would be lost (docs/decisions/0199).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import starmap

from handlers import registry
from handlers.context import Context
from handlers.conversation import drafts, wishes_left
from handlers.conversation.drafts import MENU
from handlers.conversation.wishes_left import Wishes
from handlers.messages import Button, Card, Message, Row, Text, cut_graphemes
from handlers.messages.limits import LABEL_GRAPHEMES, MESSAGES, SPOKEN_GRAPHEMES
from handlers.one_to_one import opening
from handlers.one_to_one.inside.two_ordered import NOT_UNDERSTOOD, has_form_of_wish, is_sure
from handlers.one_to_one.two_in_one import two_wishes
from handlers.one_to_one.unsure import sure_wishes
from handlers.question.follow_forms import FORMAT
from handlers.question.query import Query, opened_by
from handlers.subjects.asked_each_turn import listening
from handlers.understand import words
from handlers.understand.kinds.kind_by_rule import only_asks
from handlers.understand.patterns import pattern_of
from handlers.understand.said_around.joints import Joint, halves, joints
from handlers.understand.said_around.matters_apart import Apart, Matters, matters_apart
from handlers.understand.said_around.telling_them import may_tell, tells_them
from handlers.understand.thai import fold, normalise
from handlers.understand.wishes.other_wish import asks_or_wants
from handlers.understand.wishes.whole_sentence import surest_wishes

_TITLE = "ข้อความนี้มีหลายเรื่อง"
_NOTE = "ยังไม่ได้ทำเรื่องใด กดทีละเรื่อง หรือพิมพ์ทีละเรื่อง"
_LOOKS = "ดูเรื่องนี้"
_LEAST = {Apart.NUMBERED: 2, Apart.LINES: 3, Apart.JOINED: 3}
"""How many different matters there must be: joining words stand in any story."""


Reads = Callable[[str], Sequence[Message]]
"""Answers words as if they had been typed."""


@dataclass(frozen=True)
class Matter:
    """What one part asks for by its name ("": nothing is understood), in its own words."""

    name: str
    said: str
    numbered: bool = False


def matters(context: Context, text: str, hears: Callable[[str], Query | None]) -> Sequence[Matter]:
    """Returns the matters of a message; nothing for a message that tells one, may be a complaint,
    or is a text that a subject takes whole.

    hears: returns the question that a subject hears in some words, or None
    """
    cut = matters_apart(text) if context.person is not None else None
    if cut is None or len(cut.parts) < _LEAST[cut.how] or _is_one_text(context, text, cut):
        return ()
    parts = _with_conditions(cut.parts) if cut.how is Apart.NUMBERED else cut.parts
    found = [Matter(_name(context, part, hears), part, cut.how is Apart.NUMBERED) for part in parts]
    found = _without_told_anyway(found) if may_tell(text) else found
    if _may_mean(context, text) and (
        _may_mean(context, cut.head) or not _only_figures(context, found)
    ):
        return ()
    if any(each.name in registry.CONFIDENTIAL for each in found):
        return ()
    if len(found) < len(cut.parts) and len(found) == 1:
        return found if found[0].name else ()
    found = _together(found) if cut.how is Apart.JOINED else found
    known = [each.name for each in found if each.name]
    if cut.how is Apart.LINES and len(known) < len(found):
        return ()
    if len(set(known)) < _LEAST[cut.how] or 2 * len(known) < len(found):
        return ()
    if cut.how is Apart.NUMBERED and len({*known}) < len(found) and not _surely(found):
        return ()
    return found


def _without_told_anyway(found: list[Matter]) -> list[Matter]:
    """Leaves out what the conversation of the point before does anyway (decisions/0249)."""
    kept = found[:1]
    for each in found[1:]:
        flow = registry.flow(kept[-1].name)
        if flow is None or not flow.tells_them or not tells_them(each.said):
            kept.append(each)
    return kept


def _with_conditions(parts: Sequence[str]) -> Sequence[str]:
    """Puts a point that only says how the one before is wanted to that: `2) ไม่เอาสำนัก…`,
    `3) ขอดูรายชื่อก่อนส่ง`."""
    found = list(parts[:1])
    for each in parts[1:]:
        if _CONDITION.match(normalise(each)):
            found[-1] = f"{found[-1]} {each}"
        else:
            found.append(each)
    return found


_CONDITION = pattern_of(
    r"(?:แต่|ขอ|ให้|\s)*(?:ไม่เอา|ไม่รวม|ยกเว้น|เว้น(?!ว่าง)|เอาเฉพาะ|เฉพาะ)|(?:แต่|ขอ|\s)*(?:ดู|เห็น|ตรวจ)\S.{0,40}ก่อน"
    r"(?:จะ)?(?:ส่ง|กด|ยืนยัน|ทำ)?(?:นะ|ครับ|คับ|ค่ะ|คะ|\s)*$"
)


def listed(context: Context, found: Sequence[Matter]) -> Sequence[Message]:
    """Returns the matters as rows with buttons; none is begun."""
    wishes_left.keep(context, [(place, each.said) for place, each in enumerate(found, 1)])
    return [
        Card(
            _TITLE,
            rows=tuple(starmap(_row, enumerate(found, 1))),
            note=_NOTE,
            quick=(MENU,),
        )
    ]


def _surely(matters: Sequence[Matter]) -> bool:
    """Tells whether two parts surely want something by themselves: else a list may say in its parts
    how one thing is wanted."""
    names = {
        each.name
        for each in matters
        if each.name and ((match := registry.meant(each.said)) is None or is_sure(match, each.said))
    }
    return len(names) >= _LEAST[Apart.NUMBERED]


def first_of_two(
    context: Context, text: str, hears: Callable[[str], Query | None], reads: Reads
) -> Sequence[Message]:
    """Does the first of two wishes that words join, and lets the other wait; nothing for a message
    that wants one thing, and where both only ask.

    reads: answers words as if they had been typed
    """
    if context.person is None or len(text) > _LONGEST_OF_TWO:
        return ()
    if "\n" in text.strip() or _QUOTES.search(text):
        return ()
    if alone := _without_telling(context, text, hears):
        return reads(alone)
    if (place := _parted(context, text, hears)) is None:
        return ()
    waiting = (said for _, said in context.wishes_left)  # behind the wish that is read here
    left = tuple(enumerate((place.after, *waiting), 2))
    return begun_first(context, left, lambda: reads(place.before))


def begun_first(
    context: Context, left: Wishes, begin: Callable[[], Sequence[Message]]
) -> Sequence[Message]:
    """Returns what `begin` says, and that the other wishes wait."""
    told_by_outer = {said for _place, said in context.wishes_left}
    context.wishes_left = tuple(left)
    answer = begin()
    context.wishes_left = ()
    if not left or not answer or drafts.current(context) is None or len(answer) >= MESSAGES:
        return answer  # what no conversation has taken along is offered by then
    ours = (each for _place, each in left if each not in told_by_outer)
    said = "” “".join(cut_graphemes(each, _SHOWN) for each in ours)
    return [*answer[:-1], Text(_WAITS.format(said)), answer[-1]]


def _without_telling(context: Context, text: str, hears: Callable[[str], Query | None]) -> str:
    """Returns the wish alone where the words behind it want only that those concerned are told, and
    its conversation tells them anyway; "" for other words (decisions/0249)."""
    for each in _places(text) if may_tell(text) else ():
        if not tells_them(each.after):
            continue
        flow = registry.flow(_name(context, each.before, hears))
        return each.before if flow is not None and flow.tells_them else ""
    return ""


def _parted(context: Context, text: str, hears: Callable[[str], Query | None]) -> Joint | None:
    """Returns the place between a wish that begins a conversation and another wish, or between a
    question and one; None for other words."""
    whole = ""
    for each in _places(text):
        other = _name(context, each.after, hears)
        wished = _plainly_wished(each.before if other else each.after)
        first = _name(context, each.before, hears) if other or wished else ""
        if not (first and other):
            _note_unread(context, each, first, other, wished)
            continue
        if first == other or {first, other} & registry.CONFIDENTIAL:
            continue
        if not _may_be_two(first, other, each):
            continue
        if _is_read_whole(context, text, hears) and not _is_ordered(each.after, other):
            return None
        whole = whole or _name(context, text, hears) or first
        if whole in (first, other):
            return None if _is_met_anyway(context, text, other) else each
    return None


def _is_read_whole(context: Context, text: str, hears: Callable[[str], Query | None]) -> bool:
    """Tells whether a subject does something by the whole message, so that it reads both halves:
    `จดไว้ว่าโทรแล้ว แล้วแจ้งผู้ร้องว่ากำลังตรวจสอบ`."""
    heard = hears(text)
    if heard is not None and heard.goes_on:
        return True
    return opening.heard_first(context, "opens", text, None) is not None


def _is_ordered(part: str, name: str) -> bool:
    """Tells whether the words are surely this order by themselves: `ออกรหัสให้ด้วย`."""
    match = registry.meant(part)
    return match is not None and match.name == name and match.score >= words.SURE


def _is_met_anyway(context: Context, text: str, other: str) -> bool:
    """Tells whether what is only asked behind the first stands on a button, or is told, at once."""
    if _begins(other):
        return False
    return two_wishes.two_wishes(context, text, registry.meant(text)) is not None


def _begins(name: str) -> bool:
    """Tells whether it begins a conversation, or goes on with one, and is no question alone."""
    asked = registry.query(name)
    return registry.flow(name) is not None or asked is not None and asked.goes_on


def _note_unread(context: Context, joint: Joint, first: str, other: str, wished: bool) -> None:
    """Notes the half that nothing understands, where it plainly wants something and the other half
    is understood."""
    if wished and (first or other) and not {first, other} & registry.CONFIDENTIAL:
        known, part = (other, joint.before) if other else (first, joint.after)
        context.once.setdefault(UNREAD, (known, part))


def _plainly_wished(part: str) -> bool:
    return _WISHES.match(normalise(part)) is not None


def with_unread(context: Context, answer: Sequence[Message]) -> Sequence[Message]:
    """Returns the answer to a message of two wishes, and that the half which was not understood is
    not done."""
    known, part = context.once.get(UNREAD, ("", ""))
    done = known and (opened_by(context.asked)[0] == known or _has_begun(context, known))
    if not done or not answer or len(answer) >= MESSAGES or context.secret:
        return answer
    unread = Text(NOT_UNDERSTOOD.format(cut_graphemes(part, _SHOWN)))
    return [*answer[:-1], unread, answer[-1]]


def _has_begun(context: Context, name: str) -> bool:
    place = drafts.current(context) if registry.flow(name) is not None else None
    return place is not None and place.row.flow == name


UNREAD = ("unread_half", 0)
"""Noted for the event: a half that nothing understands by itself, and what the other one means."""
_WISHES = pattern_of(
    r"(?:ขอ(?!บ|ถาม|โทษ|อภัย|ง)|ช่วย|ฝาก|รบกวน|ลา(?=\s?\d|กิจ|ป่วย|พัก))(?!.*(?:เพราะ|เนื่องจาก))"
)


def _places(text: str) -> Sequence[Joint]:
    """Returns where the message may go on to another wish: at a word that joins, and at `กับ` before
    one that wants."""
    found = [each for each in joints(text) if each.word in _AND]
    plain = normalise(text)
    for said, then in halves(plain) if _WITH in plain else ():
        if plain[len(said) :].lstrip().startswith(_WITH):
            found.append(Joint(said, then, _WITH))
    return found[:_MOST_PLACES]


def _may_be_two(first: str, other: str, joint: Joint) -> bool:
    """Tells whether the words behind plainly want something by themselves. What they only ask, or
    want to see behind what is plainly wanted, is told at once (`two_wishes`, `both_answered`)."""
    if only_asks(joint.after) or FORMAT.fullmatch(normalise(joint.after).lower()):
        return False
    said = fold(joint.after)
    ordered = any(said.startswith(fold(each)) for each in registry.commands().get(other, ()))
    plainly = ordered or two_wishes.is_wanted(joint.after)
    if _begins(other):
        return plainly or asks_or_wants(joint.after)
    if registry.flow(first) is None or two_wishes.is_wanted(joint.before):
        return False
    return plainly or has_form_of_wish(joint.after)


_WITH = "กับ"
_AND = ("แล้วก็", "แล้วก้อ", "แล้ว", "และก็", "และ", "อีกอย่าง", "อีกเรื่อง", "ส่วน")
LEAST_OF_TWO, _LONGEST_OF_TWO, _MOST_PLACES = 20, 170, 3
_QUOTES = pattern_of("[\"“”']")
"""What is quoted is for others, whatever it says."""
_SHOWN = 80
_WAITS = "ส่วน “{}” เก็บไว้ให้ ยังไม่ได้ทำ เสร็จเรื่องนี้แล้วบอตถามต่อ"


def _is_one_text(context: Context, text: str, cut: Matters) -> bool:
    """Tells whether a subject takes the message as it is: a letter to others, a list of people, the
    report of a meeting, a complaint."""
    if any(each.begins(text) is not None for each in listening(context.subjects, "begins")):
        return True
    if cut.how is not Apart.NUMBERED and _may_mean(context, text):
        return True
    begun = registry.meant(cut.head) if cut.head else None
    if begun is None or registry.flow(begun.name) is None:
        return False
    return begun.exact or cut.how is Apart.NUMBERED


def _may_mean(context: Context, text: str) -> bool:
    """Tells whether the words may be a text that is kept whole, such as a complaint."""
    return any(each.may_mean(text) for each in listening(context.subjects, "may_mean"))


def _only_figures(context: Context, found: Sequence[Matter]) -> bool:
    """Tells whether each point is understood, and those that may be such a text surely only ask, as
    `ร้องเรียนกี่เรื่อง`."""
    return all(
        each.name and (only_asks(each.said) or not _may_mean(context, each.said)) for each in found
    )


def _name(context: Context, part: str, hears: Callable[[str], Query | None]) -> str:
    """Returns the name of the conversation or question that the words ask for, as they would be
    met alone; "" where they mean nothing that the person may use."""
    opened = opening.heard_first(context, "opens", part, None)
    heard = None if opened is not None else hears(part)
    match = None if opened is not None or heard is not None else registry.meant(part)
    found = opened or heard or match
    if found is None:
        return _likely_begun(context, part)
    asked = registry.query(found.name)
    told = asked is not None and bool(asked.instead)  # what they may see of it is told instead
    return found.name if told or opening.may_use(context, found.name) else ""


def _likely_begun(context: Context, part: str) -> str:
    """Returns the only conversation that the words may begin, where else they ask for a rule about
    it: `มีผู้นำกระเช้ามามอบ จะต้องรายงานหรือไม่`; "" of others."""
    near = surest_wishes(part, registry.commands())
    begun = [name for name in near if name not in sure_wishes.shelved_names(context)]
    if len(near) == 1 or len(begun) != 1 or registry.flow(begun[0]) is None:
        return ""
    return begun[0] if opening.may_use(context, begun[0]) else ""


def _together(matters: Sequence[Matter]) -> list[Matter]:
    """Puts parts that mean nothing, or the same as before, to the one before them."""
    found: list[Matter] = []
    for each in matters:
        if found and (not each.name or each.name == found[-1].name or not found[-1].name):
            before = found.pop()
            each = Matter(before.name or each.name, f"{before.said} {each.said}")
        found.append(each)
    return found


def _row(place: int, matter: Matter) -> Row:
    """Returns the matter in its own words. A matter that is longer than what a button can type has
    no button: the person types it again."""
    command = registry.commands().get(matter.name) or (_LOOKS,)
    whole = cut_graphemes(matter.said, SPOKEN_GRAPHEMES) == matter.said
    button = Button(cut_graphemes(command[0], LABEL_GRAPHEMES), say=matter.said)
    return Row(f"เรื่องที่ {place}", f"“{matter.said}”", button if whole else None)
