"""`กิจกรรมไหนยังไม่เริ่มบ้าง`, `กิจกรรมที่ยังไม่มีใครทำ`, `กิจกรรมที่ทำเสร็จแล้วมีอะไรบ้าง`: the
activities themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Text
from handlers.question import button_facts, sentence_topic
from handlers.question.query import Facts, Query, opens
from handlers.question.scoped import Placed
from handlers.reports.due_report_words import NOTHING_DUE, SEE_STATUS, activity_row
from handlers.reports.figures.overview import SEEING, WORK
from handlers.understand.dates.dates import thai_date
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_polite_ending
from models.reports.figures.activity_figures import ActivityFigures, activity_figures

NAME = "activities_by_state"
NONE, DONE = "none", "done"
_PAGE, _LONGEST = 6, 80
_ACTIVITY = r"(?:กิจกรรม|โครงการ|(?:อัน|ตัว|ข้อ|(?<!หน่วย)(?<!สำนัก)งาน|แผนงาน)(?:ไหน|ใด)|งานตามแผน)"
_LISTS = pattern_of(
    r"ไหน|ใด(?!้)|อะไร|บ้าง|ลิสต์|ลิส|รายชื่อ|รายการ|(?:ขอ|อยาก|ช่วย)(?:ดู|รู้|ทราบ)?|กี่|มี(?:ไหม|มั้ย)|ดู"
)
_NOT_BEGUN = pattern_of(
    r"(?:ยัง)?ไม่(?:ได้|ค่อย|เคย)?(?:เริ่ม|ลงมือ|ขยับ|คืบ|ไปไหน|ดำเนินการ)|ยังไม่(?:ได้)?(?:ทำ|จัด|มีรายงาน|มีผล|มีความคืบหน้า|รายงาน)(?!ไม่)"
    r"|ยังไม่มี(?:ใคร|คน|สำนัก(?:ไหน|ใด)?|หน่วย\S{0,6})\s?(?:ทำ|เริ่ม|ลงมือ|จัด|ส่ง|รายงาน|แตะ|รับ)|ไม่มี(?:ใคร|คน|สำนัก(?:ไหน|ใด))(?:ทำ|เริ่ม|แตะ|ลงมือ|จัด)|ยัง(?:ว่าง|นิ่ง|เงียบ|เป็นศูนย์|ศูนย์|0)"
)
_FINISHED = pattern_of(
    r"(?:ทำ|ดำเนินการ|ที่|จบ)?(?:แล้วเสร็จ|เสร็จ(?:แล้ว|หมด|สิ้น|สมบูรณ์|เรียบร้อย|ครบ|ไป|100)|จบ(?:แล้ว|ไป)|สำเร็จแล้ว)"
)
_OTHERS = pattern_of(
    r"รับผิดชอบ|เจ้าภาพ|เสร็จ(?:แล้ว|สิ้น|เรียบร้อย|\s)*(?:เรา|ผม|หนู|ดิฉัน|ก็|จะ)*(?:ต้อง|ควร|ให้เอา)|ยังไม่เสร็จ|ไม่เสร็จ|กี่\s?(?:%|เปอร์)|ร้อยละ|ต้อง(?:ส่ง|ทำ|รายงาน)ไหม|ต้องทำยังไง|ทำยังไง|ทำอย่างไร|ทำไง|ถ้า|หาก|ได้ไหม(?!.*ดู)|ของขวัญ|ร้องเรียน|ประเมิน|ใคร(?!ทำ|เริ่ม|ลงมือ|จัด|แตะ|รายงาน|ส่ง|รับ)|กดตรงไหน|มาตรการ(?:ไหน|ใด)|อนุมัติ|(?<![\d.])[1-9]\d?\.[1-9]"
)


def heard(context: Context, words: str, inside: str | None) -> Query | None:
    """Returns the question; None for other words, and inside a conversation."""
    if inside is not None or context.person is None or len(words) > _LONGEST:
        return None
    if not context.may(SEEING):
        return None
    plain = without_polite_ending(normalise(words))
    kind = _kind(plain)
    return {NONE: _NONE_QUERY, DONE: _DONE_QUERY}.get(kind)


def _kind(plain: str) -> str:
    if not re.search(_ACTIVITY, plain) or not _LISTS.search(plain) or _OTHERS.search(plain):
        return ""
    if _NOT_BEGUN.search(plain):
        return NONE
    return DONE if _FINISHED.search(plain) else ""


def _answer_heard(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    kind = DONE if _FINISHED.search(normalise(rest)) else NONE
    return answer(context, rest, {**facts, "k": kind})


def _answer_none(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    return answer(context, rest, {**facts, "k": NONE})


def _answer_done(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    return answer(context, rest, {**facts, "k": DONE})


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """A page of them. facts: `k` NONE or DONE, `p` the page, and a topic's."""
    found = sentence_topic.placed(context, "กิจกรรมที่ยังไม่มีรายงาน", NAME, rest, facts)
    if not isinstance(found, Placed):
        return [found]
    kind = DONE if facts.get("k") == DONE else NONE
    same = {**found.facts(), "k": kind}
    context.asked = opens(NAME, **same)
    year = found.about.year(context.today)
    listed = activity_figures(context.session, year, found.narrow)
    if not listed:
        return [Text(f"{found.about.words(context.today)} {NOTHING_DUE}", (SEE_STATUS,))]
    held = [each for each in listed if _holds(kind, each)]
    what = "ทำเสร็จแล้ว" if kind == DONE else "ยังไม่มีรายงาน"
    page = button_facts.page(facts, _PAGE, len(held))
    rows = tuple(activity_row(each, _words(kind, each), "plain") for each in page.of(held))
    none = "ยังไม่มีกิจกรรมที่เสร็จครบทุกสำนักที่ต้องรายงาน" if kind == DONE else "ทุกกิจกรรมมีรายงานแล้ว"
    other = NONE if kind == DONE else DONE
    label = "กิจกรรมที่ยังไม่มีรายงาน" if kind == DONE else "กิจกรรมที่เสร็จแล้ว"
    return [
        Card(
            f"กิจกรรมที่{what} {len(held):,} จาก {len(listed):,}",
            subtitle=page.beside(found.whose, found.about.words(context.today)),
            rows=(*(rows or (Para(none),)), *_stated(kind, listed)),
            buttons=page.turn(NAME, **same),
            note=f"{_HOW[kind]} ข้อมูล ณ {thai_date(context.today)}",
            quick=(Button(label, opens(NAME, **{**same, "k": other}), label),),
        )
    ]


