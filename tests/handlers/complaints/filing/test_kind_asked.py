"""Who tells instead of choosing the kind of a complaint, and what is said beside the story."""

from __future__ import annotations

import pytest

from handlers.complaints.complaint_words import KIND
from tests.handlers.complaints.filing.complaint_talk import STRANGER, answers_of
from tests.handlers.house import Chat, House

TIP_TOLD = "ผมมีข้อมูลเรื่องเบิกค่าล่วงเวลาเท็จครับ"
MORE = "กลุ่มงานหนึ่งลงชื่อโอทีแทนกันทุกเสาร์ ตั้งแต่ ตค ปีที่แล้ว"


def _told(demo: House, *said: str) -> Chat:
    who = Chat(demo, STRANGER)
    for each in said:
        who.says(each)
    return who


def test_who_tells_on_is_asked_for_the_name_first_and_for_the_kind_last(demo: House) -> None:
    who = _told(demo, TIP_TOLD, MORE)
    assert "การเปิดเผยชื่อ" in who.last and MORE in who.last
    who.says("ไม่บอกชื่อ")
    assert "เหลือข้อนี้ก่อนตรวจทาน" in who.last
    who.taps(KIND["tip"])
    assert "ตรวจทานก่อนส่ง" in who.last and answers_of(who)["more"] == [MORE]


def test_the_likeliest_kind_of_a_story_stands_first(demo: House) -> None:
    assert _told(demo, TIP_TOLD).offers[0] == KIND["tip"]


@pytest.mark.parametrize("before", [(TIP_TOLD,), (TIP_TOLD, MORE, "ไม่บอกชื่อ")])
def test_the_wish_to_send_is_no_part_of_the_story(demo: House, before: tuple[str, ...]) -> None:
    who = _told(demo, *before, "ยืนยันส่งครับ")
    assert "ยังส่งไม่ได้" in who.last and KIND["tip"] in who.offers
    assert "ยืนยันส่ง" not in str(answers_of(who))


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("ต้องเสียเงินไหม แจ้งแบบนี้", "ไม่เสียค่าใช้จ่าย"),
        ("ต้องเสียเงินบ่ แจ้งแบบนี้", "ไม่เสียค่าใช้จ่าย"),
        ("ปลอดภัยแน่นะครับ ผมเคยทำงานที่นั่น", "ข้อความนี้ไม่ได้ใส่ในเรื่อง"),
        ("สิฮู้ผลได้จังได๋", "รหัสติดตาม"),
        ("จะรู้ผลได้ยังไง", "รหัสติดตาม"),
    ],
)
def test_a_question_is_answered_and_not_kept(demo: House, said: str, told: str) -> None:
    who = _told(demo, TIP_TOLD, said)
    assert told in who.last and KIND["tip"] in who.offers
    assert not answers_of(who)["more"]


def test_what_others_asked_for_is_told(demo: House) -> None:
    said = "เจ้าหน้าที่หน้าห้องถามว่าจะจ่ายเงินไหม ไม่งั้นไม่ทำเอกสารให้เลย"
    assert answers_of(_told(demo, TIP_TOLD, said))["more"] == [said]


def test_the_name_is_hidden_in_a_dialect(demo: House) -> None:
    who = _told(demo, TIP_TOLD, "บ่อยากบอกชื่อเด้อ")
    assert answers_of(who)["identity"] == "anonymous" and not answers_of(who)["more"]


def test_a_bureau_is_kept_out_however_strongly_it_is_said(demo: House) -> None:
    who = _told(demo, TIP_TOLD, "ห้ามให้คนในสำนักการคลังและงบประมาณอ่านเรื่องนี้เด็ดขาด")
    kept_out = answers_of(who)["keep_from"]
    assert isinstance(kept_out, dict) and len(kept_out["bureaus"]) == 1
    assert not answers_of(who)["more"]


def test_words_of_the_story_are_put_right_by_a_tap(demo: House) -> None:
    who = _told(demo, TIP_TOLD, MORE, "ไม่บอกชื่อ", "ที่ว่าทุกเสาร์ ที่จริงเสาร์เว้นเสาร์ครับ แก้ให้ด้วย")
    assert answers_of(who)["more"] == [MORE]
    who.taps("แก้ตามนี้")
    assert answers_of(who)["more"] == [MORE.replace("ทุกเสาร์", "เสาร์เว้นเสาร์")]


# -- the kind that the opening tells ---------------------------------------------------------------


@pytest.mark.parametrize(
    "said",
    [
        "อยากร้องเรียนครับ",
        "อยากร้องเรียนว่าอยากให้มีที่จอดรถเพิ่ม",
        "อยากฮ้องเรียนแหน่ ไปติดต่องานแล้วบ่มีคนรับสาย",
    ],
)
def test_who_says_to_complain_is_not_asked_what_it_is(demo: House, said: str) -> None:
    who = _told(demo, said)
    assert answers_of(who)["kind"] == "complaint" and "การเปิดเผยชื่อ" in who.last


@pytest.mark.parametrize("said", ["ร้องเรียน", "ขอร้องเรียนหัวหน้าโกงเงินค่าโอที"])
def test_the_bare_word_and_corruption_are_asked_about(demo: House, said: str) -> None:
    assert "kind" not in answers_of(_told(demo, said))


def test_corruption_told_behind_the_word_for_complaints_stops_sending(demo: House) -> None:
    who = _told(demo, "อยากร้องเรียนค่ะ", "หัวหน้าเรียกรับเงินจากผู้รับเหมาทุกเดือน", "ไม่บอกชื่อ")
    assert "อาจเป็นการทุจริต" in who.last
    who.says("ยืนยัน")
    assert "ยังไม่ได้ส่ง" in who.since(0)
    who.taps("เลือกประเภท").taps(KIND["tip"])
    assert "อาจเป็นการทุจริต" not in who.last and answers_of(who)["kind"] == "tip"


@pytest.mark.parametrize("before", [(), ("เบาะแสการทุจริต", "ไม่เปิดเผยชื่อ", "แก้ไข ประเภท")])
def test_a_sentence_that_tells_the_kind_is_added_to_the_story(
    demo: House, before: tuple[str, ...]
) -> None:
    said = "เบิกค่าเดินทางไปเชียงใหม่ทั้งที่ไม่ได้ไป"
    who = _told(demo, "หัวหน้าผมเบิกค่าเดินทางเท็จ อยากแจ้งแบบไม่บอกชื่อ", *before, said)
    assert "เข้าใจว่า" in str(who.heard[-2:]) and said in who.last
    assert answers_of(who)["kind"] == "tip" and answers_of(who)["more"] == [said]


def test_the_name_of_the_kind_is_no_part_of_the_story(demo: House) -> None:
    who = _told(demo, TIP_TOLD, "เบาะแสการทุจริตครับ")
    assert answers_of(who)["kind"] == "tip" and not answers_of(who)["more"]
