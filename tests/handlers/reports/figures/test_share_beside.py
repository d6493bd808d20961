"""The own share is told at once, beside the others' for who sees these."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

_OWN = "สำนักบริหารงานกลางส่งแล้ว 0 จาก 32 ฉบับ"


@pytest.mark.parametrize(
    "said",
    [
        "ตอนนี้เราส่งไปได้กี่เปอร์เซ็นต์แล้ว เทียบกับสำนักอื่นเป็นไง",
        "สำนักเราส่งรายงานได้กี่เปอร์เซ็นต์ เทียบกับสำนักอื่นแล้วเป็นยังไง",
        "ส่งไปแล้วกี่ % ดีกว่าสำนักอื่นไหม",
    ],
)
def test_a_reporter_is_told_the_own_share_and_who_sees_the_others(
    reporter: Chat, said: str
) -> None:
    told = reporter.says(said).last
    assert told.startswith(_OWN) and "เปิดให้ผู้บริหารและผู้ดูแลระบบ" in told


def test_who_sees_all_is_told_the_place(chat: Callable[[str], Chat]) -> None:
    told = chat("D0101").says("ตอนนี้สำนักผมส่งไปกี่เปอร์เซ็นต์ เทียบสำนักอื่นเป็นยังไง").last
    assert told.startswith(_OWN) and "อันดับที่ 1 จาก 3 สำนัก" in told
