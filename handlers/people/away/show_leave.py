"""`วันลาของฉัน`: the leave one has told, with ways to move and to cancel it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from handlers.context import Context
from handlers.conversation import beginning, drafts, names_kept_out
from handlers.messages import Button, Card, Message, Part, Row, Text
from handlers.people.away import end_absence, leave_in_sight, leave_notices, moved_to, tell_absence
from handlers.people.away.away_questions import days_named
from handlers.people.away.leave import (
    days_alone,
    days_beside,
    days_open,
    leave_asked,
    leave_bounds,
    leave_ended,
    leave_heard,
)
from handlers.question.asked_needs import answered_before
from handlers.question.query import Query, opens
from handlers.understand.dates.dates import short_span, span_on_button
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.conversations.conversation import CANCELLED
from models.people import absences, people
from models.people.person import ADMIN, EXECUTIVE, RECEIVER, SUPERVISOR, Absence

_MOST = 10
_TELL = Button("แจ้งลา", opens("tell_absence"), "แจ้งลา")


def show(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Shows the present and the coming leave."""
    found = absences.coming(context.session, context.me, context.today)
    return [_card(context, found, "วันลาที่แจ้งไว้")] if found else [end_absence.NO_LEAVE]


def _card(
    context: Context,
    found: Sequence[Absence],
    title: str,
    to: tuple[date, date] | None = None,
) -> Card:
    """Shows leave, and who stands in. to: the days to which one of them is moved."""
    chosen = {each.stand_in_id for each in found if each.stand_in_id is not None}
    named = people.by_ids(context.session, tuple(chosen)) if chosen else {}
    rows: list[Part] = []
    for each in found[:_MOST]:
        rows.append(Row("วันลา", short_span(each.first_day, each.last_day), _moves(each, to)))
        if each.stand_in_id in named:
            rows.append(Row("ผู้แทนที่เลือก", named[each.stand_in_id].name))
    buttons = [Button("ยกเลิกลา", opens("end_absence", a=found[0].id), "ยกเลิกลา")]
    if len(found) > 1:
        buttons = [Button("ยกเลิกลาทั้งหมด", opens("end_absence"), "ยกเลิกลาทั้งหมด")]
    note = f"กด “เลื่อน” เพื่อเปลี่ยนวัน หรือพิมพ์ เช่น “เลื่อนวันลาเป็น 5-9 มี.ค.”\n{leave_notices.SEEN_BY}"
    return Card(title, rows=tuple(rows), buttons=(*buttons, _TELL), note=note)


def _moves(each: Absence, to: tuple[date, date] | None) -> Button:
    told = span_on_button(*to) if to else None
    return Button("เลื่อน", opens("tell_absence", replaces=each.id, told=told), "เลื่อน")


