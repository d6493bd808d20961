"""Reads a text in a person's own words and checks its length."""

from __future__ import annotations

from handlers.understand.corrections.correction_vocabulary import CRIES, HALTS, SIGHS
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import written_lines
from handlers.understand.unclear import Unclear

# Real words end in some of them: ชนะ, ฐานะ, คุณค่า, เจ้า, บังคับ.
_PARTICLES = pattern_of(
    r"(?:\s*(?<![าชฐธ])(?:นะ|น่ะ)(?=\s*(?:ค|จ|ฮ)))?"
    r"(?:\s*(?:ครับผม|ครับ+|คร[้๊]?าบ+|(?<!บัง)คับ|ค่ะ|คะ|จ้ะ|จ๊ะ|(?<!เ)จ้า|ฮะ)|(?<!\d)\s(?:ค่า|นะ|น่ะ))[\s.!~]*$"
)
_LONGEST_TAIL = 40
_TO_WRITE = pattern_of(
    r"^(?:(?:ช่วย|ขอ|ให้|ฝาก|รบกวน|งั้น|ก็|\s)*(?:เขียน|พิมพ์)?(?:ตอบ|บอก|แจ้ง|ใส่)|(?:ช่วย|ขอ|ให้)?(?:เขียน|พิมพ์))"
    r"(?:กลับ|ไป|ไว้|เลย|ให้|(?:พวก)?(?:เขา|เค้า)|น้อง(?:เขา|เค้า)?|พี่(?:เขา|เค้า)|(?:ผู้|คน)ถาม|ทุกคน)*ว่า[\s:]*(?=\S{4}|\S{2,3}\s\S)"
)
_MOST_PARTICLES = 6
_KINDLY = r"(?:(?:นะ|น่ะ|ค่ะ|คะ(?!แนน)|ครับ(?:ผม)?|คับ|จ้า(?!ง)|จ้ะ)\s*)"
_HOLDS_ON = pattern_of(
    rf"(?:(?:{CRIES}|{SIGHS}|{HALTS}|อ้าว|เอ๊ะ|อ๊ะ|(?:ขอ)?รอ(?:แป๊?[บป]|เดี๋ยว)(?:นึง|หนึ่ง|เดียว)?)"
    rf"(?:[\s,]+|{_KINDLY}+)(?=\S))+"
)
"""Hesitates before a text: `อ้าว รอแป๊บ …`. `เดี๋ยวไม่ทัน` goes on without a gap."""
_ENDS_ORDER = pattern_of(
    rf"(?:ให้หน่อย(?!งาน)\s*{_KINDLY}*|(?:ให้ที|ให้ด้วย|หน่อย|ด้วย){_KINDLY}+|(?:ให้ที|ให้ด้วย|หน่อย)\s+)(?=\S)"
)
"""The order before a text ends so: `ตีกลับ 2.1|ให้หน่อย ผลเขียนบางไป`. `ด้วย …` alone begins a letter."""
_SAY_IT = pattern_of(r"(?:บอก|แจ้ง|เขียน|พิมพ์|ใส่)?(?:ไป)?ว่า[\s:]*(?=\S{4})")
_CRY_BEHIND = pattern_of(rf"(?<=\S)\s+(?:{CRIES})\s*{_KINDLY}*$")
_WRITES = "(?:บันทึก|จด|โน้ต|ลง|กรอก|คีย์)"
_PUTS = "(?:เก็บ|ใส่|เขียน|พิมพ์)"
"""What is done with things, too: an order to the bot only where it says what is written."""
_WHAT = "(?:ผล|ข้อมูล|ระบบ|รายงาน|ตาม(?:นี้|ที่แจ้ง|ที่บอก)?|อันนี้|เรื่องนี้|เหตุผล|ลงไป|ไป)"
_WRITES_IT = rf"(?:{_WRITES}{{1,2}}{_WHAT}*|{_WRITES}?{_PUTS}{_WHAT}+)"
_WRITE_IT = pattern_of(
    rf"(?:^|(?<=[\s,]))(?:(?:แล้วก็|แล้ว|และ|ก็)\s?)?(?:(?:ช่วย|ฝาก|รบกวน)+(?:{_WRITES_IT}|(?:ใส่|แจ้ง|รายงาน){_WHAT}*)(?:เอา)?(?:ไว้|ให้|หน่อย|ที|ด้วย)"
    rf"|(?:ขอ)?{_WRITES_IT}(?:เอา)?(?:ไว้|ให้)+(?:ด้วย|หน่อย|ที|นะ|เลย)"
    rf"|(?<=คน\s){_PUTS}(?:ไว้)?ให้(?:ด้วย|หน่อย|ที)"  # nothing is put anywhere for how many came
    r"|(?:ขอ)?(?:ลง|บันทึก|ทำ|ส่ง)รายงาน(?:ให้|ไว้)*(?:หน่อย|ที)|(?<=[\s,])(?:ขอ|จะ)รายงาน(?:ผล)?)"
    r"(?:ไว้|ให้|หน่อย|ที|ด้วย|เลย|ก่อน|นะ|น่ะ|อะ|ค่ะ|คะ|ครับ|คับ|จ้า|[ ,.])*$"
)
"""The order to write down what stands before it: `บันทึกไว้ด้วยนะ`, `ช่วยจดให้ที`."""
_LONGEST_ORDER = 60
_DOER = pattern_of(
    r"[^\n]*(?:^|[\s,])(?:และ|แล้ว|ก็|ซึ่ง|โดย|ที่)*(?:โดย|มี(?!นา(?:คม)?(?:\s|$))|ให้"
    r"|(?:เจ้าหน้าที่|จนท|น้อง|พี่|คุณ|ฝ่าย|กลุ่มงาน|ทีม|วิทยากร|นักศึกษา|ผู้)(?=[^\s,]*$))[^\n]*$"
)
"""Before the gap, somebody who does what stands behind it: `โดยมีฝ่ายไอที ช่วยลงระบบให้`."""
_PLAINLY_ASKS = pattern_of(rf"(?:ขอ|จะ)รายงาน|ฝาก|รบกวน|หน่อย|ที|ไว้|ด้วย\s*{_KINDLY}")
"""Said to the bot, whoever is named before it."""
_SETTLED = pattern_of(r"^(?:งั้น|ก็|ขอ|\s)*เอาเป็นว่า[\s:]*(?=\S{4})")
_SETTLED_END = pattern_of(r"\s*(?:ก็)?(?:แล้วกัน|ละกัน)$")
_THANKS = pattern_of(r"(?<=\S\S)\s+(?:ขอบคุณ|ขอบพระคุณ|ขอบใจ)(?:มาก|ล่วงหน้า|อีกครั้ง|ๆ|\s)*$")


