"""What is told before a question goes on with the conversation that the answer's button opens
(decisions/0200)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

STAFF, ADMIN = "D0106", "D0002"


def test_a_gift_told_before_asking_whether_to_report_it(chat: Callable[[str], Chat]) -> None:
    me = chat(STAFF).says("ได้ขนมกล่องละ 200 จากคนมาติดต่อ แบบนี้ต้องแจ้งไหม").says("รับของขวัญ")
    assert "ขนม" in me.state["answers"]["what"]


def test_days_told_before_asking_whether_one_may(chat: Callable[[str], Chat]) -> None:
    me = chat(STAFF).says("แม่ผ่าตัดต้องไปเฝ้า22-24มีนานี้ลาได้เลยมั้ยคะ").says("ลา")
    assert me.state["answers"]["days"] == ["2027-03-22", "2027-03-24"]


@pytest.mark.parametrize("said", ["ของขวัญรับได้ไม่เกินกี่บาท", "ลาครึ่งวันได้ไหม"])
def test_a_bare_question_tells_nothing(chat: Callable[[str], Chat], said: str) -> None:
    me = chat(STAFF)
    me.says(said)
    typed = [e for shown in me.house.shown[me.user_id] for e in shown if e.kind == "text"]
    assert not [each for each in typed if said[:8] in each.target]


def test_a_text_is_not_made_of_what_a_wish_keeps_of_its_sentence(
    chat: Callable[[str], Chat],
) -> None:
    me = chat(ADMIN).says("ส่งข้อความบอกสำนักการคลังหน่อย ประชุมเลื่อนเป็นวันที่ 9 มีค สิบโมง")
    assert me.state["answers"]["bureau"]["id"] == 1 and "text" not in me.state["answers"]


@pytest.mark.parametrize(
    "said", ["วิทยากร 2.1 ป่วย ขอเลื่อนส่งไปสิ้นเดือนได้ป่าว", "2.1 คนมา 30 คน ต้องแนบอะไรบ้าง"]
)
def test_a_report_is_read_when_its_activity_is_known(
    chat: Callable[[str], Chat], said: str
) -> None:
    assert chat("D0103").says(said).last
