"""Hears at the question for the kind that somebody wants two of them: `ทั้งชมทั้งเสนอเลยครับ`.

A case is of one kind: the first part goes on, and it is told how to send the other. The words are
no story."""

from __future__ import annotations

from handlers.complaints.complaint_words import KIND
from handlers.complaints.filing import opening_words
from handlers.conversation.flow import Answers, Heeded
from handlers.messages import cut_graphemes
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import fold, normalise
from models.complaints.complaint import COMPLAINT, COMPLIMENT, OPINION, SUGGESTION, TIP

_KIND = {
    COMPLIMENT: "(?:คำ|ขอ|จะ|อยาก)*(?:ชมเชย|ชื่นชม|ชม)",
    SUGGESTION: "(?:ข้อ|ขอ|จะ|อยาก)*(?:เสนอแนะ|เสนอ|แนะนำ)",
    COMPLAINT: "(?:ข้อ|ขอ|จะ|อยาก)*(?:ร้องเรียน|ร้องทุกข์|ร้อง|ติ)",
    OPINION: "(?:ข้อ|ขอ|แสดง)*(?:ความ)?คิดเห็น",
    TIP: "(?:แจ้ง)?เบาะแส",
}
_EITHER = "|".join(_KIND.values())
_SOFT = rf"(?:เลย|ได้|{WHETHER}|ด้วย|อย่าง|แหละ|ค่ะ|{POLITE}|\s)*"
_BOTH = pattern_of(
    rf"(?:เอา|ขอ|ก็|คือ|เป็น|\s)*(?:ทั้ง\s?(?P<first>{_EITHER})\s?(?:และ|กับ|แล้วก็|\s)*ทั้ง\s?(?P<second>{_EITHER})|ทั้ง(?:คู่|สอง(?:อย่าง|ประเภท|ข้อ|เรื่อง|อัน)?)){_SOFT}"
)
_JOINT = pattern_of(
    rf"[\s,]*(?:แล้วก็|และ(?:ก็)?|กับ|ส่วน|อีกเรื่อง|[\s,])\s*(?=(?:ก็|อยาก|ขอ|จะ|มี|ฝาก|ให้|\s)*(?:{_EITHER}))"
)
_FIRST_ONLY = pattern_of(
    rf"(?:เอา|ขอ|ก็|เป็น|ส่ง|\s)*(?P<only>{_EITHER})(?:ก่อน|{POLITE}|[\s,])*(?:ส่วน|แล้ว(?:ค่อย|ก็)?|อีก)\S[^\n]{{0,40}}?(?:อีกเรื่อง|แยก|ทีหลัง|ต่างหาก){_SOFT}"
)
"""`คำชม ส่วนที่จอดรถเดี๋ยวส่งอีกเรื่อง`."""
_SAID = {kind: pattern_of(said) for kind, said in _KIND.items()}
_LEAST, _LONGEST, _SHOWN = 12, 60, 120
_LONGEST_PARTED = 1000
"""What is taken out of the story is shown whole: it is kept nowhere."""
_ONE_BY_ONE = "แจ้งได้ทีละประเภท เลือกประเภทของเรื่องแรกก่อน ส่งแล้วพิมพ์เรื่องที่สองได้เลย ข้อความนี้ไม่ได้ใส่ในเรื่อง"
_THE_REST = "แจ้งได้ทีละเรื่อง ข้อความนี้ไม่ได้ใส่ในเรื่อง ส่งเรื่องนี้แล้ว พิมพ์อีกเรื่องได้เลย"
_PARTED = (
    "แจ้งได้ทีละประเภท เรื่องนี้ส่งเป็น “{}” ก่อน: “{}”\n"
    "อีกส่วนยังไม่ได้เก็บ ส่งเรื่องนี้แล้ว พิมพ์ “{} {}” เพื่อแจ้งเป็นอีกเรื่อง"
)


def heeded(text: str, at: str, answers: Answers) -> Heeded | None:
    """Takes the part of the story that goes first with its kind, and says how to send the other;
    where it has no two parts, says that they go one by one. None for other words."""
    plain = normalise(text)
    if at != "kind":
        return _said_later(plain, answers)
    if len(plain) > _LONGEST or answers.get("more"):
        return None
    both, only = _BOTH.fullmatch(plain), _FIRST_ONLY.fullmatch(plain)
    if both is None and only is None:
        return None
    first = _kind(only["only"]) if only is not None else ""
    named = [both[name] for name in ("first", "second") if both[name]] if both is not None else []
    parts = _parts(str(answers.get("text") or ""), {first, *map(_kind, named)} - {""})
    if parts is None and first:
        return Heeded({"kind": first}, _THE_REST, at_once=True, never_added=True)
    if parts is None:
        return Heeded(told=_ONE_BY_ONE, never_added=True)
    (kind, words), (other, rest) = sorted(parts, key=lambda part: part[0] != first)
    told = _PARTED.format(KIND[kind], cut_graphemes(words, _SHOWN), KIND[other], rest)
    return Heeded({"kind": kind, "text": words}, told, at_once=True, never_added=True)


def _said_later(plain: str, answers: Answers) -> Heeded | None:
    """Says that they go one by one where the story has given its kind itself."""
    both = _BOTH.fullmatch(plain) if len(plain) <= _LONGEST and "kind" in answers else None
    named = both is not None and both["first"]
    return Heeded(told=_THE_REST, never_added=True) if named else None


def _kind(words: str) -> str:
    return next(kind for kind, said in _SAID.items() if said.fullmatch(words))


def _parts(story: str, kinds: set[str]) -> list[tuple[str, str]] | None:
    """Returns two parts of a story that praises and proposes, each with its kind."""
    if kinds - {COMPLIMENT, SUGGESTION} or "\n" in story or len(story) > _LONGEST_PARTED:
        return None
    for joint in reversed([*_JOINT.finditer(story)]):
        sides = story[: joint.start()].strip(), story[joint.end() :].strip()
        parts = [(opening_words.kind_of(each), each) for each in sides]
        both = {kind for kind, _ in parts} == {COMPLIMENT, SUGGESTION}
        if both and all(len(fold(each)) >= _LEAST for each in sides):
            return parts
    return None
