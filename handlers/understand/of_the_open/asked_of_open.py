"""Tells what a sentence asks or wants of the conversation that is open, whatever that is about:
`ตอนนี้กรอกอะไรไปบ้างแล้ว`, `เหลืออีกกี่ข้อ`, `ข้อนี้เว้นไว้ได้ไหม` (docs/decisions/0181)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from handlers.understand.asked.files_asked import asks_to_send, asks_which_ones
from handlers.understand.of_the_open import open_words
from handlers.understand.of_the_open.looked_back import LookedBack, looked_back
from handlers.understand.patterns import pattern_of
from handlers.understand.read_once import read_once
from handlers.understand.small_words import HOW_IN_SHORT, WHETHER
from handlers.understand.spelling.respelling import respelled
from handlers.understand.thai import normalise


class AskedOfOpen(Enum):
    """One of these."""

    SHOWN = auto()
    """What was told so far."""
    OWN_NAME = auto()
    """Whether one's own name, number or a word stands in it."""
    LEFT = auto()
    """How many questions are left, how long it takes."""
    WHY = auto()
    """Why this is asked, and what for."""
    SEEN = auto()
    """Who sees this answer."""
    OPTIONAL = auto()
    """Whether it may be left out."""
    PARTLY = auto()
    """Whether what is known of it will do."""
    LATER = auto()
    """Whether it may be told later, or another question first."""
    EXAMPLE = auto()
    WRITTEN = auto()
    """The bot is to write the answer."""
    SHORTER = auto()
    """The bot is to shorten what was written."""
    SPELT = auto()
    """The bot is to look for slips."""
    UNKNOWN = auto()
    """The answer is not known."""
    SAID = auto()
    """It was told already."""
    MEANT = auto()
    """What the question means, asked again or in simpler words."""
    RIGHT = auto()
    """Whether what was told is right so."""
    CHOICES = auto()
    """What can be chosen, and what the choices mean."""
    WHICH = auto()
    """Which one fits."""
    ANEW = auto()
    """All from the start."""
    SAVED = auto()
    """Whether it is kept, or sent already."""
    KEPT = auto()
    """Whether it is all still there, or has to be told anew."""
    COMPLETE = auto()
    """Whether anything is still to be told."""
    LEFT_OVER = auto()
    """Whether anything of it is left in the system."""
    CHANGED = auto()
    """How an answer is changed, and whether it can be."""
    NEXT = auto()
    """What is asked next."""
    LONG = auto()
    """How long the answer may be."""
    ASKED_FIRST = auto()
    """Whether somebody else may be asked first."""
    UNDERSTOOD = auto()
    """What was just said is understood; nothing is asked or agreed to."""
    STYLE = auto()
    """In which words an answer may be written."""
    ONWARD = auto()
    """What is to be done now."""
    CANCELLED = auto()
    """What becomes of the answers if it is cancelled."""
    DROPPED = auto()
    """Whether anybody gets to know if it is never sent."""
    MANY = auto()
    """Whether several choices may be chosen."""
    PREVIEWED = auto()
    """What those see to whom it is sent."""
    SPOKEN = auto()
    """Whether it may be spoken."""
    PICTURE = auto()
    """Whether a picture or file may be sent, for instance instead."""
    PAPERS = auto()
    """Which papers, pictures or files it needs."""
    REMINDED = auto()
    """To be reminded of what is being made, or whether one is."""
    SENT = auto()
    """To be sent as it stands."""
    WRONG = auto()
    """Something that was told before is wrong; it is not said what."""


