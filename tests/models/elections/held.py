"""An election of the demo office up to the opening of its urn, for tests."""

from __future__ import annotations

import secrets
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy.orm import Session

from models.calendar import BANGKOK
from models.crypto import KeyRing, Sealer
from models.elections import elections, nominations, voting
from models.elections.ballot_sealing import KeyPair
from models.elections.election import Election
from models.elections.election_settings import ElectionSettings
from models.elections.nominations import Nomination
from models.people.person import ADMIN, REPORTER, Person
from tests import factories

SEALER = Sealer(KeyRing.generate(secrets.token_bytes), secrets.token_bytes)
YEAR = 2570
REASON = "มาก่อนเวลาและช่วยงานคนอื่นเสมอ"


def on(month: int, day: int, hour: int = 10) -> datetime:
    """A moment of the election's year in Bangkok."""
    return datetime(2027, month, day, hour, tzinfo=BANGKOK)


PLANNED, NAMES, BALLOTS, OVER = on(2, 1), on(3, 10), on(5, 20), on(5, 25)
LAST_OF_VOTING = date(2027, 5, 24)


@dataclass
class HeldElection:
    """An office of so many people in three bureaus with a planned election; each bureau names one.

    people: all of them; the first three are the reporters, and the next three the committee.
    nominated: the last person of each bureau.
    file: the committee's file, where the key is not kept.
    """

    session: Session
    size: int = 24
    settings: dict[str, Any] = field(default_factory=dict)
    people: list[Person] = field(init=False)
    admin: Person = field(init=False)
    election: Election = field(init=False)
    file: str | None = None

    def __post_init__(self) -> None:
        s = self.session
        bureaus = [factories.bureau(s, f"สำนัก {number}") for number in range(3)]
        self.people = [
            factories.person(s, bureaus[number % 3], (REPORTER,) if number < 3 else ())
            for number in range(self.size - 1)
        ]
        self.admin = factories.person(s, bureaus[0], (ADMIN,))
        self.people.append(self.admin)
        settings = ElectionSettings(**self.settings)
        self.election = elections.plan(s, self.admin, YEAR, "คนดีศรีสภา", settings, PLANNED)
        chair, *members = self.committee
        elections.set_committee(s, self.admin, self.election, chair, members, PLANNED)

    @property
    def committee(self) -> list[Person]:
        return self.people[3:6]

    @property
    def nominated(self) -> list[Person]:
        return self.people[6:9]

    def names(self, **named: Any) -> None:
        """Each bureau names one, who accepts."""
        what = Nomination(("honesty",), REASON, **named)
        for reporter, person in zip(self.people[:3], self.nominated, strict=True):
            nominations.name_person(
                self.session, SEALER, reporter, self.election, person, what, NAMES
            )
            nominations.answer(self.session, person, self.election, True, NAMES)

    def drills(self) -> None:
        """The chair makes the key and tells the number of the drill."""
        s, chair = self.session, self.committee[0]
        self.file = elections.make_key(s, SEALER, chair, self.election, NAMES)
        number = elections.drill_number(s, SEALER, chair, self.election, self.file)
        elections.pass_drill(s, SEALER, chair, self.election, number, NAMES)

    def opens(self) -> None:
        """From naming to the empty urn."""
        self.names()
        self.drills()
        voting.open_voting(self.session, SEALER, self.election, BALLOTS)

    def votes(
        self, person: Person, numbers: Collection[int] = (1,), now: datetime = BALLOTS
    ) -> str:
        return voting.cast(self.session, SEALER, self.election, person, numbers, now)

    def keys(self) -> KeyPair:
        return elections.keys(SEALER, self.election, self.file)


def opened(session: Session, size: int = 24, **settings: Any) -> HeldElection:
    """An election whose urn stands."""
    held = HeldElection(session, size, settings)
    held.opens()
    return held
