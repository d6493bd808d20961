"""One sentence that tells several answers of a report: nothing it told is asked again."""

from __future__ import annotations

import time
from datetime import date
from statistics import median
from typing import Any

import pytest

from handlers.understand.reports.report_line import read_report_line
from tests.handlers.house import Chat
from tests.handlers.reports.filing.test_report_activity import newest

WHOLE = "จัดอบรม 45 คน เมื่อวันที่ 3 มกราคม ใช้งบ 12,000 ไม่มีความเสี่ยง เผยแพร่ในเว็บแล้ว"
STORY = "จัดอบรม 45 คน เมื่อวันที่ 3 มกราคม เผยแพร่ในเว็บแล้ว"
BOTH = "ได้ตามแผนทั้งสองข้อ"


# -- at the opening ------------------------------------------------------------------------------


def test_a_report_in_one_line_is_asked_only_what_it_did_not_tell(reporter: Chat) -> None:
    reporter.says(f"รายงาน 1.10 เสร็จแล้ว {WHOLE}")
    reporter.taps(BOTH)
    assert "จากข้อความที่พิมพ์: ได้รับและใช้ 12,000" in reporter.last
    assert reporter.offers[0] == "ได้รับและใช้ 12,000"
    reporter.taps("ได้รับและใช้ 12,000").taps("ยังไม่มีไฟล์")
    assert "เผยแพร่ทางใดแล้วบ้าง" in reporter.last
    reporter.taps("ยังไม่ได้เผยแพร่")
    for filled in ("สถานะ (จากข้อความ)", "สิ่งที่ทำ (จากข้อความ)", "ความเสี่ยง (จากข้อความ)"):
        assert filled in reporter.last
    for answered in ("งบประมาณ (จากข้อความ)", "ผลผลิต (จากข้อความ)"):
        assert answered not in reporter.last
    reporter.taps("ยืนยันการส่ง")
    sent = newest(reporter.house)
    assert (sent.status, sent.narrative, sent.risk) == ("done", STORY, "green")
    assert (sent.budget_allocated, sent.budget_disbursed) == (12_000, 12_000)


