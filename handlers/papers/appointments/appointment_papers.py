"""What is printed about appointments with the clinic: behind the report on the clinic, how many."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from handlers.papers.paper_desk import Annex, PaperDesk, SubjectPapers
from handlers.papers.printing.model import Heading, Paragraph
from models.appointments import appointment_figures
from models.appointments.appointment_figures import AppointmentFigures
from models.calendar import fiscal_year, fiscal_year_days


def _advised(desk: PaperDesk, until: date) -> Annex:
    """Of the fiscal year of that day, up to it."""
    first = fiscal_year_days(fiscal_year(until))[0]
    found = appointment_figures.figures(desk.session, first, until)
    sentences = [Paragraph(desk.own(each), indent=True) for each in _sentences(found)]
    return Annex([Heading(desk.own("4. การนัดคลินิก")), *sentences], ())


def _sentences(found: AppointmentFigures) -> Iterator[str]:
    if found.opened == 0:
        yield "ไม่มีช่วงนัดในช่วงเวลานี้"
        return
    yield f"เปิดช่วงนัด {found.opened} ช่วง มีสำนักนัด {found.taken} ช่วง"
    yield f"บันทึกผลการให้คำแนะนำแล้ว {found.advised} ครั้ง รวม {found.bureaus} สำนัก"
    if found.to_send:
        yield f"เรื่องที่สำนักต้องส่งต่อ {found.to_send} เรื่อง ส่งแล้ว {found.sent} เรื่อง"


APPOINTMENT_PAPERS = SubjectPapers(annexes={"clinic-report": _advised})
