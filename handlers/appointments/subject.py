"""Appointments with the clinic as a subject."""

from __future__ import annotations

from datetime import date

from handlers.appointments import (
    appointment_duties,
    appointment_facts,
    appointment_words,
    give_back_slot,
    note_advice,
    open_slots,
    other_days,
    show_appointment,
    show_follow_up,
    show_slots,
    take_slot,
    withdraw_slot,
)
from handlers.calendar_events import line_opening
from handlers.context import Context
from handlers.conversation.afterwards import Afterwards, DoorTo
from handlers.conversation.flow import Flow
from handlers.messages import Part, Row
from handlers.question.query import Query, by_meaning
from handlers.subjects import admin_tasks
from handlers.subjects.declaration import (
    Hearing,
    HelpLine,
    InGroup,
    MenuRows,
    PersonalData,
    Subject,
)
from handlers.subjects.group_reasons import BY_ROLE, OWN, one_to_one
from handlers.subjects.listeners import listener
from handlers.subjects.own_lists import OwnList
from handlers.subjects.own_matters import OwnMatter
from handlers.subjects.waiting_lists import WaitingList
from handlers.subjects.whose_work import PREPARING, work_of
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise
from models.appointments import appointment_figures, taking_slots
from models.appointments.opening_slots import ADVISERS
from models.people.person import ADVISER, REPORTER


def _begun(words: str, inside: str | None) -> Flow | None:
    """Returns the opening of slots, if the words begin with its command, whatever follows."""
    if "นัด" not in words:  # every typed text passes here
        return None
    opened = line_opening.goes_on(normalise(words), open_slots.FLOW.opens_on)
    return open_slots.FLOW if opened and inside in (None, open_slots.FLOW.name) else None


_ASKS_DAYS = pattern_of(
    r"(?=.*คลินิก)(?!.*(?:ถาม|ตอบ|คำแนะนำ|ส่งอะไร|ต้องส่ง|เปิดช่วง|ยกเลิก|ร้องเรียน|ทุกสำนัก|สำนักอื่น|\d\.\d))"
    r".*(?:(?:เปิด|ว่าง|ให้คำปรึกษา|ทำการ|มี)\S{0,12}(?:วันไหน|วันอะไร|เมื่อไ|ช่วงไหน|กี่โมง)"
    rf"|มี(?:คิว|ช่วง)?นัด\S{{0,30}}(?:{WHETHER}|หรือ|รึ|บ้าง|ยัง|วันไหน|เมื่อไ)"
    rf"|นัด\S{{0,20}}(?:ของ)?(?:สำนัก|{ME_OR_US})\S{{0,20}}(?:{WHETHER}|วันไหน|เมื่อไ|หรือยัง|รึยัง))"
)
_AS_MADE = rf"(?:ที่|ไว้|จอง|แล้ว|ของ(?:สำนัก)?(?:{ME_OR_US})|\s)*"
_MOVES = pattern_of(
    r"(?!.*(?:ประชุม|อบรม|สัมมนา|ประกาศ|เตือน|รายงาน|ลา(?![ก-๙])|ส่ง))(?:(?:ขอ|อยาก|จะ|ช่วย|รบกวน|ต้อง|\s)*(?:เลื่อน|ย้าย|เปลี่ยน|ขยับ)(?:วัน|เวลา)?นัด.{0,40}"
    rf"|(?:ที่|วันที่|{ME_OR_US}|ได้|\s)*นัด(?:กับ)?(?:คลินิก|ที่ปรึกษา|ผู้ให้คำปรึกษา)?{_AS_MADE}(?:วัน\S{{2,12}}{_AS_MADE})?"
    r"(?:ขอ|อยาก|จะ|ช่วย|รบกวน|ต้อง|ไม่ว่าง|\s)*(?:เลื่อน|ย้าย|เปลี่ยน|ขยับ).{0,40})"
)
"""Nothing else that is moved is called a bare นัด by a bureau that has an appointment."""
_LONGEST, _LONGEST_WISH = 60, 300
_WANTS_TO_MEET = pattern_of(
    r"(?:ขอ|อยาก|จะ|ต้องการ|สะดวก)[^\n]{0,12}?(?:คุย|พบ|เจอ|นัด)[^\n]{0,12}?(?:คลินิก|ผู้ให้คำปรึกษา|ที่ปรึกษา)"
)
_DAY_WISHED = pattern_of(
    r"ช่วง(?:วัน|เช้า|บ่าย|สัปดาห์|อาทิตย์)|สัปดาห์|อาทิตย์หน้า|จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|พรุ่งนี้|มะรืน|วันที่\s?\d|ตอน(?:เช้า|บ่าย)"
)