def read_prose(text: str, least: int, most: int, more: str, less: str = "ให้สั้นลง") -> str:
    """Returns the words with mended marks and spaces, `least` to `most` letters long.

    Raises Unclear: with the sentence `more` if they are too short; with the limit and the
    instruction `less` if they are too long.
    """
    words = written_lines(text).strip()
    if len(words) < least:
        raise Unclear(more)
    if len(words) > most:
        raise Unclear(f"ข้อความยาวเกิน {most:,} ตัวอักษร กรุณาพิมพ์{less}")
    return words


def without_particles(text: str) -> str:
    """Returns a text without polite particles at its end; all else stays as it is written."""
    for _ in range(_MOST_PARTICLES):
        found = _PARTICLES.search(text, max(0, len(text) - _LONGEST_TAIL))
        if found is None:
            break
        text = text[: found.start()].rstrip()
    return text


def without_order(text: str) -> str:
    """Returns a text for others without the order to write it: `เขียนว่า …`, `ตอบไปว่า …`."""
    return _TO_WRITE.sub("", text, count=1)


def without_order_around(text: str) -> str:
    """Returns a text for others, or one of a form, without what at its edges belongs to the order
    before it, or cries out: `ให้หน่อยค่ะ บอกว่า …`, `อ้าว รอแป๊บ …`, `… เอ้ย`."""
    words = text.strip()
    for leads in (_HOLDS_ON, _ENDS_ORDER):
        if (found := leads.match(words)) is not None:
            words = words[found.end() :]
            words = _SAY_IT.sub("", words, count=1) if _SAY_IT.match(words) else words
    cry = _CRY_BEHIND.search(words, max(0, len(words) - _LONGEST_TAIL))
    return words if cry is None else words[: cry.start()]


def without_order_behind(text: str) -> str:
    """Returns a text without the order at its end to write it down: `… บันทึกไว้ด้วย`."""
    found = _WRITE_IT.search(text, max(0, len(text) - _LONGEST_ORDER))
    if found is None:
        return text
    before = text[: found.start()].rstrip(" ,\n")
    is_deed = _DOER.search(before, max(0, len(before) - _LONGEST_ORDER)) is not None
    return text if is_deed and _PLAINLY_ASKS.search(found[0]) is None else before


def orders_to_write(words: str) -> bool:
    """Tells whether the words only order to write down what stands before them."""
    return _WRITE_IT.fullmatch(words.strip()) is not None


def without_talk(text: str) -> str:
    """Returns what is told to a form without what is said to the bot around it: particles, thanks,
    the order to write it, and `เอาเป็นว่า … แล้วกัน`."""
    words = without_particles(without_order_behind(text))
    words = without_particles(_THANKS.sub("", words, count=1))
    settled = _SETTLED.match(words)
    if settled is not None:
        return without_particles(_SETTLED_END.sub("", words[settled.end() :], count=1))
    return without_order(words)
