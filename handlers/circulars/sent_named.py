"""Finds which of the messages and announcements that are out a sentence names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from handlers.circulars import circular_words
from handlers.context import Context
from handlers.executive_news import news_words
from handlers.messages import Button
from handlers.messages.name_labels import short_title
from handlers.question import named_rows
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from models.calendar import office_day
from models.circulars import sending
from models.circulars.circular import OUT, Circular
from models.executive_news import issuing
from models.executive_news.news import ISSUED, ExecutiveNews

_LOOKED_AT = 8
LETTER, NEWS = "ข้อความ", "ประกาศ"
SORT = pattern_of(
    r"(?:หนังสือ|จดหมาย|ข้อความ)เวียน|ข้อความ|หนังสือ|จดหมาย|เวียน|ประกาศ|ข่าว|เรื่อง|ฉบับ|อัน|ที่(?:เพิ่ง|พึ่ง)?(?:ส่ง|แจ้ง)(?:ไป|ออกไป)?"
    r"|(?:ของ)?ผู้บริหาร"
)
"""What a letter is called."""
LEADS = pattern_of(
    rf"เอ้า|อ้าว|เฮ้ย|อุ๊ย|ตายแล้ว|(?:ผอ\.?|หัวหน้า|ท่าน\S{{0,12}}?|นาย)(?:อยาก)?(?:ถาม|รู้|ทราบ|ขอ|ให้)(?:มา|ดู)*|{POLITE}"
)
_ONLY_LETTERS, _ONLY_NEWS = pattern_of("ข้อความ|เวียน|จดหมาย"), pattern_of("ประกาศ|ข่าว|ผู้บริหาร")
_WORK = pattern_of(
    "(?:ของ)?(?:รายงาน|ของขวัญ|ร้องเรียน|เบาะแส|แบบสำรวจ|แผน|กิจกรรม|ความดี|หน้าที่|งาน|ข้อมูล)\\S{0,6}"
)
"""Names of the bot's other things: they name no letter, though one may speak of them."""


@dataclass(frozen=True)
class SentOut:
    """A message to many, or an announcement of an executive.

    sort: what it is called.
    text: all its words.
    asks: whether it still asks its readers to acknowledge it.
    """

    sort: str
    text: str
    day: date
    asks: bool
    found: Circular | ExecutiveNews

    @property
    def title(self) -> str:
        news = self.found
        return short_title(news.title if isinstance(news, ExecutiveNews) else self.text)

    def button(self, label: str, of_letter: str, of_news: str) -> Button:
        """Returns the button that opens the one of these that fits."""
        if isinstance(self.found, ExecutiveNews):
            return news_words.button(label, of_news, self.found)
        return circular_words.button(label, of_letter, self.found.id)


def all_out(context: Context) -> list[SentOut]:
    """Returns what is out, the newest first."""
    letters, _ = sending.sent(context.session, _LOOKED_AT)
    news = issuing.handled_by(context.session, context.me)
    found = [_letter(context, each) for each in letters if each.state == OUT]
    found += [_news(context, each) for each in news if each.state == ISSUED]
    return sorted(found, key=lambda each: each.day, reverse=True)


def _letter(context: Context, each: Circular) -> SentOut:
    text = sending.text_of(context.sealer, each)
    asks = each.acknowledges and each.last_day >= context.today
    return SentOut(LETTER, text, office_day(each.sent_at), asks, each)


def _news(context: Context, each: ExecutiveNews) -> SentOut:
    asks = each.acknowledges and each.last_day >= context.today
    return SentOut(NEWS, f"{each.title} {each.text}", each.first_day, asks, each)


def of_sort(found: Sequence[SentOut], words: str) -> Sequence[SentOut]:
    """Returns those of the sort that the words name; all where none of it are out."""
    for said, sort in ((_ONLY_LETTERS, LETTER), (_ONLY_NEWS, NEWS)):
        same = [each for each in found if each.sort == sort] if said.search(words) else []
        if same:
            return same
    return found


def named(found: Sequence[SentOut], words: str, called: str) -> Sequence[SentOut]:
    """Returns those that are called so.

    words: the whole sentence. called: what of it is left to name one
    """
    if _WORK.fullmatch(called) and not _ONLY_LETTERS.search(words):
        return []
    return [found[at] for at in named_rows.likest(called, [each.text for each in found])]
