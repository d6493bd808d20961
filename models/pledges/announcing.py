"""Announcements by version, and the campaigns in which people join them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.calendar import office_day
from models.campaigns import asking
from models.campaigns.campaign import Campaign
from models.crypto import Sealer
from models.declaration import CampaignKind
from models.errors import Refusal
from models.people.bureau_memory import AnyBureau
from models.people.person import Person
from models.people.scope import head_of
from models.plans.years import preparing
from models.pledges import coverage
from models.pledges.announcement_files import AnnouncementFile
from models.pledges.joining_people import concerned, of_told_year
from models.pledges.pledge import (
    ANNOUNCEMENT,
    JOINED,
    Announcement,
    AnnouncementVersion,
    JoiningCampaign,
    Pledge,
)
from models.trail import trail

ADDED, CHANGED, MENDED, SAME = "added", "changed", "mended", "same"


def text_hash(text: str) -> str:
    """SHA-256 of the text (UTF-8), in hexadecimal."""
    return sha256(text.encode()).hexdigest()


# -- texts ---------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Stored:
    """What storing did: ADDED, CHANGED (people are asked again), MENDED or SAME."""

    announcement: Announcement
    outcome: str


def store(
    session: Session,
    file: AnnouncementFile,
    now: datetime,
    mended: bool = False,
    by: Person | None = None,
) -> Stored:
    """Store the announcement. A changed title or text makes a new version, in force from `now`.

    People who joined the text before are asked again, unless `mended`: only words were corrected,
    and joinings still count. Settings (target, audience) change without a new version.
    by: who stores it; None: the command line.
    """
    found = named(session, file.name)
    if found is None:
        found = Announcement(name=file.name, version=0, asks_from=1)
    present = version(session, found.id, found.version) if found.version else None
    changed = present is None or (present.title, present.text) != (file.title, file.text)
    found.title, found.short, found.fiscal_year = file.title, file.short, file.fiscal_year
    found.target = file.target
    found.audience = f",{','.join(file.audience)}," if file.audience else ""
    outcome = SAME if not changed else ADDED if present is None else MENDED if mended else CHANGED
    if changed:
        found.version += 1
        found.asks_from = found.version if outcome == CHANGED else found.asks_from
    session.add(found)
    session.flush()
    if changed:
        _keep_text(session, found, file, now)
        about = f"announcement:{found.id}"
        who, verb = by.id if by is not None else None, f"announcement.{outcome}"
        trail.record(session, now, who, verb, about, version=found.version)
    return Stored(found, outcome)


def _keep_text(session: Session, of: Announcement, file: AnnouncementFile, now: datetime) -> None:
    kept = AnnouncementVersion(
        announcement_id=of.id,
        version=of.version,
        title=file.title,
        text=file.text,
        text_hash=text_hash(file.text),
        source=file.source,
        since=now,
    )
    session.add(kept)
    session.flush()


def named(session: Session, name: str) -> Announcement | None:
    return session.scalars(select(Announcement).where(Announcement.name == name)).first()


def short_name(session: Session, announcement_id: int) -> str:
    """Its name on buttons; empty if there is no such announcement."""
    found = session.get(Announcement, announcement_id)
    return found.short if found is not None else ""


def title(session: Session, announcement_id: int) -> str:
    """Its title; empty if there is no such announcement."""
    found = session.get(Announcement, announcement_id)
    return found.title if found is not None else ""


def all_announcements(session: Session) -> list[Announcement]:
    """All announcements, the newest year first, then by name."""
    query = select(Announcement).order_by(Announcement.fiscal_year.desc(), Announcement.name)
    return list(session.scalars(query))


def not_closed(session: Session) -> list[Announcement]:
    """Those that can be joined now or later, the newest year first, then by name."""
    going = select(JoiningCampaign.announcement_id).where(JoiningCampaign.closed_at.is_(None))
    query = select(Announcement).where(Announcement.id.in_(going))
    return list(session.scalars(query.order_by(Announcement.fiscal_year.desc(), Announcement.name)))


def version(session: Session, announcement_id: int, number: int) -> AnnouncementVersion | None:
    query = select(AnnouncementVersion).where(
        AnnouncementVersion.announcement_id == announcement_id,
        AnnouncementVersion.version == number,
    )
    return session.scalars(query).first()


# -- campaigns -----------------------------------------------------------------------------------


def open_campaign(
    session: Session,
    announcement: Announcement,
    first_day: date,
    last_day: date,
    now: datetime,
    bureau: AnyBureau | None = None,
    head: Person | None = None,
    by: Person | None = None,
) -> JoiningCampaign:
    """Open the announcement on these days (inclusive) in a bureau, or office-wide without one.

    head: who must join first; else the bureau's director, or the head of the office. Opening again
    changes the days and the head. by: who opens it; None: the command line. Raises Refusal:
    `ends_before`, `past`, `closed` (counted already), `overlaps` (open office-wide and in a bureau:
    people would count twice).
    """
    preparing.begin_coming(session, announcement.fiscal_year, now)
    found = _known_or_new(session, announcement, bureau, now)
    asking.check_days(found, first_day, last_day, now)
    others = of_announcement(session, announcement)
    if any((other.bureau_id is None) != (bureau is None) for other in others):
        raise Refusal("overlaps")
    known = head if head is not None else head_of(session, found.bureau_id)
    found.head_id = known.id if known is not None else None
    asking.open_campaign(
        session, JOINING, found, first_day, last_day, now, by=by, head=found.head_id
    )
    return found


def move_days(
    session: Session,
    announcement: Announcement,
    first_day: date,
    last_day: date,
    now: datetime,
    by: Person | None,
) -> list[JoiningCampaign]:
    """Open it on other days (inclusive) wherever it is not closed yet; who signs first stays.

    Raises Refusal as `open_campaign` does, and `none_open`.
    """
    found = [each for each in of_announcement(session, announcement) if each.closed_at is None]
    if not found:
        raise Refusal("none_open")
    for each in found:
        asking.open_campaign(session, JOINING, each, first_day, last_day, now, by=by)
    return found


def close_now(
    session: Session, sealer: Sealer, announcement: Announcement, now: datetime, by: Person | None
) -> list[JoiningCampaign]:
    """Close it wherever it is open, counted as of today. One that has not begun is taken back.

    Raises Refusal: `none_open`.
    """
    found = [each for each in of_announcement(session, announcement) if each.closed_at is None]
    if not found:
        raise Refusal("none_open")
    who, today = by.id if by is not None else None, office_day(now)
    about = f"announcement:{announcement.id}"
    trail.record(session, now, who, "announcement.closed", about, units=len(found))
    for each in found:
        if each.first_day > today:
            session.delete(each)
            continue
        each.last_day = min(each.last_day, today)
        asking.close(session, JOINING, each, sealer, now)
    session.flush()
    return found


def _known_or_new(
    session: Session, announcement: Announcement, bureau: AnyBureau | None, now: datetime
) -> JoiningCampaign:
    """The announcement's campaign in the bureau, or a new one, not yet stored."""
    key = f"{announcement.id}:{bureau.id if bureau is not None else ''}"
    found = session.scalars(select(JoiningCampaign).where(JoiningCampaign.key == key)).first()
    return found or JoiningCampaign(
        key=key,
        announcement_id=announcement.id,
        bureau_id=bureau.id if bureau is not None else None,
        opened_at=now,
    )


