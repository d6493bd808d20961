"""The report of a survey's result, in every format."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select

from handlers.papers.paper_desk import PaperRequest
from handlers.papers.paper_kinds import gather, render
from handlers.papers.printing.model import Bars, Document, Notes, Table
from models.codes.short_code import number_of
from models.documents.document import DocumentRequest
from models.errors import Refusal
from tests.handlers.house import Chat, House
from tests.handlers.surveys.surveying import REPORTER, answers, colleagues, makes

TEXT = "ควรมีที่นั่งรอเพิ่ม"


def report_of(house: House, code: str) -> Document:
    with house.session() as session:
        return gather(
            session, house.sealer, PaperRequest("survey", gift=number_of(code)), house.now
        )


def closed(house: House, chat: Callable[[str], Chat], answering: int) -> tuple[Chat, str]:
    reporter = chat(REPORTER)
    code = makes(reporter)
    for who in [*colleagues(house), REPORTER][:answering]:
        answers(chat(who), code, text=TEXT)
    return reporter.says("ปิดแบบสำรวจ").taps("ยืนยันปิด"), code


def test_it_has_the_figures_the_texts_and_the_instrument(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    reporter, code = closed(demo, chat, 5)
    report = report_of(demo, code)
    tables = {each.name: each for each in report.blocks if isinstance(each, Table)}
    assert list(tables) == ["ค่าเฉลี่ย", "จำนวนคำตอบ", "แบบสำรวจ"]
    assert [cell.value for cell in tables["ค่าเฉลี่ย"].rows[0]][2:5] == [5, "5.00", "0.00"]
    assert len(tables["แบบสำรวจ"].rows) == 7
    [bars] = [each for each in report.blocks if isinstance(each, Bars)]
    assert str(bars.bars[0].share) == "100.00"
    [notes] = [each for each in report.blocks if isinstance(each, Notes)]
    assert list(notes.items) == [TEXT] * 5
    assert "ค่าเฉลี่ย 4.67" in str(report) and "ร้อยละ 93.33" in str(report)
    for ending in ("docx", "xlsx", "pdf"):
        assert len(render(report, ending, demo.sealer).data) > 1000
    data = reporter.button("ขอเอกสารผลสำรวจ")
    reporter.sends({"type": "postback", "postback": {"data": data}}, silent=True)
    with demo.session() as session:
        [asked] = session.scalars(select(DocumentRequest))
        assert (asked.kind, asked.ending, asked.gift) == ("survey", "pdf", number_of(code))


@pytest.mark.soak
def test_few_answers_show_no_figure_and_no_text(demo: House, chat: Callable[[str], Chat]) -> None:
    _, code = closed(demo, chat, 4)
    printed = str(report_of(demo, code))
    assert "ผู้ตอบน้อยกว่า 5 คน" in printed
    assert TEXT not in printed and "ค่าเฉลี่ย" not in printed


def test_nobody_gets_one_before_the_closing_or_of_another_bureau(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    code = makes(chat(REPORTER))
    asks = f"o:survey_document?g={number_of(code)}"
    with pytest.raises(Refusal, match="no_survey"):
        report_of(demo, code)
    assert "ยังไม่ปิด" in chat(REPORTER).taps_data(asks).last
    chat(REPORTER).says("ปิดแบบสำรวจ").taps("ยืนยันปิด")
    assert "ไม่พบแบบสำรวจนี้" in chat("D0202").taps_data(asks).last
