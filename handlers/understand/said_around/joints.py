"""Finds where one sentence may hold two: `เขียวค่ะ แต่ราคาผิด จริงๆ 900`, `3 คนค่ะ แล้วต้องแนบรูปมั้ย`.

The words alone do not tell: a story has the same joints. Whoever asks takes a place only if each
part means something by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from handlers.understand.commands.scopes import scope_places
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME, WHETHER
from handlers.understand.thai import normalise

_BUT = "แต่(?!ละ|ง(?!บ|าน)|ก่อน|เดิม)"
_JOINS = f"แต่ว่า|{_BUT}|แล้วก็|แล้วก้อ|แล้ว(?!กัน|แต่)|และก็|และ|ส่วน|ยกเว้น|อ้อ|อ๋อ|เออ|อีกอย่าง|อีกเรื่อง|ว่าแต่"
_POLITE = "(?<=ค่ะ)|(?<=คะ)|(?<=ครับ)|(?<=คับ)|(?<=นะ)|(?<=จ้า)"
_ENDS = pattern_of(rf"(?:{_POLITE})$")
APART = pattern_of(rf"(?:\s|{_POLITE})(?:{_JOINS})|(?:{_POLITE})\s")
"""Where a sentence may be two that are told apart by more than a gap."""
_JOINT = pattern_of(
    rf"[\s,]+(?P<spaced>{_JOINS})?\s*(?=\S)|(?:{_POLITE})(?P<polite>{_JOINS})\s*(?=\S)"
    rf"|(?<!ตั้ง)(?<!นับ)(?P<bare>{_BUT}|แล้วก็|ยกเว้น)\s*(?=\S)"
)
_MOST_PLACES = 16
_ENDS_ASKING = (
    *"ไหม มั้ย มัย มั๊ย ไหน ไหร่ เท่าไร เมื่อไร ใคร อะไร ยังไง อย่างไร เป็นไง บ้าง มั่ง".split(),
    *"ยัง เปล่า ป่าว ป่ะ สุด ครับ คะ [?]".split(),
)
_ENDED = pattern_of(
    rf"(?:{'|'.join(_ENDS_ASKING)}|ใคร[ก-๙]{{1,8}}|(?<!เ)กี่\s?[ก-๙%]{{1,14}})"
    "(?:แล้ว|กัน|อยู่|อีก|บ้าง)?(?:อะ|อ่ะ|นะ|คะ|ค่ะ|ครับ|คับ)?$"
)
_BETWEEN_WISHES = pattern_of(
    r"\s(?P<joins>(?:แล้วก็|แล้วก้อ|และก็|ละก็|แล้ว|และ|(?:กับ|ละ)(?=ขอ(?!ง)|อยาก|จะ|ช่วย|รบกวน|ฝาก|เอา|ดู(?!แล)|ส่ง|ออก(?!จาก))|อีกอย่าง|อีกเรื่อง|ส่วน|หรือ(?:ว่า)?(?=\S{2,30}ได้(?:ไหม|มั้ย|ป่าว|ปะ|ป่ะ|มะ)?(?:อะ|อ่ะ|คะ|ค่ะ|ครับ|คับ|นะ|\s)*$))\s?)?|(?P<bare>(?:แล้วก็|และก็)\s?(?=ขอ|อยาก|จะ|ช่วย|รบกวน|ฝาก))"
)
"""Where a second wish begins: at a word that joins, or behind one that asks."""
_LONGEST_END = 24
_MOST_HALVES, _SHORTEST_HALF = 3, 6
_ONLY_WHEN = pattern_of(
    r"(?:ของ|ใน|ช่วง|เฉพาะ|เอา|แค่|\s)*(?:รอบ|เดือน|ปี(?:งบ(?:ประมาณ)?)?|ไตรมาส|สัปดาห์|อาทิตย์|วัน)\s?"
    r"(?:นี้|หน้า|ที่แล้ว|ก่อน|ที่ผ่านมา|ล่าสุด|ปัจจุบัน|\d{1,4})(?:อย่างเดียว|เท่านั้น|ก็พอ|นะ|ครับ|คับ|ค่ะ|คะ|\s)*"
)
"""A time alone belongs to the question before it: `ใช้งบไปเท่าไหร่ รอบนี้`."""
_ONLY_PLEADS = pattern_of(
    rf"(?:ช่วย|รบกวน|ฝาก|วาน|เช็[คก]|ดู|ตรวจ|บอก|ตอบ|ให้|ที|หน่อย|ด้วย|(?:ได้)?(?:{WHETHER})|{ME}|{POLITE}|\s)*"
)
"""`ช่วยดูให้หน่อยได้มั้ย` wants the answer to the question before it, and nothing else."""


@dataclass(frozen=True)
class Joint:
    """before, after: the words on both sides. word: the word that joins them; "" for a mere gap."""

    before: str
    after: str
    word: str

    @property
    def apart(self) -> bool:
        """Tells whether a word joins them, or the first ends politely."""
        return bool(self.word) or _ENDS.search(self.before) is not None


@dataclass(frozen=True)
class Piece:
    """A part of normalised text, [start, end). word: what joins it to the one before, or ""."""

    word: str
    start: int
    end: int


def joints(text: str) -> Iterator[Joint]:
    """Yields the places where the sentence may be two, from its beginning on."""
    plain = normalise(text)
    for found in islice(_JOINT.finditer(plain), _MOST_PLACES):
        before, after = plain[: found.start()].strip(), plain[found.end() :].strip()
        if before and after:
            yield Joint(before, after, next(filter(None, found.groups()), ""))


def pieces(text: str, names: Sequence[str] = ()) -> Sequence[Piece]:
    """Returns the sentence divided wherever it plainly may go on with something else; none where it
    may not. Words before which a mere gap divides it, too, are given as `names`."""
    plain = normalise(text)
    named = _before(names)
    found, at, word = [], 0, ""
    for each in islice(_JOINT.finditer(plain), _MOST_PLACES):
        before = plain[at : each.start()].strip()
        if (each["bare"] or "").startswith("แต่"):
            continue  # `เราขอแล้วแต่ยังไม่ได้` is one
        joins = next(filter(None, each.groups()), "")
        apart = (
            joins or _ENDS.search(before) or named is not None and named.match(plain, each.end())
        )
        if each.start() < at or not apart or not before or not plain[each.end() :].strip():
            continue
        found.append(Piece(word, at, each.start()))
        at, word = each.end(), joins
    return (*found, Piece(word, at, len(plain))) if found else ()


def _before(names: Sequence[str]) -> re.Pattern[str] | None:
    return pattern_of("|".join(map(re.escape, names))) if names else None


def halves(plain: str) -> Iterator[tuple[str, str]]:
    """Yields both sides of each place where a second wish may begin in a sentence."""
    places = (each for each in _BETWEEN_WISHES.finditer(plain) if _begins_another(plain, each))
    for found in islice(places, _MOST_HALVES):
        said, then = plain[: found.start()].strip(), plain[found.end() :].strip()
        months = [*scope_places(then)] == [(0, len(then))]
        bare = months or _ONLY_WHEN.fullmatch(then) or _ONLY_PLEADS.fullmatch(then)
        if min(len(said), len(then)) >= _SHORTEST_HALF and not bare:
            yield said, then


def _begins_another(plain: str, gap: re.Match[str]) -> bool:
    start = max(0, gap.start() - _LONGEST_END)
    return (
        bool(gap["joins"] or gap["bare"]) or _ENDED.search(plain[start : gap.start()]) is not None
    )
