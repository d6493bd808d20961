"""A meeting of a working group noted in chat, and its papers asked for in one sentence."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from handlers.working_groups import paper_named
from models.documents.document import DocumentRequest
from models.working_groups.working_group import GroupMeeting
from tests.handlers.house import Chat, House

MINUTES = """บันทึกการประชุมคณะทำงาน STRONG ครั้งที่ ๑/๒๕๗๐
เมื่อวันจันทร์ที่ ๑๘ มกราคม ๒๕๗๐ เวลา ๐๙.๓๐ น.
ณ ห้องประชุมหมายเลข ๔๐๔ ชั้น ๔ อาคารรัฐสภา
ผู้ไม่มาประชุม
1. นายสมมติ ช่วยรายงาน ติดราชการ
ผู้เข้าร่วมประชุม
1. นายสมมติ บุคลากร เจ้าพนักงานธุรการ
ระเบียบวาระที่ ๑ เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ
ประธานแจ้งนโยบายประจำปี
มติที่ประชุม รับทราบ
ระเบียบวาระที่ ๒ เรื่องพิจารณาแผน
1. แผนส่งเสริมคุณธรรม
มติที่ประชุม เห็นชอบ
เลิกประชุมเวลา ๑๒.๐๐ น."""


def meetings_of(house: House) -> list[GroupMeeting]:
    with house.session() as session:
        found = session.query(GroupMeeting).order_by(GroupMeeting.id).all()
        session.expunge_all()
    return found


def asked(house: House) -> list[tuple[str, str, int | None]]:
    with house.session() as session:
        rows = session.query(DocumentRequest).order_by(DocumentRequest.id)
        return [(row.kind, row.ending, row.gift) for row in rows]


def orders(someone: Chat, words: str) -> Chat:
    """Says it; the document that comes is the only answer."""
    before = len(someone.heard)
    message = {"type": "text", "id": f"order-{words}", "text": words}
    someone.sends({"type": "message", "message": message}, silent=True)
    assert someone.since(before) == ""
    return someone


def test_pasted_minutes_and_one_tap_note_a_meeting(demo: House, secretary: Chat) -> None:
    secretary.says(MINUTES)
    assert "ตรวจก่อนบันทึกการประชุม" in secretary.last and "4 จาก 5 คน" in secretary.last
    secretary.taps("บันทึก")
    [made] = meetings_of(demo)
    assert (made.number, made.year, made.day) == (1, 2570, date(2027, 1, 18))
    assert (made.begins, made.ends) == ("09:30", "12:00")
    assert made.place == "ห้องประชุมหมายเลข 404 ชั้น 4 อาคารรัฐสภา"
    assert [(each["name"], each["why"]) for each in made.absent] == [
        ("นายสมมติ ช่วยรายงาน", "ติดราชการ")
    ]
    assert [each["name"] for each in made.guests] == ["นายสมมติ บุคลากร"]
    first, second = made.agenda
    assert first["text"] == "ประธานแจ้งนโยบายประจำปี" and first["decision"] == "รับทราบ"
    assert second["title"] == "เรื่องพิจารณาแผน" and second["text"] == "1. แผนส่งเสริมคุณธรรม"


def test_one_line_is_enough_and_the_number_is_the_next(demo: House, secretary: Chat) -> None:
    secretary.says(MINUTES).taps("บันทึก")
    secretary.says("บันทึกการประชุม 15 ก.พ. 70 9.30-11.00 ห้อง 301 มาครบทุกคน วาระ 1 ติดตามงาน")
    assert "ครั้งที่ 2/2570" in secretary.last
    secretary.taps("บันทึก")
    made = meetings_of(demo)[1]
    assert (made.number, made.day, made.place) == (2, date(2027, 2, 15), "ห้อง 301")
    assert made.absent == [] and [each["title"] for each in made.agenda] == ["ติดตามงาน"]


@pytest.mark.soak
def test_it_is_asked_step_by_step_and_the_agenda_comes_in_several_messages(
    demo: House, secretary: Chat
) -> None:
    secretary.says("บันทึกการประชุม")
    secretary.says("เมื่อวาน บ่ายโมงถึงสี่โมง").says("ออนไลน์")
    secretary.says("ไม่มีใครชื่อนี้")
    assert "ไม่พบ" in secretary.last
    secretary.says("รายงานดี ลาป่วย").taps("ไม่มี")
    long = "ข้อความมติยาวมาก 🌱 ฎีกา " * 200
    secretary.says(f"วาระที่ 1 แจ้ง\nมติ {long}").says("ต่อท้ายมติ").says("วาระที่ 2 อื่น ๆ")
    secretary.taps("ครบแล้ว").taps("บันทึก")
    [made] = meetings_of(demo)
    assert (made.begins, made.ends, made.place) == ("13:00", "16:00", "ออนไลน์")
    assert [(each["name"], each["why"]) for each in made.absent] == [
        ("นางสาวตัวอย่าง รายงานดี", "ลาป่วย")
    ]
    assert made.agenda[0]["decision"].endswith("ต่อท้ายมติ") and len(made.agenda) == 2
    assert len(made.agenda[0]["decision"]) > 4500


@pytest.mark.soak
def test_a_day_ahead_and_a_number_that_is_taken_are_asked_again(
    demo: House, secretary: Chat
) -> None:
    secretary.says(MINUTES).taps("บันทึก")
    secretary.says("บันทึกการประชุม ครั้งที่ 1/70 20 มี.ค. 70 ห้อง 301 มาครบ ไม่มีวาระ")
    assert "วันประชุมยังมาไม่ถึง" in secretary.since(0)
    secretary.says("1 มี.ค. 70")
    if "ระเบียบวาระ" in secretary.last and "ไม่มีวาระ" in secretary.offers:
        secretary.taps("ไม่มีวาระ")
    secretary.taps("บันทึก")
    assert "มีการประชุมครั้งที่นี้แล้ว" in secretary.since(0)
    secretary.says("3").taps("บันทึก")
    assert [each.number for each in meetings_of(demo)] == [1, 3]
    assert meetings_of(demo)[1].agenda == []


@pytest.mark.soak
def test_who_came_may_be_listed_instead(demo: House, secretary: Chat) -> None:
    secretary.says(
        "บันทึกการประชุม 1 มี.ค. 70 ห้อง 301\nผู้มาประชุม\n1. นายสมมติ อำนวยการ ประธาน\n"
        "2. นางสาวตัวอย่าง รายงานดี\n3. นายก นอกคณะ\nวาระที่ 1 แจ้ง"
    ).taps("บันทึก")
    [made] = meetings_of(demo)
    assert len(made.present) == 2 and len(made.absent) == 3
    assert [each["name"] for each in made.guests] == ["นายก นอกคณะ"]


@pytest.mark.soak
def test_of_several_groups_one_is_chosen_and_what_was_told_stays(
    demo: House, secretary: Chat
) -> None:
    secretary.says("ตั้งคณะทำงานรับเรื่องร้องเรียน\nนายสมมติ บุคลากร ประธาน\nหน้าที่\nรับเรื่อง")
    secretary.taps("ยังไม่กำหนด").taps("บันทึก")
    secretary.says("บันทึกการประชุม 1 มี.ค. 70 ห้อง 301\nไม่มา นายสมมติ ช่วยรายงาน ลา\nวาระที่ 1 แจ้ง")
    assert "ประชุมคณะทำงานใด" in secretary.last
    secretary.taps(next(each for each in secretary.offers if "STRONG" in each or "ขับเคลื่อน" in each))
    secretary.taps("บันทึก")
    [made] = meetings_of(demo)
    assert [each["why"] for each in made.absent] == ["ลา"]


@pytest.mark.soak
def test_without_a_group_it_is_said_what_to_do_first(reporter: Chat) -> None:
    reporter.says(MINUTES)
    assert "ตั้งคณะทำงาน" in reporter.last


@pytest.mark.parametrize(
    ("words", "kind", "ending"),
    [
        ("ขอคำสั่งแต่งตั้งคณะทำงาน STRONG เป็น word", "working-group-order", "docx"),
        ("ช่วยพิมพ์คำสั่งแต่งตั้งคณะทำงานหน่อยค่ะ", "working-group-order", "pdf"),
        ("ขอรายงานการประชุมครั้งที่ ๑/๒๕๗๐", "meeting-minutes", "pdf"),
        ("ขอบันทึกการประชุมคณะทำงาน 18 ม.ค. เป็น Word", "meeting-minutes", "docx"),
        ("ขอรายงานการประชุมล่าสุด", "meeting-minutes", "pdf"),
        ("บันทึกการประชุมขอเป็นไฟล์ Word ค่ะ", "meeting-minutes", "docx"),
        ("มติที่ประชุมเอาเป็น pdf", "meeting-minutes", "pdf"),
    ],
)
def test_one_sentence_asks_for_its_papers(
    secretary: Chat, words: str, kind: str, ending: str
) -> None:
    secretary.says(MINUTES).taps("บันทึก")
    orders(secretary, words)
    assert asked(secretary.house) == [(kind, ending, 1)]


@pytest.mark.soak
def test_several_are_offered_and_an_unknown_number_shows_what_there_is(
    secretary: Chat, chat: Callable[[str], Chat]
) -> None:
    secretary.says(MINUTES).taps("บันทึก")
    secretary.says("บันทึกการประชุม 15 ก.พ. 70 ห้อง 301 มาครบ วาระ 1 ติดตามงาน").taps("บันทึก")
    secretary.says("ขอรายงานการประชุม")
    assert "ต้องการการประชุมครั้งใด" in secretary.last and "ครั้งที่ 2/2570" in secretary.last
    secretary.says("ขอรายงานการประชุมครั้งที่ 9/2570")
    assert "ไม่พบการประชุมครั้งหรือวันที่พิมพ์มา" in secretary.last
    assert asked(secretary.house) == []
    stranger = chat("D0302").says("ขอคำสั่งแต่งตั้งคณะทำงาน")
    assert "ยังไม่มีคณะทำงาน" in stranger.last
    stranger.taps_data("o:meeting_minutes?g=1")
    assert "ไม่พบการประชุมนี้" in stranger.last and asked(secretary.house) == []


@pytest.mark.parametrize(
    "words",
    ["ขอคู่มือสำนักรายงานการประชุมและชวเลข", "บันทึกการประชุม 18 ม.ค.", "แก้บันทึกการประชุม", "กำหนดการประชุม",
     "รายงาน 1.3 ประชุมคณะทำงานแล้ว", "ตั้งคณะทำงานใหม่", "คณะทำงาน"],
)  # fmt: skip
def test_other_sentences_ask_for_no_paper(words: str) -> None:
    assert not paper_named.asks_order(words) and not paper_named.asks_minutes(words)


def test_number_and_room_beside_the_day_are_kept(secretary: Chat) -> None:
    secretary.says("บันทึกการประชุม").says("ครั้งที่ 3 วันนี้บ่ายโมงครึ่ง ที่ห้องประชุมเล็กค่ะ")
    answers = secretary.state["answers"]
    assert (answers["number"], answers["place"]) == ([3, None], "ห้องประชุมเล็ก")
    assert answers["when"][1] == "13:30" and "สมาชิกคนใดไม่มา" in secretary.last


def test_what_was_decided_tells_a_first_meeting(secretary: Chat) -> None:
    secretary.says("ขอบันทึกการประชุมคณะทำงาน ครั้งแรกวันนี้บ่ายโมง มติให้ใช้กระดาษสองหน้า")
    answers = secretary.state["answers"]
    assert answers["number"] == [1, None] and answers["when"][1] == "13:00"
    [item] = answers["agenda"]
    assert (item["title"], item["decision"]) == ("เรื่องเพื่อพิจารณา", "ให้ใช้กระดาษสองหน้า")


@pytest.mark.parametrize("words", ["ขอบันทึกการประชุมครั้งแรก", "ขอบันทึกการประชุมที่มีมติที่ประชุมครั้งที่ 1"])
def test_who_asks_for_minutes_notes_none(secretary: Chat, words: str) -> None:
    assert "ยังไม่มีการประชุมที่บันทึกไว้" in secretary.says(words).last


@pytest.mark.soak
def test_facts_beside_the_room_go_to_their_own_questions(demo: House, secretary: Chat) -> None:
    secretary.says("บันทึกการประชุม เมื่อวาน").says("ประชุม 9 โมง ห้อง 301 มาครบทุกคน")
    answers = secretary.state["answers"]
    assert (answers["place"], answers["when"][1], answers["absent"]) == ("ห้อง 301", "09:00", [])
    secretary.taps("ไม่มี").says("วาระที่ 1 เรื่องแจ้ง").says("วาระที่ 2 เรื่องพิจารณา")
    secretary.says("เลิก 11 โมงครึ่ง").says("สลับวาระที่ 1 กับ 2").says("ลบวาระที่ 9").says("เรียบร้อย")
    secretary.says("แก้วาระที่ 2 เป็น เรื่องแจ้งเพื่อทราบ").says("ลบวาระที่ 1 ออก").taps("บันทึก")
    [made] = meetings_of(demo)
    assert (made.begins, made.ends, made.place) == ("09:00", "11:30", "ห้อง 301")
    assert [each["title"] for each in made.agenda] == ["เรื่องแจ้งเพื่อทราบ"]


@pytest.mark.soak
def test_another_group_is_meant_than_the_one_that_stands(secretary: Chat) -> None:
    secretary.says("ตั้งคณะทำงานวันคุณธรรม มีนายทดสอบ หนึ่ง เป็นประธาน นายทดสอบ สาม เป็นเลขา")
    secretary.says("จัดทำแผน").taps("ครบแล้ว").taps("ยังไม่กำหนด").taps("บันทึก")
    secretary.says("บันทึกการประชุมคณะทำงานวันคุณธรรม เมื่อวาน").says("ไม่ใช่คณะนี้ เอาคณะ STRONG")
    answers = secretary.state["answers"]
    assert "STRONG" in answers["group"]["title"] and "place" not in answers
    secretary.says("ไม่ใช่คณะนี้ครับ")
    assert "ประชุมคณะทำงานใด" in secretary.last


@pytest.fixture
def meeting(demo: House, secretary: Chat) -> Chat:
    """Who is asked which members did not come."""
    return secretary.says("บันทึกการประชุม").says("18 ม.ค. 70 เวลา 9.30-12.00 น.").says("ห้อง 301")


@pytest.mark.parametrize(
    ("words", "absent"),
    [
        ("คุณช่วยรายงานลากิจค่ะ นอกนั้นมาครบ", [("นายสมมติ ช่วยรายงาน", "ลากิจ")]),
        ("ช่วยรายงานป่วย กับ ผอ.อำนวยการติดราชการค่ะ",
         [("นายสมมติ อำนวยการ", "ติดราชการ"), ("นายสมมติ ช่วยรายงาน", "ป่วย")]),
        ("ขาดคุณหัวหน้ากลุ่มคนเดียวครับ ติดประชุมอีกที่", [("นางตัวอย่าง หัวหน้ากลุ่ม", "ติดประชุมอีกที่")]),
    ],
)  # fmt: skip
def test_who_was_away_is_told_in_a_sentence(
    meeting: Chat, words: str, absent: list[tuple[str, str]]
) -> None:
    meeting.says(words)
    found = meeting.state["answers"]["absent"]
    assert [(each["name"], each["why"]) for each in found] == absent


def test_a_guest_is_kept_without_that_somebody_came(meeting: Chat) -> None:
    meeting.taps("มาครบทุกคน").says("มีท่านรองผอ.มาร่วมฟังด้วยคนนึงค่ะ")
    assert [each["name"] for each in meeting.state["answers"]["guests"]] == ["ท่านรองผอ."]


def test_items_of_one_sentence_are_told_apart_decided_and_begun_anew(meeting: Chat) -> None:
    meeting.taps("มาครบทุกคน").taps("ไม่มี")
    meeting.says("วาระ 1 ประธานแจ้งแผนปีนี้ ที่ประชุมรับทราบ วาระ 2 จัดกิจกรรมวันพ่อ มติให้คุณมีวินัยประสานงาน")
    told = [(each["title"], each["decision"]) for each in meeting.state["answers"]["agenda"]]
    assert told == [("ประธานแจ้งแผนปีนี้", "รับทราบ"), ("จัดกิจกรรมวันพ่อ", "ให้คุณมีวินัยประสานงาน")]
    meeting.says("มติวาระ 1 คือเห็นชอบค่ะ")
    assert meeting.state["answers"]["agenda"][0]["decision"] == "เห็นชอบ"
    meeting.says("เริ่มใหม่ค่ะ วาระที่ 1 รับรองรายงาน มติที่ประชุม รับรอง")
    [only] = meeting.state["answers"]["agenda"]
    assert (only["title"], only["decision"]) == ("รับรองรายงาน", "รับรอง")


def test_minutes_with_what_was_decided_on_a_file_are_noted() -> None:
    assert not paper_named.asks_minutes("บันทึกการประชุม 18 ม.ค. วาระ 1 ส่งไฟล์ Word ให้ทุกสำนัก")
