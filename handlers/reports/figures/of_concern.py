"""`สำนักไหนน่าห่วงที่สุด`: the bureaus that need looking after first (docs/decisions/0183).

They stand by what is late, red or sent back; where nothing is, by what is left for the next
round."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Part, Row
from handlers.question import button_facts, sentence_topic
from handlers.question.query import Facts, Query, opens
from handlers.question.scoped import Placed
from handlers.question.top_named import split_top
from handlers.reports.due_report_words import NOTHING_DUE
from handlers.reports.figures.overview import LEADING, SENDING
from handlers.subjects.listeners import listener
from handlers.understand.dates.dates import nearness, thai_date
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL
from handlers.understand.thai import normalise, without_polite_ending
from models.reports.figures import progress
from models.reports.figures.activity_figures import coloured_reports
from models.reports.figures.progress import ReportCounts

NAME = "bureaus_of_concern"
_PAGE, _LONGEST = 6, 90
_UNIT = r"(?:สำนัก|หน่วยงาน|หน่วย)"
_WORRY = (
    r"(?:น่า(?:เป็น)?ห่วง|น่ากังวล|น่าวิตก|วิกฤต|(?:ต้อง|ควร)?จับตา|มีปัญหา|อาการหนัก|หนักสุด"
    r"|(?:ต้อง|ควร)(?:เข้าไป)?(?:ช่วย|ดูแล)(?:ก่อน|เป็นพิเศษ))"
)
_ASKED = pattern_of(
    rf"{_UNIT}(?:ไหน|ใด|อะไร)(?:ที่|ตอนนี้|บ้าง|มี|กำลัง|\s)*{_WORRY}|{_WORRY}(?:ที่|มาก|สุด|คือ|เป็น|\s)*{_UNIT}(?:ไหน|ใด|อะไร)"
    rf"|(?:ขอ|ดู|มี)?{_UNIT}ที่{_WORRY}|ภาพรวม.*{_UNIT}(?:ไหน|ใด).*(?:แย่|เสี่ยง)(?:ที่)?สุด"
)
_OTHERS = pattern_of(
    f"ร้อง|งบ|เงิน|เบิก|ของขวัญ|คะแนน|ลงทะเบียน|(?i:gift|oit|ita)|ประกาศ|สำรวจ|ประเมิน|ลา(?:ป่วย|กิจ|เยอะ|มาก)|คน(?!ที่)|ช้า|ทำไม|ถ้า|หาก|{HOW_IN_FULL}"
)


@listener(longest=_LONGEST)
def heard(context: Context, words: str) -> Query | None:
    """Returns the question for those who lead; None for other words."""
    plain = without_polite_ending(normalise(words))
    asks = _ASKED.search(plain) is not None and _OTHERS.search(plain) is None
    return _HEARD if asks and context.may(LEADING) else None


@dataclass(frozen=True)
class _Bureau:
    """What of one bureau needs looking after: reports, activities, reports, reports."""

    count: ReportCounts
    red: int
    yellow: int
    left: int
    """Not sent yet for the next round."""

    @property
    def worries(self) -> bool:
        return bool(self.count.late or self.red or self.count.returned)

    @property
    def order(self) -> tuple[float, ...]:
        count = self.count
        return -count.late, -self.red, -count.returned, -self.yellow, -self.left


def _answer_heard(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    _, top = split_top(normalise(rest))
    return answer(context, rest, {**facts, **({"top": str(top)} if top else {})})


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """A page of the bureaus, those to look after first on top. facts: `top` how many, `p` the page,
    and a topic's."""
    found = sentence_topic.placed(context, QUERY.words[0], NAME, rest, facts)
    if not isinstance(found, Placed):
        return [found]
    context.asked = opens(NAME, **found.facts())
    due, counted = _counted(context, found)
    if not counted:
        return [_card(found, context, (Para(NOTHING_DUE),))]
    listed = sorted((each for each in counted if each.worries), key=lambda each: each.order)
    calm = not listed
    if calm:
        listed = sorted((each for each in counted if each.left), key=lambda each: each.order)
    elif found.top and len(listed) < found.top:  # so many are asked for: those with most left next
        others = (each for each in counted if each.left and not each.worries)
        listed += sorted(others, key=lambda each: each.order)
    listed = listed[: found.top] if found.top else listed
    page = button_facts.page(facts, _PAGE, len(listed))
    head = Para(f"ควรติดตามก่อน {listed[0].count.name}" if listed and not calm else _CALM, bold=True)
    rows: list[Part] = [head]
    rows += [Para(due)] if due and calm else []
    rows += [_row(each, found) for each in page.of(listed)]
    return [_card(found, context, rows, page.turn(NAME, **found.facts()))]


