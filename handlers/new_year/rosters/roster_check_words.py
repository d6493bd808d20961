"""Words and cards about bureaus that check their own names before a new year."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Card, Para, Row
from handlers.new_year import year_words
from handlers.question import button_facts
from handlers.question.query import Facts, opens
from handlers.question.role_names import role_words
from handlers.understand.dates.dates import short_date
from models.calendar import office_day
from models.errors import Refusal
from models.new_year import roster_checks
from models.new_year.year_tables import RIGHT, RosterCheck
from models.people.person import STAFF, Person

OVERVIEW, ASK, SELF, DONE = "roster_checks", "ask_rosters", "confirm_roster", "settle_roster"
CHECK, RIGHT_TAP, MEND_FLOW = "check_roster", "right_roster", "mend_roster"
"""The names of questions and conversations; CHECK, RIGHT_TAP and MEND_FLOW are the bureau's."""

_SIZE = 8


def card(context: Context, check: RosterCheck, people: Sequence[Person], facts: Facts) -> Card:
    """Returns a page of the bureau's names, with what its reporter may say of them."""
    page = button_facts.page(facts, _SIZE, len(people))
    of = {"c": check.id}
    return Card(
        "ตรวจรายชื่อของสำนัก",
        subtitle=page.beside(f"ปีงบประมาณ {check.fiscal_year}", f"{len(people):,} คน"),
        rows=(
            *(_asked() if page.number == 1 else ()),
            *(_person(each) for each in page.of(people)),
            *_said(context, check),
        ),
        buttons=(*_answers(check), *page.turn(CHECK, **of)),
    )


def _asked() -> tuple[Para, ...]:
    words = "ผู้ดูแลระบบขอให้ตรวจชื่อ ตำแหน่ง และหน้าที่ ก่อนเริ่มปีงบประมาณใหม่"
    return (Para(words, tone="muted"),)


def _person(person: Person) -> Row:
    roles = role_words([each for each in person.roles if each != STAFF])
    group = f"\n{person.work_group}" if person.work_group else ""
    return Row(person.name, f"{person.position}{group}{f' · {roles}' if roles else ''}")


def _said(context: Context, check: RosterCheck) -> tuple[Para, ...]:
    return (Para(said(context, check), tone="muted"),) if check.outcome is not None else ()


def _answers(check: RosterCheck) -> tuple[Button, ...]:
    if check.outcome == RIGHT or check.settled_at is not None:
        return ()
    right = Button("ถูกต้อง", opens(RIGHT_TAP, c=check.id), "ถูกต้อง", style="primary")
    mend = Button("มีแก้", opens(MEND_FLOW, c=check.id), "มีแก้")
    return (right, mend) if check.outcome is None else (mend,)


def said(context: Context, check: RosterCheck) -> str:
    """Returns what the bureau said, by whom and when."""
    if check.at is None:
        return f"ขอให้ตรวจเมื่อ {short_date(office_day(check.asked_at))} ยังไม่ตอบ"
    who, on = year_words.who(context, check.person_id), short_date(office_day(check.at))
    if check.outcome == RIGHT:
        return f"ถูกต้อง ตรวจโดย{who} {on}"
    words = roster_checks.words_of(context.sealer, check) or "ข้อความถูกลบแล้ว"
    if check.settled_at is not None:
        return f"แก้แล้ว {short_date(office_day(check.settled_at))}: {words}"
    return f"มีแก้ แจ้งโดย{who} {on}: {words}"


def refused(context: Context, refusal: Refusal) -> str:
    """Returns why a tap or words about the names change nothing."""
    if refusal.code == "answered":
        by = year_words.who(context, refusal.facts["by"])  # type: ignore[arg-type]
        return f"สำนักนี้ตอบแล้วโดย{by} หากมีแก้เพิ่ม กด “มีแก้”"
    return _WHY[refusal.code]


_WHY = {
    "gone": "ไม่พบการตรวจรายชื่อนี้แล้ว",
    "not_yours": "รายชื่อนี้เป็นของสำนักอื่น ท่านตรวจได้เฉพาะสำนักของท่าน",
    "settled": "ผู้ดูแลระบบแก้รายชื่อตามที่แจ้งแล้ว หากยังไม่ถูกต้อง พิมพ์ “แก้ไขข้อมูล”",
    "nothing": "สำนักนี้ไม่ได้แจ้งให้แก้รายชื่อ",
}
