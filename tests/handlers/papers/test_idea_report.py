"""The office's form on a round of ideas, in every format."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select

from handlers.papers.paper_desk import PaperRequest
from handlers.papers.paper_kinds import gather, render
from handlers.papers.printing.model import Document, Table
from models.codes.short_code import number_of
from models.documents.document import DocumentRequest
from models.errors import Refusal
from models.ideas.idea_round import COLLECTION
from models.people.person import Person
from tests.handlers.house import Chat, House
from tests.handlers.ideas.thinking import (
    GOALS,
    GOOD,
    PROBLEM,
    chosen,
    code_of,
    collected,
    opens_round,
)
from tests.handlers.surveys.surveying import REPORTER

STAFF = "D0106"


def report_of(house: House, code: str, reader: str = REPORTER) -> Document:
    with house.session() as session:
        person = session.scalars(select(Person).where(Person.staff_id == reader)).one()
        asked = PaperRequest("ideas", gift=number_of(code), reader=person.id)
        return gather(session, house.sealer, asked, house.now)


def test_it_has_who_took_part_the_goals_the_conduct_and_the_pledge(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    reporter = chosen(demo, chat).taps("เขียนพฤติกรรม").says("ปิดไฟทุกดวง").taps("ข้าม")
    code = code_of(demo, COLLECTION)
    report = report_of(demo, code)
    tables = {each.name: each for each in report.blocks if isinstance(each, Table)}
    assert list(tables) == [
        "การทบทวนระดับกลุ่มงาน", "เป้าหมาย", "Do & Don't", "ปัญหาที่อยากแก้", "ความดีที่อยากทำ",
    ]  # fmt: skip
    [goal, *_] = [[cell.value for cell in row] for row in tables["เป้าหมาย"].rows]
    assert goal == [1, "พอเพียง", GOALS["พอเพียง"], 5, "เลือก"]
    assert [row[2].value for row in tables["ปัญหาที่อยากแก้"].rows] == [PROBLEM] * 5
    printed = str(report)
    assert "๕ คน คิดเป็นร้อยละ ๘๓.๓๓ ของบุคลากร ๖ คน (บรรลุเป้าหมายร้อยละ ๘๐)" in printed
    assert "เลือกเป้าหมาย ๒ เรื่อง ไม่ครบตามแผนที่กำหนดไม่น้อยกว่า ๕ เรื่อง" in printed
    assert "คุณธรรมที่ยังไม่มีเป้าหมาย: วินัย จิตอาสา และ กตัญญู" in printed
    assert "ข้าพเจ้าขอร่วมปฏิญญาคุณธรรมของ" in printed and "ปิดไฟทุกดวง" in printed
    for ending in ("docx", "pdf"):
        assert len(render(report, ending, demo.sealer).data) > 1000
    reporter.sends(
        {"type": "postback", "postback": {"data": reporter.button("ขอแบบรายงาน")}}, silent=True
    )
    with demo.session() as session:
        [asked] = session.scalars(select(DocumentRequest))
        assert (asked.kind, asked.ending, asked.gift) == ("ideas", "pdf", number_of(code))


@pytest.mark.soak
def test_other_readers_of_the_report_get_it_without_what_people_wrote(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    chosen(demo, chat)
    printed = str(report_of(demo, code_of(demo, COLLECTION), STAFF))
    assert PROBLEM not in printed and GOOD not in printed and GOALS["สุจริต"] in printed
    assert "อยู่ที่คณะทำงานของสำนัก" in printed


@pytest.mark.soak
def test_few_texts_are_not_printed(demo: House, chat: Callable[[str], Chat]) -> None:
    collected(demo, chat, 4)
    printed = str(report_of(demo, code_of(demo, COLLECTION)))
    assert "มีผู้เขียนน้อยกว่า ๕ คน" in printed and PROBLEM not in printed and GOOD not in printed
    assert "๔ คน" not in printed


def test_nobody_gets_one_before_the_closing_and_staff_never(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    code = opens_round(chat(REPORTER))
    asks = f"o:idea_report?g={number_of(code)}"
    with pytest.raises(Refusal, match="no_round"):
        report_of(demo, code)
    assert "ยังไม่ปิดรับ" in chat(REPORTER).taps_data(asks).last
    chat(REPORTER).says("ปิดระดมความคิด").taps("ยืนยันปิด")
    assert "ไม่พบการระดมความคิดนี้" in chat(STAFF).taps_data(asks).last
