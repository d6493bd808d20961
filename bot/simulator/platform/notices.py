"""The lines LINE itself shows in a chat, in Thai as a Thai phone shows them; nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

WORDS = {
    "follow": "{who} เพิ่มบัญชีทางการเป็นเพื่อนแล้ว",
    "unfollow": "{who} บล็อกบัญชีทางการแล้ว",
    "join": "บัญชีทางการเข้าร่วมกลุ่ม",
    "leave": "บัญชีทางการออกจากกลุ่มแล้ว",
    "memberJoined": "{who} เข้าร่วมกลุ่ม",
    "memberLeft": "{who} ออกจากกลุ่มแล้ว",
    "edit": "{who} แก้ไขข้อความเป็น: {text}",
}


def notice(event: str, names: Sequence[str] = (), **more: Any) -> dict[str, Any]:
    """A system line for a chat: `{"type": "system", "event": …, "text": …}` and `more`."""
    text = WORDS[event].format(who=", ".join(names), text=more.get("text", ""))
    return {"type": "system", "event": event, **more, "text": text}
