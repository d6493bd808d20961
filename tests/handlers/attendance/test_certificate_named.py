"""A certificate asked for in one sentence that names the event, its activity or its day."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import timedelta

import pytest

from handlers.attendance import certificate_named
from models.attendance import events, signing_in
from models.attendance.attendance_event import AttendanceEvent
from models.attendance.events import NewEvent
from models.documents.document import DocumentRequest
from models.people import people
from models.plans import plans
from tests.handlers.house import Chat, House

STAFF, ORGANISER = "D0106", "D0103"
HELD = (
    ("อบรมจริยธรรมสำหรับข้าราชการ", "1.10"),
    ("กิจกรรม No Gift Day", "3.7"),
    ("อบรมการเงิน รุ่นที่ 2", None),
)


def held(house: House, *titles: tuple[str, str | None], closed: bool = True) -> None:
    """Events of the demo's bureau at which STAFF was, a day after each other."""
    with house.session() as session:
        organiser = people.by_staff_id(session, ORGANISER)
        staff = people.by_staff_id(session, STAFF)
        assert organiser is not None and staff is not None
        for n, (title, number) in enumerate(titles):
            found = plans.every_numbered(session, 2570, number) if number else []
            begins = house.now + timedelta(days=n)
            new = NewEvent(
                title=title, place="ห้อง 301", begins_at=begins,
                ends_at=begins + timedelta(hours=3),
                activity_id=found[0].id if found else None,
            )  # fmt: skip
            event = events.make(session, organiser, new, secrets.token_bytes, house.now)
            signing_in.tick(session, event, staff, organiser, begins)
            if closed:
                events.close(session, event, house.sealer, begins)
        session.commit()


def asked(house: House) -> list[tuple[str, str]]:
    with house.session() as session:
        rows = session.query(DocumentRequest).order_by(DocumentRequest.id)
        return [(row.kind, session.get_one(AttendanceEvent, row.gift).title) for row in rows]


def orders(someone: Chat, words: str) -> None:
    """Says it; the document that comes is the only answer."""
    before = len(someone.heard)
    message = {"type": "text", "id": f"order-{words}", "text": words}
    someone.sends({"type": "message", "message": message}, silent=True)
    assert someone.since(before) == ""


@pytest.mark.parametrize(
    ("words", "which"),
    [
        ("ขอเกียรติบัตรอบรม 1.10", 0),
        ("ขอใบประกาศกิจกรรม No Gift Day", 1),
        ("ขอใบรับรองอบรมการเงินค่ะ", 2),
        ("อยากได้ใบรับรองว่าเข้าร่วมกิจกรรม 3.7", 1),
        ("วุฒิบัตรอบรมจริยธรรม", 0),
        ("ขอเกียรติบัตรงานวันที่ ๒ มี.ค. ๗๐", 1),
    ],
)
def test_one_sentence_asks_for_the_certificate_of_the_event_it_names(
    chat: Callable[[str], Chat], words: str, which: int
) -> None:
    someone = chat(STAFF)
    held(someone.house, *HELD)
    orders(someone, words)
    assert asked(someone.house) == [("certificate", HELD[which][0])]


@pytest.mark.soak
def test_the_question_comes_back_only_when_several_events_fit(chat: Callable[[str], Chat]) -> None:
    someone = chat(STAFF)
    held(someone.house, *HELD)
    someone.says("ขอเกียรติบัตรอบรม")
    assert "ต้องการใบรับรองของกิจกรรมใด" in someone.last and "No Gift" not in someone.last
    assert asked(someone.house) == []
    data = someone.beside("1 มี.ค. 70")
    someone.sends({"type": "postback", "postback": {"data": data}}, silent=True)
    assert asked(someone.house) == [("certificate", HELD[0][0])]


@pytest.mark.soak
def test_an_unknown_name_shows_what_can_be_had(chat: Callable[[str], Chat]) -> None:
    someone = chat(STAFF)
    held(someone.house, *HELD)
    someone.says("ขอเกียรติบัตรงานกีฬาสี 9.9")
    assert "ไม่พบกิจกรรมที่พิมพ์มา" in someone.last and "No Gift Day" in someone.last
    assert asked(someone.house) == []


@pytest.mark.soak
def test_before_it_is_closed_and_without_any_it_is_said_what_to_wait_for(
    chat: Callable[[str], Chat],
) -> None:
    chat("D0302").says("ขอเกียรติบัตรอบรม 1.10")
    someone = chat(STAFF)
    someone.says("ขอใบประกาศ No Gift")
    assert "พิมพ์ “ขอตัวประกาศ”" in someone.last
    held(someone.house, HELD[0], closed=False)
    someone.says("ขอเกียรติบัตรอบรม 1.10")
    assert "ยังไม่ปิดลงชื่อ" in someone.last and "อบรมจริยธรรม" in someone.last


@pytest.mark.soak
def test_who_runs_the_event_asks_for_everybodys_in_one_sentence(
    chat: Callable[[str], Chat],
) -> None:
    someone = chat(ORGANISER)
    held(someone.house, *HELD)
    orders(someone, "ขอใบรับรองของทุกคน กิจกรรม No Gift Day")
    assert asked(someone.house) == [("certificates", HELD[1][0])]
    chat(STAFF).says("ขอใบรับรองของทุกคน กิจกรรม No Gift Day")
    assert asked(someone.house) == [("certificates", HELD[1][0])]


@pytest.mark.parametrize(
    "words",
    ["ขอเกียรติบัตร", "ใบรับรอง", "ขอใบประกาศเป็นไฟล์ pdf", "เกียรติบัตรทุกคน", "ขอใบรับรองเงินเดือน",
     "ประกาศผลการคัดเลือก", "ขอเกียรติบัตรดีเด่น", "เกียรติบัตรอยู่ไหน", "วุฒิบัตรอบรมของผมได้รึยัง",
     "เกียรติบัตรชื่อผมสะกดผิด ขอใบใหม่", "ขอตัวประกาศ No Gift"],
)  # fmt: skip
def test_sentences_that_name_no_event_are_read_by_others(words: str) -> None:
    assert not certificate_named.asks_own(words) and not certificate_named.asks_everybodys(words)


@pytest.mark.parametrize(
    "words",
    [
        "ออกใบประกาศให้คนที่เข้าอบรมครั้งล่าสุดหน่อย",
        "ขอเกียรติบัตรให้ผู้เข้าอบรมครั้งที่แล้วค่ะ",
        "ใบรับรองของคนที่มาอบรมล่าสุด",
    ],
)
def test_of_the_last_event_those_of_all_are_made_or_it_is_said_what_is_lacking(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    organiser = chat(ORGANISER)
    held(demo, HELD[0])
    orders(organiser, words)
    assert asked(demo) == [("certificates", HELD[0][0])]
    held(demo, ("อบรมการใช้แผน", None), closed=False)
    told = organiser.answer_to(words)
    assert "“อบรมการใช้แผน” 1 มี.ค. 70 ยังไม่ปิดลงชื่อ" in told and len(asked(demo)) == 1
