"""Two things in one sentence, offers that were passed by, and confirming in own words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from bot.simulator import seed
from handlers.reports.report_words import AS_PLANNED
from tests.handlers.house import Chat, House
from tests.handlers.ideas.thinking import collected
from tests.understanding.scenes import types_in

GIFT = (
    "รับของขวัญ", "กระเช้าผลไม้ 1500 บาท", "บริษัทแอร์สมมติ จำกัด", "คู่สัญญา", "ให้ฉัน ปฏิเสธไม่ได้",
    "ที่ห้องประชุม เมื่อวาน", "ยังอยู่กับตัว",
)  # fmt: skip


@pytest.fixture
def gift(demo: House) -> Chat:
    """Whose report of a gift stands at its review card."""
    chat = Chat(demo, seed.line_id("D0106"))
    for said in GIFT:
        chat.says(said)
    assert answers(chat)["at"] == "review"
    return chat


def answers(chat: Chat) -> dict[str, Any]:
    [row] = chat.house.states(chat.user_id).values()
    return {"at": row[0].step, **row[1]["answers"]}


def test_both_corrections_of_a_sentence_are_heard(gift: Chat) -> None:
    gift.says("มูลค่าเปลี่ยนเป็น 1,800 ค่ะ แล้วผู้ให้เอาแค่ ช่างสมมติ บริษัทแอร์สมมติ จำกัด")
    assert answers(gift)["value"] == "1800.00"
    types_in(gift, "แก้ตามนี้")
    assert answers(gift)["giver"] == "ช่างสมมติ บริษัทแอร์สมมติ จำกัด"


@pytest.mark.parametrize("end", ["แล้วส่งเลยค่ะ", "แล้วก็ยืนยันเลย", "ยืนยันส่งได้เลยครับ"])
def test_a_correction_with_a_wish_to_send_shows_the_card_with_it(gift: Chat, end: str) -> None:
    gift.says(f"แก้มูลค่าเป็น 2,000 {end}")
    assert answers(gift)["at"] == "review" and answers(gift)["value"] == "2000.00"
    assert "2,000.00 บาท" in gift.last and "ยืนยันการรายงาน" in gift.last
    assert "แก้แล้ว ยังไม่ได้ส่ง" in gift.since(0)


def test_a_correction_that_is_asked_about_says_that_nothing_is_sent_yet(gift: Chat) -> None:
    said = types_in(gift, "ผู้ให้แก้เป็น ร้านตัวอย่าง และมูลค่าแก้เป็น 1,800 แล้วส่งเลยค่ะ")
    assert answers(gift)["at"] == "review" and "ยังไม่ได้ส่ง" in said


@pytest.mark.parametrize(
    "said",
    [
        "เปอร์เซ็นขอเป็น 60 แล้วส่งให้หัวหน้าเลย",
        "เปอร์เซ็นขอเป็น 60 นะคะ เพราะเพิ่งอบรมเสร็จ แล้วส่งเลย",
        "ร้อยละขอเป็น 60 ยืนยันส่งได้เลยครับ",
    ],
)
def test_a_share_that_is_asked_to_be_another_is_put_right(demo: House, said: str) -> None:
    chat = Chat(demo, seed.line_id("D0103"))
    for each in ("รายงาน 1.10", "เริ่มแล้ว 50%", "จัดประชุมและอบรมบุคลากรของสำนักแล้ว 2 ครั้ง"):
        chat.says(each)
    chat.says("ยังไม่มีผลผลิต").says("ยังไม่มีผลลัพธ์").says("ไม่ใช้งบ ไม่มีความเสี่ยง").says("ไม่มี").says("ข้าม")
    assert "แก้แล้ว ยังไม่ได้ส่ง" in types_in(chat, said)
    assert (answers(chat)["percent"], answers(chat)["at"]) == ("60", "review")


@pytest.mark.parametrize(
    "said", ["แก้สถานที่และโอกาสเป็น ที่ห้องประชุม ตอนตรวจงาน แล้วเลี้ยงข้าวกลางวัน", "แก้ผู้ให้เป็น ร้านส่งเลยการค้า"]
)
def test_one_correction_stays_whole(gift: Chat, said: str) -> None:
    types_in(gift, said)
    types_in(gift, "แก้ตามนี้")
    assert said.partition("เป็น ")[2] in answers(gift).values()


def test_an_offer_that_was_passed_by_does_not_come_back(gift: Chat) -> None:
    """What the first offer would have changed was told anew since."""
    assert "แก้ตามนี้ไหม" in types_in(gift, "ผู้ให้เอาแค่ บริษัทแอร์")
    assert "แก้ตามนี้ไหม" in types_in(gift, "ผู้ให้เอาแค่ ช่างสมมติ บริษัทแอร์สมมติ จำกัด")
    types_in(gift, "แก้ตามนี้")
    assert answers(gift)["giver"] == "ช่างสมมติ บริษัทแอร์สมมติ จำกัด"
    assert "แก้ตามนี้ไหม" not in types_in(gift, "ยืนยันการรายงาน")
    assert gift.house.states(gift.user_id) == {}


@pytest.mark.parametrize("said", ["โอเค ยืนยันรายงานเลยค่ะ", "ถูกต้องแล้ว ยืนยันการรายงานได้เลย"])
def test_what_is_confirmed_may_be_said(gift: Chat, said: str) -> None:
    gift.says(said)
    assert gift.house.states(gift.user_id) == {}


@pytest.mark.parametrize("said", ["ยืนยันแก้ไข", "ขอยืนยันพรุ่งนี้", "ยืนยันทีหลัง", "ยังไม่ยืนยันรายงาน"])
def test_other_words_with_it_confirm_nothing(gift: Chat, said: str) -> None:
    types_in(gift, said)
    assert len(gift.house.states(gift.user_id)) == 1


@pytest.mark.soak
def test_two_texts_told_anew_are_shown_together(demo: House) -> None:
    chat = Chat(demo, seed.line_id("D0106"))
    for said in ("บันทึกความดี", "ช่วยผู้สูงอายุกรอกแบบคำขอ", "วินัย", "เมื่อวาน", "ฉันคนเดียว"):
        chat.says(said)
    types_in(chat, "แก้ความดีเป็น ช่วยน้องฝึกงานทำตารางเวร แล้วคุณธรรมเป็นจิตอาสา แล้วบันทึกเลย")
    types_in(chat, "แก้ตามนี้")
    after = answers(chat)
    assert (after["what"], after["virtue"]) == ("ช่วยน้องฝึกงานทำตารางเวร", "volunteering")


TOLD = "จัดแลกเปลี่ยนเรียนรู้เมื่อ 15 มกราคม มีผู้เข้าร่วม 42 คน"
REPORT = ("รายงาน 1.10", "เสร็จแล้ว 100%", TOLD, "ได้ตามแผนทั้งสองข้อ", "5,000 / 4,200", "เขียว", "ไม่มี")


@pytest.fixture
def risk(reporter: Chat) -> Chat:
    """Whose report stands at the level of risk."""
    return at(reporter, 5, "risk")


def at(chat: Chat, count: int, step: str) -> Chat:
    for said in REPORT[:count]:
        chat.says(said)
    assert answers(chat)["at"] == step
    return chat


@pytest.mark.soak
def test_an_answer_and_a_figure_of_the_story_put_right(risk: Chat) -> None:
    """The new story is shown before it counts; the answer is kept at once."""
    reply = types_in(risk, "เขียวค่ะ แต่ 42 คนเมื่อกี้ผิดนะ จริงๆ 45 คน")
    assert answers(risk)["risk"] == "green" and "เก็บคำตอบข้อ “ความเสี่ยง” แล้ว" in reply
    types_in(risk, "แก้ตามนี้")
    assert answers(risk)["narrative"] == TOLD.replace("42", "45")


@pytest.mark.parametrize("joint", [" แต่", "แต่", " ส่วน", " แล้วก็", " "])
def test_an_answer_and_an_earlier_one_put_right(risk: Chat, joint: str) -> None:
    risk.says(f"เขียวค่ะ{joint}งบไม่ใช่ 5,000 / 4,200 เป็น 6,000 / 4,500")
    found = answers(risk)
    assert (found["risk"], found["budget"]) == ("green", ["6000.00", "4500.00"])


def test_a_correction_and_then_the_answer(risk: Chat) -> None:
    risk.says("งบผิดนะ จริงๆ 6,000 / 5,000 ส่วนข้อนี้เขียวค่ะ")
    found = answers(risk)
    assert (found["risk"], found["budget"]) == ("green", ["6000.00", "5000.00"])


@pytest.mark.parametrize(
    "said",
    [
        "ผลผลิตได้ตามแผน แต่ผู้เข้าร่วมจริงๆ 40 คน",
        "ได้ตามแผนค่ะ แต่เมื่อกี้ผู้เข้าร่วมผิด ต้องเป็น 40 คน",
        "คนเข้าร่วม 40 คนนะ ไม่ใช่ 42 ส่วนผลผลิตได้ตามแผน",
    ],
)
def test_a_choice_where_a_text_is_asked_and_a_figure_put_right(reporter: Chat, said: str) -> None:
    """The choice may stand before what is put right or behind it."""
    types_in(at(reporter, 3, "output"), said)
    assert answers(reporter)["output"] == AS_PLANNED
    types_in(reporter, "แก้ตามนี้")
    assert answers(reporter)["narrative"] == TOLD.replace("42", "40")


def test_an_amount_put_right_and_a_choice_without_a_word_between(risk: Chat) -> None:
    risk.says("ใช้จริง 4,000 ไม่ใช่ 4,200 สีเขียว")
    assert (answers(risk)["risk"], answers(risk)["budget"]) == ("green", ["5000.00", "4000.00"])


def test_another_figure_of_people_is_not_exchanged_where_there_are_two(reporter: Chat) -> None:
    for said in ("รายงาน 1.10", "เสร็จแล้ว 100%", "อบรม 42 คน ติดตามผล 30 คน"):
        reporter.says(said)
    types_in(reporter, "ผลผลิตได้ตามแผน แต่ผู้เข้าร่วมจริงๆ 40 คน")
    assert answers(reporter)["narrative"] == "อบรม 42 คน ติดตามผล 30 คน"


@pytest.mark.parametrize("said", ["จริงๆ ยังไม่เสร็จ ได้แค่ 80%", "ได้แค่ 80% เอง", "ที่จริงทำไป 80%"])
def test_a_share_told_anew_is_the_status(risk: Chat, said: str) -> None:
    risk.says(said)
    found = answers(risk)
    assert (found["at"], found["status"], found["percent"]) == ("risk", "started", "80")


@pytest.mark.parametrize("said", ["คนมาแค่ 80%", "ได้แค่ 80", "80%"])
def test_a_share_of_something_else_or_a_bare_one_is_no_status(risk: Chat, said: str) -> None:
    risk.says(said)
    assert answers(risk)["status"] == "done"


def test_a_bare_denial_is_no_choice_that_sounds_so(reporter: Chat) -> None:
    """`ไม่ใช้` is a choice there."""
    at(reporter, 4, "budget").says("ไม่ใช่")
    assert "budget" not in answers(reporter)


@pytest.mark.parametrize(
    ("said", "more"),
    [
        ("เหลือง เพราะคนมาน้อย จะทำคู่มือเพิ่ม", "จะทำคู่มือเพิ่ม"),
        ("เหลืองค่ะ จะจัดทำคู่มือเพิ่มค่ะ", "จะจัดทำคู่มือเพิ่ม"),
        ("แดงครับ รอบหน้าจะอบรมเพิ่ม", "รอบหน้าจะอบรมเพิ่ม"),
    ],
)
def test_what_will_be_done_about_a_risk_may_stand_behind_its_colour(
    risk: Chat, said: str, more: str
) -> None:
    reply = types_in(risk, said)
    assert answers(risk)["further_activity"] == more and more in reply


@pytest.mark.parametrize("said", ["เหลือง เพราะคนมาน้อย", "เหลืองค่ะ จะเป็นอะไรไหมคะ", "เหลือง"])
def test_without_it_that_is_asked(risk: Chat, said: str) -> None:
    types_in(risk, said)
    assert "further_activity" not in answers(risk)


def test_an_answer_and_another_one_that_is_named(reporter: Chat) -> None:
    at(reporter, 6, "evidence").says("ไม่มีรูป ความเสี่ยงสีเหลืองนะคะ")
    found = answers(reporter)
    assert found["evidence"] is None and found["risk"] == "yellow"


def test_an_answer_and_a_later_one_that_is_named(risk: Chat) -> None:
    reply = types_in(risk, "เขียว แล้วก็เผยแพร่ไม่มี")
    assert answers(risk)["risk"] == "green" and answers(risk)["publicity"] is None
    assert "การเผยแพร่: ยังไม่ได้เผยแพร่" in reply


def test_what_an_answer_named_besides_leaves_open_is_asked(reporter: Chat) -> None:
    reply = types_in(at(reporter, 7, "publicity"), "ยังไม่มี แต่เงินที่ได้รับคือ 25,000 นะ")
    assert answers(reporter)["publicity"] is None and "หมายถึงข้อใด" in reply


def test_an_answer_and_a_question_about_the_form(risk: Chat) -> None:
    reply = types_in(risk, "เขียวค่ะ แล้วต้องแนบรูปมั้ย")
    assert answers(risk)["risk"] == "green"
    assert "ที่ถามว่า “ต้องแนบรูปมั้ย” ส่งรูปหรือไฟล์เข้ามา" in reply


@pytest.mark.soak
def test_an_answer_and_a_question_about_the_rule(demo: House) -> None:
    chat = Chat(demo, seed.line_id("D0106"))
    for said in GIFT[:-1]:
        chat.says(said)
    reply = types_in(chat, "ยังอยู่กับตัวค่ะ แล้วเกินสามพันต้องทำยังไง")
    assert answers(chat)["done"] == "held" and "รับของขวัญได้แค่ไหน" in reply


def test_a_choice_between_other_words_and_a_correction(demo: House) -> None:
    chat = Chat(demo, seed.line_id("D0106"))
    for said in GIFT[:-1]:
        chat.says(said)
    chat.says("งั้นก็เอา ยังอยู่กับตัว ละกัน แล้วแก้ราคาเป็น 2200 ด้วยนะ")
    assert (answers(chat)["done"], answers(chat)["value"]) == ("held", "2200.00")


def test_nothing_is_sent_by_words_behind_an_answer(reporter: Chat) -> None:
    at(reporter, 7, "publicity").says("ไม่มีค่ะ แล้วส่งเลย")
    assert answers(reporter)["at"] == "review"
    reporter.says("แก้ไข ความเสี่ยง").says("แดงค่ะ แล้วส่งเลย")
    assert answers(reporter)["risk"] == "red" and answers(reporter)["at"] == "further_activity"
    assert "ยังไม่ได้ส่ง" in reporter.since(-2)


def test_what_a_choice_leaves_over_is_said_back(risk: Chat) -> None:
    reply = types_in(risk, "เหลืองค่ะ แต่งบเบิกจ่ายจริงๆ เท่าเดิมนะ")
    assert answers(risk)["risk"] == "yellow"
    assert "ยังไม่ได้ทำตาม “งบเบิกจ่ายจริงๆ เท่าเดิมนะ”" in reply


@pytest.mark.parametrize(
    "said",
    [
        "จัดประชุมชี้แจง แต่ห้องผิด จริงๆ ต้องเป็นห้อง 301 เลยย้ายกันทั้งหมด",
        "อบรมบุคลากร 30 คน แล้วก็ทำแบบสอบถาม แต่ตอบกลับมาแค่ 12 คน",
        "ทบทวนแนวทาง แล้วแก้แบบฟอร์มเป็นฉบับใหม่ ส่วนกลุ่มงานเอาไปใช้แล้ว",
        "แก้ปัญหาการใช้รถราชการ แล้วส่งหนังสือเวียนทุกกลุ่ม",
        "แลกเปลี่ยนเรื่องงบประมาณ ไม่ใช่เรื่องเงินเดือน แล้วสรุปเป็นคู่มือ",
        "ตอนแรกนัดผิดวัน จริงๆ เป็นวันศุกร์ แต่ทุกคนก็มาครบ",
    ],
)
def test_a_story_with_such_joints_is_one_answer(reporter: Chat, said: str) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(said)
    assert answers(reporter)["narrative"] == said


@pytest.mark.parametrize(
    "said", ["เขียว แล้วก็ไม่เคยมีเรื่อง", "เขียว ไม่มีอะไรน่าห่วง", "เขียวครับ ดูแล้วไม่ต้องแก้อะไร"]
)
def test_words_that_only_go_on_are_not_said_back(risk: Chat, said: str) -> None:
    reply = types_in(risk, said)
    assert answers(risk)["risk"] == "green" and "ยังไม่ได้ทำตาม" not in reply


@pytest.mark.parametrize(
    "said", ["จิตอาสา แต่เป้าหมายผิด ต้องเป็น {}", "จิตอาสาค่ะ แต่เป้าหมายไม่ใช่ {old} เป็น {}"]
)
def test_an_answer_that_would_end_it_waits_for_what_is_put_right(
    demo: House, chat: Callable[[str], Chat], said: str
) -> None:
    """What has been changed is seen before the last answer ends the conversation."""
    goal, old = "ประหยัดไฟฟ้าในห้องทำงานทุกวัน", "ลดการใช้กระดาษลงครึ่งหนึ่ง"
    reporter = collected(demo, chat).taps("เพิ่มเป้าหมาย").says(old)
    reply = types_in(reporter, said.format(goal, old=old))
    assert "แก้ตามนี้ไหม" in reply and "ยังไม่ได้ทำตาม “จิตอาสา" in reply
    types_in(reporter, "แก้ตามนี้")
    assert answers(reporter)["text"] == goal and "virtue" not in answers(reporter)


def test_a_later_question_is_not_read_before_its_turn(demo: House) -> None:
    """Who may be the deputy depends on whose deputies they are."""
    chat = Chat(demo, seed.line_id("D0002"))
    chat.says("ตั้งผู้แทนให้ผู้อื่น")
    chat.says("D0106ค่ะ แล้วก็ผู้แทน นางตัวอย่าง หัวหน้ากลุ่ม")
    assert answers(chat)["person"] and answers(chat)["at"] == "days"


@pytest.mark.parametrize(
    "more",
    [" แต่ราคาไม่ใช่ 1500 เป็น 1800", " ส่วนราคาผิด จริงๆ 1800", " ราคาผิด จริงๆ 1800", " แก้ราคาเป็น 1800"],
)
def test_a_name_of_two_words_stays_whole_before_a_correction(demo: House, more: str) -> None:
    chat = Chat(demo, seed.line_id("D0106"))
    chat.says("รับของขวัญ").says("กระเช้าผลไม้ 1500 บาท").says(f"บริษัทแอร์สมมติ จำกัด{more}")
    types_in(chat, "แก้ตามนี้")
    assert (answers(chat)["giver"], answers(chat)["value"]) == ("บริษัทแอร์สมมติ จำกัด", "1800.00")


def test_three_things_in_one_sentence(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").says("เสร็จแล้วค่ะ ความเสี่ยงเหลือง งบ 5,000 / 4,200")
    found = answers(reporter)
    assert (found["status"], found["risk"], found["budget"]) == (
        "done",
        "yellow",
        ["5000.00", "4200.00"],
    )


def test_what_a_figure_leaves_over_is_said_back(demo: House) -> None:
    chat = Chat(demo, seed.line_id("D0106"))
    reply = types_in(chat.says("รับของขวัญ").says("กระเช้าผลไม้"), "1500 ค่ะ แต่ของผิดนะ จริงๆ เป็นพัดลม")
    assert answers(chat)["value"] == "1500.00"
    assert answers(chat)["at"] == "giver" and "“ของผิดนะ จริงๆ เป็นพัดลม”" in reply


def test_a_complaint_is_kept_beside_a_wish_to_be_named(reporter: Chat) -> None:
    """Nobody is named by words alone: that is asked about, and no word of the story is lost."""
    for said in ("ร้องเรียน", "ข้อร้องเรียน", "ไม่เปิดเผยชื่อ"):
        reporter.says(said)
    story = "หัวหน้าพัสดุเรียกเงินจากผู้รับเหมาทุกเดือน"
    reply = types_in(reporter, f"{story} แต่ขอเปลี่ยนเป็นเปิดเผยชื่อ")
    assert answers(reporter)["text"] == story and answers(reporter)["identity"] != "named"
    assert "แก้ตามนี้ไหม" in reply


@pytest.mark.parametrize("said", ["แล้วขอเปลี่ยนเป็นเงินสด", "แต่เปลี่ยนเป็นโอนแทน"])
def test_what_somebody_else_wanted_changed_is_the_story(reporter: Chat, said: str) -> None:
    for opening in ("ร้องเรียน", "ข้อร้องเรียน", "ไม่เปิดเผยชื่อ"):
        reporter.says(opening)
    story = f"หัวหน้าพัสดุเรียกเงินจากผู้รับเหมาทุกเดือน {said}"
    assert answers(reporter.says(story))["text"] == story


def test_a_choice_with_an_or_in_its_name_is_put_right(demo: House) -> None:
    chat = Chat(demo, seed.line_id("D0002"))
    for said in ("บันทึกเกษียณ", "D0106", "เกษียณอายุ"):
        chat.says(said)
    chat.says("นางตัวอย่าง หัวหน้ากลุ่มค่ะ แล้วก็แก้เหตุเป็น ลาออกหรือโอนย้าย")
    assert answers(chat)["why"] == "left" and answers(chat)["successor"]["name"].startswith(
        "นางตัวอย่าง"
    )


def test_an_answer_and_two_others_that_are_named(reporter: Chat) -> None:
    at(reporter, 4, "budget").says("5,000 / 4,200 ความเสี่ยงเขียว เผยแพร่ไม่มี")
    found = answers(reporter)
    assert (found["budget"], found["risk"]) == (["5000.00", "4200.00"], "green")
    assert found["publicity"] is None and found["at"] == "evidence"


@pytest.mark.parametrize("said", ["ได้ตามแผนทั้งสองข้อ แต่คนมาแค่ 38 คน", "ได้ตามแผน แต่ผลลัพธ์ยังไม่ได้"])
def test_what_speaks_against_a_choice_is_kept_with_it(reporter: Chat, said: str) -> None:
    types_in(at(reporter, 3, "output"), said)
    assert answers(reporter)["output"] == said and answers(reporter)["at"] == "outcome"


def test_agreeing_and_putting_right_sends_nothing(gift: Chat) -> None:
    reply = types_in(gift, "โอเคค่ะ แต่ผู้ให้สะกดผิด จริงๆ บริษัทแอร์สมมุติ จำกัด")
    assert answers(gift)["at"] == "review" and "แก้ตามนี้ไหม" in reply
    types_in(gift, "แก้ตามนี้")
    assert answers(gift)["giver"] == "บริษัทแอร์สมมุติ จำกัด"


@pytest.mark.parametrize(
    "said",
    [
        "โทษที สิ่งที่ได้รับที่ถูกคือพัดลมตั้งโต๊ะ",
        "อุ๊ยค่ะ ของไม่ใช่กระเช้าผลไม้ เป็นพัดลมตั้งโต๊ะ",
        "ไม่ใช่ กระเช้าผลไม้ ค่ะ พัดลมตั้งโต๊ะ ต่างหาก",
    ],
)
def test_words_that_open_a_correction_are_no_answer(demo: House, said: str) -> None:
    chat = Chat(demo, seed.line_id("D0106"))
    for opening in ("รับของขวัญ", "กระเช้าผลไม้ 1500 บาท"):
        chat.says(opening)
    types_in(chat, said)
    assert "giver" not in answers(chat)


@pytest.mark.soak
def test_a_request_in_the_form_of_a_question_is_one_order(reporter: Chat) -> None:
    reply = types_in(at(reporter, 6, "evidence"), "เปลี่ยนจาก เขียว เป็น เหลือง ได้ไหมครับ")
    assert answers(reporter)["risk"] == "yellow" and "ยังไม่ได้ทำตาม" not in reply
