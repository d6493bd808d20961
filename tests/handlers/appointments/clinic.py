"""Slots that the demo's administrator opened, for tests."""

from __future__ import annotations

from models.appointments.clinic_slot import ClinicSlot, FollowUp
from tests.handlers.house import Chat, House

OTHER_REPORTER = "D0202"


def opens_slots(adviser: Chat, line: str = "พรุ่งนี้ 9.00-10.00 ครั้งละ 30 นาที ห้อง 301") -> Chat:
    return adviser.says(f"เปิดช่วงนัด {line}").taps("เปิดช่วงนัด")


def takes(reporter: Chat) -> Chat:
    """The reporter takes the first free slot in two taps."""
    return reporter.says("นัดคลินิก").taps("เลือก").taps("ยืนยันนัด")


def slots(house: House) -> list[ClinicSlot]:
    with house.session() as session:
        found = session.query(ClinicSlot).order_by(ClinicSlot.begins_at).all()
        session.expunge_all()
    return found


def follow_ups(house: House) -> list[FollowUp]:
    with house.session() as session:
        found = session.query(FollowUp).all()
        session.expunge_all()
    return found
