"""`ทำไม 2.1 ยังแดงอยู่`, `ทำไมรายงานคลังยังแดงทั้งที่ส่งไปแล้ว`: what of it is red, by whose choice, and what
was sent. `สำนักการคลังทำไมช้า`: what the bureau has sent and who reports there."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Part, Row
from handlers.messages.name_labels import short_title
from handlers.question import scoped, sentence_topic, topic, topic_missing
from handlers.question.query import Facts, Query, opens
from handlers.question.scoped import Placed
from handlers.question.topic import Topic
from handlers.reports.figures.overview import SEEING
from handlers.reports.figures.traffic_lights import COLOURS
from handlers.subjects.listeners import listener
from handlers.understand.dates.dates import thai_date
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise, without_polite_ending
from models.reports.figures import progress
from models.reports.figures.activity_figures import ColouredReport, coloured_reports

NAME = "why_coloured"
COLOUR = "c"
"""The fact of a button: red or yellow."""
_LONGEST, _MOST = 90, 6
_SAID = {"แดง": "red", "เหลือง": "yellow"}
_COLOUR = r"(?P<colour>แดง|เหลือง(?!บ(?![้่])))"
"""`ยังเหลืองบเยอะ` tells of money that is left."""
_ASKS = pattern_of(
    r"(?:ทำไม|เพราะ(?:อะไร|ไร|เหตุใด)|สาเหตุ).{0,50}?(?:ยัง|ถึง|เป็น|ขึ้น|ติด|ไฟ|สี|อยู่|\s|[\d.])" + _COLOUR
)
_ANY_COLOUR = pattern_of(_COLOUR)
_OF = pattern_of(
    rf"(?<![\d.])[1-9]\d?\.[1-9]|รายงาน(?!ตัว)|กิจกรรม|สำนัก|(?:ของ)?(?:{ME_OR_US}|พี่)(?:ยัง|ถึง)|ไฟ|สถานะ"
)
_OTHERS = pattern_of(
    r"เกณฑ์|(?:คิด|ดู|วัด|นับ)(?:จาก|ยังไง)|หมาย(?:ถึง|ความ)|คืออะไร|ใคร|เบิก|งบ|คุณแดง|พี่แดง|ตัวอื่น|ไหน|ของขวัญ|ร้องเรียน|ปุ่ม|เมนู|รูป|ส่งกลับ|ตีกลับ|คืน"
)


_SLOW = r"(?:ล่า)?ช้า|ไม่(?:ยอม|ค่อย|เห็น|ได้)*ส่ง|ค้าง|(?:ส่ง|ทำ)(?:ได้)?น้อย|รั้งท้าย|(?:ไม่|ยังไม่)(?:คืบ|ขยับ|เดิน)"
_WHY = r"ทำไม|เพราะ(?:อะไร|ไร|เหตุใด)|สาเหตุ"
_ASKS_OF_SLOW = pattern_of(rf"(?:{_WHY}).{{0,50}}?(?:{_SLOW})|(?:{_SLOW}).{{0,20}}?(?:{_WHY})")


@listener(longest=_LONGEST)
def heard(context: Context, words: str) -> Query | None:
    """Returns the question to who may see figures; None for other words."""
    plain = without_polite_ending(normalise(words))
    if not _OF.search(plain) or _OTHERS.search(plain) or not context.may(SEEING):
        return None
    return QUERY if _ASKS.search(plain) or _is_slow(context, plain) else None


def _is_slow(context: Context, plain: str) -> bool:
    """Tells whether the words ask why one bureau that they name is slow."""
    return _ASKS_OF_SLOW.search(plain) is not None and len(topic.named(context, plain)) == 1


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Returns the newest reports that give the colour, whose they are, and how many were sent. It
    names no cause: the bot knows none. facts: a topic's, and the colour (`c`)."""
    plain = without_polite_ending(normalise(rest))
    about = sentence_topic.of(context, _BEHIND.sub("", plain))
    if not isinstance(about, Topic):
        return [about]
    if unclear := topic_missing.asks_back("traffic_lights", about):
        return [unclear]
    said = {key: str(each) for key, each in {**about.facts(), **about.bureau_facts()}.items()}
    found = scoped.placed(context, "ไฟเขียวเหลืองแดง", "traffic_lights", "", {**facts, **said})
    if not isinstance(found, Placed):
        return [found]
    colour = _colour(plain) or facts.get(COLOUR, "")
    if not colour and _ASKS_OF_SLOW.search(plain):
        return [_slow_card(context, found)]
    return [_card(context, found, colour if colour in COLOURS else "red")]


