"""What the office's groups read when voting is open."""

from __future__ import annotations

from handlers.messages import Card, Para, Row
from handlers.understand.dates.dates import short_span
from models.elections.election import Election
from models.elections.election_settings import Days


def for_group(election: Election, size: int, days: Days) -> Card:
    """Returns how many may vote and until when; no name, and no way to vote in the group."""
    return Card(
        f"เปิดลงคะแนน {election.title}",
        rows=(
            Row("ผู้มีสิทธิลงคะแนน", f"{size:,} คน (บัญชีกำหนดแล้ว ไม่เปลี่ยนจนปิด)"),
            Row("ลงคะแนนได้", short_span(*days)),
            Para("ลงคะแนนในแชตส่วนตัวกับบอตเท่านั้น พิมพ์ “ลงคะแนน”"),
        ),
        note="ระบบไม่เก็บว่าใครเลือกใคร และไม่มีใครดูคะแนนได้ก่อนปิด",
    )
