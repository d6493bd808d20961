"""Results told by name, additions, and what is answered so far, in the middle of a report."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.reports.report_words import AS_PLANNED
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER, TOLD


@pytest.fixture
def at_output(chat: Callable[[str], Chat]) -> Chat:
    return chat(REPORTER).says("รายงาน 1.10").says("เสร็จแล้ว").says(TOLD)


@pytest.fixture
def at_outcome(at_output: Chat) -> Chat:
    return at_output.says("กลุ่มงานผมเองครับ")


@pytest.mark.parametrize(
    ("said", "output", "outcome"),
    [
        (
            "ผลผลิตก็ตามแผนค่ะ ส่วนผลลัพธ์คนที่มาได้นำหลักธรรมไปใช้ในการทำงาน",
            AS_PLANNED,
            "คนที่มาได้นำหลักธรรมไปใช้ในการทำงาน",
        ),
        (
            "ผลผลิตคือจัดอบรม 1 ครั้ง ผลลัพธ์คือทุกคนรู้จักประมวลจริยธรรม",
            "จัดอบรม 1 ครั้ง",
            "ทุกคนรู้จักประมวลจริยธรรม",
        ),
        (
            "ผลผลิตได้ตามแผนค่ะ ผลลัพธ์ยังไม่เห็นชัด ต้องรออีกสักเดือน",
            AS_PLANNED,
            "ยังไม่เห็นชัด ต้องรออีกสักเดือน",
        ),
        (
            "ผลผลิตมีผู้เข้าร่วมร้อยละ 80 ผลลัพธ์ทุกคนรู้จักประมวลจริยธรรม",
            "มีผู้เข้าร่วมร้อยละ 80",
            "ทุกคนรู้จักประมวลจริยธรรม",
        ),
        (
            "ผลผลิตคือคู่มือ 1 เล่ม ผลลัพธ์เจ้าหน้าที่เข้าใจมากขึ้น",
            "คู่มือ 1 เล่ม",
            "เจ้าหน้าที่เข้าใจมากขึ้น",
        ),
        ("จัดอบรมครบ 2 รุ่นค่ะ ส่วนผลลัพธ์ก็เป็นไปตามแผน", "จัดอบรมครบ 2 รุ่น", AS_PLANNED),
        ("ตัวผลผลิตน่ะได้ตามเป้า ส่วนผลลัพธ์ยังไม่เห็นชัด", AS_PLANNED, "ยังไม่เห็นชัด"),
        ("ได้คู่มือ 1 เล่ม ผลลัพธ์คือใช้งานได้จริงครับ", "ได้คู่มือ 1 เล่ม", "ใช้งานได้จริง"),
    ],
)
def test_both_results_told_at_once_are_kept_each_in_its_place(
    at_output: Chat, said: str, output: str, outcome: str
) -> None:
    at_output.says(said)
    assert (at_output.answers["output"], at_output.answers["outcome"]) == (output, outcome)
    assert "งบประมาณ" in at_output.last


@pytest.mark.parametrize(
    "said",
    [
        "ข้อที่แล้วพิมพ์ผิดค่ะ ขอกลับไปแก้",
        "ข้อที่แล้วพิมพ์ผิดค่ะ",
        "ข้อก่อนหน้าตอบผิด ขอกลับไปแก้ค่ะ",
        "ข้อเมื่อกี้กรอกผิดครับ ขอแก้ก่อน",
    ],
)
def test_who_only_says_that_the_last_answer_is_wrong_is_asked_it_again(
    at_outcome: Chat, said: str
) -> None:
    at_outcome.says(said)
    assert "แก้ตามนี้" not in at_outcome.last
    assert at_outcome.state["at"] == "output" and "outcome" not in at_outcome.answers


@pytest.mark.parametrize(
    "said",
    [
        "เอ้ย ไม่ใช่ ผลผลิตคือจัดโครงการธรรมะ 1 ครั้ง",
        "แก้ผลผลิตเป็น จัดโครงการธรรมะ 1 ครั้ง",
        "ขอโทษค่ะ ผลผลิตคือจัดโครงการธรรมะ 1 ครั้ง",
    ],
)
def test_the_output_put_right_at_the_outcome_is_no_outcome(at_outcome: Chat, said: str) -> None:
    at_outcome.says(said)
    assert at_outcome.answers["output"] == "จัดโครงการธรรมะ 1 ครั้ง"
    assert "outcome" not in at_outcome.answers
    assert "ผลลัพธ์ที่ได้จริง" in at_outcome.last


def test_an_outcome_may_end_in_a_correction_of_the_output(at_outcome: Chat) -> None:
    at_outcome.says("ผลลัพธ์ก็คือบุคลากรเอาไปปรับใช้จริงครับ แก้ผลผลิตเป็น จัดโครงการธรรมะ 1 ครั้ง")
    assert at_outcome.answers["output"] == "จัดโครงการธรรมะ 1 ครั้ง"
    assert at_outcome.answers["outcome"] == "บุคลากรเอาไปปรับใช้จริง"


def test_another_output_without_a_word_that_corrects_is_shown_first(at_outcome: Chat) -> None:
    at_outcome.says("ผลผลิตคือจัดโครงการธรรมะ 1 ครั้ง")
    assert at_outcome.answers["output"] == "กลุ่มงานผมเอง"
    assert "แก้ตามนี้ไหม" in at_outcome.last
    assert at_outcome.taps("แก้ตามนี้").answers["output"] == "จัดโครงการธรรมะ 1 ครั้ง"


@pytest.mark.parametrize(
    "said",
    [
        "ผลลัพธ์เอาเป็น เจ้าหน้าที่เข้าใจระเบียบมากขึ้น",
        "ผลลัพธ์คือ เจ้าหน้าที่เข้าใจระเบียบมากขึ้นค่ะ",
        "ผลลัพธ์: เจ้าหน้าที่เข้าใจระเบียบมากขึ้น",
        "ผลลัพธ์เอาเป็น เจ้าหน้าที่เข้าใจระเบียบมากขึ้น แล้วส่งเลย",
    ],
)
def test_the_name_of_the_question_is_no_part_of_its_answer(at_outcome: Chat, said: str) -> None:
    at_outcome.says(said)
    assert at_outcome.answers["outcome"] == "เจ้าหน้าที่เข้าใจระเบียบมากขึ้น"


@pytest.mark.parametrize(
    "said",
    [
        "ชาวบ้านขายผลผลิตได้มากขึ้น",
        "เกษตรกรนำผลผลิตคือผักปลอดสารมาขาย",
        "ผลผลิตเป็นผักปลอดสารที่ปลูกเอง",
        "ตัวผลผลิตขายดีขึ้น ชาวบ้านพอใจ",
        "มีผู้ผ่านการอบรมตามแผน 30 คน",
    ],
)
def test_such_a_word_within_a_sentence_divides_nothing(at_outcome: Chat, said: str) -> None:
    at_outcome.says(said)
    assert at_outcome.answers["outcome"] == said
    assert at_outcome.answers["output"] == "กลุ่มงานผมเอง"


@pytest.mark.parametrize("said", ["ผลผลิตคืออะไรคะ", "ผลผลิตกับผลลัพธ์ต่างกันยังไง"])
def test_a_question_or_a_doubtful_name_changes_nothing(at_outcome: Chat, said: str) -> None:
    at_outcome.says(said)
    assert at_outcome.answers["output"] == "กลุ่มงานผมเอง"
    assert "outcome" not in at_outcome.answers


# -- what is no result -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "said",
    ["งบที่ได้ 20,000 ใช้ไป 18,500 ไม่มีความเสี่ยงค่ะ", "ได้รับ 20,000 ใช้ 18,500 บาท ไม่มีความเสี่ยง"],
)
def test_budget_and_risk_told_at_a_result_are_theirs_only(at_outcome: Chat, said: str) -> None:
    at_outcome.says(said)
    assert at_outcome.answers["budget"] == ["20000.00", "18500.00"]
    assert at_outcome.answers["risk"] == "green"
    assert "outcome" not in at_outcome.answers
    assert "ผลลัพธ์ที่ได้จริง" in at_outcome.last


@pytest.mark.parametrize("said", ["ทุกคนผ่าน ใช้งบ 500 บาท", "ลดความเสี่ยงการทุจริตในสำนักได้จริง"])
def test_a_result_beside_them_stays_a_result(at_outcome: Chat, said: str) -> None:
    assert at_outcome.says(said).answers["outcome"] == said


@pytest.mark.parametrize("said", ["เลื่อนไปวันจันทร์หน้าละกัน", "ขอเลื่อนไปอาทิตย์หน้า"])
def test_putting_a_day_off_is_no_result(at_output: Chat, said: str) -> None:
    at_output.says(said)
    assert "output" not in at_output.answers


# -- what is answered so far, and words to add -----------------------------------------------------


@pytest.mark.parametrize(
    "said",
    [
        "ที่ตอบไปแล้วมีอะไรบ้าง ขอดูหน่อย",
        "สรุปให้ดูหน่อยครับก่อนส่ง",
        "ตรวจทานเลยค่ะ",
        "ตอบอะไรไปแล้วบ้างคะ",
        "ขอทวนที่ตอบไปแล้วหน่อยค่ะ",
    ],
)
def test_what_is_answered_so_far_is_shown_and_the_question_asked_again(
    at_outcome: Chat, said: str
) -> None:
    told = at_outcome.answer_to(said)
    assert "ที่ตอบไว้แล้ว" in told or "คำตอบที่ให้ไว้แล้ว" in told
    assert "ผลผลิต" in told and "กลุ่มงานผมเอง" in told
    assert "ผลลัพธ์ที่ได้จริง" in at_outcome.last
    assert "outcome" not in at_outcome.answers


@pytest.mark.parametrize("said", ["สรุปผลการอบรมเสนอผู้บริหารแล้ว", "ตรวจทานแผนความเสี่ยงครบทุกกลุ่มงาน"])
def test_what_was_summed_up_is_a_result(at_outcome: Chat, said: str) -> None:
    assert at_outcome.says(said).answers["outcome"] == said


@pytest.mark.parametrize(
    "said", ["ผลผลิตเติมอีกนิดว่า มีการจัดทำเล่มแล้ว", "ขอเพิ่มในผลผลิตว่า มีการจัดทำเล่มแล้วค่ะ"]
)
def test_words_are_added_to_a_text_that_is_answered(at_outcome: Chat, said: str) -> None:
    at_outcome.says(said)
    assert at_outcome.answers["output"] == "กลุ่มงานผมเอง\nมีการจัดทำเล่มแล้ว"
    assert "outcome" not in at_outcome.answers


# -- at the beginning ------------------------------------------------------------------------------


def test_a_polite_word_behind_the_number_is_no_part_of_the_text(
    chat: Callable[[str], Chat],
) -> None:
    told = chat(REPORTER).says("1.10 ค่ะ จัดโครงการปลูกจิตสำนึกวันที่ 18 พย ที่ห้องประชุมใหญ่ คนเข้าร่วม 8 คน")
    assert told.answers["narrative"].startswith("จัดโครงการ")


def test_what_is_told_behind_the_words_that_choose_waits(chat: Callable[[str], Chat]) -> None:
    listed = chat(REPORTER).says("งั้นเอา 1.6 ก่อนละกัน จัดไปแล้วคนมา 45 คนที่ห้องประชุม")
    assert "ข้อความที่พิมพ์มาจะเติมในรายงานให้" in listed.last
    assert listed.says("1.6.1").answers["narrative"] == "จัดไปแล้วคนมา 45 คนที่ห้องประชุม"


def test_when_to_send_is_heard_behind_polite_words(chat: Callable[[str], Chat]) -> None:
    asked = chat(REPORTER).says("รายงาน 1.10").says("พี่ครับ แล้วอันนี้ต้องส่งเมื่อไหร่")
    assert "รายงานกิจกรรม 1.10 กำหนดส่ง" in asked.last


@pytest.mark.parametrize(
    "said",
    [
        "จะส่งรายงานกิจกรรมที่อบรมคุณธรรมไปเมื่อวันที่ 18 พย",
        "ส่งรายงานกิจกรรม จัดประชุมชี้แจงไปเมื่อ 18 พย",
    ],
)
def test_the_day_on_which_something_was_held_is_no_round(
    chat: Callable[[str], Chat], said: str
) -> None:
    listed = chat(REPORTER).says(said)
    assert "รอบ 18 พฤศจิกายน" not in listed.last
    assert "เลือกกิจกรรมที่จะรายงาน" in listed.last


# -- pauses, and where it was published ------------------------------------------------------------


@pytest.fixture
def at_budget(at_outcome: Chat) -> Chat:
    return at_outcome.says("ทุกคนรู้จักประมวลจริยธรรม")


@pytest.mark.parametrize(
    "said", ["ไม่ได้ใช้เงินเลยค่ะ เดี๋ยวขอไปประชุมก่อนนะคะ", "ไม่ใช้งบครับ เดี๋ยวมา", "ไม่ใช้งบ ขอพักก่อนค่ะ"]
)
def test_an_answer_before_a_pause_is_kept(at_budget: Chat, said: str) -> None:
    at_budget.says(said)
    assert "พักไว้ให้แล้ว" in at_budget.last
    at_budget.says("กลับมาแล้วค่ะ ทำต่อเลย")
    assert at_budget.answers["budget"] == "none"
    assert "ความเสี่ยงการทุจริต" in at_budget.last


@pytest.mark.parametrize("said", ["เดี๋ยวมา", "ขอถามการเงินก่อนค่ะ", "ยังไม่รู้งบ ขอถามหัวหน้าก่อน"])
def test_a_pause_alone_answers_nothing(at_budget: Chat, said: str) -> None:
    at_budget.says(said).says("ทำต่อ")
    assert "budget" not in at_budget.answers


def test_where_it_was_published_keeps_its_day_at_another_question(at_budget: Chat) -> None:
    at_budget.says("เผยแพร่ในเฟสบุ๊คสำนักวันที่ 12 พย ค่ะ")
    own = "ช่องทางของสำนัก/กลุ่ม/สำนักงาน"
    assert at_budget.answers["publicity"] == [own]
    assert at_budget.answers["published"] == {own: {"on": "2026-11-12"}}
    assert "budget" not in at_budget.answers


# -- two corrections in one sentence ---------------------------------------------------------------

HELD = "จัดอบรมวันที่ 18 พ.ย. 69 ที่ห้องประชุมใหญ่ คนเข้าร่วม 8 คน"


@pytest.fixture
def at_review(chat: Callable[[str], Chat]) -> Chat:
    told = chat(REPORTER).says("รายงาน 1.10").says("เสร็จแล้ว").says(HELD)
    told.taps("ได้ตามแผนทั้งสองข้อ").taps("ไม่ใช้งบ ไม่มีความเสี่ยง")
    return told.says("ไม่มีไฟล์").says("ยังไม่ได้ลง")


@pytest.mark.parametrize(
    "said",
    [
        "คนเข้าร่วมเป็น 7 คน แล้วก็จัดวันที่ 19 ไม่ใช่ 18",
        "แก้ตรงคนเข้าร่วม จาก 8 เป็น 7 คน แล้วก็จัดวันที่ 19 ไม่ใช่ 18",
        "วันที่ 19 ไม่ใช่ 18 และคนเข้าร่วม 7 คน ไม่ใช่ 8 คน",
    ],
)
def test_two_corrections_in_one_sentence_are_shown_together(at_review: Chat, said: str) -> None:
    at_review.says(said)
    assert "แก้ตามนี้ไหม" in at_review.since(-3)
    assert at_review.answers["narrative"] == HELD
    at_review.taps("แก้ตามนี้")
    assert at_review.answers["narrative"] == HELD.replace("18", "19").replace("8 คน", "7 คน")


@pytest.mark.parametrize(
    "said", ["คนเข้าร่วม 7 คน ไม่ใช่ 8 คน และอากาศเป็นใจ", "ห้องประชุมเล็กและใหญ่เป็นของสำนัก"]
)
def test_one_correction_beside_other_words_is_not_taken_for_two(at_review: Chat, said: str) -> None:
    at_review.says(said)
    assert at_review.answers["narrative"] == HELD


# -- what else is no result ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "said", ["งบไม่มีค่ะ เขียวด้วย", "รูปยังไม่ได้ถ่ายเลยค่ะ", "ไม่มีไฟล์ครับ", "ไม่ได้ใช้งบเลยค่ะ"]
)
def test_missing_money_or_files_are_no_result(at_outcome: Chat, said: str) -> None:
    at_outcome.says(said)
    assert "outcome" not in at_outcome.answers


@pytest.mark.parametrize(
    "said", ["ไม่มีงบแต่ทำได้ครบทุกกลุ่มงาน", "เขียวขจีทั้งสำนักเพราะปลูกต้นไม้", "ไม่มีเอกสารค้างในตู้อีกแล้ว"]
)
def test_results_that_begin_alike_are_kept(at_outcome: Chat, said: str) -> None:
    assert at_outcome.says(said).answers["outcome"] == said


@pytest.mark.parametrize(
    "said", ["เอา 1.4 ละกันครับ ทำไปครึ่งนึงแล้ว ประชุมไปสองรอบ", "งั้นขอเอา 2.1 ก่อนค่ะ"]
)
def test_another_activity_chosen_in_the_middle_becomes_no_text(at_outcome: Chat, said: str) -> None:
    at_outcome.says(said)
    assert "outcome" not in at_outcome.answers
    assert "หากจะรายงานกิจกรรม" in at_outcome.last


def test_a_figure_is_no_other_activity(at_outcome: Chat) -> None:
    at_outcome.says("เอา 1.4 ล้านบาทไปจัดอบรมได้ครบทุกรุ่น")
    assert "หากจะรายงานกิจกรรม" not in at_outcome.last


def test_words_to_add_at_the_review_card_replace_nothing(at_review: Chat) -> None:
    at_review.says("สิ่งที่ทำเติมว่า เสนอ ผอ. ลงนามแล้ววันที่ 3 พย")
    assert at_review.answers["narrative"] == f"{HELD}\nเสนอ ผอ. ลงนามแล้ววันที่ 3 พย"


@pytest.mark.soak
def test_what_was_spent_is_not_offered_as_what_was_received(at_budget: Chat) -> None:
    at_budget.says("ได้งบมาเกือบ 3 พัน ใช้ไป 2800 เดี๋ยวมานะครับ")
    assert "ได้รับและใช้ 2,800" not in at_budget.last
    assert "budget" not in at_budget.says("ส่งเลยครับ").answers


# -- what is wished is not so yet ------------------------------------------------------------------


@pytest.mark.parametrize(
    "said",
    ["จะเสร็จแล้วค่ะ", "อยากทำเสร็จแล้ว", "กำลังจะเสร็จแล้ว", "จะเริ่มทำแล้วค่ะ", "จะครึ่งนึงแล้ว", "อยากได้ 100%"],
)
def test_work_that_will_be_done_is_not_done(reporter: Chat, said: str) -> None:
    reporter.says("รายงาน 1.10").says(said)
    assert "status" not in reporter.answers
    assert {"เริ่มแล้ว", "ยังไม่ได้ดำเนินการ"} <= set(reporter.offers)


@pytest.mark.parametrize(
    "said", ["ขอเรียบร้อยก่อน", "ขอให้เสร็จแล้ว", "ให้เสร็จแล้ว", "เสร็จแล้วมั้ง", "เสร็จแล้วมั้งคะ"]
)
def test_a_status_that_is_hoped_for_or_guessed_is_not_stored(reporter: Chat, said: str) -> None:
    reporter.says("รายงาน 1.10").says(said)
    [(_, state)] = reporter.house.states(reporter.user_id).values()
    assert "status" not in state["answers"]


@pytest.mark.parametrize("said", ["จะได้ตามแผน", "คงจะเป็นไปตามแผนค่ะ", "ขอให้ได้ตามเป้า", "ได้ตามแผนมั้ง"])
def test_a_result_that_is_hoped_for_or_guessed_is_not_stored(reporter: Chat, said: str) -> None:
    reporter.says("รายงาน 1.10").says("เสร็จแล้ว").says(TOLD).says(said)
    assert "output" not in reporter.answers


@pytest.mark.parametrize("said", ["ได้ตามแผนค่ะ", "เป็นไปตามแผน", "จะตอบว่าได้ตามแผน"])
def test_a_result_as_planned_is_stored(reporter: Chat, said: str) -> None:
    reporter.says("รายงาน 1.10").says("เสร็จแล้ว").says(TOLD).says(said)
    assert "output" in reporter.answers


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("ใกล้จะเสร็จแล้ว", "started"),
        ("ขอตอบเสร็จแล้วก่อน", "done"),
        ("ให้เป็นเสร็จแล้ว", "done"),
        ("ประมาณ 80 มั้ง", "started"),
        ("สักหกสิบได้มั้ง เหลือรอวิทยากรตอบรับ", "started"),
        ("ครึ่งนึงมั้งคะ", "started"),
        ("ขอเป็นเสร็จแล้ว", "done"),
        ("จะเอาเสร็จแล้ว", "done"),
        ("ยังไม่ได้เริ่ม แต่จะเริ่มเดือนหน้า", "not_started"),
    ],
)
def test_choosing_a_status_in_such_words_is_followed(
    reporter: Chat, said: str, status: str
) -> None:
    assert reporter.says("รายงาน 1.10").says(said).answers["status"] == status


def test_a_wished_result_is_not_as_planned(at_output: Chat) -> None:
    assert at_output.says("จะได้ตามแผนทั้งสองข้อ").answers.get("output") != AS_PLANNED


# -- one amount of the budget ----------------------------------------------------------------------


@pytest.fixture
def with_budget(at_output: Chat) -> Chat:
    return at_output.taps("ได้ตามแผนทั้งสองข้อ").says("10,000 / 9,000")


@pytest.mark.every(3)
@pytest.mark.parametrize(
    ("said", "money"),
    [
        ("เบิกจ่ายแก้เป็น 8,450", ["10000.00", "8450.00"]),
        ("แก้ยอดเบิกจ่ายเป็น 8,450 บาทค่ะ", ["10000.00", "8450.00"]),
        ("เบิกจ่ายผิดค่ะ จริงๆ 8450", ["10000.00", "8450.00"]),
        ("เมื่อกี้ใช้ไปผิดนะ ที่ถูกคือ 8,450 ไม่ใช่ 9,000", ["10000.00", "8450.00"]),
        ("งบที่ได้รับแก้เป็น 12,000", ["12000.00", "9000.00"]),
    ],
)
@pytest.mark.parametrize("before", [(), ("เขียว",), ("เขียว", "ไม่มี", "ยังไม่เผยแพร่")])
def test_one_amount_of_the_budget_is_put_right_wherever_it_is_told(
    with_budget: Chat, said: str, money: list[str], before: tuple[str, ...]
) -> None:
    for each in before:
        with_budget.says(each)
    there = with_budget.state["at"]
    with_budget.says(said)
    assert with_budget.answers["budget"] == money and with_budget.state["at"] == there
    assert "แก้งบประมาณเป็น" in with_budget.since(-2)


@pytest.mark.every(3)
@pytest.mark.parametrize(
    "said",
    [
        "เบิกจ่ายแก้เป็น 8 คัน",
        "เบิกจ่าย 8,450 บาท",
        "เบิกจ่ายแก้เป็น 80%",
        "เบิกจ่ายแก้เป็น 18,000",
        "เบิกจ่ายผิดระเบียบปี 2569",
    ],
)
def test_other_words_about_amounts_change_no_budget(with_budget: Chat, said: str) -> None:
    with_budget.says("เขียว").says(said)
    assert with_budget.answers.get("budget", ["10000.00", "9000.00"]) == ["10000.00", "9000.00"]


def test_an_amount_told_at_the_opening_is_shown_where_the_budget_is_asked(
    chat: Callable[[str], Chat],
) -> None:
    opened = chat(REPORTER).says("รายงาน 1.10 แก้เบิกจ่ายเป็น 8,450").says("เสร็จแล้ว").says(TOLD)
    assert "ได้รับและใช้ 8,450" in opened.taps("ได้ตามแผนทั้งสองข้อ").since(-1)


@pytest.mark.every(2)
@pytest.mark.parametrize(
    "said",
    [
        "ผลผลิตคือสรุป ผลลัพธ์ของโครงการ 1 ฉบับ",
        "ผลผลิตคือรายงานที่เล่า ผลลัพธ์ที่ได้รับครบ 1 ฉบับ",
        "ผลผลิตมีคู่มือ 1 เล่ม และเกิดผลลัพธ์ที่ดี",
        "มีคู่มือ 1 เล่ม ผลลัพธ์มีในเล่มนั้น",
    ],
)
def test_a_result_that_names_the_other_is_not_divided(at_output: Chat, said: str) -> None:
    assert "outcome" not in at_output.says(said).answers


@pytest.mark.every(2)
@pytest.mark.parametrize(
    "said",
    [
        "คนเข้าร่วม 41 คนนะ ไม่ใช่ 118 ส่วนผลผลิตได้ตามแผน",
        "ผู้เข้าร่วม 41 คน ไม่ใช่ 118",
        "คนมา 41 คนค่ะ ไม่ใช่ 118",
    ],
)
def test_the_beginning_of_a_correction_is_no_result(at_output: Chat, said: str) -> None:
    output = at_output.says(said).answers.get("output")
    assert output in (None, AS_PLANNED) or "ไม่ใช่ 118" in output


def test_real_spending_behind_a_budget_is_what_was_spent(with_budget: Chat) -> None:
    with_budget.says("แก้งบประมาณ").says("ใช้งบ 5000 จ่ายจริง 4800")
    assert with_budget.answers["budget"] == ["5000.00", "4800.00"]


@pytest.mark.every(2)
@pytest.mark.parametrize(
    "said",
    [
        "เผยแพร่แล้วค่ะ ลงเพจชมรม แล้วงบก็มี 2,000 ใช้ 1,800",
        "เผยแพร่แล้วค่ะ ลงเพจชมรม",
        "เผยแพร่ในงานของสำนัก 40 คน",
    ],
)
def test_words_behind_the_name_of_a_list_never_become_its_text(
    with_budget: Chat, said: str
) -> None:
    with_budget.says("เขียว").says("ไม่มี").says("ยังไม่เผยแพร่").says(said)
    if "แก้ตามนี้" in with_budget.offers or "แก้ตามนี้" in with_budget.since(-2):
        with_budget.says("แก้ตามนี้")
    publicity = with_budget.answers["publicity"]
    assert publicity is None or all(len(each) > 1 for each in publicity)


@pytest.mark.parametrize("said", ["สถานะยังไม่เสร็จนะ แค่ 80%", "สถานะจริงๆยังไม่ครบค่ะ ได้แค่ 80"])
def test_a_status_that_is_not_reached_yet_is_put_right_at_another_question(
    with_budget: Chat, said: str
) -> None:
    kept = with_budget.says(said).answers
    assert (kept["status"], kept["percent"]) == ("started", "80")
    assert with_budget.state["at"] == "risk"


@pytest.mark.parametrize("said", ["งบยังไม่ครบ ได้แค่ 500", "ผู้เข้าร่วมยังไม่ครบ แค่ 30 คน"])
def test_what_is_not_complete_yet_changes_no_other_answer(with_budget: Chat, said: str) -> None:
    before = dict(with_budget.answers)
    after = with_budget.says(said).answers
    assert all(after.get(name, before[name]) == before[name] for name in ("budget", "status"))


@pytest.mark.soak
def test_the_word_that_takes_a_new_result_is_no_part_of_it(with_budget: Chat) -> None:
    with_budget.says("เขียว").says("ไม่มี").says("ยังไม่เผยแพร่")
    with_budget.says("ผลลัพธ์เอาเป็น ทุกคนผ่านแบบทดสอบ").says("แก้ตามนี้")
    assert with_budget.answers["outcome"] == "ทุกคนผ่านแบบทดสอบ"


@pytest.mark.parametrize(
    ("said", "budget"),
    [
        ("เมื่อกี้บอกแล้ว ได้ 20,000 ใช้ 15,000", ["20000.00", "15000.00"]),
        ("ได้ 20,000 ใช้ 15,000 ไงคะ บอกไปแล้ว", ["20000.00", "15000.00"]),
        ("บอกแล้วไงว่าไม่ได้ใช้งบ", "none"),
    ],
)
def test_a_reproach_before_the_budget_is_no_part_of_it(
    at_output: Chat, said: str, budget: object
) -> None:
    at_output.taps("ได้ตามแผนทั้งสองข้อ").says(said)
    assert at_output.answers["budget"] == budget


def test_what_will_be_done_is_an_answer_however_it_ends(at_output: Chat) -> None:
    said = "จะเช็คกับวิทยากรทุกอาทิตย์ แล้วหาวิทยากรสำรองไว้อีกคนนึงอะค่ะ"
    at_output.taps("ได้ตามแผนทั้งสองข้อ").says("ไม่ใช้งบ").says("เหลือง").says(said)
    assert at_output.answers["further_activity"].startswith("จะเช็คกับวิทยากรทุกอาทิตย์")


# -- files that come later -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "said",
    [
        "รูปอยู่กับพี่หน่อย เดี๋ยวพรุ่งนี้ค่อยส่งให้ละกัน",
        "ไฟล์อยู่ที่เครื่องที่ทำงาน พรุ่งนี้ค่อยแนบนะคะ",
        "ไว้ค่อยส่งรูปให้ทีหลัง",
        "รูปอยู่ในกล้องพี่ช่างภาพ ขอข้ามก่อนได้ไหม",
        "ยังไม่ได้สแกนเลยค่ะ ขอข้ามข้อนี้ไปก่อนนะคะ",
        "ไฟล์อยู่ในมือถืออีกเครื่อง ข้ามไปก่อนครับ",
    ],
)
def test_a_file_that_comes_later_is_not_there_yet(chat: Callable[[str], Chat], said: str) -> None:
    reporter = chat("D0103").says("รายงาน 1.10").says("เสร็จแล้ว").says(TOLD)
    reporter.says("ตามแผนทั้งสองข้อ").says("ไม่ใช้งบ ไม่มีความเสี่ยง").says(said)
    assert reporter.state["at"] == "publicity" and reporter.state["answers"]["evidence"] is None


@pytest.mark.parametrize(
    "said",
    ["พรุ่งนี้ค่อยทำต่อ", "ขอพักก่อน รูปอยู่อีกเครื่อง", "เดี๋ยวส่งรูปให้ค่ะ", "รูปส่งพรุ่งนี้ได้มั้ย", "ถ้าข้ามรูปก่อนได้ไหม"],
)
def test_who_pauses_or_asks_does_not_skip_the_files(chat: Callable[[str], Chat], said: str) -> None:
    reporter = chat("D0103").says("รายงาน 1.10").says("เสร็จแล้ว").says(TOLD)
    reporter.says("ตามแผนทั้งสองข้อ").says("ไม่ใช้งบ ไม่มีความเสี่ยง").says(said)
    [(_, state)] = reporter.house.states(reporter.user_id).values()
    assert state["at"] == "evidence" and "evidence" not in state["answers"]


def test_files_that_are_there_stay(chat: Callable[[str], Chat]) -> None:
    reporter = chat("D0103").says("รายงาน 1.10").sends_file().says("เสร็จแล้ว").says(TOLD)
    reporter.says("ตามแผนทั้งสองข้อ").says("ไม่ใช้งบ ไม่มีความเสี่ยง")
    kept = reporter.state["answers"]["evidence"]
    reporter.says("แก้ไข หลักฐาน").says("รูปที่เหลือเดี๋ยวพรุ่งนี้ค่อยส่งให้")
    assert kept and reporter.state["answers"]["evidence"] == kept


# -- bits of the deed where the status is asked ----------------------------------------------------


@pytest.mark.parametrize("said", ["ไม่มีปัญหาค่ะ", "ปัญหาอุปสรรคไม่มีเลยครับ", "ไม่เจอปัญหาอะไร"])
def test_that_nothing_went_wrong_is_told_to_need_no_place(
    chat: Callable[[str], Chat], said: str
) -> None:
    reporter = chat(REPORTER).says("รายงาน 1.10")
    assert "ไม่ต้องกรอกในรายงาน" in reporter.says(said).last
    assert reporter.state["at"] == "status" and reporter.answers.keys().isdisjoint({"narrative"})


@pytest.mark.parametrize("said", ["คนมา 54 คน", "มีผู้เข้าร่วม 54 คนเมื่อวานค่ะ"])
def test_how_many_came_is_no_status_and_is_offered_as_what_was_done(
    chat: Callable[[str], Chat], said: str
) -> None:
    reporter = chat(REPORTER).says("รายงาน 1.10").says(said)
    assert "ข้อนี้ถามว่าทำถึงไหนแล้ว" in reporter.since(-2) and "narrative" not in reporter.answers
    reporter.says("เสร็จแล้ว").says("อบรมเรื่องวินัยที่ห้องประชุมใหญ่")
    assert "54 คน" in reporter.answers["narrative"] and reporter.state["at"] == "output"


@pytest.mark.parametrize("said", ["เมื่อวานค่ะ", "วันที่ 18 พ.ย."])
def test_a_day_is_no_status(chat: Callable[[str], Chat], said: str) -> None:
    reporter = chat(REPORTER).says("รายงาน 1.10")
    assert "จะถามต่อไป" in reporter.says(said).last
    assert reporter.state["at"] == "status"


@pytest.mark.parametrize(
    "typed",
    [
        "๒. กิจกรรมที่ ๓.๗ ประกาศนโยบายไม่รับของขวัญ เสร็จแล้ว ผู้ลงนาม ๑๒๘ คน",
        "3.7 ประกาศนโยบายไม่รับของขวัญ เสร็จแล้ว ผู้ลงนาม 128 คน",
        "2) 2.2 ยังไม่ได้ดำเนินการ เนื่องจากรอวิทยากร",
    ],
)
def test_what_begins_with_another_activity_is_no_result_of_this_one(
    chat: Callable[[str], Chat], typed: str
) -> None:
    me = chat("D0103").says("รายงาน 3.3 เสร็จแล้ว จัดอบรมวันที่ 20 มกราคม 2570 ผู้เข้าร่วม 45 คน")
    before = me.answers
    count = len(me.heard)
    told = me.says(typed).since(count)
    assert me.answers == before and "ใช้เป็นคำตอบ" in me.offers
    assert "ยังไม่ได้บันทึก" in told and "พิมพ์ “รายงาน" in told


def test_what_begins_with_the_activity_itself_is_its_story(chat: Callable[[str], Chat]) -> None:
    me = chat("D0103").says("รายงาน 3.3 เสร็จแล้ว")
    me.says("3.3 จัดอบรมวันที่ 20 มกราคม 2570 ผู้เข้าร่วม 45 คน")
    assert "45 คน" in str(me.answers["narrative"])