_HOW = {
    NONE: "ยังไม่มีรายงาน คือยังไม่มีสำนักใดในขอบเขตนี้ส่งผลของกิจกรรมนั้น ฉบับที่ถูกส่งกลับและยังไม่ส่งใหม่นับอยู่ในนี้",
    DONE: "เสร็จแล้ว คือทุกสำนักที่ต้องรายงานส่งผลว่าดำเนินการแล้วเสร็จ",
}


def _holds(kind: str, each: ActivityFigures) -> bool:
    return each.status == "done" if kind == DONE else not each.reported and not each.known


def _words(kind: str, each: ActivityFigures) -> str:
    if each.expected < 2:
        return ""
    words = f"{each.reported:,} จาก {each.expected:,} สำนักรายงาน"
    return f"\n{words}" if kind == DONE else f"\nต้องรายงาน {each.expected:,} สำนัก"


def _stated(kind: str, listed: Sequence[ActivityFigures]) -> tuple[Para, ...]:
    """Those that were reported as not begun: they have a report."""
    stated = [each.number for each in listed if each.status == "not_started"]
    if kind == DONE or not stated:
        return ()
    return (Para(f"รายงานว่ายังไม่เริ่ม {len(stated):,} กิจกรรม: {', '.join(stated[:12])}"),)


QUERY = Query(
    NAME,
    ("กิจกรรมที่ยังไม่มีรายงาน", "กิจกรรมที่ยังไม่เริ่ม"),
    answer,
    roles=SEEING,
    following=WORK,
    heard=_answer_heard,
)
_NONE_QUERY = Query(NAME, (), _answer_none, roles=SEEING, following=WORK)
_DONE_QUERY = Query(NAME, (), _answer_done, roles=SEEING, following=WORK)
