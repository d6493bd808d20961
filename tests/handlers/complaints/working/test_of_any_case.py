"""What a receiver asks without a case in sight is answered as to a receiver."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.complaints.casework import RECEIVER, STAFF, files
from tests.handlers.house import Chat

People = Callable[[str], Chat]
IN_THE_CASE = "คุยได้ทางข้อความในเรื่องเท่านั้น"
OPEN_BELOW = "เรื่องที่ยังไม่ปิดอยู่ด้านล่าง"
UNKNOWN = "ผู้แจ้งและผู้ถูกร้องไม่เห็นชื่อผู้รับเรื่องในบอต"

WITHDRAWN = "ท่านพิจารณาต่อ หรือแจ้งผลแล้วปิดเรื่องได้"
PASSED_ON = "ส่งต่อได้ถึงผู้รับเรื่องของสำนักอื่นหรือส่วนกลาง"
SENT_MORE = "ข้อความนี้ยังไม่ได้ส่งถึงผู้แจ้ง เปิดเรื่องแล้วกด"
ONE_BY_ONE = "จึงยังไม่ได้ปิดหรือส่งเรื่องใด"
TO_ENTER = "ยังไม่ได้บันทึกอะไร หากผู้นั้นเล่าพอให้ตรวจสอบได้"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("ขอนัดประชุมกับผู้ร้องโดยไม่รู้ชื่อเค้าทำไงดีครับ", IN_THE_CASE),
        ("จะคุยกับผู้ร้องที่ไม่บอกชื่อได้ยังไง", IN_THE_CASE),
        ("ผู้แจ้งไม่บอกชื่อ จะติดต่อยังไงคะ", IN_THE_CASE),
        ("ขอเบอร์ผู้ร้องหน่อย", IN_THE_CASE),
        ("อยากโทรหาผู้แจ้ง ทำได้ไหม", IN_THE_CASE),
        ("ส่งเรื่องนี้ต่อให้กลุ่มวินัยได้ไหม", PASSED_ON),
        ("โอนเรื่องนี้ให้นิติกรได้ไหม", PASSED_ON),
        ("มอบให้คนอื่นทำต่อได้ไหมเรื่องนี้", PASSED_ON),
        ("จะขอข้อมูลเพิ่มจากผู้ร้องเรียนต้องทำยังไง", "พิมพ์ “ถามผู้แจ้งว่า” ตามด้วยคำถาม"),
        ("ให้ผู้ร้องส่งหลักฐานเพิ่มทางอีเมลได้ไหม", SENT_MORE),
        ("ให้ผู้แจ้งส่งรูปเพิ่มได้ไหมคะ", SENT_MORE),
        ("ให้ผู้ร้องส่งเอกสารเพิ่มทางไหนดีครับ", SENT_MORE),
        ("เคสเมื่อเช้าปิดไปรึยัง", OPEN_BELOW),
        ("เรื่องเมื่อเช้าปิดหรือยัง", OPEN_BELOW),
        ("เรื่องร้องเรียนเมื่อวานแจ้งผลไปหรือยัง", OPEN_BELOW),
        ("เคสที่รับมาวันก่อนจบยัง", OPEN_BELOW),
        ("ผู้ร้องเรียนจะรู้ไหมว่าใครรับเรื่อง", UNKNOWN),
        ("ผู้แจ้งเห็นชื่อผมไหม", UNKNOWN),
        ("มีคนโทรมาร้องเรียนแต่วางสายไปก่อน ต้องบันทึกมั้ย", TO_ENTER),
        ("อยากปิดเรื่องที่ตอบไปแล้วทั้งหมดทีเดียว", ONE_BY_ONE),
        ("ปิดเคสทุกเคสพร้อมกันได้ไหม", ONE_BY_ONE),
        ("เคสที่แล้วผู้ร้องขู่จะไปออกทีวี ทำไงดี", "ผู้แจ้งไปแจ้งที่อื่นได้"),
        ("ผู้แจ้งบอกจะไปร้องสื่อ ทำไงดีคะ", "ผู้แจ้งไปแจ้งที่อื่นได้"),
        ("เรื่องที่ส่งต่อไปสำนักคลังเค้ารับยัง", "เรื่องที่ส่งต่อแล้วอยู่กับผู้รับเรื่องของที่นั้น"),
        ("เคสที่โอนไปให้สำนักวิชาการปิดหรือยัง", "เรื่องที่ส่งต่อแล้วอยู่กับผู้รับเรื่องของที่นั้น"),
        ("ได้ผลแล้ว แจ้งเลย", "ยังไม่ได้แจ้งผล กด “แจ้งผล”"),
        ("ผู้แจ้งขอถอนเรื่อง ทำได้ไหม", WITHDRAWN),
        ("คนร้องโทรมาขอยกเลิกเรื่อง ต้องทำไง", WITHDRAWN),
        ("คนเดินมาบ่นเฉยๆไม่ได้ร้องเรียน ต้องลงไหม", TO_ENTER),
        ("มีชาวบ้านส่งจดหมายมาร้องเรียนไม่ลงชื่อ ต้องรับเรื่องไหมคะ", TO_ENTER),
    ],
)
def test_a_receiver_is_answered(chat: People, said: str, told: str) -> None:
    receiver = chat(RECEIVER)
    files(receiver.house)
    assert told in receiver.answer_to(said)
    assert receiver.house.states(receiver.user_id) == {}


@pytest.mark.parametrize("said", ["ส่งเรื่องนี้ต่อให้กลุ่มวินัยได้ไหม", "มอบเรื่องนี้ให้คุณสมชาย"])
def test_to_whom_it_may_be_handed_is_told_in_one_way(chat: People, said: str) -> None:
    receiver = chat(RECEIVER)
    files(receiver.house)
    told = receiver.answer_to(said)
    assert PASSED_ON in told and "กด “ถอนตัวจากเรื่องนี้”" in told


def test_a_complaint_that_is_told_is_entered(chat: People) -> None:
    receiver = chat(RECEIVER).says("มีคนโทรมาร้องเรียนเรื่องห้องน้ำสกปรก ขอบันทึกแทน")
    assert receiver.state["answers"]["text"] == "ห้องน้ำสกปรก"


@pytest.mark.parametrize(
    "said",
    [
        "จะนัดคลินิกยังไง",
        "ร้องเรียนไม่บอกชื่อได้ไหม",
        "ติดต่อผู้ดูแลระบบยังไง",
        "ผู้แจ้งตอบมายัง",
        "รายงานเมื่อเช้าส่งหรือยัง",
        "ใครเห็นเรื่องร้องเรียน",
    ],
)
def test_other_questions_are_not_taken(chat: People, said: str) -> None:
    receiver = chat(RECEIVER)
    files(receiver.house)
    told = receiver.answer_to(said)
    assert IN_THE_CASE not in told and OPEN_BELOW not in told and UNKNOWN not in told


@pytest.mark.parametrize("said", ["เรื่องเมื่อเช้าปิดหรือยัง", "ผู้แจ้งไม่บอกชื่อ จะติดต่อยังไงคะ"])
def test_others_are_not_answered_as_receivers(chat: People, said: str) -> None:
    told = chat(STAFF).says(said).last
    assert IN_THE_CASE not in told and OPEN_BELOW not in told


def test_without_open_cases_nothing_is_below(chat: People) -> None:
    told = chat(RECEIVER).says("เคสเมื่อเช้าปิดไปรึยัง").last
    assert OPEN_BELOW not in told and "ไม่มีเรื่องร้องเรียนที่ท่านรับผิดชอบ" in told
