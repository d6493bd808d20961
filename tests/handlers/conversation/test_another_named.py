"""A sentence that names another question than the present one goes there, or is asked about."""

from __future__ import annotations

from typing import Any

import pytest

from bot.simulator import seed
from tests.handlers.house import Chat, House
from tests.understanding.scenes import PLACES, walks

BUDGET = PLACES["report:output"].opening + (["ได้ตามแผนทั้งสองข้อ"],)
RISK = PLACES["report:risk"].opening
PUBLISHED = PLACES["report:published"].opening
GIVER = PLACES["gift:giver"].opening
RELATION = PLACES["gift:date"].opening[:3]
MANNER = PLACES["gift:date"].opening[:4]
VALUE = PLACES["gift:value"].opening
WHAT = PLACES["gift:what"].opening
DAY = PLACES["gift:date"].opening


@pytest.fixture
def reporter(demo: House) -> Chat:
    return Chat(demo, seed.line_id("D0103"))


def answers(chat: Chat) -> dict[str, Any]:
    [row] = chat.house.states(chat.user_id).values()
    return {"at": row[0].step, **row[1]["answers"]}


@pytest.mark.parametrize(
    ("opening", "said", "at", "name", "value"),
    [
        (BUDGET, "ไม่เสี่ยงค่ะ", "budget", "risk", "green"),
        (BUDGET, "ส่วนความเสี่ยงเป็นสีเหลืองครับ", "budget", "risk", "yellow"),
        (BUDGET, "ไม่มีไฟล์ค่ะ ข้ามไปก่อน", "budget", "evidence", None),
        (RISK, "รูปยังไม่มีเลยครับ", "risk", "evidence", None),
        (WHAT, "ประมาณ 1200", "what", "value", "1200.00"),
        (WHAT, "ราคาไม่ทราบค่ะ", "what", "value", "unknown"),
        (VALUE, "ไม่มีรูปนะคะ", "value", "photo", None),
        (WHAT, "ราคาคือ 900 ค่ะ", "what", "value", "900.00"),
        (GIVER, "ยังไม่มีรูปถ่ายเลยค่ะ", "giver", "photo", None),
        (GIVER, "วันที่รับคือเมื่อวาน", "giver", "received_on", "2027-02-28"),
        (RELATION, "โอกาสคืองานเกษียณของหัวหน้า", "relation", "occasion", "งานเกษียณของหัวหน้า"),
    ],
)  # fmt: skip
def test_what_is_told_of_an_open_question_is_kept_there_and_this_one_asked_again(
    reporter: Chat, opening: tuple[Any, ...], said: str, at: str, name: str, value: object
) -> None:
    walks(reporter, opening)
    now = answers(reporter.says(said))
    assert now["at"] == at and at not in now
    assert now.get(name, "open") == value
    assert "อ่านจากข้อความนี้ได้ดังนี้" in reporter.since(-3)


@pytest.mark.parametrize(
    ("opening", "said", "name"),
    [
        (RISK, "ไม่มีงบ", "งบประมาณ"),
        (RISK, "งบไม่ได้ใช้ค่ะ", "งบประมาณ"),
        (MANNER, "ราคา 3500", "มูลค่า"),
    ],
)
def test_what_stands_there_already_is_said_so(
    reporter: Chat, opening: tuple[Any, ...], said: str, name: str
) -> None:
    walks(reporter, opening)
    before = answers(reporter)
    reporter.says(said)
    assert f"ข้อ “{name}” ตอบไว้แล้วว่า" in reporter.since(-2)
    assert answers(reporter) == before


