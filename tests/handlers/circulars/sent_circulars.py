"""A message to many in the demo's office, sent by an administrator, for tests."""

from __future__ import annotations

from sqlalchemy import select

from models.circulars.circular import Circular
from tests.handlers.house import Chat, House

TEXT = "พรุ่งนี้ประชุมเวลา 9.00 น. ห้อง 301"
LINE = f"ส่งข้อความถึงผู้รายงานทุกคน: {TEXT}"


def newest(house: House) -> Circular:
    with house.session() as session:
        found = session.scalars(select(Circular).order_by(Circular.id.desc())).first()
        assert found is not None
        session.expunge_all()
    return found


def count(house: House) -> int:
    with house.session() as session:
        return len(session.scalars(select(Circular.id)).all())


def sends(admin: Chat, line: str = LINE) -> Chat:
    """One line, then one tap."""
    return admin.says(line).taps("ส่งข้อความ")
