"""What is to come: for each the events that concern them; in the group those of everybody."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat, House

STAFF = "D0106"


@pytest.fixture
def filled(admin: Chat) -> Chat:
    """The calendar has a meeting of all tomorrow, a seminar next week and one of executives."""
    for line in ("ประชุมใหญ่ พรุ่งนี้ 9.00-12.00 ห้อง 301", "สัมมนาผู้รายงาน 10 มี.ค. ผู้รายงานทุกสำนัก",
                 "วันวิสาขบูชา 20 พ.ค."):  # fmt: skip
        admin.says(f"เพิ่มกำหนดการ {line}").taps("บันทึก")
    admin.says("เพิ่มกำหนดการ ประชุมลับเฉพาะกิจ พรุ่งนี้").says("แก้ไข ผู้เกี่ยวข้อง").taps("รายชื่อที่กำหนด")
    admin.says("ผู้บริหาร").taps("ครบแล้ว").taps("บันทึก")
    return admin


@pytest.mark.every(2)
@pytest.mark.parametrize(
    ("words", "shown", "hidden"),
    [
        ("กำหนดการ", "สัมมนาผู้รายงาน", "วันวิสาขบูชา"),
        ("สัปดาห์นี้มีอะไรบ้าง", "ประชุมใหญ่", "สัมมนาผู้รายงาน"),
        ("อาทิตย์หน้ามีประชุมอะไรบ้างคะ", "สัมมนาผู้รายงาน", "ประชุมใหญ่"),
        ("พรุ่งนี้มีประชุมไหม", "ประชุมใหญ่", "สัมมนาผู้รายงาน"),
        ("กำหนดการ เดือนพฤษภาคม", "วันวิสาขบูชา", "ประชุมใหญ่"),
        ("กำหนดการเดือนพฤษภาคม", "วันวิสาขบูชา", "ประชุมใหญ่"),
        ("ขอดูกำหนดการเดือนหน้า", "1 เม.ย. 70", "ประชุมใหญ่"),
        ("กำหนดการพรุ่งนี้", "ประชุมใหญ่", "สัมมนาผู้รายงาน"),
        ("อาทิตย์นี้มีงานอะไรต้องไปร่วมไหม", "ประชุมใหญ่", "สัมมนาผู้รายงาน"),
        ("สัปดาห์หน้าผมต้องไปประชุมที่ไหนบ้าง", "สัมมนาผู้รายงาน", "ประชุมใหญ่"),
        ("พรุ่งนี้ต้องไปงานไหนบ้าง", "ประชุมใหญ่", "สัมมนาผู้รายงาน"),
        ("วันพุธหน้ามีอะไรให้เข้าร่วมไหมคะ", "สัมมนาผู้รายงาน", "ประชุมใหญ่"),
    ],
)
def test_the_days_that_are_asked_for_are_shown(
    filled: Chat, reporter: Chat, words: str, shown: str, hidden: str
) -> None:
    reporter.says(words)
    assert shown in reporter.last and hidden not in reporter.last
    assert "ประชุมลับเฉพาะกิจ" not in reporter.last


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("พรุ่งนี้มีอบรมอะไรไหมครับ", "ในกำหนดการไม่มีอบรม มี “ประชุมใหญ่” 9.00-12.00 น. ห้อง 301"),
        ("พรุ่งนี้มีประชุมไหม", "ในกำหนดการมีประชุม 1 งาน คือ “ประชุมใหญ่” 9.00-12.00 น. ห้อง 301"),
        ("ขอทราบว่าวันพรุ่งนี้มีการอบรมหรือไม่", "วันอังคารที่ 2 มีนาคม 2570 ในกำหนดการไม่มีอบรม"),
        ("อาทิตย์หน้ามีสัมมนาอะไรบ้าง", "ในกำหนดการมีสัมมนา 1 งาน คือ “สัมมนาผู้รายงาน” พ. 10 มี.ค. 70"),
        ("วันที่ 10 มีนามีประชุมไหมคะ", "วันพุธที่ 10 มีนาคม 2570 ในกำหนดการไม่มีประชุม"),
        ("พรุ่งนี้มีกิจกรรมอะไรบ้าง", "ในกำหนดการมีกิจกรรม 1 งาน คือ “ประชุมใหญ่”"),
    ],
)
def test_the_sort_that_is_asked_for_is_told_first(
    filled: Chat, reporter: Chat, words: str, told: str
) -> None:
    answer = reporter.answer_to(words)
    assert told in answer.splitlines()[0] and "กำหนดการ\n" in answer


@pytest.mark.parametrize("words", ["กำหนดการ", "สัปดาห์นี้มีอะไรบ้าง", "มะรืนนี้มีประชุมอะไรบ้าง"])
def test_nothing_is_said_before_where_no_sort_is_asked_or_nothing_is_on(
    filled: Chat, reporter: Chat, words: str
) -> None:
    assert reporter.answer_to(words).startswith("กำหนดการ\n")


@pytest.mark.parametrize(
    "words",
    [
        "อาทิตย์นี้มีงานอะไรต้องทำบ้าง",
        "มีประกาศอะไรให้เข้าร่วมไหม",
        "ผมต้องไปส่งเอกสารที่ไหน",
        "เดือนนี้ต้องเข้าร่วมประกาศอะไรบ้าง",
    ],
)
def test_what_is_to_be_done_is_no_event(reporter: Chat, words: str) -> None:
    assert "กำหนดการ\n" not in reporter.says(words).last


def test_nobody_sees_an_event_that_does_not_concern_them(
    filled: Chat, chat: Callable[[str], Chat]
) -> None:
    staff = chat(STAFF).says("กำหนดการ")
    assert "ประชุมใหญ่" in staff.last
    assert "สัมมนาผู้รายงาน" not in staff.last and "ประชุมลับเฉพาะกิจ" not in staff.last
    filled.says("กำหนดการ")
    secret = filled.button("ดู")
    for number in range(1, 5):
        staff.taps_data(f"o:calendar?e={number}")
        assert "ประชุมลับเฉพาะกิจ" not in staff.last
    assert secret


@pytest.mark.soak
def test_one_tap_shows_an_event(filled: Chat, reporter: Chat) -> None:
    reporter.says("พรุ่งนี้มีอะไรบ้าง").taps("ดู")
    assert "ห้อง 301" in reporter.last and "9.00-12.00 น." in reporter.last
    assert "เปลี่ยน" not in reporter.offers


@pytest.mark.soak
def test_an_event_opened_for_signing_in_stands_in_the_calendar(
    demo: House, reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    reporter.says("เปิดลงชื่อ").says("อบรมจริยธรรม").says("ห้อง 301").says("พรุ่งนี้ 9.00-12.00")
    for choice in ("บุคลากรของสำนัก", "รหัสบนจอ", "เฉพาะบุคลากร", "เปิดลงชื่อ"):
        reporter.taps(choice)
    assert "อบรมจริยธรรม" in chat(STAFF).says("กำหนดการ").last


def test_empty_days_say_how_to_ask_for_others(reporter: Chat) -> None:
    reporter.says("กำหนดการ")
    assert "ไม่มีงานที่เกี่ยวข้องกับท่าน" in reporter.last and "กำหนดการ เดือนหน้า" in reporter.last


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("วันนี้มีนัดอะไร", "วันนี้ไม่มีงานที่เกี่ยวข้องกับท่าน"),
        ("พรุ่งนี้ประชุมกี่โมง", "พรุ่งนี้ไม่มีงานที่เกี่ยวข้องกับท่าน"),
        ("อาทิตย์หน้ามีประชุมอะไร", "8 มี.ค. 70 – 12 มี.ค. 70"),
        ("มีประชุมอะไรบ้างเดือนหน้า", "1 เม.ย. 70 – 30 เม.ย. 70"),
    ],
)
def test_only_the_days_asked_for_are_shown(
    demo: House, admin: Chat, words: str, shown: str
) -> None:
    assert shown in admin.says(words).last


@pytest.mark.parametrize(
    ("then", "told"),
    [
        ("แล้วเดือนหน้าล่ะ", "1 เม.ย. 70 – 30 เม.ย. 70"),
        ("แล้ว พ.ค. ล่ะ", "วันวิสาขบูชา"),
        ("แล้วสัปดาห์หน้าล่ะ", "8 มี.ค. 70 – 12 มี.ค. 70"),
        ("งั้นพรุ่งนี้ล่ะคะ", "ประชุมใหญ่"),
        ("แล้วสำนักการคลังล่ะ", "แยกตามสำนักไม่ได้"),
    ],
)
def test_other_months_may_be_asked_on(filled: Chat, reporter: Chat, then: str, told: str) -> None:
    assert filled and told in reporter.says("กำหนดการเดือนนี้").says(then).last


@pytest.mark.parametrize(
    "words",
    [
        "ปฏิทินเดือนหน้ามีกิจกรรมอะไรบ้างคะ",
        "เดือนหน้ามีกิจกรรมอะไรบ้าง",
        "มีกิจกรรมอะไรบ้างเดือนหน้า",
        "กำหนดการเดือนหน้ามีกิจกรรมไหมครับ",
        "ขอดูปฏิทินกิจกรรมเดือนหน้า มีกิจกรรมอะไรบ้าง",
        "เดือนหน้าสำนักเรามีกิจกรรมอะไรต้องทำบ้าง",
    ],
)
def test_activities_of_some_days_are_events_and_what_is_due(reporter: Chat, words: str) -> None:
    told = reporter.answer_to(words)
    assert "1 เม.ย. 70 – 30 เม.ย. 70" in told and "ครบกำหนดส่งในช่วงนี้ 7 เม.ย. 70" in told
    assert "กำหนดการ พฤษภาคม" in told and "กำหนดการ เดือนหน้า" not in told


@pytest.mark.parametrize(
    "words",
    [
        "เดือนหน้าต้องส่งกิจกรรมอะไรบ้าง",
        "กิจกรรมเดือนนี้เสร็จกี่เรื่อง",
        "กำหนดการเดือนหน้า",
        "รายงานกิจกรรมเดือนหน้าได้ไหม",
        "กิจกรรม 1.10 ทำเดือนหน้า",
        "มีกิจกรรมอะไรที่ยังไม่ส่งบ้าง",
    ],
)
def test_other_words_of_activities_ask_something_else(reporter: Chat, words: str) -> None:
    assert "ครบกำหนดส่งในช่วงนี้" not in reporter.answer_to(words)
