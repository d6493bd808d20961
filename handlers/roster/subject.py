"""The roster as administrators keep it: finding people, their cards, and every change of them."""

from __future__ import annotations

from dataclasses import replace

from handlers.context import Context
from handlers.conversation.afterwards import Afterwards, DoorTo
from handlers.people import correct_my_data, leave_bot
from handlers.question.query import Query
from handlers.roster import (
    decide_requests,
    find_people,
    head_named,
    numbers_asked,
    people_asked,
    person_card,
    roster_asked,
    roster_by_meaning,
    roster_facts,
    roster_lines,
)
from handlers.roster.changing import (
    add_person,
    change_person,
    deputies_of_all,
    free_account,
    retire_person,
)
from handlers.subjects import admin_tasks
from handlers.subjects.declaration import Hearing, HelpLine, InGroup, Subject
from handlers.subjects.group_reasons import BY_NAME, one_to_one
from models.people.person import ADMIN, SUPERVISOR

_ADMIN, _LEADS = frozenset((ADMIN,)), frozenset((SUPERVISOR,))


_ONE_BY_ONE = (
    add_person.FLOW.name,
    change_person.FLOW.name,
    free_account.FLOW.name,
    correct_my_data.FLOW.name,
    leave_bot.FLOW.name,
)
"""Conversations about one person, in which a whole line about another may be typed."""

_CHANGES = (add_person.FLOW.name, change_person.FLOW.name)


_MENDED = Afterwards.by_one_way(
    DoorTo(change_person.FLOW.name),
    take_back=DoorTo(change_person.FLOW.name, says="ค่าเดิมไม่ได้เก็บไว้ให้ย้อน แก้กลับเป็นค่าเดิมได้"),
    look=DoorTo(person_card.QUERY.name),
    heard=numbers_asked.NUMBER,
    reached="บอตแจ้งเจ้าตัวเมื่อข้อมูลเปลี่ยน หากใช้ LINE แล้ว แต่ไม่เก็บว่าอ่านหรือยัง",
)
_DEPUTY_AGAIN = "ผู้แทนที่ตั้งแล้วแก้วันไม่ได้ เลิกแล้วตั้งใหม่ได้"


def _asked(context: Context, words: str, inside: str | None) -> Query | None:
    """In a conversation, and of anybody else, บุคลากร is an ordinary word."""
    if not context.may(_ADMIN):
        leads = inside is None and context.may(_LEADS)
        return roster_lines.heard_of_others(context, words) if leads else None
    if inside is not None:
        if inside in _CHANGES and people_asked.looks_up(words):
            return find_people.QUERY
        if (asked := roster_asked.asked_of_change(words, inside)) is not None:
            return asked
        return roster_lines.heard_besides(context, words) if inside in _ONE_BY_ONE else None
    if (asked := roster_asked.asks(words)) is not None:
        return asked
    if head_named.asks(context, words):
        return head_named.QUERY
    return _of_people(words) or roster_lines.heard(context, words)


def _of_people(words: str) -> Query | None:
    """Returns the question about people of the roster that an administrator asks; or None."""
    if people_asked.begins(words) or people_asked.counts_each_bureau(words):
        return find_people.QUERY
    if numbers_asked.asks(words):
        return numbers_asked.QUERY
    if people_asked.who_holds(words):
        return find_people.HOLDERS
    if people_asked.of_role(words) is not None:
        return find_people.OF_ROLE
    return find_people.OF_ONE if people_asked.name_asked_about(words) else None


