"""Reads which format of a file a text names."""

from collections.abc import Mapping, Sequence

from handlers.understand.patterns import pattern_of
from handlers.understand.read_once import read_once
from handlers.understand.thai import letters

_FORMATS: Mapping[str, str] = {
    "pdf": "pdf|พีดีเอฟ",
    "docx": "word|docx|เวิร์ด|เวิด",
    "xlsx": "exc?ell?|xlsx|เอ[็]?กเซล|เอ[็]?กซ์เซล",
    "zip": "zip|ซิป",
}
ANY_FORMAT = "|".join(_FORMATS.values())
"""A pattern of all their names."""
FOR_WHOM = (
    r"(?:\s(?:เลขา|หัวหน้า|ผอ\.?|ท่าน|พี่|เขา|เค้า|ผู้บริหาร|ที่ประชุม)\S{0,12}?"
    r"\s?(?:ขอ|อยากได้|ต้องการ|จะใช้)\S{0,8})?"
)
"""Behind a wish, who wants it so: `เปลี่ยนเป็น excel ได้มั้ย เลขาขอ`."""

_ENDINGS = {each: pattern_of(words) for each, words in _FORMATS.items()}
_DENIED = pattern_of(
    r"(?:ไม่|อย่า|มิ)(?:ได้)?(?:ใช่|เอา|ต้องการ|ต้อง|ขอ|อยากได้|อยาก|ใช้|เป็น)"
    rf"(?:เป็น|ไฟล์|แบบ|ส่ง|ทำ|ให้|ใช้)*(?:{ANY_FORMAT})"
    rf"|(?:{ANY_FORMAT})(?:นี่|นะ|น่ะ|อะ)*ไม่(?:เอา|ใช่|ต้อง|ใช้)(?!ได้|{ANY_FORMAT})"
)
"""A format that is not wanted: `ไม่เอา pdf`; of `pdf ไม่เอา word` it is the second."""


@read_once
def endings(text: str) -> Sequence[str]:
    """Returns the formats that the text names and does not deny, in the order of the text."""
    typed = _DENIED.sub(" ", letters(text))
    found = {each: words.search(typed) for each, words in _ENDINGS.items()}
    places = {each: match.start() for each, match in found.items() if match is not None}
    return tuple(sorted(places, key=lambda each: places[each]))


def ending(text: str) -> str | None:
    """Returns the one format that the text names, or None."""
    found = endings(text)
    return found[0] if len(found) == 1 else None
