"""What fills a whole message is answered about as soon as plain prose of the same length, whatever
it is, at the start, amid a report, amid a complaint and in the group."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

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
SENTENCE = 300
"""Prose of less is an answer without a closer look, in a few milliseconds. Other words of a line or
two are read closely, and are held against prose that fills a message at the start."""
MOST = 8.0
"""A turn may take so many times as long as with prose."""
AGAIN = (1, 2, 3, 4)
"""Who seems late is looked at with so many signs less."""
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


def _took(says: Callable[..., object], piece: str, length: int, shorter: Sequence[int]) -> float:
    """Each a little shorter, always by another number: the same again is remembered."""
    rows = [_row(piece, length - less) for less in shorter]
    return min(took(lambda row=row: says(row)) for row in rows)


@pytest.fixture(scope="module")
def whole_message(demo: tuple[Database, Sealer]) -> float:
    """Seconds that prose takes which fills a message at the start."""
    with scene(demo, "reporter", "start", "") as says:
        return _took(says, PROSE, LONGEST, (0, *AGAIN))


@pytest.mark.parametrize("length", every(6, (LONGEST, *SHORTER)))
@pytest.mark.parametrize("place", WHERE)
def test_no_row_takes_long(
    demo: tuple[Database, Sealer], whole_message: float, place: str, length: int
) -> None:
    late = {}
    with scene(demo, "reporter", place, "") as says:

        def turn(piece: str, *shorter: int) -> float:
            return _took(says, piece, length, shorter)

        turn(PIECES["mixed"], 0)  # compiles and reads what the first turn does
        prose = whole_message if length < SENTENCE else turn(PROSE, *AGAIN)
        for name, piece in PIECES.items():
            if turn(piece, 0) > MOST * prose and (took_ := turn(piece, *AGAIN)) > MOST * prose:
                late[name] = round(took_ / prose, 1)
    assert late == {}
