"""What an answer of a report tells besides: channels with their days, results, polite words."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from typing import Any

import pytest

from handlers.reports.filing import publicity
from handlers.understand.reports.channels import channels_named
from handlers.understand.unclear import Unclear
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER, TOLD
from tests.understanding.scenes import types_in

OWN, WEB = "ช่องทางของสำนัก/กลุ่ม/สำนักงาน", "เว็บไซต์คุณธรรมคนสภา"
MODEL, FACEBOOK = "เว็บไซต์ศูนย์เรียนรู้องค์กรต้นแบบ สว.", "Facebook คุณธรรมข้าราชการ สว."
PAGE, LINE = "เพจ ชมรม STRONG", "LINE ชมรม STRONG"
LINK = "https://facebook.com/strong/1"
SIXTH, EIGHTH = {"on": "2026-11-06"}, {"on": "2026-11-08"}


@pytest.fixture
def at_output(chat: Callable[[str], Chat]) -> Chat:
    return chat(REPORTER).says("รายงาน 1.10").says("เสร็จแล้ว").says(TOLD)


@pytest.fixture
def publishing(at_output: Chat) -> Chat:
    at_output.taps("ได้ตามแผนทั้งสองข้อ").taps("ไม่ใช้งบ ไม่มีความเสี่ยง")
    return at_output.says("ไม่มี")


# -- where it was published ------------------------------------------------------------------------


@pytest.mark.every(3)
@pytest.mark.parametrize(
    ("said", "channels", "published"),
    [
        ("ลงเว็บสำนักแล้วเมื่อ 6 พย กับไลน์ชมรมค่ะ", [OWN, LINE], {OWN: SIXTH}),
        ("ลงเว็บสำนักกับไลน์ชมรมแล้วเมื่อ 6 พย", [OWN, LINE], {OWN: SIXTH, LINE: SIXTH}),
        ("เว็บคุณธรรม 6 พย ไลน์ชมรม 8 พย", [WEB, LINE], {WEB: SIXTH, LINE: EIGHTH}),
        ("เพจชมรมอย่างเดียวค่ะ ลิงก์ https://facebook.com/strong/1", [PAGE], {PAGE: {"link": LINK}}),
        ("เพจชมรม ลิงค์นี้ค่ะ https://facebook.com/strong/1", [PAGE], {PAGE: {"link": LINK}}),
        ("เพจชมรม https://facebook.com/strong/1 กับไลน์ชมรม", [PAGE, LINE], {PAGE: {"link": LINK}}),
        (
            "เพจชมรม ลิงก์ https://facebook.com/strong/1 ส่วนไลน์ชมรมลงวันที่ 6 พย",
            [PAGE, LINE],
            {PAGE: {"link": LINK}, LINE: SIXTH},
        ),
        ("เพจชมรมลงวันที่ 6 พย ไลน์ชมรมลงวันที่ 8 พย", [PAGE, LINE], {PAGE: SIXTH, LINE: EIGHTH}),
        ("บอร์ดหน้าที่ทำการ https://a.go.th/b", ["บอร์ดหน้าที่ทำการ", "https://a.go.th/b"], {}),
        ("ไลน์ชมรมกับเพจชมรม", [LINE, PAGE], {}),
        ("1 แล้วก็ 2 กับ 3", [OWN, MODEL, WEB], {}),
        ("ลงที่หมายเลข 1 และหมายเลข 4 ไปเรียบร้อยแล้วค่ะ", [OWN, FACEBOOK], {}),
        ("ลงเพจ strong กับไลน์ของชมรมไปแล้วค่ะ", [PAGE, LINE], {}),
        ("ข้อ 2 ถึง 4 ค่ะ", [MODEL, WEB, FACEBOOK], {}),
        ("1, 2 ค่ะ ส่วน 3 ยัง", [OWN, MODEL], {}),
        ("เอาข้อ 1 กับเพจ STRONG", [OWN, PAGE], {}),
        ("ลงหมดแล้วยกเว้นข้อ 2 กะ 3", [OWN, FACEBOOK, PAGE, LINE], {}),
        ("เฟสคุณธรรมค่ะ", [FACEBOOK], {}),
        ("เพจกะไลน์ ชมรม strong", [PAGE, LINE], {}),
        ("เพจ STRONG กะไลน์ชมรมแล้วค่ะ", [PAGE, LINE], {}),
        ("เพจ STRONG แล้วก็ติดบอร์ดหน้าห้อง", [PAGE, "ติดบอร์ดหน้าห้อง"], {}),
        ("เพจ STRONG ส่วนไลน์กลุ่มจะลงพรุ่งนี้", [PAGE], {}),
        ("โครงการเฟส 2", ["โครงการเฟส 2"], {}),
        ("วารสารฉบับที่ 3 กับบอร์ด", ["วารสารฉบับที่ 3", "บอร์ด"], {}),
        ("เพจ ชมรม STRONG", [PAGE], {}),
        ("ข้อ 4 วันที่ 6 พ.ย. แล้วก็ข้อ 1 ด้วยค่ะ", [FACEBOOK, OWN], {FACEBOOK: SIXTH}),
        ("ช่องทางของสำนัก กับเฟซบุ๊กคุณธรรม 6 พ.ย. ค่ะ แค่นี้", [OWN, FACEBOOK], {FACEBOOK: SIXTH}),
        ("1 กับ 4 ค่ะ ข้อ 4 ลงวันที่ 6 พ.ย.", [OWN, FACEBOOK], {FACEBOOK: SIXTH}),
        ("ลงเฟซบุ๊กคุณธรรมเมื่อวันศุกร์ค่ะ", [FACEBOOK], {FACEBOOK: {"on": "2027-02-26"}}),
        ("ติดบอร์ดหน้าห้องค่ะ", ["ติดบอร์ดหน้าห้อง"], {}),
        ("ลิงก์ https://www.senate.go.th/a ค่ะ", ["https://www.senate.go.th/a"], {}),
        ("จดหมายข่าวฉบับที่ 6 พ.ย.", ["จดหมายข่าวฉบับที่ 6 พ.ย."], {}),
    ],
)
def test_channels_are_kept_with_what_is_told_of_each(
    publishing: Chat, said: str, channels: list[str], published: dict[str, Any]
) -> None:
    publishing.says(said)
    assert sorted(publishing.answers["publicity"]) == sorted(channels)
    assert publishing.answers.get("published", {}) == published


@pytest.mark.parametrize(
    ("said", "place", "channels"),
    [
        ("ลงเพจ STRONG กะไลน์กลุ่มแล้วค่ะ", 0, [LINE, PAGE]),
        ("ลงเพจ STRONG กะไลน์กลุ่มแล้วค่ะ", 1, [PAGE]),
        ("ลงไลน์กับเฟซคุณธรรมแล้ว", 0, [LINE, FACEBOOK]),
        ("ลงไลน์กับเฟซคุณธรรมแล้ว", 1, [FACEBOOK]),
    ],
)
def test_a_medium_beside_a_channel_is_asked_about_and_not_dropped(
    publishing: Chat, said: str, place: int, channels: list[str]
) -> None:
    publishing.says(said)
    assert "publicity" not in publishing.answers
    publishing.taps(publishing.offers[place])
    assert sorted(publishing.answers["publicity"]) == sorted(channels)


@pytest.mark.parametrize(("said", "first"), [("ลงเพจแล้วค่ะ", PAGE), ("ลงเฟซแล้วค่ะ", FACEBOOK[:12])])
def test_of_one_medium_the_channel_that_is_called_so_stands_first(
    publishing: Chat, said: str, first: str
) -> None:
    assert publishing.says(said).offers[0].startswith(first)


def test_two_ways_that_begin_alike_have_buttons_to_tell_them_apart(publishing: Chat) -> None:
    publishing.says("เพจกับเว็บไซต์ค่ะ")
    ways = publishing.offers[:2]
    assert len({*ways}) == 2 and all("เว็บ" in each for each in ways)
    publishing.says("เพจ ชมรม STRONG กับเว็บไซต์คุณธรรมคนสภาค่ะ")
    assert sorted(publishing.answers["publicity"]) == sorted([PAGE, "เว็บไซต์คุณธรรมคนสภา"])


@pytest.mark.parametrize("said", ["999", "1, 99", "ข้อ 7 ถึง 9"])
def test_figures_that_are_no_places_are_no_channel(publishing: Chat, said: str) -> None:
    publishing.says(said)
    assert "publicity" not in publishing.answers


@pytest.mark.parametrize("said", ["ตามลิงก์ค่ะ", "ลงแล้วค่ะ", "ตามลิงก์นี้"])
def test_words_that_only_lead_to_a_link_name_no_channel(publishing: Chat, said: str) -> None:
    assert "กรุณาพิมพ์ชื่อช่องทาง" in publishing.says(said).since(-2)
    assert "publicity" not in publishing.answers


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("วารสาร UniLink", "วารสาร UniLink"),
        ("วารสารลิงก์", "วารสารลิงก์"),
        ("TrueLink https://a.org/x", "TrueLink"),
        ("วารสารเจ้าหน้าที่ https://a.org/x", "วารสารเจ้าหน้าที่"),
        ("วารสารลิงก์นี้ https://a.org/x", "วารสาร"),
    ],
)
def test_of_a_name_nothing_is_taken_away(publishing: Chat, said: str, name: str) -> None:
    publishing.says(said)
    assert publishing.answers["publicity"][0] == name


def test_where_it_was_published_is_heard_where_files_are_asked_for(at_output: Chat) -> None:
    at_output.taps("ได้ตามแผนทั้งสองข้อ").taps("ไม่ใช้งบ ไม่มีความเสี่ยง")
    at_output.says("ไฟล์ยังไม่มี แต่ลงเฟซแล้วค่ะ")
    assert at_output.answers["evidence"] is None and "publicity" not in at_output.answers
    assert "Facebook คุณธรรม…" in at_output.offers


def test_nothing_published_yet_is_heard_where_files_are_asked_for(at_output: Chat) -> None:
    at_output.taps("ได้ตามแผนทั้งสองข้อ").taps("ไม่ใช้งบ ไม่มีความเสี่ยง")
    at_output.says("ยังไม่ได้ลงที่ไหนเลยค่ะ")
    assert at_output.answers["publicity"] is None and "evidence" not in at_output.answers


@pytest.mark.parametrize("piece", [":", "ที่", "ตาม", "ลง", "ค่ะ", "ลิงก์ "])
def test_words_that_lead_to_a_link_are_read_soon(piece: str) -> None:
    before = time.process_time()
    with suppress(Unclear):
        publicity._piece(f"x{piece * 5_000}x"[:5_000], [OWN, PAGE], date(2027, 3, 1))
    assert not channels_named(f"เพจ{piece * 1_600}x", [OWN])
    assert time.process_time() - before < 0.3


def test_a_channel_told_at_the_review_card_is_offered_with_its_day(publishing: Chat) -> None:
    publishing.says("ยังไม่ได้ลง").says("เว็บสำนักลงวันที่ 6 พย ค่ะ")
    assert publishing.answers["publicity"] is None and "เพิ่มในสิ่งที่ทำ" not in publishing.offers
    publishing.taps("แก้ตามนี้")
    assert (publishing.answers["publicity"], publishing.answers["published"]) == (
        [OWN],
        {OWN: SIXTH},
    )


@pytest.mark.parametrize("said", ["ยังไม่ได้ลงเพจ STRONG", "เพจ STRONG จะลงพรุ่งนี้"])
def test_a_channel_that_is_not_used_yet_is_not_offered(publishing: Chat, said: str) -> None:
    publishing.says("ยังไม่ได้ลง").says(said)
    assert publishing.answers["publicity"] is None and "แก้ตามนี้" not in publishing.offers


# -- the results -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "said",
    [
        "เข้าร่วม 45 คน จาก 50 ส่วนผลลัพธ์ก็ได้ตามแผนค่ะ",
        "เข้าร่วม 45 คน จาก 50 ผลลัพธ์ได้ตามแผน",
        "เข้าร่วม 45 คน จาก 50 ผลลัพธ์เป็นไปตามเป้าหมายครับ",
    ],
)
def test_the_outcome_told_with_the_output_is_the_outcome(at_output: Chat, said: str) -> None:
    at_output.says(said)
    assert "ผลลัพธ์: เป็นไปตามแผน" in at_output.since(-1) and at_output.state["at"] == "budget"
    assert (at_output.answers["output"], at_output.answers["outcome"]) == (
        "เข้าร่วม 45 คน จาก 50",
        "เป็นไปตามแผน",
    )


def test_the_outcome_alone_is_no_output(at_output: Chat) -> None:
    at_output.says("ผลลัพธ์ได้ตามแผน")
    assert at_output.answers["outcome"] == "เป็นไปตามแผน"
    assert "output" not in at_output.answers and at_output.state["at"] == "output"


@pytest.mark.parametrize(
    "said", ["เข้าร่วม 45 คน แต่ผลลัพธ์ยังไม่ได้ตามแผน", "ติดตามผลลัพธ์ตามแผนของสำนักแล้ว 3 ครั้ง"]
)
def test_other_words_of_an_outcome_stay_in_the_output(at_output: Chat, said: str) -> None:
    at_output.says(said)
    assert at_output.answers["output"] == said and "outcome" not in at_output.answers


@pytest.mark.parametrize(
    "said",
    ["ไม่มีปัญหาอะไรเลยค่ะ", "ทุกอย่างไม่มีปัญหาครับ", "ยังไม่เจอปัญหาหรืออุปสรรคใดๆ", "ราบรื่นดีค่ะ", "หมดแล้วครับ"],
)
def test_that_nothing_went_wrong_is_no_result(at_output: Chat, said: str) -> None:
    at_output.says(said)
    assert "output" not in at_output.answers and "บันทึกผลที่ได้จริง" in at_output.since(-1)
    at_output.taps("ผลผลิตได้ตามแผน").says(said)
    assert "outcome" not in at_output.answers and "ผลลัพธ์ได้ตามแผน" in at_output.offers


@pytest.mark.parametrize("at", ["ไม่ใช้งบ ไม่มีความเสี่ยง", ""])
def test_that_it_went_well_is_no_answer_of_later_questions(at_output: Chat, at: str) -> None:
    at_output.taps("ผลผลิตได้ตามแผน").taps("ผลลัพธ์ได้ตามแผน")
    before = dict((at_output.says(at) if at else at_output).answers)
    at_output.says("ไม่มีปัญหาอะไรครับ ราบรื่นดี")
    assert "ไม่ต้องกรอกในรายงาน" in at_output.since(-2) and at_output.answers == before


@pytest.mark.parametrize("said", ["ไม่พบปัญหาการทุจริตในการจัดซื้อ", "ไม่มีปัญหาข้อร้องเรียนเหมือนปีก่อน"])
def test_a_result_about_trouble_is_one(at_output: Chat, said: str) -> None:
    assert at_output.taps("ผลผลิตได้ตามแผน").says(said).answers["outcome"] == said


# -- polite words ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("มีบอร์ดรณรงค์ที่ชั้น 1 ค่ะ", "มีบอร์ดรณรงค์ที่ชั้น 1"),
        ("บุคลากรเข้าร่วม 45 คนนะคะ", "บุคลากรเข้าร่วม 45 คน"),
        ("บุคลากรเห็นคุณค่า", "บุคลากรเห็นคุณค่า"),
        ("ปฏิบัติตามข้อบังคับ", "ปฏิบัติตามข้อบังคับ"),
        ("ตรงตามสถานะ", "ตรงตามสถานะ"),
    ],
)
def test_polite_words_at_the_end_are_not_kept(at_output: Chat, said: str, kept: str) -> None:
    assert at_output.says(said).answers["output"] == kept
    assert at_output.says(said).answers["outcome"] == kept


def test_they_are_not_kept_of_what_was_done(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER).says("รายงาน 1.10").says("เสร็จแล้ว").says(f"{TOLD}ค่ะ")
    assert reporter.answers["narrative"] == TOLD


def test_pieces_that_answer_other_questions_leave_the_story(chat: Callable[[str], Chat]) -> None:
    said = (
        "รายงาน 2.1 เสร็จแล้ว สวดมนต์ทุกวันพุธ ได้ตามแผนทั้งผลผลิตผลลัพธ์ ไม่ใช้งบ "
        "ไม่มีความเสี่ยง ไม่มีไฟล์แนบ ยังไม่ได้เผยแพร่ครับ"
    )
    found = chat(REPORTER).says(said).answers
    assert found["narrative"] == "สวดมนต์ทุกวันพุธ"
    assert (found["output"], found["outcome"]) == ("เป็นไปตามแผน", "เป็นไปตามแผน")
    assert (found["publicity"], found["evidence"]) == (None, None)


# -- sending again ---------------------------------------------------------------------------------


@pytest.fixture
def checking(publishing: Chat) -> Chat:
    return publishing.says("ยังไม่ได้ลง")


@pytest.mark.every(2)
@pytest.mark.parametrize(
    "said",
    [
        "ส่งใหม่เลย",
        "ยืนยันส่งใหม่ค่ะ",
        "แก้แล้วค่ะ ส่งใหม่เลย",
        "แก้เรียบร้อยแล้วส่งใหม่ได้เลยครับ",
        "แก้เสร็จแล้วส่งเลยค่ะ",
    ],
)
def test_sending_again_sends(checking: Chat, said: str) -> None:
    assert "ส่งรายงานแล้ว" in checking.says(said).last


@pytest.mark.every(3)
@pytest.mark.parametrize(
    "said",
    [
        "ส่งใหม่เลย ล้อเล่น", "ส่งใหม่เลยดีไหม", "ส่งใหม่ได้ไหม", "ขอส่งใหม่พรุ่งนี้", "ส่งใหม่เมื่อไหร่ดี",
        "แก้แล้วค่ะ", "ยังไม่ส่งใหม่", "ผอ. ให้ส่งใหม่เลย แต่รูปยังไม่มา", "เขาบอกให้ส่งใหม่เลย",
        "แก้แล้วส่ง", "แก้แล้วส่งใหม่", "แก้แล้วส่งได้เลย",
    ],
)  # fmt: skip
def test_words_that_only_speak_of_sending_again_send_nothing(checking: Chat, said: str) -> None:
    assert "ส่งรายงานแล้ว" not in checking.says(said).since(0)


def test_sending_again_alone_shows_the_button(checking: Chat) -> None:
    assert "กด “ยืนยันการส่ง”" in checking.says("ขอส่งใหม่ค่ะ").since(-2)
    assert checking.state["at"] == "review"


# -- the risk behind the budget --------------------------------------------------------------------


@pytest.fixture
def at_budget(at_output: Chat) -> Chat:
    return at_output.taps("ได้ตามแผนทั้งสองข้อ")


@pytest.mark.every(3)
@pytest.mark.parametrize(
    ("said", "money", "risk"),
    [
        ("20,000 / 18,000 ไม่มีความเสี่ยง", ["20000.00", "18000.00"], "green"),
        ("20000/18000 บาท เขียวค่ะ", ["20000.00", "18000.00"], "green"),
        ("๒๐,๐๐๐ / ๑๘,๐๐๐ สีเหลือง", ["20000.00", "18000.00"], "yellow"),
        ("ได้มา 20,000 ใช้ไป 18,000 ความเสี่ยงสีแดง", ["20000.00", "18000.00"], "red"),
    ],
)
def test_a_budget_answers_the_risk_told_behind_it(
    at_budget: Chat, said: str, money: list[str], risk: str
) -> None:
    at_budget.says(said)
    assert at_budget.answers["budget"] == money and at_budget.answers["risk"] == risk
    assert at_budget.state["at"] not in ("budget", "risk")


@pytest.mark.every(3)
@pytest.mark.parametrize(
    "said",
    [
        "20,000 / 18,000",
        "20,000 / 18,000 ไม่มีความเสี่ยงหรือเปล่า",
        "18,000 สีเหลือง",
    ],
)
def test_no_risk_is_taken_of_other_words_behind_a_budget(at_budget: Chat, said: str) -> None:
    at_budget.says(said)
    assert not {"budget", "risk"} <= at_budget.answers.keys()


@pytest.mark.every(3)
@pytest.mark.parametrize(
    ("said", "risk"),
    [
        ("20,000 / 18,000 ไม่ใช่ สีเขียว", None),
        ("20,000 / 18,000 บาท ไม่ใช่สีแดงนะคะ", None),
        ("ได้มา 20,000 ใช้ไป 18,000 ไม่เขียว", None),
        ("20,000 / 18,000 เหลือง ไม่ใช่ เขียว", "yellow"),
    ],
)
def test_a_risk_that_is_denied_behind_a_budget_leaves_its_amounts(
    at_budget: Chat, said: str, risk: str | None
) -> None:
    at_budget.says(said)
    assert at_budget.answers["budget"] == ["20000.00", "18000.00"]
    assert at_budget.answers.get("risk") == risk


@pytest.mark.every(2)
@pytest.mark.parametrize("said", ["18,000 ไม่ใช่", "20,000 / 18,000 ไม่ใช่ 17,000 ไม่ใช้"])
def test_an_amount_is_never_no_budget(at_budget: Chat, said: str) -> None:
    assert at_budget.says(said).answers.get("budget") != "none"


def test_a_budget_that_was_not_used_has_nothing_spent(at_budget: Chat) -> None:
    assert at_budget.says("ได้มา 5,000 ไม่ได้ใช้").answers["budget"] == ["5000.00", "0.00"]


@pytest.mark.every(2)
@pytest.mark.parametrize(
    ("said", "risk"),
    [("ไม่ใช้งบ เขียว", "green"), ("ไม่ได้ใช้เงินค่ะ สีเหลือง", "yellow"), ("ไม่ใช้งบ ไม่เขียว", None)],
)
def test_no_budget_with_a_colour_answers_both(at_budget: Chat, said: str, risk: str | None) -> None:
    kept = at_budget.says(said).answers
    assert (kept.get("budget", "none"), kept.get("risk")) == ("none", risk)


# -- media without their owner --------------------------------------------------------------------


def test_media_without_owner_are_shown_as_channels_of_the_plan(publishing: Chat) -> None:
    publishing.says("เฟซ เพจ ไลน์")
    assert f"หมายถึง {FACEBOOK}, {PAGE}, {LINE} ใช่หรือไม่" in publishing.last
    publishing.says("ใช่ค่ะ")
    assert publishing.answers["publicity"] == [FACEBOOK, PAGE, LINE]


@pytest.mark.parametrize(
    ("said", "then", "kept"),
    [
        ("เฟซกับไลน์ค่ะ", "อันแรก", [FACEBOOK, LINE]),
        ("ลงเฟซกับไลน์แล้วค่ะ", "เอาอันที่สองค่ะ", [PAGE, LINE]),
        ("เฟซ", "ทั้งคู่เลยค่ะ", [FACEBOOK, PAGE]),
        ("เว็บ", WEB, [WEB]),
    ],
)
def test_of_several_it_is_asked_which(
    publishing: Chat, said: str, then: str, kept: list[str]
) -> None:
    publishing.says(said)
    assert "หมายถึงข้อใด" in publishing.last and "publicity" not in publishing.answers
    publishing.says(then)
    assert publishing.answers["publicity"] == kept


@pytest.mark.parametrize("said", ["อันที่ 5", "ไม่ใช่ค่ะ", "อันไหนก็ได้"])
def test_what_names_none_of_them_is_no_channel(publishing: Chat, said: str) -> None:
    publishing.says("เฟซ").says(said)
    assert publishing.state["at"] == "publicity" and "publicity" not in publishing.answers


def test_of_many_the_numbers_are_asked(publishing: Chat) -> None:
    told = types_in(publishing, "เฟซ เว็บ ไลน์")
    assert "พิมพ์เลขข้อที่เผยแพร่แล้ว" in told and "publicity" not in publishing.answers


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("ทุกช่องทางยกเว้นเว็บ", [OWN, FACEBOOK, PAGE, LINE]),
        ("ทุกช่องทาง ยกเว้นไลน์กับเว็บค่ะ", [OWN, FACEBOOK, PAGE]),
        ("ครบทุกช่องทาง เว้นเพจ", [OWN, MODEL, WEB, FACEBOOK, LINE]),
        ("ไลน์กลุ่มผู้บริหาร", ["ไลน์กลุ่มผู้บริหาร"]),
    ],
)
def test_all_but_a_medium_leaves_out_all_of_it(
    publishing: Chat, said: str, kept: list[str]
) -> None:
    publishing.says(said)
    assert publishing.answers["publicity"] == kept


def test_all_but_facebook_may_mean_the_page_too(publishing: Chat) -> None:
    publishing.says("ทุกช่องทางยกเว้นเฟซ")
    assert "publicity" not in publishing.answers


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("ลงเฟซของคุณธรรมข้าราชการไปแล้ว กับไลน์ชมรม", [FACEBOOK, LINE]),
        ("เฟซของคุณธรรมข้าราชการ", [FACEBOOK]),
        ("ไลน์ชมรมกับเฟซของคุณธรรมข้าราชการ", [FACEBOOK, LINE]),
        ("เฟสของโครงการเสร็จแล้ว", []),
    ],
)
def test_facebook_of_somebody_is_a_channel_too(
    publishing: Chat, words: str, named: list[str]
) -> None:
    kept = publishing.says(words).answers.get("publicity") or []
    assert sorted(kept) == sorted(named)
