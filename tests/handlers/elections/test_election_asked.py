"""What people ask of an election: votes stay secret, asking names and votes for nobody."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.elections.polling import polling
from tests.handlers.house import Chat, House

REPORTER = "D0103"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("เลือกตั้งคนต้นแบบวันไหน", "ยังไม่มีการคัดเลือกดีเด่นที่กำหนดวันไว้"),
        ("คะแนนโหวตตอนนี้ใครนำ", "คะแนนเป็นความลับ"),
        ("ใครได้รางวัลปีนี้", "ยังไม่มีผลการคัดเลือกดีเด่นที่ประกาศ"),
        ("ผมมีสิทธิ์โหวตไหม เป็นพนักงานราชการ", "ไม่แยกข้าราชการ พนักงานราชการ"),
        ("เสนอชื่อคนต้นแบบยังไง", "เสนอชื่อ"),
    ],
)
def test_without_an_election_it_is_said_so(
    demo: House, chat: Callable[[str], Chat], said: str, told: str
) -> None:
    voter = chat(REPORTER)
    heard = len(voter.heard)
    assert told in voter.says(said).since(heard)
    assert demo.states(voter.user_id) == {}


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("ผลโหวตเป็นไงบ้างใครนำอยู่", "จึงไม่มีใครเห็นว่าใครนำ"),
        ("ใครลงชิงคนต้นแบบปีนี้บ้าง", "หมายเลข 1"),
        ("เป็นลูกจ้างโหวตได้ป่ะ", "ท่านมีสิทธิลงคะแนน"),
        ("โหวตคนดีศรีสภาได้ถึงวันไหน", "19 พ.ค. 70"),
    ],
)
def test_while_people_vote(demo: House, chat: Callable[[str], Chat], said: str, told: str) -> None:
    polling(demo)
    voter = chat(REPORTER)
    heard = len(voter.heard)
    assert told in voter.says(said).since(heard)
