"""What is counted for outstanding bureaus, in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from handlers.messages import Button
from handlers.question.query import opens
from handlers.subjects.document_kind_words import ask_for
from handlers.understand.dates.dates import short_date
from handlers.understand.listing import listed
from models.bureau_awards import award_standard, bureau_counts, joined_shares
from models.bureau_awards.award_standard import AwardItem
from models.bureau_awards.bureau_counts import BureauCount, Dossier
from models.bureau_awards.dossier_documents import AWARD_DOSSIER
from models.calendar import period

DOSSIERS = "award_dossiers"

NOT_STATED = "ไม่ได้ระบุในแหล่งข้อมูล"
NOTHING_YET = "ยังไม่มีข้อมูลให้นับ"

_MOST_DAYS = 4


def _reports(words: str) -> Callable[[BureauCount], str]:
    return lambda count: f"{words} {count.part:,} จาก {count.whole:,} ฉบับ"


def _times(words: str) -> Callable[[BureauCount], str]:
    return lambda count: f"{words}: {count.part:,} จาก {count.whole:,} ครั้ง"


def _rounds(count: BureauCount) -> str:
    words = f"ส่งครบทุกฉบับ {count.part:,} จาก {count.whole:,} รอบที่ครบกำหนด"
    return f"{words} ยังขาดรอบ {_first_days(count)}" if count.days else f"{words} ไม่ขาดช่วง"


def _first_days(count: BureauCount) -> str:
    days = [short_date(each) for each in count.days[:_MOST_DAYS]]
    more = len(count.days) - _MOST_DAYS
    days += [f"อีก {more:,} รอบ"] if more > 0 else []
    return listed(days)


def _knowledge(count: BureauCount) -> str:
    words = f"ครบ {count.part:,} จาก {count.whole:,} รายการ"
    return f"{words} ยังขาดรายการที่ {listed(count.numbers)}" if count.numbers else words


_WORDS: Mapping[str, Callable[[BureauCount], str]] = {
    award_standard.IN_TIME: _reports("ตรงกำหนด"),
    award_standard.SENT_BACK: _reports("เคยถูกส่งกลับ"),
    award_standard.PLANNED: _reports("ไม่มีข้อสังเกตเรื่องผลผลิตผลลัพธ์"),
    award_standard.EVIDENCE: _reports("ภาพและหลักฐานครบ"),
    award_standard.MORAL_SITE: _reports(f"มีลิงก์ {bureau_counts.MORAL_HOST}"),
    award_standard.KNOWLEDGE: _knowledge,
    award_standard.CHANNELS: _reports("เผยแพร่ครบช่องทาง"),
    award_standard.JOINED: _times(f"เข้าร่วมถึงร้อยละ {joined_shares.LEAST_JOINED}"),
    award_standard.BEHAVIOUR: _times(f"ประเมินพฤติกรรมถึงร้อยละ {joined_shares.LEAST_BEHAVIOUR}"),
    award_standard.SURVEYS: _times("แบบสำรวจถึงเป้าหมาย"),
    award_standard.STRONG: lambda count: f"ส่งรายงานแล้ว {count.whole:,} ฉบับ",
    award_standard.ROUNDS: _rounds,
}


def count_words(name: str, count: BureauCount) -> str:
    """Returns what is counted under this name: `ตรงกำหนด 3 จาก 4 ฉบับ`."""
    return _WORDS[name](count)


def item_words(item: AwardItem, of: Dossier) -> str:
    """Returns everything that is counted for an item, a line each."""
    lines = [count_words(name, of.counts[name]) for name in item.counts if name in of.counts]
    return "\n".join(lines) or NOTHING_YET


def points_words(points: Decimal | None) -> str:
    """Returns the most points of an item, or that no source states them."""
    return f"เต็ม {plain_points(points)} คะแนน" if points is not None else NOT_STATED


def plain_points(points: Decimal) -> str:
    """Returns `10` or `8.5`."""
    return f"{points.normalize():f}"


def in_a_line(of: Dossier) -> str:
    """Returns what is told first of a bureau in a list: punctuality and gaps."""
    names = (award_standard.IN_TIME, award_standard.ROUNDS)
    lines = [count_words(name, of.counts[name]) for name in names if name in of.counts]
    return "\n".join(lines) or NOTHING_YET


def dossiers_button(label: str = "แฟ้มคัดเลือกสำนัก", **facts: object) -> Button:
    return Button(label, opens(DOSSIERS, **facts), "แฟ้มคัดเลือกสำนัก")


def paper_button(year: int, bureau_id: int | None) -> Button:
    """Returns the button that asks for the document of a bureau, or of all (None)."""
    return ask_for(AWARD_DOSSIER, period(year, 12)[1], bureau_id)
