"""Which reports were sent without evidence, of whom the sentence names."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import sends

CARD = "รายงานที่ไม่มีหลักฐาน"
OWN = f"{CARD} สำนักบริหารงานกลาง"


@pytest.mark.parametrize(
    "typed",
    [
        "งานไหนของเรายังไม่มีรูปหลักฐาน",
        "รายงานไหนของสำนักเรายังไม่แนบรูป",
        "สำนักเรามีฉบับไหนไม่ได้แนบไฟล์มั่ง",
        "ของสำนักเรากี่ฉบับที่ไม่มีหลักฐาน",
    ],
)
def test_one_s_own_are_meant_where_they_are_named(
    reporter: Chat, head: Chat, director: Chat, typed: str
) -> None:
    sends(reporter, head)
    for each in (reporter, head, director):
        told = each.answer_to(typed)
        assert OWN in told and "จาก 1 ฉบับที่ส่งแล้ว" in told


def test_another_bureau_or_a_round_is_meant_where_it_is_named(director: Chat) -> None:
    assert f"{CARD} สำนักการคลังและงบประมาณ" in director.answer_to("รายงานไหนของคลังยังไม่แนบรูป")
    assert f"{CARD} ทั้งสำนักงาน" in director.answer_to("ใครส่งรายงานมาโดยไม่มีรูป")
    assert "รอบ 20 มีนาคม 2570" in director.answer_to("ฉบับไหนของรอบมีนาไม่มีหลักฐาน")


@pytest.mark.parametrize(
    "typed",
    [
        "กิจกรรมไหนไม่ต้องแนบรูป",
        "ไม่มีหลักฐานแจ้งใครได้บ้าง",
        "ข้อไหนไม่มีหลักฐานก็แจ้งได้",
        "ลืมแนบรูปทำยังไง",
        "ไม่มีรูปส่งรายงานได้ไหม",
        "ของขวัญชิ้นไหนยังไม่มีหลักฐานคืน",
        "กิจกรรมไหนมีหลักฐานแล้วบ้าง",
    ],
)
def test_rules_of_evidence_and_other_things_are_not(reporter: Chat, typed: str) -> None:
    assert CARD not in reporter.answer_to(typed)
