"""`เรื่องที่ได้รับ`: a person's cases, one case in full; and published suggestions.

Only people who have a case see it, also in a list; for others it does not exist. Administrators see
only counts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from handlers.complaints import case_cards, case_words
from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Part, Row, Text, Tone
from handlers.question import button_facts, whom_to_ask
from handlers.question.meant_by_words import OwnWords
from handlers.question.query import Query, opens
from handlers.understand.dates.dates import short_date
from handlers.understand.patterns import pattern_of
from models.complaints import case_public, case_routing, cases
from models.complaints.case_public import Published
from models.complaints.complaint import Case
from models.complaints.sealed import case_texts
from models.crypto import CannotOpen
from models.errors import Refusal
from models.people.person import ADMIN, RECEIVER

_NUMBERS = Button("ดูตัวเลข", opens("case_numbers"), "ตัวเลขเรื่องร้องเรียน")
_PAGE = 6
_PAGE_PUBLISHED = 5
_MOST = 1_000
CLOSED = "closed"
_NONE = "ขณะนี้ไม่มีเรื่องร้องเรียนที่ท่านรับผิดชอบ หากต้องการดูเรื่องที่ท่านแจ้งไว้ พิมพ์ “ติดตาม” ตามด้วยรหัส"

_NO_CASE_BUT_A_STORY = (
    "ไม่พบเรื่องนี้ หรือไม่อยู่ในความรับผิดชอบของท่าน ข้อความนี้ยังไม่ได้เก็บไว้ที่ใด\n"
    "หากต้องการแจ้งเรื่องใหม่ กด “ร้องเรียน” แล้วเลือกประเภทและเล่าได้เลย"
)
_COMPLAIN = Button("ร้องเรียน", opens("file_complaint"), "ร้องเรียน")


def answer(context: Context, _rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Returns the person's open cases, the nearest limit first; with `w=closed` the closed ones."""
    context.secret = context.keeps_buttons = True
    closed = facts.get("w") == CLOSED
    found = cases.of_receiver(context.session, context.me, _MOST, closed=closed)
    if not closed:
        found.sort(key=nearest_first)
    if not found:
        return [_nothing(context, closed)]
    page = button_facts.page(facts, _PAGE, len(found))
    what = "เรื่องที่ปิดแล้ว" if closed else "เรื่องที่ท่านรับผิดชอบ"
    turned = {"w": CLOSED} if closed else {}
    here = page.of(found)
    waiting = cases.unanswered(context.session, [case.id for case in here])
    return [
        Card(
            f"{what} {len(found):,} เรื่อง",
            subtitle=page.beside("" if closed else "ใกล้กำหนดก่อนอยู่บน"),
            rows=(
                *(case_cards.row(case, context, waiting.get(case.id, 0)) for case in here),
                *_office(context),
            ),
            buttons=(*page.turn("cases", **turned), *_others(context, closed)),
        )
    ]


def nearest_first(case: Case) -> tuple[date, str]:
    """Returns by what the list of open cases is sorted."""
    due = case_words.limit(case)
    return (due[1] if due is not None else date.max), case.id


def _nothing(context: Context, closed: bool) -> Message:
    words = "ยังไม่มีเรื่องที่ปิดแล้ว" if closed else _NONE
    rows = _office(context)
    buttons = _others(context, closed)
    if not rows:
        return Text(words, buttons)
    return Card("เรื่องร้องเรียน", rows=(Para(words), *rows), buttons=buttons)


def _others(context: Context, closed: bool) -> tuple[Button, ...]:
    entering = (case_cards.ENTER,) if context.me.has(RECEIVER) else ()
    if closed:
        return (case_cards.LIST, *entering)
    data = opens("cases", w=CLOSED)
    return (*entering, Button("เรื่องที่ปิดแล้ว", data, "เรื่องที่ปิดแล้ว"), case_cards.PUBLISHED)


# -- in the menu ---------------------------------------------------------------------------------


def in_menu(context: Context) -> list[Part]:
    """Returns how many open cases the person has, and the rows for an administrator."""
    mine = cases.count_of_receiver(context.session, context.me)
    found: list[Part] = []
    if mine or context.me.has(RECEIVER):
        button = replace(case_cards.LIST, label="ดูรายการ")
        tone: Tone = "warn" if mine else "plain"
        found.append(Row("เรื่องร้องเรียนที่ท่านรับผิดชอบ", f"{mine:,} เรื่อง", button, tone))
    return [*found, *_office(context)]


