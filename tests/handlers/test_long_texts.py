"""What fills a whole message is answered about as soon as plain prose of the same length, whatever
it is, at the start, amid a report, amid a complaint and in the group."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from models.crypto import Sealer
from models.database import Database
from tests.growth import took
from tests.soaking import every
from tests.understanding.scenes import demo_database, scene

LONGEST = 5000
"""Signs in a message (line.md, D)."""
SHORTER = (60, 120, 300, 1000, 2500)
"""What is read as a line, as a sentence, as a story."""
MOST = 8.0
"""A turn may take so many times as long as with prose."""
TRIES = 4
PROSE = (
    "เมื่อวานประชุมกันเรื่องทั่วไปแล้วก็คุยกันต่ออีกหลายเรื่อง "
    "มีเจ้าหน้าที่เข้าร่วมจากหลายฝ่าย และได้แลกเปลี่ยนความเห็นกันพอสมควร "
)
PIECES = {
    "one word": "รายงาน",
    "one word apart": "ขอดู ",
    "and": "และ",
    "digits": "1234567890",
    "figures": "12,345 ",
    "spaces": "ก" + " " * 400,
    "bureaus": "สำนักการคลังและงบประมาณ สำนักกฎหมาย สำนักวิชาการ ",
    "days": "12 มีนาคม 2567 ถึง 5/4/67 ",
    "punctuation": ".,;:!?()-/“”\"' ",
    "polite words": "ครับผม",
    "mixed": "ขอรายงาน 1.10 ครับ ไม่ใช่ วันที่ 5 มี.ค. งบ 2,500 บาท และสำนักกฎหมาย, ทำไม? ",
    "lines": "1. ขอดูรายงาน\n",
    "hours": "เวลา 9.00 น. ",
    "letters": "กขคง",
    "marks": "่",
    "links": "https://a.go.th/1 ",
    "not": "ไม่ใช่",
    "wishes": "ขออยากจะ",
    "emoji": "😀",
}
WHERE = ("start", "report:done", "complaint:text", "group")


@pytest.fixture(scope="module")
def demo() -> Iterator[tuple[Database, Sealer]]:
    with demo_database() as made:
        yield made


def _row(piece: str, length: int) -> str:
    return (piece * (length // len(piece) + 1))[:length]


@pytest.mark.parametrize("length", every(6, (LONGEST, *SHORTER)))
@pytest.mark.parametrize("place", WHERE)
def test_no_row_takes_long(demo: tuple[Database, Sealer], place: str, length: int) -> None:
    late = {}
    with scene(demo, "reporter", place, "") as says:

        def turn(piece: str, tries: int) -> float:
            """Each a little shorter: the same again would be remembered."""
            rows = [_row(piece, length - shorter) for shorter in range(tries)]
            return min(took(lambda row=row: says(row)) for row in rows)

        turn(PIECES["mixed"], 1)  # compiles and reads what the first turn does
        prose = turn(PROSE, TRIES)
        for name, piece in PIECES.items():
            if turn(piece, 1) > MOST * prose and (took_ := turn(piece, TRIES)) > MOST * prose:
                late[name] = round(took_ / prose, 1)
    assert late == {}
