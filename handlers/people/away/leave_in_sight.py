"""Hears what is said of leave that was just stored or shown: half of that day only, another day
besides, who approves it.

What moves it `show_leave` hears.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from handlers.context import Context
from handlers.conversation import afterwards, beginning
from handlers.messages import Button, Message, Text
from handlers.people.away import leave_notices, tell_absence, who_acts
from handlers.people.away.leave import days_beside, leave_besides, leave_heard
from handlers.people.away.leave.leave_card import OTHER_WORK
from handlers.question.asked_needs import answered_before
from handlers.question.query import Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.dates.dates import short_span, span_on_button
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.duties import duty_holders
from models.people import absences, deputies, people
from models.people.person import REPORTER, Absence, Person

_SHOWN = ("my_leave", "leave_asked")
_MINE = Button("วันลาของฉัน", opens("my_leave"), "วันลาของฉัน")
_BACK = Button("กลับมาแล้ว", opens("end_absence"), "กลับมาแล้ว")
_CUE = pattern_of("ครึ่ง|เช้า|บ่าย|อนุ|เซ็น|ชอบ|กลับ|ใบ|แทน|เพิ่ม|บวก|ต่อ|แจ้ง|บอก|ส่ง|ออก|ไม่|ยกเลิก|งด|ถอน|ตัด")
"""This stands in all words that are heard here."""
_OTHER = pattern_of(rf"\d\.\d|ประชุม|รายงาน|นัด|กิจกรรม|ถ้า|หาก|ใคร|ทำไม|{HOW_IN_FULL}|กี่")


def stands(context: Context) -> Absence | None:
    """Returns the leave that was just stored, or the only one that was just shown; None where no
    leave stands in sight, or several do."""
    if not answered_before(context, _SHOWN):
        return None
    coming = absences.coming(context.session, context.me, context.today)
    saved = afterwards.standing(context.asked_before())
    this = saved[1].get("a") if saved is not None and saved[0] == tell_absence.FLOW.name else None
    found = [each for each in coming if this is None or str(each.id) == this]
    return found[0] if len(found) == 1 else None


def changes(context: Context, text: str) -> Absence | None:
    """Returns the leave in sight where the words make other days of it: `ลาต่ออีกวันนึง`; the only
    stored one where they name leave; None for other words."""
    if not days_beside.may_change(text) or _OTHER.search(text):
        return None
    leave = stands(context) if answered_before(context, _SHOWN) else None
    if leave is not None:
        return leave if days_of(context, text, leave) is not None else None
    more, off = days_beside.goes_on(text), days_beside.takes_off(text)
    if "ลา" not in text or not (more or off):
        return None
    coming = absences.coming(context.session, context.me, context.today)
    if len(coming) != 1 or off and days_of(context, text, coming[0]) is None:
        return None
    return coming[0]


def unlike(context: Context, text: str) -> str:
    """Asks which days are meant where the words take days off the leave in sight, or the only
    stored one, and name others that are no part of it; "" for other words."""
    if not days_beside.takes_off(text):
        return ""
    coming = absences.coming(context.session, context.me, context.today)
    leave = stands(context) or (coming[0] if len(coming) == 1 else None)
    if leave is None:
        return ""
    return days_beside.does_not_fit(text, (leave.first_day, leave.last_day), context)


def days_of(context: Context, text: str, leave: Absence) -> tuple[date, date] | None:
    """Returns the days that the words make of stored leave; None for other words."""
    told = (leave.first_day, leave.last_day)
    days = days_beside.changed(text, told, context)
    return days if days != told else None


@listener(longest=80, cue=_CUE)
def asks(context: Context, text: str) -> Query | None:
    """Returns what is told to words about the leave in sight; None for all other words."""
    if not answered_before(context, _SHOWN):
        return None
    leave = stands(context)
    if leave is None:
        return None
    found = _told_of_it(without_polite_ending(normalise(text)))
    if found is not None or _OTHER.search(text):
        return found
    if leave_heard.tells_half_a_day(text) and _only_half(context, text, leave):
        return HALF
    told = (leave.first_day, leave.last_day)
    if days_beside.takes_off(text) and days_beside.not_added(text, told, context):
        return BETWEEN
    return BESIDES if days_beside.added(text, told, context) is not None else None


def _told_of_it(plain: str) -> Query | None:
    """Returns what is told to words that change nothing of the leave; None for others."""
    if leave_besides.asks_who_works(plain):
        return WHO_ACTS
    if leave_besides.told_after(plain):
        return ANSWERED
    return TOLD_TO if _TELL_THEM.fullmatch(plain) else None


_TELL_THEM = pattern_of(
    r"(?:แล้ว|ช่วย|ฝาก|รบกวน|ขอ|\s)*(?:แจ้ง|บอก|ส่ง(?:ให้|ถึง)?)(?:ให้)?(?:หัวหน้า|ผอ\.?|ผู้อำนวยการ|ผู้บังคับบัญชา|ท่าน|เพื่อน(?:ร่วมงาน)?|คนในทีม|ทีม|พี่\S{1,12}|คุณ\S{1,16})"
    rf"(?:ให้|ด้วย|ทราบ|รู้|หน่อย|ที|ได้|{WHETHER}|หรือยัง|รึยัง|แล้ว|\s)*"
)
"""Wants somebody told of it."""


def _only_half(context: Context, text: str, leave: Absence) -> bool:
    """Tells whether the words name no other day than that of the leave."""
    told = (leave.first_day, leave.last_day)
    return days_beside.beside(text, told, context) in (None, told)


def _half(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    leave = stands(context)
    context.asked = context.asked_before()  # the leave stays in sight
    days = short_span(leave.first_day, leave.last_day) if leave is not None else ""
    return [Text(_WHOLE.format(days), (_BACK, _MINE))]


_WHOLE = (
    "วันลา {} ที่บันทึกไว้คงเดิม บอตจดวันลาเป็นวัน ไม่แยกครึ่งวัน และไม่ใช่ใบลา ใบลายื่นครึ่งวันได้ตามระเบียบ\n"
    "เมื่อมาทำงานแล้ว พิมพ์ “กลับมาแล้ว” บอตจะเตือนท่านตามเดิม"
)


def _answered(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    told = leave_besides.told_after(without_polite_ending(normalise(rest)))
    context.asked = context.asked_before()
    return [Text(told, (_MINE,))]


def _told_to(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    context.asked = context.asked_before()
    return [Text(f"{leave_notices.SEEN_BY}\n{_TELL_YOURSELF}", (_MINE,))]


_TELL_YOURSELF = "ผู้อื่นที่ต้องการให้ทราบ กรุณาบอกด้วยตนเอง"


def _who_acts(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Says who decides instead of who leads, and of others who is responsible for reports on the
    days of the leave in sight."""
    if deputies.leads(context.session, context.me):
        context.asked = context.asked_before()
        return who_acts.answer(context, rest, facts)
    leave = stands(context)
    context.asked = context.asked_before()
    found = _responsible(context, leave) if leave is not None else []
    names = listed(f"{each.name} ({each.position})" for each in found)
    chosen = _chosen(context, leave)
    told = [_CHOSEN.format(chosen.name, chosen.position)] if chosen is not None else []
    told += [_RESPONSIBLE.format(names)] if names else []
    return [Text("\n".join((*(told or (_NOBODY,)), OTHER_WORK)), (_MINE,))]


