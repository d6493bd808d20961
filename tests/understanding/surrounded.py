"""Is a sentence answered alike with words around it that change nothing?

The sentences that are typed at the start are typed once more: with somebody called or a question
announced before them, with thanks behind them, with a word in another spelling or register. The
ways are few and ours, so this tells how evenly people are understood, not how well.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from handlers.understand.thai import fold
from tests.understanding import fresh, people
from tests.understanding.scenes import demo_database, scene

BEFORE, BEHIND, ONE_WORD, WORDS = "before", "behind", "one word", "words"
LEAST_ALIKE = {
    ("read", BEFORE): 660, ("read", BEHIND): 660, ("read", ONE_WORD): 265, ("read", WORDS): 155,
    ("unread", BEFORE): 690, ("unread", BEHIND): 686, ("unread", ONE_WORD): 289,
    ("unread", WORDS): 162,
}  # fmt: skip
"""As last measured, of 684, 684, 282 and 179, and of 710, 709, 318 and 198."""
_LEADS = (
    "รบกวนสอบถามค่ะ ", "พี่คะ ", "ขอถามหน่อย ", "แอดมินคะ ", "คือว่า", "อยากรู้ว่า ", "เอ่อ ", "สวัสดีค่ะ ",
    "น้องๆ ", "ไม่แน่ใจ ",
)  # fmt: skip
_TAILS = (
    " ค่ะ", "อะ", "อ่ะ", " นะคะ", " ครับผม", "หน่อยน้า", " ขอบคุณค่ะ", " งงอะ", "เนี่ย", " จ้า",
    " รบกวนด้วยค่ะ", " 🙏",
)  # fmt: skip
_OTHERWISE = (
    ("ไหม(?=$| |คะ|ครับ|ค่ะ)", ("มั้ย", "มั๊ย", "ป่าว", "ปะ", "รึเปล่า", "หรือเปล่า", "ไหมอะ", "มั้ยคะ")),
    ("หรือยัง", ("ยังอะ", "รึยัง", "ยังคะ")), ("อะไร", ("ไร", "อะไรอะ", "อัลไล", "ไรมั่ง")),
    ("อย่างไร|ยังไง", ("ยังไงอ่ะ", "ไง", "ยังงัย")), ("เมื่อไร|เมื่อไหร่", ("เมื่อไหร่", "ตอนไหน", "วันไหน")),
    ("ที่ไหน", ("ตรงไหน", "ไหน")), ("ทำไม", ("ทำไมอะ", "เพราะไร")),
    ("เท่าไร|เท่าไหร่", ("เท่าไหร่", "เท่าไร", "เท่าไหร่อะ")), ("ต้องการ|อยาก", ("อยาก", "อยากจะ", "จะขอ")),
    ("บันทึก", ("ลง", "คีย์")), ("ส่งกลับ", ("ตีกลับ", "คืนกลับ")), ("รายงาน", ("รง.",)),
    ("ใคร", ("คัย", "ใครบ้าง")), ("หรือไม่", ("มั้ย", "หรือเปล่า")), ("ผม|ดิฉัน|หนู|ฉัน", ("เรา", "พี่", "หนู")),
    ("ขอ(?=ดู)", ("อยาก",)), ("ด้วย", ("ด้วยน้า",)),
)  # fmt: skip
_PARTICLE = re.compile("(นะคะ|นะครับ|ค่ะ|คะ|ครับ|จ้า|ค่า|คับ|อ่ะ|อะ|น่ะ)$")


class Start(NamedTuple):
    """A sentence that is typed at the start, and where."""

    role: str
    place: str
    shown: str
    text: str
    half: str


def sentences() -> list[Start]:
    """All that are measured at the start."""
    found = [
        Start(s.role, s.place, s.shown, s.text, "read" if s.half in people.READABLE else "unread")
        for s in people.measured()
        if s.place == fresh.START
    ]
    later = [
        Start(f.role, f.place, "", f.text, "read" if f.half == fresh.LEARN else "unread")
        for f in fresh.fresh()
        if f.place == fresh.START
    ]
    return sorted([*found, *later], key=lambda each: each[:3])


def counted() -> dict[tuple[str, str], Counter[bool]]:
    """How many are answered alike (True), by half and way."""
    counts: dict[tuple[str, str], Counter[bool]] = {}
    with demo_database() as office:
        for (role, place, shown), together in groupby(sentences(), key=lambda each: each[:3]):
            with scene(office, role, place, shown) as says:
                for each in together:
                    plain = says(each.text)
                    for way, said in _ways(each.text):
                        heard = says(said)
                        alike = fold(heard.reply) == fold(plain.reply) or fresh.same(heard, plain)
                        counts.setdefault((each.half, way), Counter())[alike] += 1
    return counts


def _ways(text: str) -> Iterator[tuple[str, str]]:
    chance = random.Random(text)
    bare = _PARTICLE.sub("", text.strip()).strip()
    yield BEFORE, chance.choice(_LEADS) + text
    if (said := bare + chance.choice(_TAILS)) != text:
        yield BEHIND, said
    able = [(pattern, words) for pattern, words in _OTHERWISE if re.search(pattern, text)]
    if not able:
        return
    pattern, words = chance.choice(able)
    one = re.sub(pattern, chance.choice(words), text, count=1)
    if one != text:
        yield ONE_WORD, one
    several = text
    for pattern, words in able:
        several = re.sub(pattern, chance.choice(words), several, count=1)
    if several not in (text, one):
        yield WORDS, several


def worse(counts: dict[tuple[str, str], Counter[bool]]) -> list[str]:
    """What is worse than last measured."""
    return [
        f"{half}, {way}: {counts[half, way][True]} of {counts[half, way].total()}"
        for (half, way), least in LEAST_ALIKE.items()
        if counts[half, way][True] < least
    ]
