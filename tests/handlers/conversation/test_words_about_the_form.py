"""Words about the questions themselves are asked about and never kept as a text by themselves."""

from __future__ import annotations

import pytest

from handlers.understand.asked.files_asked import asks_to_send
from tests.handlers.house import Chat


@pytest.mark.parametrize(
    "said",
    [
        "ไม่มีอะไรจะเขียนแล้ว",
        "ที่เล่าไปเมื่อกี้ลืมใส่ว่ามีท่านเลขามาเป็นประธาน",
    ],
)
def test_talk_about_the_form_waits_behind_a_button(reporter: Chat, said: str) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(said)
    assert "narrative" not in reporter.answers and reporter.offers == ["ใช้เป็นคำตอบ", "ย้อนกลับ"]
    assert reporter.taps("ใช้เป็นคำตอบ").answers["narrative"] == said


@pytest.mark.parametrize(
    "said",
    [
        "พิมพ์โปสเตอร์ 50 แผ่น ติดบอร์ดหน้าห้อง",
        "จัดอบรมเรื่องการกดดันในที่ทำงาน มีผู้เข้าร่วม 40 คน",
        "ที่ประชุมขอแก้ปัญหาการใช้รถราชการ",
    ],
)
def test_official_prose_is_kept(reporter: Chat, said: str) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(said)
    assert reporter.answers["narrative"] == said


@pytest.mark.parametrize("said", ["จะถามว่าแจ้งแทนเพื่อนได้มั้ย", "ไม่แน่ใจว่าต้องบอกชื่อรึเปล่า"])
def test_a_question_that_says_so_is_no_story(reporter: Chat, said: str) -> None:
    reporter.says("ร้องเรียน").says(said)
    assert "text" not in reporter.answers and "kind" not in reporter.answers


def test_a_few_words_about_the_name_are_no_story(reporter: Chat) -> None:
    reporter.says("ร้องเรียน").taps("ข้อร้องเรียน").says("ปิดไว้ก่อนแล้วกัน")
    assert "text" not in reporter.answers


def test_the_kind_is_changed_where_the_story_is_asked(reporter: Chat) -> None:
    reporter.says("ร้องเรียน").taps("ข้อร้องเรียน").taps("ไม่เปิดเผยชื่อ")
    reporter.says("ขอโทษค่ะ เปลี่ยนเป็นข้อเสนอแนะได้มั้ย")
    assert reporter.answers["kind"] == "complaint"  # of less protection: shown first
    reporter.taps("แก้ตามนี้")
    assert reporter.answers["kind"] == "suggestion" and "text" not in reporter.answers


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("ไม่ใช่ 9 แต่เป็น 8", ["2027-03-05", "2027-03-08"]),
        ("ไม่ใช่ 5 มี.ค. เป็น 4 มี.ค.", ["2027-03-04", "2027-03-09"]),
    ],
)
def test_one_day_of_a_span_is_put_right(reporter: Chat, said: str, days: list[str]) -> None:
    reporter.says("ลา 5-9 มี.ค.").says(said).agrees()
    assert reporter.answers["days"] == days


