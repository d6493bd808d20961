"""The demo's office with announcements to be joined, for tests."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from models.people import people
from models.people.person import Bureau
from models.pledges import announcing
from models.pledges.announcement_files import AnnouncementFile, packaged_announcement
from tests.handlers.house import Chat, House, arranging

SIX = (
    "no-gift", "anti-bribery", "moral-organisation", "moral-policy", "reward-and-discipline",
    "good-governance-hr",
)  # fmt: skip
DIRECTOR, HEAD, STAFF, REPORTER = "D0101", "D0102", "D0106", "D0103"
CLOSES = date(2027, 3, 31)
CENTRAL = "สำนักบริหารงานกลาง"
UNITS = (CENTRAL, "สำนักการคลังและงบประมาณ", "สำนักประชาสัมพันธ์")


def opens(house: House, *names: str, units: tuple[str, ...] = UNITS) -> None:
    """These packaged announcements are open in March in these bureaus."""
    stores(house, *(packaged_announcement(name, 2570) for name in names or SIX), units=units)


@arranging
def stores(house: House, *files: AnnouncementFile, units: tuple[str, ...] = UNITS) -> None:
    """Announcements of our own, kept and opened."""
    with house.session() as session:
        for file in files:
            kept = announcing.store(session, file, house.now).announcement
            for bureau in session.scalars(select(Bureau).where(Bureau.name.in_(units))):
                announcing.open_campaign(session, kept, date(2027, 3, 1), CLOSES, house.now, bureau)
        session.commit()


def changes(house: House, text: str, name: str = "no-gift") -> None:
    """The announcement has a new text."""
    file = packaged_announcement(name, 2570)
    with house.session() as session:
        new = AnnouncementFile(**{**vars(file), "text": text})
        announcing.store(session, new, house.now)
        session.commit()


def signs(*heads: Chat) -> None:
    """Heads join all that is open."""
    for head in heads:
        head.says("No Gift").taps("เข้าร่วมทั้งหมด")


def name_of(house: House, staff_id: str) -> str:
    with house.session() as session:
        found = people.by_staff_id(session, staff_id)
        assert found is not None
        return found.name
