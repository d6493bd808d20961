"""`ตรวจรายชื่อ`: a bureau's reporter says that its names are right."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Message, Text
from handlers.new_year import year_words
from handlers.new_year.rosters import roster_check_words
from handlers.question import button_facts
from handlers.question.query import Facts, Query
from models.errors import Refusal
from models.new_year import roster_checks
from models.new_year.year_tables import RosterCheck
from models.people.person import ADMIN, REPORTER, SUPERVISOR
from models.plans.years import preparing

MAY_CHECK = frozenset((REPORTER, SUPERVISOR, ADMIN))
_NOTHING = "ขณะนี้ไม่มีรายชื่อที่ขอให้สำนักของท่านตรวจ หากข้อมูลของท่านไม่ถูกต้อง พิมพ์ “แก้ไขข้อมูล”"


def check_named(context: Context, facts: Facts) -> RosterCheck | None:
    """Returns the check of the button (`c`), or of the own bureau for the year that is prepared."""
    check_id = button_facts.whole(facts, "c")
    if check_id is not None:
        return roster_checks.named(context.session, check_id)
    year = preparing.coming(context.today)
    every = roster_checks.by_bureau(context.session, year)
    return next((each.check for each in every if each.bureau.id == context.me.bureau_id), None)


def answer(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns the names of the own bureau, if it was asked to check them."""
    check = check_named(context, facts)
    if check is None or check.bureau_id != context.me.bureau_id:
        return [Text(_NOTHING, (year_words.MENU,))]
    people = roster_checks.names(context.session, check.bureau_id)
    return [roster_check_words.card(context, check, people, facts)]


def right(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Says that the names are right."""
    check = check_named(context, facts)
    if check is None:
        return answer(context, rest, {})
    try:
        roster_checks.answer(context.session, context.sealer, check.id, context.me, "", context.now)
    except Refusal as refusal:
        return [Text(roster_check_words.refused(context, refusal), (year_words.MENU,))]
    return [Text("บันทึกแล้วว่ารายชื่อของสำนักถูกต้อง ขอบคุณที่ช่วยตรวจ", (year_words.MENU,))]


QUERY = Query(
    name=roster_check_words.CHECK,
    words=("ตรวจรายชื่อ", "ตรวจรายชื่อของสำนัก", "ตรวจรายชื่อสำนัก"),
    answer=answer,
    roles=MAY_CHECK,
)
RIGHT_QUERY = Query(name=roster_check_words.RIGHT_TAP, words=(), answer=right, roles=MAY_CHECK)
