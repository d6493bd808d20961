"""What stands in a document is said on its card and where documents are chosen."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.documents.document_words import NamedRequest, made
from handlers.documents.kinds_in_words import DOCUMENT_WORDS
from handlers.messages import render
from models.documents.document_rights import DocumentSpec
from tests.handlers.house import Chat


def test_every_document_that_is_chosen_says_what_stands_in_it() -> None:
    silent = [each.title for each in DOCUMENT_WORDS if each.offered and not each.holds]
    assert not silent


def test_the_card_of_a_document_says_what_stands_in_it() -> None:
    asked = NamedRequest(1, DocumentSpec("unsent", "xlsx"), "", "")
    shown = str(render([made(asked, "ABCD-EFGH-JKLM", "https://office.example/f/1", "", ())]))
    assert "ทั้งปีงบประมาณ" in shown and "เฉพาะฉบับที่ยังไม่ส่ง" in shown


def test_the_card_of_one_record_is_named_by_it() -> None:
    asked = NamedRequest(1, DocumentSpec("activity-page", "pdf", gift=4), "", "รายงาน 1.4")
    assert "ในเอกสาร" not in str(
        render([made(asked, "ABCD-EFGH-JKLM", "https://office.example/f/1", "", ())])
    )


@pytest.mark.parametrize("who", ["D0103", "D0002"])
def test_the_list_of_documents_says_what_stands_in_each(
    demo: object, chat: Callable[[str], Chat], who: str
) -> None:
    assert "ทุกกิจกรรมที่ต้องรายงาน" in chat(who).says("ขอเอกสารอะไรได้บ้าง").last