ROSTER = Subject(
    name="roster",
    needs=("people",),
    flows=(
        add_person.FLOW,
        change_person.FLOW,
        free_account.FLOW,
        retire_person.FLOW,
        deputies_of_all.FLOW,
    ),
    queries=(
        find_people.QUERY,
        head_named.QUERY,
        numbers_asked.QUERY,
        person_card.QUERY,
        decide_requests.QUERY,
        decide_requests.DECIDING,
        deputies_of_all.QUERY,
        roster_asked.HEAD,
        roster_asked.BELONGS,
        roster_asked.GROUPS,
        roster_asked.CORRECTIONS,
        roster_asked.MOVED,
        *roster_by_meaning.QUERIES,
    ),
    hearing=Hearing(asks=(_asked,)),
    fact_sheets=(roster_facts.SHEET,),
    afterwards={
        add_person.FLOW.name: replace(
            _MENDED, take_back=DoorTo(retire_person.FLOW.name, says="เอาชื่อที่เพิ่งเพิ่มออกจากทะเบียน")
        ),
        change_person.FLOW.name: _MENDED,
        free_account.FLOW.name: replace(
            _MENDED, take_back="บัญชีที่ปลดแล้วคืนไม่ได้ ออกรหัสใหม่ให้เจ้าตัวลงทะเบียนอีกครั้งได้"
        ),
        retire_person.FLOW.name: Afterwards(look=DoorTo(person_card.QUERY.name)),
        deputies_of_all.FLOW.name: Afterwards(
            change=DoorTo(deputies_of_all.QUERY.name, says=_DEPUTY_AGAIN),
            take_back=DoorTo(deputies_of_all.QUERY.name),
            add=DoorTo(deputies_of_all.FLOW.name, says="ตั้งผู้แทนช่วงอื่นหรือคนอื่นเพิ่มได้"),
            look=DoorTo(deputies_of_all.QUERY.name),
            reached="แจ้งทั้งสองท่านทาง LINE แล้ว บอตไม่เก็บว่าอ่านหรือยัง และไม่ต้องรอกดรับ",
        ),
    },
    task=admin_tasks.PEOPLE,
    help=(
        HelpLine(
            68,
            "บุคลากร",
            "พิมพ์ “ทะเบียนบุคลากร” หรือ “บุคลากร” ตามด้วยชื่อ สำนัก หรือหน้าที่ เพื่อค้นหา ดู และแก้ไขรายคน",
            _ADMIN,
        ),
        HelpLine(
            68,
            "บุคลากร",
            "พิมพ์ “ใครแทนใคร” เพื่อดู ตั้ง หรือเลิกผู้แทน",
            _ADMIN,
        ),
        HelpLine(
            68,
            "บุคลากร",
            "พิมพ์ “เพิ่มบุคลากร” “ย้าย (ชื่อ) ไป (สำนัก)” “ตั้ง (ชื่อ) เป็นผู้รายงาน” หรือ “ปลดบัญชี (ชื่อ)”",
            _ADMIN,
        ),
    ),
    group=InGroup(
        reasons={
            **one_to_one(roster_by_meaning.QUERIES),
            find_people.QUERY.name: BY_NAME,
            person_card.QUERY.name: BY_NAME,
            head_named.QUERY.name: BY_NAME,
            numbers_asked.QUERY.name: BY_NAME,
            decide_requests.QUERY.name: BY_NAME,
            decide_requests.DECIDING.name: BY_NAME,
            deputies_of_all.QUERY.name: BY_NAME,
            roster_asked.HEAD.name: BY_NAME,
            roster_asked.BELONGS.name: BY_NAME,
            roster_asked.GROUPS.name: BY_NAME,
            roster_asked.CORRECTIONS.name: BY_NAME,
            roster_asked.MOVED.name: BY_NAME,
        }
    ),
    trail={
        "added": "เพิ่มในทะเบียน",
        "roster_changed": "แก้ข้อมูลในทะเบียน",
        "handed_over": "ส่งมอบงาน",
        "account_freed": "ปลดบัญชี LINE",
        "roster_request.roles": "ขอเปลี่ยนหน้าที่",
        "roster_request.account": "ขอปลดบัญชี LINE",
        "roster_request.confirmed": "ยืนยันคำขอแก้ทะเบียน",
        "roster_request.refused": "ปฏิเสธคำขอแก้ทะเบียน",
        "roster_request.expired": "คำขอแก้ทะเบียนครบกำหนด",
    },
)
