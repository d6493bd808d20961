"""Works out the percent of two figures that somebody types (`58 จาก 72 คิดเป็นกี่เปอร์เซ็นต์`), and
says which aims of the plan it reaches."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.numbers.aimed_percent import aimed_percent
from handlers.understand.numbers.shares_said import of_two
from handlers.understand.numbers.sums_said import asks_for_aim
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from handlers.understand.words import activity_numbers
from models.calendar import fiscal_year
from models.people.person import REPORTER
from models.plans import plans

_HUNDRED = 100
_ASKED = pattern_of(
    r"(?:กี่|เท่าไ(?:ร|หร่)|เท่าใด|คิดเป็น|คำนวณ|คิด(?:ให้|หน่อย)|หา)\s?(?:ให้)?(?:เป็น)?\s?(?:%|เปอร์เซ\S{1,4}?|เปอร์(?!ส)|ร้อยละ)"
    r"|(?:%|เปอร์เซ\S{1,4}?|ร้อยละ)\s?(?:เท่าไ|เท่าใด|กี่)"
)
_ROW = Decimal("0.01")


@listener(longest=120, cue=pattern_of("%|เปอร์|ร้อยละ"))
def heard(context: Context, words: str) -> Query | None:
    """Returns it where words have two figures and ask for the percent; None for others."""
    if _ASKED.search(words) is None:
        return None
    return QUERY if of_two(normalise(words)) is not None else None


def _answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    plain = normalise(rest)
    found = of_two(plain)
    assert found is not None
    part, whole = found.part, found.whole
    share = (_HUNDRED * part / whole).quantize(_ROW, ROUND_HALF_UP)
    told = [f"{part:,} จาก {whole:,} คิดเป็นร้อยละ {share.normalize():f}"]
    numbers = activity_numbers(plain)
    if numbers or asks_for_aim(plain):
        told += _reached(context, share, next(iter(numbers), None)) or [_NO_AIM]
    return [Text("\n".join(told), (_REPORT,) if context.me.has(REPORTER) else ())]


_NO_AIM = "ไม่พบเป้าหมายเป็นร้อยละในแผน"


def _reached(context: Context, share: Decimal, number: str | None) -> list[str]:
    """Returns a line for each aim in percent that the plan has for the bureau's activities, or for
    the one that is named."""
    year = fiscal_year(context.today)
    aims: dict[Decimal, list[str]] = {}
    for activity, texts in plans.planned_results(context.session, year, context.me.bureau_id):
        aim = aimed_percent(texts) if number in (None, activity) else None
        if aim is not None and activity not in aims.get(aim, ()):
            aims.setdefault(aim, []).append(activity)
    return [
        f"เป้าร้อยละ {aim.normalize():f} (กิจกรรม {', '.join(aims[aim])}): {_whether(share, aim)}"
        for aim in sorted(aims)
    ]


def _whether(share: Decimal, aim: Decimal) -> str:
    return "ถึงเป้า" if share >= aim else "ยังไม่ถึงเป้า"


_REPORT = Button("รายงาน", opens("report_activity"), "รายงาน")
QUERY = Query("share_worked_out", (), _answer, several=True)
