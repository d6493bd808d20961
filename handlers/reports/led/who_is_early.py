"""`ใครส่งรายงานไวสุดเดือนนี้`, `คนไหนส่งสายเป็นประจำ`: the people who send, by how early or how late."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Row
from handlers.question import button_facts, sentence_topic
from handlers.question.query import Facts, Following, Query, opens
from handlers.question.scoped import Placed
from handlers.reports.figures.overview import LEADING
from handlers.subjects.listeners import listener
from handlers.understand.dates.dates import thai_date
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_polite_ending
from models.reports.figures.by_person.senders import Sender, senders

NAME = "who_is_early"
EARLY, LATE = "early", "late"
_PAGE, _LONGEST = 6, 80
_WHO = r"(?:ใคร|คนไหน|คนใด|ผู้รายงาน(?:คนไหน|ที่)?|น้องคนไหน|คนที่|ของคนที่)"
_OFTEN = r"(?:บ่อย|ประจำ|เป็นประจำ|ตลอด|ชอบ|มักจะ|มัก|เรื่อย|ทุกรอบ|สุด|ที่สุด|มากสุด)"
_EARLY_ASKED = pattern_of(
    rf"{_WHO}.{{0,14}}(?:ส่ง|รายงาน|ทำ).{{0,14}}(?:เร็ว|ไว(?!้)|แรก|ก่อน(?:เพื่อน|ใคร)|ล่วงหน้า)|(?:คน)?แรกที่ส่ง.{{0,10}}ใคร|ใครส่ง.{{0,8}}(?:เป็นคนแรก|คนแรก)"
)
_LATE_ASKED = pattern_of(
    rf"{_WHO}.{{0,20}}(?:ส่ง|รายงาน|งาน).{{0,10}}(?:ช้า|สาย|เลท|late|เกินกำหนด|ไม่ทัน|เลยกำหนด).{{0,10}}{_OFTEN}"
    rf"|{_WHO}.{{0,20}}{_OFTEN}.{{0,6}}(?:ส่ง)?(?:งาน|รายงาน)?(?:ช้า|สาย|เลท|ไม่ทัน|ไม่(?:ค่อย)?ส่ง)|{_WHO}.{{0,10}}ไม่(?:ค่อย)?ส่ง(?:งาน|รายงาน)?.{{0,6}}{_OFTEN}"
    rf"|ใคร(?:ใน|ของ)(?:สำนัก|กลุ่ม|ทีม).{{0,10}}ส่ง.{{0,6}}(?:ช้า|สาย|ไม่ทัน)"
)
_OTHERS = pattern_of(
    "สำนัก(?:ไหน|ใด)|หน่วย(?:งาน)?(?:ไหน|ใด)|ของขวัญ|ร้องเรียน|เอกสาร|แบบสำรวจ|ลงทะเบียน|(?:ยังไม่)(?:ได้)?ส่ง|ตอบ|ประกาศ"
)


@listener(longest=_LONGEST)
def heard(context: Context, words: str) -> Query | None:
    """Returns the question for those who lead, about people; of bureaus others answer."""
    plain = without_polite_ending(normalise(words))
    if _OTHERS.search(plain) or not context.may(LEADING):
        return None
    if _LATE_ASKED.search(plain):
        return _LATE_QUERY
    return _EARLY_QUERY if _EARLY_ASKED.search(plain) else None


def _answer_early(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    return answer(context, rest, {**facts, "s": EARLY})


def _answer_late(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    return answer(context, rest, {**facts, "s": LATE})


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """A page of people. facts: `s` EARLY or LATE, `p` the page, and a topic's; a month means the
    days on which was sent, a round those that were due then."""
    found = sentence_topic.placed(context, "ใครส่งเร็วที่สุด", NAME, rest, facts, in_days=True)
    if not isinstance(found, Placed):
        return [found]
    late = facts.get("s") == LATE
    same = {**found.facts(), "s": LATE if late else EARLY}
    context.asked = opens(NAME, **same)
    about = found.about
    counted = senders(context.session, about.year(context.today), found.ids, about.due, about.span)
    held = [each for each in counted if each.late] if late else counted
    held = sorted(held, key=_latest if late else _earliest)
    page = button_facts.page(facts, _PAGE, len(held))
    none = _NONE_LATE if late and counted else _NONE_SENT
    other = EARLY if late else LATE
    label = "ใครส่งเร็วที่สุด" if late else "ใครส่งช้าบ่อย"
    return [
        Card(
            "ผู้รายงานที่ส่งหลังกำหนด" if late else "ผู้รายงานที่ส่งเร็วที่สุด",
            subtitle=page.beside(found.whose, about.words(context.today)),
            rows=tuple(_row(each, late) for each in page.of(held)) or (Para(none),),
            buttons=page.turn(NAME, **same),
            note=f"{_HOW_LATE if late else _HOW} ข้อมูล ณ {thai_date(context.today)}",
            quick=(
                Button(label, opens(NAME, **{**same, "s": other}), label),
                Button("สำนักที่ช้าที่สุด", opens("latest_bureau"), "สำนักที่ส่งช้าที่สุด"),
                Button("ใครยังไม่ส่ง", opens("not_sent"), "ใครยังไม่ส่ง"),
            ),
        )
    ]


_NONE_SENT = "ยังไม่มีผู้ใดส่งรายงานในช่วงที่ถาม"
_NONE_LATE = "ยังไม่มีผู้รายงานคนใดส่งหลังกำหนดในช่วงที่ถาม"
_HOW = "นับจากวันที่ส่งครั้งแรกถึงวันครบกำหนดของแต่ละฉบับ"
_HOW_LATE = "นับเฉพาะฉบับที่ส่งแล้ว ฉบับที่ยังไม่ส่งเป็นของสำนัก ดูที่ “สำนักที่ช้าที่สุด”"


def _earliest(each: Sender) -> tuple[int, int]:
    return -each.mean_before, -each.sent


def _latest(each: Sender) -> tuple[int, int]:
    return -each.late, -each.days_late


def _row(each: Sender, late: bool) -> Row:
    if late:
        words = f"ช้า {each.late:,} จาก {each.sent:,} ฉบับ รวม {each.days_late:,} วัน"
    else:
        days = each.mean_before
        when = f"ก่อนกำหนดเฉลี่ย {days:,} วัน" if days >= 0 else f"หลังกำหนดเฉลี่ย {-days:,} วัน"
        words = f"{when} · {each.sent:,} ฉบับ"
    see = Button("ดู", opens("reports_of", w=each.person_id), f"รายงานของ {each.name}")
    return Row(f"{each.name} · {each.bureau}", words, see)


_FOLLOWING = Following(counts=("คน", "ราย"), takes=("b", "d", "f", "l", "y"), in_days=True)
QUERY = Query(
    name=NAME,
    words=("ใครส่งเร็วที่สุด",),
    answer=answer,
    roles=LEADING,
    following=_FOLLOWING,
    heard=_answer_early,
)
_EARLY_QUERY = Query(NAME, (), _answer_early, roles=LEADING, following=_FOLLOWING)
_LATE_QUERY = Query(NAME, (), _answer_late, roles=LEADING, following=_FOLLOWING)
