"""`เล่มความดี`: the bureau's bound book up to today, its files, the way into its report (2.2)."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.good_deeds import deed_words
from handlers.good_deeds.deed_words import KEPT_IN
from handlers.messages import Button, Card, Message, Para, Part, Row
from handlers.question.query import Facts, Query, opens
from handlers.reports import report_proofs
from handlers.subjects.proofs import MissingProof, Proof, Proofs
from handlers.understand.dates.dates import thai_date
from models.calendar import fiscal_year, fiscal_year_days
from models.good_deeds import bound_book, deeds
from models.good_deeds.bound_book import BoundBook
from models.good_deeds.deed_documents import SUBJECT
from models.people.person import REPORTER, SUPERVISOR
from models.plans.plan import Activity

READERS = frozenset((REPORTER, SUPERVISOR))


def answer(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Shows what stands in the bureau's book up to today."""
    number = bound_book.number_of(context.me.bureau_id, context.today)
    book = _book(context, number)
    assert book is not None
    word = Button("ขอเป็น Word", opens(deed_words.BOUND_PAPER, g=number, f="docx"), "เล่มความดี Word")
    return [
        Card(
            f"เล่มความดีของ{book.bureau}",
            subtitle=f"ปีงบประมาณ {book.year} ถึง {thai_date(book.last)}",
            rows=tuple(_rows(book)),
            buttons=(*_into_report(context, number), paper(context, number), word),
            note="ลงเล่มเฉพาะเรื่องที่เจ้าของอนุญาต เล่มมีที่ว่างให้เขียนบทเรียน",
        )
    ]


def _book(context: Context, number: int) -> BoundBook | None:
    return bound_book.book(context.session, context.sealer, number, deed_words.ABOUT_DEEDS)


def _rows(book: BoundBook) -> list[Part]:
    rows: list[Part] = [Row("เรื่องที่ลงเล่ม", f"{len(book.stories):,} เรื่อง")]
    if book.counted is not None:
        until = thai_date(book.counted.until)
        rows.append(Row(f"จำนวนถึง {until}", deed_words.counted(book.counted.total)))
    else:
        rows.append(Para(deed_words.FEW))
    rows.append(Row("รายงานกิจกรรมที่อนุมัติแล้ว", f"{len(book.activities):,} รายงาน"))
    return rows


# -- in the report of 2.2 ------------------------------------------------------------------------


def paper(_context: Context, number: int) -> Button:
    """Returns the button that asks for the book up to that day."""
    return Button("ขอเป็น PDF", opens(deed_words.BOUND_PAPER, g=number), "เล่มความดี PDF")


def _into_report(context: Context, number: int) -> tuple[Button, ...]:
    activity = _activity(context, number)
    if activity is None:
        return ()
    return (report_proofs.into_report(SUBJECT, number, activity.number),)


def _activity(context: Context, number: int) -> Activity | None:
    """Returns the activity in which the person reports the book of their own bureau."""
    place = bound_book.place_of(number)
    if place is None or place[1] > context.today or place[0] != context.me.bureau_id:
        return None
    if not context.me.has(REPORTER):
        return None
    return bound_book.activity_of(context.session, place[0], fiscal_year(place[1]), KEPT_IN)


def named(context: Context, number: int) -> Proof | None:
    """Returns the book up to that day for who reports its activity; None if nothing is in it."""
    activity = _activity(context, number)
    book = _book(context, number)
    if activity is None or book is None or not (book.stories or book.counted):
        return None
    until = thai_date(book.last)
    output = f"มีการบันทึกความดีในสมุดความดี และนำลงเล่มความดี {len(book.stories):,} เรื่อง"
    if book.counted is not None:
        counted = deed_words.counted(book.counted.total)
        output = f"{output} บันทึกรวม {counted} (ถึง {thai_date(book.counted.until)})"
    fills = {"output": output, "outcome": f"มีการจัดทำรายงานเป็นเล่ม คือ เล่มความดี ถึง {until}"}
    return Proof(number, f"เล่มความดี ถึง {until}", activity.id, fills)


def lacking(context: Context, activity: Activity, bureau_id: int) -> MissingProof | None:
    """Returns the way to put the book into a report of its activity, if there is anything in it."""
    if bureau_id != context.me.bureau_id:
        return None
    first, last = fiscal_year_days(activity.plan.fiscal_year)
    # The words last: they stand in the plan's file, a hundred kilobytes.
    if not deeds.for_book(context.session, bureau_id, first, last):
        return None
    if not bound_book.tells_of(activity, KEPT_IN):
        return None
    number = bound_book.number_of(bureau_id, min(last, context.today))
    return MissingProof(
        "แผนให้จัดทำรายงานเป็นเล่ม สำนักมีเรื่องที่ลงเล่มความดีได้ กดปุ่มเพื่อแนบเล่มความดี",
        report_proofs.into_report(SUBJECT, number, activity.number),
    )


PROOFS = Proofs(named, paper, lacking)
QUERY = Query(
    name=deed_words.BOUND,
    words=("เล่มความดี", "เล่มความดีของสำนัก", "รายงานความดี"),
    answer=answer,
    roles=READERS,
)
