"""Which documents of an election somebody may have now."""

from __future__ import annotations

from collections.abc import Callable

from tests.handlers.elections.electing import CHAIR, RESULT_ON, counted, plans
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import ADMIN


def test_each_is_offered_the_documents_of_their_part(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    counted(demo, {"D0106": 14, "D0202": 8})
    chair = chat(CHAIR).says("เอกสารการคัดเลือก")
    assert "บันทึกการลงคะแนนและนับคะแนน" in chair.last and "ก.ร. 7" not in chair.last
    assert "บันทึกการลงคะแนน" not in chat("D0105").says("เอกสารการคัดเลือก").last
    demo.now = RESULT_ON
    chair.says("ประกาศผลการคัดเลือก").taps("ยืนยันประกาศผล")
    assert "ก.ร. 7" in chat(ADMIN).says("เอกสารการคัดเลือก").last
    winner = chat("D0106").says("คัดเลือกดีเด่น")
    assert "ขอเกียรติบัตร" in winner.offers
    certificate = {"type": "postback", "postback": {"data": winner.button("ขอเกียรติบัตร")}}
    assert "เฉพาะ" not in winner.sends(certificate, silent=True).last
    assert "เฉพาะผู้ได้รับเลือก" in chat("D0105").says("เกียรติบัตรดีเด่น").last


def test_before_there_is_any_it_says_when(chat: Callable[[str], Chat]) -> None:
    assert "ไม่พบการคัดเลือก" in chat("D0105").says("เอกสารการคัดเลือก").last
    plans(chat)
    assert "เปิดเมื่อเปิดลงคะแนน" in chat("D0105").says("เอกสารการคัดเลือก").last
