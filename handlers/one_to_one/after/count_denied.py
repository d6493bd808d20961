"""Asks what is meant where words deny a number of people that stands nowhere in the report:
`จำนวนคน 45 ค่ะ ไม่ใช่ 54` of a report that tells of 118."""

from __future__ import annotations

from handlers.messages import Button, Card, Para
from handlers.understand.corrections.correction_vocabulary import NOT
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise
from models.conversations.conversation_rows import Draft

_COUNT_DENIED = pattern_of(
    r"(?:คน|ผู้เข้าร่วม|ผู้เข้าอบรม|คนมา)"
    rf"(?:ที่มา|มา|เข้าร่วม|เป็น|{POLITE}|\s)*(?P<new>\d[\d,]*)\s?(?:คน)?(?:{POLITE}|[\s,])*"
    rf"(?:{NOT})\s?(?P<old>\d[\d,]*)\s?(?:คน)?(?:{POLITE}|\s)*$"
)
_FIGURES = pattern_of(r"\d[\d,]*")
_TEXTS = ("narrative", "output", "outcome")
_NO_SUCH_COUNT = "ในรายงานไม่มีตัวเลข “{}” หากหมายถึงจำนวนคนที่เล่าไว้ กดปุ่มเพื่อแก้"


def asked(what: str, place: Draft) -> Card | None:
    """Returns what is asked, with the change to tap; None for other words, and where the number
    that they deny stands in the report."""
    found = _COUNT_DENIED.search(normalise(what))
    answers = (place.state or {})["answers"]
    texts = " ".join(str(answers.get(each, "")) for each in _TEXTS)
    if found is None or found["old"] in _FIGURES.findall(texts):
        return None
    change = Button(f"แก้เป็น {found['new']} คน", say=f"แก้จำนวนคนเป็น {found['new']} คน")
    told = Para(_NO_SUCH_COUNT.format(found["old"]))
    return Card("ยังไม่ได้แก้จำนวนคน", rows=(told,), buttons=(change,), tone="muted")
