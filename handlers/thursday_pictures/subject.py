"""The Thursday picture as a subject: units publish a picture of what they know, in turn."""

from __future__ import annotations

from handlers.conversation.afterwards import Afterwards, DoorTo
from handlers.subjects import admin_tasks
from handlers.subjects.declaration import Hearing, HelpLine, InGroup, PersonalData, Subject
from handlers.subjects.group_reasons import BUREAUS, BY_ROLE, OWN, one_to_one
from handlers.subjects.whose_work import REPORTING, work_of
from handlers.thursday_pictures import (
    decide_picture,
    forward_picture,
    forward_words,
    picture_asked,
    picture_facts,
    picture_notices,
    picture_words,
    pictures_in_data,
    send_picture,
    show_pictures,
    thursday_duties,
    thursday_pictures_by_meaning,
)
from handlers.thursday_pictures.turns import (
    agree_swap,
    rota_in_group,
    set_rota,
    show_rota,
    swap_turn,
)
from models.people.person import REPORTER

_FLOWS = (
    send_picture.FLOW,
    decide_picture.FLOW,
    forward_picture.FLOW,
    swap_turn.FLOW,
    agree_swap.FLOW,
    set_rota.FLOW,
)


THURSDAY_PICTURES = Subject(
    name="thursday_pictures",
    flows=_FLOWS,
    queries=(
        show_pictures.QUERY,
        show_pictures.ONE_QUERY,
        show_rota.QUERY,
        forward_picture.QUERY,
        *thursday_pictures_by_meaning.QUERIES,
    ),
    fact_sheets=(picture_facts.SHEET,),
    afterwards={
        "set_picture_rota": Afterwards(
            change=DoorTo("set_picture_rota"),
            take_back=DoorTo("set_picture_rota", says="ตารางเดิมนำกลับไม่ได้ ตั้งตารางใหม่แทนได้"),
            add=DoorTo("set_picture_rota", says="จะเพิ่มหน่วยงานหรือเว้นสัปดาห์ ตั้งตารางใหม่แทนได้"),
            look=DoorTo("picture_rota"),
            reached="บอตไม่แจ้งทุกสำนักเมื่อตั้งตาราง แต่เตือนสำนักเมื่อใกล้ถึงคิว",
            seen_by="บุคลากรเปิดดูตารางได้ พิมพ์ “ตารางพฤหัส”",
        ),
        "send_picture": Afterwards.by_one_way(
            DoorTo("send_picture"),
            take_back="",
            attach=DoorTo("send_picture"),
            look=DoorTo("show_picture"),
            reached=DoorTo("show_picture"),
        ),
    },
    duties=thursday_duties.WORDS,
    task=admin_tasks.PUBLISHING,
    help=(
        HelpLine(
            103,
            "อินโฟกราฟิก",
            "พิมพ์ “อินโฟกราฟิก” เพื่อดูคิวและคลังภาพ หรือ “ตารางพฤหัส” เพื่อดูว่าเป็นคิวใคร",
        ),
        HelpLine(
            103,
            "อินโฟกราฟิก",
            "ผู้รายงานพิมพ์ “ส่งอินโฟกราฟิก” เมื่อถึงคิวของสำนัก หรือ “แลกคิว” เพื่อแลกกับสำนักอื่น",
            roles=frozenset((REPORTER,)),
        ),
        HelpLine(
            103,
            "อินโฟกราฟิก",
            "และ “ตั้งตารางพฤหัส” เพื่อให้ลำดับหน่วยงาน วัน และช่องทาง",
            roles=picture_words.ADMINS,
        ),
    ),
    offered=work_of(REPORTING, "infographic", "show_picture", "picture_rota"),
    hearing=Hearing(
        opens=swap_turn.begun,
        asks=(
            show_rota.of_one_day,
            show_rota.asks,
            picture_asked.asked,
        ),
    ),
    group=InGroup(
        hears=rota_in_group.heard,
        answers={picture_words.ROTA: rota_in_group.answer},
        reasons={
            **one_to_one(thursday_pictures_by_meaning.QUERIES),
            picture_words.ROTA: BUREAUS,
            picture_words.PICTURES: OWN,
            picture_words.ONE: OWN,
            forward_words.READY: BY_ROLE,
        },
    ),
    on_the_screen={
        picture_notices.DECIDE_KIND: "มีอินโฟกราฟิกรอท่านอนุมัติ",
        picture_notices.DECIDED: "มีผลการพิจารณาอินโฟกราฟิก",
        picture_notices.TOLD: "มีข่าวเกี่ยวกับอินโฟกราฟิก",
        picture_notices.SWAP: "มีคำขอแลกคิวอินโฟกราฟิก",
    },
    trail={
        "picture.rota": "ตั้งตารางอินโฟกราฟิก",
        "picture.sent": "ส่งอินโฟกราฟิก",
        "picture.approve": "อนุมัติอินโฟกราฟิก",
        "picture.return": "ส่งกลับอินโฟกราฟิก",
        "picture.handed": "เตรียมภาพให้ส่งต่อ",
        "picture.published": "เผยแพร่อินโฟกราฟิก",
        "picture.swap_asked": "ขอแลกคิวอินโฟกราฟิก",
        "picture.swapped": "แลกคิวอินโฟกราฟิก",
        "picture.swap_declined": "ไม่แลกคิวอินโฟกราฟิก",
    },
    data=PersonalData(
        kept=pictures_in_data.kept,
        stays=pictures_in_data.stays,
        labels=pictures_in_data.LABELS,
    ),
)
