"""A survey that is begun by a sentence, with what it tells of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat, House

People = Callable[[str], Chat]
KIND, WHOM, UNTIL = "แบบ: การรับรู้", "ถาม: ทั้งสำนักงาน", "เปิดถึง: 30 เมษายน 2570"


@pytest.mark.parametrize(
    "said",
    [
        "อยากเปิดแบบสำรวจรับรู้ประมวลจริยธรรมให้ทุกคนตอบถึงสิ้นเดือนหน้า",
        "ช่วยเปิดแบบสำรวจการรับรู้ให้บุคลากรทุกคนตอบภายใน 30 เมษายนค่ะ",
        "ขอทำแบบสอบถามการรับรู้ No Gift ให้ทุกคนตอบ ถึง 30 เม.ย.",
    ],
)
def test_kind_people_and_last_day_are_taken(admin: Chat, said: str) -> None:
    told = admin.answer_to(said)
    assert KIND in told and WHOM in told and UNTIL in told and "คำถามเพิ่มข้อ 1" in told


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("อยากเปิดแบบสำรวจความพึงพอใจหลังอบรมถึงวันศุกร์", ("แบบ: ประเมินการอบรม", "5 มีนาคม 2570")),
        ("ขอทำแบบสำรวจบรรยากาศในสำนัก ภายใน 20 มีนาคม", ("บรรยากาศในสำนัก", "20 มีนาคม 2570")),
        ("อยากเปิดแบบสำรวจ", ("จะสำรวจเรื่องใด",)),
    ],
)
def test_what_is_not_told_is_asked(reporter: Chat, said: str, read: tuple[str, ...]) -> None:
    told = reporter.answer_to(said)
    assert all(each in told for each in read) and "ทั้งสำนักงาน" not in told


def test_everybody_of_a_bureau_is_not_the_office(admin: Chat) -> None:
    told = admin.answer_to("อยากเปิดแบบสำรวจรับรู้ประมวลจริยธรรมให้ทุกคนในสำนักเราตอบ")
    assert KIND in told and WHOM not in told and "ถามใคร" in told


def test_who_may_not_make_one_hears_who_may(chat: People) -> None:
    for who in ("D0106", "D0001"):
        told = chat(who).answer_to("อยากเปิดแบบสำรวจรับรู้ประมวลจริยธรรมให้ทุกคนตอบถึงสิ้นเดือนหน้า")
        assert "เปิดให้เฉพาะผู้มีหน้าที่นี้" in told and KIND not in told


@pytest.mark.parametrize(
    "said",
    [
        "อยากเปิดแบบสำรวจที่ต้องตอบ",
        "แบบสำรวจเปิดถึงวันไหน",
        "ขอทำแบบสำรวจที่รอผมตอบ",
        "ใครเปิดแบบสำรวจให้ทุกคนตอบ",
        "ปิดแบบสำรวจที่ให้ทุกคนตอบ",
        "เปิดดูผลแบบสำรวจการรับรู้",
    ],
)
def test_other_words_about_surveys_begin_none(admin: Chat, said: str) -> None:
    told = admin.answer_to(said)
    assert KIND not in told and "จะสำรวจเรื่องใด" not in told


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("ทำ qr ให้ผู้มาติดต่อสแกนประเมินความพึงพอใจหน่อย", "anyone"),
        ("ขอคิวอาร์โค้ดให้ประชาชนประเมินความพึงพอใจค่ะ", "anyone"),
        ("อยากได้แบบฟอร์มประเมินความพึงพอใจผู้รับบริการ", None),
    ],
)
def test_what_is_scanned_is_a_survey_of_the_service(
    reporter: Chat, said: str, who: str | None
) -> None:
    answers = reporter.says(said).state["answers"]
    assert answers["questionnaire"] == "service" and answers.get("who") == who


@pytest.mark.parametrize(
    "said", ["ทำ qr ไว้สแกนลงชื่อเข้าประชุม", "qr ประเมินความพึงพอใจอยู่ไหน", "ผลประเมินความพึงพอใจเป็นยังไง"]
)
def test_other_codes_begin_no_survey(demo: House, reporter: Chat, said: str) -> None:
    reporter.says(said)
    assert all(row.flow != "make_survey" for row, _ in demo.states(reporter.user_id).values())
