"""How many percent know the code of ethics is told from surveys, or that none has measured it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

ASKED = "ผลการรับรู้ประมวลจริยธรรมปีนี้ได้กี่เปอร์เซนแล้ว"
NONE = "ยังไม่มีผลแบบสำรวจการรับรู้หรือการทดสอบความรู้ที่ท่านดูได้"


@pytest.mark.parametrize(
    "said",
    [
        ASKED,
        "คนในสำนักเรารู้จักประมวลจริยธรรมกี่เปอร์เซ็นต์",
        "การรับรู้ประมวลจริยธรรมของบุคลากรเป็นยังไงบ้าง",
        "บุคลากรตระหนักรู้เรื่องจริยธรรมแค่ไหน",
        "กี่เปอร์เซ็นต์ที่รู้จัก no gift policy",
        "ร้อยละเท่าไหร่ที่รับรู้มาตรฐานทางจริยธรรม",
        "คนรับรู้นโยบาย no gift มากน้อยแค่ไหนคะ",
    ],
)
@pytest.mark.parametrize("who", ["D0106", "D0101"])
def test_where_no_survey_measured_it_that_is_said(
    chat: Callable[[str], Chat], who: str, said: str
) -> None:
    assert NONE in chat(who).says(said).last


@pytest.mark.parametrize(
    "said",
    [
        "ประมวลจริยธรรมมีอะไรบ้าง",
        "รับทราบประกาศ no gift กี่เปอร์เซ็นต์แล้ว",
        "กิจกรรม 1.14 ต้องให้รับรู้ร้อยละเท่าไหร่",
        "แผนตั้งไว้ว่ารับรู้จริยธรรมร้อยละเท่าไร",
        "อยากรู้เรื่องประมวลจริยธรรม อ่านที่ไหน",
        "รายงานกิจกรรมจริยธรรมส่งกี่เปอร์เซ็นต์แล้ว",
    ],
)
def test_other_questions_are_left_to_others(chat: Callable[[str], Chat], said: str) -> None:
    assert NONE not in chat("D0101").says(said).last


def test_the_newest_result_is_told_once_its_survey_is_closed(
    reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    reporter.says("ทำแบบสำรวจ 1.14").taps("การรับรู้").taps("สำนักเรา ไม่เก็บชื่อ")
    reporter.taps("อีก 7 วัน").taps("ไม่เพิ่ม").taps("เปิดแบบสำรวจ")
    assert "เห็นผลได้หลังปิดเท่านั้น" in chat("D0106").says(ASKED).last
    reporter.says("ปิดแบบสำรวจ").taps("ยืนยันปิด")
    assert chat("D0106").says(ASKED).last.startswith("ผลแบบสำรวจ")
