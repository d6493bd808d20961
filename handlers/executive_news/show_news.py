"""`ข่าวของผู้บริหาร`: what is for the person; one announcement; รับทราบ; who has read it; what waits
for the executive; what one has drafted."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context, FilePlace
from handlers.executive_news import news_cards, news_proofs, news_words
from handlers.messages import Button, Card, Message, Para, Part, Row, Text, Tone
from handlers.messages.name_labels import short_title
from handlers.question import button_facts
from handlers.question.query import Facts, Following, Query, opens
from handlers.reports.filing.report_evidence import kind_of, size_of
from handlers.subjects.letters import ReadableLetter
from handlers.subjects.listeners import listener
from handlers.understand.dates.dates import short_date, thai_date
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import fold, without_polite_ending
from models.attachments import kept_files
from models.errors import Refusal
from models.executive_news import issuing, news_drafts, news_reading
from models.executive_news.news import ExecutiveNews
from models.people.person import EXECUTIVE

_DRAFT = Button("ออกประกาศ", opens(news_words.DRAFT), "ออกประกาศ")
_HANDLED = Button("ประกาศที่ดูแล", opens(news_words.HANDLED), "ประกาศที่ดูแล")


def chosen(context: Context, facts: Facts) -> ExecutiveNews | None:
    """Returns the announcement of the button (`n`), or None if the person may not read it."""
    number = button_facts.whole(facts, "n")
    found = news_drafts.named(context.session, number) if number is not None else None
    if found is None or not news_reading.may_read(context.session, context.me, found, context.now):
        return None
    return found


def mine(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns what is out and for the person, the newest first."""
    context.asked = opens(news_words.MINE)
    rows: list[Part] = [
        _row(context, each)
        for each in news_reading.of_person(context.session, context.me, context.now)
    ]
    drafting = (_DRAFT, _HANDLED) if context.may(news_words.DRAFTERS) else ()
    return [
        Card(
            news_words.TITLE,
            rows=tuple(rows) or (Para("ขณะนี้ไม่มีข่าวของผู้บริหารถึงท่าน"),),
            buttons=(*drafting, news_words.MENU),
        )
    ]


def letters(context: Context) -> Sequence[ReadableLetter]:
    """Returns what is out and for the person."""
    found = news_reading.of_person(context.session, context.me, context.now, most=_LETTERS)
    return [_letter(context, each) for each in found]


_LETTERS = 40


def _letter(context: Context, each: ExecutiveNews) -> ReadableLetter:
    with_file = each.attachment_id is not None
    return ReadableLetter(
        "ประกาศ",
        short_title(each.title),
        f"{each.title} {each.text}",
        each.first_day,
        news_words.read_button(each),
        news_words.button("เปิดเอกสาร", news_words.FILE, each) if with_file else None,
        news_reading.waits(context.session, context.me, each),
    )


def _row(context: Context, found: ExecutiveNews) -> Row:
    waits = news_reading.waits(context.session, context.me, found)
    asked = "รอท่านรับทราบ" if found.acknowledges else "ยังไม่ได้อ่าน"
    label = f"{asked if waits else 'อ่านแล้ว'} · ถึง {short_date(found.last_day)}"
    tone: Tone = "warn" if waits and found.acknowledges else "plain"
    return Row(label, short_title(found.title), news_words.read_button(found), tone)


