"""`ข้อความถึงท่าน`: what was sent to the person; one of them; รับทราบ. `ข้อความที่ส่ง`: what
administrators sent, and how far it is."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import parse_qsl

from handlers.circulars import circular_cards, circular_words, passed_to_admins
from handlers.context import Context, FilePlace
from handlers.messages import Button, Card, Message, Para, Row, Text
from handlers.messages.name_labels import short_title
from handlers.question import button_facts
from handlers.question.query import Facts, Query, opens
from handlers.reports.filing.report_evidence import kind_of, size_of
from handlers.subjects.letters import ReadableLetter
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import (
    normalise,
    without_particles,
    without_polite_ending,
)
from models.attachments import kept_files
from models.calendar import office_day
from models.circulars import circular_reading, sending
from models.circulars.circular import Circular
from models.errors import Refusal

_PAGE, _LETTERS = 8, 40
_LONGEST = 60
_EXAMPLE = Text("นี่เป็นตัวอย่างที่ผู้รับจะเห็น ยังไม่ได้ส่ง กด “ส่งข้อความ” ที่การ์ดตรวจก่อนส่ง", (circular_words.MENU,))


def chosen(context: Context, facts: Facts) -> Circular | None:
    """Returns the circular of the button (`n`), or None if the person may not read it."""
    number = button_facts.whole(facts, "n")
    found = sending.named(context.session, number) if number is not None else None
    if found is None or not circular_reading.may_read(context.session, context.me, found):
        return None
    return found


def lost(facts: Facts) -> Sequence[Message]:
    return [_EXAMPLE if facts.get("n") == "0" else circular_words.gone()]


# -- for its people ------------------------------------------------------------------------------


def mine(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns what was sent to the person, the newest first."""
    context.asked = opens(circular_words.MINE)
    found = circular_reading.of_person(context.session, context.me, context.now)
    rows = tuple(circular_cards.my_row(context, each) for each in found)
    sends = context.may(circular_words.SENDERS)
    ways = (circular_words.WRITE, circular_words.SENT_LIST) if sends else ()
    ways = (*passed_to_admins.button(context), *ways)
    none = Para("ขณะนี้ไม่มีข้อความถึงท่าน")
    return [Card("ข้อความถึงท่าน", rows=rows or (none,), buttons=(*ways, circular_words.MENU))]


def letters(context: Context) -> Sequence[ReadableLetter]:
    """Returns what was sent to the person and still has its words."""
    found = circular_reading.of_person(context.session, context.me, context.now, most=_LETTERS)
    return [_letter(context, each) for each in found]


def _letter(context: Context, each: Circular) -> ReadableLetter:
    text = sending.text_of(context.sealer, each)
    with_file = each.attachment_id is not None
    return ReadableLetter(
        "ข้อความ",
        short_title(text),
        text,
        office_day(each.sent_at),
        circular_words.button("เปิดอ่าน", circular_words.READ, each.id),
        circular_words.button("เปิดเอกสาร", circular_words.FILE, each.id) if with_file else None,
        circular_reading.waits(context.session, each, context.me, context.now),
    )


