"""A report that is of another activity is moved there, and nothing of the words is an answer."""

from __future__ import annotations

import pytest

from handlers.reports.filing.other_activity import is_wrong_one, read
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import sends


@pytest.mark.parametrize(
    "said",
    [
        "จริงๆเป็นกิจกรรม 1.10 ไม่ใช่ 1.5 ครับ",
        "จริง ๆ แล้วเป็น 1.10 ไม่ใช่ 1.5",
        "ขอเปลี่ยนเป็นกิจกรรม 1.10 แทน 1.5",
        "ผมหมายถึงกิจกรรม 1.10 ครับ",
        "ขอโทษค่ะ ที่จริงคือโครงการ 1.10 ไม่ใช่ 1.5 นะคะ",
        "อุ๊ย กดผิด เป็นรายงาน 1.10 ค่ะ",
        "เอ๊ะแย่แล้ว จริงๆต้องเป็นกิจกรรมหนึ่งจุดสิบไม่ใช่หนึ่งจุดห้า ย้ายทั้งหมดไปหนึ่งจุดสิบให้หน่อยได้ไหมคะ",
        "ย้ายทั้งหมดไปหนึ่งจุดสิบให้ทีค่ะ",
    ],
)
@pytest.mark.parametrize("deep", [False, True])
def test_the_report_is_moved_with_what_was_told(reporter: Chat, said: str, deep: bool) -> None:
    reporter.says("รายงาน 1.5")
    if deep:
        reporter.taps("เสร็จแล้ว 100%").says("จัดอบรมจริยธรรมให้บุคลากรของสำนัก 40 คน")
    before = {each: reporter.state["answers"].get(each) for each in ("status", "narrative")}
    at = reporter.state["at"]
    reporter.says(said)
    now = reporter.state["answers"]
    assert now["number"] == "1.10" and {each: now.get(each) for each in before} == before
    assert reporter.state["at"] == at
    assert len(reporter.house.states(reporter.user_id)) == 1


def test_results_as_planned_are_asked_anew_by_the_other_plan(reporter: Chat) -> None:
    reporter.says("รายงาน 3.3 เสร็จแล้ว 100% ติดป้ายต้านสินบน 3 จุด").taps("ได้ตามแผนทั้งสองข้อ")
    reporter.says("อ้าวไม่ใช่ อันนี้ 1.14 มุมจริยธรรมตะหาก เปลี่ยนให้ที")
    answers = reporter.state["answers"]
    assert answers["number"] == "1.14" and "ติดป้ายต้านสินบน 3 จุด" in answers["narrative"]
    assert "output" not in answers and "outcome" not in answers
    assert "ตอบใหม่ตามแผนของกิจกรรมนี้: ผลผลิต และ ผลลัพธ์" in reporter.since(-2)


def test_where_it_is_not_sure_it_is_asked_first(reporter: Chat) -> None:
    reporter.says(
        "ผมจะขอเริ่มรายงานกิจกรรม ๑.๒ ครับ เราประชุมชี้แจงเจ้าหน้าที่ใหม่ไปเมื่อวันที่ ๑๐ กุมภาพันธ์ มีผู้เข้าร่วม ๒๒ คนครับ"
    )
    reporter.says("ขออภัยครับ ผมเข้าใจผิด เรื่องนี้น่าจะเป็นกิจกรรม ๒.๒ ไม่ใช่ ๑.๒ ครับ")
    assert reporter.state["answers"]["number"] == "1.2"
    assert "เปลี่ยนเป็นกิจกรรม 2.2" in reporter.last
    reporter.says("เปลี่ยนเป็นกิจกรรม 2.2")
    answers = reporter.state["answers"]
    assert answers["number"] == "2.2" and "มีผู้เข้าร่วม ๒๒ คน" in answers["narrative"]


@pytest.mark.parametrize(
    "said",
    [
        "จะเปลี่ยนเป็น 1.14 ไม่ใช่คำตอบ",
        "ขอย้ายไปเป็นรายงาน ๑.๑๔ ครับ",
        "เอ้า ผิดข้อ อันนี้ต้องเป็น 1.14 ช่วยเปลี่ยนให้หน่อย",
    ],
)
def test_the_order_to_move_it_is_no_answer(reporter: Chat, said: str) -> None:
    reporter.says("รายงาน 3.3").taps("เสร็จแล้ว 100%").says(said)
    assert reporter.state["answers"]["number"] == "1.14"
    assert "narrative" not in reporter.state["answers"]


