"""A tie: the chair says who wins and why; nothing is announced before."""

from __future__ import annotations

from collections.abc import Callable

from models.people import people
from tests.handlers.elections.electing import CHAIR, RESULT_ON, SECOND, counted, election_of
from tests.handlers.house import Chat, House

WHY = "คะแนนกรรมการสูงกว่า"


def test_the_chair_decides_with_a_reason_that_stands_in_the_result(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    counted(demo, {"D0106": 10, "D0202": 10, "D0302": 1})
    demo.now = RESULT_ON
    chair = chat(CHAIR).says("ประกาศผลการคัดเลือก")
    assert "ตัดสินและบันทึกเหตุผลก่อนประกาศผล" in chair.last
    chair.taps("ตัดสินคะแนนเท่ากัน")
    assert "นางสาวตัวอย่าง รายงานข่าว" not in chair.last
    chair.taps_data(chair.beside("นายสมมติ รายงานคลัง")).taps("เลือกครบแล้ว (1)").says("ดี")
    assert "กรุณาพิมพ์เหตุผล" in chair.since(0)
    chair.says(WHY)
    assert "นายสมมติ รายงานคลัง" in chair.last
    chair.taps("บันทึกการตัดสิน")
    assert election_of(demo).tie_reason == WHY and "ได้รับเลือก" in chair.last
    chair.taps("ประกาศผล").taps("ยืนยันประกาศผล")
    announced = chat("D0105").says("ผลการคัดเลือก").last
    assert "นายสมมติ รายงานคลัง" in announced and WHY in announced
    assert "นายสมมติ บุคลากร" not in announced


def test_the_name_of_the_only_winner_may_be_typed(demo: House, chat: Callable[[str], Chat]) -> None:
    counted(demo, {"D0106": 10, "D0202": 10})
    with demo.session() as session:
        tied = people.by_staff_id(session, "D0202")
        assert tied is not None
        tied.name = "นายสมมติ ช่วยเหลือ"  # a command elsewhere
        session.commit()
    chair = chat(CHAIR).says("ตัดสินคะแนนเท่ากัน").says("ช่วยเหลือ").says(WHY)
    assert "นายสมมติ ช่วยเหลือ" in chair.last


def test_another_member_and_a_result_without_tie_are_told_so(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    counted(demo, {"D0106": 14, "D0202": 8})
    assert "ประธานกรรมการคัดเลือกเท่านั้น" in chat(SECOND).says("ตัดสินคะแนนเท่ากัน").last
    assert "ไม่มีคะแนนเท่ากัน" in chat(CHAIR).says("ตัดสินคะแนนเท่ากัน").last
