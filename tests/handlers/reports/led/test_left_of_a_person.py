"""What a named person has left: whose the reports are that are not sent, and what they sent."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import sends

ADMIN, REPORTER, STAFF = "D0002", "D0103", "D0106"


@pytest.mark.parametrize("who", [REPORTER, REPORTER.lower(), "น้องรายงานดี"])
def test_the_person_is_named_by_name_or_staff_id(chat: Callable[[str], Chat], who: str) -> None:
    sends(chat(REPORTER), number="2.1")
    admin = chat(ADMIN)
    told = admin.says(f"{who} มีอะไรค้างอยู่บ้าง").since(0)
    assert "เป็นของสำนัก ผู้รายงานคนใดของสำนักส่งก็ได้" in told
    assert "รายงานของนางสาวตัวอย่าง รายงานดี 1 ฉบับ" in told and "2.1 · รออนุมัติ" in told


def test_nobody_else_reads_of_another(chat: Callable[[str], Chat]) -> None:
    sends(chat(REPORTER), number="2.1")
    assert "รายงานของนาง" not in chat(STAFF).says(f"{REPORTER} มีอะไรค้างอยู่บ้าง").since(0)


def test_an_id_that_nobody_has_names_nobody(chat: Callable[[str], Chat]) -> None:
    assert "รายงานของน" not in chat(ADMIN).says("D9999 มีอะไรค้างอยู่บ้าง").since(0)