@pytest.mark.parametrize(
    "said",
    [
        "เปลี่ยนสถานที่จัดเป็นห้อง 1.14",
        "คะแนนเฉลี่ยเป็น 1.14 ไม่ใช่ 1.10",
        "เปลี่ยนหลอดไฟไป 1.14 ล้านหลอด",
    ],
)
def test_figures_in_what_was_done_move_no_report(reporter: Chat, said: str) -> None:
    reporter.says("รายงาน 3.3").taps("เสร็จแล้ว 100%").says(said)
    assert reporter.state["answers"]["number"] == "3.3"


@pytest.mark.parametrize(
    "said",
    [
        "แก้รายงาน 1.2",
        "รายงาน 1.2 ผิด",
        "ขอแก้กิจกรรม 1.2 ด้วย",
        "เปลี่ยนไปรายงาน 1.2",
        "แก้คำตอบเป็น 2.2",
        "เปลี่ยนคำตอบข้อนี้เป็น 2.2",
    ],
)
def test_words_about_another_report_move_none(said: str) -> None:
    found = read(said, "1.10")
    assert found is None or not found.moves


@pytest.mark.parametrize(
    ("said", "hedged"),
    [
        ("เปลี่ยนเป็นกิจกรรม 1.2", False),
        ("อันนี้ 1.2 ต่างหาก", False),
        ("แก้เป็นกิจกรรม 1.2", True),
        ("ย้ายไปกิจกรรม 1.2", True),
    ],
)
def test_only_what_is_surely_of_this_report_moves_it_unasked(said: str, hedged: bool) -> None:
    found = read(said, "1.10")
    assert found is not None and found.moves and (found.number, found.hedged) == ("1.2", hedged)


def test_the_answers_of_another_draft_are_never_mixed_in(reporter: Chat) -> None:
    reporter.says("รายงาน 1.14").taps("เริ่มแล้ว 25%")
    reporter.says("รายงาน 3.3").taps("เสร็จแล้ว 100%").says("จะเปลี่ยนเป็นกิจกรรม 1.14 ไม่ใช่ 3.3")
    assert reporter.state["answers"]["number"] == "3.3"


def test_the_number_of_a_third_activity_may_be_denied(reporter: Chat) -> None:
    reporter.says("รายงาน 3.4").says("จริงๆเป็นกิจกรรม 1.10 ไม่ใช่ 1.5")
    assert reporter.state["answers"]["number"] == "1.10"


@pytest.mark.parametrize(
    "said",
    [
        "จริงๆใช้ไป 1.10 ไม่ใช่ 1.25",
        "คะแนนเป็น 4.5 ไม่ใช่ 4.2",
        "จัดกิจกรรมร่วมกับ 1.10",
        "จริงๆเป็นกิจกรรม 1.5",
        "แก้เป็น 1.10",
        "กิจกรรม 1.10 ต้องส่งเมื่อไหร่",
        "อยากแก้รายงาน 1.10",
        "แก้ไขรายงาน 1.10",
        "แก้รายงานที่ส่งแล้ว 1.10",
        "จะรายงาน 1.10 ไม่ใช่อันนี้",
        "จัดอบรมตามกิจกรรม 1.10 ให้บุคลากร 40 คน",
    ],
)
def test_other_figures_mean_no_other_activity(said: str) -> None:
    found = read(said, "1.5")
    assert found is None or not found.meant


@pytest.mark.parametrize(
    "said",
    ["จริงๆเป็นกิจกรรม 9.9 ไม่ใช่ 1.5", "ขอโทษค่ะ ที่จริงคือโครงการ 4.1 ไม่ใช่ 1.5", "ผมหมายถึงกิจกรรม 1.99"],
)
def test_an_activity_that_the_bureau_does_not_report_is_told_so(reporter: Chat, said: str) -> None:
    reporter.says("รายงาน 1.5").taps("เสร็จแล้ว 100%")
    told = reporter.says(said).since(-2)
    assert "ไม่อยู่ในรายงานที่สำนักของท่านต้องส่ง" in told and reporter.state["at"] == "narrative"
    assert "narrative" not in reporter.state["answers"]


