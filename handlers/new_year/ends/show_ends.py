"""`เรื่องค้างของปีก่อน`: what a fiscal year leaves open, and carrying it over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Part, Row, Text, Tone
from handlers.new_year import year_named, year_words
from handlers.new_year.year_words import ADMINS
from handlers.question import button_facts
from handlers.question.query import Facts, Query, opens
from handlers.subjects.year_items import OpenEnd, YearEnds
from handlers.understand.dates.dates import short_date
from models.calendar import office_day
from models.plans.years import preparing, year_ends
from models.plans.years.year_end import CARRIED, CLOSED, YearEnd

_SIZE = 7


@dataclass(frozen=True)
class EndsLeft:
    """The open ends of one kind, made and read only where they are asked for.

    any_decided: whether anything was decided of this kind.
    """

    context: Context
    year: int
    kind: YearEnds
    any_decided: bool

    @cached_property
    def ends(self) -> Sequence[OpenEnd]:
        """All of them."""
        return self.kind.find(self.context, self.year)

    @cached_property
    def decided(self) -> dict[str, YearEnd]:
        """What was decided of each, by its key."""
        if not self.any_decided:
            return {}
        known = year_ends.decided(self.context.session, self.year, self.kind.name)
        return {key: each for (_, key), each in known.items()}

    @cached_property
    def count(self) -> int:
        """How many there are."""
        return self.kind.count(self.context, self.year) if self.kind.count else len(self.ends)

    @cached_property
    def outcomes(self) -> Mapping[str, int]:
        """Of how many of them each outcome was decided."""
        if not self.any_decided:
            return {}
        if self.kind.decided is not None:
            return self.kind.decided(self.context, self.year)
        found = (self.decided.get(end.key) for end in self.ends)
        return Counter(each.outcome for each in found if each is not None)

    @property
    def count_undecided(self) -> int:
        """Of how many nothing was decided yet."""
        return self.count - sum(self.outcomes.values())

    @property
    def undecided(self) -> list[OpenEnd]:
        """Those of which nothing was decided yet."""
        return [each for each in self.ends if each.key not in self.decided]


def left(context: Context, year: int) -> list[EndsLeft]:
    """Returns what the year leaves open, by kind in their order."""
    decided = year_ends.kinds_decided(context.session, year)
    kinds = [each for subject in context.subjects for each in subject.year_ends]
    kinds.sort(key=lambda each: each.place)
    return [EndsLeft(context, year, kind, kind.name in decided) for kind in kinds]


def year_before(context: Context, words: str, facts: Facts) -> int:
    """Returns the year of the button or the words, or the one before the year that is prepared."""
    year = button_facts.year(facts, "y") or year_named.named(words)
    return year or preparing.coming(context.today) - 1


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Returns how much the year leaves open; of one kind (`k`) each of them."""
    year = year_before(context, rest, facts)
    found = left(context, year)
    one = next((each for each in found if each.kind.name == facts.get("k")), None)
    return [_one_by_one(context, year, one, facts) if one is not None else overview(year, found)]


def overview(year: int, found: Sequence[EndsLeft], head: str = "") -> Card:
    """Returns the card of all kinds."""
    undecided = sum(each.count_undecided for each in found)
    closable = sum(each.count_undecided for each in found if each.kind.closes)
    return Card(
        f"เรื่องค้างของปีงบประมาณ {year}",
        subtitle=f"ยังไม่ตัดสิน {undecided:,} เรื่อง" if undecided else "ตัดสินครบแล้ว",
        rows=(Para(head, tone="good"), *(_kind(year, each) for each in found)),
        buttons=(
            *_for_all(year, undecided, closable),
            year_words.list_button(year + 1),
        ),
        note="ข้อมูลของปีก่อนยังดูได้ทุกเรื่อง",
    )


def _for_all(year: int, undecided: int, closable: int) -> tuple[Button, ...]:
    carry = Button("ยกไปทั้งหมด", opens(year_words.CARRY, y=year, n=undecided), "ยกไปทั้งหมด")
    close = Button("ปิดรายงานค้างทั้งหมด", opens(year_words.CLOSE_ENDS, y=year), "ปิดรายงานค้างทั้งหมด")
    return (*((carry,) if undecided else ()), *((close,) if closable else ()))


def _kind(year: int, each: EndsLeft) -> Row:
    if not each.count:
        return Row(each.kind.title, each.kind.goes_on, tone="muted")
    carried, closed = (each.outcomes.get(outcome, 0) for outcome in (CARRIED, CLOSED))
    counts = f"ค้าง {each.count:,} · ยกไป {carried:,} · ปิด {closed:,}"
    see = Button("ดู", opens(year_words.ENDS, y=year, k=each.kind.name), f"ดู{each.kind.title}")
    tone: Tone = "warn" if each.count_undecided else "good"
    return Row(each.kind.title, f"{counts}\n{each.kind.goes_on}", see, tone)


def _one_by_one(context: Context, year: int, each: EndsLeft, facts: Facts) -> Card:
    page = button_facts.page(facts, _SIZE, len(each.ends))
    rows: list[Part] = [_end_row(context, year, each, end) for end in page.of(each.ends)]
    return Card(
        each.kind.title,
        subtitle=page.beside(f"ปีงบประมาณ {year}", f"{len(each.ends):,} เรื่อง"),
        rows=tuple(rows) or (Para("ไม่มีเรื่องค้าง", tone="good"),),
        buttons=(
            *page.turn(year_words.ENDS, y=year, k=each.kind.name),
            Button("เรื่องค้างทั้งหมด", opens(year_words.ENDS, y=year), f"เรื่องค้างของปี {year}"),
        ),
    )


def _end_row(context: Context, year: int, each: EndsLeft, end: OpenEnd) -> Row:
    decided = each.decided.get(end.key)
    if decided is not None:
        by, on = year_words.who(context, decided.person_id), short_date(office_day(decided.at))
        what = f"ปิดแล้ว: {decided.reason}" if decided.outcome == CLOSED else "ยกไปปีใหม่"
        return Row(end.words, f"{what} โดย{by} {on}", tone="muted")
    facts = {"y": year, "k": each.kind.name, "e": end.key}
    close = Button("ปิด", opens(year_words.CLOSE_ENDS, **facts), f"ปิดเรื่องค้าง {end.words}")
    return Row(end.words, each.kind.goes_on, close if each.kind.closes else None)


# -- carrying over -------------------------------------------------------------------------------


def carry(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Carries over all that is undecided, if it is as much as the button shows (`n`)."""
    year = year_before(context, rest, facts)
    found = left(context, year)
    ends = [(each.kind.name, end.key) for each in found for end in each.undecided]
    shown = button_facts.whole(facts, "n")
    if shown != len(ends):
        again = [Text("เรื่องค้างเปลี่ยนไปหลังจากที่แสดง กรุณาดูอีกครั้ง")] if shown is not None else []
        return [*again, overview(year, found)]
    year_ends.decide(context.session, year, ends, CARRIED, "", context.now, context.me)
    return [overview(year, left(context, year), f"ยกไปปีใหม่ {len(ends):,} เรื่อง")]


QUERY = Query(
    name=year_words.ENDS,
    words=("เรื่องค้างของปีก่อน", "เรื่องค้างปีก่อน", "ปีก่อนค้างอะไร", "ปีที่แล้วค้างอะไรบ้าง", "งานค้างปีก่อน"),
    answer=answer,
    roles=ADMINS,
)
CARRY_QUERY = Query(name=year_words.CARRY, words=(), answer=carry, roles=ADMINS)
