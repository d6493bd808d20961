"""A bureau whose people are to join announcements, for tests."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy.orm import Session

from models.calendar import BANGKOK
from models.campaigns import asking
from models.crypto import KeyRing, Sealer
from models.people.person import SUPERVISOR, Bureau, Person
from models.pledges import announcing, pledges
from models.pledges.announcement_files import AnnouncementFile
from models.pledges.pledge import JOINED, Announcement, JoiningCampaign
from tests import factories

OPENS, CLOSES = date(2027, 3, 1), date(2027, 3, 31)
TEXT = "ข้าพเจ้าจะไม่รับของขวัญและของกำนัลทุกชนิด"


def at(day: date, hour: int = 9) -> datetime:
    """A moment in Bangkok."""
    return datetime(day.year, day.month, day.day, hour, tzinfo=BANGKOK)


NOW = at(OPENS)
SEALER = Sealer(KeyRing.generate(secrets.token_bytes), secrets.token_bytes)


def text(
    name: str = "no-gift-2570", body: str = TEXT, target: int | None = 80, **more: object
) -> AnnouncementFile:
    """An announcement as a file holds it."""
    share = Decimal(target) if target is not None else None
    values: dict[str, object] = {
        "name": name, "title": f"ประกาศ {name}", "short": name, "text": body,
        "fiscal_year": 2570, "target": share,
    }  # fmt: skip
    return AnnouncementFile(**(values | more))  # type: ignore[arg-type]


def freeze(session: Session, campaign: JoiningCampaign, now: datetime) -> int:
    """Close the campaign. Returns how many people were counted."""
    asking.close(session, announcing.JOINING, campaign, SEALER, now)
    return (campaign.result or {})["people"]


@dataclass
class Unit:
    """A bureau with its director and `staff`, and one announcement (`of`) open in it."""

    session: Session
    name: str = "สำนักก"
    staff: int = 3
    of: str = "no-gift-2570"
    announcement: Announcement = field(init=False)
    bureau: Bureau = field(init=False)
    director: Person = field(init=False)
    people: list[Person] = field(init=False)
    campaign: JoiningCampaign = field(init=False)

    def __post_init__(self) -> None:
        s = self.session
        self.bureau = factories.bureau(s, self.name)
        self.director = factories.person(s, self.bureau, [SUPERVISOR])
        self.people = [
            factories.person(s, self.bureau, ["staff"], self.director) for _ in range(self.staff)
        ]
        self.announcement = announcing.store(s, text(self.of), NOW).announcement
        self.campaign = announcing.open_campaign(
            s, self.announcement, OPENS, CLOSES, NOW, self.bureau
        )

    def joins(self, person: Person, now: datetime = NOW, given: str = JOINED) -> None:
        """The person answers the version in force."""
        of = self.announcement
        pledges.answer(self.session, person, of.id, of.version, given, now)

    def signed(self) -> Unit:
        """The head has signed."""
        self.joins(self.director)
        return self
