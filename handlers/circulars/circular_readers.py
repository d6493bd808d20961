"""Who has acknowledged a message to many or an announcement, and how far it is: by a button, by
name, or of the one seen just before."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.circulars import (
    circular_cards,
    circular_words,
    sent_named,
    show_circulars,
    unread_of_led,
)
from handlers.circulars.sent_named import LEADS, SORT, SentOut
from handlers.context import Context
from handlers.executive_news import news_cards, news_words
from handlers.messages import Card, Message, Para, Row, Text
from handlers.question import button_facts
from handlers.question.query import Facts, Query
from handlers.subjects.listeners import listener
from handlers.understand.dates.dates import short_date
from handlers.understand.patterns import pattern_of
from handlers.understand.said_around.said_apart import left
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise
from models.circulars import circular_reading, sending
from models.circulars.circular import Circular
from models.executive_news import news_reading
from models.executive_news.news import ExecutiveNews

_NAMES, _LOOKED_AT, _LONGEST = 20, 8, 90
_SEES = pattern_of(r"(?:กด(?:ปุ่ม)?)?รับทราบ|อ่าน|เห็น|เปิด(?:อ่าน|ดู)?")
_REACHED = pattern_of(r"(?:ไป|ส่ง)?ถึง(?!ท่าน)|ได้รับ|(?<=คน)รับ")
_WHO = pattern_of(
    rf"ใคร|(?<!เ)กี่\s?(?:คน|ท่าน|ราย|สำนัก|เปอร์เซ็นต์)|เท่าไ(?:ร|หร่)|(?:คน|สำนัก|หน่วย(?:งาน)?|ท่าน)ไหน|(?:หรือ|รึ)ยัง|ครบ(?:{WHETHER}|ยัง)|รายชื่อ"
)
_NOT_YET = pattern_of(r"ยังไม่|ไม่(?:ได้|ยอม)|เงียบ|ค้าง")
_FILLS = pattern_of(
    rf"{_WHO.pattern}|{_NOT_YET.pattern}|ทราบ|{WHETHER}|จำนวน|ยอด|ตกลง|สรุป|สำนัก|หน่วยงาน|ทุก|ครบ|ไหน|ล่าสุด|เมื่อ(?:กี้|ครู่|เช้า|วาน(?:นี้)?)|กด|ได้|ส่ง|แจ้ง|ออก|รับ"
)
_ACKNOWLEDGED = pattern_of("รับทราบ")


@listener(longest=_LONGEST, cue=_SEES, roles=circular_words.SENDERS)
def heard(context: Context, words: str) -> Query | None:
    """Returns the question who has read one that is out: the one seen just before, one that the
    words name, or those that ask to be acknowledged."""
    plain = normalise(words)
    if show_circulars.asks_of_sending(words) and show_circulars.just_seen(context):
        return _of_the_seen(plain)
    return ASKED_QUERY if _WHO.search(plain) and _meant(context, plain) else None


@listener(longest=_LONGEST, cue=_REACHED, roles=circular_words.SENDERS)
def reach_heard(context: Context, words: str) -> Query | None:
    """Returns the question how far one that is out has come, if the words name it."""
    plain = normalise(words)
    if _SEES.search(plain) or not _WHO.search(plain):
        return None
    if show_circulars.asks_of_sending(words):
        return show_circulars.SENT_QUERY if show_circulars.just_seen(context) else None
    return ASKED_QUERY if _meant(context, plain) else None


def _of_the_seen(plain: str) -> Query:
    """Returns what words about the circular that was seen just before ask of it."""
    if _SEES.search(plain) is None:
        return show_circulars.SENT_QUERY
    return UNREAD_QUERY if _NOT_YET.search(plain) else READERS_QUERY


def _called(plain: str) -> str:
    return left(plain, LEADS, _SEES, _REACHED, _FILLS, SORT)


def _meant(context: Context, plain: str) -> Sequence[SentOut]:
    """Returns those that are out and that the words name; without a name those that ask to be
    acknowledged, if that is what the words speak of."""
    called = _called(plain)
    if called and not SORT.search(plain):
        return []
    if not called and not (_ACKNOWLEDGED.search(plain) and SORT.search(plain)):
        return []
    found = sent_named.all_out(context)
    if called:
        return sent_named.named(sent_named.of_sort(found, plain), plain, called)
    return sent_named.of_sort([each for each in found if each.asks], plain)


def _asked(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    plain = normalise(rest)
    return _told(context, _meant(context, plain), plain)


def _told(context: Context, found: Sequence[SentOut], plain: str) -> Sequence[Message]:
    """Returns who has acknowledged the one that is meant, or how far it is; of several the list."""
    if not found:
        return _none(context)
    if len(found) > 1:
        return [_list(context, found)]
    [one] = found
    names = _NOT_YET.search(plain) is not None
    if isinstance(one.found, ExecutiveNews):
        counted = news_cards.readers(context, one.found)
        return [Text(_NO_NAMES), counted] if names else [counted]
    if not _SEES.search(plain):
        show_circulars.seen(context, one.found)
        return [circular_cards.handled(context, one.found)]
    return _names(context, one.found, {}) if names else _counted(context, one.found)


_NO_NAMES = "ประกาศของผู้บริหารแสดงจำนวนรายหน่วย ไม่แสดงรายชื่อ บอตเตือนผู้ที่ยังไม่กดรับทราบเองเป็นระยะ"


def _none(context: Context) -> Sequence[Message]:
    """Says that nothing asks to be acknowledged now, with the newest that did."""
    found, _ = sending.sent(context.session, _LOOKED_AT)
    newest = next((each for each in found if each.acknowledges), None)
    if newest is not None:
        return _counted(context, newest)
    return [Text("ยังไม่เคยส่งข้อความหรือออกประกาศที่ขอให้กดรับทราบ", (circular_words.SENT_LIST,))]


def _list(context: Context, found: Sequence[SentOut]) -> Card:
    rows = tuple(
        Row(
            f"{each.sort} · {short_date(each.day)} · {_share(context, each)}",
            each.title,
            each.button("ดู", circular_words.READERS, news_words.READERS),
        )
        for each in found
    )
    ways = (circular_words.SENT_LIST, circular_words.MENU)
    return Card(f"ใครรับทราบแล้ว {len(found)} ฉบับ", rows=rows, buttons=ways)


def _share(context: Context, each: SentOut) -> str:
    if not each.found.acknowledges:
        return _ASKED_NOTHING
    if isinstance(each.found, Circular):
        units = circular_reading.by_unit(context.session, each.found)
        read, asked = sum(one.read for one in units), sum(one.people for one in units)
        return _SHARE.format(read, asked)
    shares = news_reading.shares(context.session, each.found)
    if shares is None or shares.total.answered is None:
        return "รับทราบแล้ว (ไม่แสดงจำนวน)"
    return _SHARE.format(shares.total.answered, shares.total.asked)


_SHARE = "รับทราบแล้ว {:,} จาก {:,} คน"
_ASKED_NOTHING = "ไม่ได้ขอให้กดรับทราบ"


# -- by a button or a command --------------------------------------------------------------------


def _by_button(context: Context, facts: Facts) -> Circular | None:
    if "n" in facts:
        return show_circulars.chosen(context, facts)
    return show_circulars.just_seen(context)


def _of_those_asking(context: Context, plain: str) -> Sequence[Message]:
    """Answers of what still asks to be acknowledged, which may be several."""
    found = [each for each in sent_named.all_out(context) if each.asks]
    return _told(context, sent_named.of_sort(found, normalise(context.said)), plain)


def readers(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns by unit how many have acknowledged the button's circular (`n`), else the one seen
    just before, else what asks to be acknowledged now."""
    found = _by_button(context, facts)
    if found is not None:
        return _counted(context, found)
    return show_circulars.lost(facts) if "n" in facts else _of_those_asking(context, "รับทราบ")


