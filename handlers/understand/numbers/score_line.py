"""Reads a score out of a typed line; knows no plan, measure or bureau."""

import re
from decimal import Decimal

from handlers.understand.dates.date_mentions import mention_spans
from handlers.understand.numbers.numbers import read_percent
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear

SCORE_HINT = "พิมพ์คะแนนเป็นตัวเลขเดียว 0 ถึง 100 ทศนิยมไม่เกินสองตำแหน่ง เช่น 95 หรือ 87.5"
_SCORE = re.compile(
    r"(?:(?<=\s)|^)(?:(?:ได้|เป็น|=)\s*)?(?:คะแนน\s*)?(-?\d+(?:[.,]\d+)*)\s*(?:คะแนน|%)?\s*$"
)
_BARE = re.compile(r"^มาตรการ\s*(?!\s|\d|ที่)")
_AFTER_COMMAND = re.compile(r"^ที่\s*(?=\d)")  # คะแนนมาตรการที่ 1: the command took มาตรการ
_OF_MEASURE = re.compile(r"มาตรการ\s*(?:ที่\s*)?$")


def split_score(rest: str) -> tuple[str, str | None]:
    """The words without the figure at their end, unless that is a day's year or a measure."""
    said = _AFTER_COMMAND.sub("มาตรการที่ ", _BARE.sub("", normalise(rest).strip()))
    found = _SCORE.search(said)
    if found is None or _OF_MEASURE.search(said[: found.start(1)]):
        return said, None
    at = found.start(1)
    if any(start <= at < end for start, end in mention_spans(said)):
        return said, None
    return said[: found.start()].strip(), found[1]


def read_score(text: str) -> str:
    """`95.00`; Unclear for what is no number from 0 to 100 with two decimals at most."""
    try:
        value = read_percent(text.replace("คะแนน", " "))
    except Unclear as unclear:
        raise Unclear(SCORE_HINT) from unclear
    if value is None or value != value.quantize(Decimal("0.01")):
        raise Unclear(SCORE_HINT)
    return f"{value:.2f}"
