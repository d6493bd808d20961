"""A report begun by an activity's number without its points, or after `ต่อไปทำ`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER
from tests.understanding.scenes import types_in


def opened(chat: Chat, said: str) -> dict[str, Any]:
    types_in(chat, said)
    return dict(chat.state["answers"])


@pytest.mark.parametrize(
    ("said", "number", "status", "narrative"),
    [
        ("161 เสร็จแล้วจ้า", "1.6.1", "done", None),
        ("161 เสร็จแล้วจ้า คัดเลือกได้หนึ่งท่าน ประกาศแล้ว", "1.6.1", "done", "คัดเลือกได้หนึ่งท่าน ประกาศแล้ว"),
        ("110 ทำไปครึ่งนึงแล้ว", "1.10", "started", None),
        ("รายงาน 161 เสร็จแล้ว", "1.6.1", "done", None),
        ("ต่อไปทำ 2.2 ค่ะ ทำไปได้ 70 กว่าเปอร์เซ็นต์ละ", "2.2", "started", None),
        ("ถัดไป 2.2 ทำไปครึ่งนึงแล้ว", "2.2", "started", None),
    ],
)
def test_the_activity_and_how_far_it_is_are_taken(
    chat: Callable[[str], Chat], said: str, number: str, status: str, narrative: str | None
) -> None:
    found = opened(chat(REPORTER), said)
    assert (found["number"], found["status"]) == (number, status)
    assert found.get("narrative") == narrative


def test_over_a_share_is_that_share(chat: Callable[[str], Chat]) -> None:
    assert opened(chat(REPORTER), "ต่อไปทำ 2.2 ค่ะ ทำไปได้ 70 กว่าเปอร์เซ็นต์ละ")["percent"] == "70"


@pytest.mark.parametrize(
    "said", ["161 คน เสร็จแล้ว", "999 เสร็จแล้ว", "161", "ต่อไป 2.2 ต้องทำอะไร", "161 ทำถึงไหนแล้ว"]
)
def test_other_figures_and_questions_begin_no_report_of_it(
    chat: Callable[[str], Chat], said: str
) -> None:
    reporter = chat(REPORTER)
    types_in(reporter, said)
    assert not reporter.house.states(reporter.user_id)
