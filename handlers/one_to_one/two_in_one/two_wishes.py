"""Two wishes in one sentence: the first one is followed, the other one stands on a button; of two
questions both are answered.

`รอบหน้าวันไหน แล้วพรุ่งนี้ระบบจะส่งเตือนอะไรบ้าง`, `ขอลาวันศุกร์นี้ แล้วที่จอดรถหน้าตึกปิดกี่โมง`.
Where a subject hears the question behind a plain wish, both are done: it is answered, and what is
wanted is begun below the answer.
A second half that names no subject is of the first one's, or is said not to be answered.
Nothing is done by itself that the person has not said first; where one of the two is not surely
read, the sentence is read as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from handlers import registry
from handlers.context import Context
from handlers.conversation.flow import Flow
from handlers.messages import Button, Message, Text, cut_graphemes
from handlers.one_to_one.two_in_one import asked_on_below, halves_read
from handlers.one_to_one.two_in_one.deeds_told import tells_a_deed
from handlers.question.query import Query, opens
from handlers.reports import activities_told
from handlers.reports.report_cards import REPORT
from handlers.understand import words
from handlers.understand.commands.arguments import ACTIVITY
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.said_around.joints import halves
from handlers.understand.said_around.said_apart import left
from handlers.understand.small_words import HOW_IN_FULL, HOW_IN_SHORT, ME, ME_OR_US, WHETHER
from handlers.understand.thai import normalise

_LABEL = 20
_WANTS = pattern_of(
    rf"(?:(?:{ME_OR_US}|พรุ่งนี้|วันนี้|สวัสดี(?:ค่ะ|ครับ)?)\s?)*(?:ขอ(?!ถาม|ดู|ทราบ)|จะ|อยาก(?!รู้|ทราบ|ถาม|ดู)|แจ้ง"
    r"|(?<=นี้)\s?ลา(?:กิจ|ป่วย|พักผ่อน|พักร้อน)(?=$|[\s,]|ครับ|คับ|ค่ะ|คะ|นะ)"
    r"|ลา(?:กิจ|ป่วย|พักผ่อน|พักร้อน)?\s?(?:วันที่\s?|วัน(?:นี้)?|ช่วง)?(?:\d|(?<=นี้)|พรุ่งนี้|มะรืน|จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์))"
)
_MAY_I = pattern_of(rf"(?<=\S)\s?(?:จะ)?ได้(?:{WHETHER}|(?:หรือ|รึ)?เปล่า)(?:{POLITE}|\s)*$")
"""Whoever asks so for what they name only asks politely: `ลา 5-9 มี.ค. ได้มั้ยครับ`."""
_SUPPOSES = pattern_of(
    f"ถ้า|หาก|กรณี|เวลา(?=จะ|มี)|สมมติ(?!ว่า)?|{WHETHER}|{HOW_IN_FULL}|เมื่อไ|กี่|ไหน|ได้ไ"
)
"""Nobody wants to do now what they only suppose or ask about."""
_TOLD = pattern_of(r"[^&=%+#;]{1,60}")
"""A button's facts stand between such signs."""


@dataclass(frozen=True)
class WishAndQuestion:
    """What a sentence plainly wants done, in its own words, and what is asked behind it."""

    wish: words.Match
    said: str
    query: Query
    then: str


@dataclass(frozen=True)
class TwoWishes:
    """What a sentence wants first, in its own words, and the button with the other wish, or what
    says that it is not answered; None where the rest only asks how the first is done.

    then: the words of the other wish, where both only ask something; else ""."""

    first: words.Match
    said: str
    other: Button | Text | None
    then: str = ""


