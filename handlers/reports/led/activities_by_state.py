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
from handlers.reports.report_words import baht, money_unknown
from handlers.subjects.listeners import listener
from handlers.understand.dates.dates import thai_date
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.reports.figures.activity_figures import ActivityFigures, activity_figures

NAME = "activities_by_state"
NONE, DONE, UNSPENT = "none", "done", "unspent"
_PAGE, _LONGEST = 6, 80
_ACTIVITY = r"(?:กิจกรรม|โครงการ|(?:อัน|ตัว|ข้อ|(?<!หน่วย)(?<!สำนัก)งาน|แผนงาน)(?:ไหน|ใด)|งานตามแผน)"
_LISTS = pattern_of(
    rf"ไหน|ใด(?!้)|อะไร|บ้าง|ลิสต์|ลิส|รายชื่อ|รายการ|(?:ขอ|อยาก|ช่วย)(?:ดู|รู้|ทราบ)?|กี่|มี(?:{WHETHER})|ดู"
)
_NOT_BEGUN = pattern_of(
    r"(?:ยัง)?ไม่(?:ได้|ค่อย|เคย)?(?:เริ่ม|ลงมือ|ขยับ|คืบ|ไปไหน|ดำเนินการ)|ยังไม่(?:ได้)?(?:ทำ|จัด|มีรายงาน|มีผล|มีความคืบหน้า|รายงาน)(?!ไม่)"
    r"|ยังไม่มี(?:ใคร|คน|สำนัก(?:ไหน|ใด)?|หน่วย\S{0,6})\s?(?:ทำ|เริ่ม|ลงมือ|จัด|ส่ง|รายงาน|แตะ|รับ)|ไม่มี(?:ใคร|คน|สำนัก(?:ไหน|ใด))(?:ทำ|เริ่ม|แตะ|ลงมือ|จัด)|ยัง(?:ว่าง|นิ่ง|เงียบ|เป็นศูนย์|ศูนย์|0)"
)
_MONEY = r"(?:งบ(?:ประมาณ)?|เงิน)"
_UNSPENT = pattern_of(
    rf"ไม่(?:ได้|เคย|มีการ|ค่อย|มี|ถูก)*(?:ใช้|เบิก|จ่าย|แตะ)(?:จ่าย)?(?:{_MONEY}|$|\s|เลย)|{_MONEY}\S{{0,12}}?(?:ยัง)?ไม่(?:ได้|ถูก|เคย)*(?:ใช้|เบิก|แตะ)"
    rf"|(?:ใช้|เบิก)(?:จ่าย)?{_MONEY}?(?:ไป)?(?:เป็น)?\s?(?:ศูนย์|0)(?![\d.])"
)
_OF_MONEY = pattern_of(f"{_MONEY}|เบิก")
_TO_FILL_IN = pattern_of(f"กรอก|ใส่|เขียน|พิมพ์|ระบุ|ตอบ(?!ว่า)|ต้อง|{HOW_IN_FULL}|เลือก|กด")
"""Asks how a report is filled in: `ไม่ใช้งบต้องกรอกอะไร`."""
_FINISHED = pattern_of(
    r"(?:ทำ|ดำเนินการ|ที่|จบ)?(?:แล้วเสร็จ|เสร็จ(?:แล้ว|หมด|สิ้น|สมบูรณ์|เรียบร้อย|ครบ|ไป|100)|จบ(?:แล้ว|ไป)|สำเร็จแล้ว)"
)
_LEFT_OUT = pattern_of(
    r"(?:ไม่(?:เอา|รวม)|เว้น|ตัด)(?:อัน|ตัว|กิจกรรม|โครงการ|งาน|ข้อ|ที่|ซึ่ง|\s)*"
    rf"(?:{_FINISHED.pattern}|{_NOT_BEGUN.pattern})"
)
"""`ยกเว้นอันที่เสร็จแล้ว` wants the others, which no list holds alone: it is not answered here."""
_OTHERS = pattern_of(
    rf"รับผิดชอบ|เจ้าภาพ|เสร็จ(?:แล้ว|สิ้น|เรียบร้อย|\s)*(?:{ME_OR_US}|ก็|จะ)*(?:ต้อง|ควร|ให้เอา)|ยังไม่เสร็จ|ไม่เสร็จ|กี่\s?(?:%|เปอร์)|ร้อยละ|ต้อง(?:ส่ง|ทำ|รายงาน)ไหม|ต้องทำยังไง|ทำยังไง|ทำอย่างไร|ทำไง|ถ้า|หาก|ได้ไหม(?!.*ดู)|ของขวัญ|ร้องเรียน|ประเมิน|ใคร(?!ทำ|เริ่ม|ลงมือ|จัด|แตะ|รายงาน|ส่ง|รับ)|กดตรงไหน|มาตรการ(?:ไหน|ใด)|อนุมัติ|(?<![\d.])[1-9]\d?\.[1-9]"
)


@listener(longest=_LONGEST)
def heard(context: Context, words: str) -> Query | None:
    """Returns the question; None for other words, and inside a conversation."""
    if not context.may(SEEING):
        return None
    plain = without_polite_ending(normalise(words))
    kind = _kind(plain)
    return {NONE: _NONE_QUERY, DONE: _DONE_QUERY, UNSPENT: _UNSPENT_QUERY}.get(kind)


