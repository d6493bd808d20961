"""How somebody comes into a working group is told, or who may note that."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

WHO = "รายชื่อในคณะทำงานแก้ได้โดยผู้รายงานของสำนัก"
HOW = "เพิ่ม เปลี่ยน หรือเอาชื่อออก"
SAID = [
    "เพิ่มเพื่อนเข้าคณะทำงานยังไงครับ",
    "จะเพิ่มคนในคณะทำงานทำไง",
    "ผมอยากเข้าคณะทำงานต้องบอกใคร",
    "ถอดคนออกจากคณะทำงานทำยังไง",
    "แก้รายชื่อคณะทำงานตรงไหนคะ",
    "เปลี่ยนกรรมการในคณะทำงานต้องทำอย่างไร",
]


@pytest.mark.parametrize("said", SAID)
def test_staff_hear_who_may(chat: Callable[[str], Chat], said: str) -> None:
    told = chat("D0106").says(said).last
    assert WHO in told and "นางสาวตัวอย่าง รายงานดี" in told


@pytest.mark.parametrize("said", SAID)
def test_a_reporter_hears_how(reporter: Chat, said: str) -> None:
    assert HOW in reporter.says(said).last and "แก้คณะทำงาน" in reporter.offers
    assert reporter.house.states(reporter.user_id) == {}


@pytest.mark.parametrize(
    "said",
    [
        "เข้าไปดูคณะทำงานตรงไหน",
        "ใครตั้งคณะทำงานได้",
        "คณะทำงานประชุมเมื่อไหร่",
        "เพิ่มเพื่อนเข้ากลุ่มไลน์ยังไง",
        "แก้รายงานการประชุมคณะทำงานยังไง",
        "เพิ่มคนในทะเบียนยังไง",
    ],
)
def test_other_questions_are_not_taken(chat: Callable[[str], Chat], said: str) -> None:
    told = chat("D0106").says(said).last
    assert WHO not in told and HOW not in told