def _office(context: Context) -> list[Part]:
    """Says that cases are open in the office, for administrators.

    Only the tables give numbers, because they hide those that would reveal somebody.
    """
    if not context.me.has(ADMIN):
        return []
    found: list[Part] = []
    if cases.count_open(context.session):
        found.append(Row("เรื่องร้องเรียน", "มีเรื่องที่ยังเปิด", _NUMBERS))
    if case_routing.count_without_reader(context.session):
        words = "มีเรื่องที่ยังไม่มีผู้ใดรับได้ กรุณาตรวจว่าทะเบียนมีผู้รับเรื่องที่ลงทะเบียน LINE แล้ว"
        found.append(Para(words, tone="bad"))
    return found


# -- one of them ---------------------------------------------------------------------------------


def show(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Returns one case in full for a person who has it (by button or typed short name); the trail
    records the opening. Without a name: the only open case, else the list."""
    context.secret = context.keeps_buttons = True
    case_id = facts.get("c") or _named(context, rest)
    if not case_id and rest.strip() and not _SHORT.search(rest) and not _has_any(context):
        return [Text(_NO_CASE_BUT_A_STORY, (_COMPLAIN, case_cards.LIST))]
    if not case_id and not rest.strip():
        mine = cases.of_receiver(context.session, context.me, 2)
        if len(mine) != 1:
            return answer(context, rest, facts)
        case_id = mine[0].id
    try:
        opened = cases.open_case(context.session, context.sealer, case_id, context.me, context.now)
    except Refusal as refusal:
        return [Text(case_words.refused(refusal), (case_cards.LIST,))]
    except CannotOpen:
        whom = whom_to_ask.caretaker(context)
        words = f"เปิดเรื่องนี้ไม่ได้ เพราะระบบไม่มีกุญแจของเรื่อง กรุณาแจ้ง{whom}โดยไม่ต้องเล่าเนื้อหา"
        return [Text(words, (case_cards.LIST,))]
    return [case_cards.whole(context, opened, button_facts.whole(facts, "p"))]


def _named(context: Context, rest: str) -> str:
    mine = [
        *cases.of_receiver(context.session, context.me, _MOST),
        *cases.of_receiver(context.session, context.me, _MOST, closed=True),
    ]
    named = _SHORT.search(rest)
    short = named[0].upper() if named is not None else ""
    return next((case.id for case in mine if case_texts.short(case.id) == short), "")


# -- published suggestions -----------------------------------------------------------------------


def published(context: Context, _rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Returns published suggestions without their authors, the newest first."""
    number = max(1, button_facts.whole(facts, "p") or 1)
    first = (number - 1) * _PAGE_PUBLISHED
    found = case_public.published(context.session, context.sealer, _PAGE_PUBLISHED + 1, first)
    if not found:
        return [Text("ยังไม่มีข้อเสนอแนะที่เผยแพร่ หากมีข้อเสนอแนะ พิมพ์ “ร้องเรียน”")]
    total = first + len(found)
    page = button_facts.page(facts, _PAGE_PUBLISHED, total)
    return [
        Card(
            "ข้อเสนอแนะที่เผยแพร่",
            rows=tuple(_suggestion(context, each) for each in found[:_PAGE_PUBLISHED]),
            buttons=page.turn("published_suggestions"),
            note="เผยแพร่โดยไม่ระบุผู้เสนอ",
        )
    ]


def _suggestion(context: Context, each: Published) -> Row:
    about = case_cards.where(context, each.bureau_id)
    return Row(f"{about} · {short_date(each.published_on)}", each.text)


_SHORT = pattern_of(r"(?<![0-9A-Za-z])[0-9A-Fa-f]{6}(?![0-9A-Za-z])")


def _has_any(context: Context) -> bool:
    return context.me.has(RECEIVER) or cases.count_of_receiver(context.session, context.me) > 0


OWN_WORDS = OwnWords(
    pattern_of("ร้อง(?!ขอ|เพลง)|เบาะแส|เคส|ผู้แจ้ง|ผู้ถูก|เรื่องที่(?:ได้)?รับ|ข้อเสนอ|ชมเชย|รหัส"),
    _has_any,
    ("own_duties", "awaiting_me"),
)
"""`เรื่องที่ค้าง` of who has no case and names none is work that they have to do."""
QUERY = Query(
    name="cases",
    of_all="case_numbers",
    # For all on the roster: superiors and executives get a case too, if there is no receiver.
    words=("เรื่องที่ได้รับ", "เรื่องร้องเรียนของฉัน", "เรื่องร้องเรียนที่ได้รับ"),
    answer=answer,
    own_words=OWN_WORDS,
)
SHOW = Query(name="show_case", words=("เปิดเรื่อง",), answer=show)
PUBLISHED = Query(
    name="published_suggestions", words=("ข้อเสนอแนะที่เผยแพร่",), answer=published, anyone=True
)
