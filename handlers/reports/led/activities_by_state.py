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
from handlers.reports.report_words import STATUS, baht, money_unknown
from handlers.subjects.listeners import listener
from handlers.understand.asked.file_formats import ending
from handlers.understand.dates.dates import thai_date
from handlers.understand.patterns import pattern_of
from handlers.understand.reports.sent_left_out import without_those_sent
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.reports.figures.activity_figures import ActivityFigures, activity_figures

NAME = "activities_by_state"
NONE, DONE, UNSPENT = "none", "done", "unspent"
LEFT, BEGUN, GOING = "left", "begun", "going"
"""All but the finished, all that have begun, and those of them that are not finished."""
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
_UNFINISHED = pattern_of(r"(?:ยัง)?ไม่(?:ได้|ทำ|ดำเนินการ|แล้ว)*(?:เสร็จ|จบ|สำเร็จ)")
_ASKS_OF_UNFINISHED = pattern_of(
    rf"{_TO_FILL_IN.pattern}|ทำไม|เพราะ|เหตุ|เลื่อน|ขยาย|ยกเลิก|แจ้ง|ส่ง|รายงาน|(?:สำนัก|หน่วยงาน|กลุ่ม|แบบ)(?:ไหน|ใด)|ที่สุด|กำหนด|ทัน|ปัญหา|อุปสรรค|ติด"
)
"""Asks something else of those that are not finished: `กิจกรรมไม่เสร็จทันปีงบต้องแจ้งอะไร`."""
_ALREADY_BEGUN = pattern_of(
    r"(?<!ไม่)(?<!ไม่ได้)(?:ทำ|เริ่ม|ลงมือ|จัด|ดำเนินการ)(?:ทำ|ไป|\s)*แล้ว(?!เสร็จ)|กำลัง(?:ทำ|จัด|ดำเนินการ)"
)
_EACH = r"(?:อัน|ตัว|กิจกรรม|โครงการ|งาน|ข้อ|ที่|ซึ่ง|พวก|\s)*"
_ENDED = rf"(?:{_FINISHED.pattern}|(?:ทำ)?(?:เสร็จ|จบ|สำเร็จ))"
_LEFT_OUT = pattern_of(
    rf"(?:ไม่(?:ต้อง)?(?:เอา|รวม|นับ|แสดง)|เว้น|ตัด){_EACH}(?P<one>{_ENDED}|{_NOT_BEGUN.pattern})"
    rf"(?:{_EACH}(?:กับ|และ|หรือ|ไม่(?:เอา|รวม|นับ)){_EACH}(?P<two>{_ENDED}|{_NOT_BEGUN.pattern}))?(?:ออก(?:ไป)?)?"
)
_LEAVES_OUT = pattern_of(r"ไม่(?:ต้อง)?(?:เอา|รวม|นับ|แสดง)|เว้น(?!ว่าง)|ตัด(?=.*ออก)")
_MORE_LEFT_OUT = pattern_of(r"\s*(?:กับ|และ|หรือ|รวมถึง|รวมทั้ง)")
_ALL = "ทั้งหมด"
_OTHERS = pattern_of(
    rf"รับผิดชอบ|เจ้าภาพ|เสร็จ(?:แล้ว|สิ้น|เรียบร้อย|\s)*(?:{ME_OR_US}|ก็|จะ)*(?:ต้อง|ควร|ให้เอา)|กี่\s?(?:%|เปอร์)|ร้อยละ|ต้อง(?:ส่ง|ทำ|รายงาน)ไหม|ต้องทำยังไง|ทำยังไง|ทำอย่างไร|ทำไง|ถ้า|หาก|ได้ไหม(?!.*ดู)|ของขวัญ|ร้องเรียน|ประเมิน|ใคร(?!ทำ|เริ่ม|ลงมือ|จัด|แตะ|รายงาน|ส่ง|รับ)|กดตรงไหน|มาตรการ(?:ไหน|ใด)|อนุมัติ|(?<![\d.])[1-9]\d?\.[1-9]"
)


