"""A round of ideas in the demo's office: opened by its reporter, written by its people."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import select

from models.codes.short_code import ShortCode
from models.ideas.idea_round import COLLECTION, GOAL_POLL
from tests.handlers.house import Chat, House
from tests.handlers.surveys.surveying import REPORTER, colleagues

PROBLEM, GOOD = "เปิดไฟทิ้งไว้ตอนพักเที่ยง", "ทักทายผู้มาติดต่อก่อนเสมอ"
GOALS = {
    "พอเพียง": "ปิดไฟทุกครั้งก่อนออกจากห้อง",
    "วินัย": "มาประชุมตรงเวลา",
    "สุจริต": "รายงานผลตามความจริงทุกครั้ง",
    "จิตอาสา": "ร่วมจิตอาสาเดือนละครั้ง",
    "กตัญญู": "เยี่ยมผู้เกษียณทุกปี",
}


def code_of(house: House, opens: str) -> str:
    """The code of the newest campaign of this kind."""
    with house.session() as session:
        query = select(ShortCode.code).where(ShortCode.opens == opens)
        return session.scalars(query.order_by(ShortCode.about_id.desc())).first() or ""


def opens_round(reporter: Chat) -> str:
    """The reporter opens a round for a week; returns its code."""
    reporter.says("เปิดระดมความคิด").taps("อีก 7 วัน").taps("เปิดระดมความคิด")
    return code_of(reporter.house, COLLECTION)


def writes(chat: Chat, code: str, problem: str = PROBLEM, good: str = GOOD) -> Chat:
    """Types the code, writes both, and sends."""
    chat.says(code).taps("พอเพียง").says(problem).taps("ไม่ระบุคุณธรรม").says(good)
    return chat.taps("ส่ง")


def collected(house: House, chat: Callable[[str], Chat], writing: int = 5) -> Chat:
    """A round in which so many have written, closed by its reporter."""
    reporter = chat(REPORTER)
    code = opens_round(reporter)
    for who in [*colleagues(house), REPORTER][:writing]:
        writes(chat(who), code)
    return reporter.says("ปิดระดมความคิด").taps("ยืนยันปิด")


def opens_poll(reporter: Chat) -> str:
    """The reporter types a goal of each virtue and opens the poll for a week; returns its code."""
    for virtue, text in GOALS.items():
        reporter.says("เพิ่มเป้าหมาย").says(text).taps(virtue)
    reporter.says("เปิดลงคะแนน").taps("อีก 7 วัน").taps("เปิดลงคะแนน")
    return code_of(reporter.house, GOAL_POLL)


def votes(chat: Chat, code: str, numbers: str = "1 3") -> Chat:
    """Types the code and these numbers, and sends."""
    return chat.says(code).says(numbers).taps("ส่งคะแนน")


def chosen(house: House, chat: Callable[[str], Chat]) -> Chat:
    """A round whose poll has chosen the goals of พอเพียง and สุจริต."""
    reporter = collected(house, chat)
    code = opens_poll(reporter)
    for who in colleagues(house)[:5]:
        votes(chat(who), code)
    return reporter.says("ปิดลงคะแนน").taps("ยืนยันปิด")
