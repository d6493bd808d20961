"""One event that is named, or was shown just before, is told with what is asked of it first."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat, House


@pytest.fixture
def filled(admin: Chat) -> Chat:
    for line in (
        "ประชุมใหญ่ พรุ่งนี้ 9.00-12.00 ห้อง 301",
        "อบรมจริยธรรม 9 มี.ค. 13.00-16.00 ห้อง 402 ทุกคน",
        "งานวันต่อต้านคอร์รัปชัน 22 มี.ค. 9.00-12.00 ห้องโถง ทุกคน",
    ):
        admin.says(f"เพิ่มกำหนดการ {line}").taps("บันทึก")
    return admin


def test_beside_one_of_today_the_next_stands(filled: Chat, reporter: Chat) -> None:
    filled.says("เพิ่มกำหนดการ อบรมตอนเช้า วันนี้ 9.00-12.00 ห้อง 301 ทุกคน").taps("บันทึก")
    told = reporter.says("อบรมครั้งหน้าวันไหน ห้องอะไร").last
    assert "1 มีนาคม 2570" in told and "9 มีนาคม 2570" in told


@pytest.mark.parametrize(
    ("said", "begins"),
    [
        ("อบรมจริยธรรมวันไหน", "“อบรมจริยธรรม” 9 มีนาคม 2570 เวลา 13.00-16.00 น. ที่ ห้อง 402"),
        ("อบรมจริยธรรมห้องไหนคะ", "“อบรมจริยธรรม” จัดที่ ห้อง 402"),
        ("อบรมจริยธรรมกี่โมง", "“อบรมจริยธรรม” เวลา 13.00-16.00 น."),
        ("งานวันต่อต้านคอรัปชั่นจัดที่ไหน", "“งานวันต่อต้านคอร์รัปชัน” จัดที่ ห้องโถง"),
        ("อบรมครั้งต่อไปเมื่อไหร่", "“อบรมจริยธรรม” 9 มีนาคม 2570"),
        ("อบรมเปื้อนฝุ่นเมื่อไหร่", "ไม่พบ “อบรมเปื้อนฝุ่น”"),
        ("ประชุม strong วันไหน", "ไม่พบ “ประชุม strong”"),
        ("ประชุมคณะทำงานครั้งหน้าเมื่อไหร่", "กำหนดการของท่านยังไม่มีนัดประชุมคณะทำงาน"),
        ("ประชุมรอบนี้เลิกกี่โมงคะ จะจองรถตู้", "“ประชุมใหญ่” เวลา 9.00-12.00 น."),
        ("ประชุมเรื่องร้องเรียนครั้งหน้าเมื่อไหร่ครับ ผมต้องเตรียมสรุปไปด้วย", "ไม่พบ “ประชุมร้องเรียน”"),
        ("อบรมเรื่องไม่รับของขวัญจัดที่ไหนอ่ะ ห้องไหน กี่โมง หาหนังสือเวียนไม่เจอละ", "ไม่พบ “อบรมไม่รับของขวัญ”"),
        ("อบรมจริยธรรมพรุ่งนี้กี่โมง", "2 มีนาคม 2570 ไม่มี “อบรมจริยธรรม”"),
        ("ขอลงทะเบียนอบรม", "งานของสำนักงานไม่ต้องลงทะเบียนล่วงหน้าในบอต"),
    ],
)
def test_an_event_that_is_named_is_told(
    filled: Chat, reporter: Chat, said: str, begins: str
) -> None:
    assert reporter.answer_to(said).startswith(begins)


@pytest.mark.parametrize(
    ("said", "begins"),
    [
        ("อบรมวันที่ 12 มีนา จัดที่ห้องไหน กี่โมง", "12 มีนาคม 2570 กำหนดการของท่านยังไม่มีอบรม ที่ใกล้ที่สุดคือ"),
        ("ประชุมวันที่ 15 มีนาคม จัดที่ไหนคะ", "15 มีนาคม 2570 กำหนดการของท่านยังไม่มีประชุม ที่ใกล้ที่สุดคือ"),
        ("อบรม 9 มีนา ห้องไหน เริ่มกี่โมง", "“อบรมจริยธรรม” 9 มีนาคม 2570 เวลา 13.00-16.00 น. ที่ ห้อง 402"),
        ("อบรมวันที่ 9 มีนา ห้องไหน", "“อบรมจริยธรรม” จัดที่ ห้อง 402"),
    ],
)
def test_of_a_day_that_is_named_only_what_is_then_is_told(
    filled: Chat, reporter: Chat, said: str, begins: str
) -> None:
    filled.says("เพิ่มกำหนดการ อบรมตอนเช้า วันนี้ 9.00-12.00 ห้อง 301 ทุกคน").taps("บันทึก")
    assert reporter.answer_to(said).startswith(begins)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("เดือนมีนาคมมีอบรมกี่ครั้ง แล้วต้องลงทะเบียนก่อนไหม", "ในกำหนดการของท่านมีอบรม 2 ครั้ง"),
        ("มีนามีอบรมกี่ครั้งคะ", "1 มีนาคม 2570 ถึง 31 มีนาคม 2570 ในกำหนดการของท่านมีอบรม 2 ครั้ง"),
        ("ปีนี้จัดอบรมทั้งหมดกี่ครั้ง", "30 กันยายน 2570 ในกำหนดการของท่านมีอบรม 2 ครั้ง"),
        ("อบรมจริยธรรมมีกี่ครั้ง วันไหนบ้าง", "ในกำหนดการของท่านมีอบรมจริยธรรม 1 ครั้ง"),
        ("เดือนเมษามีประชุมกี่ครั้ง", "กำหนดการของท่านยังไม่มีประชุม"),
    ],
)
def test_how_many_there_are_is_a_number(filled: Chat, reporter: Chat, said: str, told: str) -> None:
    filled.says("เพิ่มกำหนดการ อบรมตอนเช้า วันนี้ 9.00-12.00 ห้อง 301 ทุกคน").taps("บันทึก")
    count = len(reporter.heard)
    reporter.says(said)
    answer = reporter.since(count)
    assert told in answer and "ยังไม่มีคำตอบ" not in answer


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("จัดห้องไหน", "จัดที่ ห้อง 301"),
        ("อันที่ 2 กี่โมง", "13.00-16.00 น."),
        ("อันที่ 9 กี่โมง", "มี 3 งาน"),
    ],
)
def test_what_was_shown_is_asked_on(filled: Chat, reporter: Chat, said: str, told: str) -> None:
    assert told in reporter.says("กำหนดการเดือนนี้").says(said).last


@pytest.mark.soak
def test_a_row_that_was_shown_is_told_by_its_name(filled: Chat, reporter: Chat) -> None:
    reporter.says("กำหนดการเดือนนี้").says("ประชุมใหญ่กี่โมง")
    assert reporter.last.startswith("“ประชุมใหญ่”") and "เวลา 9.00-12.00 น." in reporter.last


def test_an_empty_list_says_so(demo: House, reporter: Chat) -> None:
    reporter.says("กำหนดการเดือนหน้า").says("จัดที่ไหน")
    assert "ไม่มีงานที่เกี่ยวข้องกับท่าน" in reporter.last


@pytest.mark.parametrize(
    "said", ["ขอเข้าร่วมอบรมจริยธรรมด้วย", "อยากไปร่วมงานวันต่อต้านคอร์รัปชันด้วยคนค่ะ", "สนใจสมัครไปปลูกต้นไม้ด้วย"]
)
def test_who_wants_to_take_part_hears_how(filled: Chat, said: str) -> None:
    told = filled.answer_to(said)
    assert "ไม่ต้องลงทะเบียนล่วงหน้า" in told and not filled.house.states(filled.user_id)


@pytest.mark.parametrize(
    "said",
    [
        "อาทิตย์นี้มีไรบ้างคะ จะได้วางแผนลาถูก",
        "อาทิตย์นี้ผมต้องไปงานอะไรมั้ย มีประชุมอะไรบ้าง",
        "สัปดาห์นี้มีอะไรบ้างครับ เผื่อจะพาน้องไปด้วย",
        "สัปดาห์นี้มีประชุมอะไรบ้าง อยากไปด้วย",
    ],
)
def test_what_it_is_wanted_for_does_not_decide(filled: Chat, reporter: Chat, said: str) -> None:
    count = len(reporter.heard)
    reporter.says(said)
    told = reporter.since(count)
    _above, _, below = told.partition(
        "กำหนดการ\n1 มี.ค. 70 – 5 มี.ค. 70"
    )  # a sentence may stand above
    assert below.count("ประชุมใหญ่") == 1 and "9 มี.ค." not in told, told


@pytest.mark.parametrize("said", ["ขอหนังสือเวียนเรื่อง no gift", "จองรถตู้ยังไงคะ", "รถตู้ว่างไหม จะไปประชุม"])
def test_other_matters_stay_what_they_are(filled: Chat, reporter: Chat, said: str) -> None:
    assert "ประชุมใหญ่" not in reporter.answer_to(said)
