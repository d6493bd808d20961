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
from handlers.one_to_one import asked_on_below, opening
from handlers.one_to_one.deeds_told import tells_a_deed
from handlers.question import follow_forms, following, other_sides
from handlers.question.query import Query, opens
from handlers.understand import words
from handlers.understand.commands.arguments import ACTIVITY
from handlers.understand.joints import halves
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.said_apart import left
from handlers.understand.thai import normalise, without_polite_ending

_LONGEST = 120
_LABEL = 20
_WANTS = pattern_of(
    r"(?:(?:ผม|หนู|ดิฉัน|ฉัน|เรา|พรุ่งนี้|วันนี้|สวัสดี(?:ค่ะ|ครับ)?)\s?)*(?:ขอ(?!ถาม|ดู|ทราบ)|จะ|อยาก(?!รู้|ทราบ|ถาม|ดู)|แจ้ง"
    r"|(?<=นี้)\s?ลา(?:กิจ|ป่วย|พักผ่อน|พักร้อน)(?=$|[\s,]|ครับ|คับ|ค่ะ|คะ|นะ)"
    r"|ลา(?:กิจ|ป่วย|พักผ่อน|พักร้อน)?\s?(?:วันที่\s?|วัน(?:นี้)?|ช่วง)?(?:\d|(?<=นี้)|พรุ่งนี้|มะรืน|จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์))"
)
_MAY_I = pattern_of(rf"(?<=\S)\s?(?:จะ)?ได้(?:ไหม|มั้ย|มัย|ป่าว|(?:หรือ|รึ)?เปล่า|หรือไม่)(?:{POLITE}|\s)*$")
"""Whoever asks so for what they name only asks politely: `ลา 5-9 มี.ค. ได้มั้ยครับ`."""
_SUPPOSES = pattern_of("ถ้า|หาก|กรณี|เวลา(?=จะ|มี)|สมมติ(?!ว่า)?|ไหม|มั้ย|ยังไง|อย่างไร|เมื่อไ|กี่|ไหน|ได้ไ")
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
class TwoQuestions:
    """The first question of a sentence in its own words, the query that a subject hears in it or
    what it means, and the button that asks the other one, or what says that it is not answered;
    None where the first answer shows it.

    then: the words of the other one; "" where the first answer shows it.
    only_on: whether these mean something only below the answer to the first.
    """

    said: str
    query: Query | None
    match: words.Match | None
    other: Button | Text | None
    then: str = ""
    only_on: bool = False


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
    if context.person is None or len(plain) > _LONGEST:
        return None
    alone = _wanted_alone(context, plain, match)
    if alone is not None or begun:
        return alone
    does = match is not None and registry.query(match.name) is None
    for said, then in halves(plain):
        first, other = _read(context, said), _read(context, then)
        of_both = first is not None and other is None and _asks_the_whole(first, said, then, match)
        other = match if of_both else other  # `ลา 5-9 มี.ค. แล้วเหลือกี่วัน`
        if first is None or other is None or first.name == other.name:
            continue
        if first.name in _SHOW_WHAT_REMAINS and _asks_what_remains(then):
            return TwoWishes(first, said, None)
        whole = match is None or match.name in (first.name, other.name)
        asks = not does and registry.query(first.name) is not None
        does_it = _does(first, said, other) or tells_a_deed(context, first, said, then, match)
        if whole and (asks or does_it):
            bare = asked_on_below.is_bare(then) and not of_both
            below = _below(context, said, then) if bare else _button(other, said, then)
            return TwoWishes(first, said, below, _AND.sub("", then) if asks else "")
    return None


def _asks_the_whole(first: words.Match, said: str, then: str, match: words.Match | None) -> bool:
    """Tells whether what the whole sentence asks is asked behind a plain wish that tells something
    of what it wants."""
    if match is None or registry.query(match.name) is None or not _ASKS.search(then):
        return False
    return registry.flow(first.name) is not None and _is_wanted(said) and _tells_more(first, said)