def _chosen(context: Context, leave: Absence | None) -> Person | None:
    """Returns whom the person named to look after their work then."""
    if leave is None or leave.stand_in_id is None:
        return None
    return people.by_id(context.session, leave.stand_in_id)


def _responsible(context: Context, leave: Absence) -> Sequence[Person]:
    """Returns who is responsible for the bureau's reports then; nobody where they are none of the
    person's work."""
    if not context.me.has(REPORTER):
        return []
    first = max(leave.first_day, context.today)
    days = (first + timedelta(n) for n in range((leave.last_day - first).days + 1))
    of_days = (
        duty_holders.responsible(context.session, context.me.bureau_id, day)
        for day in days
        if context.working_days.is_working(day)
    )
    return list({each.id: each for each in of_days if each is not None}.values())


_CHOSEN = "ผู้แทนที่เลือกของวันลานี้คือ {} ({})"
_RESPONSIBLE = "ระหว่างวันลานี้ ผู้รับผิดชอบรายงานของสำนักคือ {}"
_NOBODY = "วันลานี้ไม่มีเรื่องที่บอตต้องส่งต่อให้ผู้อื่น"


def _between(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    leave = stands(context)
    told = (leave.first_day, leave.last_day) if leave is not None else None
    context.asked = context.asked_before()
    said = days_beside.not_added(rest, told, context) if told is not None else ""
    move = Button("เลื่อนวันลา", opens("move_leave"), "เลื่อนวันลา")
    return [Text(f"ยังไม่ได้เปลี่ยน {said}", (move, _MINE))]


def _which(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    asked = unlike(context, rest)
    context.asked = context.asked_before()
    return [Text(asked, (Button("เลื่อนวันลา", opens("move_leave"), "เลื่อนวันลา"), _MINE))]


def _besides(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    leave = stands(context)
    told = (leave.first_day, leave.last_day) if leave is not None else None
    day = days_beside.added(rest, told, context) if told is not None else None
    words = span_on_button(day, day) if day is not None else rest
    return beginning.open_flow(context, tell_absence.FLOW, words, {"anew": ""})


HALF = Query("leave_half", (), _half)
TOLD_TO = Query("leave_told_to", (), _told_to)
WHO_ACTS = Query("leave_who_acts", (), _who_acts)
ANSWERED = Query("leave_answered", (), _answered)
BETWEEN = Query("leave_between", (), _between)
WHICH = Query("leave_which_days", (), _which)
BESIDES = Query("leave_besides", (), _besides, goes_on=True)