def _wants_to_meet(plain: str) -> bool:
    """Tells whether somebody wants to see the clinic and says when it suits, however long that is:
    `อยากขอคุยกับคลินิกเรื่อง… ถ้าได้ช่วงพุธเช้าก็ดี`."""
    if len(plain) > _LONGEST_WISH or "ถามคลินิก" in plain or "ยกเลิก" in plain:
        return False
    return _WANTS_TO_MEET.search(plain) is not None and _DAY_WISHED.search(plain) is not None


@listener()
def _asked(context: Context, words: str) -> Query | None:
    """Returns the question about the bureau's appointment if somebody asks for it or for the days;
    advisers may mean their own slots."""
    plain = normalise(words) if "คลินิก" in words or "นัด" in words else ""
    if _MOVES.fullmatch(plain) and _has_one(context):
        return show_appointment.MOVED
    if context.me.has(*ADVISERS):
        return None
    if plain and _wants_to_meet(plain):
        return show_appointment.QUERY
    if "คลินิก" not in words or len(plain) > _LONGEST:
        return None
    return show_appointment.QUERY if _ASKS_DAYS.match(plain) else None


def _has_one(context: Context) -> bool:
    if not context.me.has(REPORTER):
        return False
    return taking_slots.of_bureau(context.session, context.me.bureau_id, context.now) is not None


def _in_menu(context: Context) -> list[Part]:
    if not context.me.has(ADVISER):
        return []
    return [Row("ช่วงนัดคลินิก", "เปิดช่วงให้สำนักนัด และบันทึกผล", appointment_words.ALL_SLOTS)]


def _in_report(context: Context, last: date) -> list[str]:
    return appointment_words.in_report(appointment_figures.of_year(context.session, last))


_GIVEN_BACK = "นัดที่ยกเลิกแล้วนำกลับไม่ได้ เลือกช่วงที่ว่างใหม่ได้"
_WITHDRAWN = "ช่วงที่ปิดแล้วนำกลับไม่ได้ เปิดช่วงใหม่ได้"

