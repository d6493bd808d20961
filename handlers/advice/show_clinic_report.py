"""`รายงานคลินิก`: the clinic's figures up to today, its document, the way into the report of 1.9."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from handlers.advice import clinic_report_words
from handlers.advice.clinic_report_words import HIDDEN, NAME_OF_ACTIVITY, PAPER, REPORT
from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Part, Row, Text
from handlers.question.query import Facts, Query, opens
from handlers.reports import report_proofs
from handlers.subjects.proofs import Proof, Proofs
from handlers.understand.commands.scopes import read_scope
from handlers.understand.dates.dates import thai_span
from handlers.understand.thai import normalise
from models.advice import advice_documents, advice_figures
from models.advice.advice_documents import MAY_SEE
from models.advice.advice_figures import AdviceFigures
from models.calendar import fiscal_year, fiscal_year_days
from models.clinic import clinic_answers
from models.people.person import REPORTER
from models.plans.plan import Activity

SUBJECT = "advice"


def answer(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Shows the figures of the running fiscal year up to today, or of the whole year before that
    the words name."""
    last = _last_day(context)
    figures = advice_figures.up_to(context.session, last)
    beside = _beside(context, last)
    if figures.asked == 0 and not beside:
        return [Text(_NOTHING.format(fiscal_year(last)))]
    rows: list[Part] = [*_asked(context, figures), *(Para(each) for each in beside)]
    return [
        Card(
            clinic_report_words.TITLE,
            subtitle=thai_span(figures.first, last),
            rows=tuple(rows),
            buttons=(paper(context, last.toordinal()), *_into_report(context, last)),
            note=clinic_report_words.NOTE,
        )
    ]


_NOTHING = "ปีงบประมาณ {} ไม่มีคำถามและนัดของคลินิก จึงไม่มีตัวเลขให้รายงาน"


def _last_day(context: Context) -> date:
    year = read_scope(normalise(context.said), context.today).year
    past = year is not None and year < fiscal_year(context.today)
    return fiscal_year_days(year)[1] if year is not None and past else context.today


def _asked(context: Context, figures: AdviceFigures) -> list[Part]:
    published = Row("คำถามที่พบบ่อยที่เผยแพร่", f"{len(_published(context, figures.last)):,} ข้อ")
    if figures.asked == 0:
        return [Row("คำถาม", clinic_report_words.count(0)), published]
    return [
        Row("คำถาม", clinic_report_words.count(figures.asked)),
        Row("ตอบแล้ว", clinic_report_words.count(figures.answered)),
        Row("เวลาที่ใช้ตอบ", clinic_report_words.days(figures)),
        Row("หน่วยงานที่ได้รับคำปรึกษา", clinic_report_words.bureaus(figures)),
        published,
        Para("ตามเรื่อง", bold=True),
        *(Row(*_counted(each)) for each in clinic_report_words.topic_rows(figures)),
    ]


def _beside(context: Context, last: date) -> list[str]:
    """Returns what other subjects tell of the clinic, such as appointments."""
    subjects = context.subjects
    return [each for subject in subjects for each in subject.in_clinic_report(context, last)]


def _counted(row: tuple[str, int | None]) -> tuple[str, str]:
    label, number = row
    return label, HIDDEN if number is None else f"{number:,} ข้อ"


def _published(context: Context, last: date) -> list[str]:
    standing = clinic_answers.standing(context.session)
    return clinic_report_words.published(list(standing.values()), last)


# -- in the report of 1.9 ------------------------------------------------------------------------


def paper(_context: Context, number: int) -> Button:
    """Returns the button that asks for the document of the figures up to that day."""
    return Button("ขอเอกสาร", opens(PAPER, g=number), clinic_report_words.TITLE)


def _into_report(context: Context, last: date) -> tuple[Button, ...]:
    activity = _activity(context, last)
    if activity is None:
        return ()
    return (report_proofs.into_report(SUBJECT, last.toordinal(), activity.number),)


def _activity(context: Context, last: date) -> Activity | None:
    """Returns the clinic's activity, if the person reports it."""
    if not context.me.has(REPORTER):
        return None
    return advice_figures.activity_titled(
        context.session, context.me.bureau_id, fiscal_year(last), NAME_OF_ACTIVITY
    )


def named(context: Context, number: int) -> Proof | None:
    """Returns the report on the clinic up to that day for who reports its activity, or None."""
    last = advice_documents.day_of(number)
    if last is None or last > context.today:
        return None
    activity = _activity(context, last)
    figures = advice_figures.up_to(context.session, last)
    beside = _beside(context, last)
    if activity is None or (figures.asked == 0 and not beside):
        return None
    title = clinic_report_words.name(last)
    fills = {
        "output": " ".join((_output(figures, len(_published(context, last))), *beside)),
        "outcome": f"มี{title} จำนวน 1 ฉบับ",
    }
    return Proof(number, title, activity.id, fills)


def _output(figures: AdviceFigures, published: int) -> str:
    asked, done = map(clinic_report_words.count, (figures.asked, figures.answered))
    words = f"คลินิกให้คำปรึกษา รับคำถาม {asked} ตอบแล้ว {done}"
    if figures.median_days is not None:
        words += f" ใช้เวลาตอบ {clinic_report_words.days(figures)}"
    return f"{words} เผยแพร่คำถามที่พบบ่อย {published:,} ข้อ"


PROOFS = Proofs(named, paper)
QUERY = Query(name=REPORT, words=("รายงานคลินิก", "สรุปคลินิก"), answer=answer, roles=MAY_SEE)
