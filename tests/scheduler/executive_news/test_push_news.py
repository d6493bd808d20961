"""What is urgent is pushed once to each of its people, some at a time; or once to each group."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.executive_news import issuing, news_drafts, news_pushing, news_reading
from models.executive_news.news import GROUP, OFFICE, ExecutiveNews
from models.executive_news.news_drafts import NewsDraft
from models.people import chat_groups
from models.people.person import ADMIN, EXECUTIVE, Person
from models.queues.outbox import OutboxMessage
from scheduler.executive_news.timed import push_news
from scheduler.ports import Outside
from tests import factories
from tests.fakes import MovableClock
from tests.models.campaigns.asked import FIRST, LAST, at


def issued(office: Outside, clock: MovableClock, audience: str = OFFICE) -> int:
    """Issued at noon by the executive of an office with three staff, one of them without LINE."""
    clock.moment = at(FIRST, 12)

    def work(session: Session) -> int:
        own = factories.bureau(session)
        admin = factories.person(session, own, [ADMIN])
        executive = factories.person(session, own, [EXECUTIVE])
        for joined in (True, True, False):
            factories.person(session, own, [], joined=joined)
        if audience == GROUP:
            group = chat_groups.joined(session, office.sealer, "lane-1", "C1", clock.now())
            group.confirmed_by, group.confirmed_at = admin.id, clock.now()
        new = NewsDraft(
            title="งดรับของขวัญ", text="งดรับ", audience=audience, first_day=FIRST,
            last_day=LAST, issuer_id=executive.id, urgent=audience == OFFICE,
        )  # fmt: skip
        made = news_drafts.draft(session, admin, new, clock.now())
        issuing.issue(session, office.sealer, executive, made.id, 1, clock.now())
        return made.id

    return office.database.write(work)


def pushed(office: Outside) -> list[tuple[str, str]]:
    query = select(OutboxMessage.kind, OutboxMessage.key).order_by(OutboxMessage.id)
    with office.database.engine.connect() as connection:
        return [(kind, key) for kind, key in connection.execute(query)]


def runs(office: Outside) -> int:
    count = 0
    while push_news(office):
        count += 1
    return count


def test_each_person_whom_line_reaches_gets_it_once(
    office: Outside, clock: MovableClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(news_pushing, "BATCH", 2)
    news_id = issued(office, clock)
    assert runs(office) == 2
    assert [kind for kind, _ in pushed(office)] == ["news_pushed"] * 3
    assert runs(office) == 0
    found = office.database.read(lambda session: session.get_one(ExecutiveNews, news_id).pushed_to)
    assert found is None


def test_who_has_read_it_and_what_was_taken_back_is_not_pushed(
    office: Outside, clock: MovableClock
) -> None:
    news_id = issued(office, clock)

    def reads_and_withdraws(session: Session) -> None:
        news = session.get_one(ExecutiveNews, news_id)
        admin, reader = session.scalars(select(Person).order_by(Person.id)).all()[0:3:2]
        news_reading.read(session, reader, news, clock.now())
        assert reader.id not in {each.id for each in news_pushing.next_people(session, news)}
        issuing.withdraw(session, office.sealer, admin, news_id, clock.now())

    office.database.write(reads_and_withdraws)
    assert runs(office) == 0 and pushed(office) == []


def test_before_its_first_day_nothing_is_pushed(office: Outside, clock: MovableClock) -> None:
    issued(office, clock)
    clock.moment = at(FIRST - timedelta(days=1), 12)
    assert runs(office) == 0
    clock.moment = at(LAST + timedelta(days=1), 12)
    assert runs(office) == 0


def test_a_group_is_told_once(office: Outside, clock: MovableClock) -> None:
    news_id = issued(office, clock, GROUP)
    assert runs(office) == 1
    assert pushed(office) == [("announcement", f"news_pushed:{news_id}:lane-1")]