_PATTERNS = tuple(
    (kind, pattern_of(rf"{open_words.LEAD}(?:{words}){open_words.TAIL}"))
    for kind, words in (
        (AskedOfOpen.SHOWN, open_words.SHOWN),
        (AskedOfOpen.OWN_NAME, open_words.OWN_NAME),
        (AskedOfOpen.LEFT, open_words.LEFT),
        (AskedOfOpen.SAID, open_words.SAID),
        (AskedOfOpen.WHY, open_words.WHY),
        (AskedOfOpen.DROPPED, open_words.DROPPED),
        (AskedOfOpen.SEEN, open_words.SEEN),
        (AskedOfOpen.LATER, open_words.LATER),
        (AskedOfOpen.OPTIONAL, open_words.OPTIONAL),
        (AskedOfOpen.PARTLY, open_words.PARTLY),
        (AskedOfOpen.EXAMPLE, open_words.EXAMPLE),
        (AskedOfOpen.WRITTEN, open_words.WRITTEN),
        (AskedOfOpen.SHORTER, open_words.SHORTER),
        (AskedOfOpen.SPELT, open_words.SPELT),
        (AskedOfOpen.UNKNOWN, open_words.UNKNOWN),
        (AskedOfOpen.MEANT, open_words.MEANT),
        (AskedOfOpen.RIGHT, open_words.RIGHT),
        (AskedOfOpen.CHOICES, open_words.CHOICES),
        (AskedOfOpen.WHICH, open_words.WHICH),
        (AskedOfOpen.ANEW, open_words.ANEW),
        (AskedOfOpen.SAVED, open_words.SAVED),
        (AskedOfOpen.SENT, open_words.SENT),
        (AskedOfOpen.CHANGED, open_words.CHANGED),
        (AskedOfOpen.NEXT, open_words.NEXT),
        (AskedOfOpen.LONG, open_words.LONG),
        (AskedOfOpen.SPOKEN, open_words.SPOKEN),
        (AskedOfOpen.MANY, open_words.MANY),
        (AskedOfOpen.STYLE, open_words.STYLE),
        (AskedOfOpen.ASKED_FIRST, open_words.ASKED_FIRST),
        (AskedOfOpen.ONWARD, open_words.ONWARD),
        (AskedOfOpen.CANCELLED, open_words.CANCELLED),
        (AskedOfOpen.PREVIEWED, open_words.PREVIEWED),
        (AskedOfOpen.WRONG, open_words.WRONG),
        (AskedOfOpen.REMINDED, open_words.REMINDED),
    )
)
_LOOKED_BACK = {
    LookedBack.SHOWN: AskedOfOpen.SHOWN,
    LookedBack.KEPT: AskedOfOpen.KEPT,
    LookedBack.SENT: AskedOfOpen.SAVED,
    LookedBack.COMPLETE: AskedOfOpen.COMPLETE,
    LookedBack.LEFT_OVER: AskedOfOpen.LEFT_OVER,
}
_NAMED = pattern_of(rf"{open_words.LEAD}(?:{open_words.OWN_NAME}){open_words.TAIL}")
_TO_WHOM = pattern_of(rf"{open_words.LEAD}(?:{open_words.TO_WHOM}){open_words.TAIL}")
_REASON = pattern_of(open_words.REASON)
_GLUED = pattern_of(f"(ได้(?:{WHETHER}))(?=ขี้เกียจ|กลัว|เพราะ|ไม่|รีบ|เมื่อย|ลืม)")
_HINTS = pattern_of("|".join(open_words.HINTS))
_OF_FILES = pattern_of("รูป|ภาพ|ไฟล์|เอกสาร|หลักฐาน|คลิป|วิดีโอ|สลิป|ใบเสร็จ|สแกน|เสียง")
_SENT_LATER = pattern_of("(?:ส่ง|แนบ|ใส่|เพิ่ม)ตาม")
_UNDERSTOOD = pattern_of(open_words.UNDERSTOOD)
_CASE = pattern_of(open_words.CASE)
_WHETHER = pattern_of(rf"{open_words.ASKS}{open_words.TAIL}$")
_OF_ONE = pattern_of(open_words.OF_ONE)
_WHY_A_THING = pattern_of(rf"{open_words.LEAD}(?:{open_words.WHY_A_THING}){open_words.TAIL}")
_WHETHER_A_THING = pattern_of(
    rf"{open_words.LEAD}(?:{open_words.WHETHER_A_THING}){open_words.TAIL}"
)
_NEEDS = ("จำเป็น", "ต้อง", "บังคับ", "ไม่ใส่", "ไม่กรอก", "ไม่บอก", "ไม่ระบุ", "เว้น", "หลัง")
_WHYS = ("ทำไม", "เพื่ออะไร", "ทำอะไร", "ทำไร")
_DIGIT = pattern_of(r"\d")
_OF_A_QUESTION = pattern_of(r"ข้อ(?:ที่)?\s?\d{1,2}(?!\.?\d)")
_SPAN_AHEAD = pattern_of(r"\d{1,2}\s?(?=วัน|ชั่วโมง|ชม|นาที|อาทิตย์|สัปดาห์|คืน)")
"""How many days before one wants to be reminded is no figure of an answer."""
_KNOWN_HERE = pattern_of(
    r"^ก่อน(?:จะ)?(?:กด)?(?:ยืนยัน|ส่ง)\s|\d{1,3}\s?(?=(?:คน|ท่าน)(?:ที่|นั้น|นี้|ดังกล่าว))"
)
"""What the card says itself: that it is not sent yet, and how many people get to know."""
_LONGEST, _MOST_WORDS = 80, 8


@dataclass(frozen=True)
class AskedPart:
    """One thing that is asked, and the words that ask it."""

    kind: AskedOfOpen
    words: str


def read(text: str) -> tuple[AskedOfOpen, ...]:
    """Returns what the whole sentence asks or wants of the open conversation, at most two things;
    nothing for all other sentences, and for those that tell something besides.

    A reason beside it tells nothing: `ส่งเป็นรูปได้ไหม ขี้เกียจพิมพ์`. A figure does.
    """
    return tuple(each.kind for each in parts(text))


def asks_to_whom(text: str) -> bool:
    """Tells whether the words ask who is told, or who gets what is sent: `ใครจะได้รับแจ้ง`."""
    found = parts(text)
    return bool(found) and any(
        each.kind is AskedOfOpen.SEEN and _TO_WHOM.fullmatch(each.words) for each in found
    )


