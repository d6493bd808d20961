"""Turns in which somebody is named, played in an office as large as asked for.

Whom words name is looked for among everybody on the roster.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

from tests.bench import answers
from tests.bench.growth import Contestant
from tests.bench.many_reports import HEADS, REPORTERS, name

WHO, HEAD = name(REPORTERS), name(HEADS)
STORY = (
    f"หัวหน้ากลุ่มพัสดุเรียกเงินจากผู้รับเหมาห้าหมื่นบาทเมื่อวันที่ 3 กุมภาพันธ์ ที่ห้องทำงานชั้นสอง และมี{WHO} เห็นเหตุการณ์ด้วย"
)
COMPLAINT = "a complaint's story"
PRAISE = f"ขอชมเชยคุณ{WHO}ที่ช่วยเหลือประชาชนเป็นอย่างดีเมื่อวันจันทร์ที่ผ่านมา"


@dataclass(frozen=True)
class Talked:
    """What somebody says, turn by turn, before the turn that counts, and that turn.

    role: who of the office; kind: the name of the turn in the table.
    """

    role: str
    before: tuple[str, ...]
    words: str
    kind: str


TALKS = (
    Talked("reporter", ("ชื่นชมเพื่อนร่วมงาน",), HEAD, "a colleague to praise"),
    Talked("admin", (), f"ค้นหาบุคลากร {WHO}", "a name looked for"),
    Talked("admin", (), f"ช่วยเปิดแอร์ห้องหกให้{WHO}ที", "not understood"),
    Talked("admin", ("ตั้งคณะทำงาน", "คณะทำงานส่งเสริมคุณธรรม"), WHO, "a member of a group"),
    Talked("admin", ("ส่งข้อความ",), WHO, "whom a message is for"),
    Talked("head", ("มอบหมายแทน",), WHO, "a deputy"),
    Talked("admin", (), "ใครลาอยู่", "who is away"),
    Talked("reporter", ("รับของขวัญ", "กระเช้าผลไม้ 2,500 บาท"), f"{WHO} ให้มา", "who gave a gift"),
    Talked("reporter", ("ร้องเรียน", "ข้อร้องเรียน", "ไม่เปิดเผยชื่อ"), STORY, COMPLAINT),
    Talked("reporter", ("ร้องเรียน", "คำชม", "ไม่เปิดเผยชื่อ"), PRAISE, "a compliment"),
)


def turns(contestant: Contestant, _number: int) -> Iterator[tuple[str, float]]:
    """Yields the turns in which somebody is named; what was begun is thrown away."""
    for talked in TALKS:
        contestant.line.sent.clear()
        who = contestant.person(talked.role)
        for words in talked.before:
            who.says(words)
        yield talked.kind, who.asks(talked.words)
        who.says("ยกเลิก")
        with suppress(LookupError):  # where nothing is open any more
            who.taps_data(answers.opening(who.answer, "drop"))
