"""One figure of a longer story is put right by what it was, by its order or by the words beside it
(decisions/0266)."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat

TWICE = "ประชุมสองครั้ง 20 ม.ค. 15 คน กับ 17 ก.พ. 15 คน"
DAY = "อบรมเจ้าหน้าที่ ห้อง 306 ชั้น 3 เช้า 30 บ่าย 25 รวม 55 คน โทร 02-831-9000"
TWO = "คุณสมหญิงนำกลุ่ม A 14 คน คุณวิชัยนำกลุ่ม B 16 คน ค่าวิทยากร 3,600 ค่าอาหาร 4,200 บาท"
ORDER = "ออกคำสั่งที่ 45/2569 ลงวันที่ 14 ม.ค. 69 ตามแผนวันที่ 5 มี.ค. จัดจริง 12-13 มี.ค. มา 24 คน"
ROUNDS = "จัดเวทีสามรอบ รอบแรก 33 คน รอบสอง 41 คน รอบสาม 28 คน รวม 102 คน"
BOUGHT = "ซื้อป้ายไวนิล 2 ผืน ผืนละ 450 บาท กับเสื้อ 30 ตัว ตัวละ 120 บาท ร้านอยู่เลขที่ 88/4"
BOTH = "พี่หน่อยเก็บแบบสอบถามได้ 64 ชุด น้องบีมได้ 58 ชุด ที่ห้อง 1204"
DATES = "ประกาศรับสมัครวันที่ 4 ม.ค. อบรมวันที่ 18 ม.ค. มีคนสมัคร 52 คน มาอบรม 47 คน"


def told(chat: Chat, story: str) -> Chat:
    """A report in which the story is told and the risk is asked."""
    chat.says("รายงาน 3.4").says("เสร็จแล้ว").says(story).says("ได้ตามแผนทั้งสองข้อ").says("ไม่ใช้งบ")
    assert chat.state["at"] == "risk" and narrative(chat) == story
    return chat


def narrative(chat: Chat) -> str:
    return str(chat.state["answers"]["narrative"])


@pytest.mark.parametrize(
    ("story", "said", "new"),
    [
        (TWICE, "อ๋อ ครั้งที่สอง 18 คน ไม่ใช่ 15", TWICE.replace("ก.พ. 15", "ก.พ. 18")),
        (TWICE, "ครั้งแรก 12 คนค่ะ", TWICE.replace("ม.ค. 15", "ม.ค. 12")),
        (TWICE, "ของวันที่ 17 ก.พ. 18 คน", TWICE.replace("ก.พ. 15", "ก.พ. 18")),
        (DAY, "ช่วงบ่าย 28 คนค่ะ", DAY.replace("25", "28").replace("55", "58")),
        (TWO, "ของคุณวิชัย 17", TWO.replace("16", "17")),
        (TWO, "ค่าอาหาร 4,800 นะ", TWO.replace("4,200", "4,800")),
        (ORDER, "คำสั่งเลขที่ 54/2569 ค่ะ สลับเลข", ORDER.replace("45/", "54/")),
        (ORDER, "วันที่จัดจริง 13-14 ค่ะ ไม่ใช่ 12-13", ORDER.replace("12-13", "13-14")),
        (ROUNDS, "รอบสุดท้าย 26 คนค่ะ", ROUNDS.replace("28", "26").replace("102", "100")),
        (ROUNDS, "รอบแรกเป็น 35 คน", ROUNDS.replace("33", "35").replace("102", "104")),
        (BOUGHT, "เสื้อตัวละ 130", BOUGHT.replace("120", "130")),
        (BOUGHT, "เลขที่ 84/8 ไม่ใช่ 88/4", BOUGHT.replace("88/4", "84/8")),
        (BOTH, "ของน้องบีม 56 ชุดนะ ซ้ำสองชุด", BOTH.replace("58", "56")),
        (DATES, "อบรม 19 ม.ค. ค่ะ", DATES.replace("18 ม", "19 ม")),
        (ORDER, "ดูใบเซ็นชื่อแล้ว มา 26 คน มาสาย 2 คน ไม่ใช่ 24", ORDER.replace("24", "26")),
    ],
)
def test_the_figure_that_is_meant_is_changed_and_no_other(
    reporter: Chat, story: str, said: str, new: str
) -> None:
    told(reporter, story).says(said)
    if narrative(reporter) == story:
        reporter.taps("แก้ตามนี้")
    assert narrative(reporter) == new


@pytest.mark.parametrize(
    ("story", "said", "new"),
    [
        (DAY, "ช่วงบ่าย 28 คนค่ะ พิมพ์ผิด", DAY.replace("25", "28").replace("55", "58")),
        (TWICE, "ครั้งที่สอง 18 คน ไม่ใช่ 15", TWICE.replace("ก.พ. 15", "ก.พ. 18")),
    ],
)
def test_what_says_that_it_was_wrong_is_made_at_once(
    reporter: Chat, story: str, said: str, new: str
) -> None:
    told(reporter, story).says(said)
    assert narrative(reporter) == new and "แก้สิ่งที่ทำแล้ว" in reporter.since(-2)


def test_which_one_is_asked_where_nothing_points_at_one(reporter: Chat) -> None:
    before = told(reporter, "อบรม เช้า 30 บ่าย 25 คน").state["answers"]
    reporter.says("ไม่ใช่ค่ะ 27")
    assert reporter.state["answers"] == before and "จะแก้ตัวเลขใดเป็น 27" in reporter.since(-2)
    reporter.says("บ่าย แก้ 25 เป็น 27").agrees()
    assert narrative(reporter) == "อบรม เช้า 30 บ่าย 27 คน"


@pytest.mark.parametrize(
    "said", ["ของคุณวิชัย 17", "รุ่นแรก 21 นะ มีคนนึงลา", "คนเข้าร่วมจริง 38", "อ๋อ ครั้งที่สอง 18 คน ไม่ใช่ 15"]
)
def test_where_a_result_is_asked_it_is_no_result(reporter: Chat, said: str) -> None:
    story = f"{TWICE} {TWO} รุ่นแรก 22 รุ่นสอง 19 คนเข้าร่วม 36"
    reporter.says("รายงาน 3.4").says("เสร็จแล้ว").says(story).says(said)
    assert "output" not in reporter.state["answers"] and "แก้ตามนี้" in reporter.offers


@pytest.mark.parametrize("said", ["ผู้เข้าร่วมมีความรู้เพิ่มขึ้น 38 คน", "มีผู้ผ่านการทดสอบร้อยละ 85"])
def test_a_result_with_a_figure_is_a_result(reporter: Chat, said: str) -> None:
    reporter.says("รายงาน 3.4").says("เสร็จแล้ว").says(TWO).says(said)
    assert reporter.state["answers"]["output"] == said


CAME = "ประชุมชี้แจงแผน คนเข้าประชุม 22 คน ห้อง 301"


@pytest.mark.parametrize(
    "said",
    [
        "อ๋อ เมื่อกี้ผิด คนเข้าประชุมจริง ๆ 24 คนนะ มีมาสาย ๒ คน",
        "เอ๊ะ ไม่ใช่ จริง ๆ คนเข้า 24 คน มี 2 คนมาทีหลัง",
        "จำนวนคนเมื่อกี้ผิดนะครับ ที่ถูกคือ 24 คน รวมคนมาสาย 2 คน",
        "ขอโทษค่ะ ที่จริงมากัน 24 คน มีมาสายสองคน",
    ],
)
def test_a_number_with_a_part_of_it_is_asked_about(at_output: Chat, said: str) -> None:
    at_output.says(said)
    assert "output" not in at_output.answers and narrative(at_output) == CAME
    at_output.taps("แก้ตามนี้")
    assert narrative(at_output) == CAME.replace("22", "24") and at_output.state["at"] == "output"


def test_how_many_came_is_put_right_in_other_words(at_output: Chat) -> None:
    at_output.says("เมื่อกี้บอกผิด คนมา 24 คน")
    assert narrative(at_output) == CAME.replace("22", "24")


def test_how_many_came_are_not_how_many_taught(reporter: Chat) -> None:
    story = "จัดประชุมชี้แจงแผนที่ห้อง 301 วิทยากร 22 คน"
    reporter.says("รายงาน 3.4").says("เสร็จแล้ว").says(story).says("เมื่อกี้บอกผิด คนมา 24 คน")
    assert narrative(reporter) == story


@pytest.fixture
def at_output(reporter: Chat) -> Chat:
    return reporter.says("รายงาน 3.4").says("เสร็จแล้ว").says(CAME)


@pytest.mark.parametrize("said", ["ทำแบบสำรวจแล้ว 1 ชุด", "ได้คืน 70 ชุด"])
def test_an_answer_is_no_correction_of_another_text(reporter: Chat, said: str) -> None:
    story = "ทำแบบสำรวจแล้ว แจกไปเมื่อ 15 ก.พ. ได้คืน 66 ชุด"
    reporter.says("รายงาน 3.6").says("เริ่มแล้ว 50%").says(story).says(said)
    answers = reporter.state["answers"]
    assert answers["output"] == said and answers["narrative"] == story
