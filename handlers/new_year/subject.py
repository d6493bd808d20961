"""A new fiscal year as a subject: what it needs, and how it is opened."""

from __future__ import annotations

from handlers.conversation.afterwards import Afterwards, DoorTo
from handlers.new_year import (
    fiscal_year_facts,
    open_year,
    own_items,
    reporters_for_year,
    roll_plan,
    show_year,
    write_welcome,
    year_duties,
    year_heard,
    year_news,
)
from handlers.new_year.ends import close_ends, show_ends
from handlers.new_year.rosters import check_roster, mend_roster, roster_checks_told
from handlers.subjects import admin_tasks
from handlers.subjects.declaration import Hearing, HelpLine, InGroup, PersonalData, Subject
from handlers.subjects.group_reasons import BY_ROLE, STEPS
from models.people.person import ADMIN

_QUERIES = (
    show_year.QUERY,
    show_year.ITEM_QUERY,
    show_year.LOOKED_QUERY,
    open_year.QUERY,
    open_year.NOW_QUERY,
    open_year.UNSET_QUERY,
    roster_checks_told.QUERY,
    roster_checks_told.ASK_QUERY,
    roster_checks_told.SELF_QUERY,
    roster_checks_told.DONE_QUERY,
    check_roster.QUERY,
    check_roster.RIGHT_QUERY,
    roll_plan.QUERY,
    roll_plan.TAKE_QUERY,
    show_ends.QUERY,
    show_ends.CARRY_QUERY,
    reporters_for_year.QUERY,
)

_AS_A_FURTHER = "ข้อความที่ส่งแล้วแก้ไม่ได้ ส่งเพิ่มเป็นอีกข้อความได้"

NEW_YEAR = Subject(
    name="new_year",
    fact_sheets=(fiscal_year_facts.SHEET,),
    flows=(write_welcome.FLOW, mend_roster.FLOW, close_ends.FLOW),
    queries=_QUERIES,
    duties=year_duties.WORDS,
    year_items=(*own_items.ITEMS, reporters_for_year.ITEM),
    task=admin_tasks.YEAR,
    help=(
        HelpLine(
            69,
            "ปีงบประมาณใหม่",
            "พิมพ์ “ตั้งปีใหม่” เพื่อดูว่าปีงบประมาณใหม่ยังขาดอะไร และ “เปิดปี” เพื่อให้ทุกคนเห็นแผนและรอบของปีใหม่",
            frozenset((ADMIN,)),
        ),
        HelpLine(
            69,
            "ปีงบประมาณใหม่",
            "พิมพ์ “เรื่องค้างของปีก่อน” เพื่อยกไปปีใหม่หรือปิดพร้อมเหตุผล",
            frozenset((ADMIN,)),
        ),
        HelpLine(
            69,
            "ปีงบประมาณใหม่",
            "พิมพ์ “สำนักตรวจรายชื่อ” เพื่อให้ผู้รายงานของแต่ละสำนักตรวจชื่อก่อนเริ่มปี",
            frozenset((ADMIN,)),
        ),
    ),
    hearing=Hearing(asks=(year_heard.asked,)),
    group=InGroup(
        reasons={
            **{each.name: BY_ROLE for each in _QUERIES},
            write_welcome.FLOW.name: STEPS,
            mend_roster.FLOW.name: STEPS,
            close_ends.FLOW.name: STEPS,
        }
    ),
    on_the_screen={
        year_news.KIND: "เริ่มปีงบประมาณใหม่แล้ว",
        roster_checks_told.ASKED: "มีเรื่องรอท่าน 1 เรื่อง",
        roster_checks_told.MENDED: "แก้รายชื่อแล้ว",
        mend_roster.KIND: "มีสำนักแจ้งแก้รายชื่อ",
    },
    afterwards={
        mend_roster.FLOW.name: Afterwards.by_one_way(
            DoorTo(mend_roster.FLOW.name, says=_AS_A_FURTHER),
            take_back="ส่งแล้วเรียกคืนไม่ได้ ส่งอีกข้อความว่าไม่ต้องแก้ได้ พิมพ์ “แจ้งแก้รายชื่อ”",
            attach="การแจ้งแก้รายชื่อส่งเป็นข้อความเท่านั้น แนบไฟล์ไม่ได้",
            look=DoorTo(check_roster.QUERY.name),
            reached="ส่งถึงแชตของผู้ดูแลระบบแล้ว บอตไม่เก็บว่าอ่านหรือยัง เมื่อแก้เสร็จจะแจ้งให้ทราบ",
            seen_by="ข้อความนี้เห็นเฉพาะผู้ดูแลระบบ",
            next="รอผู้ดูแลระบบแก้ เมื่อแก้เสร็จบอตแจ้งให้ทราบ",
        ),
    },
    trail={
        "year.begun": "เริ่มเตรียมปีงบประมาณ",
        "year.looked": "ตรวจรายการตั้งปีใหม่",
        "year.welcome": "แก้ข้อความเปิดปี",
        "year.set": "ตั้งให้ปีงบประมาณเปิดเอง",
        "year.unset": "ยกเลิกการตั้งเปิดปีงบประมาณ",
        "year.opened": "เปิดปีงบประมาณ",
        "year.rolled": "ยกแผนไปปีใหม่",
        "year.ends_carried": "ยกเรื่องค้างของปีก่อนไปปีใหม่",
        "year.ends_closed": "ปิดเรื่องค้างของปีก่อน",
        "year.roster_asked": "ขอให้สำนักตรวจรายชื่อ",
        "year.roster_checked": "สำนักตรวจรายชื่อแล้ว",
        "year.roster_settled": "แก้รายชื่อตามที่สำนักแจ้งแล้ว",
    },
    trail_kinds={"year": "ปีงบประมาณ"},
    data=PersonalData(
        labels={
            "year_marks": "รายการตั้งปีใหม่ที่ท่านตรวจ",
            "year_item": "เรื่อง",
            "looked_at": "ตรวจเมื่อ",
            "roster_checks": "รายชื่อของสำนักที่ท่านตรวจหรือแก้",
            "roster_words": "สิ่งที่แจ้งให้แก้",
            "checked_at": "แจ้งเมื่อ",
            "year_ends": "เรื่องค้างของปีก่อนที่ท่านตัดสิน",
            "end_reason": "เหตุผล",
            "end_decided_at": "ตัดสินเมื่อ",
        }
    ),
)