def _kind(plain: str) -> str:
    if not re.search(_ACTIVITY, plain) or not _LISTS.search(plain) or _OTHERS.search(plain):
        return ""
    if _UNSPENT.search(plain) and _OF_MONEY.search(plain):
        return UNSPENT if not _TO_FILL_IN.search(plain) else ""
    if _NOT_BEGUN.search(plain):
        return NONE if not _LEFT_OUT.search(plain) else ""
    return DONE if _FINISHED.search(plain) and not _LEFT_OUT.search(plain) else ""


def _answer_heard(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    kind = _kind(without_polite_ending(normalise(rest)))
    kind = kind or (DONE if _FINISHED.search(normalise(rest)) else NONE)
    return answer(context, rest, {**facts, "k": kind})


def _answer_none(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    return answer(context, rest, {**facts, "k": NONE})


def _answer_done(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    return answer(context, rest, {**facts, "k": DONE})


def _answer_unspent(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    return answer(context, rest, {**facts, "k": UNSPENT})


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """A page of them. facts: `k` NONE, DONE or UNSPENT, `p` the page, and a topic's."""
    found = sentence_topic.placed(context, "กิจกรรมที่ยังไม่มีรายงาน", NAME, rest, facts)
    if not isinstance(found, Placed):
        return [found]
    kind = button_facts.one_of(facts, "k", NONE, DONE, UNSPENT)
    same = {**found.facts(), "k": kind}
    context.asked = opens(NAME, **same)
    year = found.about.year(context.today)
    listed = activity_figures(context.session, year, found.narrow)
    if not listed:
        return [Text(f"{found.about.words(context.today)} {NOTHING_DUE}", (SEE_STATUS,))]
    held = [each for each in listed if _holds(kind, each)]
    page = button_facts.page(facts, _PAGE, len(held))
    rows = tuple(activity_row(each, _words(kind, each), "plain") for each in page.of(held))
    other, label = _OTHER[kind]
    return [
        Card(
            f"กิจกรรมที่{_WHAT[kind]} {len(held):,} จาก {len(listed):,}",
            subtitle=page.beside(found.whose, found.about.words(context.today)),
            rows=(*(rows or (Para(_EMPTY[kind]),)), *_stated(kind, listed)),
            buttons=page.turn(NAME, **same),
            note=f"{_HOW[kind]} ข้อมูล ณ {thai_date(context.today)}",
            quick=(Button(label, opens(NAME, **{**same, "k": other}), label),),
        )
    ]


_WHAT = {NONE: "ยังไม่มีรายงาน", DONE: "ทำเสร็จแล้ว", UNSPENT: "ยังไม่ใช้งบประมาณ"}
_EMPTY = {
    NONE: "ทุกกิจกรรมมีรายงานแล้ว",
    DONE: "ยังไม่มีกิจกรรมที่เสร็จครบทุกสำนักที่ต้องรายงาน",
    UNSPENT: "ยังไม่มีกิจกรรมที่รายงานว่าไม่ใช้งบประมาณ",
}
_OTHER = {
    NONE: (DONE, "กิจกรรมที่เสร็จแล้ว"),
    DONE: (NONE, "กิจกรรมที่ยังไม่มีรายงาน"),
    UNSPENT: (NONE, "กิจกรรมที่ยังไม่มีรายงาน"),
}
_HOW = {
    NONE: "ยังไม่มีรายงาน คือยังไม่มีสำนักใดในขอบเขตนี้ส่งผลของกิจกรรมนั้น ฉบับที่ถูกส่งกลับและยังไม่ส่งใหม่นับอยู่ในนี้",
    DONE: "เสร็จแล้ว คือทุกสำนักที่ต้องรายงานส่งผลว่าดำเนินการแล้วเสร็จ",
    UNSPENT: "จากรายงานที่ส่งแล้ว คือไม่มีสำนักใดในขอบเขตนี้รายงานว่าเบิกจ่าย",
}


def _holds(kind: str, each: ActivityFigures) -> bool:
    if kind == UNSPENT:
        return bool(each.reported or each.known) and not each.disbursed
    return each.status == "done" if kind == DONE else not each.reported and not each.known


def _words(kind: str, each: ActivityFigures) -> str:
    if kind == UNSPENT:
        given = f"ได้รับจัดสรร {baht(each.allocated)} ยังไม่เบิกจ่าย" if each.allocated else _NO_MONEY
        return f"\n{given}"
    if each.expected < 2:
        return ""
    words = f"{each.reported:,} จาก {each.expected:,} สำนักรายงาน"
    return f"\n{words}" if kind == DONE else f"\nต้องรายงาน {each.expected:,} สำนัก"


_NO_MONEY = "รายงานว่าไม่ใช้งบประมาณ"


def _stated(kind: str, listed: Sequence[ActivityFigures]) -> tuple[Para, ...]:
    """Those reported as not begun: they have a report. Of money, of how many it is not known."""
    if kind == UNSPENT:
        unknown = sum(not each.reported and not each.known for each in listed)
        return (Para(money_unknown(unknown, len(listed)), tone="muted"),) if unknown else ()
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
_UNSPENT_QUERY = Query(NAME, (), _answer_unspent, roles=SEEING, following=WORK)
