"""A bare approval of somebody for whom no report waits is of the card in sight, not of reports that
wait for somebody nearer."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import HEAD, REPORTER, SECRETARY, sends

NONE_APPROVED = "ยังไม่ได้อนุมัติฉบับใด"


@pytest.fixture
def executive(chat: Callable[[str], Chat]) -> Chat:
    for number in ("2.1", "1.10"):
        sends(chat(REPORTER), chat(HEAD), number=number)
    return chat(SECRETARY).says("ประกาศที่รอออก")


@pytest.mark.parametrize("typed", ["เห็นชอบ", "อนุมัติ", "เห็นชอบครับ"])
def test_it_lists_no_reports_below_another_card(executive: Chat, typed: str) -> None:
    assert NONE_APPROVED not in executive.answer_to(typed)


@pytest.mark.parametrize("typed", ["อนุมัติ 2.1", "อนุมัติรายงาน 2.1"])
def test_one_that_is_named_is_opened(executive: Chat, typed: str) -> None:
    assert "รายงาน 2.1" in executive.answer_to(typed)


def test_it_is_of_those_that_wait_for_oneself(chat: Callable[[str], Chat], executive: Chat) -> None:
    assert NONE_APPROVED in chat(HEAD).says("เมนู").answer_to("เห็นชอบ")