def wish_and_question(
    context: Context, text: str, hears: Callable[[str], Query | None], heard: Query
) -> WishAndQuestion | None:
    """Returns both of `ขอลาวันศุกร์นี้ครึ่งเช้าค่ะ แล้วใครเห็นวันลาบ้าง`; None for other sentences.

    hears: returns the question that a subject hears in some words, or None
    heard: the one that it hears in the whole sentence; what the words behind a wish ask may show
        only together with it: `ลา 5-9 มี.ค. แล้วเหลือกี่วัน`
    """
    plain = normalise(text)
    for said, then in halves(plain) if len(plain) <= _LONGEST else ():
        wish = _read(context, said)
        if wish is None or registry.query(wish.name) is not None or not _is_wanted(said):
            continue
        alone, query = hears(said), hears(then)
        if query is None and alone is None and _ASKS.search(_AND.sub("", then)):
            query = heard
        if query is not None and alone is not query:  # else both halves tell one thing
            return WishAndQuestion(wish, said, query, then)
    return None


def two_questions(
    context: Context, text: str, heard: Query | None, hears: Callable[[str], Query | None]
) -> TwoQuestions | None:
    """Returns both of `งบใช้ไปเท่าไหร่แล้ว แล้วใครส่งช้าสุด`; None for other sentences.

    heard: the question that a subject hears in the whole sentence: one of the two; None if the
        sentence as a whole means nothing
    hears: returns the one that it hears in some words, or None
    """
    plain = normalise(text)
    if heard is not None and heard.several:
        return None
    on: TwoQuestions | None = None
    for said, then in halves(plain) if len(plain) <= _LONGEST else ():
        two = _read_two(context, heard, said, then, hears) if _asks_twice(said, then) else None
        if two is not None and not two.only_on:
            return two
        on = on or two
    return on


def _asks_twice(said: str, then: str) -> bool:
    """Tells whether both ask: `แต่ยังไม่มีใบรับ`, `อนุมัติได้เลย` belong to what is said before."""
    if _ASKS.search(said) is None:
        return False
    return _ASKS.search(_AND.sub("", then)) is not None or _other_subject(then)


def _read_two(
    context: Context,
    heard: Query | None,
    said: str,
    then: str,
    hears: Callable[[str], Query | None],
) -> TwoQuestions | None:
    first = _question(context, said, hears)
    if first is None:
        return None
    if first.name in _SHOW_WHAT_REMAINS and _asks_what_remains(then):
        return _two(context, said, first, "")
    of_first = heard is None or heard.name == first.name
    if of_first and _asks_on(first, then):
        return _two(context, said, first, then)
    other = _question(context, then, hears)
    if other is None:
        return _two(context, said, first, then, only_on=True) if of_first else None
    of_other = heard is not None and heard.name == other.name
    surely = of_first or of_other or _is_exact(said)
    return _two(context, said, first, then) if surely and other.name != first.name else None


def _asks_on(first: Query | words.Match, then: str) -> bool:
    """Tells whether the words ask on of the answer to the first question: another subject, or the
    year before beside it."""
    query = registry.query(first.name)
    if query is None or query.following is None:
        return False
    beside = follow_forms.WITH_LAST_YEAR.fullmatch(without_polite_ending(then))
    return beside is not None or _other_subject(then)


def _other_subject(then: str) -> bool:
    """Tells whether the words only lead on to figures of another subject: `แล้วของขวัญล่ะ`."""
    named = following.leads_on(then).lower() if "ล่ะ" in then else ""
    return bool(named) and any(each.fullmatch(named) for each in other_sides.SUBJECTS.values())


def _is_exact(said: str) -> bool:
    """Tells whether the words are those of a command: what is said besides is no part of it."""
    match = registry.meant(said)
    return match is not None and match.exact


def _asks_what_remains(then: str) -> bool:
    """Tells whether the words ask what remains of the things before, and of nothing else."""
    return _WHAT_REMAINS.fullmatch(without_polite_ending(_AND.sub("", then))) is not None


