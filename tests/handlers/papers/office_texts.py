"""Texts of the kind that offices write, made at random, and where no line may end in them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

NAMES = (
    "นางสาวทดสอบกุ้ง ญี่ปุ่นวิจิตร", "นายณัฏฐ์ธัญญ์ ปิ่นปั้นฟ้า", "ฤๅษีฌาน ฟื้นฟูกิจ", "สำนักนโยบายและแผน",
    "สำนักกำกับและตรวจสอบ",
)  # fmt: skip
"""Names as a document keeps whole."""
_PHRASES = (
    "รายงาน|ผล|การดำเนินงาน|ตาม|แผน|ส่งเสริม|คุณธรรม|และ|ป้องกัน|การทุจริต",
    "จัด|กิจกรรม|ประชาสัมพันธ์|ให้|บุคลากร|ทราบ|ทั่วกัน", "ได้รับ|ความร่วมมือ|จาก|ทุก|หน่วยงาน",
    "อยู่|ระหว่าง|ดำเนินการ", "แล้วเสร็จ|ตาม|กำหนด", "เสนอ|ผู้บังคับบัญชา|เพื่อ|พิจารณา",
    "ประกาศ|เจตนารมณ์|ไม่|รับ|ของขวัญ", "ผู้อำนวยการ|ลงนาม", "ปรับปรุง|ข้อมูล|บน|เว็บไซต์",
    "สำรวจ|ความพึงพอใจ|ของ|ผู้รับบริการ", "ฟื้นฟู|จิตใจ", "กลั่นกรอง|เรื่อง|ร้องเรียน", "ญี่ปุ่น", "เลขาธิการวุฒิสภา",
)  # fmt: skip
"""Where a line may end inside them."""
_MONTHS = ("มกราคม", "กุมภาพันธ์", "พฤศจิกายน", "ธันวาคม")
_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


@dataclass(frozen=True)
class Told:
    """A text; `whole` are the spans that belong together, in the text without spaces."""

    text: str
    plain: str
    whole: tuple[tuple[int, int, str], ...]


def told(random: Random, letters: int) -> Told:
    """About so many letters."""
    parts: list[Sequence[str]] = []
    while sum(len(atom) for atoms in parts for atom in atoms) < letters:
        parts.append(random.choice(_KINDS)(random))
    text, plain, whole = "", "", []
    for atoms in parts:
        text += " " if text else ""
        for atom in atoms:
            text += atom
            kept = "" if atom in _LEFT_OUT else "".join(atom.split())
            whole.append((len(plain), len(plain) + len(kept), atom))
            plain += kept
    return Told(text, plain, tuple(whole))


def _digits(random: Random, text: str) -> str:
    return text.translate(_THAI) if random.random() < 0.5 else text


def _phrase(random: Random) -> Sequence[str]:
    return random.choice(_PHRASES).split("|")


def _bracketed(random: Random) -> Sequence[str]:
    left, right = random.choice(("()", "“”", "[]"))
    words = list(_phrase(random))
    words[0], words[-1] = left + words[0], words[-1] + right
    return words


def _date(random: Random) -> Sequence[str]:
    space = random.choice((" ", "\u00a0"))
    day, year = random.randint(1, 31), random.randint(2560, 2575)
    return [_digits(random, space.join((str(day), random.choice(_MONTHS), str(year))))]


_UNITS = ("ฉบับ", "โครงการ", "บาท", "คน", "ครั้ง")
_EMOJI = ("🎉", "👍🏽", "✅", "👩‍💻")
_LEFT_OUT = frozenset(_EMOJI)
_ONES: tuple[Callable[[Random], str], ...] = (
    lambda random: f"{random.randint(1, 31)} {random.choice(('ม.ค.', 'มิ.ย.', 'ธ.ค.'))} 67",
    lambda random: f"{random.randint(2, 9999):,} {random.choice(_UNITS)}",
    lambda random: f"ร้อยละ {random.randint(0, 9999) / 100:.2f}",
    lambda random: f"นร 0{random.randint(100, 999)}.04/ว {random.randint(1, 99)}",
    lambda random: f"ว {random.randint(1, 99)}",
    lambda random: f"โทร. 0 {random.randint(2000, 2999)} {random.randint(1000, 9999)}",
    lambda random: f"พ.ศ. {random.randint(2560, 2575)}",
    lambda random: f"ไตรมาสที่ {random.randint(1, 4)}",
    lambda random: f"ครั้งที่ {random.randint(1, 9)}/{random.randint(2560, 2575)}",
    lambda random: f"เวลา {random.randint(8, 16):02}.30 น.",
)  # fmt: skip
_KINDS: tuple[Callable[[Random], Sequence[str]], ...] = (
    _phrase,
    _phrase,
    _phrase,
    _bracketed,
    _date,
    lambda random: [_digits(random, random.choice(_ONES)(random))],
    lambda random: [random.choice(NAMES)],
    lambda random: [random.choice(("ต่าง ๆ", "ป.ป.ช.", "พ.ร.บ.", "COVID-19", "ภาพ ฯลฯ"))],
    lambda random: [random.choice(_EMOJI)],
)
