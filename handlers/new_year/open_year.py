"""`เปิดปี`: shows what is not ready and what it means, and opens the year in one tap."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Part, Row, Text
from handlers.new_year import year_named, year_news, year_states, year_words
from handlers.new_year.year_words import ADMINS
from handlers.question.query import Facts, Query, opens
from handlers.understand.dates.dates import thai_date
from handlers.understand.listing import listed
from models.calendar import fiscal_year_days
from models.errors import Refusal
from models.new_year import opening
from models.people import people
from models.queues import quota

_NAMED = 6


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Returns what opening the year means, or why it cannot be opened."""
    year = year_named.meant(context, rest, facts)
    try:
        opening.check(context.session, year, context.now)
    except Refusal as refusal:
        return [_refused(context, year, refusal)]
    return [_card(context, year)]


def _refused(context: Context, year: int, refusal: Refusal) -> Text:
    words = year_words.refused(context, year, refusal)
    ways: tuple[Button, ...] = (year_words.list_button(year),)
    if refusal.code == "set":
        ways = (Button("ยกเลิกการตั้งเปิดปี", opens(year_words.UNSET, y=year), "ยกเลิกการตั้งเปิดปี"),)
    return Text(words, (*ways, year_words.MENU))


def _card(context: Context, year: int) -> Card:
    standings = year_states.of_year(context, year)
    left = [each for each in standings if not each.ready]
    facts = {"y": year, "v": year_states.together(standings)}
    label = f"เปิดปี {year}" if not _comes(context, year) else "ตั้งให้เปิดเอง"
    return Card(
        f"เปิดปีงบประมาณ {year}",
        rows=(
            Row("มีผล", _effect(context, year)),
            _told_row(context),
            Row("ข้อความที่ส่ง", year_news.welcome(context, year)),
            *_not_ready(left),
        ),
        buttons=(
            Button(label, opens(year_words.OPEN_NOW, **facts), label, style="primary"),
            Button("แก้ข้อความ", opens(year_words.WELCOME, y=year), "แก้ข้อความเปิดปี"),
            year_words.list_button(year),
        ),
        tone="warn" if left else "good",
    )


def _not_ready(left: Sequence[year_states.YearItemStanding]) -> list[Part]:
    if not left:
        return [Para("ทุกเรื่องพร้อมแล้ว", tone="good")]
    named = listed(f"{each.item.title} ({each.sign})" for each in left[:_NAMED])
    more = f" และอีก {len(left) - _NAMED:,} เรื่อง" if len(left) > _NAMED else ""
    return [
        Row(f"ยังไม่พร้อม {len(left):,} เรื่อง", f"{named}{more}\nเปิดได้ และทำต่อภายหลังได้", tone="warn")
    ]


def _comes(context: Context, year: int) -> bool:
    return fiscal_year_days(year)[0] > context.today


def _effect(context: Context, year: int) -> str:
    if _comes(context, year):
        first = thai_date(fiscal_year_days(year)[0])
        return f"{first} ระบบเปิดให้เองในวันนั้น ก่อนหน้านั้นไม่มีใครเห็นเรื่องของปีใหม่"
    return f"ทันที ({thai_date(context.today)}) ทุกคนเห็นแผนและรอบของปี {year}"


def _told_row(context: Context) -> Row:
    reached = people.reached(context.session)
    known = quota.load(context.session, context.now)
    left = known.left if known is not None else None
    words = f"ทุกคนที่ลงทะเบียน {reached:,} คน คนละ 1 ข้อความ"
    if left is None:
        return Row("แจ้งถึง", words)
    short = reached > left
    note = " โควตาไม่พอ บางคนจะไม่ได้รับ" if short else ""
    return Row(
        "แจ้งถึง", f"{words} (โควตาเดือนนี้เหลือ {left:,}){note}", tone="warn" if short else "plain"
    )


def now(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Opens the year, or sets it to open; shows the card again if the list changed since (`v`)."""
    year = year_named.meant(context, rest, facts)
    try:
        opening.check(context.session, year, context.now)
        if facts.get("v") != year_states.together(year_states.of_year(context, year)):
            return [Text("รายการเปลี่ยนไปหลังจากที่แสดง กรุณาดูอีกครั้ง"), _card(context, year)]
        found = opening.open_year(context.session, year, context.now, context.me)
    except Refusal as refusal:
        return [_refused(context, year, refusal)]
    context.must_arrive = True
    if found.opened_at is None:
        assert found.opens_on is not None
        words = f"ตั้งแล้ว ปีงบประมาณ {year} จะเปิดเองวันที่ {thai_date(found.opens_on)}"
        return [Text(words, (year_words.list_button(year), year_words.MENU))]
    return [
        Text(
            f"เปิดปีงบประมาณ {year} แล้ว กำลังแจ้งทุกคน ปีก่อนยังดูได้ เช่น พิมพ์ “สถานะปี {year - 1}”",
            (year_words.list_button(year), year_words.MENU),
        )
    ]


def unset(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Takes back that the year opens by itself."""
    year = year_named.meant(context, rest, facts)
    try:
        opening.unset(context.session, year, context.now, context.me)
    except Refusal as refusal:
        return [Text(year_words.refused(context, year, refusal), (year_words.list_button(year),))]
    words = f"ยกเลิกแล้ว ปีงบประมาณ {year} จะยังไม่เปิด จนกว่าจะกด “เปิดปี” อีกครั้ง"
    return [Text(words, (year_words.list_button(year), year_words.MENU))]


QUERY = Query(
    name=year_words.OPEN,
    words=("เปิดปี", "เปิดปีงบประมาณ", "เปิดปีงบประมาณใหม่", "เปิดปีใหม่", "เริ่มปีงบประมาณใหม่"),
    answer=answer,
    roles=ADMINS,
)
NOW_QUERY = Query(name=year_words.OPEN_NOW, words=(), answer=now, roles=ADMINS)
UNSET_QUERY = Query(
    name=year_words.UNSET,
    words=("ยกเลิกการตั้งเปิดปี", "ยกเลิกเปิดปี", "ยังไม่เปิดปี"),
    answer=unset,
    roles=ADMINS,
)
