"""An announcement in the demo's office, from an administrator's draft to the executive's tap."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import select

from models.executive_news.news import ExecutiveNews
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import ADMIN, SECRETARY

TITLE, TEXT = "งดรับของขวัญปีใหม่", "ขอให้ทุกคนงดรับและงดให้ของขวัญทุกชนิดในเทศกาลปีใหม่"


def drafts(
    admin: Chat,
    asks: str = "ขอให้กดรับทราบ",
    whom: str = "ทุกคนในสำนักงาน",
    sending: str = "ในสรุปประจำวัน",
) -> Chat:
    """The administrator drafts it for two weeks, and lays it before the Secretary-General."""
    admin.says("ออกประกาศ").says(TITLE).says(TEXT).taps(whom)
    if whom == "สำนักเดียว":
        admin.says("สำนักบริหารงานกลาง")
    if whom != "กลุ่ม LINE ของสำนักงาน":
        admin.taps("ไม่แนบ").taps(asks).taps(sending)
    admin.taps("วันนี้ถึงอีก 14 วัน").says("ผู้นำองค์กร").taps("กิจกรรม 3.7")
    return admin.taps("ส่งให้ผู้บริหาร")


def reads_notice(house: House, chat: Chat) -> Chat:
    """Takes in what was pushed to this account since it last looked."""
    chat.hears([each for each in house.sent if each.reply_token is None])
    return chat


def issued(house: House, chat: Callable[[str], Chat], **how: str) -> Chat:
    """Drafted and issued; returns the Secretary-General."""
    drafts(chat(ADMIN), **how)
    return reads_notice(house, chat(SECRETARY)).taps("ออกประกาศ")


def newest(house: House) -> ExecutiveNews:
    with house.session() as session:
        found = session.scalars(select(ExecutiveNews).order_by(ExecutiveNews.id.desc())).first()
        assert found is not None
        session.expunge_all()
    return found
