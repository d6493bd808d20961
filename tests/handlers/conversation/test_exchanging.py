"""A part of an answer told anew is shown in the old answer and asked about; nothing is replaced by
a few words without a word."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

STORY = "จัดอบรมคุณธรรมให้บุคลากรวันที่ 5 พย ที่ห้องประชุมชั้น 3 คนเข้า 45 คน"
OUTPUT = "บุคลากรเข้าร่วม 45 คน จาก 50"


@pytest.fixture
def at_risk(reporter: Chat) -> Chat:
    """A report in which one figure stands in two texts, at the question after its budget."""
    for said in ("รายงาน 1.10", "เสร็จแล้ว", STORY, OUTPUT, "ได้ตามแผน", "5,000 / 3,000"):
        reporter.says(said)
    return reporter


@pytest.fixture
def checking(at_risk: Chat) -> Chat:
    """The same at its review card."""
    at_risk.taps("เขียว ยังไม่เกิด").taps("ยังไม่มีไฟล์")
    return at_risk.says("ลงเว็บคุณธรรมคนสภาแล้ว")


# -- figures ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "said",
    ["คนเข้า 54 คนนะคะ ไม่ใช่ 45", "54 คนค่ะ ไม่ใช่ 45 คน", "เปลี่ยนคนเข้าเป็น 54 คน", "แก้ 45 คนเป็น 54 คน"],
)
def test_a_figure_that_stands_in_two_answers_is_exchanged_in_both(
    checking: Chat, said: str
) -> None:
    checking.says(said)
    assert (checking.answers["narrative"], checking.answers["output"]) == (STORY, OUTPUT)
    checking.taps("แก้ตามนี้")
    assert checking.answers["narrative"] == STORY.replace("45", "54")
    assert checking.answers["output"] == OUTPUT.replace("45", "54")


def test_what_was_really_spent_replaces_what_was_said_just_before(at_risk: Chat) -> None:
    at_risk.says("เมื่อกี้บอกเบิก 3,000 จริงๆ 2,750 ครับ")
    assert at_risk.answers["budget"] == ["5000.00", "2750.00"]


@pytest.mark.soak
def test_how_many_really_came_replaces_it_wherever_it_stands(checking: Chat) -> None:
    checking.says("ที่บอกว่าคนเข้า 45 คน จริงๆ แล้ว 54 คนค่ะ").taps("แก้ตามนี้")
    assert checking.answers["narrative"] == STORY.replace("45", "54")


@pytest.mark.parametrize(
    "said",
    [
        "แก้ผลผลิตหน่อย จาก 45 เป็น 54",
        "ผลผลิต 54 คน ไม่ใช่ 45 คน",
        "ผลผลิตแก้ 45 คน เป็น 54 คน",
        "ผลผลิต จาก 45 คน เป็น 54 คน",
        "ในผลผลิต 45 แก้เป็น 54",
        "ตรงผลผลิต 45 คน ขอแก้เป็น 54 คนค่ะ",
    ],
)
def test_in_the_text_alone_that_is_named(checking: Chat, said: str) -> None:
    checking.says(said).taps("แก้ตามนี้")
    assert checking.answers["narrative"] == STORY
    assert checking.answers["output"] == OUTPUT.replace("45", "54")


@pytest.mark.parametrize("said", ["แก้สิ่งที่ทำยังไงคะ", "แก้สิ่งที่ทำได้ไหม", "แก้สิ่งที่ทำ ขอบคุณค่ะ"])
def test_who_asks_how_to_change_a_named_answer_is_asked_it(checking: Chat, said: str) -> None:
    checking.says(said)
    assert checking.state["at"] == "narrative" and checking.answers["narrative"] == STORY


def test_or_in_one_of_them(checking: Chat) -> None:
    checking.says("คนเข้า 54 คนนะคะ ไม่ใช่ 45").taps("แก้เฉพาะผลผลิต")
    assert (checking.answers["narrative"], checking.answers["output"]) == (
        STORY,
        OUTPUT.replace("45", "54"),
    )


@pytest.mark.every(2)
@pytest.mark.parametrize(
    "said",
    [
        "1.8 ไม่ใช่ พ.ย. เปลี่ยนเป็น",
        "คนเข้า 54 คน ไม่ใช่ 46",
        "45 บาท ไม่ใช่ 46 บาท",
        "เข้าร่วม 45 คน",
        "54 คนหรือ 45 คนไม่แน่ใจ",
    ],
)
def test_figures_that_are_not_exchanged_change_nothing(checking: Chat, said: str) -> None:
    before = checking.answers
    checking.says(said)
    assert "แก้เฉพาะผลผลิต" not in checking.offers
    for step in ("narrative", "output", "budget"):
        assert checking.answers[step] == before[step]


@pytest.mark.every(3)
@pytest.mark.parametrize(
    "said",
    [
        "เมื่อกี้ผิด งบ 3,500 ไม่ใช่ 3,000",
        "เมื่อกี้ผิดค่ะ งบ 3,500 ไม่ใช่ 3,000",
        "ได้ 5,000 เบิก 3,500",
        "3,500 บาทค่ะ ไม่ใช่ 3000",
    ],
)
@pytest.mark.parametrize("at", ["at_risk", "checking"])
def test_one_amount_of_the_budget_is_exchanged(
    said: str, at: str, request: pytest.FixtureRequest
) -> None:
    chat: Chat = request.getfixturevalue(at)
    chat.says(said)
    if "แก้ตามนี้ไหม" in chat.since(-2):
        assert chat.answers["budget"] == ["5000.00", "3000.00"] and "risk" not in chat.last
        chat.taps("แก้ตามนี้")
    assert chat.answers["budget"] == ["5000.00", "3500.00"]


@pytest.mark.parametrize("said", ["เบิก 3,500 ไม่ใช่ 3,000", "เบิกไป 3,500 ค่ะ ไม่ใช่ 3,000"])
@pytest.mark.parametrize("at", ["at_risk", "checking"])
def test_the_amount_that_is_named_with_both_figures_is_exchanged_at_once(
    said: str, at: str, request: pytest.FixtureRequest
) -> None:
    chat: Chat = request.getfixturevalue(at)
    stands = chat.state["at"]
    assert "แก้งบประมาณเป็น ได้รับ 5,000.00 บาท / เบิกจ่าย 3,500.00 บาท" in chat.says(said).since(-2)
    assert chat.answers["budget"] == ["5000.00", "3500.00"] and chat.state["at"] == stands


@pytest.mark.parametrize(
    ("said", "label", "budget"),
    [
        ("งบที่ใช้เป็น 3,500 บาทค่ะ", "ได้รับ 5,000 ใช้ 3,500", ["5000.00", "3500.00"]),
        ("งบที่ได้รับเป็น 6,000 บาท", "ได้รับ 6,000 ใช้ 3,000", ["6000.00", "3000.00"]),
        ("แก้งบเป็น 3,500", "ได้รับ 5,000 ใช้ 3,500", ["5000.00", "3500.00"]),
        ("แก้งบ 3,500", "ได้รับ 3,500 ใช้ 3,500", ["3500.00", "3500.00"]),
    ],
)
def test_an_amount_alone_may_be_either_of_those_before(
    checking: Chat, said: str, label: str, budget: list[str]
) -> None:
    checking.says(said)
    assert checking.answers["budget"] == ["5000.00", "3000.00"]
    checking.taps(label)
    assert checking.answers["budget"] == budget


def test_two_equal_amounts_are_asked_which_is_meant(reporter: Chat) -> None:
    for said in ("รายงาน 1.10", "เสร็จแล้ว", STORY, "ได้ตามแผนทั้งหมด", "3,000 / 3,000"):
        reporter.says(said)
    reporter.says("งบ 3,500 ไม่ใช่ 3,000")
    assert {"ได้รับ 3,000 ใช้ 3,500", "ได้รับ 3,500 ใช้ 3,500"} <= set(reporter.offers)
    assert "ได้รับ 3,000 ใช้ 3,000" not in reporter.offers
    assert reporter.answers["budget"] == ["3000.00", "3000.00"]


@pytest.mark.parametrize(
    ("said", "step", "value"),
    [
        ("แก้งบ 5,000 / 3,500", "budget", ["5000.00", "3500.00"]),
        ("แก้ความเสี่ยง เหลือง", "risk", "yellow"),
        ("แก้การเผยแพร่ เพจ ชมรม STRONG", "publicity", ["เพจ ชมรม STRONG"]),
    ],
)
def test_an_answer_behind_its_name_is_taken(
    checking: Chat, said: str, step: str, value: object
) -> None:
    assert checking.says(said).answers[step] == value


# -- months ----------------------------------------------------------------------------------------


@pytest.fixture
def put_off(reporter: Chat) -> Chat:
    """A report of what is put off, at its review card."""
    reporter.says("รายงาน 1.10").says("ยังไม่ได้ทำครับ เลื่อนไปเดือน ก.พ. เพราะวิทยากรติดภารกิจ")
    return reporter.says("ไม่ใช้งบ").says("ไม่มี").says("ไม่มี").says("ไม่มี")


@pytest.mark.every(2)
@pytest.mark.parametrize(
    "said",
    [
        "เอ๊ะ เดี๋ยวครับ เลื่อนไปเดือนมีนาแทน ไม่ใช่ ก.พ.",
        "เลื่อนไปเดือนมีนาคม ไม่ใช่กุมภา",
        "มี.ค. ครับ ไม่ใช่ ก.พ.",
        "ไม่ใช่ ก.พ. นะครับ เป็น มี.ค.",
        "ไม่ใช่ ก.พ. มีนา",
        "ก.พ. ผิดค่ะ เป็นมีนาคม",
        "เลื่อนเป็น มี.ค. ไม่ใช่ ก.พ. เพราะวิทยากรติดภารกิจ",
    ],
)
def test_a_month_takes_the_place_of_another(put_off: Chat, said: str) -> None:
    put_off.says(said).agrees()
    assert put_off.answers["narrative"] == "เลื่อนไปเดือน มี.ค. เพราะวิทยากรติดภารกิจ"


@pytest.mark.parametrize(
    "said", ["ไม่ใช่วันที่ 5 พย เป็นวันที่ 6", "จัดวันที่ 6 พย ไม่ใช่ 5", "วันที่ 6 ไม่ใช่วันที่ 5 พย"]
)
def test_a_day_keeps_its_month(checking: Chat, said: str) -> None:
    checking.says(said).taps("แก้ตามนี้")
    assert checking.answers["narrative"] == STORY.replace("5 พย", "6 พย")


@pytest.mark.parametrize(
    "said", ["พิมพ์ผิด พี่สมใจ ไม่ใช่พี่สมศรีค่ะ", "ชื่อผิดค่ะ พี่สมใจ ไม่ใช่พี่สมศรี", "พี่สมใจค่ะ ไม่ใช่พี่สมศรี"]
)
def test_a_name_is_exchanged_without_the_words_that_say_it_was_wrong(
    chat: Callable[[str], Chat], said: str
) -> None:
    staff = chat("D0106").says("บันทึกความดี").says("ช่วยพี่สมศรีกรอกแบบคำขอที่เคาน์เตอร์")
    assert "ช่วยพี่สมใจกรอกแบบคำขอที่เคาน์เตอร์" in staff.answer_to(said)


@pytest.mark.parametrize(
    ("said", "again"),
    [
        ("เปลี่ยนแค่ 42 เป็น 8 นะ ที่เหลือเหมือนเดิม", False),
        ("เปลี่ยนแค่ 42 เป็น 8 นะ ที่เหลือเหมือนเดิม", True),
        ("คนในสำนักมีแค่ 8 คน เขียนผิด 42 เป็น 8 คนนะ แก้ให้หน่อย", False),
    ],
)
def test_a_figure_is_exchanged_and_the_rest_of_the_text_stays(
    reporter: Chat, said: str, again: bool
) -> None:
    for each in ("รายงาน 1.10", "เสร็จแล้ว", "อบรมคนในสำนัก 42 คน ห้อง 401", "ได้ตามแผนทั้งสองข้อ"):
        reporter.says(each)
    reporter.taps("ไม่ใช้งบ ไม่มีความเสี่ยง").says("ไม่มี").says("ไม่มี")
    if again:
        reporter.says("แก้ไข สิ่งที่ทำ")
    reporter.says(said).agrees()
    assert reporter.answers["narrative"] == "อบรมคนในสำนัก 8 คน ห้อง 401"


def test_words_that_hold_on_and_call_a_name_wrong_pause_nothing(
    chat: Callable[[str], Chat],
) -> None:
    staff = chat("D0106").says("บันทึกความดี").says("ช่วยพี่สมศรีกรอกแบบคำขอที่เคาน์เตอร์")
    assert "พักไว้ให้แล้ว" not in staff.says("เดี๋ยวๆ ชื่อผิด แก้เป็นพี่สมใจ").last


@pytest.mark.soak
def test_a_clause_does_not_stand_for_a_word(checking: Chat) -> None:
    checking.says("ห้องประชุมชั้น 5 เพราะชั้นเดิมมีงานสัมมนาของสำนักอื่น ไม่ใช่ชั้น 3")
    assert checking.answers["narrative"] == STORY
    assert "ชั้น 5 เพราะ" not in checking.since(-2) or "แก้ตามนี้" not in checking.offers


# -- a text told anew ------------------------------------------------------------------------------


@pytest.mark.parametrize("said", ["แก้ไขสิ่งที่ทำ เป็น คนเข้า 54 คน", "แก้สิ่งที่ทำ เข้า 54 คน ค่ะ"])
def test_a_part_with_another_figure_is_put_in_the_text(checking: Chat, said: str) -> None:
    checking.says(said).agrees()
    assert checking.answers["narrative"] == STORY.replace("45", "54")


def test_the_whole_text_gives_way_by_a_tap_alone(checking: Chat) -> None:
    checking.says("แก้ไขสิ่งที่ทำ เป็น คนมา 54 คน").taps("แทนข้อความเดิม")
    assert checking.answers["narrative"] == "คนมา 54 คน" and checking.state["at"] == "review"
    assert not checking.state.get("held")


FEW = "แก้สิ่งที่ทำเป็น เชิญวิทยากรแล้ว"


@pytest.mark.soak
def test_what_was_neither_agreed_to_nor_denied_is_asked_again_before_sending(
    checking: Chat,
) -> None:
    checking.says("คนเข้า 54 คนค่ะ ไม่ใช่ 45").says("ขอบคุณค่ะ").says("ยืนยัน")
    assert "แก้ตามนี้ไหม" in checking.since(-2) and checking.state["at"] == "review"
    checking.says("ยืนยัน")
    assert checking.answers["narrative"] == STORY.replace("45", "54")
    assert "ส่งรายงานแล้ว" in checking.says("ยืนยัน").last


def test_who_does_not_want_it_sends_as_it_is(checking: Chat) -> None:
    checking.says("คนเข้า 54 คนค่ะ ไม่ใช่ 45").says("ไม่ใช่ค่ะ").says("ยืนยัน")
    assert "ส่งรายงานแล้ว" in checking.last


def test_the_button_that_sends_asks_about_it_first(checking: Chat) -> None:
    checking.says("คนเข้า 54 คนค่ะ ไม่ใช่ 45").taps("ยืนยันการส่ง")
    assert "ยังไม่ได้ส่ง" in checking.since(-3) and checking.state["at"] == "review"
    checking.taps("ไม่ใช้ข้อความนี้").taps("ยืนยันการส่ง")
    assert "ส่งรายงานแล้ว" in checking.last


def test_a_few_other_words_show_the_old_text_and_may_be_added(checking: Chat) -> None:
    checking.says(FEW)
    assert checking.answers["narrative"] == STORY
    assert f"คำตอบเดิม: {STORY}" in checking.since(-2)
    checking.taps("เพิ่มในสิ่งที่ทำ")
    assert checking.answers["narrative"] == f"{STORY}\nเชิญวิทยากรแล้ว"
    assert checking.state["at"] == "review" and not checking.state.get("held")


@pytest.mark.parametrize("said", ["ยืนยัน", "ใช่", "ส่งเลยค่ะ", "ขอบคุณค่ะ", "แก้ตรงนี้ได้ไหมคะ"])
def test_below_a_few_words_nothing_is_sent_and_nothing_replaced(checking: Chat, said: str) -> None:
    checking.says(FEW).says(said)
    assert checking.answers["narrative"] == STORY and checking.state["held"]


@pytest.mark.parametrize("typed", ["แทนข้อความเดิม", "ใช้เป็นคำตอบ", "แทนไปเลยครับ", "แทนได้เลยค่ะ"])
def test_the_few_words_are_taken_by_the_label_that_is_typed(checking: Chat, typed: str) -> None:
    assert checking.says(FEW).says(typed).answers["narrative"] == "เชิญวิทยากรแล้ว"


@pytest.mark.parametrize(
    "said", ["จำนวนคนของสำนักไม่ใช่ 45", "สิ่งที่ทำไม่ตรง", "จำนวนคนไม่ใช่ 45 นะคะ", "สิ่งที่ทำ จัดอบรมแล้ว"]
)
def test_a_denial_or_a_few_words_are_no_new_text(checking: Chat, said: str) -> None:
    checking.says(said)
    assert "แก้ตามนี้" not in checking.since(-2) and checking.answers["narrative"] == STORY


def test_a_part_may_be_named_where_the_text_is_asked_again(checking: Chat) -> None:
    checking.says("แก้ไข สิ่งที่ทำ").says("แก้สิ่งที่ทำ เป็น คนเข้า 54 คน")
    assert checking.answers["narrative"] == STORY
    checking.taps("แก้ตามนี้")
    assert checking.answers["narrative"] == STORY.replace("45", "54")


@pytest.mark.parametrize("said", ["ยืนยัน", "ส่งเลยค่ะ"])
def test_confirming_is_no_choice(at_risk: Chat, said: str) -> None:
    assert at_risk.says(said).state["at"] == "risk" and "risk" not in at_risk.answers


@pytest.mark.every(2)
@pytest.mark.parametrize(
    "said",
    [
        "ไม่ต้องแก้ ส่งเลย",
        "ไม่แก้แล้วค่ะ ส่งเลย",
        "ไม่มีอะไรต้องแก้ ส่งเลย",
        "ส่งแบบเดิม",
        "ตามเดิม",
        "ไม่ต้องแล้ว ส่งไปเลย",
        "ไม่เอาละ ส่งเลย",
    ],
)
def test_who_wants_it_to_stay_changes_nothing(checking: Chat, said: str) -> None:
    checking.says("54 คนค่ะ ไม่ใช่ 45 คน").says(said)
    assert checking.state["at"] == "review"
    assert (checking.answers["narrative"], checking.answers["output"]) == (STORY, OUTPUT)


@pytest.mark.parametrize("said", ["ยืนยัน", "ใช่ค่ะ", "แก้เลย", "แก้ตามนี้"])
def test_agreeing_below_a_part_means_the_part(checking: Chat, said: str) -> None:
    checking.says("แก้ไขสิ่งที่ทำ เป็น คนเข้า 54 คน").says(said)
    assert checking.answers["narrative"] == STORY.replace("45", "54")


@pytest.mark.parametrize("at", ["at_risk", "checking"])
def test_a_text_behind_its_name_is_asked_about(at: str, request: pytest.FixtureRequest) -> None:
    chat: Chat = request.getfixturevalue(at)
    anew = STORY.replace("45", "54").replace("อบรม", "ฝึกอบรม")
    chat.says(f"แก้สิ่งที่ทำ {anew}")
    assert chat.answers["narrative"] == STORY
    chat.taps("แก้ตามนี้")
    assert chat.answers["narrative"] == anew


@pytest.mark.parametrize("said", ["แก้สิ่งที่ทำ ตรงจำนวนคน", "แก้สิ่งที่ทำ หน่อยค่ะ", "แก้สิ่งที่ทำ ก่อนนะ"])
def test_words_that_say_what_is_wrong_are_no_text(checking: Chat, said: str) -> None:
    checking.says(said)
    assert "แทนข้อความเดิม" not in checking.offers and checking.answers["narrative"] == STORY


def test_a_whole_text_is_taken_at_once(checking: Chat) -> None:
    anew = "ประชุมชี้แจงประมวลจริยธรรมแก่บุคลากรทุกกลุ่มงานเมื่อวันที่ 6 พ.ย. มีผู้เข้าร่วม 54 คน"
    assert checking.says(f"แก้สิ่งที่ทำเป็น {anew}").answers["narrative"] == anew


def test_a_part_typed_at_the_question_that_is_asked_again_is_asked_about(checking: Chat) -> None:
    checking.says("แก้ไข สิ่งที่ทำ").says("คนเข้า 54 คน")
    assert checking.answers["narrative"] == STORY and "ใช้เป็นคำตอบ" in checking.offers
    checking.taps("แก้ตามนี้")
    assert checking.answers["narrative"] == STORY.replace("45", "54")


@pytest.mark.parametrize(
    "said",
    [
        "แล้วผลลัพธ์ที่พิมพ์ไปก่อนหน้านี้ผิด ขอแก้เป็น มีบอร์ดรณรงค์ที่ชั้น 1 ค่ะ",
        "ผลลัพธ์ที่ตอบไปตอนแรกผิดนะคะ ขอแก้เป็น มีบอร์ดรณรงค์ที่ชั้น 1",
        "ผลลัพธ์ผิด ขอแก้เป็น มีบอร์ดรณรงค์ที่ชั้น 1 ค่ะ",
    ],
)
def test_what_is_told_after_that_it_was_wrong_is_the_answer(at_risk: Chat, said: str) -> None:
    assert at_risk.says(said).answers["outcome"] == "มีบอร์ดรณรงค์ที่ชั้น 1"
    assert at_risk.state["at"] == "risk"


@pytest.mark.soak
def test_channels_told_anew_replace_those_before(checking: Chat) -> None:
    assert checking.answers["publicity"] == ["เว็บไซต์คุณธรรมคนสภา"]
    checking.says("แก้การเผยแพร่ เป็น เพจ ชมรม STRONG https://facebook.com/strong/1")
    assert checking.answers["publicity"] == ["เพจ ชมรม STRONG"]
    checking.says("เพิ่มช่องทางไลน์ชมรมด้วย").taps("แก้ตามนี้")
    assert checking.answers["publicity"] == ["เพจ ชมรม STRONG", "LINE ชมรม STRONG"]


def test_a_channel_told_instead_takes_the_place_of_those_before(checking: Chat) -> None:
    checking.says("เปลี่ยนเป็นเพจชมรมแทน").taps("แก้ตามนี้")
    assert checking.answers["publicity"] == ["เพจ ชมรม STRONG"]


def test_figures_that_name_an_answer_and_nothing_to_exchange_are_said_to_be_unkept(
    at_risk: Chat,
) -> None:
    at_risk.says("เมื่อกี้ผิด งบ 9,900 ไม่ใช่ 8,800")
    assert at_risk.answers["budget"] == ["5000.00", "3000.00"]
    assert at_risk.state["at"] == "risk" or "ยังไม่ได้บันทึก" in at_risk.since(-2)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("วันที่อบรมขอแก้เป็น 6 พฤศจิกานะคะ ไม่ใช่วันที่ 5", "6 พฤศจิกายน"),
        ("วันที่ 6 ไม่ใช่วันที่ 5", "6 พฤศจิกายน"),
        ("ไม่ใช่ 5 พ.ย. เป็น 6 ธ.ค.", "6 ธันวาคม"),
        ("ไม่ใช่ 118 คน 112 คน", "5 พฤศจิกายน"),
    ],
)
def test_a_day_of_a_text_is_exchanged_with_its_month(reporter: Chat, said: str, day: str) -> None:
    for told in ("รายงาน 1.10", "เสร็จแล้ว", "จัดอบรมวันที่ 5 พฤศจิกายน มีผู้เข้าร่วม 118 คน"):
        reporter.says(told)
    reporter.says("ได้ตามแผนทั้งหมด").says("ไม่ใช้งบ ไม่มีความเสี่ยง").says(said)
    if "แก้ตามนี้" in reporter.offers:
        reporter.taps("แก้ตามนี้")
    assert reporter.answers["narrative"].startswith(f"จัดอบรมวันที่ {day} มีผู้เข้าร่วม")


# -- names -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("thing", "said", "shown"),
    [
        ("กระเช้าผลไม้", "ไม่ใช่กระเช้า เป็นกล่องช็อกโกแลต", "กล่องช็อกโกแลต"),
        ("กระเช้าผลไม้ 2 ใบ", "ไม่ใช่กระเช้า เป็นกล่องช็อกโกแลต", "กล่องช็อกโกแลต 2 ใบ"),
        ("กระเช้าผลไม้", "ไม่ใช่กระเช้า เป็นตะกร้า", "ตะกร้าผลไม้"),
        ("กระเช้าผลไม้", "ขอโทษที จริงๆ เป็นแจกันค่ะ ไม่ใช่กระเช้า", "แจกัน"),
        ("พัดลมตั้งโต๊ะ", "พิมพ์ผิดค่ะ เป็นโคมไฟ ไม่ใช่พัดลม", "โคมไฟ"),
        ("ปากกาหมึกซึม", "ขอแก้ค่ะ เป็นนาฬิกา ไม่ใช่ปากกา", "นาฬิกา"),
        ("กะเช้าผลไม้", "ไม่ใช่กะเช้า เป็นกระเช้า", "กระเช้าผลไม้"),
    ],
)
def test_a_name_that_begins_with_another_thing_is_another_name(
    reporter: Chat, thing: str, said: str, shown: str
) -> None:
    reporter.says("รับของขวัญ").says(thing).says("1500").says(said)
    if "แก้ตามนี้" in reporter.offers:
        reporter.taps("แก้ตามนี้")
    assert reporter.answers["what"] == shown


def test_an_order_is_no_word_of_a_text(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says("จัดแลกเปลี่ยนเรียนรู้เมื่อ 15 มกราคม")
    reporter.taps("ได้ตามแผนทั้งสองข้อ").says("พักก่อน")
    count = len(reporter.heard)
    reporter.says("แก้รายงาน 1.10 เปลี่ยนเป็นดำเนินการแล้วเสร็จค่ะ")
    assert "แลกดำเนินการ" not in reporter.since(count)
    assert reporter.state["answers"]["narrative"] == "จัดแลกเปลี่ยนเรียนรู้เมื่อ 15 มกราคม"
