"""The file that a person takes out: their data as readable JSON with Thai labels."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from handlers.subjects.declaration import Subject
from handlers.understand.dates.dates import thai_date
from models.calendar import BANGKOK

COMMON: Mapping[str, str] = {
    "activity": "กิจกรรม",
    "answers": "คำตอบที่กรอกไว้",
    "at": "เมื่อ",
    "decided_at": "ตัดสินเมื่อ",
    "decided_by": "ผู้ตัดสิน",
    "day": "วันที่",
    "decision": "ผลการพิจารณา",
    "decision_reason": "เหตุผลของการพิจารณา",
    "drafts": "ร่างที่ยังไม่เสร็จ",
    "due": "กำหนดส่ง",
    "files": "ไฟล์",
    "flow": "เรื่อง",
    "media_type": "ชนิดไฟล์",
    "opened_at": "เริ่มเมื่อ",
    "round": "รอบ",
    "sent_at": "ส่งเมื่อ",
    "size": "ขนาด (ไบต์)",
    "touched_at": "แก้ไขล่าสุดเมื่อ",
    "version": "ฉบับที่",
}
"""The names of fields that several subjects have, or none."""

_OWN_NAMES = "answers"
"""Below it the names are the conversation's own."""


Words = Mapping[str, Mapping[str, str]]
"""The Thai of coded values, by field."""


def rendered(gathered: Mapping[str, Any], now: datetime, subjects: Sequence[Subject]) -> bytes:
    """Returns what `personal_data.gather` found as indented JSON in UTF-8.

    now: the aware moment at which it was gathered.
    """
    wording = _wording(subjects)
    content = {"จัดทำเมื่อ": _plain("", now, *wording), **_plain("", gathered, *wording)}
    return json.dumps(content, ensure_ascii=False, indent=2).encode("utf-8", "replace")


def _wording(subjects: Sequence[Subject]) -> tuple[Mapping[str, str], Words]:
    """Returns the Thai of fields, and of coded values."""
    labels, words = dict(COMMON), dict[str, dict[str, str]]()
    for subject in subjects:
        labels |= subject.data.labels
        for name, coded in subject.data.words.items():
            words.setdefault(name, {}).update(coded)
        words.setdefault("verb", {}).update(subject.trail)
    return labels, words


def _plain(name: str, value: Any, labels: Mapping[str, str], words: Words) -> Any:
    """Returns the value as JSON has it, with codes and moments in words. name: of its field."""
    match value:
        case dict():
            here = {} if name == _OWN_NAMES else labels
            return {here.get(k, k): _plain(k, each, labels, words) for k, each in value.items()}
        case list():
            return [_plain(name, each, labels, words) for each in value]
        case datetime():
            local = value.astimezone(BANGKOK)
            return f"{thai_date(local.date())} {local:%H.%M} น."
        case date():
            return thai_date(value)
        case Decimal():
            return f"{value:f}"
        case str():
            return words.get(name, {}).get(value, value)
    return value
