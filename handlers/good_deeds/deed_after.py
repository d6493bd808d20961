"""Hears a deed of its own amid another one, `บันทึกอีกเรื่อง วันศุกร์ช่วย…`, or behind it in one line with
a day of its own: it waits until the first is kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from handlers.conversation.flow import Answers, Heeded
from handlers.good_deeds import deed_said
from handlers.messages import Button, Para, cut_graphemes
from handlers.messages.limits import SPOKEN_GRAPHEMES
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import fold, written_lines
from models.good_deeds.deed_limits import DEED_LIMITS

_ANOTHER = pattern_of(
    rf"(?:ที(?:นี้|นี่)|แล้วก็|ต่อไป|ต่อ|ขอ|ช่วย|อยาก|จะ|งั้น|{POLITE}|[\s,])*(?:บันทึก|จด|ลง|เพิ่ม)(?:ความดี)?(?:อีก(?:เรื่อง|อัน|ความดี|รายการ|ข้อ)|(?:เรื่อง|อัน|ความดี)(?:ใหม่|ที่สอง|ต่อไป))"
    rf"(?:หนึ่ง|นึง|ด้วย|หน่อย|คือ|ว่า|{POLITE}|[\s:,])*(?P<deed>\S.*)"
)
_JOINED = pattern_of(r"\s*(?:แล้วก็|และก็|ส่วน|,)\s*")
_NAMES_DAY = pattern_of(
    r"(?:เมื่อ)?(?:วัน)?(?:นี้|วาน(?:นี้|ซืน)?|เช้า|จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์|อาทิตย์)(?:ที่ผ่านมา|ที่แล้ว|ก่อน)?"
)
"""A bare day is no deed."""
_LONGEST = 280
_SHOWN = 80
_WAITS = "เป็นอีกเรื่อง เก็บข้อความไว้ให้แล้ว “{}”\nบันทึกเรื่องนี้ก่อน แล้วบอตจะให้ปุ่มบันทึกเรื่องถัดไป"
_FULL = "ข้อความนี้ยังไม่ได้เก็บ มีความดีรออยู่สองเรื่องแล้ว บันทึกเรื่องนี้และเรื่องที่รอก่อน แล้วพิมพ์เรื่องนี้อีกครั้ง"
_GONE = "ความดีที่รออยู่ก็ไม่ได้บันทึก {}"
_LEFT = "ยังไม่ได้บันทึกอีกเรื่อง “{}”"
_NEXT = ("บันทึกเรื่องถัดไป", "บันทึกเรื่องที่สาม")
_MOST = len(_NEXT)
_KEY = "deeds_after"
"""Among the answers, but of no question: the deeds that wait."""
TWO_DAYS = "เล่ามาสองวัน บันทึกทีละวัน เรื่องแรกก่อน แล้วบอตจะให้ปุ่มของอีกเรื่อง “{}”"


def heeds(text: str, at: str, answers: Answers) -> Heeded | None:
    """Lets another deed wait that the words begin; None for other words, and before the first one
    is told."""
    deed = _begun(text) if at != "what" and "what" in answers else ""
    if not deed:
        return None
    deeds = _with(answers, deed)
    if len(deeds) > _MOST:
        return Heeded(told=_FULL, never_added=True)
    told = _WAITS.format(cut_graphemes(deed, _SHOWN))
    return Heeded({_KEY: deeds}, told, at_once=True, never_added=True)


def another_in(text: str) -> str:
    """Returns the deed behind words that begin another one, `บันทึกอีกเรื่อง …`; "" for other words."""
    words = written_lines(text).strip()
    found = _ANOTHER.fullmatch(words) if len(words) <= _LONGEST else None
    return found["deed"] if found is not None else ""


def _begun(text: str) -> str:
    """Returns the deed of words that are its command, or begin another one; "" for other words."""
    words, deed = written_lines(text).strip(), another_in(text)
    if not deed and deed_said.begins_deed(words) and words.startswith(_COMMANDS):
        deed = deed_said.deed_in(words)
    return deed if len(fold(deed)) >= DEED_LIMITS.shortest else ""


_COMMANDS = ("บันทึกความดี", "จดความดี")


def _with(answers: Answers, deed: str) -> list[str]:
    """Returns the deeds that wait with this one behind them, each once."""
    return list(dict.fromkeys([*answers.get(_KEY, ()), deed]))


def two_days(said: str, today: date) -> tuple[str, str]:
    """Returns two deeds of one line, each of which names a day of its own; other lines whole."""
    for joint in _JOINED.finditer(said):
        first, second = said[: joint.start()].strip(), said[joint.end() :].strip()
        shortest = min(len(fold(_NAMES_DAY.sub("", each))) for each in (first, second))
        days = deed_said.day_in(first, today), deed_said.day_in(second, today)
        fits = shortest >= DEED_LIMITS.shortest and len(second) <= _LONGEST
        if fits and None not in days and days[0] != days[1]:
            return first, second
    return said, ""


def waiting(deed: str) -> Answers:
    """Returns the answers with which the second deed of a line waits."""
    return {_KEY: [deed]} if deed else {}


def told(deed: str) -> str:
    return TWO_DAYS.format(cut_graphemes(deed, _SHOWN))


def gone(answers: Answers) -> str:
    """Says of the deeds that wait, where the first is cancelled, that they are not kept."""
    deeds = " ".join(f"“{cut_graphemes(each, _SHOWN)}”" for each in answers.get(_KEY, ()))
    return _GONE.format(deeds) if deeds else ""


def offered(answers: Answers) -> tuple[Sequence[Para], Sequence[Button]]:
    """Returns what the card of a kept deed says of those that wait, and buttons that begin them. A
    button holds the words alone: nothing else of a deed may stay behind its conversation."""
    deeds = answers.get(_KEY, ())[:_MOST]
    shown = [Para(_LEFT.format(cut_graphemes(each, _SHOWN))) for each in deeds]
    lines = [f"{_COMMANDS[0]} {each}" for each in deeds]
    fits = [each for each in lines if cut_graphemes(each, SPOKEN_GRAPHEMES) == each]
    return shown, [Button(label, say=said) for label, said in zip(_NEXT, fits, strict=False)]
