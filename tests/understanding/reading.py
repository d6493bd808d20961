"""How long a sentence takes to read, and how much work it is."""

from __future__ import annotations

import statistics
import sys
import time
from types import FrameType
from typing import Any

from handlers import registry
from handlers.understand.kinds.kind_by_rule import read_kind
from tests.understanding import people

LONGEST = ("เมื่อวานประชุมกันเรื่องทั่วไปแล้วก็คุยกันต่ออีกหลายเรื่อง " * 90)[:5000]
MOST_MS, MOST_MS_LONGEST = 3.0, 50.0


def read(text: str) -> None:
    """Reads it as a sentence at the start and at a step is read."""
    read_kind(text)
    registry.meant(text)


def calls(text: str) -> int:
    """How many Python functions are called to read it."""
    count = 0

    def called(_frame: FrameType, what: str, _of: Any) -> None:
        nonlocal count
        count += what == "call"

    before = sys.getprofile()
    sys.setprofile(called)
    try:
        read(text)
    finally:
        sys.setprofile(before)
    return count


def table() -> str:
    """The milliseconds of people's sentences at the median, and of 5,000 letters."""
    read(LONGEST[:40])
    each = [_ms(sentence.text) for sentence in people.sentences()]
    longest = statistics.median(_ms(LONGEST + " " * n) for n in range(5))
    return (
        f"a sentence at the median {statistics.median(each):.2f} ms (at most {MOST_MS:.0f}), "
        f"5,000 letters {longest:.1f} ms (at most {MOST_MS_LONGEST:.0f})\n"
    )


def _ms(text: str) -> float:
    start = time.process_time()  # of this process alone: others share the machine
    read(text)
    return (time.process_time() - start) * 1000
