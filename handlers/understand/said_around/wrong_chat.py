"""Finds what was typed for somebody else: `คุณแม่สบายดีไหมคะ อุ๊ย ขอโทษค่ะพิมพ์ผิดห้อง …`."""

from __future__ import annotations

from handlers.understand.corrections.correction_vocabulary import CRIES, SORRY
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.read_once import read_once
from handlers.understand.thai import normalise

_LONGEST = 300
_SOFT = rf"(?:{POLITE}|[\s,.!])*"
_CRIES = rf"(?:(?:{CRIES}|อุ๊บส์?|อ้าว|แหะ|ตายแล้ว|{SORRY}|โทดที|sorry){_SOFT})"
_ROOM = r"(?:ห้อง(?:แช[ตท])?|แช[ตท]|กลุ่ม|ไลน์)"
_SLIPPED = pattern_of(
    rf"(?<!\S)(?:{_CRIES}{{1,4}}(?:พิมพ์|ส่ง|ตอบ)?|พิมพ์)ผิด{_ROOM}(?:ไป|แล้ว|เลย)*{_SOFT}{_CRIES}{{0,2}}(?=\s|$|(?<=\s))"
)
_ONLY_SLIPPED = pattern_of(
    rf"{_CRIES}{{0,4}}(?:(?:พิมพ์|ส่ง|ตอบ)?ผิด(?:แช[ตท]|กลุ่ม|ไลน์)|พิมพ์ผิด{_ROOM}|(?:(?<=\S)|(?<=\s))(?:ส่ง|ตอบ)?ผิดห้อง)"
    rf"(?:ไป|แล้ว|เลย|จริงๆ|{POLITE}|[\s,.!])*+{_CRIES}{{0,2}}"
)
"""Of a thing it may be told that it came to the wrong room: `ส่งผิดห้อง`."""


def behind_wrong_chat(text: str) -> str:
    """Returns the words behind those that were typed for another chat; "" where no such slip is
    told, or nothing stands behind it."""
    plain = _plain(text)
    found = _SLIPPED.search(plain)
    return plain[found.end() :].strip() if found is not None else ""


@read_once
def ends_in_wrong_chat(text: str) -> bool:
    """Tells whether all of the words were typed for another chat, or say so of those before."""
    plain = _plain(text)
    found = _SLIPPED.search(plain)
    return found is not None and not plain[found.end() :].strip() or only_tells_wrong_chat(text)


@read_once
def only_tells_wrong_chat(text: str) -> bool:
    """Tells whether the words only say that those before them were typed for another chat."""
    return _ONLY_SLIPPED.fullmatch(_plain(text)) is not None


def _plain(text: str) -> str:
    return normalise(text) if "ผิด" in text and len(text) <= _LONGEST else ""
