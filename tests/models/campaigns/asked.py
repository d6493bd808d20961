"""An office whose people are asked something by a campaign, for tests."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session

from models.calendar import BANGKOK
from models.campaigns import answer_box, answering, asking
from models.campaigns.campaign import ANONYMOUS, NAMED, OPEN, Campaign, CampaignPerson
from models.crypto import KeyRing, Sealer
from models.declaration import CampaignKind
from models.people.person import Person
from tests import factories

FIRST, LAST = date(2027, 3, 1), date(2027, 3, 12)
SEALER = Sealer(KeyRing.generate(secrets.token_bytes), secrets.token_bytes)


class TriedCampaign(Campaign):
    """A campaign of tests, which needs nothing of its own."""

    __mapper_args__ = {"polymorphic_identity": "tried"}  # noqa: RUF012


def at(day: date, hour: int = 9) -> datetime:
    """A moment in Bangkok."""
    return datetime(day.year, day.month, day.day, hour, tzinfo=BANGKOK)


NOW, AFTER = at(FIRST), at(LAST + timedelta(days=1))


def _count(session: Session, campaign: Campaign, sealer: Sealer, _now: datetime) -> dict[str, Any]:
    return {"answers": len(answer_box.answers(session, sealer, campaign.id))}


TRIED = CampaignKind("tried", asking.ask_bureau, _count)


@dataclass
class Asked:
    """Bureaus of these sizes, all asked by one campaign of the office."""

    session: Session
    sizes: tuple[int, ...] = (6,)
    mode: str = ANONYMOUS
    first: date = FIRST
    people: list[list[Person]] = field(init=False)
    campaign: TriedCampaign = field(init=False)

    def __post_init__(self) -> None:
        s = self.session
        self.people = [
            [factories.person(s, factories.bureau(s, f"สำนัก {n}"), []) for _ in range(size)]
            for n, size in enumerate(self.sizes)
        ]
        self.campaign = TriedCampaign(
            key="tried:1", title="สิ่งที่ลองถาม", mode=self.mode, opened_at=NOW, reminds=True
        )
        asking.open_campaign(s, TRIED, self.campaign, self.first, LAST, NOW, SEALER)

    def answers(self, person: Person, now: datetime = NOW, **answer: object) -> None:
        """The person answers, in the campaign's mode."""
        if self.mode == OPEN:
            who = str(person.line_user_id)
            answering.mark_visitor(self.session, SEALER, self.campaign, who, now)
        else:
            answering.mark(self.session, self.campaign, person.id, now)
        if self.mode != NAMED:
            answer_box.put(self.session, SEALER, self.campaign.id, answer)

    def anew(self, kind: CampaignKind) -> None:
        """The list is made again, as this kind makes it."""
        self.session.query(CampaignPerson).delete()
        asking.enrol(self.session, kind, self.campaign, NOW)

    def closes(self, now: datetime = AFTER) -> None:
        asking.close(self.session, TRIED, self.campaign, SEALER, now)
