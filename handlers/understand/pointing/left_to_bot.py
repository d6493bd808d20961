"""Hears who wants the bot to choose: `อันไหนก็ได้ เลือกให้หน่อย`."""

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise

_LONGEST = 60
_LEFT = pattern_of(
    r"(?:(?:อัน|ข้อ|ตัว|แบบ|ปุ่ม|คน|เอา|เลือก|กด)*(?:ไหน|อะไร|ใด|ยังไง)ก็ได้|แล้วแต่(?:บอต|บอท|คุณ|ระบบ|จะเห็น\S{0,6}|เลย)*"
    rf"|(?:ช่วย|ให้|บอต|บอท|ระบบ|คุณ|\s)*(?:เลือก|กด)(?:ข้อ|อัน)?(?:ไหน|ที่\S{{2,8}})?ให้|{POLITE}|หมด|ทั้งนั้น|เลย|หน่อย|ที|ด้วย|[\s,])+"
)
_CUES = ("ก็ได้", "เลือก", "กด", "แล้วแต่")


def leaves_choice(text: str) -> bool:
    """Tells whether the whole text leaves it to the bot which answer is chosen."""
    if len(text) > _LONGEST or not any(cue in text for cue in _CUES):
        return False
    return _LEFT.fullmatch(normalise(text)) is not None
