"""Announcements by version, and the campaigns in which people join them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256

from sqlalchemy import Select, insert, literal, or_, select
from sqlalchemy.orm import Session, aliased

from models.calendar import office_day
from models.errors import Refusal
from models.people.person import EXECUTIVE, SUPERVISOR, Bureau, Person, holds
from models.pledges.announcement_files import AnnouncementFile
from models.pledges.campaign_people import concerned
from models.pledges.pledge import Announcement, AnnouncementVersion, Campaign, CampaignPerson
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


def store(session: Session, file: AnnouncementFile, now: datetime, mended: bool = False) -> Stored:
    """Store the announcement. A changed title or text makes a new version, in force from `now`.

    People who joined the text before are asked again, unless `mended`: only words were corrected,
    and joinings still count. Settings (target, audience) change without a new version.
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
        trail.record(session, now, None, f"announcement.{outcome}", about, version=found.version)
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


def all_announcements(session: Session) -> list[Announcement]:
    """All announcements, the newest year first, then by name."""
    query = select(Announcement).order_by(Announcement.fiscal_year.desc(), Announcement.name)
    return list(session.scalars(query))


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
    bureau: Bureau | None = None,
    head: Person | None = None,
) -> Campaign:
    """Open the announcement on these days (inclusive) in a bureau, or office-wide without one.

    head: who must join first; else the bureau's director, or the head of the office. Opening again
    changes the days and the head. Raises Refusal: `ends_before`, `past`, `closed` (counted
    already), `overlaps` (open office-wide and in a bureau: people would count twice).
    """
    if last_day < first_day:
        raise Refusal("ends_before")
    if last_day < office_day(now):
        raise Refusal("past")
    found = _known_or_new(session, announcement, bureau, now)
    if found.closed_at is not None:
        raise Refusal("closed")
    others = of_announcement(session, announcement)
    if any((other.bureau_id is None) != (bureau is None) for other in others):
        raise Refusal("overlaps")
    found.first_day, found.last_day = first_day, last_day
    known = head if head is not None else _head(session, found)
    found.head_id = known.id if known is not None else None
    session.add(found)
    session.flush()
    trail.record(
        session,
        now,
        None,
        "campaign.opened",
        f"campaign:{found.id}",
        first_day=first_day.isoformat(),
        last_day=last_day.isoformat(),
        head=found.head_id,
    )
    if first_day <= office_day(now):
        enrol(session, found, now)
    return found


def _known_or_new(
    session: Session, announcement: Announcement, bureau: Bureau | None, now: datetime
) -> Campaign:
    """The announcement's campaign in the bureau, or a new one, not yet stored."""
    key = f"{announcement.id}:{bureau.id if bureau is not None else ''}"
    found = session.scalars(select(Campaign).where(Campaign.key == key)).first()
    return found or Campaign(
        key=key,
        announcement_id=announcement.id,
        bureau_id=bureau.id if bureau is not None else None,
        opened_at=now,
    )


def of_announcement(session: Session, announcement: Announcement) -> list[Campaign]:
    """Its campaigns, the earliest closing first."""
    query = select(Campaign).where(Campaign.announcement_id == announcement.id)
    return list(session.scalars(query.order_by(Campaign.last_day, Campaign.id)))


def enrol(session: Session, campaign: Campaign, now: datetime) -> None:
    """Add the people who must join now to the campaign's list; replace a head who has left."""
    if campaign.head_id is not None and _gone(session, campaign):
        head = _head(session, campaign)
        campaign.head_id = head.id if head is not None else None
    campaign.enrolled_on = office_day(now)
    session.flush()
    people = concerned(Campaign.id == campaign.id, listed=False)
    known = select(CampaignPerson.person_id).where(CampaignPerson.campaign_id == campaign.id)
    since = literal(now, CampaignPerson.since.type)
    new = (  # everybody concerned is of the unit
        select(literal(campaign.id), Person.id, Person.bureau_id, since)
        .join(people, people.c.person_id == Person.id)
        .where(Person.id.not_in(known))
    )
    names = ["campaign_id", "person_id", "bureau_id", "since"]
    session.execute(insert(CampaignPerson).from_select(names, new))


def _gone(session: Session, campaign: Campaign) -> bool:
    """Whether the head left the roster. A head of another unit may have been named on purpose."""
    head = session.get(Person, campaign.head_id)
    return head is None or head.retired_at is not None


def _head(session: Session, campaign: Campaign) -> Person | None:
    """The bureau's director (domain.md, People), or the executive who leads the office."""
    above = aliased(Person)
    query = (
        select(Person)
        .outerjoin(above, above.id == Person.supervisor_id)
        .where(Person.retired_at.is_(None))
        .order_by(Person.id)
    )
    if campaign.bureau_id is None:
        leads = query.where(Person.supervisor_id.is_(None), holds(EXECUTIVE))
    else:
        leads = query.where(
            Person.bureau_id == campaign.bureau_id,
            or_(Person.supervisor_id.is_(None), above.bureau_id != Person.bureau_id),
            or_(holds(SUPERVISOR), holds(EXECUTIVE)),
        )
    return session.scalars(leads.limit(1)).first()


# -- day by day ----------------------------------------------------------------------------------


def is_over(campaign: Campaign, now: datetime) -> bool:
    return campaign.last_day < office_day(now)


def waiting(session: Session, now: datetime) -> bool:
    """Whether a campaign must be frozen, or its list updated for today."""
    return session.scalars(_waiting(office_day(now))).first() is not None


def take_waiting(session: Session, now: datetime) -> Campaign | None:
    """The next such campaign, locked until the commit."""
    query = _waiting(office_day(now)).with_for_update(skip_locked=True)
    return session.scalars(query.execution_options(populate_existing=True)).first()


def _waiting(today: date) -> Select[Campaign]:
    stale = or_(Campaign.enrolled_on.is_(None), Campaign.enrolled_on < today)
    return (
        select(Campaign)
        .where(Campaign.closed_at.is_(None), Campaign.first_day <= today)
        .where(or_(Campaign.last_day < today, stale))
        .order_by(Campaign.id)
        .limit(1)
    )
