"""Hears a question that sets a limit to what is counted or waits: `สำนักไหนส่งไม่ถึงครึ่ง`,
`คำถามที่ตอบช้าเกินกำหนดมีไหม`.

It finds what is meant among what all subjects declare, and shows only what lies within the limit
(docs/decisions/0205)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial

from handlers.context import Context
from handlers.conversation.drafts import MENU
from handlers.leading import lead_scope, led_waiting
from handlers.leading.lead_scope import LEADERS
from handlers.leading.lead_words import lead_words
from handlers.leading.limited import counted_card, waited_card
from handlers.messages import Button, Message, Text
from handlers.question.button_facts import Page
from handlers.question.query import Facts, Query, opens
from handlers.subjects.countables import Countable, CountedRows, Waited
from handlers.subjects.declaration import Subject
from handlers.understand.bureaus.bureaus_named import names_each_bureau
from handlers.understand.commands.scopes import scope_places
from handlers.understand.numbers import limits_said
from handlers.understand.numbers.limits_said import (
    DAYS,
    LATE,
    NONE,
    SaidLimit,
    limit_said,
    of_code,
)
from handlers.understand.patterns import pattern_of
from handlers.understand.said_around.said_apart import left
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import blanked, normalise
from models.people import led_people
from models.people.person import (
    ADMIN,
    ADVISER,
    CHECKER,
    EXECUTIVE,
    RECEIVER,
    SIGNER,
    SUPERVISOR,
)

NAME, WAITS = "within_limit", "waits_longer"
WHAT, LIMIT = "k", "l"
WAITED_ON = frozenset((RECEIVER, ADVISER, CHECKER, SIGNER))
"""The roles, besides those who lead, for whom something waits."""
_MOST_LEFT = 6
_ASKS = pattern_of(
    rf"ไหน|ใด|ใคร|อะไร|กี่|บ้าง|{WHETHER}|เปล่า|หรือยัง|ขอ(?:ดู|ราย)|อยากดู|เท่าไ|(?:ยัง|มีอะไร|มั่ง)(?=$|\s)"
)
_ORDERS = pattern_of(
    rf"ช่วย(?!ดู)|ฝาก|เตือน|ทวง|(?<!ที่)ตาม(?!เป้า|เกณฑ์)|สั่ง|แจ้ง(?!ผล)|ทำไม|เพราะ|ถ้า|หาก|โดน|ต้องทำ|{HOW_IN_FULL}|ได้ไหม|ได้มั้ย|ได้ป่าว|ขยาย|เลื่อน"
)
_SMALL = pattern_of(
    rf"(?:สำนัก|หน่วยงาน|{limits_said.THINGS})?(?:ไหน|ใด|อะไร)(?:บ้าง|มั่ง)?|กี่\s?(?:สำนัก|หน่วยงาน|{limits_said.THINGS})?|ใคร|บ้าง|มั่ง|มี|{WHETHER}|เปล่า|หรือ|รายชื่อ|รายการ"
    r"|ที่|สำนัก(?:เรา|ผม)?|หน่วยงาน|ตอนนี้|ปีนี้|แล้ว|ยัง|อยู่|ค้าง|เหลือ|รอ|นาน|ขอ|ดู|คน|กว่า|เกิน|ช้า|ทั้งสำนักงาน|ทุกสำนัก|ทั้งปี|เท่าไ(?:ร|หร่)|นี่|เลย|สิ|นะ|แค่|เฉพาะ|จำนวน|กับ|และ|ขึ้นไป"
)


def asks(context: Context, text: str) -> Query | None:
    """Returns the question within a limit that the words of a person ask; None for other words."""
    plain = normalise(text)
    limit = limit_said(plain) if _ASKS.search(plain) and not _ORDERS.search(plain) else None
    if limit is None:
        return None
    if DAYS in limit.of:
        return _waits(context, plain, limit)
    found = _counts(context, plain, limit)
    return _this(partial(_counted, found, limit)) if found is not None else None


def _this(answer: Callable[[Context, str, Facts], Sequence[Message]]) -> Query:
    """Returns the question with the answer to this sentence."""
    return Query(NAME, (), answer)


@cache
def _countables(subjects: tuple[Subject, ...]) -> tuple[Countable, ...]:
    return tuple(each for subject in subjects for each in subject.countables)


@cache
def _waited(subjects: tuple[Subject, ...]) -> tuple[Waited, ...]:
    return tuple(each for subject in subjects for each in subject.waited)


# -- what is counted -----------------------------------------------------------------------------


def _counts(context: Context, plain: str, limit: SaidLimit) -> Countable | None:
    """Returns what is counted, if all else that is said names it or is small."""
    if _PEOPLE_OF_ONE.search(plain):
        return None
    told = plain if limit.how == NONE else blanked(plain, [(limit.start, limit.end)])
    named = [each for each in _countables(context.subjects) if each.of.search(told)]
    known = [each for each in _countables(context.subjects) if each.known and each not in named]
    for each in [*named, *known]:
        if each.each.search(plain) and context.may(each.roles) and _is_all(plain, limit, each):
            return None if limit.how in each.told_else else each
    return None


_PEOPLE_OF_ONE = pattern_of(
    r"(?:ใน|ของ)?(?:สำนัก|กลุ่ม(?:งาน)?|ทีม)(?:เรา|ผม|พี่|นี้|ของเรา).*ใคร|ใคร.*(?:ใน|ของ)(?:สำนัก|กลุ่ม|ทีม)|น้อง\s?ๆ?|คนไหน"
)
"""Asks for people within one bureau; what is counted here is bureaus."""


def _is_all(plain: str, limit: SaidLimit, which: Countable) -> bool:
    places = [(limit.start, limit.end), *scope_places(plain)]
    rest = blanked(plain, places)
    return len(left(rest, which.of, which.each, _SMALL)) <= _MOST_LEFT or names_each_bureau(plain)


def _counted(
    which: Countable, limit: SaidLimit, context: Context, rest: str, facts: Facts
) -> Sequence[Message]:
    found = which.count(context, rest, facts)
    if not isinstance(found, CountedRows):
        return [found]
    same = {WHAT: which.name, LIMIT: limit.code, **found.facts}
    context.asked = opens(which.builds_on, **found.facts)
    return [counted_card.card(which, limit, found, facts, partial(_turns, NAME, same))]


def _turns(name: str, same: Mapping[str, object], page: Page) -> tuple[Button, ...]:
    return page.turn(name, **same)


# -- what waits ----------------------------------------------------------------------------------


def _waits(context: Context, plain: str, limit: SaidLimit) -> Query | None:
    """Returns the question about what waits too long: of what is named, else of all that waits for
    whoever says that it waits for them."""
    every = _waited(context.subjects)
    if _WHO_DECIDES.search(plain):
        approvals = next(each for each in every if each.name in _OF_ALL)
        return _with_whom(context, plain, approvals, limit)
    named = [each for each in every if each.called.search(plain)]
    if not named and (_FOR_ME.search(plain) or limit.how != LATE and _THINGS_WAIT.search(plain)):
        named = [each for each in every if each.may(context)]
        if not _FOR_ME.search(plain) and (len(named) != 1 or not context.me.has(*WAITED_ON)):
            return None
    elif len(named) != 1:
        return None
    rest = blanked(plain, [(limit.start, limit.end)])
    said = (each.called for each in named)
    if not named or len(left(rest, *said, _FOR_ME, _SMALL)) > _MOST_LEFT:
        return None
    if len(named) == 1 and (of_all := _with_whom(context, plain, named[0], limit)) is not None:
        return of_all
    if len(named) == 1 and not named[0].may(context):
        [one] = named
        others = _this(lambda context, _rest, _facts: one.others(context))
        return others if one.tells(context) else None
    return _this(partial(_waiting, named, limit))


_FOR_ME = pattern_of(
    rf"(?:ค้าง|รอ|ดอง|กอง)(?:อยู่)?(?:ที่|กับ)?\s?(?:{ME_OR_US}|พี่|ตัวเอง)(?:อยู่)?(?:อนุมัติ|ตรวจ|เซ็น|พิจารณา)?"
    rf"|{led_waiting.I_DECIDE}"
)
_WHO_DECIDES = pattern_of(
    r"(?:หัวหน้า(?:กลุ่ม)?(?:งาน)?|ผอ\.?|ผู้อำนวยการ(?:สำนัก)?)\s?(?:คนไหน|ท่านไหน|ท่านใด|คนใด)(?:ที่|ยัง|\s)*(?:ค้าง|ดอง|ไม่(?:ได้|ยอม)?)(?:อยู่)?อนุมัติ"
)
"""`ผอ. คนไหนค้างอนุมัติเกินสัปดาห์`."""
_THINGS_WAIT = pattern_of(r"(?:ค้าง|รอ|ดอง)(?:อยู่)?(?:นาน)?.*(?:เรื่อง|คำถาม|ข้อ|ฉบับ|เคส|อัน|ราย)")
"""Things that wait, of which it is not said: whoever has one kind of these alone means that."""


def _with_whom(context: Context, plain: str, which: Waited, limit: SaidLimit) -> Query | None:
    """Returns with whom all of it waits, for who leads a bureau or the office and does not ask of
    themselves."""
    query = _OF_ALL.get(which.name)
    if query is None or _FOR_ME.search(plain):
        return None
    me = context.me
    leads = me.has(SUPERVISOR) and led_people.leads_bureau(context.session, me)
    if not leads and not me.has(ADMIN, EXECUTIVE):
        return None
    said = lead_words(plain).said
    side = next((side for piece, side in led_waiting.SIDES.items() if piece in said), {})
    whose = lead_scope.named(context, frozenset(), ())
    facts = {led_waiting.LIMIT: limit.code, **whose, **side}
    return replace(query, answer=lambda context, _rest, _facts: query.answer(context, "", facts))


_OF_ALL = {"approvals": led_waiting.QUERY}
"""By what waits, the question that tells with whom all of it does."""


def _waiting(
    which: Sequence[Waited], limit: SaidLimit, context: Context, _rest: str, facts: Facts
) -> Sequence[Message]:
    if any(each.secret for each in which):
        context.secret = context.keeps_buttons = True
    names = ",".join(each.name for each in which)
    same = {WHAT: names, LIMIT: limit.code}
    context.asked = ""
    return [waited_card.card(context, which, limit, facts, partial(_turns, WAITS, same))]


# -- by a button ---------------------------------------------------------------------------------


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Answers a button: `k` what is counted, `l` the limit, `p` the page."""
    limit = of_code(facts.get(LIMIT, ""))
    which = next((e for e in _countables(context.subjects) if e.name == facts.get(WHAT)), None)
    if limit is None or which is None or not context.may(which.roles):
        return [Text(_WHICH, (MENU,))]
    return _counted(which, limit, context, rest, facts)


def waits(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Answers a button: `k` what waits, `l` the limit, `p` the page."""
    limit, names = of_code(facts.get(LIMIT, "")), facts.get(WHAT, "").split(",")
    which = [e for e in _waited(context.subjects) if e.name in names and e.may(context)]
    if limit is None or not which:
        return [Text(_WHICH, (MENU,))]
    return _waiting(which, limit, context, rest, facts)


_WHICH = "บอกว่าถามเรื่องใดและเกณฑ์เท่าใด เช่น “สำนักไหนส่งไม่ถึงครึ่ง” หรือ “มีเรื่องค้างเกิน 3 วันไหม”"

QUERY = Query(NAME, (), answer, roles=LEADERS)
WAITS_QUERY = Query(WAITS, (), waits, roles=LEADERS | WAITED_ON)