def unread(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns by name who has not acknowledged the button's circular (`n`), else the one seen just
    before, else what asks to be acknowledged now."""
    found = _by_button(context, facts)
    if found is not None:
        return _names(context, found, facts)
    lost = "n" in facts
    return show_circulars.lost(facts) if lost else _of_those_asking(context, "ยังไม่รับทราบ")


def _counted(context: Context, found: Circular) -> Sequence[Message]:
    show_circulars.seen(context, found)
    return (
        [circular_cards.readers(context, found)] if found.acknowledges else _handed(context, found)
    )


def _handed(context: Context, found: Circular) -> Sequence[Message]:
    return [Text(_NOT_ASKED), circular_cards.handled(context, found)]


_NOT_ASKED = (
    "ข้อความนี้ไม่ได้ขอให้กดรับทราบ จึงไม่มีรายชื่อผู้อ่าน ไปถึงกี่คนแล้วดูได้ในการ์ด ครั้งหน้าเลือก “ขอให้กดรับทราบ” ก่อนส่ง"
)


def _names(context: Context, found: Circular, facts: Facts) -> Sequence[Message]:
    show_circulars.seen(context, found)
    if not found.acknowledges:
        return _handed(context, found)
    page, people = button_facts.read_page(
        facts,
        _NAMES,
        lambda limit, offset: circular_reading.unread(context.session, found, limit, offset),
    )
    rows = tuple(Row(each.bureau.name, f"{each.name} ({each.position})") for each in people)
    back = circular_words.button("กลับไปที่ข้อความ", circular_words.SENT, found.id)
    remind = circular_words.button("เตือนผู้ยังไม่รับทราบ", circular_words.REMIND, found.id)
    return [
        Card(
            "ผู้ที่ยังไม่รับทราบ",
            subtitle=page.beside(f"{page.total:,} คน"),
            rows=rows or (Para("ทุกคนรับทราบแล้ว", tone="good"),),
            buttons=(
                *page.turn(circular_words.UNREAD, n=found.id),
                *((remind,) if rows else ()),
                back,
            ),
        )
    ]


READERS_QUERY = Query(
    name=circular_words.READERS,
    words=("ใครรับทราบข้อความ", "ผู้รับทราบข้อความ"),
    answer=readers,
    roles=circular_words.SENDERS,
)
UNREAD_QUERY = Query(
    name=circular_words.UNREAD,
    words=("ใครยังไม่รับทราบ", "ใครยังไม่รับทราบข้อความ"),
    answer=unread,
    roles=circular_words.SENDERS,
    instead=unread_of_led.QUERY.name,
)
ASKED_QUERY = Query("sent_asked", (), _asked, roles=circular_words.SENDERS)