def test_a_topic_is_a_level_only_if_that_is_said_before_it_counts(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says("จัดแลกเปลี่ยนเรียนรู้เมื่อ 15 มกราคม")
    reporter.taps("ได้ตามแผนทั้งสองข้อ").says("ไม่ใช้งบ").says("มีบ่นเรื่องค่าอาหารอยู่บ้าง ไม่ถึงกับร้องเรียน")
    assert "เข้าใจว่า “เหลือง ยอมรับได้” หากไม่ใช่ พิมพ์ “ย้อนกลับ”" in reporter.since(-2)
    assert "risk" not in reporter.says("ย้อนกลับ").answers or reporter.state["at"] == "risk"


def test_what_was_spent_of_what_is_read(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says("จัดแลกเปลี่ยนเรียนรู้เมื่อ 15 มกราคม")
    reporter.taps("ได้ตามแผนทั้งสองข้อ").says("ใช้ 4,500 จาก 5,000")
    assert reporter.answers["budget"] == ["5000.00", "4500.00"]


def test_talk_beside_a_share_is_no_text_of_the_report(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").says("ไปถึงไหนแล้วน้าา น่าจะสักเจ็ดสิบเปอร์เซ็นต์")
    assert "narrative" not in reporter.answers


WHETHER_TO_SEND = (
    "ส่งรูปเพิ่มได้ไหมครับ",
    "ขอส่งรูปอีก 2 รูปได้ไหมคะ",
    "ยังส่งรูปได้อยู่ไหมคะ",
    "มีรูปเพิ่มอีก ส่งตรงไหนคะ",
    "ถ้าจะเพิ่มภาพกิจกรรมส่งมาเลยได้ไหม",
)


@pytest.mark.parametrize("said", WHETHER_TO_SEND)
def test_whether_more_pictures_may_be_sent_is_answered_for_this_place(
    reporter: Chat, said: str
) -> None:
    reporter.says("รายงานการรับของขวัญ").says("กระเช้าผลไม้ 2,500 บาท").says(said)
    assert "ส่งรูปหรือไฟล์เข้ามาในแชตนี้ได้เลย" in reporter.since(-2)
    assert "ผู้ให้" in reporter.last and "giver" not in reporter.answers


@pytest.mark.parametrize("said", WHETHER_TO_SEND)
def test_at_a_card_without_files_it_says_so(reporter: Chat, said: str) -> None:
    reporter.says("แจ้งลา").says("5-9 มี.ค.").says(said)
    assert "เรื่องนี้ไม่มีข้อให้แนบรูปหรือไฟล์" in reporter.last
    reporter.taps("ยืนยันวันลา")


def test_where_one_file_is_all_that_is_said(admin: Chat) -> None:
    admin.says("ส่งข้อความถึง").taps("ผู้รายงานทุกคน").says("กรุณาส่งรายงานภายในวันศุกร์นี้ค่ะ")
    assert "แนบได้ไฟล์เดียว" in admin.says("ส่งไฟล์เพิ่มได้ไหมคะ").since(-2)


@pytest.mark.parametrize(
    "said", ["ส่งหลักฐานทีหลังได้ไหม", "ส่งเอกสารให้หัวหน้าได้ไหม", "ส่งรูปผิดแก้อย่างไร", "ไม่ส่งรูปได้ไหม"]
)
def test_other_questions_about_files_are_others(said: str) -> None:
    assert not asks_to_send(said)


@pytest.mark.parametrize(
    "said", ["25% คือยังไง", "เริ่มแล้ว 50% หมายความว่าไงครับ", "ปรับแผนความเสี่ยงคืออะไรคะ"]
)
def test_what_a_choice_means_answers_nothing(reporter: Chat, said: str) -> None:
    reporter.says("รายงาน 1.10").says(said)
    assert "status" not in reporter.answers and "ยังตอบไม่ได้" not in reporter.since(0)
    assert "สถานะ" in reporter.last and "narrative" not in reporter.answers


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("อันนี้หมายความว่าไงคะ ผลลัพธ์กับผลผลิตต่างกันยังไง", "ผลลัพธ์คือสิ่งที่ดีขึ้นหลังทำ"),
        ("ผลลัพธ์กับผลผลิตต่างกันยังไง", "ผลลัพธ์คือสิ่งที่ดีขึ้นหลังทำ"),
        ("ผลผลิตหมายถึงอะไรคะ", "ผลผลิตคือสิ่งที่ได้จากการทำ"),
        ("งบประมาณต้องใส่ยังไง", "ได้รับจัดสรรคืองบที่สำนักได้รับ"),
        ("ความเสี่ยงต้องเลือกยังไงครับ", "เขียว: ยังไม่เกิดความเสี่ยงการทุจริต"),
        ("ข้อการเผยแพร่ต้องพิมพ์อะไร", "เลือกได้หลายทาง"),
    ],
)
@pytest.mark.parametrize("at_text", [False, True])
def test_another_question_asked_by_its_name_is_explained(
    reporter: Chat, said: str, told: str, at_text: bool
) -> None:
    reporter.says("รายงาน 1.10")
    if at_text:
        reporter.taps("เสร็จแล้ว 100%")
    before = reporter.answers
    assert told in reporter.says(said).since(-2) and reporter.answers == before


@pytest.mark.parametrize(
    "said",
    ["ข้อนี้ต้องเขียนยังไง", "เล่ายาวแค่ไหนดีคะ", "ต้องพิมพ์อะไรบ้างตรงนี้", "สิ่งที่ทำต้องเขียนผลผลิตด้วยไหม"],
)
def test_a_question_about_this_one_is_answered_as_before(reporter: Chat, said: str) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(said)
    assert "เล่าสั้น ๆ ได้" in reporter.since(-2)


@pytest.mark.parametrize(
    "said",
    [
        "จัดอบรมแล้ว ผลผลิตคือคู่มือ 1 เล่ม แจกผู้เข้าร่วม 40 คน",
        "ประชุมเรื่องความเสี่ยงของสำนักและสรุปแนวทางป้องกัน",
        "ชี้แจงงบประมาณและผลลัพธ์ของโครงการให้บุคลากรทราบ",
    ],
)
def test_a_text_with_such_names_is_kept(reporter: Chat, said: str) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(said)
    assert said in reporter.answers["narrative"]


@pytest.mark.parametrize(
    "said",
    [
        "ข้ามข้อนี้ไปก่อนได้มั้ย",
        "ข้ามข้อนี้ไปก่อนได้มั้ยคะ ยังไม่มีตัวเลข",
        "ขอข้ามได้ไหมครับ",
        "ยังไม่มีผลเลย ข้ามไปก่อนได้ป่าวคะ",
        "ข้ามก่อนได้หรือเปล่า รอหัวหน้าอยู่",
        "หนูข้ามอันนี้ได้ไหมคะ",
    ],
)
def test_whether_a_question_may_be_skipped_is_answered(reporter: Chat, said: str) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says("จัดอบรมจริยธรรมให้บุคลากร 40 คน").says(said)
    told = reporter.since(-2)
    assert "ข้อนี้จำเป็นต้องมีคำตอบ" in told and "พิมพ์ตามจริงได้" in told
    assert "output" not in reporter.answers


@pytest.mark.parametrize(
    "said", ["ข้ามขั้นตอนการขออนุมัติไม่ได้ จึงรอผล", "ผู้เข้าร่วมข้ามฝ่ายกัน 40 คน", "ได้คู่มือข้ามสำนัก 2 เล่ม"]
)
def test_other_words_with_it_are_the_result(reporter: Chat, said: str) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says("จัดอบรมจริยธรรมให้บุคลากร 40 คน").says(said)
    assert reporter.answers["output"] == said