def test_a_height_of_risk_is_asked_with_its_colour_first(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10 เสร็จแล้ว จัดอบรม 45 คน ที่ห้องประชุม ไม่ใช้งบ ความเสี่ยงปานกลาง")
    reporter.taps(BOTH)
    assert reporter.offers[0] == "เหลือง ยอมรับได้"


@pytest.mark.soak
def test_an_answer_from_a_sentence_is_edited_like_any_other(reporter: Chat) -> None:
    reporter.says(f"รายงาน 1.10 เสร็จแล้ว {WHOLE}").taps(BOTH).says("15,000 / 12,000")
    reporter.taps("ยังไม่มีไฟล์").taps("ยังไม่ได้เผยแพร่")
    reporter.says("แก้ไข ความเสี่ยง").taps("เหลือง ยอมรับได้").says("อบรมเพิ่มอีกหนึ่งครั้ง")
    assert "ความเสี่ยง (จากข้อความ)" not in reporter.last
    reporter.taps("ยืนยันการส่ง")
    assert newest(reporter.house).risk == "yellow"


# -- at a question -------------------------------------------------------------------------------


@pytest.mark.soak
def test_a_long_sentence_at_the_status_answers_it_and_the_later_questions(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").says(f"เสร็จแล้วค่ะ {WHOLE}")
    assert "อ่านจากข้อความนี้ได้ดังนี้" in reporter.last
    assert "ความเสี่ยง: เขียว" in reporter.last and "สิ่งที่ทำ: จัดอบรม 45 คน" in reporter.last
    reporter.taps(BOTH).taps("ได้รับและใช้ 12,000").taps("ยังไม่มีไฟล์")
    reporter.taps("ยังไม่ได้เผยแพร่").taps("ยืนยันการส่ง")
    assert (newest(reporter.house).narrative, newest(reporter.house).risk) == (STORY, "green")


@pytest.mark.soak
def test_what_the_story_tells_besides_is_not_asked(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(f"{WHOLE} ไม่ได้เบิกงบอีก")
    reporter.taps(BOTH)
    assert "งบประมาณเท่าใด" in reporter.last  # two meanings: it is asked
    reporter.says("12,000 / 12,000").taps("ยังไม่มีไฟล์").taps("ยังไม่ได้เผยแพร่")
    reporter.taps("ยืนยันการส่ง")
    sent = newest(reporter.house)
    assert (sent.risk, sent.narrative) == ("green", f"{WHOLE} ไม่ได้เบิกงบอีก")


@pytest.mark.soak
def test_an_answer_given_before_is_never_changed_by_a_sentence(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%")
    reporter.says("ประชุมชี้แจงที่ห้อง 301 กำลังทำ เริ่มแล้ว 50%").taps(BOTH)
    reporter.taps("ไม่ใช้งบ ไม่มีความเสี่ยง").taps("ยังไม่มีไฟล์").taps("ยังไม่ได้เผยแพร่")
    reporter.taps("ยืนยันการส่ง")
    assert newest(reporter.house).status == "done"


@pytest.mark.parametrize("said", ["ไม่ได้ใช้งบ และไม่มีความเสี่ยงค่ะ", "ไม่ใช้งบครับ ไม่มีความเสี่ยงครับ"])
def test_budget_and_risk_are_told_at_once(reporter: Chat, said: str) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says("จัดอบรม 45 คน ที่ห้องประชุม")
    reporter.taps(BOTH).says(said)
    assert "หลักฐาน" in reporter.last


@pytest.mark.soak
def test_prose_that_answers_nothing_is_offered_back_and_kept_by_a_tap(reporter: Chat) -> None:
    prose = "ผู้อำนวยการสำนักเชิญวิทยากรจากภายนอกมาบรรยายที่ห้องประชุม 301"
    reporter.says("รายงาน 1.10").says(prose)
    assert "เก็บเป็นสิ่งที่ทำไหม" in reporter.since(-2) and "ถึงไหนแล้ว" in reporter.last
    reporter.taps("เก็บเป็นสิ่งที่ทำ")
    assert "ถึงไหนแล้ว" in reporter.last
    reporter.taps("เสร็จแล้ว 100%").taps(BOTH).taps("ไม่ใช้งบ ไม่มีความเสี่ยง")
    reporter.taps("ยังไม่มีไฟล์").taps("ยังไม่ได้เผยแพร่")
    reporter.says("มีผู้เข้าร่วมจากทุกกลุ่มงานของสำนัก").taps("เพิ่มในสิ่งที่ทำ").taps("ยืนยันการส่ง")
    assert newest(reporter.house).narrative == f"{prose}\nมีผู้เข้าร่วมจากทุกกลุ่มงานของสำนัก"


@pytest.mark.parametrize(
    "said",
    [
        "เบิกไป 12,400 จากที่ตั้งไว้ 15,000",
        "งบได้ 15,000 ใช้จริง 12,400 ค่ะ",
        "ตั้งงบไว้ 15,000 แต่เบิกไปแค่ 12,400 บาท",
        "ใช้งบ 12,400 บาทจากที่ได้รับจัดสรร 15,000 บาทค่ะ",
        "เบิกจ่ายแล้ว 12,400 บาท ได้รับ 15,000 บาท",
        "ได้รับงบ 15,000 เบิกจ่าย 12,400 ไม่มีความเสี่ยงค่ะ",
        "ไม่ได้ใช้งบประมาณเลยค่ะ ไม่มีความเสี่ยง",
    ],
)
def test_a_budget_told_where_the_story_is_asked_is_no_story(reporter: Chat, said: str) -> None:
    reporter.says("รายงาน 1.10").says("ครบตามแผน").says(said)
    assert "งบประมาณ:" in reporter.since(-1) and "เล่าสิ่งที่ทำ" in reporter.last


@pytest.mark.parametrize(
    "said",
    [
        "จัดอบรมเรื่องวินัย 45 คน ใช้ไป 12,000 จากที่ได้ 15,000",
        "จัดซื้อหนังสือธรรมะ 12,400 บาท แจกเจ้าหน้าที่ทุกคน",
        "อบรม 2 รุ่น ไม่ได้ใช้งบประมาณ ใช้ห้องประชุมของสำนัก",
        "ประชุมชี้แจงแผนงบประมาณปี 70 ให้ทุกกลุ่มงาน",
    ],
)
def test_a_story_with_money_is_the_story(reporter: Chat, said: str) -> None:
    reporter.says("รายงาน 1.10").says("ครบตามแผน").says(said)
    assert "ผลผลิตที่ได้จริง" in reporter.last


def test_that_no_money_came_may_be_why_nothing_was_done(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").says("ยังไม่เริ่ม").says("ยังไม่ได้รับงบประมาณ 15,000 บาท")
    assert "ใช้งบประมาณเท่าใด" in reporter.last


@pytest.mark.parametrize(
    "said",
    [
        "ปัญหาคือวิทยากรมาสาย ปีหน้าจะนัดล่วงหน้า",
        "อุปสรรคคือฝนตกหนัก คนมาน้อย คราวหน้าจะจัดในร่ม",
        "มีปัญหาเรื่องสถานที่คับแคบ คราวหน้าจะใช้หอประชุม",
        "ปัญหาและอุปสรรคที่พบ คือ งบมาช้ากว่ากำหนด",
        "แต่ปัญหาก็คือคนไม่ค่อยว่างกัน",
        "ปัญหาที่เจอคือไมค์เสีย",
    ],
)
def test_what_went_wrong_is_no_result_but_may_be_added_to_the_story(
    reporter: Chat, said: str
) -> None:
    reporter.says("รายงาน 1.10").says("ครบตามแผน").says("อบรมกฎหมายให้ข้าราชการใหม่ 62 คน").says(said)
    assert "แก้ตามนี้ไหม" in reporter.last
    reporter.taps("แก้ตามนี้")
    assert "ผลผลิตที่ได้จริง" in reporter.last
    reporter.taps(BOTH).taps("ไม่ใช้งบ ไม่มีความเสี่ยง").taps("ยังไม่มีไฟล์").taps("ยังไม่ได้เผยแพร่")
    reporter.taps("ยืนยันการส่ง")
    assert newest(reporter.house).narrative == f"อบรมกฎหมายให้ข้าราชการใหม่ 62 คน\n{said}"


@pytest.mark.parametrize(
    "said",
    [
        "ปัญหาที่พบเรื่องส่งงานช้าลดลงครึ่งหนึ่ง",
        "ปัญหาการมาสายหมดไปจากสำนัก",
        "ผู้เข้าอบรมรู้วิธีแก้ปัญหาการทุจริต",
        "เจ้าหน้าที่แก้ปัญหาเองได้มากขึ้น",
        "มีคู่มือแก้ปัญหา 1 เล่ม",
        "ไม่มีข้อร้องเรียนเรื่องปัญหาการให้บริการ",
    ],
)
def test_results_that_speak_of_problems_are_results(reporter: Chat, said: str) -> None:
    reporter.says("รายงาน 1.10").says("ครบตามแผน").says("อบรมกฎหมายให้ข้าราชการใหม่ 62 คน").says(said)
    assert "แก้ตามนี้ไหม" not in reporter.since(-2)


TOLD_FIRST = "อบรมกฎหมาย ป.ป.ช. ให้ข้าราชการใหม่ 18 พ.ย. 69 ห้องประชุม 3 เข้า 62 จาก 70 คน"


@pytest.mark.parametrize("status", ["ดำเนินการแล้วเสร็จ", "ครบแล้วค่ะ", "เสร็จเรียบร้อยครับ"])
@pytest.mark.parametrize("agrees", ["เก็บเลยค่ะ", "ใช่ค่ะ"])
def test_an_offered_story_is_offered_again_until_its_question_has_an_answer(
    reporter: Chat, status: str, agrees: str
) -> None:
    reporter.says("รายงาน 1.10").says(TOLD_FIRST).says(status)
    assert TOLD_FIRST in reporter.since(-2) and "เล่าสิ่งที่ทำ" in reporter.last
    reporter.says(agrees).taps(BOTH)
    assert "งบประมาณ" in reporter.last


def test_an_offered_story_goes_with_the_status_that_asks_for_a_share(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").says(TOLD_FIRST).taps("เริ่มแล้ว ไม่ระบุ %")
    assert "เล่าสิ่งที่ทำ" in reporter.last
    reporter.taps("เก็บเป็นสิ่งที่ทำ")
    assert "สิ่งที่ทำ” แล้ว" in reporter.last


@pytest.mark.soak
def test_another_story_takes_the_place_of_the_one_that_was_offered(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").says(TOLD_FIRST).taps("เสร็จแล้ว 100%")
    reporter.says("ประชุมชี้แจงระเบียบพัสดุ 3 มี.ค. ที่ห้องประชุมเล็ก ผู้เข้าร่วม 12 คน").taps(BOTH)
    reporter.taps("ไม่ใช้งบ ไม่มีความเสี่ยง").taps("ยังไม่มีไฟล์").taps("ยังไม่ได้เผยแพร่")
    assert "ระเบียบพัสดุ" in reporter.last and "ป.ป.ช." not in reporter.last


def test_a_question_that_was_answered_aside_is_not_offered_as_the_story(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").says("ต้องแนบรูปกี่รูปคะ").says("ครบแล้ว")
    assert "เก็บเป็นสิ่งที่ทำไหม" not in reporter.since(-2)


@pytest.mark.parametrize(
    "said",
    ["ส่งแล้วแก้ได้อีกหรือเปล่า", "ใครได้อ่านรายงานฉบับนี้บ้าง", "ขอดูแผน 3.7", "ขอบคุณค่ะ"],
)
def test_a_question_at_the_review_card_is_not_offered_as_prose(reporter: Chat, said: str) -> None:
    reporter.says("รายงาน 1.10").says(f"เสร็จแล้วค่ะ {WHOLE}")
    reporter.says(said)
    assert "เพิ่มในสิ่งที่ทำ" not in reporter.since(-2)


@pytest.mark.parametrize(
    "said",
    ["เสร็จแล้วหรือยังคะ", "ขอ excel บัญชีการส่งรายงานทุกสำนัก", "รายงาน 1.10 เสร็จแล้วหรือยัง ใครดู"],
)
def test_a_question_or_another_wish_fills_nothing(reporter: Chat, said: str) -> None:
    reporter.says("รายงาน 1.10").says(said)
    [state] = [
        each
        for row, each in reporter.house.states(reporter.user_id).values()
        if row.flow == "report_activity"
    ]
    assert not {"status", "narrative"} & state["answers"].keys()


def test_a_sentence_that_is_taken_back_leaves_nothing(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").says(f"เสร็จแล้วค่ะ {WHOLE}")
    reporter.unsends(reporter.messages[-1])
    [(_row, state)] = reporter.house.states(reporter.user_id).values()
    kept = str({k: v for k, v in state["answers"].items() if k != "opened_with"})
    for told in ("จัดอบรม", "12,000", "12000", "green", "done"):
        assert told not in kept


def test_an_answer_of_the_question_alone_is_an_answer_like_a_tap(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").says("จัดไปแล้วครับ เสร็จสิ้น")
    assert "จากข้อความ" not in reporter.last
    assert "from_sentence" not in reporter.state["answers"]


@pytest.mark.soak
def test_a_height_typed_at_the_risk_is_its_colour(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says("จัดอบรม 45 คน ที่ห้องประชุม")
    reporter.taps(BOTH).taps("ไม่ใช้งบประมาณ").says("ความเสี่ยงปานกลางค่ะ")
    assert reporter.state["answers"]["risk"] == "yellow"


# -- how long it takes ---------------------------------------------------------------------------


def milliseconds(text: str) -> float:
    """The least of three, on a machine that adds 100,000 squares in six milliseconds: other work
    only adds, and a machine may be slower for a while."""
    channels = ("Facebook คุณธรรมข้าราชการ สว.", "เว็บไซต์ศูนย์เรียนรู้องค์กรต้นแบบ")
    times = []
    for _ in range(3):
        begun = time.process_time()
        read_report_line(text, date(2027, 3, 1), channels)
        read = time.process_time()
        sum(number * number for number in range(100_000))
        times.append((read - begun) / (time.process_time() - read) * 6)
    return min(times)


def test_a_sentence_is_read_in_three_milliseconds_at_the_median() -> None:
    told = (WHOLE, f"เสร็จแล้วค่ะ {WHOLE}", STORY, "เริ่มแล้ว 80% งบ 5,000 ใช้ 4,200", "ไม่มีความเสี่ยง")
    assert median(map(milliseconds, told)) <= 3


@pytest.mark.parametrize(
    "piece", [f"{WHOLE} ", "ก", "1 ", "ประชุมชี้แจง ", "1.1 ", "ไม่ใช้งบ ", "๑๒/๓ "]
)
def test_five_thousand_letters_are_read_in_fifty_milliseconds(piece: str) -> None:
    text = (piece * 5000)[:5000]
    assert any(milliseconds(text) <= 50 for _ in range(5))


# -- a report without its activity ----------------------------------------------------------------

WITHOUT = "ส่งรายงานค่ะ ทำไปแล้ว 80% เมื่อวาน"


def told(chat: Chat) -> tuple[Any, ...]:
    kept = chat.state["answers"]
    return kept.get("number"), kept.get("status"), kept.get("percent")


def test_its_words_wait_for_the_activity_that_is_tapped(reporter: Chat) -> None:
    reporter.says(WITHOUT)
    assert "ข้อความที่พิมพ์มาจะเติมในรายงานให้" in reporter.last
    reporter.taps("รายงาน")
    number, *rest = told(reporter)
    assert number and rest == ["started", "80"]


def test_a_long_sentence_waits_as_a_whole(reporter: Chat) -> None:
    reporter.says(f"รายงานผลค่ะ เสร็จแล้ว {WHOLE}").says("1.10")
    kept = reporter.state["answers"]
    assert (kept["status"], kept["risk"]) == ("done", "green")
    assert kept["narrative"].startswith("จัดอบรม 45 คน เมื่อวันที่ 3 มกราคม")


@pytest.mark.parametrize("number", ["1.10", "๑.๑๐ ค่ะ", "เอาข้อ 1.10", "รายงาน 1.10"])
def test_or_typed(reporter: Chat, number: str) -> None:
    reporter.says(WITHOUT).says(number)
    assert told(reporter) == ("1.10", "started", "80")


def test_a_number_alone_takes_an_activity_of_the_list(reporter: Chat) -> None:
    reporter.says("ส่งรายงานค่ะ")
    assert "เติมในรายงานให้" not in reporter.last
    reporter.says("1.10")
    assert told(reporter) == ("1.10", None, None)


def test_in_the_middle_of_another_conversation_too(reporter: Chat) -> None:
    reporter.says("รับของขวัญ").says("กระเช้าผลไม้").says("ขอส่งรายงานกิจกรรมก่อนค่ะ").says("1.10")
    assert told(reporter) == ("1.10", None, None)


def test_for_a_typed_number_words_wait_ten_minutes(reporter: Chat) -> None:
    reporter.says(WITHOUT)
    reporter.house.later(minutes=11)
    reporter.says("รายงาน ข้อ 1.10")
    assert told(reporter)[1:] == (None, None)


def test_a_button_finds_its_words_behind_other_sentences(reporter: Chat) -> None:
    begins = reporter.says(WITHOUT).button("รายงาน")
    reporter.says("วันหยุดเดือนนี้มีวันไหนบ้าง").says("แผน").says("รายงานผลค่ะ เสร็จแล้ว")
    reporter.house.later(hours=3)
    reporter.taps_data(begins)
    assert told(reporter)[1:] == ("started", "80")


@pytest.mark.parametrize("number", ["รายงาน 1.10", "รายงาน ข้อ 1.10 ค่ะ"])
def test_a_number_takes_them_behind_another_sentence(reporter: Chat, number: str) -> None:
    reporter.says(WITHOUT).says("วันหยุดเดือนนี้มีวันไหนบ้าง").says(number)
    assert told(reporter) == ("1.10", "started", "80")


def test_but_only_once(reporter: Chat) -> None:
    reporter.says(WITHOUT).says("รายงาน 1.10").says("ยกเลิก").says("รายงาน 1.5")
    assert told(reporter) == ("1.5", None, None)


def test_words_that_are_gone_are_asked_for_again(reporter: Chat) -> None:
    begins = reporter.says(WITHOUT).button("รายงาน")
    for _ in range(4):
        reporter.says("แผน")
    count = len(reporter.heard)
    reporter.taps_data(begins)
    assert "ข้อความที่พิมพ์ไว้ก่อนหน้านี้ไม่ได้เติมในรายงานนี้" in reporter.since(count)
    assert told(reporter)[1:] == (None, None)


def test_long_words_are_asked_for_again(reporter: Chat) -> None:
    reporter.says(
        "ขอส่งรายงาน เสร็จแล้ว จัดอบรมเชิงปฏิบัติการด้านการต่อต้านการทุจริตให้บุคลากรทุกกลุ่มงานของสำนัก"
        " เมื่อวันที่ 3 มกราคม 2570 ณ ห้องประชุม 301 มีผู้เข้าร่วม 45 คน ใช้งบ 12,000 บาท ไม่มีความเสี่ยง"
        " เผยแพร่ในเว็บไซต์แล้ว ได้ผลตามแผนทั้งสองข้อ และสำนักได้นำข้อเสนอแนะของผู้เข้าร่วมไปปรับปรุง"
        "แนวทางปฏิบัติในการให้บริการ รวมทั้งเวียนหนังสือแจ้งทุกกลุ่มงานให้ถือปฏิบัติ"
        + " และรวบรวมข้อเสนอแนะของผู้เข้าร่วมทุกคนไว้ในเอกสารประกอบการอบรมของสำนัก"
        * 5
    )
    assert "ส่งข้อความเมื่อครู่อีกครั้ง" in reporter.last


def test_a_wish_alone_tells_nothing(reporter: Chat) -> None:
    reporter.says("อยากส่งรายงานกิจกรรมของสำนักเราหน่อยค่ะ").says("1.10")
    assert "narrative" not in reporter.state["answers"]


@pytest.mark.parametrize(
    "told", ["ยังไม่ได้ดำเนินการ รอประกาศคัดเลือก", "ยังไม่ได้ทำ ติดงานอื่นอยู่", "ไม่ได้ทำค่ะ งบไม่มา"]
)
def test_what_is_not_done_yet_is_told_and_not_asked_about(reporter: Chat, told: str) -> None:
    assert reporter.says(f"รายงาน 1.10 {told}").last.startswith("รายงาน 1.10")


def test_who_asks_behind_the_number_is_answered(reporter: Chat) -> None:
    assert "ต้องส่ง" in reporter.says("รายงาน 1.10 ไม่ได้ทำ ต้องส่งไหม").last


@pytest.mark.every(3)
@pytest.mark.parametrize(
    "said",
    [
        "ทำไปครึ่งนึง เก็บแบบสอบถามได้ 20 ชุด ไม่ได้ใช้เงิน",
        "จัดอบรมที่ห้องประชุมชั้น 3 ไม่เสียค่าใช้จ่ายเลยค่ะ",
        "จัดอบรมที่ห้องประชุมชั้น 3 ไม่มีค่าใช้จ่าย",
    ],
)
def test_money_that_was_not_used_is_no_budget(reporter: Chat, said: str) -> None:
    assert reporter.says(f"รายงาน 1.10 {said}").state["answers"]["budget"] == "none"


@pytest.mark.every(2)
@pytest.mark.parametrize(
    "said",
    [
        "สอนเจ้าหน้าที่ให้ไม่ใช้เงินฟุ่มเฟือย ที่ห้องประชุม",
        "จัดอบรมที่ห้องประชุม ไม่ได้ใช้เงินสำนัก เบิกจ่าย 500 บาท",
        "จัดอบรมที่ห้องประชุม ไม่ได้ใช้เงิน แต่ใช้งบ 500 บาท",
        "จัดอบรมที่ห้องประชุม ไม่มีค่าใช้จ่ายเกินงบ",
    ],
)
def test_other_words_about_money_are_no_lack_of_budget(reporter: Chat, said: str) -> None:
    assert "budget" not in reporter.says(f"รายงาน 1.10 {said}").state["answers"]


# -- where the status is asked -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("ยังไม่ได้เริ่มเลยอ่ะ รอวิทยากรคอนเฟิร์ม", "ยังไม่ได้เริ่มเลยอ่ะ รอวิทยากรคอนเฟิร์ม"),
        ("ยังไม่ได้เริ่มค่ะ เพราะรองบ", "ยังไม่ได้เริ่ม เพราะรองบ"),
        ("ยังไม่เริ่ม ติดงานประชุม", "ยังไม่เริ่ม ติดงานประชุม"),
    ],
)
def test_why_nothing_was_begun_is_not_asked_again(reporter: Chat, said: str, kept: str) -> None:
    reporter.says("รายงาน 2.1").says(said)
    answers = reporter.state["answers"]
    assert (answers["status"], answers["narrative"]) == ("not_started", kept)
    assert "งบประมาณ" in reporter.last


def test_how_far_it_is_and_what_was_done_are_told_together(reporter: Chat) -> None:
    told = "อบรมไปรอบนึงแล้ว เหลืออีกรอบเดือนหน้า"
    reporter.says("รายงาน 1.10").says(f"ทำไปได้ประมาณครึ่งนึงแล้วค่ะ {told}")
    answers = reporter.state["answers"]
    assert (answers["status"], answers["percent"], answers["narrative"]) == ("started", "50", told)


@pytest.mark.parametrize("said", ["ร้อยละ 50 ของบุคลากรเข้าร่วมแล้ว", "ทำไป 50% แล้ว อีกกลุ่มทำไป 80% แล้ว"])
def test_a_share_of_something_else_is_not_how_far_it_is(reporter: Chat, said: str) -> None:
    reporter.says("รายงาน 1.10").says(said)
    assert "percent" not in reporter.state["answers"]


@pytest.mark.parametrize("said", ["ยังไม่รายงานค่ะ แค่ถามเฉยๆ", "ไม่ได้จะรายงาน แค่ถามดู"])
def test_who_only_asks_tells_no_status(reporter: Chat, said: str) -> None:
    reporter.says("รายงาน 1.6.1").says(said)
    assert "status" not in reporter.state["answers"] and reporter.offers[-2:] == [
        "ยกเลิก",
        "พักไว้ก่อน",
    ]


@pytest.mark.parametrize("said", ["ยังไม่รายงานค่ะ", "ยังไม่รายงานตอนนี้"])
def test_who_does_not_report_yet_is_waited_for(reporter: Chat, said: str) -> None:
    assert "พักไว้ให้แล้ว" in reporter.says("รายงาน 1.6.1").says(said).last
