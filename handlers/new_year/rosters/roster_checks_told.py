"""`สำนักตรวจรายชื่อ`: which bureau has checked its names, asking those that were not asked, and what
waits to be mended."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Card, Message, Row, Text, pushed
from handlers.new_year import year_named, year_words
from handlers.new_year.rosters import roster_check_words
from handlers.new_year.year_words import ADMINS
from handlers.question import button_facts
from handlers.question.query import Facts, Query, opens
from models.duties import duty_holders
from models.errors import Refusal
from models.new_year import roster_checks
from models.new_year.roster_checks import BureauCheck
from models.new_year.year_tables import RosterCheck
from models.people import people
from models.people.person import Person
from models.plans.years import preparing

ASKED, MENDED = "roster_asked", "roster_mended"
_SIZE = 7


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Returns how far each bureau is, those that wait for an administrator first."""
    return [_overview(context, year_named.meant(context, rest, facts), facts)]


def _overview(context: Context, year: int, facts: Facts, head: str = "") -> Card:
    every = roster_checks.by_bureau(context.session, year)
    every.sort(key=lambda each: (not each.waits, each.right, each.bureau.name))
    page = button_facts.page(facts, _SIZE, len(every))
    done = sum(each.right for each in every)
    return Card(
        "สำนักตรวจรายชื่อ",
        subtitle=page.beside(f"ปีงบประมาณ {year}", f"ถูกต้อง {done:,} จาก {len(every):,} สำนัก"),
        rows=tuple(_row(context, year, each) for each in page.of(every)),
        buttons=(
            *_to_ask(year, every),
            *page.turn(roster_check_words.OVERVIEW, y=year),
            year_words.list_button(year),
        ),
        note=head,
    )


def _to_ask(year: int, every: Sequence[BureauCheck]) -> tuple[Button, ...]:
    new = sum(each.check is None for each in every)
    if not new:
        return ()
    say = f"ขอให้ตรวจรายชื่อ {year}"
    return (Button(f"ขอให้ตรวจ {new:,} สำนัก", opens(roster_check_words.ASK, y=year), say),)


def _row(context: Context, year: int, each: BureauCheck) -> Row:
    if each.check is None:
        facts = {"y": year, "b": each.bureau.id}
        own = Button(
            "ตรวจเอง", opens(roster_check_words.SELF, **facts), f"ตรวจเองแล้ว {each.bureau.name}"
        )
        return Row(each.bureau.name, _unasked(context, each), own, "warn")
    words = roster_check_words.said(context, each.check)
    if each.waits:
        done = Button("แก้แล้ว", opens(roster_check_words.DONE, c=each.check.id), "แก้แล้ว")
        return Row(each.bureau.name, words, done, "bad")
    return Row(each.bureau.name, words, tone="good" if each.right else "plain")


def _unasked(context: Context, each: BureauCheck) -> str:
    if _whom(context, each.bureau.id) is None:
        return "ไม่มีผู้รายงานที่ติดต่อทาง LINE ได้ กรุณาตรวจเอง"
    return "ยังไม่ได้ขอให้ตรวจ"


def _whom(context: Context, bureau_id: int) -> Person | None:
    return duty_holders.responsible(context.session, bureau_id, context.today)


# -- what administrators do ----------------------------------------------------------------------


def ask(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Asks every bureau that was not asked yet and has somebody whom LINE reaches."""
    year = year_named.meant(context, rest, facts)
    every = roster_checks.by_bureau(context.session, year)
    new = [each.bureau.id for each in every if each.check is None]
    reached = {bureau_id: _whom(context, bureau_id) for bureau_id in new}
    asked = [bureau_id for bureau_id, person in reached.items() if person is not None]
    preparing.begin_coming(context.session, year, context.now, context.me)
    for check in roster_checks.ask(context.session, year, asked, context.now, context.me):
        _tell(context, check, reached[check.bureau_id])
    left = len(new) - len(asked)
    words = f"ส่งให้ผู้รายงาน {len(asked):,} สำนักแล้ว"
    none = f" อีก {left:,} สำนักไม่มีผู้รายงานที่ติดต่อได้ กรุณาตรวจเอง" if left else ""
    return [_overview(context, year, {}, f"{words}{none}")]


def _tell(context: Context, check: RosterCheck, person: Person | None) -> None:
    if person is None:
        return
    count = len(roster_checks.names(context.session, check.bureau_id))
    card = pushed(
        "ขอให้ตรวจรายชื่อของสำนัก",
        f"ก่อนเริ่มปีงบประมาณ {check.fiscal_year} กรุณาดูรายชื่อ {count:,} คน แล้วกด “ถูกต้อง” หรือ “มีแก้”",
        Button("ดูรายชื่อ", opens(roster_check_words.CHECK, c=check.id), "ตรวจรายชื่อ"),
    )
    context.notify(person, [card], f"{ASKED}:{check.id}", ASKED)


def confirm(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Notes that the administrator looked at a bureau's (`b`) names."""
    year, bureau_id = year_named.meant(context, rest, facts), button_facts.whole(facts, "b")
    known = {each.id for each in people.bureaus(context.session)}
    if bureau_id not in known:
        return answer(context, rest, facts)
    try:
        roster_checks.confirm(context.session, year, bureau_id, context.now, context.me)
    except Refusal as refusal:
        return [Text(roster_check_words.refused(context, refusal)), _overview(context, year, {})]
    return [_overview(context, year, {})]


def settle(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Notes that what a bureau told (`c`) is mended, and tells who told it."""
    check_id = button_facts.whole(facts, "c")
    if check_id is None:
        return answer(context, rest, facts)
    try:
        check = roster_checks.settle(context.session, check_id, context.now, context.me)
    except Refusal as refusal:
        return [Text(roster_check_words.refused(context, refusal), (year_words.MENU,))]
    teller = people.by_id(context.session, check.person_id or 0)
    if teller is not None and teller.id != context.me.id:
        words = "ผู้ดูแลระบบแก้รายชื่อของสำนักตามที่ท่านแจ้งแล้ว ขอบคุณที่ช่วยตรวจ"
        see = Button("ดูรายชื่อ", opens(roster_check_words.CHECK, c=check.id), "ตรวจรายชื่อ")
        context.notify(teller, [pushed("แก้รายชื่อแล้ว", words, see)], f"{MENDED}:{check.id}", MENDED)
    return [_overview(context, check.fiscal_year, {})]


QUERY = Query(
    name=roster_check_words.OVERVIEW,
    words=("สำนักตรวจรายชื่อ", "ผลการตรวจรายชื่อ", "สำนักไหนตรวจรายชื่อแล้ว", "ใครยังไม่ตรวจรายชื่อ"),
    answer=answer,
    roles=ADMINS,
)
ASK_QUERY = Query(
    name=roster_check_words.ASK,
    words=("ขอให้ตรวจรายชื่อ", "ให้ทุกสำนักตรวจรายชื่อ", "ส่งรายชื่อให้สำนักตรวจ"),
    answer=ask,
    roles=ADMINS,
)
SELF_QUERY = Query(name=roster_check_words.SELF, words=(), answer=confirm, roles=ADMINS)
DONE_QUERY = Query(name=roster_check_words.DONE, words=(), answer=settle, roles=ADMINS)
