"""Links to a gift's pictures open for who may read the gift at that moment, for nobody else."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from handlers.context import FilePlace
from models.attachments.attachment import KEPT, Attachment
from models.people.person import ADMIN
from scheduler.ports import Outside
from tests import factories
from tests.bot.web.client import made
from tests.bot.web.test_app import PICTURE
from tests.models.gifts.giving import reported


@pytest.fixture
def client(office: Outside) -> FlaskClient:
    return made(office).test_client()


def given(session: Session, office: Outside) -> dict[str, int]:
    """A gift with its picture; the ids of it and of the people around it."""
    bureau, other = factories.bureau(session), factories.bureau(session, "สำนักอื่น")
    superior = factories.person(session, bureau, roles=["supervisor"])
    people = {
        "superior": superior,
        "receiver": factories.person(session, bureau, supervisor=superior),
        "colleague": factories.person(session, bureau, supervisor=superior),
        "admin": factories.person(session, other, roles=[ADMIN]),
    }
    named = factories.person(session, other, roles=[ADMIN])
    file = Attachment(
        lane="lane", conversation_id="c", message_hash="h", kind="image", album="a",
        occurred_at=1_803_866_400_418,
        received_ticks=1.0, state=KEPT, file_key="key", media_type="image/jpeg",
        size=len(PICTURE),
    )  # fmt: skip
    session.add(file)
    session.flush()
    gift = reported(session, office.sealer, people["receiver"], photos=[file.id], named=[named.id])
    ids = {name: person.id for name, person in people.items()}
    return ids | {"named": named.id, "file": file.id, "gift": gift.id}


def test_a_gifts_picture_opens_for_those_who_may_read_the_gift(
    client: FlaskClient, office: Outside
) -> None:
    office.files.keep("key", PICTURE, office.clock.now())
    ids = office.database.write(lambda session: given(session, office))

    def status(who: str, gift: int) -> int:
        now = office.clock.now()
        return client.get(
            office.file_link(ids["file"], ids[who], now, FilePlace(gift=gift))
        ).status_code

    assert {who: status(who, ids["gift"]) for who in ("receiver", "superior", "admin")} == {
        "receiver": 200, "superior": 200, "admin": 200,
    }  # fmt: skip
    assert [status(who, ids["gift"]) for who in ("colleague", "named")] == [404, 404]
    assert status("receiver", ids["gift"] + 1) == 404  # of another gift
    assert status("superior", 0) == 404  # as if it were their own draft's
