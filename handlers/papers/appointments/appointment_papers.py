"""What is printed about appointments with the clinic: behind the report on the clinic, how many."""

from __future__ import annotations

from datetime import date

from handlers.appointments import appointment_words
from handlers.papers.paper_desk import Annex, PaperDesk, SubjectPapers
from handlers.papers.printing.model import Heading, Paragraph
from models.appointments import appointment_figures


def _advised(desk: PaperDesk, until: date) -> Annex:
    """Of the fiscal year of that day, up to it."""
    told = appointment_words.in_report(appointment_figures.of_year(desk.session, until))
    shown = [Paragraph(desk.own(each), indent=True) for each in told or ("ไม่มีช่วงนัดในช่วงเวลานี้",)]
    return Annex([Heading(desk.own("4. การนัดคลินิก")), *shown], (), empty=not told)


APPOINTMENT_PAPERS = SubjectPapers(annexes={"clinic-report": _advised})