@pytest.mark.parametrize(
    ("opening", "said", "name", "value"),
    [
        (RISK, "งบ 5,000 / 4,200", "budget", ["5000.00", "4200.00"]),
        (PUBLISHED, "ความเสี่ยงแดงค่ะ", "risk", "red"),
        (DAY, "โอกาสคืองานเกษียณ", "occasion", "ที่ห้องประชุม 301 ในการประชุมตรวจรับงาน งานเกษียณ"),
    ],
)
def test_another_answer_than_before_is_shown_and_asked(
    reporter: Chat, opening: tuple[Any, ...], said: str, name: str, value: object
) -> None:
    walks(reporter, opening)
    before = answers(reporter)
    assert answers(reporter.says(said)) == before
    reporter.taps("แก้ตามนี้")
    assert answers(reporter)[name] == value and answers(reporter)["at"] == before["at"]


def test_a_price_of_the_wish_is_another_one_at_once(reporter: Chat) -> None:
    walks(reporter, MANNER)
    at = answers(reporter)["at"]
    reporter.says("ราคาคือ 900 ค่ะ")
    assert answers(reporter)["value"] == "900.00" and answers(reporter)["at"] == at
    assert "900" in reporter.since(0)


def test_the_occasion_told_at_the_card_takes_no_place_back(reporter: Chat) -> None:
    walks(reporter, DAY)
    reporter.says("เมื่อวาน").taps("ยังอยู่กับตัว").says("โอกาสคืองานเกษียณของหัวหน้า").taps("แก้ตามนี้")
    assert answers(reporter)["occasion"].startswith("ที่ห้องประชุม 301")


@pytest.mark.soak
def test_an_amount_that_is_half_of_two_asks_for_both_at_the_card(reporter: Chat) -> None:
    walks(reporter, PLACES["report:review"].opening)
    reporter.says("อ้อ งบได้มาแค่ 3000 นะ")
    assert answers(reporter)["at"] == "budget" and answers(reporter)["budget"] == "none"
    reporter.says("3000/3000")
    assert answers(reporter)["at"] == "review"
    assert answers(reporter)["budget"] == ["3000.00", "3000.00"]


@pytest.mark.parametrize(
    "said", ["เปลี่ยนรูปแบบการจัดเป็นออนไลน์ทั้งหมด", "เอกสารแผ่นพับ 200 แผ่น", "งบน้อยแต่คนมาครบ"]
)
def test_a_text_that_begins_with_such_a_word_stays_one(reporter: Chat, said: str) -> None:
    walks(reporter, PLACES["report:output"].opening)
    assert answers(reporter.says(said))["output"] == said


def test_a_name_within_another_word_names_nothing(reporter: Chat) -> None:
    walks(reporter, WHAT)
    assert answers(reporter.says("ภาพวาดสีน้ำมัน"))["what"] == "ภาพวาดสีน้ำมัน"


def test_who_has_no_file_adds_nothing_to_a_complaint(reporter: Chat) -> None:
    walks(reporter, PLACES["complaint:text"].opening)
    reporter.says("ไม่มีหลักฐานค่ะ ข้ามไปก่อน")
    assert "text" not in answers(reporter)
    reporter.says("เจ้าหน้าที่เรียกเงินใต้โต๊ะที่ห้องพัสดุเมื่อวันที่ 3 กุมภาพันธ์").says("ไม่มีไฟล์ค่ะ ข้ามไปก่อน")
    assert answers(reporter)["more"] is None and "ตอบไว้แล้วว่า" in reporter.last


def test_a_question_that_needs_an_earlier_answer_is_not_read_before_it(demo: House) -> None:
    administrator = Chat(demo, seed.line_id("D0002"))
    walks(administrator, PLACES["move:round"].opening)
    assert answers(administrator.says("อ้อ แผนได้แค่ 3000"))["at"] == "round"


@pytest.mark.parametrize("said", ["วันนี้ ที่ห้องทำงาน", "วันที่ 5 มกราคม ที่ห้องประชุม 301"])
def test_a_place_behind_its_day_is_told_with_it(reporter: Chat, said: str) -> None:
    walks(reporter, DAY[:-1])
    assert "ห้อง" in str(answers(reporter.says(said)).get("occasion"))
