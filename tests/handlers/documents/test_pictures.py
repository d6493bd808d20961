"""Pictures asked for by their own words: for administrators and executives, nobody else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import select

from handlers.documents.document_words import NamedRequest
from models.documents.document import DocumentRequest
from models.documents.document_rights import DocumentSpec
from models.documents.documents import spec_of
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import ADMIN, DIRECTOR, HEAD, REPORTER

STAFF = "D0106"


def asked_for(house: House) -> list[DocumentSpec]:
    with house.session() as session:
        rows = session.scalars(select(DocumentRequest).order_by(DocumentRequest.id))
        return [spec_of(row) for row in rows]


def asks(someone: Chat, words: str) -> list[DocumentSpec]:
    """Nothing is said: the worker's answer is the picture."""
    message = {"type": "message", "message": {"type": "text", "id": "1", "text": words}}
    someone.sends(message, silent=True)
    return asked_for(someone.house)


@pytest.mark.parametrize("who", [ADMIN, DIRECTOR])
@pytest.mark.parametrize(
    ("words", "kind"),
    [("แผนที่ความคืบหน้า", "heat-map"), ("กราฟความก้าวหน้า", "progress-chart")],
)
def test_words_ask_for_the_picture_of_the_year(
    chat: Callable[[str], Chat], who: str, words: str, kind: str
) -> None:
    assert asks(chat(who), words) == [DocumentSpec(kind, "png")]


def test_words_may_name_the_round(chat: Callable[[str], Chat]) -> None:
    [asked] = asks(chat(ADMIN), "แผนที่ความคืบหน้า 20 มีนาคม")
    assert asked == DocumentSpec("heat-map", "png", date(2027, 3, 20))


def test_a_button_names_the_round_and_the_plan(chat: Callable[[str], Chat]) -> None:
    someone = chat(ADMIN)
    data = "o:progress_chart?d=2027-03-31&p=risk-2570"
    someone.sends({"type": "postback", "postback": {"data": data}}, silent=True)
    assert asked_for(someone.house) == [
        DocumentSpec("progress-chart", "png", date(2027, 3, 31), plan="risk-2570")
    ]


@pytest.mark.parametrize("who", [HEAD, REPORTER, STAFF])
@pytest.mark.parametrize("words", ["แผนที่ความคืบหน้า", "กราฟความก้าวหน้า"])
def test_nobody_else_gets_them(chat: Callable[[str], Chat], who: str, words: str) -> None:
    someone = chat(who).says(words)
    assert asked_for(someone.house) == [] and someone.offers


@pytest.mark.parametrize(
    ("kind", "when"), [("heat-map", "ทั้งปีงบประมาณ"), ("progress-chart", "รอบปัจจุบัน")]
)
def test_the_card_says_that_a_picture_is_of_the_whole_office(kind: str, when: str) -> None:
    assert NamedRequest(1, DocumentSpec(kind, "png"), "", "").about == f"ทั้งสำนักงาน {when}"
    round_ = NamedRequest(1, DocumentSpec(kind, "png", date(2027, 3, 20)), "", "").about
    assert round_ == "ทั้งสำนักงาน รอบ 20 มีนาคม 2570"
