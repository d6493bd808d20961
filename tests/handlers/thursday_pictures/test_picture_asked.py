"""Where the Thursday picture is sent and how far it is; asking sends none."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat, House


@pytest.mark.parametrize(
    ("said", "told"),
    [("ผ้าไทยวันพฤหัสส่งรูปตรงไหน", "อินโฟกราฟิกตามคิวของสำนัก"), ("รูปพฤหัสของผมส่งไปยัง", "ยังไม่มีคิวส่งภาพ")],
)
def test_what_is_asked_of_the_picture(demo: House, reporter: Chat, said: str, told: str) -> None:
    assert told in reporter.answer_to(said)
    assert demo.states(reporter.user_id) == {}
