"""Finds every figure in a typed line with its unit, and which of them are sure.

numbers.py chooses between them.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.numbers.number_words import (
    DIGITS,
    SCALE,
    WORD,
    digits_value,
    scaled_value,
    words_value,
)
from handlers.understand.patterns import pattern_of
from handlers.understand.read_once import read_once
from handlers.understand.thai import without_polite_ending

Unit = Literal["", "percent", "baht", "satang", "people", "other"]


@dataclass(frozen=True)
class Quantity:
    """A figure of the line."""

    value: Decimal | None
    """None if it is hedged, part of a range or malformed."""
    unit: Unit
    start: int
    end: int
    text: str


@dataclass(frozen=True)
class FigureLine:
    """The line as read."""

    text: str
    """Normalised."""
    figures: tuple[Quantity, ...]
    """In order."""
    around: str
    """The words around the figures."""

    @property
    def bare(self) -> bool:
        """Whether the line is figures and what they count, and nothing else: `ร้อยละ 85`."""
        return not self.around.replace(_RATE_SIGN[:1], "").strip()


_PRICE_DASH = pattern_of(r"(?<=[0-9๐-๙])\s?\.-")  # a price is written 2,500.-
_LINK = pattern_of(r"https?://\S+", re.IGNORECASE)
_RATE = "ร้อยละ"
_RATE_SIGN = "‰" * len(_RATE)
# Words that contain a number word by accident; ร้อยละ becomes a sign of its own.
_ACCIDENTAL = pattern_of(
    "สามารถ|สามัญ|สามัคคี|สามี|เรียบร้อย|ร้อยเรียง|ประชาสัมพันธ์|พันธ|พันตรี|พันเอก|พันโท|ผูกพัน|เก้าอี้|หกล้ม"
    "|ล้านนา|แสนดี|สิบเอก|สิบตรี|ห้าง|ห้าม(?!ั[้๊]?[งย])|สี่แยก|หนึ่งใน|ศูนย์(?=[ก-ฮเ-ไ])(?!บาท|จุด|คน|เปอ|สตางค์|ครั้ง)"
)
_SCALED = f"{DIGITS}\\s*(?:{SCALE})(?:\\s*{DIGITS}\\s*(?:{SCALE}))*(?:\\s*{DIGITS})?"
_FIGURE = pattern_of(
    f"(?P<scaled>{_SCALED})|(?P<digits>{DIGITS})|(?P<words>(?:{WORD})(?:\\s?(?:{WORD}))*)"
)
_UNITS: tuple[tuple[Unit, re.Pattern[str]], ...] = (
    ("percent", pattern_of(r"\s*(?:%|เปอร?์?เซ็?น(?:ต์?|ท์|์ต)?|เปอร?์?(?![ก-๎])|percent|pct\b)", re.I)),
    ("baht", pattern_of(r"\s*(?:(?:฿\s*)?บาท(?:ถ้วน)?|฿|บ\.?(?![ก-๎])|thb\b|baht\b)", re.I)),
    ("satang", pattern_of(r"\s*สตางค์")),
    ("people", pattern_of(r"\s*(?:คน|ราย(?![กงไ])|ท่าน)")),
    (
        "other",
        pattern_of(
            r"\s*(?:ครั้ง|วัน|เดือน|ปี|ข้อ|กิจกรรม|โครงการ|เรื่อง|ชิ้น|แห่ง|ฉบับ|เล่ม|หน้า|ภาพ|รูป|ไฟล์|คลิป"
            r"|ตอน(?!ที่|ไป|มา|งาน|เช้า|สาย|เที่ยง|บ่าย|เย็น|ค่ำ|นั้น|นี้|วัน|ประชุม|อบรม|สัมม|ปี|เปิด|เขา|เค้า|ผม|หนู|จัด|เข้า|รับ)"
            r"|กลุ่ม|สำนัก|ช่องทาง|คะแนน|ชั่วโมง|ชม\.|นาที|น\.|"
            rf"{ANY_MONTH})"
        ),
    ),
)
_RATE_BEFORE = pattern_of(r"‰+\s*$")
_BAHT_BEFORE = pattern_of(r"฿\s*$|\bthb\s*$", re.I)
_HEDGE_BEFORE = pattern_of(
    r"(?:(?:ไม่(?:ถึง|เกิน|ใช่|ได้|ครบ)?|เกือบ|จวน|กว่า|เกิน|อย่างน้อย|อย่างมาก|สูงสุด|ต่ำสุด|ขาด|เหลือ(?!ง)|อีก|ลบ|ลด|เพิ่ม"
    r"|หลาย|หรือ|จาก|ระหว่าง)[^\s0-9‰]{0,6}|เป้า[^\s0-9‰]{0,14}|[0-9]\s*(?:ถึง|และ|กับ|,)"
    r"|(?:คน|ครั้ง|วัน|เดือน|ชุด|ชิ้น|หัว|มื้อ|แห่ง|สำนัก|กลุ่ม|รุ่น)ละ)\s*‰*\s*$"
)
# `8 0%` may be 80; after an activity's number (ข้อ 7 100%) it is a figure of its own.
_SPLIT_BEFORE = pattern_of(r"(?<![0-9.,])[0-9]{1,3}\s+$")
_ACTIVITY_BEFORE = pattern_of(r"(?:รายงาน|ข้อ|กิจกรรม|โครงการ|ลำดับ)(?:ที่)?\s*[0-9]{1,2}\s+$")
_HEDGE_AFTER = pattern_of(
    r"\s*(?:กว่า|เศษ|ขึ้นไป|หรือ|ถึง|และ\s*[0-9]|กับ\s*[0-9]|จาก|[+\-–—/~*^<>]|,\s*[0-9])"
)
_JOINED_BEFORE = pattern_of(r"(?:[A-Za-z.,+\-–—/~*^<>≤≥#@_×]|[0-9]\s*[:=])\s*$")
_JOINED_AFTER = pattern_of(r"\s*[:=]\s*[0-9]|[A-Za-z0-9_:]")
_PLAIN_LEAD = pattern_of(r"(?:เต็ม|ครบ|ประมาณ|ราว|จำนวน|ได้|ไป|แล้ว|ราคา|มูลค่า|งบ|เป็นเงิน)$")
_LATIN_APART = pattern_of(r"[A-Za-z.,]\s+$")


@read_once
def read_line(text: str) -> FigureLine:
    """Returns the figures of a line of typed text; never raises."""
    plain = without_polite_ending(_PRICE_DASH.sub("฿", text))
    masked = _LINK.sub(_blank, plain).replace(_RATE, _RATE_SIGN)
    masked = _ACCIDENTAL.sub(_blank_letters, masked)
    figures = tuple(_quantity(masked, found) for found in _FIGURE.finditer(masked) if _is(found))
    return FigureLine(plain, figures, _around(masked, figures))


def _is(found: re.Match[str]) -> bool:
    return found[0] != "จุด"


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _blank_letters(found: re.Match[str]) -> str:
    return "ๆ" * len(found[0])


def _quantity(masked: str, found: re.Match[str]) -> Quantity:
    before, after = masked[max(0, found.start() - 40) : found.start()], masked[found.end() :][:40]
    unit, length = _unit(before, after)
    sure = not _hedged(before, after[length:], bool(length))
    value = _value(found, before) if sure else None
    return Quantity(value, unit, found.start(), found.end() + length, found[0])


def _unit(before: str, after: str) -> tuple[Unit, int]:
    for unit, pattern in _UNITS:
        if found := pattern.match(after):
            return unit, found.end()
    if _RATE_BEFORE.search(before):
        return "percent", 0
    return ("baht", 0) if _BAHT_BEFORE.search(before) else ("", 0)


def _hedged(before: str, after: str, has_unit: bool) -> bool:
    if _BAHT_BEFORE.search(before):
        before = _BAHT_BEFORE.sub("", before)
    split = _SPLIT_BEFORE.search(before) and not _ACTIVITY_BEFORE.search(before)
    joined = _JOINED_BEFORE.search(before) and not _LATIN_APART.search(before)
    if split or joined or _HEDGE_BEFORE.search(before) or _HEDGE_AFTER.match(after):
        return True
    return not has_unit and _JOINED_AFTER.match(after) is not None


def _value(found: re.Match[str], before: str) -> Decimal | None:
    if found["digits"]:
        return digits_value(found[0])
    if found["scaled"]:
        return scaled_value(found[0])
    # A scale word without a digit (เป็นพัน, หลายร้อย) may only mean many.
    bare_scale = re.fullmatch(f"(?:{SCALE})+", found[0]) and re.search(r"[ก-๎]$", before)
    return None if bare_scale and not _PLAIN_LEAD.search(before) else words_value(found[0])


def _around(masked: str, figures: tuple[Quantity, ...]) -> str:
    pieces, at = [], 0
    for figure in figures:
        pieces.append(masked[at : figure.start])
        at = figure.end
    return " ".join([*pieces, masked[at:]])