_CALM = "ยังไม่มีสำนักใดเลยกำหนด รายงานสีแดง หรือมีรายงานที่ถูกส่งกลับ"


def _counted(context: Context, found: Placed) -> tuple[str, list[_Bureau]]:
    """Returns when the next round is, and what is counted of each bureau."""
    session, year, today = context.session, found.about.year(context.today), context.today
    counted = progress.counts(session, year, today, by="bureau", narrow=found.narrow)
    due = progress.next_round(session, year, today)
    left: Mapping[progress.Key, int] = {}
    if due is not None:
        narrow = replace(found.about, due=due, span=None).within(found.ids)
        next_one = progress.counts(session, year, today, by="bureau", narrow=narrow)
        left = {each.key: each.missing for each in next_one}
    red, yellow = (
        Counter(each.bureau_id for each in coloured_reports(session, year, name, found.narrow))
        for name in ("red", "yellow")
    )
    words = f"รอบถัดไป {thai_date(due)} ({nearness(due, today)})" if due is not None else ""
    return words, [
        _Bureau(each, red[_id(each)], yellow[_id(each)], left.get(each.key, 0)) for each in counted
    ]


def _id(count: ReportCounts) -> int:
    assert isinstance(count.key, int)
    return count.key


def _card(
    found: Placed, context: Context, rows: Sequence[Part], buttons: tuple[Button, ...] = ()
) -> Card:
    same = found.facts()
    return Card(
        f"สำนักที่ต้องติดตามก่อน {found.whose}",
        subtitle=found.about.words(context.today),
        rows=tuple(rows),
        buttons=buttons,
        note=f"{_HOW} ข้อมูล ณ {thai_date(context.today)}",
        quick=(
            Button("รายงานที่เลยกำหนด", opens("due_kept", k="late", **same), "รายงานที่เลยกำหนด"),
            Button("สำนักไหนแดง", opens("coloured_bureaus", **same), "สำนักไหนแดง"),
            Button("สถานะการส่ง", opens("status", **same), "สถานะ"),
        ),
    )


_HOW = "เรียงตามรายงานที่เลยกำหนด กิจกรรมสีแดง ฉบับที่ถูกส่งกลับ แล้วจึงสีเหลืองและที่เหลือของรอบถัดไป"


def _row(each: _Bureau, found: Placed) -> Row:
    count = each.count
    parts = [f"เลยกำหนด {count.late:,} ฉบับ"] if count.late else []
    parts += [f"แดง {each.red:,} กิจกรรม"] if each.red else []
    parts += [f"ส่งกลับรอแก้ {count.returned:,} ฉบับ"] if count.returned else []
    parts += [f"เหลือง {each.yellow:,} กิจกรรม"] if each.yellow else []
    parts += [f"รอบถัดไปยังไม่ส่ง {each.left:,} ฉบับ"] if each.left else []
    see = Button("ดู", opens("status", b=count.key, **found.about.facts()), f"สถานะ {count.name}")
    return Row(count.name, " · ".join(parts), see, "bad" if each.worries else "plain")


QUERY = Query(
    NAME,
    ("สำนักที่น่าห่วง", "สำนักไหนน่าห่วง", "สำนักไหนน่าห่วงที่สุด", "สำนักที่ต้องติดตามก่อน"),
    answer,
    roles=LEADING,
    following=replace(SENDING, ranked=NAME, counted=_HOW),
    heard=_answer_heard,
)
_HEARD = replace(QUERY, answer=_answer_heard)
