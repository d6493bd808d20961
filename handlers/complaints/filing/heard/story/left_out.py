"""Reads what a complainant wants left out of what they tell, and takes it out.

`อย่าใส่ว่าแม่บ้านเห็น` in the story would tell what it forbids. So such words are never added; a story
speaks of hiding, too (`เขาสั่งว่า อย่าใส่ชื่อผู้รับเหมา`), and that stays one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from handlers.conversation.flow import Answers
from handlers.understand.corrections import kept_parts, text_orders
from handlers.understand.corrections.correction_vocabulary import CUT, OUT
from handlers.understand.corrections.kept_parts import KeptPart
from handlers.understand.corrections.text_orders import TextOrder
from handlers.understand.kinds.erasing_all import erases_all
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import fold, normalise, normalise_lines, without_polite_ending

LEAST_STORY = 8
"""Letters (folded) that are left of a story."""
_LONGEST, _LONGEST_WHAT = 300, 120
_BEGINS = (
    r"(?:^|(?<=[\s,.]))"
    r"(?:(?:แต่|และ|แล้ว|ก็|ขอ|ช่วย|รบกวน|อ้อ|เอ่อ|คือ|งั้น|ไม่ใช่คำตอบ|อยากให้|อยาก|ที่ถูก)\s?){0,4}+"
)
_POLITE = rf"(?:ได้(?:{WHETHER})|ไป|ให้|เลย|หน่อย|ที|ด้วย|ก่อน|นะ|ค่ะ|คะ|ครับ|คับ|จ้า|จ้ะ|ดีกว่า|จากเรื่อง|\s)*+"
_NOT_TOLD = pattern_of(
    rf"{_BEGINS}(?:ไม่ต้อง|อย่า|ห้าม)(?:เพิ่ง|ได้|ไป)?"
    r"(?:(?:ใส่|เขียน|ลง|ระบุ|บอก|เล่า)(?:ใน)?(?:คำว่า|เรื่อง(?:ที่)?|ว่า|ตรงที่|ที่ว่า|(?=ชื่อ))|(?:พูดถึง|เอ่ยถึง|กล่าวถึง|เอ่ยชื่อ)|(?P<worn>ใส่))"
    rf"\s?(?P<what>\S.{{0,{_LONGEST_WHAT}}})"
)
_TAKEN = pattern_of(
    rf"{_BEGINS}(?:(?:{CUT})\s?(?P<what>\S[^\n]{{0,{_LONGEST_WHAT}}}?)\s?(?:{OUT})"
    rf"|ลบ\s?(?P<said>(?:คำว่า|ประโยค|ข้อความ|บรรทัด|ตรงที่|ที่(?:พิมพ์|เล่า))[^\n]{{0,{_LONGEST_WHAT}}}?)){_POLITE}(?:$|[,.]|\s|(?<=\s))"
)
_OF_THE_TEXT = pattern_of(
    "คำว่า|ประโยค|ข้อความ|บรรทัด|ชื่อ|ตรงที่|ตรงนั้น|ส่วน|เรื่อง|ที่(?:ว่า|เล่า|พิมพ์|บอก|เขียน|เพิ่ม(?=เมื่อ|ล่าสุด|ไป))|อัน(?:นั้น|นี้|เมื่อ|ล่าสุด)"
)
_NAMES_IT = pattern_of(
    r"(?:คำว่า|คำ|ประโยค|ข้อความ|บรรทัด|ตรงที่|ตรง|ส่วนที่|ส่วน|เรื่องที่|เรื่อง|ที่(?:ว่า|เล่า|พิมพ์|บอก|เขียน)|ว่า|[\s“\"'])++"
)
_NEWEST = pattern_of(
    "(?:ประโยค|ข้อความ|อัน|คำถาม|คำ|ที่(?:พิมพ์|เล่า|ส่ง|เพิ่ม)(?:ไป)?)*(?:เมื่อกี้|เมื่อกี๊|เมื่อครู่|ตะกี้|ล่าสุด|สุดท้าย)(?:นี้)?"
    "|(?:ประโยค|ข้อความ|อัน)(?:นั้น|นี้)$"
)
_PUT_INSTEAD = pattern_of(r"ออก[\s,]*(?:แล้ว)?(?:เปลี่ยน|แก้|ใส่)(?:เป็น|คำว่า|ว่า|\s)\s?\S")
_ORDERED = pattern_of(
    r"(?:สั่ง|บอก|ขู่|กำชับ|พูด(?!จา)|เตือน|ว่า|ให้|ตอบ|ห้าม|ป้าย|เขียน)\S{0,12}[\s“\"]*"
    r"(?:(?:ไม่ต้อง|อย่า|ห้าม)[^\s“”\"]{0,30}\s)?$"
)
_TO_SOMEBODY = pattern_of(
    r"(?:นะ|ค่ะ|คะ|ครับ|คับ|จ้า|จ้ะ|ดีกว่า|หน่อย)+(?![ก-๎])|^(?:ขอ|ช่วย|รบกวน|อยาก|ไม่ใช่คำตอบ)|เดี๋ยว|กลัว|ไม่งั้น"
)
_MORE_BEHIND = pattern_of(rf"\S\s\S{{4}}|(?:{OUT})(?:หมด|จาก|ไป|แล้ว|หลัง|ตอน|เมื่อ)\S")
_BEFORE = 60
_MANY_SPACES = pattern_of(r"[ \t]{2,}")
_GAP = " ,”\"'"
_GAPS = " ,\n"
_MOST_BESIDES = 4
"""Letters (folded) that say nothing without the words that are taken out."""


@dataclass(frozen=True)
class LeftOut:
    """what: the words to leave out, as told. newest: those typed last are meant.

    plainly: they may be nothing else, such as a part of the story. tells: they rather are one, for
    more is told behind them and nobody is asked: `อย่าบอกว่าไม่รู้ เพราะเขาเซ็นเอง`.
    """

    what: str
    newest: bool = False
    plainly: bool = True
    tells: bool = False
    order: TextOrder | None = None
    """Such an order as any text knows: `text_orders` finds the words in it."""
    part: KeptPart | None = None
    """What alone is to stay, beside what is to go."""


def read_left_out(text: str, answers: Answers, long: bool = False) -> LeftOut | None:
    """Returns what the words want left out; None if they want nothing left out.

    long: look into long texts, too, which rather are stories.
    """
    plain = normalise(text)
    if len(plain) > _LONGEST and not long:
        return None
    if _PUT_INSTEAD.search(plain) or erases_all(plain):
        return None
    if (ordered := _part_kept(text, answers) or _ordered(text, answers)) is not None:
        return ordered
    asked = (*_asked(_NOT_TOLD, plain), *_asked(_TAKEN, plain))
    return next((left for each in asked if (left := _left(each, answers)) is not None), None)


def without(answers: Answers, left: LeftOut) -> dict[str, Any]:
    """Returns the answers that tell the story, without these words; nothing if they do not stand
    in it, or hardly anything would be left."""
    more = answers.get("more") or []
    if left.newest and more:
        return {"more": more[:-1] or None}
    if left.part is not None:
        return _only_part(answers, left.part)
    if left.order is not None:
        names = [each for each in left.order.whats if each.startswith(_NAME)]
        ordered = _as_ordered(answers, left.order)
        return ordered if ordered or not names else _without_words(answers, names[0])
    return {} if left.newest else _without_words(answers, left.what)


# -- the inside ----------------------------------------------------------------------------------


def _ordered(text: str, answers: Answers) -> LeftOut | None:
    """Returns what an order about any text wants left out, if it stands in this one or can hardly
    be a story."""
    order = text_orders.read_text_order(text)
    if order is None:
        return None
    left = LeftOut(text, not order.whats, order.plainly, tells=not order.plainly, order=order)
    return left if order.plainly or order.asks or without(answers, left) else None


def _part_kept(text: str, answers: Answers) -> LeftOut | None:
    """Returns what alone is to stay, if it stands in the story or the words can hardly be one."""
    part = kept_parts.read_kept_part(text)
    if part is None:
        return None
    left = LeftOut(text, plainly=part.plainly, tells=part.plainly, part=part)
    if without(answers, left):
        return replace(left, plainly=True, tells=False)
    return left if part.plainly else None


def _only_part(answers: Answers, part: KeptPart) -> dict[str, Any]:
    """Returns the answers with this part alone, or without what stands beside it."""
    text, more = answers.get("text") or "", answers.get("more") or []
    told, lines = kept_parts.only_part(text, part), [kept_parts.only_part(e, part) for e in more]
    if told is None and not part.out:
        return {}  # the story would be empty
    kept = [
        (was if part.out else "") if line is None else line
        for was, line in zip(more, lines, strict=True)
    ]
    new: dict[str, Any] = {"text": text if told is None else told}
    new["more"] = [each for each in kept if each] or None
    changed = {name: value for name, value in new.items() if value != (answers.get(name) or None)}
    return {} if len(fold(new["text"])) < LEAST_STORY else changed


def _as_ordered(answers: Answers, order: TextOrder) -> dict[str, Any]:
    text, more = answers.get("text") or "", answers.get("more") or []
    new: dict[str, Any] = {}
    if (told := text_orders.without(text, order)) is not None:
        new["text"] = told
    lines = [text_orders.without(each, order) for each in more] if order.whats else []
    if any(each is not None for each in lines):
        kept = [was if line is None else line for was, line in zip(more, lines, strict=True)]
        new["more"] = [each for each in kept if each] or None
    return {} if len(fold(new.get("text", text))) < LEAST_STORY else new


def _without_words(answers: Answers, what: str) -> dict[str, Any]:
    more = answers.get("more") or []
    for words in _candidates(what):
        text = _cut(answers.get("text") or "", words)
        lines = [_cut(each, words) for each in more]
        new: dict[str, Any] = {}
        if text != (answers.get("text") or ""):
            new["text"] = text
        if lines != list(more):
            kept = [line for line, was in zip(lines, more, strict=True) if _stands(line, was)]
            new["more"] = kept or None
        if new:
            return {} if len(fold(text)) < LEAST_STORY else new
    return {}


def _asked(pattern: re.Pattern[str], plain: str) -> Iterator[re.Match[str]]:
    """Yields where the words ask for it, and do not tell that somebody was ordered to."""
    for found in pattern.finditer(plain):
        if not _ORDERED.search(plain[max(0, found.start() - _BEFORE) : found.start()]):
            yield found


def _left(found: re.Match[str], answers: Answers) -> LeftOut | None:
    """Returns what is meant; None for what others leave out: `อย่าใส่รองเท้าแตะ`, `เอาเงินออก`."""
    parts = found.groupdict()
    what = parts["what"] or parts["said"]
    left = _meant(what)
    plainly = parts.get("said") or found.re.pattern == _NOT_TOLD.pattern or _OF_THE_TEXT.match(what)
    if plainly and not parts.get("worn"):
        return replace(left, tells=_tells(found))
    if _tells(found):
        return None
    return replace(left, plainly=False) if without(answers, left) else None


def _tells(found: re.Match[str]) -> bool:
    """Tells whether the words go on telling behind what they name, and speak to nobody."""
    words = found.string[found.start() :].strip()
    if _TO_SOMEBODY.search(words):
        return False
    if found.groupdict().get("what") and found.re.pattern == _TAKEN.pattern:
        return len(fold(found.string[found.end() :])) > _MOST_BESIDES
    return _MORE_BEHIND.search(words) is not None


def _meant(what: str) -> LeftOut:
    bare = without_polite_ending(what)
    return LeftOut(what, _NEWEST.match(bare) is not None)


def _candidates(what: str) -> Iterator[str]:
    """Yields what may be meant, the longest first: a reason may stand behind it."""
    named = _NAMES_IT.match(what)
    pieces = (what[named.end() :] if named and named.end() < len(what) else what).split()
    for last in range(len(pieces), 0, -1):
        words = without_polite_ending(" ".join(pieces[:last])).strip(_GAP)
        if len(fold(words)) >= 2:
            yield words
        if words.startswith(_NAME) and len(fold(words)) >= _LEAST_NAME:
            yield words.removeprefix(_NAME).strip()  # `ลบชื่อนายเอออก`: the story has no “ชื่อ”


_NAME, _LEAST_NAME = "ชื่อ", 6


def _stands(line: str, was: str) -> bool:
    return line == was or len(fold(line)) >= LEAST_STORY


def _cut(told: str, words: str) -> str:
    """Returns the text without these words, and without the few letters beside them in a phrase."""
    plain = normalise_lines(told)
    if len(plain) != len(told) or words not in plain:
        return told
    at = plain.find(words)
    while at >= 0:
        end = at + len(words)
        begins = max(plain.rfind(gap, 0, at) for gap in _GAPS) + 1
        ends = min(found for gap in _GAPS if (found := (plain + gap).find(gap, end)) >= 0)
        if len(fold(plain[begins:at] + plain[end:ends])) <= _MOST_BESIDES:
            at, end = begins, ends
        told, plain = told[:at] + told[end:], plain[:at] + plain[end:]
        at = plain.find(words)
    return _MANY_SPACES.sub(" ", told).strip(" ,")