@read_once
def parts(text: str) -> tuple[AskedPart, ...]:
    """Returns the same, each with its own words."""
    plain = normalise(text)
    if len(plain) > _LONGEST or "\n" in text.strip():
        return ()
    if not _HINTS.search(plain):
        return ()
    plain = _SPAN_AHEAD.sub("", plain) if "เตือน" in plain else plain
    plain = _KNOWN_HERE.sub("", plain)
    if _DIGIT.search(_OF_A_QUESTION.sub("", plain)):
        return ()
    plain = _GLUED.sub(r"\1 ", plain)
    if _OF_FILES.search(plain) and _SENT_LATER.search(plain):
        return ()  # what holds for files is known better
    found = _read(plain)
    said = normalise(respelled(text)) if not found else plain
    return found if said == plain else _read(said)


def _read(plain: str) -> tuple[AskedPart, ...]:
    kind = AskedOfOpen.UNDERSTOOD if _UNDERSTOOD.fullmatch(plain) else _kind(plain)
    if kind is not None:
        return (AskedPart(kind, plain),)
    words = plain.split()
    if not 1 < len(words) <= _MOST_WORDS:
        return ()
    for size in range(1, len(words)):
        found = _of_two(" ".join(words[:size]), " ".join(words[size:]))
        if found:
            return found
    return ()


_BOTH_WAYS = pattern_of(
    rf"\S{{1,30}}?(?:ได้ไม่ได้|ใช่ไม่ใช่|หรือไม่\S{{0,6}}|(?:คือ|แปลว่า|หมายถึง)(?:อะไร|{HOW_IN_SHORT}))(?:ครับ|คับ|ค่ะ|คะ|นะ)*"
)
"""What of the question is not understood: `ข้อนี้หมายความว่าไง ปฏิเสธได้ไม่ได้`."""


def _of_two(first: str, rest: str) -> tuple[AskedPart, ...]:
    before, behind = _kind(first), _kind(rest)
    if before is None and behind is None:
        return ()
    kinds = [(before, first), (behind, rest)]
    other = _CASE if AskedOfOpen.WHICH in (before, behind) else _REASON
    other = _BOTH_WAYS if before is AskedOfOpen.MEANT else other
    told = [said for kind, said in kinds if kind is None]
    if not all(_REASON.fullmatch(each) or other.fullmatch(each) for each in told):
        return ()
    found = [AskedPart(kind, said) for kind, said in kinds if kind is not None]
    # Not knowing says nothing beside what is asked for that.
    asks = [each for each in found if each.kind is not AskedOfOpen.UNKNOWN] or found
    return tuple({each.kind: each for each in asks}.values())


def _kind(plain: str) -> AskedOfOpen | None:
    if (back := looked_back(plain)) is not None:
        return _LOOKED_BACK[back]
    if _OF_FILES.search(plain) and asks_to_send(plain):
        return AskedOfOpen.PICTURE
    if asks_which_ones(plain):
        return AskedOfOpen.PAPERS
    for kind, pattern in _PATTERNS:
        if pattern.fullmatch(plain):
            return kind
    return None


def asks_whether(text: str) -> bool:
    """Tells whether the words ask whether something may be, and order nothing."""
    return _WHETHER.search(normalise(text)) is not None


def names_another(text: str, names: Sequence[str]) -> bool:
    """Tells whether the words ask it of a thing that is asked for elsewhere: `ต้องบอกเหตุผลไหม`
    where a day is asked.

    names: of the present question.
    """
    things = [each[0] for each in _OF_ONE.finditer(normalise(text))]
    return any(all(thing not in name for name in names) for thing in things)


@read_once
def thing_asked_why(text: str) -> str:
    """Returns the thing of which somebody asks why it is asked for: `เลขประจำตัว` of
    `ทำไมต้องใส่เลขประจำตัวด้วย`; "" for all other words. Whether it is one, the questions tell."""
    if len(text) > _LONGEST or not any(each in text for each in _WHYS):
        return ""
    found = _WHY_A_THING.fullmatch(normalise(text))
    return next(filter(None, found.groups()), "") if found is not None else ""


@read_once
def thing_asked_whether(text: str) -> str:
    """Returns the thing of which somebody asks whether it has to be told: `เลข` of
    `จำเป็นต้องใส่เลขมั้ย`; "" for all other words."""
    if len(text) > _LONGEST or not any(each in text for each in _NEEDS):
        return ""
    found = _WHETHER_A_THING.fullmatch(normalise(text))
    return next(filter(None, found.groups()), "") if found is not None else ""


def word_sought(text: str) -> str:
    """Returns the word of which somebody asks whether it stands in what they told: `ผอ.` of
    `เมื่อกี้เขียนคำว่า ผอ. ไปรึยัง`; "" where none is given."""
    plain = normalise(text)
    parts = plain.split()
    for size in range(len(parts), 0, -1):
        found = _NAMED.fullmatch(" ".join(parts[:size]))
        if found is not None:
            return (found["word"] or "").strip(" “”\"'")
    return ""