def of_announcement(session: Session, announcement: Announcement) -> list[JoiningCampaign]:
    """Its campaigns, the earliest closing first."""
    query = select(JoiningCampaign).where(JoiningCampaign.announcement_id == announcement.id)
    return list(session.scalars(query.order_by(JoiningCampaign.last_day, JoiningCampaign.id)))


def joined_at(session: Session, announcement: Announcement, person: Person) -> datetime | None:
    """When the person joined it, by a text that still counts; None: not."""
    query = select(func.max(Pledge.at)).where(
        Pledge.announcement_id == announcement.id,
        Pledge.person_id == person.id,
        Pledge.answer == JOINED,
        Pledge.version >= announcement.asks_from,
    )
    return session.scalar(query)


def open_until(session: Session, today: date) -> dict[int, date | None]:
    """The announcements that can be joined on that day, each with its last day."""
    query = (
        select(JoiningCampaign.announcement_id, func.max(JoiningCampaign.last_day))
        .where(
            JoiningCampaign.closed_at.is_(None),
            JoiningCampaign.first_day <= today,
            JoiningCampaign.last_day >= today,
            of_told_year(),
        )
        .group_by(JoiningCampaign.announcement_id)
        .order_by(JoiningCampaign.announcement_id)
    )
    return {announcement_id: last for announcement_id, last in session.execute(query)}


def enrol(session: Session, campaign: Campaign, now: datetime) -> None:
    """Add the people who must join now to the campaign's list; replace a head who has left."""
    assert isinstance(campaign, JoiningCampaign)
    if campaign.head_id is not None and _gone(session, campaign):
        head = head_of(session, campaign.bureau_id)
        campaign.head_id = head.id if head is not None else None
        session.flush()
    people = concerned(JoiningCampaign.id == campaign.id, of_told_year(), listed=False)
    # Everybody concerned is of the unit.
    asking.ask(session, campaign, now, Person.id.in_(select(people.c.person_id)))


def _gone(session: Session, campaign: JoiningCampaign) -> bool:
    """Whether the head left the roster. A head of another unit may have been named on purpose."""
    head = session.get(Person, campaign.head_id)
    return head is None or head.retired_at is not None


JOINING = CampaignKind(ANNOUNCEMENT, enrol, coverage.freeze, rolling=True)
"""Whoever comes to the unit while the campaign runs must join too."""
