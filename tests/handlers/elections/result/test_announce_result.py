"""Announcing: by the chair, on its day; committee, winners and all nominees hear it once."""

from __future__ import annotations

from collections.abc import Callable

from tests.handlers.elections.electing import (
    CHAIR,
    RESULT_ON,
    SECOND,
    counted,
    election_of,
)
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import ADMIN


def test_the_chair_announces_and_everybody_concerned_is_told_once(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    counted(demo, {"D0106": 14, "D0202": 7, "D0302": 1})
    demo.now = RESULT_ON
    chair = chat(CHAIR).says("ประกาศผลการคัดเลือก")
    assert "นายสมมติ บุคลากร" in chair.last and "ประกาศแล้วเปลี่ยนไม่ได้" in chair.last
    before = len(demo.sent)
    chair.taps("ยืนยันประกาศผล")
    told = [each for each in demo.sent[before:] if each.kind != "answer"]
    assert [each.kind for each in told] == [
        "election_told", "election_told", "election_won", "election_thanked", "election_thanked",
    ]  # fmt: skip
    assert "ขอแสดงความยินดีกับทุกท่าน" in chair.last and "นายสมมติ บุคลากร" in chair.last
    winner, other = chat("D0106"), chat("D0302")
    winner.hears(told)
    other.hears(told)
    assert "ท่านได้รับเลือก" in winner.last and "ขอขอบคุณ" in other.last
    assert "คะแนน" not in other.last
    before = len(demo.sent)
    assert "ประกาศเมื่อ 10 มิถุนายน 2570" in chair.says("ประกาศผลการคัดเลือก").last
    assert [each.kind for each in demo.sent[before:]] == ["answer"]
    assert "นายสมมติ บุคลากร" in chat("D0105").says("ผลการคัดเลือก").last


def test_nobody_else_and_not_before_its_day(demo: House, chat: Callable[[str], Chat]) -> None:
    counted(demo, {"D0106": 14, "D0202": 8})
    assert "ประธานกรรมการคัดเลือกเท่านั้น" in chat(SECOND).says("ประกาศผลการคัดเลือก").last
    assert "เริ่มได้ตั้งแต่ 10 มิถุนายน 2570" in chat(CHAIR).says("ประกาศผลการคัดเลือก").last
    assert "ไม่พบการคัดเลือกนี้" in chat(ADMIN).says("ประกาศผลการคัดเลือก").last
    assert "ยังไม่ประกาศผล" in chat(ADMIN).says("ผลการคัดเลือก").last
    assert election_of(demo).winners is None


def test_without_the_committee_s_scores_it_says_whose_are_missing(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    counted(demo, {"D0106": 14, "D0202": 8}, score_weight=50, vote_weight=50)
    words = chat(CHAIR).says("ผลการคัดเลือก").last
    assert "ยังไม่มีคะแนนกรรมการ" in words and "นายสมมติ รายงานคลัง" in words


def test_fewer_with_votes_than_winners_is_said(demo: House, chat: Callable[[str], Chat]) -> None:
    counted(demo, {"D0106": 14, "D0202": 8}, winners=3)
    demo.now = RESULT_ON
    chair = chat(CHAIR).says("ประกาศผลการคัดเลือก")
    assert "จึงว่าง 1 รางวัล" in chair.last and "นายสมมติ รายงานคลัง" in chair.last
