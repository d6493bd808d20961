"""Who decides on one's gifts: told to whoever reports them, with what waits."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.gifts.gifting import DIRECTOR, HEAD, ME, SECRETARY, gives
from tests.handlers.house import Chat

_ASKED = "ใครเป็นคนพิจารณาของขวัญของผม"


@pytest.mark.parametrize(
    "words",
    [
        _ASKED,
        "ของขวัญที่แจ้งไปใครเป็นคนดู",
        "คนตัดสินของขวัญคือใคร",
        "รายงานของขวัญไปถึงใครคะ",
        "ใครต้องอนุมัติของขวัญที่หนูรายงาน",
    ],
)
def test_the_superior_decides_and_the_source_is_named(
    chat: Callable[[str], Chat], words: str
) -> None:
    told = chat(ME).says(words).last
    assert "ผู้พิจารณา\nนางตัวอย่าง หัวหน้ากลุ่ม" in told and "ที่มา: มาตรา 128" in told


@pytest.mark.parametrize(
    ("who", "decider"), [(HEAD, "นายสมมติ อำนวยการ"), (SECRETARY, "นางสาวตัวอย่าง ดูแลแผน")]
)
def test_whoever_leads_is_told_who_is_above(
    chat: Callable[[str], Chat], who: str, decider: str
) -> None:
    assert f"ผู้พิจารณา\n{decider}" in chat(who).says(_ASKED).last


def test_what_waits_is_shown_with_whom(chat: Callable[[str], Chat]) -> None:
    me = chat(ME)
    gives(me, chat(HEAD))
    told = me.says(_ASKED).last
    assert "รอ นางตัวอย่าง หัวหน้ากลุ่ม" in told and "ดู" in me.offers


@pytest.mark.parametrize(
    "words",
    [
        "ใครอนุมัติรายงานของผม",
        "ใครเห็นของขวัญที่ผมรายงานบ้าง",
        "ให้ใครรับของขวัญแทนได้ไหม",
        "หัวหน้าพิจารณาของขวัญของผมหรือยัง",
    ],
)
def test_other_questions_are_left_alone(chat: Callable[[str], Chat], words: str) -> None:
    assert "ใครพิจารณาของขวัญที่ท่านรายงาน" not in chat(ME).says(words).last


def test_those_who_lead_ask_for_the_gifts_of_others(chat: Callable[[str], Chat]) -> None:
    gives(chat(ME), chat(HEAD))
    assert "ของขวัญรอพิจารณา 1 เรื่อง" in chat(DIRECTOR).says("ใครต้องพิจารณาของขวัญที่ค้าง").last


def test_of_the_gift_in_sight_its_giver_and_turn_are_told(chat: Callable[[str], Chat]) -> None:
    gives(chat(ME))
    director = chat(DIRECTOR).says("ดูของขวัญ 1")
    told = director.answer_to("ใครเป็นคนให้ แล้วผมตัดสินเองได้ไหม")
    assert "ผู้ให้ของขวัญเรื่องที่ 1 คือ คุณเอกชน" in told
    assert "รอ นางตัวอย่าง หัวหน้ากลุ่ม พิจารณา ท่านพิจารณาแทนได้" in told
    assert "พิจารณา" in director.offers
    head = chat(HEAD).says("ดูของขวัญ 1")
    assert "เรื่องนี้รอ ท่าน พิจารณา" in head.answer_to("ดิฉันพิจารณาเองได้ไหมคะ")
