"""Who asks for the code of conduct or a link hears where links are kept."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat, House


@pytest.mark.parametrize(
    ("said", "offered"),
    [("ประมวลจริยธรรมอยู่ไหน ขออ่าน", "เว็บคุณธรรม"), ("ขอลิงก์เว็บ ป.ป.ช.", "เว็บสำนักงาน")],
)
def test_where_links_are_kept(demo: House, reporter: Chat, said: str, offered: str) -> None:
    assert offered in reporter.says(said).offers
