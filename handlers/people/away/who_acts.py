"""`ตอนนี้ใครรักษาการแทนผมบ้าง`, `ต้องรักษาการแทน ผอ. วันไหน`: who decides instead of whom, and when."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from handlers.context import Context
from handlers.conversation import people_in_post
from handlers.messages import Button, Card, Message, Para, Part, Row
from handlers.people.away.away_questions import days_named
from handlers.people.away.leave import leave_besides
from handlers.question.query import Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.dates.dates import short_span
from handlers.understand.patterns import pattern_of
from handlers.understand.said_around.said_apart import left
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import fold, normalise
from models.people import deputies, people
from models.people.deputies import Appointed
from models.people.person import ADMIN, Person

_MAY = pattern_of("แทน|รักษาการ|มอบหมาย|รักษาราชการ|มอบ(?=ไว้|ให้)")
ACTS = pattern_of(
    r"(?:ผู้|คน)?(?:รักษา(?:การ|ราชการ)(?:แทน)?"
    r"|(?:ทำ(?:หน้าที่|งาน)?|เซ็น(?:ชื่อ|เอกสาร|รายงาน|งาน)?|ลงนาม|อนุมัติ(?:รายงาน)?|พิจารณา(?:รายงาน)?|ตรวจ|ดู(?:แล)?(?:งาน)?|ปฏิบัติ(?:หน้าที่|ราชการ|งาน)|กด|ตัดสิน|ขึ้น)แทน"
    r"|(?:ผู้|คน|ตัว|การ)แทน|ได้รับมอบ(?:หมาย)?(?:ให้)?|(?:การ)?มอบ(?:หมาย|อำนาจ)?(?:งาน)?(?:แทน)?|แต่งตั้ง|(?<!ส)(?<!ที่)ตั้ง|แทน)"
)
_ASKS = pattern_of(
    rf"ใคร|คนไหน|(?:ใช่)?(?:{WHETHER})|(?:หรือ|รึ)(?:เปล่า|ยัง|ไม่)|ถึงวันที่เท่าไ(?:ร|หร่)|วันที่เท่าไ(?:ร|หร่)"
    r"|(?:จน)?(?:ถึง|ตั้งแต่)?(?:วัน|ช่วง|เดือน|สัปดาห์)?(?:ไหน|ใด)|(?:จน)?(?:ถึง)?เมื่อไ(?:ร|หร่)|กี่วัน|หมด(?:วัน|อายุ)?(?=เมื่อ|วัน)"
)
_OTHER = pattern_of(
    rf"ได้(?:บ้าง|{WHETHER}|หรือ|กี่)|(?:ต้อง|ควร|น่า|ขอ|อยาก|จะ)\s?(?:มอบ|ตั้ง|แต่งตั้ง)|ถ้า|หาก|เวลา(?:ที่)?|ไหนดี|ใครดี|{HOW_IN_FULL}|ทำไม|ทั้ง(?:สำนักงาน|องค์กร)|ใคร(?:ทำ)?แทนใคร"
)
"""Who may be appointed, how, and what if: other questions."""
DAYS = pattern_of(
    r"(?:ใน|ช่วง|ของ|ตอน)*(?:วันที่|วัน|ตอน|ช่วง|สัปดาห์|อาทิตย์|เดือน|พรุ่งนี้|มะรืน(?:นี้)?|หน้า|นี้|จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์"
    rf"|\d+(?:\s?{ANY_MONTH})?|(?:จน)?ถึง|[-–])"
)
_CALLED = pattern_of(
    "หัวหน้า|นาย(?!ก)|เจ้านาย|ผู้บังคับบัญชา|ผู้อนุมัติ|รายงาน|ช่วง|ครบ|หมด|บอต|ระบบ|ราชการ|แต่งตั้ง"
)
_LONGEST = 80


@listener(longest=_LONGEST, cue=_MAY)
def asks(context: Context, words: str) -> Query | None:
    """Returns the answer to words that ask who acts for the person, or for whom they act; None for
    other words, and for administrators who ask of everybody."""
    plain = normalise(words)
    if not _ASKS.search(plain) or _OTHER.search(plain):
        return None
    if not ACTS.search(plain):
        return None
    if away := leave_besides.WHILE_AWAY.search(plain):
        if not deputies.leads(context.session, context.me):
            return None  # nobody decides instead of them
        plain = plain.replace(away[0], " ")
    rest = called(context, plain).rest
    return None if left(rest, _ASKS, ACTS, DAYS, _CALLED) else QUERY


@dataclass(frozen=True)
class Called:
    """people: those whom the words call. of: those among them for whom somebody acts. rest: the
    words without them."""

    people: Sequence[Person]
    of: Collection[int]
    rest: str


def called(context: Context, plain: str) -> Called:
    """Returns whom the words call by post, or, of the own bureau, by name."""
    found: dict[int, Person] = {}
    of: set[int] = set()
    posted = people_in_post.named(context, plain)
    if posted is not None:
        found = {each.id: each for each in posted.found}
        of = {*found} if _FOR.search(plain[: posted.start]) else set()
        plain = f"{plain[: posted.start]} {plain[posted.end :]}"
    for each in deputies.candidates(context.session, context.me):
        part = _name_in(plain, each)
        if part:
            found[each.id] = each
            before, _, behind = plain.partition(part)
            of |= {each.id} if _FOR.search(before) else set()
            plain = f"{before} {behind}"
    found.pop(context.me.id, None)
    return Called(list(found.values()), of, plain)


_FOR = pattern_of(r"(?:แทน|รักษาการ)(?:ของ|ท่าน|คุณ|พี่|นาย|นาง|นางสาว|\s)*$")


def _name_in(plain: str, person: Person) -> str:
    """Returns the part of the name that stands in the words, or ""."""
    first, _, last = person.name.rpartition(" ")
    parts = (person.name, last, _TITLE.sub("", first))
    return next((each for each in parts if len(fold(each)) >= _LEAST and each in plain), "")


_LEAST = 4
_TITLE = pattern_of(r"^(?:นางสาว|นาง|นาย|ว่าที่\S+|ดร\.)\s?")


def answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Returns who acts for the person and for whom the person acts, now and in the days to come;
    first what was asked of one person or one day. Of somebody else who has appointed a deputy only
    the superiors and the deputy are told."""
    me, said = context.me, context.said or rest
    mine = deputies.appointed_by(context.session, me, context.today)
    theirs = deputies.appointed_for(context.session, me, context.today)
    told = _told(context, said, mine, theirs)
    leads = deputies.leads(context.session, me)
    rows: list[Part] = [Para(each, bold=True) for each in told]
    if leads or mine:
        rows.append(Row("ทำหน้าที่แทนท่าน", _lines(mine, by=False) or "ยังไม่มีผู้ใด"))
    rows.append(Row("ท่านทำหน้าที่แทน", _lines(theirs, by=True) or "ไม่มี"))
    return [
        Card(
            "การทำหน้าที่แทน",
            rows=tuple(rows),
            buttons=(
                *((_APPOINT,) if leads else ()),
                *((_END,) if mine else ()),
                *_others(context),
            ),
            note="แสดงเฉพาะที่มีผลวันนี้หรือยังไม่ถึงวัน",
        )
    ]