@listener(longest=_LONGEST, roles=SEEING)
def heard(context: Context, words: str) -> Query | None:
    """Returns the question; None for other words, and inside a conversation."""
    return _BY_KIND.get(_kind(_read(words)))


def _read(words: str) -> str:
    """Returns the words without those that leave out what was sent: none of the lists has that."""
    return without_those_sent(without_polite_ending(normalise(words)))


def _kind(plain: str) -> str:
    """Returns which of them the words list; "" for other words."""
    if not re.search(_ACTIVITY, plain) or _OTHERS.search(plain):
        return ""
    without = _LEFT_OUT.search(plain)
    if not _LISTS.search(plain) and (without is None or _ALL not in plain):
        return ""
    if _UNSPENT.search(plain) and _OF_MONEY.search(plain):
        return UNSPENT if not _TO_FILL_IN.search(plain) and without is None else ""
    kind = _state(plain, without)
    if kind in (LEFT, BEGUN, GOING) and ending(plain) is not None:  # of these a document tells
        return ""
    return kind


def _state(plain: str, without: re.Match[str] | None) -> str:
    """Returns the state that the words name, without those that they leave out; "" where they name
    none, and where it cannot be read what they leave out."""
    if without is None:
        unread = _LEAVES_OUT.search(plain)
        kind = _OF_STATES.get(_named(plain[: unread.start()] if unread else plain), "")
        return kind if kind != BEGUN else ""
    rest = f"{plain[: without.start()]} {plain[without.end() :]}"
    if _LEAVES_OUT.search(rest) or _MORE_LEFT_OUT.match(plain, without.end()):
        return ""
    left = [each for each in without.group("one", "two") if each]
    out = {NONE if _NOT_BEGUN.match(each) is not None else DONE for each in left}
    return _OF_STATES.get(_named(rest) - out, "")


def _named(words: str) -> frozenset[str]:
    """Returns those of NONE, GOING and DONE that the words name; all three if they name none."""
    not_begun = _NOT_BEGUN.search(_UNFINISHED.sub(" ", words)) is not None
    if _UNFINISHED.search(words):
        if not_begun or _ASKS_OF_UNFINISHED.search(words):
            return frozenset()
        return frozenset((GOING,) if _ALREADY_BEGUN.search(words) else (NONE, GOING))
    if not_begun:
        return frozenset((NONE,))
    if _FINISHED.search(words):
        return frozenset((DONE,))
    return frozenset((GOING, DONE) if _ALREADY_BEGUN.search(words) else (NONE, GOING, DONE))


_OF_STATES = {
    frozenset((NONE,)): NONE,
    frozenset((DONE,)): DONE,
    frozenset((GOING,)): GOING,
    frozenset((NONE, GOING)): LEFT,
    frozenset((GOING, DONE)): BEGUN,
}