def _colour(plain: str) -> str:
    """Returns the colour that is asked after, else the only one that is named; "" for none."""
    asked = _ASKS.search(plain)
    if asked is not None:
        return _SAID[asked["colour"]]
    named = {found["colour"] for found in _ANY_COLOUR.finditer(plain)}
    return _SAID[named.pop()] if len(named) == 1 else ""


_BEHIND = pattern_of(r"\s*(?:ทั้ง(?:ๆ\s?)?ที่|ในเมื่อ|ก็ส่ง|ส่งไปแล้ว|ก็อนุมัติ).*$")
"""What is told against it: `ทั้งที่ส่งไปแล้ว`."""


def _card(context: Context, found: Placed, colour: str) -> Card:
    year, label = found.about.year(context.today), COLOURS[colour][0]
    told = coloured_reports(context.session, year, colour, found.narrow)
    return Card(
        f"{label} {len(told):,} รายงาน" if told else f"ไม่มีรายงานที่เลือกสี{label}",
        subtitle=f"{found.whose} · {found.about.words(context.today)}",
        rows=(
            *_reports(told),
            _sent(context, found),
            Para(_CHOSEN if told else _NONE_CHOSEN, tone="muted"),
        ),
        buttons=(
            Button("ไฟเขียวเหลืองแดง", opens("traffic_lights", **found.facts()), "ไฟเขียวเหลืองแดง"),
            *_further(found),
        ),
        note=f"ข้อมูล ณ {thai_date(context.today)}",
    )


def _slow_card(context: Context, found: Placed) -> Card:
    return Card(
        f"การส่งรายงาน {found.whose}",
        subtitle=found.about.words(context.today),
        rows=(_sent(context, found), Para(_NO_CAUSE, tone="muted")),
        buttons=_further(found),
        note=f"ข้อมูล ณ {thai_date(context.today)}",
    )


def _sent(context: Context, found: Placed) -> Row:
    """Returns how many were sent, and how many of the others are late or were returned."""
    year = found.about.year(context.today)
    [counted] = progress.counts(context.session, year, context.today, None, found.narrow)
    late = f" เลยกำหนด {counted.late:,}" if counted.late else " ยังไม่มีฉบับที่เลยกำหนด"
    back = f" ถูกส่งกลับ {counted.returned:,}" if counted.returned else ""
    sent = f"ส่งแล้ว {counted.sent:,} จาก {counted.total:,} ฉบับ{late}{back}"
    return Row("การส่ง", sent, tone="bad" if counted.late else "plain")


def _further(found: Placed) -> tuple[Button, ...]:
    who = opens("who_reports", **found.about.bureau_facts())
    return (
        Button("สถานะ", opens("status", **found.facts()), "สถานะ"),
        Button("ใครเป็นผู้รายงาน", who, "ใครเป็นผู้รายงาน"),
    )


def _reports(told: Sequence[ColouredReport]) -> list[Part]:
    rows: list[Part] = [
        Row(f"{each.number} · {each.bureau}", short_title(each.title)) for each in told[:_MOST]
    ]
    more = len(told) - _MOST
    return [*rows, Para(f"และอีก {more:,} รายงาน", tone="muted")] if more > 0 else rows


_CHOSEN = (
    "สีเป็นสีที่ผู้รายงานเลือกในฉบับล่าสุด การส่งหรือการอนุมัติไม่เปลี่ยนสี "
    "เปลี่ยนได้เมื่อผู้รายงานส่งฉบับใหม่ บอตไม่ทราบสาเหตุ กรุณาถามผู้รายงาน"
)
_NO_CAUSE = "บอตไม่ทราบสาเหตุ กรุณาถามผู้รายงานของสำนัก หรือกด “สถานะ” เพื่อดูฉบับที่ยังไม่ส่งและที่ถูกส่งกลับ"
_NONE_CHOSEN = "สีความเสี่ยงมาจากรายงานที่ส่งแล้ว ที่ยังไม่ส่งยังไม่มีสี หากเห็นสีแดงที่สถานะ หมายถึงเลยกำหนดส่ง"
QUERY = Query(NAME, (), answer, roles=SEEING, heard=answer, outside=True)
