"""Units that take turns: each with a head and a reporter, a rota, and pictures, for tests."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from models.attachments.attachment import KEPT, Attachment
from models.calendar import BANGKOK
from models.crypto import Sealer
from models.people.person import ADMIN, REPORTER, SUPERVISOR, Person
from models.thursday_pictures import picture_decisions, picture_rotas, picture_sending
from models.thursday_pictures.picture_rota import BY_HAND, MOVE, PictureWeek
from models.thursday_pictures.picture_rotas import NewRota
from models.thursday_pictures.thursday_picture import APPROVED, PictureTexts, ThursdayPicture
from tests import factories
from tests.models.reminders.owing import CALENDAR

FIRST, LAST = date(2027, 3, 4), date(2027, 3, 18)
"""Three Thursdays, all of them working days."""


def at(day: date, hour: int = 9, minute: int = 0) -> datetime:
    """A moment in Bangkok."""
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=BANGKOK)


NOW = at(date(2027, 3, 1))


@dataclass(frozen=True)
class Unit:
    """A unit's people."""

    bureau_id: int
    head: Person
    reporter: Person


class Turns:
    """Three units with a rota of three weeks, and an administrator."""

    def __init__(
        self, session: Session, sealer: Sealer, channel: str = BY_HAND, lane: str | None = None
    ) -> None:
        self.session, self.sealer = session, sealer
        self.admin = factories.person(session, factories.bureau(session, "สำนักกลาง"), [ADMIN])
        self.units = [self._unit(name) for name in ("สำนักหนึ่ง", "สำนักสอง", "สำนักสาม")]
        ids = tuple(each.bureau_id for each in self.units)
        new = NewRota(ids, FIRST, LAST, frozenset(), MOVE, channel, lane)
        rota = picture_rotas.make(session, self.admin, new, CALENDAR, NOW)
        self.weeks = picture_rotas.weeks_of(session, rota)

    def _unit(self, name: str) -> Unit:
        where = factories.bureau(self.session, name)
        head = factories.person(self.session, where, [SUPERVISOR])
        reporter = factories.person(self.session, where, [REPORTER], supervisor=head)
        return Unit(where.id, head, reporter)

    def sends(self, place: int, week: PictureWeek | None = None) -> ThursdayPicture:
        """The unit of this place sends the picture of its week."""
        file = Attachment(
            lane="lane", conversation_id="c", message_hash="h", kind="image", album="a",
            occurred_at=1, received_ticks=1.0, state=KEPT, file_key="key",
            media_type="image/png", size=10,
        )  # fmt: skip
        self.session.add(file)
        self.session.flush()
        about = (week or self.weeks[place]).id
        texts = PictureTexts("ชื่อเรื่องลับ", "คำลับ", "ความรู้ลับ")
        return picture_sending.send(
            self.session, self.sealer, self.units[place].reporter, about, file, texts, NOW
        ).picture

    def approves(self, place: int) -> ThursdayPicture:
        """The same, and its head approves."""
        picture = self.sends(place)
        return picture_decisions.decide(
            self.session, self.sealer, self.units[place].head, picture.id, APPROVED, "", NOW
        )
