"""How the items of a year's list stand, with who looked at them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from handlers.context import Context
from handlers.messages import Tone
from handlers.new_year import year_words
from handlers.subjects.year_items import LACKING, READY, YearItem, YearState
from handlers.understand.dates.dates import short_date
from models.calendar import office_day
from models.new_year import year_marks
from models.new_year.year_tables import YearMark


@dataclass(frozen=True)
class YearItemStanding:
    """An item as it stands now. mark: who looked at it last, or None."""

    item: YearItem
    state: YearState
    mark: YearMark | None

    @property
    def seen(self) -> str:
        """A stamp of how it stands."""
        return year_marks.stamp((self.item.name, self.state.state, self.state.words))

    @property
    def looked_at(self) -> bool:
        """Whether somebody looked at it as it stands."""
        return self.mark is not None and self.mark.seen == self.seen

    @property
    def ready(self) -> bool:
        """Whether nothing is left to do."""
        return self.state.state == READY or (self.state.state != LACKING and self.looked_at)

    @property
    def sign(self) -> str:
        """Its state in a word."""
        if self.ready:
            return "พร้อม"
        return "ยังขาด" if self.state.state == LACKING else "รอตรวจ"

    @property
    def tone(self) -> Tone:
        if self.ready:
            return "good"
        return "bad" if self.state.state == LACKING else "warn"


def of_year(context: Context, year: int) -> list[YearItemStanding]:
    """Returns the items of all subjects, in their order, as they stand for the year."""
    declared = [each for subject in context.subjects for each in subject.year_items]
    marks = year_marks.marks(context.session, year)
    return [
        YearItemStanding(each, each.look(context, year), marks.get(each.name))
        for each in sorted(declared, key=lambda each: each.place)
    ]


def together(standings: Sequence[YearItemStanding]) -> str:
    """Returns a stamp of the whole list."""
    return year_marks.stamp([each.seen + each.sign for each in standings])


def looked_words(context: Context, standing: YearItemStanding) -> str:
    """Returns who looked at it and when; "" if nobody did."""
    if standing.mark is None:
        return ""
    by, on = year_words.who(context, standing.mark.person_id), office_day(standing.mark.at)
    since = "" if standing.looked_at else " (เปลี่ยนไปหลังจากนั้น)"
    return f"ตรวจแล้วโดย{by} {short_date(on)}{since}"
