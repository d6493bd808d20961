"""Links to the file of an executive's announcement open for whom it is for, and for nobody else."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from handlers.context import FilePlace
from models.attachments.attachment import KEPT, Attachment
from models.executive_news import issuing, news_drafts
from models.executive_news.news import BUREAU
from models.executive_news.news_drafts import NewsDraft
from models.people.person import ADMIN, EXECUTIVE, Person
from scheduler.ports import Outside
from tests import factories
from tests.bot.web.client import made
from tests.bot.web.test_app import PICTURE
from tests.fakes import MovableClock
from tests.models.campaigns.asked import FIRST, LAST, at


@pytest.fixture
def client(office: Outside) -> FlaskClient:
    return made(office).test_client()


def announced(session: Session, office: Outside) -> dict[str, int]:
    """For one bureau, with a picture; the ids of it and of the people around it."""
    own, other = factories.bureau(session), factories.bureau(session, "สำนักอื่น")
    people = {
        "admin": factories.person(session, other, [ADMIN]),
        "executive": factories.person(session, own, [EXECUTIVE]),
        "reader": factories.person(session, own, []),
        "stranger": factories.person(session, other, []),
    }
    file = Attachment(
        lane="lane", conversation_id="c", message_hash="h", kind="image", album="a",
        occurred_at=1_803_866_400_418, received_ticks=1.0, state=KEPT, file_key="key",
        media_type="image/jpeg", size=len(PICTURE),
    )  # fmt: skip
    session.add(file)
    session.flush()
    new = NewsDraft(
        title="งดรับของขวัญ", text="งดรับ", audience=BUREAU, bureau_id=own.id, first_day=FIRST,
        last_day=LAST, issuer_id=people["executive"].id, attachment_id=file.id,
    )  # fmt: skip
    news = news_drafts.draft(session, people["admin"], new, office.clock.now())
    return {name: each.id for name, each in people.items()} | {"file": file.id, "news": news.id}


def test_it_opens_for_whom_it_is_for_once_it_is_issued_and_not_after_it_was_taken_back(
    client: FlaskClient, office: Outside, clock: MovableClock
) -> None:
    clock.moment = at(FIRST, 12)
    now = office.clock.now()
    office.files.keep("key", PICTURE, now)
    ids = office.database.write(lambda session: announced(session, office))

    def opens(who: str, news: int = ids["news"]) -> bool:
        link = office.file_link(ids["file"], ids[who], now, FilePlace(news=news))
        return client.get(link).status_code == 200

    def issues(session: Session) -> None:
        me = session.get_one(Person, ids["executive"])
        issuing.issue(session, office.sealer, me, ids["news"], 1, now)

    def withdraws(session: Session) -> None:
        me = session.get_one(Person, ids["executive"])
        issuing.withdraw(session, office.sealer, me, ids["news"], now)

    assert (opens("executive"), opens("admin"), opens("reader")) == (True, True, False)
    office.database.write(issues)
    assert (opens("reader"), opens("stranger")) == (True, False)
    assert not opens("reader", ids["news"] + 1) and not opens("reader", 0)
    office.database.write(withdraws)
    assert not opens("reader")
