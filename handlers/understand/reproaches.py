"""Takes off what people say to a bot that asks again: `บอกไปแล้วไงคะ ได้ 20,000 ใช้ 15,000`."""

from __future__ import annotations

import re

from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise

_LONGEST = 160
_SIGHS = rf"(?:อ้าว|เอ้า|โธ่|โถ่?|เฮ้อ|เอ๊ะ|ก็|{POLITE}|[\s,])*"
_WHO = r"(?:(?:ผม|หนู|เรา|ดิฉัน|ฉัน|พี่)\s?)?"
_EARLIER = r"(?:เมื่อกี้|เมื่อครู่|ตะกี้|ตอนแรก|ข้างบน|ข้อก่อน)?(?:นี้)?\s?(?:ก็|เพิ่ง|ได้)*"
_SAID = r"(?:บอก|พิมพ์|ตอบ|เล่า)(?:ไป|ให้)*"
_SO = rf"(?:ไง|นี่|นิ|หนิ|เมื่อกี้|ตะกี้|{POLITE}|[\s,])*+"
_FIRST = re.compile(rf"{_SIGHS}{_WHO}{_EARLIER}{_SAID}(?:(?:แล้ว|ละ){_SO}(?:ว่า)?{_SO}|ว่า\s?)(?=\S)")
_LAST = re.compile(rf"(?:[\s,]+|(?<=ไง)){_WHO}{_EARLIER}{_SAID}(?:แล้ว|ละ){_SO}$")
_FIGURE_AGAIN = re.compile(
    rf"{_SIGHS}(?P<said>.*(?:\d|บาท|คน|%|ร้อย|พัน|หมื่น|แสน|ล้าน))\s?(?:นี่|นั่น)?ไง(?:ล่ะ|{POLITE}|[\s.!])*"
)


def without_reproach(text: str) -> str:
    """Returns the text without words that only say that it was said before; unchanged if it says
    nothing else."""
    plain = normalise(text)
    if len(plain) > _LONGEST:
        return text
    said = _LAST.sub("", _FIRST.sub("", plain, count=1) if _FIRST.match(plain) else plain, count=1)
    again = _FIGURE_AGAIN.fullmatch(said)
    said = (again["said"] if again is not None else said).strip(" ,")
    return said if said and said != plain else text