def two_wishes(context: Context, text: str, match: words.Match | None) -> TwoWishes | None:
    """Returns the two wishes of a sentence; None if it holds one, or is not surely two.

    match: what the sentence as a whole asks for, if anything: it has to be one of the two
    """
    plain = normalise(text)
    begun = match is not None and match.exact
    if context.person is None or len(plain) > halves_read.LONGEST:
        return None
    alone = _wanted_alone(context, plain, match)
    if alone is not None or begun:
        return alone
    does = match is not None and registry.query(match.name) is None
    for said, then in halves(plain):
        first, other = halves_read.read(context, said), halves_read.read(context, then)
        of_both = first is not None and other is None and _asks_the_whole(first, said, then, match)
        other = match if of_both else other  # `ลา 5-9 มี.ค. แล้วเหลือกี่วัน`
        if first is None or other is None or first.name == other.name:
            continue
        if first.name == REPORT and activities_told.tells_first(then, context.today):
            return None  # `แจ้งผล 3.3 ครับ เสร็จแล้ว` tells how far it is, and asks nothing
        if halves_read.is_shown_with(first.name, then):
            return TwoWishes(first, said, None)
        whole = match is None or match.name in (first.name, other.name)
        asks = not does and registry.query(first.name) is not None
        does_it = _does(first, said, other) or tells_a_deed(context, first, said, then, match)
        if whole and (asks or does_it):
            bare = asked_on_below.is_bare(then) and not of_both
            below = halves_read.below(context, said, then) if bare else _button(other, said, then)
            return TwoWishes(first, said, below, halves_read.AND.sub("", then) if asks else "")
    return None


def _asks_the_whole(first: words.Match, said: str, then: str, match: words.Match | None) -> bool:
    """Tells whether what the whole sentence asks is asked behind a plain wish that tells something
    of what it wants."""
    if match is None or registry.query(match.name) is None or not halves_read.ASKS.search(then):
        return False
    return registry.flow(first.name) is not None and is_wanted(said) and _tells_more(first, said)


def wish_and_question(
    context: Context, text: str, hears: Callable[[str], Query | None], heard: Query
) -> WishAndQuestion | None:
    """Returns both of `ขอลาวันศุกร์นี้ครึ่งเช้าค่ะ แล้วใครเห็นวันลาบ้าง`; None for other sentences.

    hears: returns the question that a subject hears in some words, or None
    heard: the one that it hears in the whole sentence; what the words behind a wish ask may show
        only together with it: `ลา 5-9 มี.ค. แล้วเหลือกี่วัน`
    """
    plain = normalise(text)
    for said, then in halves(plain) if len(plain) <= halves_read.LONGEST else ():
        wish = halves_read.read(context, said)
        if wish is None or registry.query(wish.name) is not None or not is_wanted(said):
            continue
        alone, query = hears(said), hears(then)
        if query is None and alone is None and halves_read.asks_behind(then):
            query = heard
        if query is not None and alone is not query:  # else both halves tell one thing
            return WishAndQuestion(wish, said, query, then)
    return None


def wish_before(
    context: Context, text: str, match: words.Match | None
) -> tuple[words.Match, str, str] | None:
    """Returns what a sentence plainly wants done and tells something of, before it asks something:
    the wish, its own words, and what is asked; None for other sentences.

    match: what the sentence as a whole asks for, if anything
    """
    plain = normalise(text)
    for said, then in halves(plain) if len(plain) <= halves_read.LONGEST else ():
        wish = halves_read.read(context, said) if is_wanted(said) else None
        same = wish is not None and (match is None or wish.name == match.name)
        if wish is not None and same and _tells_more(wish, said):
            return wish, said, then
    return None


def told_behind(said: str, then: str) -> str:
    """Returns both parts of `ลาวันศุกร์หน้าได้ไหมคะ ไปงานบวช`, whose second asks nothing; else ""."""
    return "" if halves_read.ASKS.search(then) else f"{_MAY_I.sub('', said)} {then}"


_HOW_BEHIND = pattern_of(
    rf"(?:\s|(?<=ครับ)|(?<=ค่ะ)|(?<=คะ))(?:แล้ว|{ME_OR_US}|ต้อง|จะ|ควร|ให้|\s)*(?:ทำ|กด|เริ่ม|แจ้ง|กรอก|พิมพ์|ส่ง)(?:ที่)?"
    rf"(?:{HOW_IN_SHORT}|(?:ตรง|ที่)?ไหน|อะไร)(?:ก่อน|บ้าง|ดี|ต่อ|ได้|ครับ|คับ|ค่ะ|คะ|\s)*$"
)


