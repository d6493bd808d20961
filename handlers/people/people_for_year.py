"""What a new fiscal year needs of the roster: that everybody has joined, and that every bureau has
somebody who reports and somebody who decides."""

from __future__ import annotations

from handlers.context import Context
from handlers.messages import Button
from handlers.people import who_is_missing
from handlers.question.query import opens
from handlers.subjects.year_items import LACKING, TO_LOOK_AT, YearItem, YearState
from handlers.understand.listing import listed
from models.people import roster_gaps
from models.people.roster_gaps import NO_SUPERIOR, NOT_JOINED

_BUREAUS = 3


def roster(context: Context, _year: int) -> YearState:
    """Returns how many people are on the roster and what it lacks."""
    without = sum(each.missing for each in roster_gaps.counts(context.session, NO_SUPERIOR))
    counted = roster_gaps.counts(context.session, NOT_JOINED)
    people, missing = sum(each.people for each in counted), sum(each.missing for each in counted)
    words = f"{people:,} คน ใน {len(counted):,} สำนัก ยังไม่ลงทะเบียน {missing:,} คน"
    if without:
        name, command = who_is_missing.WITHOUT_SUPERIOR.name, "ใครไม่มีผู้บังคับบัญชา"
        words = f"{words}\nไม่มีผู้บังคับบัญชา {without:,} คน"
        return YearState(LACKING, words, Button("ดู", opens(name), command))
    button = Button("ดู", opens("find_people"), "ทะเบียนบุคลากร")
    return YearState(TO_LOOK_AT, words, button)


def reporters(context: Context, _year: int) -> YearState:
    """Returns the bureaus in which nobody who reports has joined; LACKING if there are any."""
    counted = roster_gaps.counts(context.session, NOT_JOINED)
    without = [each.bureau for each in counted if not each.reporters]
    button = Button("กำหนด", opens("choose_holder"), "ผู้รับผิดชอบรายงาน")
    if not without:
        words = f"มีผู้รายงานครบ {len(counted):,} สำนัก ตรวจว่าใครรับผิดชอบกิจกรรมใด"
        return YearState(TO_LOOK_AT, words, button)
    more = f" และอีก {len(without) - _BUREAUS:,} สำนัก" if len(without) > _BUREAUS else ""
    words = f"{len(without):,} จาก {len(counted):,} สำนัก ยังไม่มีผู้รายงานที่ลงทะเบียน"
    named = f"{listed(without[:_BUREAUS])}{more}"
    return YearState(LACKING, f"{words}\n{named}", button)


ITEMS = (
    YearItem("roster", 20, "บัญชีรายชื่อ", roster),
    YearItem("reporters", 60, "ผู้รายงานของแต่ละสำนัก", reporters),
)
