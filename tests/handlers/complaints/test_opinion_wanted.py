"""Who wants the opinion of others tells none; who asks whether to tell a deed files nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat


@pytest.mark.parametrize("who", ["D0101", "D0105"])
def test_an_opinion_of_others_begins_no_complaint(chat: Callable[[str], Chat], who: str) -> None:
    me = chat(who).says("เรื่องโรงอาหาร อยากถามความเห็นการคลัง")
    assert "บอตส่งคำถามถึงสำนักหรือผู้อื่นแทนท่านไม่ได้" in me.last
    assert ("เรื่องที่ได้รับ" in me.offers) == (who == "D0105")


@pytest.mark.parametrize(
    "said",
    [
        "โรงอาหารสกปรกมาก ขอให้สอบถามความคิดเห็นเจ้าหน้าที่ก่อนปรับปรุง",
        "เรื่องโรงอาหารขอให้สอบถามความคิดเห็นเจ้าหน้าที่ก่อนปรับปรุง",
        "กิจกรรม 1.10 จัดประชุม รับฟังความคิดเห็นเจ้าหน้าที่",
        "รับฟังความคิดเห็นเจ้าหน้าที่",
    ],
)
def test_a_suggestion_and_a_report_ask_nobody(chat: Callable[[str], Chat], said: str) -> None:
    assert "บอตส่งคำถามถึงสำนักหรือผู้อื่น" not in chat("D0103").says(said).since(0)


def test_ones_own_opinion_still_begins_one(chat: Callable[[str], Chat]) -> None:
    assert "ประเภท" in chat("D0103").says("อยากแสดงความเห็นเรื่องโรงอาหาร").last


def test_who_asks_whether_it_must_be_told_reports_no_activity(chat: Callable[[str], Chat]) -> None:
    me = chat("D0103").says("เมื่อวานหัวหน้าใช้รถหลวงไปวัด 3 คน ต้องรายงานไหม")
    assert "บอตไม่ตัดสินว่าผิดหรือถูก" in me.last
    assert {"ถามคลินิก", "ร้องเรียน", "รายงาน"} <= set(me.offers)
