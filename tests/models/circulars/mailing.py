"""An office of an administrator and some staff, to whom circulars are sent, for tests."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy.orm import Session

from models.circulars import sending
from models.circulars.audiences import Audience
from models.circulars.circular import EVERYBODY, Circular
from models.circulars.sending import Letter
from models.crypto import Sealer
from models.people.person import ADMIN
from tests import factories
from tests.models.campaigns.asked import FIRST, NOW, SEALER

TELL_ON = FIRST + timedelta(days=2)


class Mailing:
    """The office; one of its staff never joined, one has blocked the bot."""

    def __init__(self, session: Session, sealer: Sealer = SEALER) -> None:
        self.session, self.sealer = session, sealer
        own = factories.bureau(session)
        self.admin = factories.person(session, own, [ADMIN])
        self.staff = [factories.person(session, own, []) for _ in range(3)]
        factories.person(session, own, [], joined=False)
        factories.person(session, own, []).blocked_at = NOW
        session.flush()

    def letter(self, **more: object) -> Letter:
        given: dict[str, object] = {
            "text": "พรุ่งนี้ปิดอาคาร", "audience": Audience(kind=EVERYBODY), "tell_on": TELL_ON,
        }  # fmt: skip
        return Letter(**given | more)  # type: ignore[arg-type]

    def sent(self, **more: object) -> Circular:
        letter = self.letter(**more)
        args = (self.session, self.sealer, self.admin, letter)
        return sending.send(*args, sending.outlook(*args, NOW), NOW)
