"""Making a survey: proposed from the activity's outcome, reviewed, opened with a code."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.papers import paper_kinds
from handlers.papers.paper_desk import PaperRequest
from models.codes.short_code import number_of
from models.trail import facts
from tests.handlers.house import Chat, House
from tests.handlers.surveys.surveying import REPORTER, code_of, colleagues, makes


def test_a_reporter_makes_the_survey_of_an_activity_and_gets_its_code(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    reporter = chat(REPORTER).says("ทำแบบสำรวจ 3.6")
    assert "ผลลัพธ์ที่ต้องพิสูจน์" in reporter.last and "มีรายงานผลการสำรวจ" in reporter.last
    assert reporter.offers[0] == "พอใจบริการ"
    reporter.says("ใช้แบบนี้").taps("สำนักเรา ไม่เก็บชื่อ").taps("อีก 7 วัน").taps("ไม่เพิ่ม")
    assert "ขั้นตอนและระยะเวลาในการให้บริการ" in reporter.since(0)
    assert "ไม่เก็บว่าใครตอบอะไร" in reporter.since(0)
    reporter.taps("เปิดแบบสำรวจ")
    code = code_of(demo)
    assert f"เปิดแบบสำรวจแล้ว รหัส {code}" in reporter.since(0)
    assert f"พิมพ์รหัส {code}" in reporter.last


@pytest.mark.parametrize(
    ("number", "first", "told"),
    [
        ("1.14", "การรับรู้", "เป้าหมายร้อยละ 90"),
        ("3.1", "ทดสอบก่อนหลัง", "เป้าหมายร้อยละ 80"),
        ("3.6", "พอใจบริการ", "แผนไม่ได้กำหนดร้อยละ"),
    ],
)
def test_the_proposal_follows_from_the_outcome(
    demo: House, chat: Callable[[str], Chat], number: str, first: str, told: str
) -> None:
    reporter = chat(REPORTER).says(f"ทำแบบสำรวจ {number}")
    assert reporter.offers[0] == first and told in reporter.last


def test_questions_of_one_s_own_are_asked_after_the_others(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    reporter = chat(REPORTER).says("ทำแบบสำรวจ").taps("บรรยากาศในสำนัก").taps("สำนักเรา เก็บชื่อ")
    reporter.says("พรุ่งนี้").taps("เลือกหนึ่งข้อ").says("ห้องใดควรปรับปรุง")
    assert "ตัวเลือกที่ไม่ซ้ำกัน 2–8 บรรทัด" in reporter.last
    reporter.says("ห้องใดควรปรับปรุง\nห้องประชุม\nห้องน้ำ").taps("พิมพ์ตอบ").says("ท่านมีข้อเสนอใดต่อห้องประชุม")
    reporter.taps("ไม่เพิ่ม")
    assert "ห้องใดควรปรับปรุง (ห้องประชุม / ห้องน้ำ)" in reporter.since(0)
    assert "เก็บชื่อพร้อมคำตอบ" in reporter.since(0)
    reporter.taps("เปิดแบบสำรวจ")
    colleague = chat(colleagues(demo)[0]).says(code_of(demo))
    for _ in range(5):
        colleague.says("4")
    assert "ข้อ 6 จาก 8" in colleague.says("ไม่ขอตอบ").since(0)
    assert "2. ห้องน้ำ" in colleague.last
    colleague.says("ห้องน้ำ").says("ควรมีพัดลมเพิ่ม").taps("ส่งคำตอบ")
    assert "ส่งคำตอบแล้ว" in colleague.last


def test_a_day_gone_by_and_an_unknown_activity_are_answered_kindly(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    reporter = chat(REPORTER).says("ทำแบบสำรวจ 9.9")
    assert "ไม่พบกิจกรรม 9.9" in reporter.last
    reporter.says("ทำแบบสำรวจ 3.6").taps("พอใจบริการ").taps("สำนักเรา ไม่เก็บชื่อ")
    reporter.says("เมื่อวาน")
    assert "ผ่านไปแล้ว" in reporter.last
    reporter.says("31 ธ.ค. 75")
    assert "เปิดได้ไม่เกิน 180 วัน" in reporter.last


@pytest.mark.soak
def test_its_code_comes_as_a_sign_to_print(demo: House, chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER)
    code = makes(reporter)
    reporter.taps("ป้าย QR")
    assert code in reporter.last and "ป้าย A4 (PDF)" in reporter.last
    with demo.session() as session:
        facts.put(session, facts.BOT_ID, "@strong")
        asked = PaperRequest("poster", gift=number_of(code))
        poster = paper_kinds.gather(session, demo.sealer, asked, demo.now)
    assert "ความพึงพอใจต่อการปฏิบัติหน้าที่" in str(poster) and code in str(poster)


@pytest.mark.soak
def test_two_surveys_of_one_activity_have_codes_of_their_own(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    reporter = chat(REPORTER)
    first, second = makes(reporter), makes(reporter)
    assert first != second
    reporter.says("แบบสำรวจ")
    assert reporter.last.count("ท่านเปิด") == 2 and "รอท่านตอบ" in reporter.last


def test_surveys_put_aside_are_told_apart_by_their_activity(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER)
    reporter.says("ทำแบบสำรวจ 3.6").says("ทำแบบสำรวจ 1.10").says("เปิดลงชื่อ 1.6").says("ทำต่อ")
    assert all(number in reporter.last for number in ("3.6", "1.10", "1.6"))
    assert "แบบสำรวจของกิจกรรม 3.6" in reporter.says("ทำต่อ 3.6").last


@pytest.mark.parametrize(
    "words",
    [
        "อยากเปิดแบบสำรวจความพึงพอใจ ถึงวันที่ 10 เมษา",
        "ทำแบบสำรวจ 3.6 ถึง 10 เม.ย. 70",
        "เปิดแบบสำรวจถึง 10 เมษายน",
    ],
)
def test_the_day_that_the_first_sentence_tells_is_not_asked_again(
    reporter: Chat, words: str
) -> None:
    reporter.says(words).says("พอใจบริการ").taps("ใครมีรหัสก็ตอบได้").taps("ไม่เพิ่ม")
    assert "10 เมษายน 2570" in reporter.last and "ตรวจแบบสำรวจก่อนเปิด" in reporter.last


@pytest.mark.parametrize(
    ("words", "day"),
    [("สิ้นเดือนนี้", "31 มีนาคม 2570"), ("ถึงสิ้นเดือนเมษาค่ะ", "30 เมษายน 2570"),
     ("ศุกร์หน้า", "12 มีนาคม 2570"), ("ถึงวันที่ 20 เดือนหน้าครับ", "20 เมษายน 2570")],
)  # fmt: skip
def test_the_last_day_is_said_from_today(reporter: Chat, words: str, day: str) -> None:
    reporter.says("ทำแบบสำรวจ").says("พอใจบริการ").taps("ใครมีรหัสก็ตอบได้").says(words)
    assert day in reporter.taps("ไม่เพิ่ม").last


@pytest.mark.parametrize(
    "words", ["ทำแบบสำรวจ การอบรมวันที่ 5 เม.ย.", "ทำแบบสำรวจ ถึง 10 เม.ย. 71", "ทำแบบสำรวจ"]
)
def test_a_day_that_is_no_last_day_is_asked(reporter: Chat, words: str) -> None:
    reporter.says(words).says("พอใจบริการ").taps("ใครมีรหัสก็ตอบได้")
    assert "เปิดให้ตอบถึงวันใด" in reporter.last


@pytest.mark.parametrize("words", ["ทั้งสำนักงาน ไม่เก็บชื่อ", "ถามทุกสำนักค่ะ", "เอาทั้งองค์กรเลย"])
def test_the_whole_office_is_chosen_in_other_words_by_who_may(
    admin: Chat, reporter: Chat, words: str
) -> None:
    admin.says("ทำแบบสำรวจ").says("พอใจบริการ")
    assert "บุคลากรทุกสำนัก คนละครั้ง ไม่เก็บว่าใครตอบอะไร" in admin.last
    assert "เปิดให้ตอบถึงวันใด" in admin.says(words).last
    reporter.says("ทำแบบสำรวจ").says("พอใจบริการ")
    assert "ทั้งสำนักงาน" not in reporter.offers
    assert "ถามใคร" in reporter.says(words).last


@pytest.mark.parametrize("words", ["สำรวจเฉพาะสำนักการคลังค่ะ", "ถามคนในสำนักการคลัง", "สำนักการคลัง"])
def test_of_another_bureau_alone_is_said_that_it_cannot_be(admin: Chat, words: str) -> None:
    heard = len(admin.says("ทำแบบสำรวจ").says("พอใจบริการ").heard)
    admin.says(words)
    assert "ถามเฉพาะสำนักอื่นไม่ได้" in admin.since(heard) and "ถามใคร" in admin.last


@pytest.mark.parametrize("words", ["ใครยังไม่ส่ง สำนักการคลัง", "สถานะสำนักการคลัง"])
def test_a_question_about_another_bureau_is_a_question_there_too(admin: Chat, words: str) -> None:
    heard = len(admin.says("ทำแบบสำรวจ").says("พอใจบริการ").heard)
    admin.says(words)
    assert "ถามเฉพาะสำนักอื่นไม่ได้" not in admin.since(heard)


@pytest.mark.parametrize("words", ["ทั้งสำนักงาน เก็บชื่อด้วย", "ถามทุกสำนักแบบระบุชื่อ"])
def test_names_of_the_whole_office_are_never_kept(admin: Chat, words: str) -> None:
    heard = len(admin.says("ทำแบบสำรวจ").says("พอใจบริการ").heard)
    admin.says(words)
    assert "ทั้งสำนักงานไม่เก็บชื่อเสมอ" in admin.since(heard) and "ถามใคร" in admin.last


@pytest.mark.parametrize(
    "words",
    [
        "ไม่เอาทั้งสำนักงาน",
        "ไม่ใช่ทั้งสำนักงาน เอาแค่สำนักเรา",
        "ทั้งสำนักงานได้ไหม",
        "ทั้งสำนักงานมีกี่คน",
        "ทุกสำนักยกเว้นสำนักการคลัง",
        "ผู้รายงานทุกสำนัก",
    ],
)
def test_words_that_hold_the_whole_office_do_not_choose_it(admin: Chat, words: str) -> None:
    admin.says("ทำแบบสำรวจ").says("พอใจบริการ").says(words)
    assert "who" not in admin.state["answers"]


def test_a_day_that_cannot_be_read_opens_the_survey_without_it(admin: Chat) -> None:
    assert "จะสำรวจเรื่องใด" in admin.says("ทำแบบสำรวจ ถึงสิ้นปี").last


@pytest.mark.soak
def test_words_of_names_mean_ones_own_bureau(admin: Chat) -> None:
    admin.says("ทำแบบสำรวจ").says("พอใจบริการ").says("เก็บชื่อ").taps("อีก 7 วัน").taps("ไม่เพิ่ม")
    assert "เก็บชื่อพร้อมคำตอบ" in admin.last


@pytest.mark.parametrize(
    ("line", "name", "who"),
    [
        ("ทำแบบสำรวจพอใจบริการ ทั้งสำนักงาน ถึง 20 มีนาคม", "service", "office"),
        ("ทำแบบสำรวจความพึงพอใจเรื่องอบรมคุณธรรม ถึงวันที่ 20 มีนาคม ถามทุกคนในสำนักงาน", "event", "office"),
        ("ทำแบบสำรวจความพึงพอใจต่อการให้บริการ ถึง 20 มีนาคม", "service", None),
        ("ทำแบบสำรวจ ถึง 20 มีนาคม ไม่ต้องทั้งสำนักงาน", None, None),
        ("ทำแบบสำรวจการรับรู้และบรรยากาศในสำนัก ถึง 20 มีนาคม", None, None),
        ("ทำแบบสำรวจ ทุกสำนักยกเว้นสำนักคลัง ถึง 20 มีนาคม", None, None),
    ],
)
def test_one_line_tells_the_questionnaire_whom_and_until_when(
    demo: House, admin: Chat, line: str, name: str | None, who: str | None
) -> None:
    answers = admin.says(line).state["answers"]
    assert (answers.get("questionnaire"), answers.get("who")) == (name, who)
    assert answers["last_day"] == "2027-03-20"
    assert ("อ่านจากข้อความนี้" in admin.since(0)) == bool(name or who)
