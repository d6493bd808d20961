"""How a kind of document reads: its names, the periods it is asked for, one record of it.

Each subject declares its own; `handlers/documents/kinds_in_words.py` lists them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from handlers.context import Context
from handlers.conversation.flow import Choice
from handlers.messages import Button, Message, Text
from handlers.question.query import opens
from handlers.understand.dates.date_mentions import MONTHS
from handlers.understand.dates.dates import short_date, thai_date
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL
from handlers.understand.thai import fold
from models.calendar import fiscal_year, period
from models.codes.short_code import code_of
from models.declaration import DocumentKind
from models.reports.figures import progress

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

DOCUMENTS_FLOW = "documents"
WHOLE_YEAR = "-"
"""The fact `d` of a button for the whole fiscal year."""
WHOLE_OFFICE = "-"
"""The fact `b` of a button for all the bureaus the person may see."""

ALL_YEAR = pattern_of("ทั้งปี|ตลอดปี|เต็มปี|ตลอดทั้งปี")
"""Asks for the whole fiscal year."""
_MOST_ROUNDS = 7
_RECENT = timedelta(days=120)
"""How long after its day a round is still offered first."""


_YEAR_SAID = ("ทั้งปี", "ทั้งปีงบ", "ทั้งปีนี้", "ทั้งปีเลย", "รวมทั้งปี", "ตลอดปี", "เต็มปี", "ปีงบประมาณ", "ของทั้งปี")


def round_words(due: date | None) -> str:
    """Returns `รอบ 20 มีนาคม 2570`, or the whole year."""
    return f"รอบ {thai_date(due)}" if due is not None else "ทั้งปีงบประมาณ"


def round_choice(day: date) -> Choice:
    return Choice(day.isoformat(), f"รอบ {short_date(day)}", day.isoformat())


def near_rounds(today: date, rounds: Iterable[date]) -> list[Choice]:
    """Returns the rounds nearest to today, and the whole year."""
    days = list(rounds)
    near = [day for day in days if day >= today - _RECENT] or days
    whole = Choice("year", "ทั้งปีงบประมาณ", WHOLE_YEAR, said=_YEAR_SAID)
    return [*(round_choice(day) for day in near[:_MOST_ROUNDS]), whole]


def report_rounds(context: Context) -> Sequence[Choice]:
    return near_rounds(context.today, progress.rounds(context.session, context.fiscal_year))


def no_such_round(day: date, rounds: Iterable[date]) -> str:
    """Says that no report is due on that day, and what to choose."""
    first = min(rounds)
    such = f"{first.day} {MONTHS[first.month - 1]}"
    return f"ไม่มีรอบ {thai_date(day)} กดเลือกรอบจากปุ่ม หรือพิมพ์วันที่ของรอบ เช่น {such}"


_YEAR = pattern_of(r"ปี(?:งบประมาณ|งบ)?(?:พศ)?(25\d\d)")


def end_of_year(year: int) -> date:
    """The last day of a fiscal year (B.E.)."""
    return period(year, 12)[1]


def fiscal_years(context: Context) -> Sequence[Choice]:
    """Offers this fiscal year and the one before."""
    years = (context.fiscal_year, context.fiscal_year - 1)
    days = [end_of_year(year) for year in years]
    return [Choice(f"y{fiscal_year(day)}", year_words(day), day.isoformat()) for day in days]


def year_words(due: date | None) -> str:
    return f"ปีงบประมาณ {fiscal_year(due)}" if due is not None else "ปีงบประมาณนี้"


def read_year(typed: str, today: date) -> date:
    """Reads a fiscal year; without one it is the present one."""
    found = _YEAR.search(typed)
    return end_of_year(int(found[1]) if found is not None else fiscal_year(today))


def no_day(_letters: str, _today: date) -> date | None:
    return None


def no_other_kind(_letters: str) -> DocumentKind | None:
    return None


def at_any_time(_day: date, _today: date) -> str:
    return ""


def of_any_day(_context: Context, _day: date) -> str:
    return ""


def by_code(_session: Session, record_id: int) -> str:
    """Names a record by the code that people know it by."""
    return f"รหัส {code_of(record_id)}"


_WISH = pattern_of("^(?:รบกวน|กรุณา|ช่วย|ขอ(?!ง)|อยาก|ต้องการ|เอา|จัดทำ|ทำ|ออก|พิมพ์|ปริ)")
_ASKS_HOW = pattern_of(f"{HOW_IN_FULL}|วิธี|ได้ไหม|ได้มั้ย|คืออะไร")


def wish_for(words: Sequence[str]) -> Callable[[str], bool]:
    """Returns what tells whether a sentence begins with one of the words, or is a wish that holds
    one: `อยากได้รายงานหนึ่งหน้าของ 1.10`."""
    named = [fold(word) for word in words]
    begun = tuple(named)

    def heard(typed: str) -> bool:
        plain = fold(typed)
        if _ASKS_HOW.search(plain):
            return False
        if plain.startswith(begun):
            return True
        return _WISH.match(plain) is not None and any(word in plain for word in named)

    return heard


@dataclass(frozen=True)
class RecordWords:
    """How the document of one record reads.

    query: the name of the question that asks for it.
    words: the words that ask for it.
    title: its title.
    about: takes the session and the record's id; names the record as people know it.
    refused: the answer to people who may not read the record.
    typed: takes what was typed behind the words; returns the record's id. None: a record that is
        not named is number 0.
    heard: tells whether a typed sentence asks for it in other words.
    which: takes what was typed; the answer where that names no single record. None: `refused`.
    """

    query: str
    words: tuple[str, ...]
    title: str
    about: Callable[[Session, int], str]
    refused: Text
    typed: Callable[[Context, str], int] | None = None
    heard: Callable[[str], bool] | None = None
    which: Callable[[Context, str], Sequence[Message]] | None = None


@dataclass(frozen=True)
class DocumentWords:
    """How a kind of document reads.

    title: its name for people.
    also: other names that people use.
    offered: whether it is among the documents to choose; if not, it is asked for in another way.
    due_choices: returns the periods that are offered.
    due_words: returns a period in words; None is the whole year.
    read_due: takes typed letters and today; returns the last day of a period that only this kind
        has, or None.
    ask_due: asks for the period.
    by_period: takes typed letters; returns the kind for the period that they name, where another
        kind is for it, or None.
    not_yet: takes a day and today; says that nothing can be told yet of the period that holds the
        day, and what to choose; "" if it can.
    no_round: takes a day; says that no period of this kind ends on it, and what to choose; "" if
        one does.
    record: how the document of one record reads.
    at_once: words that ask in one sentence for the document of the bureau that is named, else of
        one's own, or of all bureaus.
    of_bureau: whether it is what people call the report of a bureau.
    to: what the position of whom it is addressed to begins with; "" if it is addressed to nobody.
    nothing: the answer where there is nothing to print, and what to do; "" for the rounds of
        reports, which share one.
    whole_office: whether it always shows the whole office.
    nameless: its figures name nobody, whatever is ordered.
    holds: what stands in it, in one line, for who asks for it by what it should hold.
    like: words for what it shows or how it looks, by which people ask for it without its title.
    used_for: words for what people use it for.
    tabled: words for what it lists, by which people ask for it where they want a workbook.
    """

    kind: DocumentKind
    title: str
    also: tuple[str, ...] = ()
    offered: bool = True
    due_choices: Callable[[Context], Sequence[Choice]] = report_rounds
    due_words: Callable[[date | None], str] = round_words
    read_due: Callable[[str, date], date | None] = no_day
    ask_due: str = "ของรอบใด พิมพ์วันที่ของรอบ เช่น 20 มีนาคม หรือกดปุ่ม"
    by_period: Callable[[str], DocumentKind | None] = no_other_kind
    not_yet: Callable[[date, date], str] = at_any_time
    no_round: Callable[[Context, date], str] = of_any_day
    record: RecordWords | None = None
    at_once: tuple[str, ...] = ()
    of_bureau: bool = False
    to: str = ""
    nothing: str = ""
    whole_office: bool = False
    holds: str = ""
    nameless: bool = False
    like: tuple[str, ...] = ()
    used_for: tuple[str, ...] = ()
    tabled: tuple[str, ...] = ()


def ask_for(kind: DocumentKind, due: date, bureau_id: int | None) -> Button:
    """Returns a button that asks for a round's document, of one bureau or of all."""
    bureau = bureau_id if bureau_id is not None else WHOLE_OFFICE
    facts = {"k": kind.name, "d": due.isoformat(), "b": bureau}
    return Button("ขอเป็นเอกสาร", opens(DOCUMENTS_FLOW, **facts), "ขอเป็นเอกสาร")
