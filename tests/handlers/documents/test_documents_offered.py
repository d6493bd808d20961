"""Which documents one may have is answered by role, and documents are wished for in words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

FINANCE, ADMIN, STAFF, SECRETARY = "D0201", "D0002", "D0106", "D0001"


@pytest.mark.parametrize(
    "said", ["แล้วหนูขอเอกสารอะไรได้บ้างคะ", "ขอเอกสารอะไรได้บ้างครับ", "มีไฟล์อะไรให้โหลดบ้าง"]
)
def test_each_kind_has_its_button(demo: object, chat: Callable[[str], Chat], said: str) -> None:
    finance = chat(FINANCE).says(said)
    assert "เอกสารที่ท่านขอได้" in finance.last and "บัญชีการส่งรายงาน" in finance.last


def test_who_may_have_none_is_told_what_there_is(demo: object, chat: Callable[[str], Chat]) -> None:
    assert "ข้อมูลของฉัน" in chat(STAFF).says("ผมขอเอกสารอะไรได้บ้าง").offers


@pytest.mark.parametrize("said", ["ทั้งปีค่ะ", "เอาทั้งปีงบค่ะ", "รวมทั้งปีเลย"])
def test_the_whole_year_is_said(demo: object, chat: Callable[[str], Chat], said: str) -> None:
    finance = chat(FINANCE).says("เอกสาร").says("บัญชีการส่งรายงาน").says(said)
    assert finance.state["answers"]["due"] == "-"


def test_a_list_is_wished_for_in_one_sentence(demo: object, chat: Callable[[str], Chat]) -> None:
    finance = chat(FINANCE).says("ขอบัญชีการส่งรายงานทั้งปีงบค่ะ")
    assert (finance.state["answers"]["kind"], finance.state["answers"]["due"]) == (
        "submissions",
        "-",
    )


def test_a_bureaus_form_without_an_activity_is_the_document(
    demo: object, chat: Callable[[str], Chat]
) -> None:
    answers = chat(FINANCE).says("แบบรายงานของสำนักคลัง รอบ 20 มีนา").state["answers"]
    assert (answers["kind"], answers["due"]) == ("bureau-form", "2027-03-20")
    assert "การคลัง" in answers["bureau"]["words"]


def test_last_years_book_is_the_offices_report(demo: object, chat: Callable[[str], Chat]) -> None:
    secretary = chat(SECRETARY).says("เล่มรายงานปีที่แล้วขอหน่อย")
    assert secretary.state["answers"]["kind"] == "office-report"


@pytest.mark.parametrize("said", ["ทำสำนวนรายงานของขวัญส่ง ป.ป.ช. ของปีนี้", "ขอสำนวนของขวัญปีนี้"])
def test_the_papers_of_a_years_gifts_are_a_document(
    demo: object, chat: Callable[[str], Chat], said: str
) -> None:
    assert "เอกสาร: รายงานรับทรัพย์สิน · ทั้งปีงบประมาณ" in chat(ADMIN).says(said).last
