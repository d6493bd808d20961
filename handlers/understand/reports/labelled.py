"""Parts words that tell several answers of a report, each behind its name:
`อุปสรรคคือห้องเล็กไป เงินใช้ไป 8,400 ผลลัพธ์ก็คะแนนสูงขึ้น`."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.prose import without_particles
from handlers.understand.reports.results_told import OUTCOME, OUTPUT
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import written_lines

TROUBLE, BUDGET = "trouble", "budget"
_LONGEST = 600
_LEADS = r"(?:ส่วน|แล้วก็|และ|แต่|ก็|ตัว|อ้อ|อ๋อ|\s)*"
_IS = r"\s?(?:ที่ได้(?!รับ))?(?:ก็)?\s?(?:คือ(?:ว่า)?|เป็น|:)?\s*"
_LABEL = pattern_of(
    rf"(?:^|(?<=[\s,])|(?<=ค่ะ)|(?<=ครับ)){_LEADS}(?:"
    r"(?P<trouble>(?:ปัญหา|อุปสรรค|ข้อขัดข้อง|ข้อจำกัด)[ก-๎/]{0,16}?\s?(?:คือ|ก็|เรื่อง|:|ที่เจอ|ที่พบ)|ที่ติด(?:ขัด)?(?:ก็)?คือ)"
    rf"|(?P<output>ผลผลิต{_IS})|(?P<outcome>ผลลัพธ์{_IS})"
    r"|(?P<budget>(?:ใช้)?(?:งบ(?:ประมาณ)?|เงิน|ค่าใช้จ่าย)(?:ที่|ใช้|จ่าย|เบิก|ไป|รวม|ทั้งหมด|ก็|คือ|:|\s)*(?=\d)))"
)
_KINDS = (TROUBLE, OUTPUT, OUTCOME, BUDGET)
_ASKS = pattern_of(
    rf"{WHETHER}|{HOW_IN_FULL}|(?:หรือ|รึ)(?:ยัง|เปล่า)|อะไร|เท่าไ|ตรงไหน|ข้อไหน|[?]|ไม่ใช่|(?:^|\s)(?:แก้|เปลี่ยน)"
)
_ENDS = pattern_of(rf"^(?:(?:{POLITE})+(?=[\s,])|[\s,])+|[\s,]+$")
"""A polite word in front stands alone: `คะแนนสูงขึ้น` begins with none."""


def parted(text: str) -> Mapping[str, str]:
    """Returns what is told behind each name, in the order in which it is told; a trouble and an
    amount with its name. {} where the words do not begin with a name, where all they name are
    results, where a name stands in them twice, and for a question or a correction."""
    plain = written_lines(text).strip().replace("\n", " ") if len(text) <= _LONGEST else ""
    found = [*_LABEL.finditer(plain)]
    kinds = [next(kind for kind in _KINDS if each[kind] is not None) for each in found]
    apart = len({*kinds}) == len(kinds) > 1 and {*kinds} != {OUTPUT, OUTCOME}
    if not apart or found[0].start() or _ASKS.search(plain):
        return {}
    told = dict[str, str]()
    ends = [*(each.start() for each in found[1:]), len(plain)]
    for kind, each, end in zip(kinds, found, ends, strict=True):
        start = each.start(kind) if kind in (TROUBLE, BUDGET) else each.end()
        told[kind] = without_particles(_ENDS.sub("", plain[start:end]))
    return told if all(told.values()) else {}