@pytest.mark.parametrize(
    "said",
    [
        "เลือกผิดกิจกรรมค่ะ ขอเปลี่ยนเป็นอันอื่นแต่ไม่อยากพิมพ์ใหม่",
        "กดผิดโครงการครับ",
        "อุ๊ย เลือกกิจกรรมผิด ทำไงดี",
        "ขอย้ายคำตอบไปกิจกรรมอื่นได้ไหม",
        "เปลี่ยนเป็นโครงการอื่นได้มั้ยคะ",
        "สงสัยจะรายงานผิดโครงการ ขอเปลี่ยนหน่อย",
    ],
)
def test_the_wrong_one_was_chosen_and_none_is_named(reporter: Chat, said: str) -> None:
    reporter.says("รายงาน 1.5").taps("เสร็จแล้ว 100%")
    reporter.says("จัดอบรมจริยธรรมให้บุคลากรของสำนัก 40 คน")
    before = dict(reporter.state["answers"])
    told = reporter.says(said).since(-2)
    assert "พิมพ์ “เปลี่ยนเป็นกิจกรรม” ตามด้วยเลขกิจกรรมนั้น" in told
    assert "จัดอบรมจริยธรรมให้บุคลากรของสำนัก 40 คน" in told and "แก้ตามนี้" not in told
    assert reporter.state["answers"] == before


@pytest.mark.parametrize(
    "said",
    [
        "เลือกผิดข้อค่ะ",
        "จัดกิจกรรมผิดวัน",
        "เปลี่ยนกิจกรรมเป็นออนไลน์",
        "ไม่ผิดกิจกรรม",
        "เปลี่ยนสถานที่จัดกิจกรรมใหม่",
        "บุคลากรกรอกผิดโครงการ 3 คน",
        "รายงานผิดพลาดลดลง",
    ],
)
def test_what_else_is_wrong_or_changed_is_no_such_thing(said: str) -> None:
    assert not is_wrong_one(said)


@pytest.mark.parametrize(
    "said",
    [
        "เดี๋ยวๆ อันนี้ไม่ใช่ 3.3 นี่หว่า ต้องเป็น 1.14 ย้ายไปอันนั้นให้หน่อย",
        "เลขผิด จริง ๆ ต้องเป็น 1.14 ย้ายไปได้ไหม",
        "เห้ยผิดอัน อันนี้มันของ 1.14 ย้ายไปทีดิ",
        "โทดที ต้อง 1.14 ตะหาก ไม่ใช่ 3.3",
        "ขอย้ายไปกิจกรรม 1.14 ค่ะ ไม่ใช่คำตอบ",
    ],
)
def test_who_says_so_in_other_words_is_not_asked(reporter: Chat, said: str) -> None:
    reporter.says("รายงาน 3.3").taps("เสร็จแล้ว 100%").says(said)
    assert reporter.state["answers"]["number"] == "1.14"
    assert "narrative" not in reporter.state["answers"]
    reporter.says("ไม่ใช่ กลับไปเป็น 3.3 เหมือนเดิม")
    assert reporter.state["answers"]["number"] == "3.3"


@pytest.mark.parametrize("chosen", ["1.4.2", "เอา 1.4.2 ค่ะ", "เปลี่ยนเป็น 1.4.2"])
def test_of_an_activity_of_several_parts_it_is_asked_which(reporter: Chat, chosen: str) -> None:
    reporter.says("รายงาน 1.1").taps("เสร็จแล้ว 100%")
    reporter.says("ขอโทษนะคะ เลขกิจกรรมผิดค่ะ จริง ๆ ต้องเป็น 1.4 ย้ายไปได้ไหมคะ")
    assert "มี 3 ข้อย่อย" in reporter.last and "เปลี่ยนเป็น 1.4.2" in reporter.offers
    assert reporter.says(chosen).state["answers"]["number"] == "1.4.2"


def test_where_a_draft_is_there_already_it_says_why_it_does_not_move(reporter: Chat) -> None:
    reporter.says("รายงาน 1.14").taps("เริ่มแล้ว 25%")
    reporter.says("รายงาน 3.3").taps("เสร็จแล้ว 100%")
    reporter.says("อ้าว อันนี้ไม่ใช่ 3.3 ต้องเป็น 1.14 ย้ายไปให้หน่อย")
    assert "กิจกรรม 1.14 มีร่าง" in reporter.last
    assert reporter.offers[:2] == ["รายงาน 1.14", "ทำต่อ"]
    assert reporter.state["answers"]["number"] == "3.3"


@pytest.mark.parametrize("agrees", ["ใช่ค่ะ", "ย้ายเลย", "เปลี่ยนเป็น 1.14"])
def test_who_leaves_it_for_another_is_asked_whether_to_move_it(reporter: Chat, agrees: str) -> None:
    reporter.says("รายงาน 3.3").taps("เสร็จแล้ว 100%").says("เลิกอันนี้ เปลี่ยนเป็นรายงาน 1.14")
    assert reporter.offers == ["เปลี่ยนเป็น 1.14", "เริ่ม 1.14 ใหม่", "ทำต่อ"]
    assert reporter.state["answers"]["number"] == "3.3"
    assert reporter.says(agrees).state["answers"]["number"] == "1.14"


