"""Whole bureaus kept from a complaint, what was added told anew, and requests that are settled: all
typed below its review card. Nothing of it becomes the story."""

from __future__ import annotations

from typing import Any

import pytest

from tests.handlers.complaints.filing.complaint_talk import answers_of, told
from tests.handlers.house import Chat, House

PUT = "แก้ตามนี้"
MORE = "ซื้อมาแล้ว 3 ครั้งตั้งแต่ ส.ค."
BUREAU = "สำนักบริหารงานกลาง"


@pytest.fixture
def who(demo: House) -> Chat:
    return told(demo)


def readers(who: Chat) -> list[str]:
    kept: Any = answers_of(who)["keep_from"]
    return [each["name"] for each in kept["bureaus"]]


@pytest.mark.parametrize(
    "said",
    [
        f"กันทั้ง{BUREAU}ครับ",
        f"ไม่เอาครับ กันทั้ง{BUREAU}ไม่ให้เห็นดีกว่า",
        f"กันคนใน{BUREAU}ไม่ให้อ่านเรื่องนี้ค่ะ",
        f"ขอกันบุคลากร{BUREAU}นะคะ",
        f"ไม่ใช่ครับ กันไว้ทั้ง{BUREAU}ไม่ให้รู้",
    ],
)
def test_a_whole_bureau_is_kept_out(who: Chat, said: str) -> None:
    who.says(said)
    assert answers_of(who)["keep_from"] is None
    who.taps(PUT)
    assert readers(who) == [BUREAU] and answers_of(who)["more"] is None


@pytest.mark.parametrize(
    "said",
    [
        f"สำนักที่เกี่ยวข้องคือ{BUREAU} และไม่อยากให้คนสำนักนี้ได้อ่าน",
        f"สำนักที่เกี่ยวข้องคือ{BUREAU} แต่ไม่ให้คนในสำนักนี้เห็น",
    ],
)
def test_the_bureau_concerned_is_kept_out_by_the_same_words(who: Chat, said: str) -> None:
    who.says(said).taps(PUT)
    bureau: Any = answers_of(who)["bureau"]
    assert bureau["name"] == BUREAU and readers(who) == [BUREAU]
    assert answers_of(who)["more"] is None


@pytest.mark.parametrize("said", ["เขากันเงินไว้จ่ายพรรคพวก", "รู้กันทั้งสำนักว่าแบ่งเงินกัน"])
def test_a_story_of_keeping_stays_one(who: Chat, said: str) -> None:
    who.says(said)
    assert answers_of(who)["keep_from"] is None and answers_of(who)["more"] == [said]


@pytest.mark.parametrize(
    "said",
    [
        "เล่าเพิ่มเอาแค่ ซื้อ 4 ครั้ง ครั้งละ 40,000 บาท",
        "เล่าเพิ่มเขียนใหม่ทั้งข้อ: ซื้อ 4 ครั้ง ครั้งละ 40,000 บาท",
        "เล่าเพิ่มขอแก้เป็น ซื้อ 4 ครั้ง ครั้งละ 40,000 บาท แค่นี้ครับ",
        "ตรงเล่าเพิ่มเติมให้เหลือแค่ ซื้อ 4 ครั้ง ครั้งละ 40,000 บาท ก็พอค่ะ",
    ],
)
def test_what_was_added_is_told_anew(who: Chat, said: str) -> None:
    who.says(MORE).says(said)
    assert answers_of(who)["more"] == [MORE]
    who.taps(PUT)
    assert answers_of(who)["more"] == ["ซื้อ 4 ครั้ง ครั้งละ 40,000 บาท"]


@pytest.mark.parametrize(
    "said", ["ไม่ใช่ครับ ประโยคเมื่อกี้ไม่ใช่เนื้อเรื่อง เอาออก", "ข้อความเมื่อกี้ไม่ใช่เนื้อหา ตัดออกค่ะ"]
)
def test_the_newest_words_are_taken_out_again(who: Chat, said: str) -> None:
    who.says(MORE).says(said).taps(PUT)
    assert answers_of(who)["more"] is None


def test_the_story_is_cut_to_what_is_told(who: Chat) -> None:
    who.says("เรื่องให้เหลือแค่ เจ้าหน้าที่หน้าห้องพูดจาไม่สุภาพ แค่นี้ค่ะ").taps(PUT)
    assert answers_of(who)["text"] == "เจ้าหน้าที่หน้าห้องพูดจาไม่สุภาพ"
    assert answers_of(who)["more"] is None


def test_a_request_that_a_later_one_settles_does_not_stop_the_sending(who: Chat) -> None:
    who.says(MORE).says("เล่าเพิ่มเอาแค่ ซื้อ 2 ครั้งตั้งแต่ ส.ค. 69")
    who.says("เล่าเพิ่มเอาแค่ ซื้อ 4 ครั้งตั้งแต่ ส.ค. 69").taps(PUT)
    who.says("ถูกแล้ว ส่งเลยครับ")
    assert "รหัสติดตาม" in who.since(-1) and not who.house.states(who.user_id)


def test_a_request_to_keep_somebody_out_waits_on(who: Chat) -> None:
    who.says(f"กันทั้ง{BUREAU}ครับ").says("กันนายสมมติ พอเพียง ออกด้วย").taps(PUT)
    who.says("ส่งเลยครับ")
    assert answers_of(who)["keep_from"]


@pytest.mark.parametrize("yes", ["ใช่ค่ะ กันทั้งสำนักเลย", "ใช่ครับ กันทั้งสำนัก"])
def test_the_whole_bureau_agreed_to_names_nobody_else(who: Chat, yes: str) -> None:
    who.says(f"ไม่อยากให้คนใน{BUREAU}เห็นเลย").says(yes)
    assert readers(who) == [BUREAU] and answers_of(who)["more"] is None


def test_the_last_words_added_are_taken_out_by_their_place(who: Chat) -> None:
    who.says(MORE).says("ตรงเล่าเพิ่มเอาประโยคหลังออกหน่อยค่ะ").taps(PUT)
    assert answers_of(who)["more"] is None
