"""What the clock says will happen next is what the worker then does, and nothing before it."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from models.accounts import joining
from models.calendar import BANGKOK
from models.documents.document import MADE, DocumentRequest
from models.people import chat_groups
from models.people.person import EXECUTIVE, RECEIVER, Person
from models.queues import outbox_queue
from models.queues.lane import LANE
from models.queues.outbox_queue import Envelope
from models.reminders import briefings
from models.reminders.duties import duties
from scheduler.declaration import Happening
from scheduler.outbox_send import send_one
from scheduler.ports import Outside
from scheduler.reminders.briefings_say import say_briefing
from scheduler.reminders.next_happening import AHEAD, next_happening
from scheduler.reminders.reminders_fire import fire
from scheduler.reminders.rounds_announce import announce_one
from tests import factories
from tests.fakes import MovableClock
from tests.models.complaints.complaining import filed
from tests.models.reminders.owing import CALENDAR, DUE, Owing, at

MONDAY = date(2027, 3, 1)
SECOND = timedelta(seconds=1)
GROUP = "C" + "5" * 32
SILENT = ("round_over", "heads")  # heads: of a week in which nothing was recorded there are none


@pytest.fixture
def owing(office: Outside, clock: MovableClock) -> int:
    """A bureau with one report due on Saturday 20 March; the reporter's number."""
    clock.moment = at(MONDAY)

    def fill(session: Session) -> int:
        owed = Owing(session)
        owed.activity()
        return owed.first.id

    return office.database.write(fill)


def ahead(office: Outside) -> Happening | None:
    now = office.clock.now()
    return office.database.read(lambda s: next_happening(s, office.sealer, now))


def does(office: Outside) -> list[str]:
    """What a worker does at this moment."""
    done = ["reminders"] * bool(fire(office).queued)
    done += ["announcement"] * announce_one(office)
    done += ["summary"] * say_briefing(office)
    while any([announce_one(office), say_briefing(office), send_one(office)]):
        pass
    return done


def lives_by_the_button(
    office: Outside, clock: MovableClock, until: date
) -> list[tuple[date, str]]:
    """Presses the button again and again; at each stop the worker has something to do, and a
    moment before it nothing."""
    happened = []
    while (found := ahead(office)) and found.at.date() <= until:
        assert found.at > clock.moment
        clock.moment = found.at - SECOND
        assert does(office) == []
        clock.moment = found.at
        did = does(office)
        if found.kind not in SILENT:
            assert found.kind in did
        happened.append((found.at.date(), found.kind))
    return happened


@pytest.mark.usefixtures("owing")
def test_the_button_misses_no_reminder_of_a_round_and_stops_for_nothing_else(
    office: Outside, clock: MovableClock
) -> None:
    pressed = lives_by_the_button(office, clock, date(2027, 4, 5))
    stops = [day for day, kind in pressed if kind == "reminders"]
    assert stops == sorted(set(stops)) and all(CALENDAR.is_working(day) for day in stops)
    assert (date(2027, 3, 21), "round_over") in pressed  # a Sunday: nothing said, all late
    day = clock.moment.date()
    while day > MONDAY:  # a day on which nobody stopped had nothing to say: now it is all said
        clock.moment = at(day, 12)
        assert not fire(office).queued
        day -= timedelta(days=1)


@pytest.mark.usefixtures("owing")
def test_what_was_slept_over_is_said_on_the_next_working_morning(
    office: Outside, clock: MovableClock
) -> None:
    """Nothing is promised for the night in which one asks, nor for the day that is over."""
    clock.moment = at(date(2027, 3, 19), 20)  # a Friday evening, nothing was ever said
    found = ahead(office)
    assert found is not None and found.kind == "round_over" and found.about == DUE
    clock.moment = found.at
    found = ahead(office)
    assert found is not None
    assert (found.kind, found.about, found.count > 0) == ("reminders", DUE, True)
    assert found.at == datetime(2027, 3, 22, 8, 30, tzinfo=BANGKOK)


