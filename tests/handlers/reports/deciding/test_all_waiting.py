"""All that waits for who asks is counted, whatever it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import DIRECTOR, HEAD, REPORTER, sends


@pytest.fixture
def waiting(chat: Callable[[str], Chat]) -> Callable[[str], Chat]:
    sends(chat(REPORTER), chat(HEAD))
    return chat


@pytest.mark.parametrize(
    "said", ["มีอะไรรอให้ผมเซ็นกี่เรื่อง", "มีเรื่องรอผมอนุมัติกี่เรื่อง", "วันนี้มีอะไรค้างให้พี่พิจารณากี่เรื่อง"]
)
def test_the_number_stands_first(waiting: Callable[[str], Chat], said: str) -> None:
    told = waiting(HEAD).says(said).last
    assert told.startswith("รอท่านลงนามหรือพิจารณา 1 เรื่อง") and "รออนุมัติ (1 ฉบับ)" in told


def test_what_one_may_do_instead_is_told_apart(waiting: Callable[[str], Chat]) -> None:
    told = waiting(DIRECTOR).says("มีอะไรรอให้ผมเซ็นกี่เรื่อง").last
    assert told.startswith("ไม่มีรายงาน เอกสาร") and "พิจารณาแทนได้ 1 ฉบับ" in told


@pytest.mark.parametrize("said", ["มีรายงานรอผมกี่ฉบับ", "ใครรออนุมัติกี่เรื่อง"])
def test_what_is_named_is_told_by_its_own_list(waiting: Callable[[str], Chat], said: str) -> None:
    assert "รอท่านลงนามหรือพิจารณา" not in waiting(HEAD).says(said).since(0)
