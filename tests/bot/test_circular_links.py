"""Links to the file of a circular open for whom it is for, and for nobody else."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy.orm import Session

from handlers.context import FilePlace
from models.attachments.attachment import KEPT, Attachment
from models.circulars import sending
from models.circulars.audiences import Audience
from models.circulars.circular import OF_BUREAU
from models.circulars.storage import KEPT_FOR
from models.upkeep import retention
from scheduler.circulars.timed import forget_file
from scheduler.ports import Outside
from tests import factories
from tests.bot.web.client import made
from tests.bot.web.test_app import PICTURE
from tests.fakes import MovableClock
from tests.models.campaigns.asked import FIRST, NOW, at
from tests.models.circulars.mailing import Mailing


def mailed(session: Session, office: Outside) -> dict[str, int]:
    """To one bureau, with a picture; the ids of it and of the people around it."""
    file = Attachment(
        lane="lane", conversation_id="c", message_hash="h", kind="image", album="a",
        occurred_at=1_803_866_400_418, received_ticks=1.0, state=KEPT, file_key="key",
        media_type="image/jpeg", size=len(PICTURE),
    )  # fmt: skip
    session.add(file)
    session.flush()
    mailing = Mailing(session, office.sealer)
    stranger = factories.person(session, factories.bureau(session, "สำนักอื่น"), [])
    own = Audience(kind=OF_BUREAU, bureau_id=mailing.admin.bureau_id)
    found = mailing.sent(audience=own, attachment_id=file.id)
    return {
        "reader": mailing.staff[0].id, "stranger": stranger.id, "file": file.id, "id": found.id,
    }  # fmt: skip


def test_it_opens_for_whom_it_is_for_until_it_is_taken_back(
    office: Outside, clock: MovableClock
) -> None:
    clock.moment = at(FIRST, 12)
    client, now = made(office).test_client(), office.clock.now()
    office.files.keep("key", PICTURE, now)
    ids = office.database.write(lambda session: mailed(session, office))

    def opens(who: str, circular: int = ids["id"]) -> bool:
        link = office.file_link(ids["file"], ids[who], now, FilePlace(circular=circular))
        return client.get(link).status_code == 200

    assert opens("reader") and not opens("stranger") and not opens("reader", ids["id"] + 1)
    office.database.write(lambda session: sending.withdraw(session, None, ids["id"], NOW))
    assert not opens("reader")


def test_the_file_goes_with_the_text_after_a_year(office: Outside, clock: MovableClock) -> None:
    clock.moment = at(FIRST, 12)
    office.files.keep("key", PICTURE, office.clock.now())
    office.database.write(lambda session: mailed(session, office))
    assert not forget_file(office)
    clock.moment = at(FIRST + KEPT_FOR + timedelta(days=2), 12)
    assert office.database.write(lambda session: retention.drop_old(session, office.clock.now()))
    assert forget_file(office) and not forget_file(office)
    assert office.files.fetch("key") is None
