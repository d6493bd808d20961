"""Giving codes out, and finding what a code opens."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from models.base import insert_once
from models.codes.short_code import Random, ShortCode, new_code, slips_of

_TRIES = 50


def give(
    session: Session,
    opens: str,
    about_id: int,
    last_day: date | None,
    now: datetime,
    random_bytes: Random,
) -> str:
    """The code that opens this row, a new one if it has none yet. Giving it again sets its end."""
    for _ in range(_TRIES):
        known = of(session, opens, about_id)
        if known is not None:
            known.last_day = last_day
            session.flush()
            return known.code
        values = {
            "code": new_code(random_bytes),
            "opens": opens,
            "about_id": about_id,
            "given_at": now,
            "last_day": last_day,
        }
        insert = insert_once(ShortCode, session.get_bind().dialect.name).values(**values)
        given = session.scalars(insert.returning(ShortCode.code)).first()
        if given is not None:  # else that code is taken
            return given
    raise RuntimeError("no free code was found")


def of(session: Session, opens: str, about_id: int) -> ShortCode | None:
    """The code of this row, or None."""
    query = select(ShortCode).where(ShortCode.opens == opens, ShortCode.about_id == about_id)
    return session.scalars(query).first()


def found(session: Session, code: str) -> ShortCode | None:
    """The code, also if its days are over. code: as `read_code` returns it."""
    return session.get(ShortCode, code)


def nearest(
    session: Session, signs: str, opens: Collection[str], today: date, most: int = 3
) -> list[ShortCode]:
    """Codes one slip away from what was typed, of these kinds and whose days are not over."""
    query = (
        select(ShortCode)
        .where(ShortCode.code.in_(list(slips_of(signs))), ShortCode.opens.in_(opens))
        .where(or_(ShortCode.last_day.is_(None), ShortCode.last_day >= today))
        .order_by(ShortCode.given_at.desc(), ShortCode.code)
        .limit(most)
    )
    return list(session.scalars(query))
