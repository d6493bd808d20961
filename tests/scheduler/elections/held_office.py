"""An office with a whole scheduler whose election lacks nothing but its days, for tests."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from bot.simulator import seed
from models.calendar import BANGKOK
from models.elections.election import Election
from scheduler.elections.timed import close_voting, open_voting
from scheduler.ports import Outside
from tests.fakes import MovableClock
from tests.handlers.elections import polling
from tests.talk import Talk

FIRST_MINUTE = datetime(2027, 5, 19, 0, 1, tzinfo=BANGKOK)
VOTING_OVER = FIRST_MINUTE + timedelta(days=6)
VOTER, OTHER = seed.line_id("D0103"), seed.line_id("D0105")


def prepared(office: Outside, keyed: bool = True, **settings: object) -> int:
    """An election of the demo's office; returns its id."""

    def prepare(session: Session) -> int:
        seed.seed(session, office.sealer, office.clock.now(), office.random_bytes)
        polling.more_people(session)
        election = polling.planned(session, **settings)
        polling.nominated(session, office.sealer, election, *polling.NOMINATED)
        if keyed:
            polling.keyed(session, office.sealer, election)
        return election.id

    return office.database.write(prepare)


def voting(office: Outside, clock: MovableClock) -> int:
    """The same, with the urn standing and the clock there."""
    election_id = prepared(office)
    stands_at(clock, FIRST_MINUTE + timedelta(hours=9))
    assert open_voting(office)
    return election_id


def closed(office: Outside, clock: MovableClock) -> None:
    stands_at(clock, VOTING_OVER)
    assert close_voting(office)


def votes(talk: Callable[[str], Talk], who: str, place: int) -> Talk:
    """Votes for a place of the own list; returns the chat, whose last words are the receipt."""
    return talk(who).says("ลงคะแนน").says(str(place)).taps("หย่อนบัตร")


def election(office: Outside, election_id: int) -> Election:
    return office.database.read(lambda session: session.get_one(Election, election_id))


def stands_at(clock: MovableClock, moment: datetime) -> None:
    clock.advance(seconds=(moment - clock.now()).total_seconds())