def one(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns the announcement of the button, and marks it as read where reading is enough."""
    found = chosen(context, facts)
    if found is None:
        return [news_words.gone()] if "n" in facts else mine(context, "", {})
    news_reading.read(context.session, context.me, found, context.now)
    buttons: tuple[Button, ...] = (news_words.LIST,)
    if found.acknowledges and news_reading.waits(context.session, context.me, found):
        buttons = (news_words.button("รับทราบ", news_words.ACKNOWLEDGE, found), *buttons)
    proving = news_proofs.into_report(context, found)
    if proving:
        buttons = (*buttons, *proving, news_proofs.paper(context, found.id))
    if context.may(news_words.DRAFTERS):
        buttons = (*buttons, news_words.button("ดูผู้อ่าน", news_words.READERS, found))
    return [news_cards.as_seen(context, found, *buttons)]


def file(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns a link to the file of the button's announcement (`n`); it works for ten minutes."""
    found = chosen(context, facts)
    files = kept_files.by_ids(context.session, [found.attachment_id or 0]) if found else []
    if found is None or not files:
        return [news_words.gone()]
    [each] = files
    link = context.file_link(each.id, context.me.id, context.now, FilePlace(news=found.id))
    return [
        Card(
            "เอกสารแนบ",
            subtitle=short_title(found.title),
            rows=(Row(kind_of(each), size_of(each), Button("เปิด", uri=link)),),
            buttons=(news_words.read_button(found, "กลับไปที่ประกาศ"),),
            note="ลิงก์เปิดได้ 10 นาที หากหมดเวลาให้กด “เปิด” ที่ประกาศอีกครั้ง",
        )
    ]


_NOT = "ไม่"
"""Who types `รับทราบไม่ต้อง` acknowledges nothing."""


def acknowledge(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Marks that the person acknowledges the announcement of the button, or the only one that
    waits; of several it shows the list."""
    if "n" in facts:
        found = chosen(context, facts)
    else:
        waiting = news_reading.of_person(context.session, context.me, context.now, waiting=True)
        if len(waiting) != 1 or _NOT in context.said:
            return mine(context, "", {})
        [found] = waiting
    if found is None:
        return [news_words.gone()]
    try:
        news_reading.acknowledge(context.session, context.me, found, context.now)
    except Refusal as refusal:
        return [Text(news_words.refused(refusal), (news_words.LIST, news_words.MENU))]
    context.must_arrive = True
    words = f"บันทึกแล้วว่าท่านรับทราบ “{short_title(found.title)}” เมื่อ {thai_date(context.today)}"
    return [Text(words, (news_words.LIST, news_words.MENU))]


_WHEN = (
    r"(?:(?:ของ|ใน|ประจำ|เมื่อ|\s)*(?:วัน|สัปดาห์|อาทิตย์|เดือน|ปี|ช่วง)(?:นี้|ที่แล้ว|ก่อน|ที่ผ่านมา|หน้า)"
    r"|เมื่อวาน(?:นี้)?|ล่าสุด)"
)
_TAIL = rf"(?:มี|อะไร|บ้าง|{WHETHER}|ล่ะ|หน่อย|\s)*"
_OF_A_TIME = pattern_of(
    rf"(?:แล้ว|ขอ|ดู|มี|อ่าน|เปิด|\s)*ข่าว(?:สาร|ประกาศ)?(?:อะไร)?(?:ของ)?(?:ผู้บริหาร)?\s?{_WHEN}{_TAIL}"
)
_THEN = pattern_of(rf"(?:แล้ว|ขอ|ดู|\s)*{_WHEN}{_TAIL}")
_ONLY_OUT = Text(
    "ข่าวของผู้บริหารแสดงเฉพาะประกาศที่ยังอยู่ในช่วงเผยแพร่ จึงเลือกตามวันหรือเดือนไม่ได้ ประกาศที่พ้นช่วงแล้วไม่แสดง",
    (news_words.LIST, news_words.MENU),
)


def _says(words: str, _facts: Facts) -> Message | None:
    return _ONLY_OUT if _THEN.fullmatch(without_polite_ending(words)) else None


def of_a_time(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Returns what is out, under the sentence that no others are shown."""
    return [Text(_ONLY_OUT.body), *mine(context, rest, facts)]


@listener()
def heard(context: Context, words: str) -> Query | None:
    """Returns the question for news of a time, and for รับทราบ, which is also said as a courtesy,
    if something waits."""
    if "ข่าว" in words and _OF_A_TIME.fullmatch(without_polite_ending(words)):
        return OF_A_TIME
    if "รับทราบ" not in words:
        return None
    if fold(without_polite_ending(words)) not in _SAID:
        return None
    waiting = news_reading.of_person(context.session, context.me, context.now, waiting=True)
    return ACKNOWLEDGE_QUERY if waiting else None


_SAID = frozenset(map(fold, ("รับทราบ", "รับทราบแล้ว", "รับทราบประกาศ", "รับทราบข่าว")))


def readers(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns how many have read the announcement of the button, by unit."""
    found = chosen(context, facts)
    return handled(context, "", {}) if found is None else [news_cards.readers(context, found)]


def waiting(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns what waits for the person to issue it, the oldest first; two at a time."""
    found = issuing.waiting_for(context.session, context.me, context.today)
    if not found:
        more = (_HANDLED,) if context.may(news_words.DRAFTERS) else ()
        return [Text("ขณะนี้ไม่มีประกาศที่รอท่านออก", (*more, news_words.LIST, news_words.MENU))]
    first, *others = found
    left = [Text(f"ยังมีอีก {len(others):,} ฉบับ ออกฉบับนี้แล้วพิมพ์ “ประกาศที่รอออก”")] if others else []
    return [*left, *news_cards.to_issue(context, first, context.me.id)]


def in_menu(context: Context) -> Button | None:
    """The button to what waits for an executive; None if nothing does. A deputy hears of it by the
    digest, so that not everybody's menu looks."""
    if not context.me.has(EXECUTIVE):
        return None
    found = issuing.waiting_for(context.session, context.me, context.today)
    return news_words.WAITING_LIST if found else None


def handled(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns the card of the button's announcement (`n`), or what the person drafted or issued."""
    if "n" in facts:
        found = chosen(context, facts)
        may = found is not None and issuing.may_withdraw(
            context.session, context.me, found, context.today
        )
        return [news_cards.handled(context, found)] if found and may else [news_words.gone()]
    rows: list[Part] = [
        Row(
            f"{news_cards.state_words(context, each).partition(' โดย')[0]}",
            short_title(each.title),
            news_words.button("ดู", news_words.HANDLED, each),
        )
        for each in issuing.handled_by(context.session, context.me)
    ]
    return [
        Card(
            "ประกาศที่ดูแล",
            rows=tuple(rows) or (Para("ยังไม่มีประกาศที่ท่านร่างหรือออก"),),
            buttons=(_DRAFT, news_words.WAITING_LIST, news_words.MENU),
        )
    ]


QUERY = Query(
    name=news_words.MINE,
    words=(news_words.TITLE, "ข่าวผู้บริหาร", "ประกาศของผู้บริหาร", "ประกาศผู้บริหาร"),
    answer=mine,
    own=True,
    following=Following(takes=(), says=_says),
)
OF_A_TIME = Query(name="news_of_a_time", words=(), answer=of_a_time, own=True)
ONE_QUERY = Query(name=news_words.READ, words=(), answer=one)
FILE_QUERY = Query(name=news_words.FILE, words=(), answer=file)
ACKNOWLEDGE_QUERY = Query(
    name=news_words.ACKNOWLEDGE, words=("รับทราบประกาศ", "รับทราบข่าว"), answer=acknowledge
)
READERS_QUERY = Query(
    name=news_words.READERS,
    words=(
        "ผู้รับทราบประกาศ",
        "ใครรับทราบประกาศ",
        "ใครยังไม่รับทราบประกาศ",
        "ใครยังไม่ได้รับทราบประกาศ",
        "ประกาศล่าสุดมีคนรับทราบกี่คน",
    ),
    answer=readers,
    roles=news_words.DRAFTERS,
)
WAITING_QUERY = Query(
    name=news_words.WAITING_NEWS, words=("ประกาศที่รอออก", "ประกาศรอออก"), answer=waiting
)
HANDLED_QUERY = Query(
    name=news_words.HANDLED,
    words=("ประกาศที่ดูแล", "ประกาศที่ร่าง"),
    answer=handled,
    roles=news_words.DRAFTERS,
)
