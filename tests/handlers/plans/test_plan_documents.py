"""A plan itself as a document: asked for in one sentence, by everybody, of a year that is known."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select

from handlers.plans import plan_documents
from models.documents.document import DocumentRequest
from models.plans import plan_files, plans
from models.plans.plan_roll import roll
from models.plans.years import preparing
from models.reports import plan_intake
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import ADMIN, REPORTER

STAFF = "D0103"
Asked = list[tuple[str, str, str]]


def asked(house: House) -> Asked:
    """Which plans were asked for, as kind, format and the plan's name."""
    with house.session() as session:
        names = {each.id: each.name for each in plans.all_plans(session)}
        rows = session.scalars(select(DocumentRequest).order_by(DocumentRequest.id))
        return [(row.kind, row.ending, names.get(row.gift or 0, "")) for row in rows]


def orders(someone: Chat, words: str) -> Chat:
    """Says it; the document that comes is the only answer."""
    before = len(someone.heard)
    message = {"type": "text", "id": f"order-{words}", "text": words}
    someone.sends({"type": "message", "message": message}, silent=True)
    assert someone.since(before) == ""
    return someone


def the_plan(house: House) -> str:
    with house.session() as session:
        return next(each.name for each in plans.all_plans(session) if each.fiscal_year == 2570)


def also(house: House, packaged: str, year: int) -> None:
    with house.session() as session:
        file = roll(plan_files.packaged_plan(packaged), year, ["*"])
        plan_intake.store(session, file)
        session.commit()


@pytest.mark.parametrize(
    ("words", "ending"),
    [
        ("ขอแผนปี 2570 เป็น pdf", "pdf"),
        ("ขอตัวแผนส่งเสริมคุณธรรม", "pdf"),
        ("ขอเล่มแผนเป็นเวิร์ดหน่อยครับ", "docx"),
        ("ขอแผนเป็น Excel", "xlsx"),
        ("พิมพ์แผนทั้งฉบับ", "pdf"),
        ("สรุปแผนทั้งปีขอเป็นไฟล์ pdf", "pdf"),
        ("อยากได้ตัวแผนของปีนี้เป็น PDF ค่ะ", "pdf"),
        ("ขอแผน ๒๕๗๐ เป็นไฟล์ word", "docx"),
        ("ผมขอไฟล์แผนปีนี้", "pdf"),
        ("พอดีหนูอยากได้แผนปีนี้เป็น word ค่ะ", "docx"),
    ],
)
def test_one_sentence_asks_for_the_only_plan_of_the_year(
    chat: Callable[[str], Chat], words: str, ending: str
) -> None:
    someone = orders(chat(STAFF), words)
    assert asked(someone.house) == [("plan-table", ending, the_plan(someone.house))]


@pytest.mark.parametrize(
    "words",
    ["แผน", "แผน 3.7", "ขอร่างแผนเป็น Excel", "ขอแบบแผนเปล่า", "แผนที่ความคืบหน้าเป็นภาพ", "แผนปีนี้มีอะไรบ้าง",
     "ขอแบบรายงานตามแผนเป็น pdf", "วันหยุดตามแผนเป็น excel", "สรุปแผนทั้งปีหน่อย"],
)  # fmt: skip
def test_other_sentences_about_plans_ask_for_something_else(words: str) -> None:
    assert not plan_documents.PAPERS.heard(words)


def test_for_an_administrator_a_plan_as_excel_is_still_the_form_to_bring_in(
    chat: Callable[[str], Chat],
) -> None:
    someone = chat(ADMIN).says("ขอแผนเป็น Excel")
    assert "ขอแผนใดเป็น Excel" in someone.last and asked(someone.house) == []


@pytest.mark.soak
def test_several_plans_are_offered_and_a_name_chooses(chat: Callable[[str], Chat]) -> None:
    someone = chat(STAFF)
    also(someone.house, "risk-2567", 2570)
    someone.says("ขอแผนเป็น word")
    assert "ต้องการแผนใด" in someone.last and asked(someone.house) == []
    someone.sends({"type": "postback", "postback": {"data": someone.button("ขอแผนนี้")}}, silent=True)
    [(kind, ending, _)] = asked(someone.house)
    assert (kind, ending) == ("plan-table", "docx")
    orders(someone, "ขอตัวแผนบริหารความเสี่ยง")
    assert asked(someone.house)[1:] == [("plan-table", "pdf", "risk-2570")]


@pytest.mark.soak
def test_a_year_without_a_plan_says_so(chat: Callable[[str], Chat]) -> None:
    someone = chat(STAFF).says("ขอแผนปี 2550 เป็น pdf")
    assert "ยังไม่มีแผนของปีที่ขอ" in someone.last and asked(someone.house) == []


@pytest.mark.soak
def test_a_year_that_is_only_prepared_is_for_administrators(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER)
    with reporter.house.session() as session:
        preparing.begin(session, 2571, reporter.house.now, None)
        session.commit()
    also(reporter.house, "central-2566", 2571)
    reporter.says("ขอแผนปี 2571 เป็น pdf")
    assert "ยังไม่มีแผนของปีที่ขอ" in reporter.last and asked(reporter.house) == []
    with reporter.house.session() as session:
        hidden = plans.named(session, "central-2571")
        assert hidden is not None
        number = hidden.id
    reporter.taps_data(f"o:plan_table?g={number}")
    assert "ไม่พบแผนนี้" in reporter.last and asked(reporter.house) == []
    orders(chat(ADMIN), "ขอแผนปี 2571 เป็น pdf")
    assert asked(reporter.house) == [("plan-table", "pdf", "central-2571")]


@pytest.mark.parametrize(
    "typed",
    [
        "ได้แผนปีหน้าจากกองยุทธศาสตร์มาเป็นไฟล์ จะเอาเข้าระบบ",
        "มีตัวแผนปี 2571 เป็นไฟล์แล้ว เอาเข้าระบบยังไง",
        "เขาส่งตัวแผนมาให้แล้ว จะใส่ในระบบตรงไหน",
        "เอาไฟล์แผนปีหน้าเข้าบอตให้หน่อย",
        "ไฟล์แผนอยู่นี่ จะเอาเข้าปีงบประมาณหน้า",
    ],
)
def test_a_plan_that_is_to_come_in_is_not_given_out(
    chat: Callable[[str], Chat], typed: str
) -> None:
    assert chat(ADMIN).says(typed).last.startswith("นำเข้าแผน")
