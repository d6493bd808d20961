"""Reads the virtue and the readers that stand behind a deed: `…ค่ะ จิตอาสา ให้ผมเห็นคนเดียว`."""

from __future__ import annotations

from handlers.conversation.flow import Answers
from handlers.good_deeds.deed_words import SAID
from handlers.ideas.idea_words import VIRTUES
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import fold, normalise, without_polite_ending
from models.good_deeds.deed_limits import DEED_LIMITS
from models.good_deeds.good_deed import BUREAU, NAMED, OWN

_VIRTUE = pattern_of(
    rf"(?:(?:เป็น|ด้าน|ข้อ|น่าจะ|คือ|เรื่อง|คุณธรรม)*)(?P<virtue>{'|'.join(VIRTUES.values())})"
)
_ONLY_ME = rf"(?:(?:ขอ|ให้|เอา)?(?:{ME_OR_US})?(?:เห็น|ดู|อ่าน|เก็บไว้)(?:เอง|ดู)?คนเดียว|เก็บไว้(?:ดู)?เอง)"
_SHOWN = {
    OWN: pattern_of(
        rf"{_ONLY_ME}(?:พอ|ก็พอ)?|(?:แต่)?ไม่(?:ต้อง(?:การ)?|อยาก)?(?:ให้|เปิดให้)(?:ใคร|คนอื่น)(?:เห็น|ดู|อ่าน|รู้)|ไม่(?:ต้อง)?เผยแพร่"
    ),
    BUREAU: pattern_of("(?:ให้)?คณะทำงาน(?:เห็น|ดู|อ่าน)?(?:ได้)?(?:พอ)?|ไม่(?:ต้อง)?(?:ออก|ใส่)ชื่อ"),
    NAMED: pattern_of("เผยแพร่(?:ได้)?(?:พร้อมชื่อ)?(?:เลย)?|(?:ให้)?ทุกคน(?:เห็น|ดู|อ่าน)ได้"),
}
_GOES_ON = pattern_of(r"(?:ทำ|ร่วม|งาน|กิจกรรม|โครงการ|เป็น|เรื่อง|มี|ด้าน|วัน|ของ|และ)\s*$")
_MOST = 2
"""Answers at the end: one virtue, one of who reads it."""


def without_tail(words: str) -> tuple[str, Answers]:
    """Returns the deed without the virtue and the readers at its end, and those as answers."""
    found: Answers = {}
    for _each in range(_MOST):
        head, _space, last = words.rstrip().rpartition(" ")
        answer = _answer(without_polite_ending(last), found)
        if answer is None or len(fold(head)) < DEED_LIMITS.shortest or _GOES_ON.search(head):
            break
        found |= answer
        words = head.rstrip(" ,")
    return words, found


def is_only_tail(text: str) -> bool:
    """Tells whether words are a virtue or the readers and no deed: `จิตอาสามั้งครับ`."""
    return _answer(_MAYBE.sub("", without_polite_ending(text)), {}) is not None


def virtue_said(text: str) -> str | None:
    """Returns the virtue that the words name, also if they are not sure, before when it was done,
    and beside others that name none: `น่าจะจิตอาสามั้งคะ`, `เลือกไม่ถูก น่าจะจิตอาสามั้ง เมื่อวันศุกร์`."""
    if whole := _virtue_in(text):
        return whole
    first, _, rest = normalise(text).partition(" ")
    if _DONE_THEN.fullmatch(without_polite_ending(rest)) and (virtue := _virtue_in(first)):
        return virtue
    doubted = [each for each in normalise(text).split() if _DOUBTED.search(each)]
    found = {each for each in map(_virtue_in, doubted) if each is not None}
    named = [key for key, label in VIRTUES.items() if label in text]
    return found.pop() if len(found) == 1 and len(named) <= 1 else None


_DOUBTED = pattern_of("น่าจะ|คิดว่า|คงจะ|มั้ง")
_DONE_THEN = pattern_of(rf"(?:{ME_OR_US})?(?:ได้)?(?:ทำ|ช่วย)?(?:ไป|ไว้)?(?:เมื่อ|ตอน|วัน)\S{{2,20}}")


def _virtue_in(text: str) -> str | None:
    return (_answer(_MAYBE.sub("", without_polite_ending(text)), {}) or {}).get("virtue")


_AROUND = pattern_of(
    rf"น่าจะ|คิดว่า|คง(?:จะ)?|แบบ|ประมาณ|มั้ง|แหละ|เรื่อง|ด้าน|ข้อ|แนว|เป็น|ใช่|ก็|การ|ความ|น่ะ|เอา|{POLITE}|[\s,]"
)
_LEAST_LEFT = 4


def virtue_described(text: str) -> str | None:
    """Returns the virtue whose description has the words: `น่าจะแบบเสียสละมั้งคะ`; None if they say
    more, or fit several."""
    bare = fold(_AROUND.sub("", normalise(text)))
    fits = {
        key
        for key, said in SAID.items()
        for each in map(fold, said)
        if each in bare and len(bare) - len(each) <= _LEAST_LEFT
    }
    return fits.pop() if len(fits) == 1 else None


_MAYBE = pattern_of("(?:มั้ง|นะ|แหละ|อะ|อ่ะ)$")


def _answer(last: str, before: Answers) -> Answers | None:
    virtue = _VIRTUE.fullmatch(last)
    if virtue is not None and "virtue" not in before:
        return {"virtue": next(k for k, name in VIRTUES.items() if name == virtue["virtue"])}
    shown = next((key for key, said in _SHOWN.items() if said.fullmatch(last)), None)
    return {"shown": shown} if shown is not None and "shown" not in before else None
