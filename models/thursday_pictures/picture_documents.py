"""The rota of a fiscal year with what was published, as a document for the report on knowledge."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from models.attachments.attachment import Attachment
from models.calendar import WorkingDays, fiscal_year_days, office_day
from models.crypto import Sealer
from models.declaration import DocumentKind, OneRecord
from models.people.person import ADMIN, EXECUTIVE, Person
from models.thursday_pictures import picture_rotas, picture_sending
from models.thursday_pictures.picture_rota import PictureWeek
from models.thursday_pictures.thursday_picture import PictureTexts, ThursdayPicture

MAY_SEE = frozenset((ADMIN, EXECUTIVE))
"""It tells how far each unit is."""

THIS_YEAR = 0
"""The record of the fiscal year in which it is asked for."""

_YEARS = range(2560, 2660)


@dataclass(frozen=True)
class ReportedWeek:
    """A week of the rota as it is printed.

    day: on which its picture comes.
    late: it came after that day, or the day is over without it.
    texts, file_key: of the published picture, else nothing.
    """

    week: PictureWeek
    unit: str
    day: date
    late: bool
    picture: ThursdayPicture | None
    texts: PictureTexts
    file_key: str | None


def weeks_of_year(
    session: Session, sealer: Sealer, year: int, calendar: WorkingDays, today: date
) -> list[ReportedWeek]:
    """Returns the weeks of a fiscal year (B.E.) that count, the earliest first."""
    weeks = picture_rotas.counted(session, *fiscal_year_days(year))
    names = picture_rotas.bureau_names(session, weeks)
    found = []
    for week in weeks:
        day = picture_rotas.published_on(week.thursday, calendar)
        came = office_day(week.published_at) if week.published_at is not None else None
        picture = picture_sending.by_id(session, week.picture_id or 0) if came else None
        file = session.get(Attachment, picture.file_id) if picture is not None else None
        texts = picture_sending.texts(sealer, picture) if picture is not None else PictureTexts()
        key = file.file_key if file is not None else None
        unit = names.get(week.bureau_id or 0, "")
        found.append(ReportedWeek(week, unit, day, (came or today) > day, picture, texts, key))
    return found


def _may_read(_session: Session, person: Person, number: int, _day: date) -> bool:
    return person.has(*MAY_SEE) and (number == THIS_YEAR or number in _YEARS)


def _about(_session: Session, _number: int) -> int | None:
    return None


PICTURE_REPORT = DocumentKind(
    "thursday-pictures", endings=("pdf", "docx"), digits="thai", record=OneRecord(_may_read, _about)
)
"""Its record is a fiscal year (B.E.), or THIS_YEAR."""