@pytest.mark.parametrize(
    ("said", "answers"),
    [
        ("พอก่อนอันนี้ เอา 1.14 ดีกว่า อบรมแล้ว คนมา 40", {"narrative": "อบรมแล้ว คนมา 40"}),
        ("พักอันนี้ก่อน ไปทำรายงาน 1.14 แทน ยังไม่เริ่ม", {"status": "not_started"}),
    ],
)
@pytest.mark.parametrize("opens", ["รายงาน 3.3", "แจ้งได้ของขวัญ"])
def test_what_is_told_of_the_other_report_stands_in_it(
    reporter: Chat, opens: str, said: str, answers: dict[str, str]
) -> None:
    told = "เสร็จแล้ว" if "3.3" in opens else "กระเช้าผลไม้"
    reporter.says(opens).says(told).says(said)
    now = reporter.state["answers"]
    assert now["number"] == "1.14" and answers.items() <= now.items()
    assert "พัก" in reporter.since(-2)


def test_a_report_that_is_corrected_is_not_moved(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    head.says("รออนุมัติ").taps("พิจารณา").taps("อนุมัติ").taps("ยืนยันอนุมัติ")
    reporter.says("รายงาน 1.10").taps("แก้ฉบับที่อนุมัติ")
    reporter.says("เลขผิด จริง ๆ ต้องเป็น 1.14 ย้ายไปได้ไหม")
    assert "ร่างนี้ยังเป็นของกิจกรรม 1.10" in reporter.since(-2)
    assert reporter.state["answers"]["number"] == "1.10"


def test_a_report_that_came_back_without_fields_is_not_moved(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    head.says("ส่งกลับ 1.10 ตัวเลขไม่ตรงใบลงชื่อ").taps("ยืนยันส่งกลับ")
    reporter.says("รายงาน 1.10").says("เลขผิด จริง ๆ ต้องเป็น 1.14 ย้ายไปได้ไหม")
    assert "ร่างนี้ยังเป็นของกิจกรรม 1.10" in reporter.since(-2)
    assert reporter.state["answers"]["number"] == "1.10"


@pytest.mark.parametrize("said", ["กลับไปเป็น 1.14", "กลับเป็น 1.14", "ได้คะแนนกลับไปเป็น 1.14"])
def test_it_goes_back_only_to_where_it_was_just_moved_from(reporter: Chat, said: str) -> None:
    reporter.says("รายงาน 3.3").taps("เสร็จแล้ว 100%").says("ติดป้ายต้านสินบน 3 จุด").says(said)
    assert reporter.state["answers"]["number"] == "3.3"


def test_behind_another_answer_a_figure_is_no_way_back(reporter: Chat) -> None:
    reporter.says("รายงาน 1.14").taps("เสร็จแล้ว 100%").says("เปลี่ยนเป็นกิจกรรม 3.3")
    reporter.says("ติดป้ายต้านสินบน 3 จุด").says("กลับเป็น 1.14")
    assert reporter.state["answers"]["number"] == "3.3"


@pytest.mark.parametrize("denies", ["ไม่ใช่", "ไม่ต้อง", "ไม่ใช่ค่ะ อยู่ที่เดิม", "ไม่ย้ายค่ะ"])
def test_who_declines_is_asked_the_open_question_again(reporter: Chat, denies: str) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%")
    reporter.says("ขอโทษค่ะ เรื่องนี้น่าจะเป็นกิจกรรม 3.3 ไม่ใช่ 1.10")
    assert "เปลี่ยนเป็น 3.3" in reporter.offers
    before = reporter.state["answers"], reporter.state["at"]
    assert "ร่างยังเป็นของกิจกรรม 1.10" in reporter.says(denies).since(-2)
    assert "เล่าสั้น ๆ" in reporter.last or "สิ่งที่ทำ" in reporter.last
    assert (reporter.state["answers"], reporter.state["at"]) == before


def test_the_story_of_the_other_report_keeps_its_first_word(reporter: Chat) -> None:
    told = "ก่อนอบรมให้ทำแบบทดสอบ คนมา 40"
    reporter.says("รายงาน 3.3").taps("เสร็จแล้ว 100%").says(f"พอก่อนอันนี้ เอา 1.14 {told}")
    assert reporter.answers["number"] == "1.14" and reporter.answers["narrative"] == told