_SHOW_WHAT_REMAINS = ("status", "not_sent")
"""The names of questions whose answers show that."""
_WHAT_REMAINS = pattern_of(
    r"(?:ยัง|มี|เหลือ|คง|\s)*(?:ค้าง|ขาด|เหลือ)(?:ส่ง|อยู่|อีก|เรื่อง|รายงาน|\s)*"
    r"(?:ไร|อะไร|ใคร|กี่(?:เรื่อง|ฉบับ|ข้อ|กิจกรรม|อัน)|(?:ข้อ|กิจกรรม|เรื่อง|อัน|ฉบับ)(?:ไหน|ใด|อะไร))(?:บ้าง|มั่ง|อีก|อยู่|\s)*"
)


def _two(
    context: Context, said: str, first: Query | words.Match, then: str, only_on: bool = False
) -> TwoQuestions | None:
    query, match = (first, None) if isinstance(first, Query) else (None, first)
    begins = query is not None and query.goes_on
    bare = asked_on_below.is_bare(then)
    own = _in_own_words(then) if then else None
    other = _below(context, said, then) if bare else own
    then = then if then.endswith("ล่ะ") else _AND.sub("", then)
    return None if begins else TwoQuestions(said, query, match, other, then, only_on)


def _below(context: Context, said: str, then: str) -> Button | Text:
    """Returns what a second half without a subject asks of the first one's, or that it is not
    answered."""
    then = _AND.sub("", then)
    return asked_on_below.button(context, said, then) or asked_on_below.not_answered(then)


def _question(
    context: Context, said: str, hears: Callable[[str], Query | None]
) -> Query | words.Match | None:
    """Returns what these words ask, as a subject hears it or as it was learned; None for wishes."""
    query = hears(said)
    if query is not None:
        return query if context.may(query.roles) else None
    match = _read(context, said) or opening.own_work(context, said)
    return match if match is not None and registry.query(match.name) is not None else None


def _in_own_words(then: str) -> Button:
    if then.endswith("ล่ะ"):
        led_on = f"แล้ว{_AND.sub('', then)}"
        return Button(cut_graphemes(led_on, _LABEL), say=led_on)
    return Button(cut_graphemes(_AND.sub("", then), _LABEL), say=then)


_ASKS = pattern_of(
    "ไหม|มั้ย|มัย|ใคร|อะไร|ไหน|กี่|เท่าไ|เมื่อไ|(?:ยัง|อย่าง)ไ[งร]|ทำไม|(?:หรือ|รึ)(?:ยัง|เปล่า)|ป่าว|[?]|(?<!^)บ้าง|ยัง$|(?<=ค้าง)ไร|ขาดไร|เหลือไร"
)
_AND = pattern_of(r"^(?:แล้วก็|และก็|แล้ว|และ|อีกอย่าง|อีกเรื่อง|ส่วน|\s)+")


def wish_before(
    context: Context, text: str, match: words.Match | None
) -> tuple[words.Match, str, str] | None:
    """Returns what a sentence plainly wants done and tells something of, before it asks something:
    the wish, its own words, and what is asked; None for other sentences.

    match: what the sentence as a whole asks for, if anything
    """
    plain = normalise(text)
    for said, then in halves(plain) if len(plain) <= _LONGEST else ():
        wish = _read(context, said) if _is_wanted(said) else None
        same = wish is not None and (match is None or wish.name == match.name)
        if wish is not None and same and _tells_more(wish, said):
            return wish, said, then
    return None


def told_behind(said: str, then: str) -> str:
    """Returns both parts of `ลาวันศุกร์หน้าได้ไหมคะ ไปงานบวช`, whose second asks nothing; else ""."""
    return "" if _ASKS.search(then) else f"{_MAY_I.sub('', said)} {then}"


_HOW_BEHIND = pattern_of(
    r"(?:\s|(?<=ครับ)|(?<=ค่ะ)|(?<=คะ))(?:แล้ว|ผม|หนู|ดิฉัน|ฉัน|เรา|ต้อง|จะ|ควร|ให้|\s)*(?:ทำ|กด|เริ่ม|แจ้ง|กรอก|พิมพ์|ส่ง)(?:ที่)?"
    r"(?:ยังไง|อย่างไร|ไง|(?:ตรง|ที่)?ไหน|อะไร)(?:ก่อน|บ้าง|ดี|ต่อ|ได้|ครับ|คับ|ค่ะ|คะ|\s)*$"
)