def _answer_heard(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    plain = _read(rest)
    kind = _kind(plain) or _state(plain, _LEFT_OUT.search(plain)) or _unread(plain)
    return answer(context, rest, {**facts, "k": kind})


def _unread(plain: str) -> str:
    """Returns what is listed where no state is read: not those that the words leave out."""
    out = _LEAVES_OUT.search(plain)
    return BEGUN if out is not None and _NOT_BEGUN.search(plain, out.end()) else NONE


def _of_kind(kind: str) -> Query:
    def answered(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
        return answer(context, rest, {**facts, "k": kind})

    return Query(NAME, (), answered, roles=SEEING, following=WORK)


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """A page of them. facts: `k` one of `_WHAT`, `p` the page, and a topic's."""
    found = sentence_topic.placed(context, "กิจกรรมที่ยังไม่มีรายงาน", NAME, rest, facts)
    if not isinstance(found, Placed):
        return [found]
    kind = button_facts.one_of(facts, "k", *_WHAT)
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


_WHAT = {
    NONE: "ยังไม่มีรายงาน",
    DONE: "ทำเสร็จแล้ว",
    UNSPENT: "ยังไม่ใช้งบประมาณ",
    LEFT: "ยังไม่เสร็จ",
    BEGUN: "มีรายงานแล้ว",
    GOING: "มีรายงานแล้วแต่ยังไม่เสร็จ",
}
_EMPTY = {
    NONE: "ทุกกิจกรรมมีรายงานแล้ว",
    DONE: "ยังไม่มีกิจกรรมที่เสร็จครบทุกสำนักที่ต้องรายงาน",
    UNSPENT: "ยังไม่มีกิจกรรมที่รายงานว่าไม่ใช้งบประมาณ",
    LEFT: "ทุกกิจกรรมเสร็จแล้ว",
    BEGUN: "ยังไม่มีกิจกรรมที่มีรายงาน",
    GOING: "ไม่มีกิจกรรมที่มีรายงานแล้วแต่ยังไม่เสร็จ",
}
_OTHER = {
    NONE: (DONE, "กิจกรรมที่เสร็จแล้ว"),
    DONE: (NONE, "กิจกรรมที่ยังไม่มีรายงาน"),
    UNSPENT: (NONE, "กิจกรรมที่ยังไม่มีรายงาน"),
    LEFT: (DONE, "กิจกรรมที่เสร็จแล้ว"),
    BEGUN: (NONE, "กิจกรรมที่ยังไม่มีรายงาน"),
    GOING: (DONE, "กิจกรรมที่เสร็จแล้ว"),
}
_HOW = {
    NONE: "ยังไม่มีรายงาน คือยังไม่มีสำนักใดในขอบเขตนี้ส่งผลของกิจกรรมนั้น ฉบับที่ถูกส่งกลับและยังไม่ส่งใหม่นับอยู่ในนี้",
    **dict.fromkeys((DONE, LEFT, GOING), "เสร็จแล้ว คือทุกสำนักที่ต้องรายงานส่งผลว่าดำเนินการแล้วเสร็จ"),
    BEGUN: "มีรายงานแล้ว คือมีสำนักในขอบเขตนี้ส่งผลของกิจกรรมนั้นแล้ว",
    UNSPENT: "จากรายงานที่ส่งแล้ว คือไม่มีสำนักใดในขอบเขตนี้รายงานว่าเบิกจ่าย",
}


def _holds(kind: str, each: ActivityFigures) -> bool:
    if kind == UNSPENT:
        return bool(each.reported or each.known) and not each.disbursed
    begun = bool(each.reported or each.known)
    if kind in (NONE, BEGUN):
        return begun == (kind == BEGUN)
    return (each.status == "done") == (kind == DONE) and (begun or kind != GOING)


def _words(kind: str, each: ActivityFigures) -> str:
    if kind == UNSPENT:
        given = f"ได้รับจัดสรร {baht(each.allocated)} ยังไม่เบิกจ่าย" if each.allocated else _NO_MONEY
        return f"\n{given}"
    stands = f"\n{_stands(each)}" if kind in (LEFT, BEGUN, GOING) else ""
    if each.expected < 2:
        return stands
    if kind == NONE:
        return f"\nต้องรายงาน {each.expected:,} สำนัก"
    told = f"{each.reported:,} จาก {each.expected:,} สำนักรายงาน"
    return f"{stands} · {told}" if stands else f"\n{told}"


def _stands(each: ActivityFigures) -> str:
    return STATUS[each.status] if each.status is not None else _WHAT[NONE]


_NO_MONEY = "รายงานว่าไม่ใช้งบประมาณ"


def _stated(kind: str, listed: Sequence[ActivityFigures]) -> tuple[Para, ...]:
    """Those reported as not begun: they have a report. Of money, of how many it is not known."""
    if kind == UNSPENT:
        unknown = sum(not each.reported and not each.known for each in listed)
        return (Para(money_unknown(unknown, len(listed)), tone="muted"),) if unknown else ()
    stated = [each.number for each in listed if each.status == "not_started"]
    if kind != NONE or not stated:
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
_BY_KIND = {kind: _of_kind(kind) for kind in _WHAT}
