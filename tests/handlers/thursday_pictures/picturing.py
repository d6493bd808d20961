"""A rota of the demo's office, and pictures that its units send."""

from __future__ import annotations

from sqlalchemy import select

from models.thursday_pictures.picture_rota import PictureWeek
from models.thursday_pictures.thursday_picture import ThursdayPicture
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import meets

OWN, OTHER = "สำนักบริหารงานกลาง", "สำนักการคลังและงบประมาณ"
TITLE, WORDS, KNOWLEDGE = "จัดซื้ออย่างโปร่งใส", "สามขั้นก่อนเซ็นสัญญา", "การจัดซื้อจัดจ้าง"


def sets_rota(
    admin: Chat, units: str = f"{OWN}\n{OTHER}", span: str = "4 มี.ค. – 25 มี.ค. 70"
) -> Chat:
    """The administrator gives a rota: no week skipped, holidays moved, forwarded by hand."""
    admin.says("ตั้งตารางพฤหัส").says(units).says(span)
    admin.taps("ไม่มีสัปดาห์ที่เว้น").taps("เลื่อนมาวันทำการก่อน").taps("ส่งต่อเอง ไม่มีค่าส่ง")
    return admin.taps("ใช้ตารางนี้")


def sends_picture(chat: Chat, *deciders: Chat, title: str = TITLE) -> Chat:
    """A reporter sends the picture of the unit's first week; whoever decides gets the card."""
    chat.says("ส่งอินโฟกราฟิก")
    if "คิววันใด" in chat.last:
        chat.taps(chat.offers[0])
    chat.sends_file().says(title).says(WORDS).says(KNOWLEDGE).taps("ส่งให้หัวหน้า")
    meets(chat.house, *deciders)
    return chat


def pictures(house: House) -> list[ThursdayPicture]:
    with house.session() as session:
        return list(session.scalars(select(ThursdayPicture).order_by(ThursdayPicture.id)))


def states(chat: Chat) -> list[str]:
    """How far each picture is, the first sent first."""
    return [each.state for each in pictures(chat.house)]


def weeks(house: House) -> list[PictureWeek]:
    with house.session() as session:
        return list(session.scalars(select(PictureWeek).order_by(PictureWeek.id)))


def asks_to_swap(admin: Chat, reporter: Chat, other: Chat) -> None:
    """A reporter asks the other unit, whose reporter gets the request."""
    sets_rota(admin, span="4 มี.ค. – 11 มี.ค. 70")
    reporter.says("แลกคิว").says("การคลัง")
    meets(admin.house, other)
