"""Good deeds as a subject: what people keep of their own, for themselves first."""

from __future__ import annotations

from handlers.good_deeds import (
    about_deeds,
    deed_facts,
    deed_hearing,
    deed_notices,
    deeds_in_data,
    keep_deed,
    show_book,
    show_deed_to,
    withdraw_deed,
)
from handlers.good_deeds.bureau import show_bound_book, show_figures
from handlers.good_deeds.colleagues import (
    answer_praise,
    ask_witness,
    be_witness,
    praise_asked,
    praise_colleague,
    praise_facts,
    show_wall,
    take_down_deed,
)
from handlers.subjects import admin_tasks
from handlers.subjects.declaration import (
    Hearing,
    HelpLine,
    InGroup,
    PersonalData,
    Subject,
)
from handlers.subjects.group_reasons import BUREAUS, BY_NAME, BY_ROLE, LONG, OWN, STEPS

GOOD_DEEDS = Subject(
    name="good_deeds",
    needs=("ideas",),
    flows=(
        keep_deed.FLOW,
        show_deed_to.FLOW,
        withdraw_deed.FLOW,
        praise_colleague.FLOW,
        answer_praise.FLOW,
        ask_witness.FLOW,
        be_witness.FLOW,
        take_down_deed.FLOW,
    ),
    fact_sheets=(deed_facts.SHEET, praise_facts.SHEET),
    unseen_after="บันทึกความดี: แก้ข้อความไม่ได้ ถอนแล้วบันทึกใหม่จาก “สมุดความดี” คำชื่นชมที่ส่งแล้วถอนไม่ได้",
    proofs=show_bound_book.PROOFS,
    queries=(
        about_deeds.QUERY,
        show_book.QUERY,
        show_book.ONE_QUERY,
        ask_witness.QUERY,
        show_wall.QUERY,
        show_figures.QUERY,
        show_figures.OFFICE_QUERY,
        show_bound_book.QUERY,
    ),
    confidential=(keep_deed.FLOW, praise_colleague.FLOW, answer_praise.FLOW, be_witness.FLOW),
    task=admin_tasks.EVENTS,
    help=(
        HelpLine(
            104,
            "ความดี",
            "พิมพ์ “บันทึกความดี” ตามด้วยสิ่งที่ทำ บอตไม่แสดงแก่ผู้อื่นหากท่านไม่อนุญาต หรือ “สมุดความดี” เพื่อดูของท่าน",
        ),
        HelpLine(104, "ความดี", "พิมพ์ “ชื่นชมเพื่อน” เพื่อส่งคำชื่นชม ผู้รับเลือกเองว่าจะรับไว้หรือไม่"),
        HelpLine(
            104,
            "ความดี",
            "พิมพ์ “เล่มความดี” เพื่อทำเล่มของสำนักเป็น PDF หรือ Word และแนบกับรายงาน",
            roles=show_bound_book.READERS,
        ),
        HelpLine(104, "ความดี", "พิมพ์ “ความดีที่เผยแพร่” หรือ “ความดีของสำนัก” เพื่อดูเรื่องและจำนวนรวม"),
    ),
    on_the_screen={
        deed_notices.PRAISED: "มีเรื่องรอท่านตอบ 1 เรื่อง",
        deed_notices.ACCEPTED: "มีข่าวเกี่ยวกับสมุดความดี",
        deed_notices.ASKED: "มีเรื่องรอท่านตอบ 1 เรื่อง",
        deed_notices.SAID: "มีข่าวเกี่ยวกับสมุดความดี",
        deed_notices.DOWN: "มีข่าวเกี่ยวกับสมุดความดี",
    },
    group=InGroup(
        hears=deed_hearing.in_group,
        answers={show_figures.OFFICE_QUERY.name: show_figures.in_group},
        reasons={
            keep_deed.FLOW.name: STEPS,
            praise_colleague.FLOW.name: STEPS,
            show_book.QUERY.name: OWN,
            show_book.ONE_QUERY.name: OWN,
            ask_witness.QUERY.name: OWN,
            about_deeds.QUERY.name: LONG,
            show_wall.QUERY.name: BY_NAME,
            show_figures.QUERY.name: BUREAUS,
            show_bound_book.QUERY.name: BY_ROLE,
        },
        bare=(keep_deed.FLOW, praise_colleague.FLOW),
    ),
    own_matters=(praise_asked.MATTER, show_book.MATTER),
    hearing=Hearing(
        opens=deed_hearing.opens,
        asks=(deed_hearing.asks,),
        unkept=frozenset((keep_deed.FLOW.name,)),
        whole=(keep_deed.FLOW, praise_colleague.FLOW),
    ),
    trail={
        "deed.kept": "บันทึกความดี",
        "deed.withdrawn": "ถอนข้อความของความดี",
        "deed.taken_down": "นำความดีลงจากที่เผยแพร่",
        "deed.witnessed": "ยืนยันว่าเห็นความดี",
    },
    data=PersonalData(
        kept=deeds_in_data.kept,
        stays=deeds_in_data.stays,
        labels=deeds_in_data.LABELS,
        words=deeds_in_data.WORDS,
    ),
)