@pytest.mark.usefixtures("owing")
@pytest.mark.soak
def test_a_group_is_announced_to_at_the_same_stops(office: Outside, clock: MovableClock) -> None:
    def join(session: Session) -> None:
        lane = office.sealer.keyed_hash(GROUP, LANE)
        group = chat_groups.joined(session, office.sealer, lane, GROUP, clock.now())
        admin = factories.person(session, factories.bureau(session, "สำนักข"), ["admin"])
        chat_groups.decide(session, admin, lane, chat_groups.stamp(group), True, clock.now())

    office.database.write(join)
    lives_by_the_button(office, clock, date(2027, 3, 16))
    clock.moment = at(date(2027, 3, 17))
    does(office)
    clock.moment = at(date(2027, 3, 19), 17)
    does(office)
    found = ahead(office)
    assert found is not None and found.kind == "round_over"
    stops = {day for day, _ in lives_by_the_button(office, clock, date(2027, 3, 26))}
    assert CALENDAR.shift(DUE, 1) in stops  # the result is told


def test_an_executives_summary_waits_for_the_months_first_working_day(
    office: Outside, clock: MovableClock
) -> None:
    clock.moment = at(date(2027, 4, 20))

    def fill(session: Session) -> None:
        person = factories.person(session, factories.bureau(session, "สำนักก"), [EXECUTIVE])
        briefings.take(session, person, clock.now())

    office.database.write(fill)
    found = ahead(office)
    assert found == Happening(at(date(2027, 5, 3), 8, 30), "summary", None, 1)  # 1 May: Saturday


@pytest.mark.soak
def test_rows_with_a_moment_of_their_own_are_known(
    office: Outside, clock: MovableClock, owing: int
) -> None:
    clock.moment = now = at(date(2027, 8, 2))  # every reminder of March is long over

    def fill(session: Session) -> None:
        person = factories.person(session, factories.bureau(session, "สำนักข"), joined=False)
        joining.issue_codes(session, office.sealer, now, office.random_bytes, [person])
        made = DocumentRequest(
            person_id=owing, lane="a lane", kind="memo", ending="pdf", asked_at=now, state=MADE,
            made_at=now - timedelta(hours=1),
        )  # fmt: skip
        session.add(made)
        later = Envelope(
            key="later", kind="digest", lane="a lane", messages=[{"type": "text", "text": "x"}],
            recipient="U" + "1" * 32, not_before=now + timedelta(hours=2),
        )  # fmt: skip
        outbox_queue.put(session, office.sealer, later, now, office.random_bytes)

    office.database.write(fill)
    seen: list[tuple[str, timedelta]] = []
    while (found := ahead(office)) and len(seen) < 20:
        clock.moment = found.at
        seen.append((found.kind, found.at - now))
    assert [each for each in seen if each[0] not in ("reminders", "heads")][:3] == [
        ("message", timedelta(hours=2)),
        ("document_over", timedelta(hours=23)),
        ("code_over", timedelta(days=14)),
    ]


@pytest.mark.soak
def test_a_complaint_moves_nothing_of_what_is_foretold(
    office: Outside, clock: MovableClock, owing: int
) -> None:
    """Neither its limits nor what waits to be said of it: a date alone would tell of it."""

    def seen() -> list[Happening]:
        found: list[Happening] = []
        clock.moment = at(MONDAY)
        while (here := ahead(office)) and len(found) < 6:
            found.append(here)
            clock.moment = here.at
        return found

    def people(session: Session) -> Person:
        bureau = session.get_one(Person, owing).bureau
        return factories.person(session, bureau, [RECEIVER])

    receiver_id = office.database.write(lambda session: people(session).id)
    before = seen()

    def complain(session: Session) -> None:
        receiver = session.get_one(Person, receiver_id)
        filed(session, office.sealer, receiver.bureau, at(MONDAY))
        news = Envelope(
            key="news", kind=outbox_queue.ANSWER, secret=True, lane="a lane",
            messages=[{"type": "text"}], recipient="U" + "1" * 32,
            not_before=at(MONDAY) + timedelta(minutes=10),
        )  # fmt: skip
        outbox_queue.put(session, office.sealer, news, at(MONDAY), office.random_bytes)

    office.database.write(complain)
    assert seen() == before and len(before) == 6
    clock.moment = at(MONDAY) + timedelta(days=9)
    owed = office.database.read(lambda s: duties(s, CALENDAR, clock.moment))
    assert any(duty.kind.sealed for duty in owed)  # it is there, and foretold nowhere


def test_an_empty_office_has_nothing_ahead(office: Outside) -> None:
    assert ahead(office) is None and AHEAD[-1] > 365
