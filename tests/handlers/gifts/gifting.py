"""Somebody of the demo who receives a gift, and the line that decides on it, for tests."""

from __future__ import annotations

from sqlalchemy import select

from models.gifts import gifts
from models.gifts.gift import Gift, GiftTexts
from models.people.person import Person
from tests.handlers.house import Chat, House
from tests.handlers.replay import play
from tests.handlers.reports.sent_reports import meets

ME, HEAD, DIRECTOR, SECRETARY, ADMIN = "D0106", "D0102", "D0101", "D0001", "D0002"
THING = "กระเช้าผลไม้"
WHAT = f"{THING} 3,500 บาท"
GIVER = "คุณเอกชน ค้าขาย บริษัทตัวอย่าง จำกัด"
WHERE = "เมื่อวาน ที่ห้องประชุม 301 ในการประชุมตรวจรับงาน"
WHERE_KEPT = WHERE.replace("เมื่อวาน", "เมื่อวันอาทิตย์ที่ 28 กุมภาพันธ์ 2570")
CONTRACTOR = "คู่สัญญา/ผู้รับจ้าง"
PRESSED = "ให้ฉัน ปฏิเสธไม่ได้"


def tells(
    chat: Chat,
    what: str = WHAT,
    giver: str = GIVER,
    relation: str = CONTRACTOR,
    manner: str | None = PRESSED,
    where: str = WHERE,
    done: str = "ยังอยู่กับตัว",
) -> Chat:
    """Everything up to the review card."""
    chat.says("รับของขวัญ").says(what).says(giver).taps(relation)
    if manner is not None:
        chat.taps(manner)
    return chat.says(where).taps(done)


def gives(chat: Chat, *deciders: Chat, **facts: str) -> None:
    """A whole report; whoever is to decide gets the card."""

    def gives_all() -> None:
        tells(chat, **facts).taps("ยืนยันการรายงาน")
        assert "รายงานการรับของขวัญแล้ว" in chat.last
        meets(chat.house, *deciders)

    play(gives_all, [chat, *deciders], *facts.items())


def all_gifts(house: House) -> list[Gift]:
    with house.session() as session:
        found = list(session.scalars(select(Gift).order_by(Gift.id)))
        session.expunge_all()
    return found


def texts(house: House, gift: Gift) -> GiftTexts:
    return gifts.texts(house.sealer, gift)


def name_of(house: House, staff_id: str) -> str:
    with house.session() as session:
        return session.scalars(select(Person.name).where(Person.staff_id == staff_id)).one()
