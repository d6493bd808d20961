"""The texts about corrections of a gift report: earlier values, reasons, refusals."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from handlers.gifts import gift_words
from handlers.messages import Row
from handlers.understand.dates.dates import short_date, thai_date
from models.calendar import office_day
from models.errors import Refusal
from models.gifts import gift_corrections
from models.gifts.gift import Gift, GiftTexts
from models.gifts.gift_corrections import DAY, GIVER, PHOTOS, VALUE, WHAT

CORRECTED: Mapping[str, str] = {
    VALUE: "มูลค่า", GIVER: "ผู้ให้", DAY: "วันที่ได้รับ", WHAT: "สิ่งที่ได้รับ", PHOTOS: "รูปถ่าย",
}  # fmt: skip
_CORRECTIONS = 5


def correction_rows(texts: GiftTexts) -> tuple[Row, ...]:
    """The newest corrections: the earlier value and the reason."""
    return tuple(
        Row(
            f"แก้ไข{CORRECTED[name]} {short_date(office_day(datetime.fromisoformat(each['at'])))}",
            f"เดิม {_stood_there(name, each[name])}\nเพราะ {each['why']}",
        )
        for each in texts.corrections[-_CORRECTIONS:]
        for name in CORRECTED
        if name in each
    )


def present_words(gift: Gift, texts: GiftTexts, name: str) -> str:
    """The present value of a field that may be corrected."""
    return _stood_there(name, gift_corrections.present(gift, texts)[name])


def _stood_there(name: str, value: Any) -> str:
    match name:
        case "what":
            return value or "–"
        case "value":
            return gift_words.money(None if value[0] is None else Decimal(value[0]))
        case "giver":
            who = " · ".join(filter(None, value[:2]))
            return f"{who or '–'} ({gift_words.RELATION[value[2]]})"
        case "received_on":
            return thai_date(date.fromisoformat(value))
    return f"{len(value)} ไฟล์"


def refused_change(refusal: Refusal) -> str:
    """Why the receiver cannot correct or withdraw the report, and what to do instead."""
    if refusal.code == "already_decided":
        by = refusal.facts["by"]
        return f"รายงานนี้{by}พิจารณาแล้ว จึงแก้ไขหรือถอนไม่ได้ หากข้อมูลไม่ถูกต้อง กรุณาแจ้ง{by}หรือผู้ดูแลระบบโดยตรง"
    if refusal.code == "not_yours":
        return "แก้ไขหรือถอนได้เฉพาะรายงานของท่านเอง พิมพ์ “ของขวัญที่รายงาน” เพื่อดูรายการ"
    if refusal.code == "withdrawn":
        return "ถอนรายงานนี้ไปแล้ว จึงไม่ได้ทำซ้ำ หากได้รับจริง พิมพ์ “รับของขวัญ” เพื่อรายงานใหม่"
    return gift_words.refused(refusal)
