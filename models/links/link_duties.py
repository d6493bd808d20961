"""Links that are surely broken, as duties of whoever they belong to: one for each day they broke.

They are told from the next day on, so that all of a day come in one line, once.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from models.duties.duty import Duty, Payload
from models.duties.duty_kind import DutyKind, DutySearch, KeyParts
from models.duties.duty_people import OWNER, RESPONSIBLE
from models.duties.reminder_policy import KindPolicy, Telling
from models.links.watched_link import LinkPlace, WatchedLink
from models.people.person import Bureau

_NEXT_DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class BrokenLinksDuty(Payload):
    """Links that were found broken on one day: how many, and the host of the first."""

    count: int
    host: str


def broken_links_due(search: DutySearch) -> Iterable[Duty]:
    """What broke before today, by one statement."""
    query = (
        select(
            LinkPlace.bureau_id, Bureau.name, LinkPlace.person_id, WatchedLink.broken_on,
            WatchedLink.id, WatchedLink.host,
        )
        .join(LinkPlace, LinkPlace.link_id == WatchedLink.id)
        .join(Bureau, Bureau.id == LinkPlace.bureau_id)
        .where(
            WatchedLink.broken_on >= search.first - _NEXT_DAY,
            WatchedLink.broken_on < search.today,
        )
        .order_by(LinkPlace.bureau_id, LinkPlace.person_id, WatchedLink.broken_on, WatchedLink.id)
    )  # fmt: skip
    rows = search.session.execute(search.narrowed(query, LinkPlace.bureau_id))
    for (bureau_id, bureau, person_id, broken_on), some in groupby(rows, lambda row: row[:4]):
        hosts = {row.id: row.host for row in some}
        own = search.house.only(OWNER, person_id)
        day = broken_on + _NEXT_DAY
        yield Duty(
            key=f"link:{bureau_id}:{person_id or 0}:{day.isoformat()}",
            kind=BROKEN_LINKS,
            day=day,
            bureau_id=bureau_id,
            bureau=bureau,
            recipients=own if person_id else search.house.recipients(bureau_id, 0),
            payload=BrokenLinksDuty(count=len(hosts), host=next(iter(hosts.values()))),
        )


def still_broken(session: Session, keys: KeyParts) -> set[str]:
    """Of these keys (`link:BUREAU:PERSON:DAY`) those of which a link is still broken."""
    bureaus = {int(bureau) for bureau, _, _ in keys.values()}
    query = (
        select(LinkPlace.bureau_id, LinkPlace.person_id, WatchedLink.broken_on)
        .join(WatchedLink, WatchedLink.id == LinkPlace.link_id)
        .where(WatchedLink.broken_on.is_not(None), LinkPlace.bureau_id.in_(bureaus))
        .distinct()
    )
    due = {
        f"link:{bureau_id}:{person_id or 0}:{(broken_on + _NEXT_DAY).isoformat()}"
        for bureau_id, person_id, broken_on in session.execute(query)
        if broken_on is not None
    }
    return due & keys.keys()


BROKEN_LINKS = DutyKind(
    name="link",
    find=broken_links_due,
    if_any=exists().where(WatchedLink.broken_on.is_not(None)),
    still_due=still_broken,
    policy=KindPolicy((0,), (Telling(RESPONSIBLE, 0), Telling(OWNER, 0))),
    deadline=False,
    nudged=False,
)