def one(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns the circular of the button (`n`), and marks it as read where reading is enough."""
    found = chosen(context, facts)
    if found is None:
        return lost(facts) if "n" in facts else mine(context, "", {})
    if found.body is None:
        return [Text("ลบข้อความนี้แล้วเมื่อครบหนึ่งปี", (circular_words.LIST, circular_words.MENU))]
    circular_reading.opened(context.session, found, context.me, context.now)
    return [circular_cards.for_person(context, found, context.me)]


_NOT = "ไม่"
"""Who types `รับทราบไม่ต้อง` acknowledges nothing."""


def acknowledge(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Marks that the person acknowledges the circular of the button (`n`), or the only one that
    waits; of several it shows the list."""
    if "n" in facts:
        found = chosen(context, facts)
    else:
        waiting = circular_reading.of_person(context.session, context.me, context.now, waiting=True)
        if len(waiting) != 1 or _NOT in context.said:
            return mine(context, "", {})
        [found] = waiting
    if found is None:
        return lost(facts)
    ways = (circular_words.LIST, circular_words.MENU)
    try:
        circular_reading.acknowledge(context.session, found, context.me, context.now)
    except Refusal as refusal:
        return [Text(circular_words.refused(refusal), ways)]
    context.must_arrive = True
    opener = circular_words.opener(context, found.opens)
    return [Text(circular_cards.acknowledged(context), (*opener, *ways))]


def file(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns a link to the file of the button's circular (`n`); it works for ten minutes."""
    found = chosen(context, facts)
    kept = found is not None and found.body is not None
    files = kept_files.by_ids(context.session, [found.attachment_id or 0]) if found and kept else []
    if found is None or not files:
        return lost(facts)
    [each] = files
    link = context.file_link(each.id, context.me.id, context.now, FilePlace(circular=found.id))
    return [
        Card(
            "เอกสารแนบ",
            subtitle="เอกสารของข้อความจากผู้ดูแลระบบ",
            rows=(Row(kind_of(each), size_of(each), Button("เปิด", uri=link)),),
            buttons=(circular_words.button("กลับไปที่ข้อความ", circular_words.READ, found.id),),
            note="ลิงก์เปิดได้ 10 นาที หากหมดเวลาให้กด “เปิดเอกสาร” ที่ข้อความอีกครั้ง",
        )
    ]


_AROUND = (
    rf"(?:โอเค|อ๋อ|อ้อ|ครับ|ค่ะ|คะ|{ME_OR_US}|พี่|อ่าน|เปิด(?:อ่าน)?"
    r"|แล้ว|ก็|กด|ขอ|ช่วย|ให้|ด้วย|หน่อย|เลย|นะ|จะไป|\s)*"
)
_WHICH_OF_THEM = r"(?:ข้อความ|เรื่อง|ประชุม|พรุ่งนี้|ทั้ง(?:หมด|สอง|สาม|คู่)|(?:อัน|ฉบับ|ข้อ)(?:นี้|นั้น|แรก)?|\s)*"
_SAID = pattern_of(rf"{_AROUND}รับทราบ{_AROUND}{_WHICH_OF_THEM}{_AROUND}")
_KNOWN = pattern_of(rf"{_AROUND}(?<!รับ)ทราบ(?:แล้ว|ละ)?{_AROUND}")
"""`พี่ทราบแล้วค่ะ` may be a courtesy: what waits is shown, and nothing is marked."""


@listener(longest=_LONGEST)
def heard(context: Context, words: str) -> Query | None:
    """Returns the question for รับทราบ, which is also said as a courtesy, if something waits."""
    if "ทราบ" not in words:
        return None
    if not context.may(circular_words.SENDERS) and _ASKS_OF_MINE.fullmatch(
        without_polite_ending(normalise(words))
    ):
        return QUERY
    plain = normalise(words)
    said = _SAID.fullmatch(plain)
    if said is None and _KNOWN.fullmatch(plain) is None:
        return None
    waiting = circular_reading.of_person(context.session, context.me, context.now, waiting=True)
    return (ACKNOWLEDGE_QUERY if said else QUERY) if waiting else None


_ASKS_OF_MINE = pattern_of(
    rf"(?:มี|ขอ|ดู|อ่าน|เปิด|แล้ว|\s)*ข้อความ(?:อะไร|ไหน|ใด)?(?:ที่)?(?:{ME_OR_US}|พี่)?(?:ยังไม่(?:ได้)?(?:กด)?|รอ|ต้อง)รับทราบ"
    rf"(?:คือ|มี|เป็น|อยู่|ของผม|\s)*(?:อะไร|อันไหน|ข้อความไหน|กี่ข้อความ)?(?:บ้าง|{WHETHER})?"
)
"""What somebody asks of messages to them; administrators mean those that they sent."""


def in_menu(context: Context) -> Button | None:
    """The button to what the person is asked to acknowledge; None if nothing waits."""
    waiting = circular_reading.of_person(context.session, context.me, context.now, waiting=True)
    if not waiting:
        return None
    return circular_words.button("ข้อความรอรับทราบ", circular_words.READ, waiting[0].id)


# -- for administrators --------------------------------------------------------------------------

_OF_SENDING = pattern_of(
    r"(?:ขอ|อยาก|ช่วย|ดู|รู้|ทราบ|เช็[คก]|ว่า|ตอนนี้|แล้ว|ตกลง|ข้อความ|หนังสือ|เวียน|เรื่อง|อัน|ฉบับ|นี้|นั้น|เมื่อกี้|เมื่อวาน|ก่อนหน้า|ล่าสุด"
    r"|(?:คราว|ครั้ง|รอบ)(?:ที่แล้ว|ก่อน)|ที่|ได้|ส่ง|แจ้ง|ถึง|ไป|ใคร|คน|ไหน|กี่|ท่าน|สำนัก|บ้าง|ยัง|ไม่|มี|กด|รับทราบ|เปิด|อ่าน|เห็น|รับ|ตอบ|ออก|หรือ|รึ|เปล่า|และ|กับ|อะไร|จะ|ต้อง|กัน|\s)+"
)
"""All words with which somebody asks how far a letter is; a letter says more."""
_ASKS = pattern_of(r"ใคร|ไหน|(?<!เ)กี่|อะไร|แล้วบ้าง|(?:หรือ|รึ)(?:ยัง|เปล่า)|แล้วยัง")
_SENT = pattern_of(r"รับทราบ|อ่าน|เห็น|เปิด|ได้รับ|ถึง|ส่ง(?:ไป|ข้อความ|หนังสือ|แล้ว|ออก)|(?:ข้อความ|เวียน).*ส่ง")
_REPORTS = pattern_of(r"ไม่(?:ได้)?ส่ง|ค้าง")
"""Who has not sent something is asked of reports."""


def asks_of_sending(text: str) -> bool:
    """Tells whether the words only ask who a letter went to, or who has acknowledged it."""
    plain = without_polite_ending(without_particles(normalise(text)))
    if len(plain) > _LONGEST or _OF_SENDING.fullmatch(plain) is None or _REPORTS.search(plain):
        return False
    return _ASKS.search(plain) is not None and _SENT.search(plain) is not None


def sent(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Returns the card of the button's circular (`n`), or of the one seen just before if the words
    ask about it; else all that were sent, the newest first."""
    meant = just_seen(context) if asks_of_sending(rest) else None
    if meant is not None or "n" in facts:
        found = meant or chosen(context, facts)
        if found is None:
            return lost(facts)
        seen(context, found)
        return [circular_cards.handled(context, found)]
    page, rows = button_facts.read_page(
        facts, _PAGE, lambda limit, offset: sending.sent(context.session, limit, offset)
    )
    if len(rows) == 1:
        seen(context, rows[0])
    listed = tuple(circular_cards.sent_row(context, each) for each in rows)
    return [
        Card(
            "ข้อความที่ส่ง",
            subtitle=page.words,
            rows=listed or (Para("ยังไม่เคยส่งข้อความถึงหลายคน"),),
            buttons=(*page.turn(circular_words.SENT), circular_words.WRITE, circular_words.MENU),
        )
    ]


def seen(context: Context, found: Circular) -> None:
    """What is asked next may be about this circular: who has read it."""
    context.asked = opens(circular_words.SENT, n=found.id)


def just_seen(context: Context) -> Circular | None:
    """Returns the circular that was sent or shown just before; None if something else was."""
    name, _, facts = context.asked_before().partition("?")
    number = dict(parse_qsl(facts)).get("n", "")
    return (
        chosen(context, {"n": number})
        if number and name == opens(circular_words.SENT)[:-1]
        else None
    )


QUERY = Query(
    name=circular_words.MINE,
    of_all="sent_circulars",
    words=("ข้อความถึงท่าน", "ข้อความถึงฉัน", "ข้อความจากผู้ดูแลระบบ", "หนังสือเวียน"),
    answer=mine,
    own=True,
)
ONE_QUERY = Query(name=circular_words.READ, words=(), answer=one)
FILE_QUERY = Query(name=circular_words.FILE, words=(), answer=file)
ACKNOWLEDGE_QUERY = Query(
    name=circular_words.ACKNOWLEDGE, words=("รับทราบข้อความ",), answer=acknowledge
)
SENT_QUERY = Query(
    name=circular_words.SENT,
    words=("ข้อความที่ส่ง", "ข้อความที่ส่งถึงหลายคน", "ข้อความเวียนที่ส่ง"),
    answer=sent,
    roles=circular_words.SENDERS,
    instead=circular_words.MINE,
    instead_told="ข้อความถึงหลายคนส่งโดยผู้ดูแลระบบ ท่านเห็นเฉพาะที่ส่งถึงท่าน ดังนี้",
)
