"""A bureau's self-assessment on the form, and the office's summary, in every format."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.papers.paper_desk import PaperRequest
from handlers.papers.paper_kinds import gather, render
from handlers.papers.printing.model import Document, Table
from models.documents.document import DocumentRequest
from models.people.person import Person
from models.reports.report import APPROVED
from models.self_assessment import assessing, moral_standard
from tests import factories
from tests.handlers.house import Chat, House
from tests.handlers.papers.conftest import Desk
from tests.handlers.papers.reading import arabic, docx_text, readings, sheets, squeezed
from tests.handlers.papers.round import DUE, Round
from tests.handlers.reports.sent_reports import REPORTER

NOW = datetime(2027, 5, 1, 2, 0, tzinfo=UTC)
LAW, PRINT, STUDY = "สำนักกฎหมาย", "สำนักการพิมพ์", "สำนักวิชาการ"
POINTS = (2, 2, 2, 3, 3, 0)


def people(session: Session) -> dict[str, Person]:
    """Law gave itself 12 points and has a report for the first criterion; print 27; study none."""
    found = {
        name: factories.person(session, factories.bureau(session, name))
        for name in (LAW, PRINT, STUDY)
    }
    plan = factories.plan(session)
    title = "กิจกรรมประกาศเจตนารมณ์องค์กรคุณธรรม"
    activity = factories.activity(session, plan, "1.1", title=title)
    factories.report(session, activity, found[LAW], state=APPROVED)
    standard = moral_standard.of_year(factories.FISCAL_YEAR)
    for name, points in ((LAW, POINTS), (PRINT, (3,) * 9)):
        assessing.send(session, found[name], standard, dict(enumerate(points, 1)), NOW)
    return found


def made(desk: Desk, of: Person | None = None, **wanted: object) -> Document:
    bureau_id = of.bureau_id if of is not None else None
    asked = PaperRequest("self-assessment", bureau_id=bureau_id, **wanted)  # type: ignore[arg-type]
    return gather(desk.session, desk.sealer, asked, NOW)


def test_the_form_has_the_criteria_by_level_with_points_and_reports(desk: Desk) -> None:
    document = made(desk, people(desk.session)[LAW])
    tables = {each.name: each for each in document.blocks if isinstance(each, Table)}
    assert list(tables) == ["ระดับที่ 1", "ระดับที่ 2", "ระดับที่ 3", "สรุปผล"]
    reached = tables.pop("สรุปผล")
    assert [row[0].value for row in reached.rows] == ["☑", "☐", "☐"]
    assert [len(each.rows) for each in tables.values()] == [4, 4, 4]
    sums = [each.rows[-1][2].value for each in tables.values()]
    assert [row[3].value for row in reached.rows] == sums
    assert sums == [6, 12, 12]
    for ending, read in (("pdf", readings), ("docx", lambda data: [docx_text(data)])):
        for text in read(render(document, ending, desk.sealer).data):
            plain = squeezed(arabic(text))
            assert "ปัญหาที่อยากแก้ความดีที่อยากทำ" in plain and squeezed(LAW) in plain
            assert "รายงาน1.1(อนุมัติแล้ว)" in plain
            assert "ระดับที่1องค์กรส่งเสริมคุณธรรม(ข้อ1–3อย่างน้อย6คะแนน)" in plain
            assert "จำนวนบุคลากร1คน" in plain and "จุดเด่น:ข้อ4และ5" in plain
            assert "ขาดอีก2คะแนนจะถึงระดับที่2" in plain
            assert "ระดับที่3:เอกสารต้นทางไม่ได้ระบุเกณฑ์" in plain
            assert "ข้อ234และ5ไม่มีรายงานกิจกรรมเป็นหลักฐาน" in plain


def test_a_bureau_without_one_gets_the_form_to_fill_in(desk: Desk) -> None:
    document = made(desk, people(desk.session)[STUDY])
    assert "ยังไม่ได้ส่งผลการประเมิน" in document.meta
    [first, *_] = [each for each in document.blocks if isinstance(each, Table)]
    assert [cell.value for row in first.rows for cell in row[2:3]] == [None] * 4
    assert render(document, "pdf", desk.sealer).data


@pytest.mark.soak
def test_the_summary_has_all_bureaus_with_points_levels_and_gaps(desk: Desk) -> None:
    people(desk.session)
    read = sheets(render(made(desk), "xlsx", desk.sealer).data)
    rows = {row[0]: row[1:] for row in read["ผลการประเมิน"]}
    assert rows[LAW][:10] == [*POINTS, "–", "–", "–", 12]
    assert rows[PRINT][9] == 27 and "เอกสารต้นทางไม่ได้ระบุเกณฑ์" in rows[PRINT][11]
    assert rows[STUDY][10] == "ยังไม่ประเมิน"
    told = {row[0]: row[1] for row in read["ตามระดับ"]}
    assert (told["ยังไม่ประเมิน"], told["ยังไม่ถึงระดับที่ ๑"]) == (1, 0)
    for text in readings(render(made(desk), "pdf", desk.sealer).data):
        assert "ประเมินแล้ว2จาก3หน่วยงาน" in squeezed(arabic(text))


def test_a_reader_of_some_bureaus_gets_no_other_and_another_year_has_its_own(desk: Desk) -> None:
    found = people(desk.session)
    law, study = found[LAW].bureau_id, found[STUDY].bureau_id
    assert PRINT not in str(made(desk, bureau_ids=frozenset((law, study))))
    before = made(desk, found[LAW], due=date(2026, 9, 30))
    assert "ปีงบประมาณ พ.ศ.\N{NO-BREAK SPACE}๒๕๖๙" in before.title
    assert "ยังไม่ได้ส่งผลการประเมิน" in before.meta


@pytest.mark.parametrize(
    ("who", "words", "due"),
    [
        (REPORTER, "ขอเอกสารประเมินองค์กรคุณธรรม pdf", date(2027, 9, 30)),
        (REPORTER, "ขอเอกสารแบบประเมินองค์กรคุณธรรม ปี 2569 pdf", date(2026, 9, 30)),
        ("D0002", "ขอเอกสารแบบประเมินองค์กรคุณธรรม ทุกสำนัก pdf", date(2027, 9, 30)),
    ],
)
def test_it_is_asked_for_in_words(
    demo: House, chat: Callable[[str], Chat], who: str, words: str, due: date
) -> None:
    message = {"type": "text", "id": "m", "text": words}
    chat(who).sends({"type": "message", "message": message}, silent=True)
    assert asked(demo) == ("self-assessment", "pdf", due)


def test_the_card_of_the_level_offers_it(demo: House, reporter: Chat) -> None:
    reporter.says("ระดับองค์กรคุณธรรม").taps("ขอเป็นเอกสาร")
    reporter.sends({"type": "postback", "postback": {"data": reporter.button("Word")}}, silent=True)
    assert asked(demo) == ("self-assessment", "docx", date(2027, 9, 30))


def asked(house: House) -> tuple[str, str, date | None]:
    with house.session() as session:
        [found] = session.scalars(select(DocumentRequest))
        return found.kind, found.ending, found.due


def test_the_memo_tells_how_many_have_assessed_themselves_once_one_has(desk: Desk) -> None:
    Round(desk.session, desk.sealer, 2, 1)
    wanted = PaperRequest("memo", due=DUE, digits="arabic")
    assert "องค์กรคุณธรรม" not in str(gather(desk.session, desk.sealer, wanted, NOW))
    people(desk.session)
    told = str(gather(desk.session, desk.sealer, wanted, NOW))
    levels = "(ระดับที่ 1 จำนวน 1 หน่วยงาน ระดับที่ 2 จำนวน 1 หน่วยงาน)"
    assert f"การประเมินองค์กรคุณธรรม ส่งแล้ว 2 จาก 4 หน่วยงาน {levels}" in told
