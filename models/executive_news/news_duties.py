"""What an executive's announcement asks of people: to read it, to acknowledge it, to issue it, and
to publish it inside and outside. One statement finds all four."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, and_, exists, or_, select, true
from sqlalchemy.orm import Session

from models.calendar import office_day
from models.campaigns.campaign import CampaignPerson
from models.duties.duty import Duty, Payload
from models.duties.duty_kind import DutyKind, DutySearch, KeyParts, StillDue
from models.duties.duty_people import ADMINISTRATOR, ANSWERER, APPROVER, OWNER, Recipients
from models.duties.reminder_policy import KindPolicy, Telling
from models.executive_news import publicity_log
from models.executive_news.news import ISSUED, WAITING, ExecutiveNews
from models.people.person import Bureau, Person


@dataclass(frozen=True, kw_only=True)
class NewsDuty(Payload):
    """An announcement: its id, what it is called, its last day, and what publishing still lacks
    (`publicity_log.lacking`)."""

    news_id: int
    title: str
    last_day: date
    lacks: tuple[str, ...] = ()


class _Found(NamedTuple):
    """A row of the statement: the announcement, who drafted it, and one who has not read it."""

    id: int
    title: str
    state: str
    acknowledges: bool
    first_day: date
    last_day: date
    issuer_id: int
    drafted_by: int
    drafted_at: datetime
    decided_at: datetime | None
    published: bool
    inside: bool
    outside: bool
    bureau_id: int
    bureau: str
    campaign_id: int | None
    urgent: bool
    person_id: int | None
    of_bureau_id: int | None


_UNREAD = and_(
    CampaignPerson.campaign_id == ExecutiveNews.campaign_id, CampaignPerson.answered_on.is_(None)
)


def news_due(search: DutySearch) -> Iterable[Duty]:
    """All four kinds, by one statement; names of bureaus are those of who drafted it, since the
    duties of readers are listed nowhere."""
    wanted: ColumnElement[bool] = true()
    if search.bureau_ids is not None:
        wanted = CampaignPerson.bureau_id.in_(search.bureau_ids)
    if search.seeker is not None:
        wanted = and_(wanted, CampaignPerson.person_id == search.seeker.person_id)
    query = (
        select(
            ExecutiveNews.id, ExecutiveNews.title, ExecutiveNews.state, ExecutiveNews.acknowledges,
            ExecutiveNews.first_day, ExecutiveNews.last_day, ExecutiveNews.issuer_id,
            ExecutiveNews.drafted_by, ExecutiveNews.drafted_at, ExecutiveNews.decided_at,
            publicity_log.WANTED, publicity_log.PUBLISHED_INSIDE, publicity_log.PUBLISHED_OUTSIDE,
            Bureau.id, Bureau.name, ExecutiveNews.campaign_id, ExecutiveNews.urgent,
            CampaignPerson.person_id, CampaignPerson.bureau_id,
        )
        .join(Person, Person.id == ExecutiveNews.drafted_by)
        .join(Bureau, Bureau.id == Person.bureau_id)
        .outerjoin(CampaignPerson, and_(_UNREAD, wanted))
        .where(or_(
            and_(ExecutiveNews.state == WAITING, ExecutiveNews.last_day >= search.today),
            and_(ExecutiveNews.state == ISSUED, ExecutiveNews.last_day >= search.first),
        ))
        .order_by(ExecutiveNews.id, CampaignPerson.person_id)
    )  # fmt: skip
    last = None
    for row in search.session.execute(query):
        each = _Found._make(row)
        if each.id != last:
            yield from _of_news(search, each)
            last = each.id
        told = search.by_steps(each.first_day) and each.first_day <= search.today <= each.last_day
        if each.person_id is not None and each.state == ISSUED and told:
            yield _to_read(search, each, each.person_id)


def _to_read(search: DutySearch, each: _Found, person_id: int) -> Duty:
    kind = NEWS_ACKNOWLEDGE if each.acknowledges else NEWS_READ
    recipients = search.house.only(ANSWERER, person_id)
    # A corrected slip keeps the campaign, so that nobody is told twice.
    duty = _duty(each, kind, f"{each.campaign_id}:{person_id}", each.first_day, recipients)
    pushed_on = office_day(each.decided_at) if each.urgent and each.decided_at else None
    return replace(duty, bureau_id=each.of_bureau_id or each.bureau_id, since=pushed_on)


def _of_news(search: DutySearch, each: _Found) -> Iterator[Duty]:
    """The duties of the announcement itself: of the executive, then of who publishes it."""
    if search.bureau_ids is not None and each.bureau_id not in search.bureau_ids:
        return
    if each.state == WAITING:
        recipients = search.house.only(APPROVER, search.house.stands_in(each.issuer_id))
        day = office_day(each.drafted_at)
        if search.by_steps(day):
            yield _duty(each, NEWS_ISSUE, str(each.id), day, recipients)
        return
    lacks = publicity_log.lacking(each.inside, each.outside)
    if each.published and lacks and each.decided_at is not None:
        day = max(office_day(each.decided_at), each.first_day)
        recipients = search.house.only(OWNER, each.drafted_by)
        if not recipients.everybody():
            by_role = {ADMINISTRATOR: search.house.administrators}
            recipients = Recipients(by_role, recipients.passed)
        if search.by_steps(day):
            yield _duty(each, NEWS_PUBLICITY, str(each.id), day, recipients, lacks)


def _duty(
    each: _Found,
    kind: DutyKind,
    key: str,
    day: date,
    recipients: Recipients,
    lacks: tuple[str, ...] = (),
) -> Duty:
    about = NewsDuty(news_id=each.id, title=each.title, last_day=each.last_day, lacks=lacks)
    key = f"{kind.name}:{key}"
    return Duty(key, kind, day, each.bureau_id, each.bureau, recipients, about)


# -- which keys still stand ----------------------------------------------------------------------


def _unread(name: str) -> StillDue:
    """Of these keys (`KIND:CAMPAIGN:PERSON`) those that nobody has met."""

    def still(session: Session, keys: KeyParts) -> set[str]:
        query = (
            select(ExecutiveNews.campaign_id, CampaignPerson.person_id)
            .join(CampaignPerson, _UNREAD)
            .where(ExecutiveNews.state == ISSUED)
            .where(ExecutiveNews.campaign_id.in_({int(parts[0]) for parts in keys.values()}))
        )
        found = session.execute(query)
        due = {f"{name}:{campaign}:{person}" for campaign, person in found}
        return due & keys.keys()

    return still


def _of_state(name: str, *which: ColumnElement[bool]) -> StillDue:
    """Of these keys (`KIND:NEWS`) those whose announcement is still like that."""

    def still(session: Session, keys: KeyParts) -> set[str]:
        ids = {int(parts[0]) for parts in keys.values()}
        query = select(ExecutiveNews.id).where(ExecutiveNews.id.in_(ids), *which)
        return {f"{name}:{each}" for each in session.scalars(query)} & keys.keys()

    return still


_ANY = exists().where(ExecutiveNews.state.in_((WAITING, ISSUED)))


def _kind(
    name: str,
    still_due: Callable[[str], StillDue],
    roles: tuple[str, ...],
    *steps: int,
    **more: Any,
) -> DutyKind:
    policy = KindPolicy(steps, tuple(Telling(role, steps[0]) for role in roles))
    return DutyKind(
        name=name, find=news_due, if_any=_ANY, still_due=still_due(name), policy=policy,
        nudged=False, deadline=False, **more,
    )  # fmt: skip


# Nobody learns who has not read it.
_OF_ALL = {"private": True, "sealed": True, "asked_of_all": True}

NEWS_READ = _kind("news_read", _unread, (ANSWERER,), 0, **_OF_ALL)
"""Told once, on its first day."""

NEWS_ACKNOWLEDGE = _kind("news_acknowledge", _unread, (ANSWERER,), 0, 3, 7, **_OF_ALL)

NEWS_ISSUE = _kind(
    "news_issue",
    lambda name: _of_state(name, ExecutiveNews.state == WAITING),
    (APPROVER,), 1, 3, 5,
    private=True,
    sealed=True,
)  # fmt: skip
"""The card itself is pushed when it is drafted."""

NEWS_PUBLICITY = _kind(
    "news_publicity",
    lambda name: _of_state(
        name,
        ExecutiveNews.state == ISSUED,
        publicity_log.WANTED,
        ~and_(publicity_log.PUBLISHED_INSIDE, publicity_log.PUBLISHED_OUTSIDE),
    ),
    (OWNER, ADMINISTRATOR), 2, 5, 10, 15,
)  # fmt: skip
"""To publish it in a channel inside and one outside (002:171). Administrators are told where who
drafted it is not reached."""
