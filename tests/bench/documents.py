"""What the largest list costs this program as PDF, beside the typesetter alone on the same list.

Processor time in one process, turn about. Each turn has texts of its own, since the typesetter
remembers what it has set before; a worker's first list is like that too.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from time import process_time
from typing import TYPE_CHECKING

from handlers.papers.printing import pdf
from handlers.papers.printing.model import Document
from handlers.papers.printing.thai_words import pieces
from handlers.papers.reports import submissions
from handlers.papers.wording import OfficeWords
from models.reports.figures.progress import NONE, DueReport
from models.reports.report import APPROVED, SUBMITTED
from tests.bench.figures import Row, Section, median

if TYPE_CHECKING:  # a test of a process's memory loads no more than what makes a document
    from tests.bench.run import Run

BUREAUS, ACTIVITIES = 22, 38
TARGET = 1.5
DUE = date(2027, 3, 20)
NOW = datetime(2026, 11, 20, 2, 14, 30, 999, tzinfo=UTC)
STATES = (APPROVED, SUBMITTED, NONE)
FOOTER = "จัดทำเมื่อ 20 พฤศจิกายน 2569"


def part(run: Run) -> Iterator[Section]:
    """The list of all 22 bureaus and 38 activities."""
    yield section(*measure(run.sized(9, 3, 1)))


def section(whole: list[float], alone: list[float]) -> Section:
    ours, theirs = median(whole), median(alone)
    ratio = ours / theirs
    row = Row(
        f"list of {BUREAUS * ACTIVITIES} rows as PDF, processor time", "ms",
        ours * 1000, theirs * 1000, ratio, f"at most {TARGET} times", ratio <= TARGET,
    )  # fmt: skip
    return Section("Documents", [row], ["Beside it: typst alone, given texts already cut."])


def measure(times: int) -> tuple[list[float], list[float]]:
    """Seconds of the whole and of the typesetter alone."""
    pieces("เปิดพจนานุกรมก่อน")  # loaded once by a worker, not by each document
    whole, alone = [], []
    for turn in range(times + 1):
        texts = pdf.page_texts(listed(2 * turn), FOOTER)
        begun = process_time()
        pdf.typeset(texts, NOW)
        alone.append(process_time() - begun)
        document = listed(2 * turn + 1)
        begun = process_time()
        pdf.render(document, FOOTER)
        whole.append(process_time() - begun)
    return whole[1:], alone[1:]


def listed(turn: int) -> Document:
    """The list of a round, its names and titles those of this turn alone."""
    duties = [
        DueReport(
            n % ACTIVITIES, f"1.{n % ACTIVITIES + 1}",
            f"กิจกรรมส่งเสริมคุณธรรมและจริยธรรมของบุคลากร ครั้งที่ {n} ชุดที่ {turn}",
            n // ACTIVITIES, f"สำนักกรรมาธิการ {n // ACTIVITIES:02} ชุดที่ {turn}",
            DUE, STATES[n % 3], None, None,
        )
        for n in range(BUREAUS * ACTIVITIES)
    ]  # fmt: skip
    return submissions.build(2570, DUE, duties, NOW, OfficeWords("thai"))
