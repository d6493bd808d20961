"""What is asked on after any question is answered in the new scope, or it is said why not.

An answer of the scope before is never given again as if it were the new one.
"""

from __future__ import annotations

import re

import pytest

from handlers import registry
from handlers.question.query import Query, opens
from models.people.person import EXECUTIVE, SUPERVISOR
from tests.handlers.house import Chat

_MAY = {EXECUTIVE, SUPERVISOR}
ASKED = [
    each
    for each in registry.QUERIES
    if (each.following is not None or each.roles or each.own)
    and (not each.roles or each.roles & _MAY)
    and not each.goes_on
]
"""The questions that a bureau's director may ask."""

_REASON = re.compile(
    "คำตอบก่อนหน้า|กราฟมีเฉพาะ|ทำเป็นภาพไม่ได้|อยู่นอกขอบเขต|เปิดให้เฉพาะ|ยังเทียบสองปี|ยังไม่เข้าใจ|ไม่แน่ใจ|ไม่มีของช่วงนี้|ไม่ใช่เฉพาะช่วงที่ถาม|ยังไม่มีฉบับใดเลยกำหนดส่ง|ไม่มีรายงานที่รอท่าน|ยังไม่ได้"
    "|แสดงเฉพาะประกาศที่ยังอยู่|ไม่พบสิ่งที่ถามถึง|มีเฉพาะตามรอบ|มีเฉพาะ|ยังไม่มีรอบ|ไม่มีรอบ"
)
_BUREAU = "สำนักประชาสัมพันธ์"
KINDS = {
    "another bureau": ("แล้วสำนักประชาสัมพันธ์ล่ะ", _BUREAU),
    "the whole office": (
        "แล้วทั้งสำนักงานล่ะคะ",
        "ทั้งสำนักงาน|ทุกสำนัก|แต่ละสำนัก|จาก 3 สำนัก|[25] สำนัก|ผู้อนุมัติ|แต่ละ",
    ),
    "by bureau": (
        "แยกรายสำนักให้ดูหน่อย",
        "แยกตามสำนัก|แยกรายสำนัก|แต่ละสำนัก|รายสำนัก|สำนักที่|หน่วยงาน|ร้อยละที่ส่ง|ในทั้งสำนักงาน",
    ),
    "another year": ("แล้วปีที่แล้วล่ะครับ", "2569|2568|ก.ย. 69"),
    "another month": ("แล้วเดือนมีนาคมล่ะ", "มีนาคม|มี.ค."),
    "the month before, bare": ("แล้วเดือนก่อน", "กุมภาพันธ์|ก.พ."),
    "a holiday": ("แล้วสงกรานต์ล่ะ", "เมษายน|เม.ย."),
    "a bureau whose name is a verb": ("แล้วของประชาสัมพันธ์ล่ะ", _BUREAU),
    "a weekday": ("แล้วพฤหัสหน้า", "11 มี.ค.|11 มีนาคม"),
    "a file": ("ขอเป็นไฟล์ excel", "^$|ไฟล์|เอกสาร"),
    "a picture": ("ขอเป็นภาพหน่อย", "^$|ภาพ|กราฟ"),
    "only the late": ("เอาเฉพาะที่เลยกำหนด", "เลยกำหนด|เกินกำหนด"),
    "why": ("ทำไมถึงเป็นแบบนั้น", "ไม่ทราบสาเหตุ"),
    "what next": ("แล้วต้องทำยังไงต่อ", "คำตอบก่อนหน้า"),
    "the longest": ("อันไหนนานสุด", "นาน"),
    "with last year": ("เทียบกับปีที่แล้ว", "2569|ก.ย. 69"),
    "to them": ("ส่งให้เขาเลย", "ยังไม่ได้ส่ง"),
}
"""What is asked on, and what an answer to it names; nothing is said where a file is being made."""


START = {
    "compared_bureaus": {"b": "2", "b2": "3"},
    "reports_of": {"w": "6"},
    "activity_theme": {"t": "จริยธรรม"},
}
"""What the answer before was of, where the question says nothing without it."""


@pytest.mark.every(3)
@pytest.mark.parametrize("kind", list(KINDS))
@pytest.mark.parametrize("query", ASKED, ids=[each.name for each in ASKED])
def test_no_answer_of_another_scope(director: Chat, query: Query, kind: str) -> None:
    said, names = KINDS[kind]
    house = director.house
    own = kind == "the whole office" and query.following is not None
    takes = query.following.takes if query.following is not None else ()
    facts = {"b": "2"} if own and (takes is None or "b" in takes) else {}
    facts = {**facts, **START.get(query.name, {})}
    house.asked[director.user_id] = ((opens(query.name, **facts), house.now),)
    count = len(director.heard)
    director.sends({"type": "message", "message": {"type": "text", "id": "m0", "text": said}}, True)
    told = director.since(count)
    assert re.search(names, told) or _REASON.search(told), told[:300]
