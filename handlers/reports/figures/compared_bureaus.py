"""`เทียบสำนัก`: two bureaus beside each other. Gives no opinion on which is better."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.messages import Bar, Button, Card, Message, Para, Part, Text
from handlers.question import button_facts, topic, topic_missing
from handlers.question.query import Facts, Query, opens
from handlers.question.topic import Topic
from handlers.reports.due_report_words import reckoned_from_sent
from handlers.reports.figures import bureau_ranking
from handlers.reports.figures.overview import LEADING, SENDING
from handlers.reports.report_words import baht
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import without_polite_ending
from models.people import people
from models.people.bureau_memory import AnyBureau
from models.people.person import Bureau
from models.people.scope import bureaus_seen
from models.reports.figures.bureau_sums import BureauSum, bureau_sums
from models.reports.figures.progress import percent
from models.reports.figures.sending_days import BureauTimes, bureau_times, sending_days

_NAME = "compared_bureaus"
_WORD = "เทียบสำนัก"
_TWO = 2


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """facts: `b` and `b2` the bureaus; the rest as of other figures.

    If only one is named, it stands beside the person's own.
    """
    seen = bureaus_seen(context.session, context.me)
    about = topic.read(context, rest, facts)
    second = button_facts.whole(facts, "b2")
    further = context.session.get(Bureau, second) if second is not None else None
    named = [*about.bureaus, *((further,) if further is not None else ())]
    if unclear := topic_missing.asks_back(_NAME, about):
        return [unclear]
    if not named:
        return [which_two(context)]
    if len(named) > _TWO:
        of_these = {key: str(value) for key, value in about.bureau_facts().items()}
        return bureau_ranking.BEST_QUERY.answer(context, "", {**facts, **of_these})
    own = context.me.bureau
    if len(named) == 1 and named[0].id != own.id:
        named = [*named, own]
    if len(named) < _TWO:
        return [which_two(context)]
    hidden = [each for each in named[:_TWO] if seen is not None and each.id not in seen]
    if hidden:
        return [topic_missing.outside(context, _NAME, hidden[0])]
    return [beside(context, replace(about, bureaus=()), named[:_TWO])]


def names_two(context: Context, rest: str) -> bool:
    """Tells whether the sentence names two bureaus."""
    return len(topic.named(context, rest)) >= _TWO


# -- the answer ----------------------------------------------------------------------------------


def beside(context: Context, about: Topic, two: Sequence[AnyBureau]) -> Card:
    """Returns the card that puts two bureaus side by side, for the topic's time and activity."""
    year, ids = about.year(context.today), frozenset(each.id for each in two)
    narrow = about.within(ids)
    days = sending_days(context.session, year, narrow)
    times = {each.bureau_id: each for each in bureau_times(days, context.today)}
    sums = {each.bureau_id: each for each in bureau_sums(context.session, year, narrow)}
    rows = [part for each in two for part in _side(each, times.get(each.id), sums.get(each.id))]
    facts = about.facts()
    context.asked = opens(_NAME, b=two[0].id, b2=two[1].id, **facts)
    see = tuple(
        Button("ดูสำนักแรก" if not place else "ดูสำนักที่สอง",
               opens("status", b=each.id, **facts), f"สถานะ {each.name}")
        for place, each in enumerate(two)
    )  # fmt: skip
    return Card(
        "เทียบสองสำนัก",
        subtitle=about.words(context.today),
        alt=f"เทียบ{two[0].name}กับ{two[1].name}",
        rows=tuple(rows),
        buttons=see,
        note=reckoned_from_sent(context.today),
    )


def _side(bureau: AnyBureau, times: BureauTimes | None, sums: BureauSum | None) -> tuple[Part, ...]:
    if times is None:
        return (Para(bureau.name, bold=True), Para("ไม่มีรายงานที่ต้องส่ง", tone="muted"))
    share = percent(times.sent, times.total)
    caption = f"ส่งแล้ว {times.sent:,} จาก {times.total:,} ฉบับ ({share}%)"
    lines = [f"ทันกำหนด {times.in_time:,} จาก {times.over:,} ฉบับ · ช้ารวม {times.days_late:,} วัน"]
    if sums is not None:
        lines.append(f"แล้วเสร็จ {sums.done:,} จาก {sums.expected:,} กิจกรรม ({sums.share_done}%)")
        lines.append(f"เบิกจ่าย {baht(sums.disbursed)}" if sums.disbursed is not None else _NO_MONEY)
    tone = "bad" if times.open_late else "plain"
    bar = Bar(bureau.name, times.sent / times.total, caption, "bad" if tone == "bad" else "plain")
    return (bar, Para("\n".join(lines), tone="muted"))


_NO_MONEY = "ยังไม่รายงานการเบิกจ่าย"


def which_two(context: Context) -> Message:
    """Asks which two are meant; who sees one bureau only is told so."""
    known, seen = people.bureaus(context.session), bureaus_seen(context.session, context.me)
    others = [
        each.name
        for each in known
        if each.id != context.me.bureau_id and (seen is None or each.id in seen)
    ]
    if not others:
        return Text("ท่านดูข้อมูลได้สำนักเดียว จึงยังไม่มีสำนักให้เทียบ กด “เมนู” เพื่อดูสิ่งที่ทำได้")
    own = context.me.bureau.name
    return Text(f"พิมพ์ชื่อสองสำนักที่จะเทียบ เช่น {_WORD} {own} กับ {others[0]}")


_BETTER = pattern_of(
    r"(?:แล้ว|สรุป|\s)*(?:อัน|สำนัก|ที่|ฝั่ง|ตัว)?(?:ไหน|ใด|ใคร)\s?(?:ส่ง|ทำ)?(?:ได้)?(?:ดี|เก่ง|แย่)กว่า(?:กัน)?"
)


def _no_opinion(words: str, facts: Facts) -> Message | None:
    if _BETTER.fullmatch(without_polite_ending(words)):
        return Text("บอตเทียบเป็นตัวเลข ไม่ตัดสินว่าสำนักใดดีกว่า ดูร้อยละที่ส่งและฉบับที่ทันกำหนดในคำตอบก่อนหน้า")
    return SENDING.says(words, facts)


QUERY = Query(
    _NAME,
    (_WORD, "เปรียบเทียบสำนัก", "เทียบสองสำนัก"),
    answer,
    LEADING,
    following=replace(SENDING, says=_no_opinion, whole=False, of_whole="status"),
)
