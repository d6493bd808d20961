"""Tells where words say more than the choice that is heard in them: they are kept as typed."""

from __future__ import annotations

from handlers.conversation.flow import Choice
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import fold, normalise

_NOT_YET = pattern_of(
    r"^(?!.*ตาม(?:แผน|เป้า)).*(?:ยังไม่|ไม่(?:มี|เกิด|เห็น)ผล|ผล(?:ผลิต|ลัพธ์)?(?:ก็)?ไม่(?:มี|เกิด|เห็น))"
)
"""Says of what a choice tells that it has not happened; it is an answer in own words."""
_EXCEPTS = pattern_of(
    r"ยกเว้น|เว้นแต่|ขาด(?!ทุน)|(?<!ที่)เหลือ(?!ง)|แต่(?!ละ)|ไม่ครบ|(?:น้อย|มาก|สูง|ต่ำ)กว่า|เกิน(?=เป้า|แผน|กว่า|ที่)"
)
"""It is not just as the choice tells: `ครบตามแผน ขาดแค่บอร์ด`, `เกินเป้า`."""
_FIGURES = pattern_of(r"\d+")


def words_of(choice: Choice) -> tuple[str, ...]:
    return (choice.label, *choice.said)


def tells_more(choice: Choice, plain: str) -> bool:
    """Tells whether own words are worth more than the choice: they tell a figure that it has not,
    an exception, or that what the choice tells has not happened."""
    otherwise = choice.happened and (_NOT_YET.search(plain) or _EXCEPTS.search(plain))
    told = {*_FIGURES.findall(plain)} - {*_FIGURES.findall(" ".join(words_of(choice)))}
    return bool(otherwise or told)


def is_part_of_more(choice: Choice, plain: str) -> bool:
    """Tells whether words that were read out of a sentence stand within another answer:
    `แฟนผู้รับเหมาเอามาให้` where `ผู้รับเหมา` is on the first button; or whether they go on where the
    label of the proposed value is cut, which may hold more than is meant."""
    label = normalise(choice.label)
    if choice.key == _LIKELY and label.endswith("…"):
        return fold(plain).startswith(fold(label))
    if choice.key != _LIKELY or label not in plain:
        return False
    return len(fold(_AGREES.sub("", plain.replace(label, " ", 1)))) >= _LEAST


_LIKELY, _LEAST = "likely", 3
_AGREES = pattern_of(rf"ใช่|ถูก(?:ต้อง|แล้ว)?|เป็น|คือ|จาก|ของ|ตาม|นั้น|นั่น|แหละ|เลย|ก็|แล้ว|{POLITE}")
"""Beside these the words on the button are still what is meant."""
