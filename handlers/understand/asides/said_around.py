"""Finds what is said to the bot before or behind a text: `ใส่ว่า … แค่นี้ก่อนนะ` (decisions/0208)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, combinations

from handlers.understand.asides.aside_reader import lead
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.prose import without_particles
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import fold, normalise
from handlers.understand.told.quoted_text import quoted_alone

_LONGEST, _MOST_CLAUSES = 400, 24
"""Letters and clauses of a text that is looked at."""
_LEAST, _LEAST_OF_CLAUSE = 3, 6
"""Letters of what stands by itself, and of a clause: fewer go with their neighbour."""
_MOST, _OF_A_CUT = 2.0, 0.3
"""How much one clause counts, and what a cut costs."""
_PLAIN_TALK = 1.0
"""So far ahead a clause that counts something is talk."""
_SOFT = rf"(?:ก่อน|ก็พอ|พอ|แหละ|ละกัน|แล้วกัน|ละ|เลย|{POLITE})"
_SENDS = (
    r"ส่ง(?:ให้|ถึง|ไป|ต่อ|รายงาน|เรื่อง|ท่าน|หัวหน้า|ผอ\.?|นาย|ได้|โลด|ที|หน่อย|เลย|ละกัน|แล้วกัน"
    rf"|{POLITE}|\s)*"
)
_ENDS_IT = pattern_of(
    rf"(?:(?:เอา|ขอ|พอ|ใส่|ลง|เขียน)+(?:แค่|เท่า)นี้{_SOFT}*|(?:แค่|เท่า)นี้{_SOFT}+|พอ(?:แล้ว|ละ)(?:{POLITE})*)"
    rf"(?:[\s,]+(?:งั้น|ก็|แล้ว)*{_SENDS})?"
)
"""Closes the text, whatever was learned of it: `เอาแค่นี้ ส่งให้หัวหน้าเลย`."""
_COUNTS = pattern_of(r"\d\s?(?:คน|ราย|ท่าน|รูป|ครั้ง|แห่ง|ชุด|เล่ม|ตัว|ชิ้น|ต้น|ไร่|กิโล)")
_TALKS = pattern_of(
    f"นะ|ค่ะ|คะ|ครับ|ก่อน|เดี๋ยว|ไม่|ช่วย|อย่า|ขอ(?!ง)|{WHETHER}|เปล่า|พอ|เลย|แค่|เท่านี้|เอา|ใส่|แหละ|อะ|กัน|55|งั้น|ข้อ(?!ง)|จ้า"
    "|บอก|รอ|ยัง|แป๊บ|พิมพ์|เขียน|ตอบ|น่าจะ|มั้ง|ว่า|คือ|(?<!แ)ละ|น้า|ยาก|ถ้า|จำ(?!นวน)|ประมาณ|อืม|เอ่อ|อ้อ|ลืม|นี้|ต่อ|หน่อย|แก้|ถาม|อีก"
    "|เกลา|ส่ง|เป็น|จัง|ข้าม|จบ|รีบ|ด้วย|ปิด|เริ่ม|กลัว|เฮ้อ|บอต|ฮ่า|ให้|ชื่อ|ดี|จะ"
)
"""Talk has one of these: without them no clause is looked at, which costs more."""
_PLACE = pattern_of(
    r"[\s,]+|(?<=ค่ะ)(?=[ก-๎\d])|(?<=คะ)(?!แนน)(?=[ก-๎\d])|(?<=ครับ)(?!ผม)(?=[ก-๎\d])"
    r"|(?<=นะ)(?=ไม่|อย่า|ส่ง|เดี๋ยว|ช่วย|ขอ)|(?<=[ก-๎\d])(?=แต่(?:อย่า|ไม่ต้อง|ยังไม่ต้อง))"
)
"""Where a clause may begin."""
_TOGETHER = pattern_of(
    '“[^”]*”?|"[^"]*"?|\\([^)]*\\)?|(?:นาย|นางสาว|นาง|น\\.ส\\.|ดร\\.)\\s?[ก-๎]{2,}\\s[ก-๎]{2,}'
)
"""What somebody else said, or stands aside within the text, is a part of it, and so is a name."""
_OPENS_QUOTATION = '“"('
_FIGURE = pattern_of(r"\d(?![\d-]{6})")
"""What stands beside a figure goes with it: `ข้อเสนอ 2 ข้อ`, `หน้า 12`; a telephone number is a
text of its own."""
_GOES_ON = pattern_of("จนกว่า|จนกระทั่ง|ตราบ(?:ใด|เท่า)")
"""So begins what is a part of the clause before it: `ขอชะลอไว้ก่อน จนกว่าจะได้หารือ`."""
_WHOEVER = pattern_of("(?:ใคร|อะไร|ไหน|เมื่อไ(?:ร|หร่))\\s?ๆ?$")
"""So ends what `ก็` goes on with: `ใครๆ ก็มีส่วนร่วม`."""
_SETTLES = pattern_of(r"(?:เอา(?:เป็น)?|ใช้|ใส่|ย่อเป็น)(?:ว่า|ชื่อ|คำว่า)?$")
_SETTLED = pattern_of(r"\s*(?:ก็)?(?:แล้วกัน|ละกัน|แทน|ไปก่อน|พอ)$")
"""Ends what such a word begins: `เอาเป็น … ละกัน`."""


@dataclass(frozen=True)
class TalkAround:
    """text: what belongs into the record, letter for letter. said: what is said to the bot around
    it.

    lead: how far the least sure of that is ahead of being a part of the text; 0 where the text
        itself may be said to the bot.
    given: whether the words before it end by giving it: `เอาเป็น …`.
    """

    text: str
    said: tuple[str, ...]
    lead: float
    given: bool


def around(typed: str) -> TalkAround | None:
    """Returns the text and what is said to the bot around it; None where nothing seems to be."""
    plain = typed.strip()
    if (given := _quoted(plain)) is not None:
        return given
    if len(plain) > _LONGEST or _TALKS.search(plain) is None:
        return None
    clauses = _clauses(plain)
    if not 2 <= len(clauses) <= _MOST_CLAUSES:
        return None
    first, last = _content([_lead(plain[start:end]) for start, end in clauses])
    before = plain[: clauses[first - 1][1]] if first else ""
    behind = plain[clauses[last][0] :] if last < len(clauses) else ""
    said = tuple(each for each in (before, behind) if len(fold(each)) >= _LEAST)
    text = _without_end(plain[clauses[first][0] : clauses[last - 1][1]], before)
    if not said or len(fold(text)) < _LEAST:
        return None
    ahead = min(map(_talks, said))
    if ahead <= 0:
        return None
    return TalkAround(text, said, ahead if lead(text) < 0 else 0.0, _gives(before))


def _quoted(plain: str) -> TalkAround | None:
    """A text that is handed over in quotation marks: what stands around it is said to the bot."""
    given = quoted_alone(plain)
    start = plain.find(given.words) if given is not None else -1
    if given is None or start < 0:
        return None
    before, behind = plain[:start].rstrip(' "“«'), plain[start + len(given.words) :]
    around_it = (before, behind.lstrip('"”» '))
    said = tuple(each.strip() for each in around_it if len(fold(each)) >= _LEAST)
    return TalkAround(given.words, said, _MOST, given=True) if said else None


def _lead(clause: str) -> float:
    """Returns how far the clause is ahead as talk; one that counts something is a part of the text,
    unless it plainly is talk: `คนร่วม 30 คน`."""
    ahead = _talks(clause)
    return -_OF_A_CUT if 0 < ahead < _PLAIN_TALK and _COUNTS.search(clause) else ahead


def _talks(words: str) -> float:
    """Returns how far the words are ahead as talk; those that close a text surely are."""
    return _MOST if closes(words) else lead(words)


def closes(words: str) -> bool:
    """Tells whether the words only close a text, and may order to send it."""
    return _ENDS_IT.fullmatch(normalise(words)) is not None


def _content(leads: Sequence[float]) -> tuple[int, int]:
    """Returns the clauses, [first, last), that are the text: together they are the most plainly
    parted from those around them."""
    counted = [max(-_MOST, min(_MOST, each)) for each in leads]
    sums = [0.0, *accumulate(counted)]
    count = len(counted)

    def apart(run: tuple[int, int]) -> float:
        first, last = run
        return -2 * (sums[last] - sums[first]) - _OF_A_CUT * ((first > 0) + (last < count))

    return max(combinations(range(count + 1), 2), key=apart)


def _without_end(text: str, before: str) -> str:
    words = without_particles(text)
    return without_particles(_SETTLED.sub("", words)) if _gives(before) else words


def _gives(before: str) -> bool:
    return _SETTLES.search(without_particles(before)) is not None


def _clauses(text: str) -> Sequence[tuple[int, int]]:
    """Returns where clauses begin and end; few letters and figures go with the words before."""
    found: list[tuple[int, int]] = []
    for start, end in _gapless(text):
        joins = found and _goes_with(text[slice(*found[-1])], text[start:end])
        found[-1:] = [(found[-1][0], end)] if joins else [*found[-1:], (start, end)]
    return found


def _goes_with(before: str, clause: str) -> bool:
    few = len(fold(clause)) < _LEAST_OF_CLAUSE
    if few or len(fold(before)) < _LEAST_OF_CLAUSE or _GOES_ON.match(clause):
        return True
    if clause.startswith("ก็") and _WHOEVER.search(before):
        return True
    return _FIGURE.match(clause) is not None or clause[0] in _OPENS_QUOTATION


def _gapless(text: str) -> Iterator[tuple[int, int]]:
    """Yields what stands between the places where clauses may begin; none is within quotation
    marks or a name."""
    whole = [found.span() for found in _TOGETHER.finditer(text)]
    at = 0
    for found in _PLACE.finditer(text):
        inside = any(start < found.start() < end for start, end in whole)
        if 0 < found.start() and found.end() < len(text) and not inside:
            yield at, found.start()
            at = found.end()
    yield at, len(text)