_APPOINT = Button("มอบหมายแทน", opens("appoint_deputy"), "มอบหมายแทน")
_END = Button("เลิกมอบหมาย", opens("end_deputy"), "เลิกมอบหมาย")


def _others(context: Context) -> tuple[Button, ...]:
    if context.me.has(ADMIN):
        return (Button("ใครแทนใคร", opens("who_acts"), "ใครแทนใคร"),)
    return (Button("ใครอนุมัติ", opens("who_approves"), "ใครอนุมัติ"),)


def _lines(found: Sequence[Appointed], by: bool) -> str:
    """One line for each: of whom, and when."""
    return "\n".join(
        f"{(each.superior if by else each.deputy).name} {short_span(each.first_day, each.last_day)}"
        for each in found
    )


def _told(
    context: Context, said: str, mine: Sequence[Appointed], theirs: Sequence[Appointed]
) -> list[str]:
    """Returns what was asked of the people whom the words name, or of a day."""
    plain = normalise(said)
    named = called(context, plain)
    if named.people:
        of = named.of
        return [_of_one(context, p, mine, theirs, p.id in of) for p in named.people[:_MOST]]
    days = days_named(plain, context) if _DAY_NAMED.search(plain) else None
    return [_of_days(*days, mine)] if days is not None and mine else []


_MOST = 2
_DAY_NAMED = pattern_of(r"\d|พรุ่งนี้|มะรืน|วันนี้|จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์")


def _of_one(
    context: Context,
    person: Person,
    mine: Sequence[Appointed],
    theirs: Sequence[Appointed],
    for_them: bool,
) -> str:
    acts = [each for each in mine if each.deputy.id == person.id]
    acted = [each for each in theirs if each.superior.id == person.id]
    if acts:
        return f"{person.name} มีชื่อทำหน้าที่แทนท่านแล้ว {_spans(acts)}"
    if acted:
        return f"ท่านทำหน้าที่แทน {person.name} {_spans(acted)}"
    above = [each.id for each in people.line_above(context.session, person)]
    if for_them and (context.me.has(ADMIN) or context.me.id in above):
        others = deputies.appointed_by(context.session, person, context.today)
        whom = _lines(others, by=False).replace("\n", " และ ")
        return f"แทน {person.name}: {whom or 'ยังไม่มีผู้ใด'}"
    if person.id in {each.id for each in people.line_above(context.session, context.me)}:
        return f"{person.name} ไม่ได้มอบหมายให้ท่านทำแทน"
    return f"{person.name} ยังไม่ได้รับมอบหมายให้ทำแทนท่าน"


def _of_days(first: date, last: date, mine: Sequence[Appointed]) -> str:
    here = [each for each in mine if each.first_day <= last and first <= each.last_day]
    days = short_span(first, last)
    return f"{days} แทนท่าน: {_lines(here, by=False)}" if here else f"{days} ยังไม่มีผู้ใดทำแทนท่าน"


def _spans(found: Sequence[Appointed]) -> str:
    return ", ".join(short_span(each.first_day, each.last_day) for each in found)


QUERY = Query(
    "acting_mine",
    ("ใครทำหน้าที่แทนฉัน", "ใครทำแทนฉัน", "ฉันทำหน้าที่แทนใคร"),
    answer,
    own=True,
    heard=answer,
    outside=True,
)
