"""The dossier of a bureau, and all side by side, in every format."""

from __future__ import annotations

from datetime import UTC, datetime

from handlers.papers.paper_desk import PaperRequest
from handlers.papers.paper_kinds import gather, render
from tests.handlers.papers.conftest import Desk
from tests.handlers.papers.reading import arabic, docx_text, readings, sheets, squeezed
from tests.handlers.question.desk import MARCH, office, send

NOW = datetime(2027, 5, 1, 2, 0, tzinfo=UTC)


def test_the_dossier_names_source_and_what_no_source_states(desk: Desk) -> None:
    at = office(desk.session)
    send(at, "1.10", MARCH, "approved")
    law = at.bureaus["law"].id
    document = gather(desk.session, desk.sealer, PaperRequest("award-dossier", bureau_id=law), NOW)
    for ending, read in (("pdf", readings), ("docx", lambda data: [docx_text(data)])):
        for text in read(render(document, ending, desk.sealer).data):
            plain = squeezed(arabic(text))
            assert "ตรงกำหนด1จาก2ฉบับ" in plain and "ข้อกำหนดการส่งผลงานข้อ1" in plain
            assert "จัดทำเป็นรูปเล่ม10คะแนนเฉพาะรายงาน5คะแนน" in plain
            assert "ไม่ได้ระบุในแหล่งข้อมูล" in plain


def test_all_bureaus_stand_side_by_side_and_a_reader_of_some_gets_no_other(desk: Desk) -> None:
    at = office(desk.session)
    send(at, "1.10", MARCH, "approved")
    whole = gather(desk.session, desk.sealer, PaperRequest("award-dossier"), NOW)
    rows = {row[0]: row for row in sheets(render(whole, "xlsx", desk.sealer).data)["แฟ้มทุกสำนัก"]}
    assert "๑/๒" in rows["สำนักกฎหมาย"] and "๐/๒" in rows["สำนักการพิมพ์"]
    seen = frozenset(each.id for name, each in at.bureaus.items() if name != "print")
    some = gather(desk.session, desk.sealer, PaperRequest("award-dossier", bureau_ids=seen), NOW)
    assert "สำนักการพิมพ์" not in str(some)