def _wanted_alone(context: Context, plain: str, match: words.Match | None) -> TwoWishes | None:
    """Returns what a sentence plainly wants done and tells something of, if it ends with how that
    is done: beginning it shows that. None for other sentences."""
    found = _HOW_BEHIND.search(plain)
    said = plain[: found.start()].strip() if found is not None else ""
    first = halves_read.read(context, said) if said and is_wanted(said) else None
    if first is None or registry.query(first.name) is not None or not _tells_more(first, said):
        return None
    return TwoWishes(first, said, None) if match is None or match.name == first.name else None


def _tells_more(wish: words.Match, said: str) -> bool:
    """Tells whether the words say something of what they want done, not only that."""
    longest = sorted(map(re.escape, registry.commands()[wish.name]), key=len, reverse=True)
    return bool(wish.rest or left(said, pattern_of("|".join(longest)), _WANTS))


def behind(context: Context, said: str, then: str) -> Button | None:
    """Returns the button with what the words behind a wish ask for; None if they mean nothing."""
    other = halves_read.read(context, then)
    return _button(other, said, then) if other is not None else None


def _does(first: words.Match, said: str, other: words.Match) -> bool:
    """Tells whether the first words plainly want something done, and the others only ask."""
    if registry.query(first.name) is not None or registry.query(other.name) is None:
        return False
    return is_wanted(said)


def is_wanted(said: str) -> bool:
    """Tells whether the words plainly want something done, and suppose or ask nothing."""
    wanted = _MAY_I.sub("", said)
    wants = _WANTS.match(wanted) is not None
    wants = wants or "ลา" in wanted and _LEAVE_BEHIND.search(wanted) is not None
    return wants and _SUPPOSES.search(wanted) is None


_LEAVE_BEHIND = pattern_of(
    rf"\s(?:เลย|จึง|เพราะงั้น|{ME}|\s)*ขอ(?:แจ้ง)?ลา(?:กิจ|ป่วย|พักผ่อน|พักร้อน|หยุด|งาน|วัน|ครึ่ง|\s|$|ครับ|ค่ะ|คะ|นะ)"
)
"""A leave stands behind its reason: `พรุ่งนี้แม่เข้ารพ. ขอลากิจนะครับ`."""


def asked_politely(context: Context, flow: Flow, text: str) -> str:
    """Returns what somebody plainly wants who only asks politely whether they may, where the words
    tell of it what the conversation asks: `ลา 5-9 มี.ค. ได้มั้ย`; "" for other words."""
    plain = normalise(text) if len(text) <= halves_read.LONGEST else ""
    wanted = _MAY_I.sub("", plain)
    if wanted == plain or flow.sentence is None or not flow.help:
        return ""  # without a help to explain it, asking begins it anyway
    if flow.name in registry.CONFIDENTIAL or not is_wanted(wanted) or context.person is None:
        return ""
    answers = flow.sentence(wanted, context, {}).answers
    return wanted if answers.keys() - {flow.prose} else ""


def with_the_other(messages: Sequence[Message], other: Button | Text | None) -> Sequence[Message]:
    """Puts the button first below the answer, or above it what says that the rest is not answered;
    a document that is made has nothing beside it."""
    if not messages or other is None:
        return messages
    if isinstance(other, Text):
        return [other, *messages]
    return [*messages[:-1], replace(messages[-1], quick=(other, *messages[-1].quick))]


def let_wait(context: Context, name: str, other: Button | Text | None) -> None:
    """Lets the other wish wait with the conversation of this name that begins: its button stands
    only below the first question."""
    if registry.flow(name) is not None and isinstance(other, Button) and other.say:
        context.wishes_left = ((2, halves_read.AND.sub("", other.say)),)


def _button(other: words.Match, said: str, then: str) -> Button:
    word = next(iter(registry.commands()[other.name]), "")
    if not word:  # a question without words of its own is asked again in those of the sentence
        return Button(cut_graphemes(then, _LABEL), say=then)
    label = f"อีกข้อ: {word}"
    told = other.rest or _number(said)
    facts = {"told": told} if told and _TOLD.fullmatch(told) else {}
    return Button(label if len(label) <= _LABEL else word, opens(other.name, **facts), then)


def _number(said: str) -> str:
    found = ACTIVITY.search(said)
    return found[0].strip() if found is not None else ""
