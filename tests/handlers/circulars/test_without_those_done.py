"""All but those who have joined or sent already are those who have not."""

from __future__ import annotations

from typing import Any

import pytest

from tests.handlers.house import Chat
from tests.handlers.pledges import announcing


def answers(admin: Chat, words: str) -> dict[str, Any]:
    return dict(admin.says(words).state["answers"])


@pytest.mark.parametrize(
    "words",
    [
        "ส่งข้อความถึงทุกคน ยกเว้นคนที่เข้าร่วมประกาศแล้ว",
        "ส่งหนังสือเวียน no gift ให้ทุกคน แต่คนที่ลงนามแล้วไม่ต้อง",
        "เวียนหนังสือถึงทุกคนเว้นคนที่เซ็น no gift ไปแล้ว",
    ],
)
def test_those_who_have_joined_get_none(admin: Chat, words: str) -> None:
    announcing.opens(admin.house, "no-gift")
    told = answers(admin, words)
    assert told["whom"] == "unjoined" and told["announcement"]["name"] == "No Gift Policy"
    assert "จึงส่งถึงผู้ยังไม่ร่วมประกาศ" in admin.since(0)


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("ส่งข้อความถึงผู้รายงานทุกคน ไม่ต้องส่งให้คนที่ส่งรอบ มี.ค. แล้ว", "2027-03-20"),
        ("ส่งข้อความถึงผู้รายงานทุกคน ยกเว้นคนที่ส่งรายงานแล้ว ว่าเหลือเวลาอีก 3 สัปดาห์", None),
        ("แจ้งเวียนทุกสำนัก สำนักไหนส่งครบแล้วไม่ต้องแจ้ง", None),
    ],
)
def test_those_who_have_sent_get_none(admin: Chat, words: str, due: str | None) -> None:
    told = answers(admin, words)
    assert told["whom"] == "unsent" and told.get("unsent", {}).get("round") == due


@pytest.mark.parametrize(
    "words",
    [
        "ส่งข้อความถึงทุกคน: คนที่ลงนามแล้วไม่ต้องลงนามอีก",
        "ส่งข้อความถึงทุกคนว่าขอให้ลงนามภายในวันศุกร์ คนที่ลงนามแล้วไม่ต้อง",
    ],
)
def test_in_the_letter_it_is_for_its_readers(admin: Chat, words: str) -> None:
    told = answers(admin, words)
    assert told["whom"] == "everybody" and "ลงนามแล้วไม่ต้อง" in told["text"]


def test_who_joined_may_be_a_reporter_too(admin: Chat) -> None:
    """Reporters who have not joined are no group of their own."""
    assert "whom" not in answers(admin, "ส่งข้อความถึงผู้รายงานทุกคน ยกเว้นคนที่ลงนามแล้ว")


def test_where_no_pledge_is_open_nobody_has_joined_one(admin: Chat) -> None:
    assert "whom" not in answers(admin, "ส่งข้อความถึงทุกคน ยกเว้นคนที่ลงชื่อแล้ว")
    assert "จึงส่งถึงผู้ยังไม่ร่วมประกาศ" not in admin.since(0)
