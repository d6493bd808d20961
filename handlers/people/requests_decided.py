"""What is said of a request that an administrator decides: to move an account, to change the
roster."""

from __future__ import annotations

from models.accounts.account_changes import CONFIRMED, REFUSED
from models.errors import Refusal

DECIDED = {CONFIRMED: "ยืนยัน", REFUSED: "ปฏิเสธ"}
NOT_ADMIN = "เรื่องนี้เปิดให้เฉพาะผู้ดูแลระบบ พิมพ์ “เมนู” เพื่อดูสิ่งที่ท่านทำได้"


def already_decided(refusal: Refusal) -> str:
    facts = refusal.facts
    by = f"โดย {facts['by']}" if facts.get("by") else ""
    was = DECIDED.get(str(facts.get("decision")), "ปิด")
    return f"คำขอนี้{was}แล้ว{by} ไม่ต้องดำเนินการอีก"