def move(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Begins to move the leave `a`, or the one stored leave that the words may mean; of several it
    asks which."""

    def read(part: str) -> tuple[date, date] | None:
        return days_named(part, context)

    stored = absences.coming(context.session, context.me, context.today)
    days = moved_to.new_days(rest, read)
    of = facts.get("a")
    in_sight = leave_in_sight.changes(context, rest) if of is None else None
    this = [each for each in stored if str(each.id) == of or each is in_sight]
    found = this or moved_to.meant(rest, stored, read)
    if not found:
        return [end_absence.NO_LEAVE]
    if len(found) != 1:
        return [_card(context, found, "เลื่อนวันลาใด", days)]
    before = (found[0].first_day, found[0].last_day)
    days = (
        leave_bounds.weekdays_left(rest, before)
        or leave_in_sight.days_of(context, rest, found[0])
        or moved_to.new_days(rest, lambda part: days_beside.beside(part, before, context))
        or days_open.later_by(rest, before)
    )
    told = span_on_button(*days) if days and days != before else ""
    asked = drafts.current(context)
    if asked is not None and asked.row.flow == end_absence.FLOW.name:
        drafts.end(context, asked.row, CANCELLED)
    return beginning.open_flow(
        context, tell_absence.FLOW, told, {"replaces": str(found[0].id), "anew": ""}
    )


def cancel(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Asks whether the leave that the words mean is cancelled; of one leave only some days are cut
    off by moving it, which is asked too."""
    asked = drafts.current(context)
    if asked is not None and asked.row.flow == end_absence.FLOW.name:
        drafts.end(context, asked.row, CANCELLED)
    if (cut := _cut(context, rest)) is not None:
        return cut
    return beginning.open_flow(context, end_absence.FLOW, rest, {})


def _cut(context: Context, rest: str) -> Sequence[Message] | None:
    """Returns what shortens a leave of which the words end the first or last days; None where they
    end whole leaves."""
    stored = absences.coming(context.session, context.me, context.today)
    found = leave_ended.ended(rest, stored, context.today)
    days = leave_ended.days_ended(rest, context.today)
    if len(found) != 1 or not days:
        return None
    [leave] = found
    back = leave_ended.back_at_work(rest, context.today)
    if back is not None:  # from then on
        days = {each for each in _days_of(leave) if each >= back}
    left = sorted(_days_of(leave) - days)
    if not left or len(left) == (leave.last_day - leave.first_day).days + 1:
        return None
    if (left[-1] - left[0]).days + 1 != len(left):  # the days between: there are two leaves then
        note = _BETWEEN.format(short_span(leave.first_day, leave.last_day))
        return [Text(note), _card(context, [leave], "วันลาที่แจ้งไว้")]
    facts = {"replaces": str(leave.id), "anew": ""}
    return beginning.open_flow(context, tell_absence.FLOW, span_on_button(left[0], left[-1]), facts)


_BETWEEN = "วันลา {} แจ้งไว้เป็นช่วงเดียว ตัดวันตรงกลางไม่ได้ ยังไม่ได้ยกเลิก เลื่อนช่วงนี้ให้สั้นลง แล้วแจ้งวันที่เหลือเพิ่ม"


def _days_of(leave: Absence) -> set[date]:
    length = (leave.last_day - leave.first_day).days + 1
    return {leave.first_day + timedelta(n) for n in range(length)}


def told_to_whom(_context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return [Text(leave_notices.SEEN_BY)]


def stop_telling(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Ends the telling of leave; leave that is stored stays."""
    place = drafts.current(context)
    if place is not None and place.row.flow == tell_absence.FLOW.name:
        drafts.end(context, place.row, CANCELLED)
    found = absences.coming(context.session, context.me, context.today)
    stopped = Text(_STOPPED)
    return [stopped, _card(context, found, "วันลาที่แจ้งไว้ก่อนหน้านี้ยังอยู่")] if found else [stopped]


_STOPPED = "เลิกแจ้งวันลาแล้ว ไม่มีการบันทึก บอตจะเตือนท่านตามปกติ"


def _others(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    if context.me.has(*_LEADS):
        declared = (each for subject in context.subjects for each in subject.queries)
        led = next((each for each in declared if each.name == "led_leave"), None)
        if rest and led is not None and led.heard is not None:
            counts = leave_heard.asks_days_left(rest) and not leave_asked.names_a_time(
                context, rest
            )
            one = _named(context, without_polite_ending(normalise(rest)))
            alone = one is not None and len(one[1]) == 1 and not counts
            given = {**facts, "p": f"{min(one[1])}"} if one is not None and alone else facts
            return led.heard(context, f"{rest} ปีนี้" if counts else rest, given)
        return [Text(_OF_THOSE_LED, (_WHO_IS_AWAY, _TELL))]
    return [Text(_OF_OTHERS, (_TELL,))]


_LEADS = (SUPERVISOR, ADMIN, EXECUTIVE)
_OF_THOSE_LED = "วันลาที่คนในสายงานของท่านแจ้งไว้ กด “วันนี้ใครลาบ้าง” วันลาของผู้อื่นบอตไม่แสดง"
_WHO_IS_AWAY = Button("วันนี้ใครลาบ้าง", opens("led_leave"), "วันนี้ใครลาบ้าง")


_OF_OTHERS = f"บอตไม่แสดงวันลาของผู้อื่น กรุณาถามผู้บังคับบัญชาหรือผู้ดูแลเรื่องการลาของสำนัก\n{leave_notices.SEEN_BY}"


def _who_has_cases(_context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return [Text(_CASES_STAY, (_TELL,))]


_CASES_STAY = (
    "บอตไม่เลือกผู้ดูแลเรื่องร้องเรียนแทนระหว่างลา กรุณาตกลงกับผู้รับเรื่องคนอื่นก่อนลา "
    "แจ้งวันลาได้โดยกด “แจ้งลา” ระหว่างนั้นบอตจะไม่เตือนท่าน"
)


def _days_left(_context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return [Text(_LEFT, (Button("วันลาของฉัน", opens("my_leave"), "วันลาของฉัน"), _TELL))]


_LEFT = (
    "บอตไม่มีจำนวนวันลาคงเหลือ กรุณาดูในระบบการลาของสำนักงาน หรือถามผู้ดูแลเรื่องการลาของสำนัก\n"
    "บอตเก็บเฉพาะวันลาที่ท่านแจ้งไว้ เพื่อไม่เตือนท่านระหว่างลา"
)

QUERY = Query(
    name="my_leave",
    of_all="led_leave",
    words=("วันลาของฉัน", "วันลาของผม", "ดูวันลา", "ดูวันลาของฉัน"),
    answer=show,
    own=True,
)
MOVE = Query("move_leave", ("เลื่อนวันลา", "เปลี่ยนวันลา"), move, goes_on=True, heard=move, outside=True)
CANCEL = Query("cancel_leave", (), cancel, goes_on=True)
WHO_KNOWS = Query("who_knows_leave", ("ใครเห็นวันลา", "ใครรู้ว่าลา"), told_to_whom, outside=True)
STOP = Query("stop_telling_leave", (), stop_telling, ends=True)
OF_OTHERS = Query("leave_of_others", ("วันลาของคนอื่น",), _others, outside=True)
WHO_HAS_CASES = Query(
    "who_has_cases",
    ("ใครรับเรื่องแทนตอนลา",),
    _who_has_cases,
    roles=frozenset((RECEIVER,)),
    outside=True,
)
DAYS_LEFT = Query("leave_days_left", ("วันลาคงเหลือ", "เหลือวันลากี่วัน"), _days_left, outside=True)

_LEAVE_FLOWS = (tell_absence.FLOW.name, end_absence.FLOW.name)


def asks(context: Context, text: str, inside: str | None) -> Query | None:
    """Returns what words about stored leave want, outside of any conversation and in those about
    leave; None for other words, and where nothing is stored."""
    if context.person is None or inside not in (None, *_LEAVE_FLOWS):
        return None
    if inside is None and context.person.has(RECEIVER) and leave_heard.asks_who_has_cases(text):
        return WHO_HAS_CASES
    if inside == end_absence.FLOW.name and _tells_which(context, text):
        return CANCEL
    if inside is None and (changed := _of_other_days(context, text)) is not None:
        return changed
    if "ลา" not in text and "ทำงาน" not in text:
        return _of_stored_days(context, text, inside)
    if inside is None and context.me.has(*_LEADS) and _asks_of_named(context, text):
        return OF_OTHERS
    return _of_leave(text, inside) or _of_own_days(context, text, inside)


def _of_other_days(context: Context, text: str) -> Query | None:
    if _other_days_next(context, text):
        return MOVE
    if leave_in_sight.unlike(context, text):
        return leave_in_sight.WHICH
    return MOVE if leave_in_sight.changes(context, text) is not None else None


def _other_days_next(context: Context, text: str) -> bool:
    """Tells whether the words right after leave was stored or shown only name other days:
    `เปลี่ยนเป็นวันศุกร์วันเดียวได้มั้ย`."""
    if not days_alone.others(text) or not answered_before(context, (QUERY.name,)):
        return False
    return days_named(text, context) is not None and _stored(context)


def _asks_of_named(context: Context, text: str) -> bool:
    """Tells whether the words ask if somebody who is named is away: `คุณสมชายลาอยู่หรือเปล่า`."""
    named = _named(context, without_polite_ending(normalise(text)))
    return named is not None and _IS_AWAY.fullmatch(named[0]) is not None


def _named(context: Context, plain: str) -> tuple[str, frozenset[int]] | None:
    """Returns the words without the only name in them, and who may have it; None where not one
    is named."""
    named = names_kept_out.places(context, plain) if len(plain) <= _LONGEST else []
    if len(named) != 1:
        return None
    start, end, _words, ids = named[0]
    return f"{plain[:start]}{plain[end:]}", ids


_LONGEST = 80
_WHEN = (
    r"(?:วันนี้|พรุ่งนี้|มะรืนนี้|ตอนนี้|ช่วงนี้|(?:สัปดาห์|อาทิตย์|เดือน)(?:นี้|หน้า)"
    r"|วัน(?:จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์)(?:นี้|หน้า)?|\s)*"
)
_IS_AWAY = pattern_of(
    rf"{_WHEN}(?:ได้|ยัง|จะ|แจ้ง|ติด)*(?:ลา(?:ป่วย|กิจ|พักร้อน|พักผ่อน|งาน|หยุด)?|ไม่อยู่|ไม่มา(?:ทำงาน)?)(?:อยู่|ไป|ไว้)?"
    rf"{_WHEN}(?:ถึง)?(?:{WHETHER}|(?:หรือ|รึ)(?:เปล่า|ไม่|ยัง)|ใช่ไหม|วันไหน(?:บ้าง)?|เมื่อไ(?:ร|หร่)|กี่วัน)"
)


def _of_leave(text: str, inside: str | None) -> Query | None:
    """Returns the question about leave that is told the same to everybody."""
    if inside is None and leave_heard.asks_who_knows(text):
        return WHO_KNOWS
    if leave_heard.asks_days_left(text) and leave_heard.is_of_another(text):
        return OF_OTHERS
    if leave_heard.asks_days_left(text):
        return DAYS_LEFT if leave_heard.asks_for_the_rest(text) else leave_asked.DAYS
    return OF_OTHERS if leave_heard.asks_of_others(text) else None


def _of_own_days(context: Context, text: str, inside: str | None) -> Query | None:
    telling = inside == tell_absence.FLOW.name
    works = leave_heard.works_after_all(text, telling) and not days_beside.takes_off(text)
    if telling and works:
        told = leave_heard.names_the_told(text)
        return CANCEL if told or leave_heard.names_the_stored(text) and _stored(context) else STOP
    if telling and leave_heard.is_none(text):
        return STOP
    if telling and leave_heard.cancels_telling(text) and not _stored(context):
        return STOP
    return _of_stored_days(context, text, inside)


def _of_stored_days(context: Context, text: str, inside: str | None) -> Query | None:
    asked_to_cancel = inside == end_absence.FLOW.name
    cancels = inside is None and leave_heard.cancels(text)
    about = cancels or leave_heard.speaks_of_leave(text) or leave_heard.works_after_all(text)
    about = (
        about or inside is None and leave_asked.names_leave(text) and _tells_which(context, text)
    )
    if not asked_to_cancel and not about:
        return None
    if inside is None and leave_heard.asks_to_see(text) and leave_asked.of_some_days(context, text):
        return leave_asked.DAYS
    if not _stored(context):
        sees = inside is None and leave_heard.asks_to_see(text)
        return QUERY if cancels or sees else None
    if not asked_to_cancel and _tells_which(context, text):
        return CANCEL
    return _of_stored(text, inside, asked_to_cancel)


def _tells_which(context: Context, text: str) -> bool:
    """Tells whether words at the question whether several leaves end mean some of them only."""
    stored = absences.coming(context.session, context.me, context.today)
    return leave_ended.tells_which(text, stored, context.today)


def _stored(context: Context) -> bool:
    """Tells whether there is leave of one's own from today on."""
    return bool(absences.coming(context.session, context.me, context.today))


def _of_stored(text: str, inside: str | None, asked_to_cancel: bool) -> Query | None:
    telling = inside == tell_absence.FLOW.name
    if leave_heard.works_after_all(text) and not asked_to_cancel:
        return CANCEL
    if leave_heard.moves(text, asked_to_cancel):
        # While leave is told, other days are those of the leave that is not stored yet.
        return MOVE if not telling or leave_heard.names_the_stored(text) else None
    if leave_heard.cancels(text) and not asked_to_cancel:
        return CANCEL
    return QUERY if leave_heard.asks_to_see(text) else None
