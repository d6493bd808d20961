"""Registers as a subject: what must be shown, by whom, and where it is shown."""

from __future__ import annotations

from handlers.conversation.afterwards import Afterwards, DoorTo
from handlers.conversation.flow import Flow
from handlers.messages import Row
from handlers.registers import (
    calendar_duties,
    import_register,
    links_asked,
    links_sent,
    register_duties,
    register_facts,
    register_proofs,
    register_said,
    registers_by_meaning,
    registers_linked,
    show_ita_calendar,
    show_register,
)
from handlers.registers.assessment import ita_facts
from handlers.registers.items import assign_item, give_link, look_at_item, take_out_link
from handlers.subjects import admin_tasks
from handlers.subjects.declaration import (
    GroupOffer,
    Hearing,
    HelpLine,
    InGroup,
    PersonalData,
    Subject,
)
from handlers.subjects.group_reasons import BUREAUS, BY_ROLE, STEPS, one_to_one
from handlers.subjects.whose_work import REPORTING, work_of
from models.people.person import ADMIN, EXECUTIVE
from models.registers.register_items import GIVERS
from models.tables import SECRET_FLOWS

_OF_ITEMS = (give_link.FLOW, look_at_item.FLOW, take_out_link.FLOW, assign_item.FLOW)


def _opens(words: str, inside: str | None) -> Flow | None:
    if inside is not None:
        whole = inside not in SECRET_FLOWS and register_said.is_whole_order(words)
        return give_link.FLOW if whole else None
    if register_said.told(words) is not None:
        return give_link.FLOW
    name, _ = register_said.change_and_number(words)
    return next((each for each in _OF_ITEMS if each.name == name), None)


REGISTERS = Subject(
    name="registers",
    fact_sheets=(register_facts.SHEET, ita_facts.SHEET),
    afterwards={
        "give_link": Afterwards.by_one_way(
            DoorTo("give_link"),
            take_back=DoorTo("take_out_link"),
            look=DoorTo("register_item"),
            reached=DoorTo("register_item"),
        ),
    },
    flows=(*_OF_ITEMS, import_register.FLOW),
    takes_list=import_register.take,
    queries=(
        *show_register.QUERIES,
        show_register.ITEM_QUERY,
        show_ita_calendar.QUERY,
        *registers_by_meaning.QUERIES,
    ),
    duties=(*register_duties.WORDS, *calendar_duties.WORDS),
    task=admin_tasks.PUBLISHING,
    help=(
        HelpLine(
            98,
            "ทะเบียนเผยแพร่ข้อมูล",
            "พิมพ์ “OIT” เพื่อดูข้อที่สำนักต้องเผยแพร่ และ “OIT o1 https://…” เพื่อส่งลิงก์ของข้อนั้น",
            GIVERS,
        ),
        HelpLine(
            98,
            "ทะเบียนเผยแพร่ข้อมูล",
            "พิมพ์ “ปฏิทิน ITA” เพื่อดูกำหนดการประเมิน และ “คู่มือ” ตามด้วยเรื่อง เช่น คู่มือ การเงิน เพื่อหาคู่มือ",
        ),
        HelpLine(
            98,
            "ทะเบียนเผยแพร่ข้อมูล",
            "พิมพ์ “ทะเบียนคู่มือ” “เครือข่าย” หรือ “องค์ความรู้” เพื่อดูสิ่งที่สำนักต้องส่ง",
            GIVERS,
        ),
        HelpLine(
            98,
            "ทะเบียนเผยแพร่ข้อมูล",
            "พิมพ์ “OIT” เพื่อดูร้อยละที่ครบและสำนักที่ยังไม่ครบ",
            frozenset((ADMIN, EXECUTIVE)),
        ),
    ),
    offered=work_of(REPORTING, "oit", "register_item", "ita_calendar"),
    hearing=Hearing(
        opens=_opens,
        asks=(
            show_register.heard,
            links_sent.asked,
            links_asked.asked,
        ),
    ),
    proofs=register_proofs.PROOFS,
    links=registers_linked.LINKED,
    trail={
        "register.import": "นำเข้ารายการของทะเบียน",
        "register.give": "ส่งลิงก์ของทะเบียน",
        "register.take_out": "เอาลิงก์ออกจากทะเบียน",
        "register.good": "ตรวจข้อในทะเบียนแล้ว",
        "register.mend": "แจ้งให้แก้ข้อในทะเบียน",
        "register.assign": "มอบหมายข้อในทะเบียน",
    },
    trail_kinds={"register": "ทะเบียน", "register_item": "ข้อในทะเบียน"},
    data=PersonalData(
        labels={
            "register_entries": "ลิงก์ที่ท่านส่งให้ทะเบียน",
            "item": "ข้อ",
            "address": "ลิงก์",
            "given_at": "ส่งเมื่อ",
        }
    ),
    group=InGroup(
        answers={show_ita_calendar.QUERY.name: show_ita_calendar.in_group},
        offers=(GroupOffer(45, Row("ปฏิทิน ITA", "พิมพ์ “ปฏิทิน ITA”")),),
        reasons={
            **one_to_one(registers_by_meaning.QUERIES),
            give_link.FLOW.name: STEPS,
            import_register.FLOW.name: STEPS,
            show_register.ITEM_QUERY.name: BY_ROLE,
            **{each.name: BUREAUS for each in show_register.QUERIES},
        },
    ),
)