def _wanted_alone(context: Context, plain: str, match: words.Match | None) -> TwoWishes | None:
    """Returns what a sentence plainly wants done and tells something of, if it ends with how that
    is done: beginning it shows that. None for other sentences."""
    found = _HOW_BEHIND.search(plain)
    said = plain[: found.start()].strip() if found is not None else ""
    first = _read(context, said) if said and _is_wanted(said) else None
    if first is None or registry.query(first.name) is not None or not _tells_more(first, said):
        return None
    return TwoWishes(first, said, None) if match is None or match.name == first.name else None


def _tells_more(wish: words.Match, said: str) -> bool:
    """Tells whether the words say something of what they want done, not only that."""
    longest = sorted(map(re.escape, registry.commands()[wish.name]), key=len, reverse=True)
    return bool(wish.rest or left(said, pattern_of("|".join(longest)), _WANTS))


def behind(context: Context, said: str, then: str) -> Button | None:
    """Returns the button with what the words behind a wish ask for; None if they mean nothing."""
    other = _read(context, then)
    return _button(other, said, then) if other is not None else None


def _does(first: words.Match, said: str, other: words.Match) -> bool:
    """Tells whether the first words plainly want something done, and the others only ask."""
    if registry.query(first.name) is not None or registry.query(other.name) is None:
        return False
    return _is_wanted(said)


def _is_wanted(said: str) -> bool:
    wanted = _MAY_I.sub("", said)
    wants = _WANTS.match(wanted) is not None
    wants = wants or "ลา" in wanted and _LEAVE_BEHIND.search(wanted) is not None
    return wants and _SUPPOSES.search(wanted) is None


_LEAVE_BEHIND = pattern_of(
    r"\s(?:เลย|จึง|เพราะงั้น|ผม|หนู|ดิฉัน|ฉัน|\s)*ขอ(?:แจ้ง)?ลา(?:กิจ|ป่วย|พักผ่อน|พักร้อน|หยุด|งาน|วัน|ครึ่ง|\s|$|ครับ|ค่ะ|คะ|นะ)"
)
"""A leave stands behind its reason: `พรุ่งนี้แม่เข้ารพ. ขอลากิจนะครับ`."""


def asked_politely(context: Context, flow: Flow, text: str) -> str:
    """Returns what somebody plainly wants who only asks politely whether they may, where the words
    tell of it what the conversation asks: `ลา 5-9 มี.ค. ได้มั้ย`; "" for other words."""
    plain = normalise(text) if len(text) <= _LONGEST else ""
    wanted = _MAY_I.sub("", plain)
    if wanted == plain or flow.sentence is None or not flow.help:
        return ""  # without a help to explain it, asking begins it anyway
    if flow.name in registry.CONFIDENTIAL or not _is_wanted(wanted) or context.person is None:
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


def _read(context: Context, said: str) -> words.Match | None:
    """Returns what these words ask for, if it is not confidential and the person may use it, or
    what is answered to them instead."""
    found = registry.meant(said)
    if found is None or found.name in registry.CONFIDENTIAL:
        return None
    query = registry.query(found.name)
    if query is not None and query.instead and not context.may(query.roles):
        found = replace(found, name=query.instead)
    return found if opening.is_open(context, found.name) else None


def _button(other: words.Match, said: str, then: str) -> Button:
    word = registry.commands()[other.name][0]
    label = f"อีกข้อ: {word}"
    told = other.rest or _number(said)
    facts = {"told": told} if told and _TOLD.fullmatch(told) else {}
    return Button(label if len(label) <= _LABEL else word, opens(other.name, **facts), then)


def _number(said: str) -> str:
    found = ACTIVITY.search(said)
    return found[0].strip() if found is not None else ""
