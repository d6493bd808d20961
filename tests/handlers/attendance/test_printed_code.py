"""The code at the door: its sign is printed, scanned as a camera does, and typed as people do."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import unquote, urlsplit

import pypdfium2
import pytest
import zxingcpp

from handlers.papers.paper_kinds import PaperRequest, gather, render
from models.attendance.event_documents import SIGN_IN_SHEET
from models.documents.document import DocumentRequest
from models.trail import facts
from tests.handlers.attendance.meeting import TITLE, came, event_of, opens_event, printed
from tests.handlers.house import Chat, House

STAFF = "D0106"


def on_the_sign(house: House, reporter: Chat) -> str:
    """What a phone types into the chat that scans the poster which the card's button orders."""
    data = reporter.button("ป้ายหน้าห้อง (PDF)")
    reporter.sends({"type": "postback", "postback": {"data": data}}, silent=True)
    with house.session() as session:
        facts.put(session, facts.BOT_ID, "@strong")
        [asked] = session.query(DocumentRequest).all()
        request = PaperRequest(asked.kind, gift=asked.gift)
        document = gather(session, house.sealer, request, house.now)
    data = render(document, asked.ending, house.sealer).data
    with pypdfium2.PdfDocument(data) as file:
        words = "".join(file[0].get_textpage().get_text_range().split())
        assert TITLE in words and "ห้อง301" in words and printed(house) in words
        [seen] = zxingcpp.read_barcodes(file[0].render(scale=2).to_pil())
    link = urlsplit(seen.text)
    assert (link.netloc, unquote(link.path)) == ("line.me", "/R/oaMessage/@strong/")
    return unquote(link.query)


def test_the_posters_qr_signs_in(demo: House, reporter: Chat, chat: Callable[[str], Chat]) -> None:
    opens_event(reporter, code="ป้ายพิมพ์")
    staff = chat(STAFF).says(on_the_sign(demo, reporter))
    assert "ลงชื่อแล้ว" in staff.last and TITLE in staff.last
    staff.says(printed(demo))
    assert "ไม่ต้องลงชื่ออีก" in staff.last
    assert came(demo).came == 1


@pytest.mark.parametrize("typed", ["{0}", "{1}", "รหัส {0}", "{1} ครับ"])
def test_the_code_is_typed_as_people_do(
    demo: House, reporter: Chat, chat: Callable[[str], Chat], typed: str
) -> None:
    opens_event(reporter, code="ป้ายพิมพ์")
    code = printed(demo)
    staff = chat(STAFF).says(typed.format(code, code.lower()))
    assert "ลงชื่อแล้ว" in staff.last


def test_card_and_sheet_say_that_it_proves_less(
    demo: House, reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    opens_event(reporter, code="ป้ายพิมพ์")
    assert "ยืนยันการเข้าร่วมได้น้อยกว่ารหัสบนจอ" in reporter.last
    chat(STAFF).says(printed(demo))
    with demo.session() as session:
        event = event_of(demo)
        asked = PaperRequest(SIGN_IN_SHEET.name, gift=event.id, reader=event.organiser_id)
        document = gather(session, demo.sealer, asked, demo.now)
    with pypdfium2.PdfDocument(render(document, "pdf", demo.sealer).data) as file:
        words = "".join(file[0].get_textpage().get_text_range().split())
    assert "ใช้รหัสหน้าห้อง" in words and "ยืนยันการเข้าร่วมได้น้อยกว่ารหัสบนจอ" in words
