"""What the rota asks of people: to send the picture, to decide on it, to forward it by hand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import and_, exists, select
from sqlalchemy.orm import Session

from models.calendar import office_day
from models.duties.duty import Duty, Payload
from models.duties.duty_kind import DutyKind, DutySearch, KeyParts
from models.duties.duty_people import ADMINISTRATOR, APPROVER, RESPONSIBLE, Household, Recipients
from models.duties.reminder_policy import KindPolicy, Telling
from models.people.person import Bureau
from models.thursday_pictures import picture_rotas
from models.thursday_pictures.picture_rota import BY_HAND, PictureRota, PictureWeek
from models.thursday_pictures.thursday_picture import APPROVED, WAITING, ThursdayPicture

_MOVED_BY = timedelta(days=7)
"""A holiday moves a picture's day by less."""


@dataclass(frozen=True, kw_only=True)
class ThursdayDuty(Payload):
    """A week of the rota. picture_id: the picture that waits for the head."""

    week_id: int
    picture_id: int | None = None


def thursday_duties(search: DutySearch) -> Iterable[Duty]:
    """Finds all three kinds of the rota in force, by one statement."""
    query = (
        select(
            PictureWeek.id, PictureWeek.thursday, PictureWeek.bureau_id, PictureWeek.handed_at,
            Bureau.name.label("bureau"), PictureRota.channel, ThursdayPicture.id.label("picture"),
            ThursdayPicture.state, ThursdayPicture.sent_by, ThursdayPicture.sent_at,
        )
        .join(PictureRota, PictureRota.id == PictureWeek.rota_id)
        .join(Bureau, Bureau.id == PictureWeek.bureau_id)
        .outerjoin(
            ThursdayPicture,
            and_(
                ThursdayPicture.week_id == PictureWeek.id,
                ThursdayPicture.state.in_((WAITING, APPROVED)),
            ),
        )
        .where(
            PictureRota.ended_at.is_(None), PictureWeek.published_at.is_(None),
            PictureWeek.thursday.between(search.first - _MOVED_BY, search.last + _MOVED_BY),
        )
        .order_by(PictureWeek.thursday, ThursdayPicture.id)
    )  # fmt: skip
    by_week: dict[int, list[Any]] = {}
    for row in search.session.execute(search.narrowed(query, PictureWeek.bureau_id)):
        by_week.setdefault(row.id, []).append(row)
    for rows in by_week.values():
        calendar = search.working_days.of_bureau(rows[0].bureau_id)
        if search.by_steps(picture_rotas.published_on(rows[0].thursday, calendar)):
            yield from _of_week(search, rows)


def _of_week(search: DutySearch, rows: Sequence[Any]) -> Iterable[Duty]:
    week = rows[0]
    recipients = search.house.recipients(week.bureau_id, 0)
    waiting = [row for row in rows if row.state == WAITING]
    approved = any(row.state == APPROVED for row in rows)
    if not waiting and not approved:
        key = f"{THURSDAY_PICTURE.name}:{week.id}:{week.bureau_id}"
        yield _duty(search, week, THURSDAY_PICTURE, key, recipients)
    for row in waiting:
        key = f"{THURSDAY_DECISION.name}:{row.picture}"
        yield _duty(search, row, THURSDAY_DECISION, key, _decider(search.house, row))
    if approved and (week.channel == BY_HAND or week.handed_at is not None):
        key = f"{THURSDAY_FORWARD.name}:{week.id}"
        yield _duty(search, week, THURSDAY_FORWARD, key, recipients)


def _decider(house: Household, row: Any) -> Recipients:
    approvers = house.approvers(frozenset((row.sent_by,)), row.sent_by)
    return Recipients({APPROVER: tuple(approvers[:1])})


def _duty(search: DutySearch, row: Any, kind: DutyKind, key: str, recipients: Recipients) -> Duty:
    calendar = search.working_days.of_bureau(row.bureau_id)
    decides = kind is THURSDAY_DECISION
    return Duty(
        key=key,
        kind=kind,
        day=picture_rotas.published_on(row.thursday, calendar),
        bureau_id=row.bureau_id,
        bureau=row.bureau,
        recipients=recipients,
        payload=ThursdayDuty(week_id=row.id, picture_id=row.picture if decides else None),
        since=office_day(row.sent_at) if decides else None,
    )


# -- by their stored keys ------------------------------------------------------------------------


def still_to_send(session: Session, keys: KeyParts) -> set[str]:
    """Of these keys (`thursday_picture:WEEK:BUREAU`) those for which no picture has come."""
    ids = {int(week) for week, _ in keys.values()}
    came = select(ThursdayPicture.week_id).where(
        ThursdayPicture.week_id == PictureWeek.id, ThursdayPicture.state.in_((WAITING, APPROVED))
    )
    query = _standing(ids).where(~came.exists())
    due = {f"{THURSDAY_PICTURE.name}:{id_}:{bureau}" for id_, bureau in session.execute(query)}
    return due & keys.keys()


def still_to_decide(session: Session, keys: KeyParts) -> set[str]:
    """Of these keys (`thursday_decision:PICTURE`) those that wait."""
    ids = {int(picture) for (picture,) in keys.values()}
    waiting = ThursdayPicture.id.in_(ids), ThursdayPicture.state == WAITING
    query = select(ThursdayPicture.id).where(*waiting)
    return {f"{THURSDAY_DECISION.name}:{id_}" for id_ in session.scalars(query)}


def still_to_forward(session: Session, keys: KeyParts) -> set[str]:
    """Of these keys (`thursday_forward:WEEK`) those that are not published."""
    ids = {int(week) for (week,) in keys.values()}
    return {f"{THURSDAY_FORWARD.name}:{id_}" for id_, _ in session.execute(_standing(ids))}


def _standing(ids: set[int]) -> Any:
    return (
        select(PictureWeek.id, PictureWeek.bureau_id)
        .join(PictureRota, PictureRota.id == PictureWeek.rota_id)
        .where(
            PictureWeek.id.in_(ids),
            PictureWeek.published_at.is_(None),
            PictureRota.ended_at.is_(None),
        )
    )


_ROTA = exists().where(PictureRota.ended_at.is_(None))

THURSDAY_PICTURE = DutyKind(
    name="thursday_picture",
    find=thursday_duties,
    if_any=_ROTA,
    still_due=still_to_send,
    # Ten, five and two working days before (issue 17); a day after, an administrator hears of it.
    policy=KindPolicy((-10, -5, -2, 1), (Telling(RESPONSIBLE, -10), Telling(ADMINISTRATOR, 1))),
    of_bureau=True,
)
THURSDAY_DECISION = DutyKind(
    name="thursday_decision",
    find=thursday_duties,
    if_any=_ROTA,
    still_due=still_to_decide,
    policy=KindPolicy((-5, -2, -1, 0, 1), (Telling(APPROVER, -5),)),
)
THURSDAY_FORWARD = DutyKind(
    name="thursday_forward",
    find=thursday_duties,
    if_any=_ROTA,
    still_due=still_to_forward,
    policy=KindPolicy((0, 1, 2), (Telling(RESPONSIBLE, 0), Telling(ADMINISTRATOR, 0))),
)