_APPOINTMENT = pattern_of("นัด")
_TAKEN = OwnMatter(
    _APPOINTMENT,
    lists=(
        OwnList(
            appointment_words.SLOTS,
            appointment_words.SLOTS,
            _APPOINTMENT,
            "นัด|จอง",
            files=frozenset(("put_off",)),
            roles=ADVISERS,
            by_day=True,
            without=show_slots.FREE,
        ),
    ),
)
_NEW_DAYS = by_meaning(show_appointment.NEW_DAYS)
APPOINTMENTS = Subject(
    name="appointments",
    needs=("calendar_events", "attendance"),
    flows=(
        open_slots.FLOW,
        take_slot.FLOW,
        give_back_slot.FLOW,
        withdraw_slot.FLOW,
        note_advice.FLOW,
    ),
    queries=(
        show_appointment.QUERY,
        show_slots.QUERY,
        show_slots.SIGN_IN,
        show_follow_up.QUERY,
        show_follow_up.DONE,
        _NEW_DAYS,
    ),
    duties=appointment_duties.WORDS,
    menu_rows=(MenuRows(55, _in_menu, comes_in=True),),
    in_clinic_report=_in_report,
    task=admin_tasks.EVENTS,
    help=(
        HelpLine(91, "นัดคลินิก", "พิมพ์ “นัดคลินิก” เพื่อเลือกช่วงปรึกษา เลื่อน หรือยกเลิก และอ่านคำแนะนำครั้งก่อน"),
        HelpLine(
            91,
            "นัดคลินิก",
            "พิมพ์ “เปิดช่วงนัด” เพื่อเปิดช่วงให้สำนักนัด และ “ช่วงนัดของฉัน” เพื่อดูและบันทึกผล",
            ADVISERS,
        ),
    ),
    offered=work_of(PREPARING, "follow_up", "follow_up_done"),
    own_matters=(_TAKEN,),
    waiting_lists=(
        WaitingList(
            appointment_words.SLOTS,
            appointment_words.SLOTS,
            pattern_of("ช่วง(?:นัด|เวลา)?|นัด(?:คลินิก)?"),
            pattern_of("(?<!เ)ปิด|ยกเลิก|ถอน|งด"),
            roles=ADVISERS,
        ),
    ),
    hearing=Hearing(opens=_begun, asks=(other_days.asked, _asked)),
    group=InGroup(
        reasons={
            **one_to_one((_NEW_DAYS,)),
            show_appointment.QUERY.name: OWN,
            show_slots.QUERY.name: BY_ROLE,
            show_slots.SIGN_IN.name: BY_ROLE,
            show_follow_up.QUERY.name: OWN,
            show_follow_up.DONE.name: OWN,
        },
    ),
    fact_sheets=(appointment_facts.SHEET,),
    afterwards={
        appointment_words.TAKE: Afterwards(
            change=DoorTo(appointment_words.SHOW, {"m": "1"}),
            take_back=DoorTo(appointment_words.GIVE_BACK),
            add="การนัดเก็บเฉพาะช่วงเวลา เรื่องที่จะปรึกษาบอกในวันนัด หรือพิมพ์ “ถามคลินิก” ถามก่อนได้",
            look=DoorTo(appointment_words.SHOW),
            reached="ผู้ให้คำปรึกษาเห็นนัดในช่วงนัดของตนแล้ว ไม่มีการโทรยืนยัน",
        ),
        appointment_words.GIVE_BACK: Afterwards.by_one_way(
            DoorTo(appointment_words.SHOW, says=_GIVEN_BACK),
            look=DoorTo(appointment_words.SHOW),
            reached="ผู้ให้คำปรึกษาเห็นช่วงนี้ว่างแล้วในช่วงนัดของตน",
            next="ไม่ต้องทำอะไรต่อ จะนัดช่วงอื่น พิมพ์ “นัดคลินิก”",
        ),
        appointment_words.WITHDRAW: Afterwards.by_one_way(
            DoorTo(appointment_words.OPEN, says=_WITHDRAWN),
            look=DoorTo(appointment_words.SLOTS),
            reached="หากมีสำนักนัดไว้ บอตแจ้งผู้นัดแล้ว แต่ไม่เก็บว่าอ่านหรือยัง",
            next="ไม่ต้องทำอะไรต่อ สำนักที่นัดไว้ได้รับแจ้งให้เลือกช่วงใหม่แล้ว",
        ),
        appointment_words.OPEN: Afterwards(
            change="ช่วงที่เปิดแล้วแก้เวลาไม่ได้ ปิดช่วงนั้นใน “ช่วงนัดของฉัน” แล้วเปิดช่วงใหม่",
            take_back=DoorTo(appointment_words.SLOTS),
            add=DoorTo(appointment_words.OPEN),
            look=DoorTo(appointment_words.SLOTS),
            reached="บอตไม่แจ้งสำนักเอง ผู้รายงานพิมพ์ “นัดคลินิก” แล้วเห็นช่วงที่ว่าง",
        ),
        appointment_words.ADVISE: Afterwards.by_one_way(
            DoorTo(appointment_words.ADVISE),
            take_back="ผลที่บันทึกแล้วลบไม่ได้ บันทึกผลที่ถูกต้องอีกครั้งได้",
            look=DoorTo(appointment_words.SLOTS),
            reached="ผู้รายงานของสำนักอ่านได้ใน “นัดคลินิก” บอตไม่เก็บว่าอ่านหรือยัง",
        ),
    },
    on_days="ช่วงเวลานัดคลินิกที่ยังว่าง",
    trail={
        "clinic.slots_opened": "เปิดช่วงนัดคลินิก",
        "clinic.taken": "นัดคลินิก",
        "clinic.given_back": "คืนช่วงนัดคลินิก",
        "clinic.withdrawn": "ปิดช่วงนัดคลินิก",
        "clinic.advised": "บันทึกผลนัดคลินิก",
        "clinic.follow_up_done": "แจ้งว่าส่งตามคำแนะนำคลินิกแล้ว",
    },
    trail_kinds={"clinic_slot": "นัดคลินิก", "clinic_follow_up": "สิ่งที่ต้องส่งหลังนัดคลินิก"},
    data=PersonalData(
        labels={
            "appointments": "นัดคลินิกของท่าน",
            "appointment_at": "เวลานัด",
            "as": "ในฐานะ",
        },
        words={"as": {"taker": "ผู้นัด", "adviser": "ผู้ให้คำปรึกษา"}},
    ),
)
