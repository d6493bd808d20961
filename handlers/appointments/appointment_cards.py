"""Cards of appointments: a slot for its adviser, an appointment for its bureau, what to send."""

from __future__ import annotations

from handlers.appointments import appointment_words
from handlers.calendar_events import calendar_words
from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Part, Row, cut_graphemes
from handlers.question.query import opens
from handlers.understand.dates.dates import nearness, short_date
from models.appointments import advising
from models.appointments.clinic_slot import ClinicSlot, FollowUp
from models.calendar import office_day
from models.people import absences, people
from models.people.person import Bureau


def of_bureau(context: Context, slot: ClinicSlot, first: str = "") -> Message:
    """Returns the bureau's appointment with the ways to move and to cancel it."""
    names = people.names(context.session, (slot.adviser_id, slot.taken_by))
    away = slot.adviser_id in absences.away_on(context.session, office_day(slot.begins_at))
    move = Button("เลื่อนนัด", opens(appointment_words.SHOW, m=1), "เลื่อนนัดคลินิก")
    cancel = opens(appointment_words.GIVE_BACK, s=slot.id)
    link = _link(slot)
    warning = "ผู้ให้คำปรึกษาลาในวันนัด กรุณากด “เลื่อนนัด” เพื่อเลือกช่วงอื่น"
    return Card(
        "นัดคลินิก",
        subtitle=appointment_words.when(slot),
        rows=(
            *((Para(first, tone="good"),) if first else ()),
            *((Para(warning, tone="bad"),) if away else ()),
            Row("ผู้ให้คำปรึกษา", names.get(slot.adviser_id, "")),
            Row("สถานที่", appointment_words.place_of(slot)),
            Row("ผู้นัด", names.get(slot.taken_by or 0, "")),
        ),
        buttons=(*link, move, Button("ยกเลิกนัด", cancel, "ยกเลิกนัดคลินิก")),
        note="เตือนในสรุปวันก่อนวันนัด เลื่อนหรือยกเลิกได้ถึงวันก่อนวันนัด",
    )


def of_adviser(context: Context, slot: ClinicSlot, first: str = "") -> Message:
    """Returns the slot for its adviser: who comes, signing in, telling what came of it."""
    rows: list[Part] = [Para(first, tone="good")] if first else []
    rows.append(Row("สำนัก", _bureau(context, slot)))
    if slot.taken_by is not None:
        rows.append(Row("ผู้นัด", people.names(context.session, (slot.taken_by,))[slot.taken_by]))
    rows.append(Row("สถานที่", appointment_words.place_of(slot)))
    if slot.advised_at is not None:
        rows += _told(context, slot)
    return Card(
        "ช่วงนัดคลินิก",
        subtitle=appointment_words.when(slot),
        rows=tuple(rows),
        buttons=(*_ways_on(context, slot), appointment_words.ALL_SLOTS),
    )


def advice_rows(context: Context, slot: ClinicSlot) -> list[Part]:
    """Returns what came of the appointment, for its bureau."""
    return [Row("นัดครั้งก่อน", appointment_words.short_when(slot)), *_told(context, slot)]


def _told(context: Context, slot: ClinicSlot) -> list[Part]:
    topics = [appointment_words.TOPICS[each] for each in (slot.topics or {}).get("topics", ())]
    rows: list[Part] = [Row("หัวข้อ", ", ".join(topics) or "ไม่ระบุ")]
    text = advising.advice_in(context.sealer, slot)
    rows.append(Row("คำแนะนำ", text or "ลบแล้วตามระยะเวลาเก็บ"))
    found = advising.follow_up_of(context.session, slot.id)
    if found is not None:
        done = "ส่งแล้ว" if found.done_at is not None else nearness(found.due, context.today)
        what = advising.what_in(context.sealer, found)
        words = f"{what} ภายใน {short_date(found.due)} ({done})"
        rows.append(Row("สิ่งที่ต้องส่ง", words))
    return rows


def _bureau(context: Context, slot: ClinicSlot) -> str:
    if slot.withdrawn_at is not None:
        return "ปิดช่วงนี้แล้ว"
    if slot.bureau_id is None:
        return "ว่าง"
    return context.session.get_one(Bureau, slot.bureau_id).name


def _ways_on(context: Context, slot: ClinicSlot) -> list[Button]:
    if slot.advised_at is not None or slot.withdrawn_at is not None:
        return []
    found = list(_link(slot))
    begun = context.now >= slot.begins_at
    if slot.bureau_id is not None and begun:
        tell = opens(appointment_words.ADVISE, s=slot.id)
        found.append(Button("บันทึกผล", tell, "บันทึกผลนัดคลินิก", style="primary"))
    if slot.ends_at <= context.now:
        return found
    if slot.bureau_id is not None:
        sign = opens(appointment_words.SIGN_IN, s=slot.id)
        found.append(Button("เปิดลงชื่อ", sign, "เปิดลงชื่อของนัดนี้"))
    take_back = opens(appointment_words.WITHDRAW, s=slot.id)
    return [*found, Button("ปิดช่วงนี้", take_back, "ปิดช่วงนัดนี้")]


def _link(slot: ClinicSlot) -> tuple[Button, ...]:
    if not calendar_words.is_link(slot.place):
        return ()
    return (Button("เปิดลิงก์ประชุม", uri=slot.place, style="primary"),)


def to_send(context: Context, found: FollowUp, first: str = "") -> Message:
    """Returns what the bureau is to send, with the way to say that it is done."""
    what = advising.what_in(context.sealer, found)
    rows: list[Part] = [Para(first, tone="good")] if first else []
    rows += [
        Row("สิ่งที่ต้องส่ง", what or "ลบแล้วตามระยะเวลาเก็บ"),
        Row("ภายใน", f"{short_date(found.due)} ({nearness(found.due, context.today)})"),
    ]
    done = Button("ส่งแล้ว", opens(appointment_words.DONE, f=found.id), "ส่งเรื่องจากคลินิกแล้ว")
    return Card(
        "สิ่งที่ต้องส่งหลังนัดคลินิก",
        rows=tuple(rows),
        buttons=(*((done,) if found.done_at is None else ()), appointment_words.MINE),
    )


def slot_row(label: str, value: str, data: str, verb: str) -> Row:
    """Returns a slot in a list, with its button."""
    return Row(label, value, Button(verb, data, cut_graphemes(f"{verb} {label}", 40)))
