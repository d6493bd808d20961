"""An announcement in the demo's office, from an administrator's draft to the executive's tap."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from models.calendar import office_day
from models.executive_news import issuing, news_drafts
from models.executive_news.news import OFFICE, ExecutiveNews
from models.executive_news.news_drafts import NewsDraft
from models.people.person import Person
from models.plans.plan import Activity
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import ADMIN, SECRETARY, number_of

TITLE, TEXT = "งดรับของขวัญปีใหม่", "ขอให้ทุกคนงดรับและงดให้ของขวัญทุกชนิดในเทศกาลปีใหม่"


def drafts(admin: Chat, whom: str = "ทุกคนในสำนักงาน") -> Chat:
    """The administrator drafts it for two weeks, and lays it before the Secretary-General."""
    admin.says("ออกประกาศ").says(TITLE).says(TEXT).taps(whom)
    if whom != "ในกลุ่ม LINE":
        admin.taps("ไม่แนบ").taps("ขอให้กดรับทราบ").taps("ในสรุปประจำวัน")
    admin.taps("วันนี้ถึงอีก 14 วัน").says("ผู้นำองค์กร").taps("กิจกรรม 3.7")
    return admin.taps("ส่งให้ผู้บริหาร")


def reads_notice(house: House, chat: Chat) -> Chat:
    """Takes in what was pushed to this account since it last looked."""
    chat.hears([each for each in house.sent if each.reply_token is None])
    return chat


def drafted(
    house: House, issuer: str = SECRETARY, acknowledges: bool = True, urgent: bool = False
) -> int:
    """The same, drafted without a word in the chat; its id."""
    today = office_day(house.now)
    with house.session() as session:
        activity = session.scalars(select(Activity.id).where(Activity.number == "3.7")).first()
        new = NewsDraft(
            title=TITLE, text=TEXT, audience=OFFICE, first_day=today,
            last_day=today + timedelta(14), issuer_id=number_of(house, issuer),
            activity_id=activity, acknowledges=acknowledges, urgent=urgent,
        )  # fmt: skip
        admin = session.get_one(Person, number_of(house, ADMIN))
        made = news_drafts.draft(session, admin, new, house.now).id
        session.commit()
    return made


def issued(house: House, acknowledges: bool = True, urgent: bool = False) -> int:
    """Drafted and issued by the Secretary-General; its id."""
    made = drafted(house, acknowledges=acknowledges, urgent=urgent)
    with house.session() as session:
        executive = session.get_one(Person, number_of(house, SECRETARY))
        issuing.issue(session, house.sealer, executive, made, 1, house.now)
        session.commit()
    return made


def handles(chat: Chat, news_id: int) -> Chat:
    """Opens the card of whoever looks after it."""
    return chat.taps_data(f"o:handled_news?n={news_id}")


def newest(house: House) -> ExecutiveNews:
    with house.session() as session:
        found = session.scalars(select(ExecutiveNews).order_by(ExecutiveNews.id.desc())).first()
        assert found is not None
        session.expunge_all()
    return found
