"""Attendance as a subject: events at which people sign in."""

from __future__ import annotations

from handlers.attendance import (
    absent_asked,
    at_the_door,
    attendance_by_meaning,
    attendance_facts,
    attendance_proofs,
    cannot_sign,
    certificate_facts,
    certificate_wrong,
    close_event,
    event_words,
    for_friends,
    mark_left,
    open_event,
    others_there,
    own_attendance,
    show_certificates,
    show_events,
    staying_away,
    tick_present,
)
from handlers.attendance.signing import leave_early, sign_in, sign_in_by_name
from handlers.conversation.afterwards import Afterwards, DoorTo
from handlers.subjects import admin_tasks
from handlers.subjects.declaration import (
    CodeOpening,
    Hearing,
    HelpLine,
    InGroup,
    PersonalData,
    Subject,
)
from handlers.subjects.group_reasons import BY_ROLE, OWN, one_to_one
from models.attendance import attendance_event
from models.people.person import ADMIN, REPORTER, SUPERVISOR

ATTENDANCE = Subject(
    name="attendance",
    needs=("codes",),
    flows=(
        open_event.FLOW,
        tick_present.FLOW,
        mark_left.FLOW,
        leave_early.FLOW,
        close_event.FLOW,
        sign_in_by_name.FLOW,
    ),
    queries=(
        sign_in.QUERY,
        show_events.QUERY,
        show_events.SIGNED_IN,
        absent_asked.ABSENT,
        show_certificates.QUERY,
        *attendance_by_meaning.QUERIES,
    ),
    fact_sheets=(attendance_facts.SHEET, certificate_facts.SHEET),
    afterwards={
        "open_sign_in": Afterwards(
            take_back=DoorTo("close_sign_in"),
            look=DoorTo("sign_in_events"),
            reached="บอตไม่แจ้งผู้ที่ควรมา กรุณาส่งป้าย QR หรือรหัสให้เอง ใครมาแล้วดูได้ที่การ์ดกิจกรรม",
        ),
    },
    task=admin_tasks.EVENTS,
    help=(
        HelpLine(94, "ลงชื่อเข้าร่วม", "สแกน QR บนจอแล้วกดส่ง หรือพิมพ์รหัสที่เห็น"),
        HelpLine(94, "ลงชื่อเข้าร่วม", "หากออกก่อนเวลาเลิก พิมพ์ “ออกก่อน”"),
        HelpLine(94, "ลงชื่อเข้าร่วม", "พิมพ์ “ใบรับรอง” เพื่อขอใบรับรองการเข้าร่วมหลังปิดลงชื่อ"),
        HelpLine(
            94,
            "ลงชื่อเข้าร่วม",
            "ผู้จัดพิมพ์ “เปิดลงชื่อ” เพื่อเปิด และ “กิจกรรมลงชื่อ” เพื่อดูผู้มา",
            frozenset((REPORTER, SUPERVISOR, ADMIN)),
        ),
    ),
    codes=(
        CodeOpening(
            attendance_event.ATTENDANCE,
            sign_in.QUERY.name,
            event_words.title_of,
            after=True,
            kept=show_events.kept,
        ),
    ),
    proofs=attendance_proofs.PROOFS,
    hearing=Hearing(
        opens=open_event.begun,
        asks=(
            sign_in.heard,
            certificate_wrong.asked,
            absent_asked.asked,
            others_there.asked,
            for_friends.asks,
            at_the_door.asked,
            at_the_door.asked_by_a_stranger,
            cannot_sign.asked,
            staying_away.asked,
            own_attendance.asked,
        ),
        whole=(open_event.FLOW,),
    ),
    group=InGroup(
        hears=sign_in.in_group,
        reasons={
            **one_to_one(attendance_by_meaning.QUERIES),
            sign_in.QUERY.name: OWN,
            show_events.QUERY.name: BY_ROLE,
            show_events.SIGNED_IN.name: BY_ROLE,
            absent_asked.ABSENT.name: BY_ROLE,
            show_certificates.QUERY.name: OWN,
        },
    ),
    trail={
        "attendance.ticked": "ลงชื่อให้ผู้เข้าร่วม",
        "attendance.put_down": "ลงชื่อให้ผู้เข้าร่วมจากภายนอก",
        "attendance.left": "บันทึกผู้ออกก่อนเวลา",
        "attendance.list_seen": "ดูรายชื่อผู้เข้าร่วม",
    },
    data=PersonalData(
        labels={
            "attendance": "กิจกรรมที่ท่านลงชื่อเข้าร่วม",
            "event": "กิจกรรม",
            "signed_in_at": "ลงชื่อเมื่อ",
            "signed_in_by": "ลงชื่อโดย",
            "left_early_at": "ออกก่อนเวลาเมื่อ",
        },
        words={
            "signed_in_by": {
                "scanned": "สแกน QR",
                "typed": "พิมพ์รหัส",
                "printed": "รหัสหน้าห้อง",
                "ticked": "ผู้จัดลงชื่อให้",
            },
        },
    ),
)
