"""Who asks for a poster hears what there is to print."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat, House


@pytest.mark.parametrize("said", ["มีโปสเตอร์ให้โหลดมั้ย", "ขอไฟล์โปสเตอร์งดรับของขวัญ"])
def test_a_poster_is_asked_for(demo: House, reporter: Chat, said: str) -> None:
    reporter.says(said)
    assert "ไม่มีไฟล์โปสเตอร์ที่ออกแบบไว้" in reporter.last
    assert {"ป้าย QR", "ตัวประกาศ"} <= set(reporter.offers)
