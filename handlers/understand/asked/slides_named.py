"""Reads that slides are meant, which the bot does not make."""

from handlers.understand.patterns import pattern_of

SLIDES = (
    r"(?:สไล[ดคท]์?|(?i:slides?|pptx?|power\s?point)|พาวเวอร์?\s?พ้?อย[ตท์]*"
    r"|พรีเซนเทชั?่?น|ไฟล์พรีเซน\S{0,3})"
)
_NAMED = pattern_of(SLIDES)


def names_slides(text: str) -> bool:
    """Tells whether the text names slides."""
    return _NAMED.search(text) is not None
