"""Links to a Thursday picture: for its reader, and for the group once it is published."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from models.attachments.attachment import KEPT, Attachment
from models.calendar import WorkingDays
from models.people.person import ADMIN, REPORTER
from models.thursday_pictures import picture_rotas, picture_sending
from models.thursday_pictures.picture_rota import MOVE, PictureWeek
from models.thursday_pictures.picture_rotas import NewRota
from models.thursday_pictures.thursday_picture import PictureTexts
from scheduler.ports import Outside
from tests import factories
from tests.bot.web.client import made
from tests.bot.web.test_app import PICTURE
from tests.fakes import MovableClock

SMALL = b"\xff\xd8a small copy"


def sent(session: Session, office: Outside) -> dict[str, int]:
    """A picture that waits for its head; the ids of it and of the people around it."""
    now, bureau = office.clock.now(), factories.bureau(session)
    other = factories.bureau(session, "สำนักอื่น")
    head = factories.person(session, bureau, roles=["supervisor"])
    people = {
        "head": head,
        "sender": factories.person(session, bureau, supervisor=head, roles=[REPORTER]),
        "colleague": factories.person(session, bureau, roles=["staff"], supervisor=head),
        "stranger": factories.person(session, other, roles=[REPORTER]),
        "admin": factories.person(session, other, roles=[ADMIN]),
    }
    day = date(2027, 3, 4)
    new = NewRota((bureau.id,), day, day, frozenset(), MOVE)
    rota = picture_rotas.make(session, people["admin"], new, WorkingDays(), now)
    [week] = picture_rotas.weeks_of(session, rota)
    file = Attachment(
        lane="lane", conversation_id="c", message_hash="h", kind="image", album="a",
        occurred_at=1_803_866_400_418, received_ticks=1.0, state=KEPT, file_key="key",
        media_type="image/jpeg", size=len(PICTURE),
    )  # fmt: skip
    session.add(file)
    session.flush()
    texts = PictureTexts("เรื่อง", "คำ", "ความรู้")
    found = picture_sending.send(
        session, office.sealer, people["sender"], week.id, file, texts, now
    ).picture
    return {name: each.id for name, each in people.items()} | {
        "picture": found.id, "week": week.id, "group": 0,
    }  # fmt: skip


def test_a_link_opens_a_picture_for_its_reader_alone_until_it_is_published(
    office: Outside, clock: MovableClock
) -> None:
    client = made(office).test_client()
    office.files.keep("key", PICTURE, office.clock.now(), SMALL)
    ids = office.database.write(lambda session: sent(session, office))
    who = ("head", "sender", "admin", "colleague", "stranger", "group")
    links = {each: office.thursday_link(ids["picture"], ids[each], clock.now()) for each in who}

    def opened() -> list[str]:
        return [each for each, link in links.items() if client.get(link).status_code == 200]

    def publish(session: Session) -> None:
        week = session.get_one(PictureWeek, ids["week"])
        week.published_at, week.picture_id = clock.now(), ids["picture"]

    assert opened() == ["head", "sender", "admin"]
    preview = office.thursday_link(ids["picture"], ids["head"], clock.now(), True)
    assert client.get(preview).data == SMALL and client.get(links["head"]).data == PICTURE
    assert client.get(links["head"][:-3] + "abc").status_code == 404
    office.database.write(publish)
    assert opened() == list(who)
    clock.advance(days=32)
    assert opened() == []
