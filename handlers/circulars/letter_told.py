"""The text of a letter as one line tells it, without what is said to the bot."""

from __future__ import annotations

from handlers.circulars import sent_later
from handlers.messages import Message, Text
from handlers.understand.corrections.slip_within import text_put_right
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise_lines

_SAYS = pattern_of(r"^(?:(?:แล้ว|และ|ให้|ช่วย|โดย)\s?)*(?:บอก|แจ้ง)(?:เขา|เค้า|พวกเขา|ให้ทราบ)?ว่า\s*")
"""What only leads to the text: `ส่งข้อความถึงผู้ที่ยังไม่ส่ง บอกว่า…`."""


def cleaned(text: str) -> tuple[str, tuple[Message, ...]]:
    """Returns the letter without what only leads to it, what it takes back itself, and when it is
    wished to go out; and what is said of these."""
    letter, told = _put_right(_SAYS.sub("", text))
    letter, wish = sent_later.without_wish(letter)
    later = (Text(sent_later.not_kept(wish)),) if wish else ()
    return normalise_lines(letter).strip(), (*told, *later)


def _put_right(text: str) -> tuple[str, tuple[Message, ...]]:
    new = text_put_right(text)
    return (new, (Text(_PUT_RIGHT.format(text.strip())),)) if new else (text, ())


_PUT_RIGHT = "ใช้ข้อความที่แก้แล้ว กรุณาตรวจก่อนส่ง จากที่พิมพ์มาว่า “{}”"
