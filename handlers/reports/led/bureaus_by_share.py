"""`เรียงสำนักตามเปอร์เซ็นต์`, `สำนักเราเทียบกับสำนักอื่น`, `แต่ละสำนักต้องส่งกี่เรื่อง`: every bureau with
how much it must send and has sent, by per cent; it needs no round to be over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Row, Text, Tone
from handlers.question import asked_in_form, button_facts, sentence_topic
from handlers.question.query import Facts, Query, opens
from handlers.question.scoped import Placed
from handlers.question.top_named import split_top
from handlers.question.topic import Topic
from handlers.reports.due_report_words import NOTHING_DUE, SEE_STATUS, share_words
from handlers.reports.figures.overview import LEADING, SENDING
from handlers.reports.led import activity_theme
from handlers.subjects.listeners import listener
from handlers.understand.dates.dates import thai_date
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_SHORT, ME, ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.people.person import Bureau
from models.people.scope import bureaus_seen
from models.reports.figures import progress
from models.reports.figures.progress import ReportCounts

NAME = "bureaus_by_share"
_PAGE, _LONGEST = 8, 90
_LOW, _TOTAL = "low", "total"
_BUREAU = r"(?:สำนัก|หน่วยงาน|หน่วย)"
_EACH = (
    rf"(?:(?:ทุก|แต่ละ|ทั้ง\s?\S{{1,4}}?|ราย|สาม|สี่|ห้า|\d{{1,2}}\s?)\s?{_BUREAU}(?!งาน)"
    rf"|{_BUREAU}(?:ทั้งหมด|ต่างๆ|ต่าง ๆ))"
)
_SENT = "ที่ส่ง|(?:ยอด|จำนวน)(?:การ)?ส่ง"
_PERCENT = rf"(?:เปอ(?:ร์?)?เซ็?น(?:ต์|ต)?|%|ร้อยละ|ความ(?:คืบหน้า|ก้าวหน้า|สำเร็จ)|ผลงาน|{_SENT})"
_ORDER = r"(?:เรียง(?:ลำดับ)?|จัดอันดับ|จัดลำดับ|อันดับ|ลำดับ|ไล่)"
_RANKED = pattern_of(
    rf"{_ORDER}.*{_PERCENT}|{_PERCENT}.*{_ORDER}|{_BUREAU}(?:ไหน|ใด).*{_PERCENT}.*(?:สุด|มาก|น้อย|ต่ำ|สูง)|{_PERCENT}.*(?:สูง|มาก|น้อย|ต่ำ|เยอะ)(?:ที่)?สุด.*(?:{_BUREAU}|อันดับ)"
    rf"|{_EACH}.*(?:{_PERCENT}|กี่\s?%).*(?:เท่าไ|กี่|บ้าง|ดู|ขอ)|(?:ขอ|ดู){_PERCENT}(?:ของ)?{_EACH}"
    rf"|(?:เทียบ|เปรียบเทียบ|ไล่ดู).{{0,8}}{_EACH}|{_EACH}.{{0,12}}(?:เทียบ|เปรียบเทียบ)|{_ORDER}(?:ทุก|แต่ละ|ราย)?{_BUREAU}.*(?:มาก|น้อย|เยอะ|ดี|แย่)"
)
_PLACE = pattern_of(
    r"(?:อยู่|ได้|ติด|เป็น|ที่)?(?:อันดับ|ลำดับ|ที่)(?:ที่)?\s?(?:เท่าไ(?:ร|หร่)|ไหน|กี่)(?!.*(?:คำสั่ง|วาระ))"
)
_OTHERS_BESIDE = pattern_of(
    rf"(?:เทียบ|เปรียบเทียบ|ต่าง(?!จังหวัด|ประเทศ|หาก|อำเภอ)|ดีกว่า|แย่กว่า|ช้ากว่า|เร็วกว่า|นำ|ตาม|สู้|กว่า|เป็น(?:{HOW_IN_SHORT})).*(?:{_BUREAU}|ที่|คน|เพื่อน|เขา|เค้า|กับ|ชาว)(?:อื่น|บ้าน|เพื่อน)"
    rf"|(?:{_BUREAU}|ที่)อื่น.*(?:เทียบ|กว่า|เป็น(?:{HOW_IN_SHORT})|ไป(?:ถึง)?ไหน)|(?:เทียบ|สู้|ตาม|นำ).*(?:เขา|เค้า|เพื่อน)(?:ได้)?(?:{WHETHER}|$)"
)
_ANOTHER = rf"(?:ใคร|{_BUREAU}(?:ไหน|ใด|อื่น)|(?:ที่|คน)อื่น|เพื่อน|เขา|เค้า|กี่\s?{_BUREAU})"
_AHEAD = (
    r"(?:นำ(?!.{0,12}(?:ไป|มา|เสนอ|ประชุม))(?:หน้า)?|แซง(?:หน้า)?|ชนะ|ทิ้งห่าง"
    r"|(?:ดี|แย่|ช้า|เร็ว|น้อย|มาก|เยอะ|สูง|ต่ำ)กว่า)"
)
_OURS = rf"(?:เรา|{_BUREAU}(?:ของ)?(?:{ME}|พี่))"
_BEHIND = pattern_of(
    rf"{_OURS}.{{0,20}}?(?:ตามหลัง|ล้าหลัง|แพ้|{_AHEAD})(?:อยู่)?{_ANOTHER}|{_OURS}.{{0,16}}?(?:ตามหลัง|ล้าหลัง|รั้งท้าย).{{0,8}}(?:{WHETHER}|เปล่า)"
    rf"|{_ANOTHER}(?:ที่|ได้|ส่ง|ทำ|กำลัง|อยู่|จะ|\s)*{_AHEAD}(?:อยู่)?{_OURS}"
)
"""Whether the own one is behind or ahead: `ไตรมาสนี้สำนักเราตามหลังใครอยู่ไหม`."""
_OWN = pattern_of(rf"(?:{ME_OR_US}|พี่)")
_TOTALS = pattern_of(
    rf"{_EACH}.*ต้อง(?:ส่ง|รายงาน|ทำ).*(?:กี่|เท่าไ)|ต้อง(?:ส่ง|รายงาน|ทำ).*(?:กี่|เท่าไ).*{_EACH}|{_BUREAU}(?:ไหน|ใด)ต้อง(?:ส่ง|รายงาน|ทำ)\S{{0,8}}?(?:มาก|เยอะ|น้อย)(?:ที่)?สุด"
)
_HOW_FAR = pattern_of(
    rf"(?:แต่ละ|ราย)\s?{_BUREAU}(?!งาน).{{0,24}}?(?:ถึง(?:ขั้น)?ไหน|เป็น(?:{HOW_IN_SHORT})|(?:คืบหน้า|ก้าวหน้า)(?:ยังไง|แค่ไหน|{WHETHER}|ไป|บ้าง|$)"
    rf"|ทำ(?:ไป|แล้ว|กัน|ได้|มา)*แค่ไหน|(?:ส่ง|รายงาน)(?:ไป|แล้ว|กัน|ได้|มา)*(?:แค่ไหน|กี่(?:ฉบับ|เรื่อง|กิจกรรม|ข้อ|เปอ|\s?%)|เท่าไ))"
    rf"|(?:สรุป|ภาพรวม|สถานะ|ความคืบหน้า|คืบหน้า|ผลงาน|ส่งงาน)(?:สั้น\s?ๆ|สั้นๆ|ให้|ฟัง|ดู|ที|หน่อย|ว่า|การ|ส่ง|รายงาน|ความ|คืบหน้า|งาน|เดือนนี้|ปีนี้|ตอนนี้|ล่าสุด|ของ|\s)*(?:แต่ละ|ราย){_BUREAU}(?!งาน)"
)
"""How far each one is, in short: `แต่ละสำนักทำไปถึงไหนแล้ว`."""
_NOT_THESE = pattern_of(
    "เฉลี่ย|ของขวัญ|ร้องเรียน|งบ|เงิน|เบิก|แดง|เหลือง|เขียว|คะแนน|ช้า(?!กว่า)|ตรงเวลา|ทันกำหนด|ลงทะเบียน|ประกาศ|(?i:gift)|ลงชื่อ|เข้าร่วม|บุคลากร|กี่คน|ปีก่อน|ปีที่แล้ว|เสร็จ|แบบสำรวจ|ประเมิน|ระดับ"
)
_IN_PLACE = pattern_of(r"(?:ให้|มี|ฝาก)(?:คน|เพื่อน)อื่น.{0,14}?(?:แทน|เซ็น|อนุมัติ|ทำ|ดู|ส่ง)")
"""Somebody else is to do it: `ผมไปต่างจังหวัด ให้คนอื่นเซ็นแทนได้ไหม`."""
_LOWEST = pattern_of("ต่ำ|(?<!ไป)(?<!ไปหา)น้อย|ท้าย|รั้ง|บ๊วย|แย่")


@listener(longest=_LONGEST)
def heard(context: Context, words: str) -> Query | None:
    """Returns the question for those who lead; None for other words."""
    plain = without_polite_ending(normalise(words))
    if _NOT_THESE.search(plain) or _IN_PLACE.search(plain) or not context.may(LEADING):
        return None
    if asked_in_form.read(plain) is not None:
        return None  # the figures are wanted as a file
    own = _OWN.search(plain)
    beside = own and (_OTHERS_BESIDE.search(plain) or _BEHIND.search(plain))
    placed = _PLACE.search(plain) and (own or _names_bureau(context, words))
    if beside or placed or _RANKED.search(plain) or _TOTALS.search(plain):
        return _HEARD
    far = _HOW_FAR.search(plain) and not activity_theme.named(context, plain)
    return _HEARD if far else None


def _names_bureau(context: Context, words: str) -> bool:
    about = sentence_topic.of(context, words)
    return not isinstance(about, Text) and bool(getattr(about, "bureaus", ()))


def _answer_heard(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """The bureau that is named, or one's own, is marked among all: it narrows nothing."""
    plain = without_polite_ending(normalise(rest))
    about = sentence_topic.of(context, rest)
    if not isinstance(about, Topic):
        return [about]
    if about.unknown:
        return [sentence_topic.asked_back(NAME, about)]
    several = len(about.bureaus) > 1 and about.each
    marked = about.bureaus[0].id if len(about.bureaus) == 1 else None
    if marked is None and _OWN.search(plain):
        marked = context.me.bureau_id
    _, top = split_top(plain)
    given: dict[str, object] = {**about.facts(), "o": marked, "top": top}
    if several:
        given |= about.bureau_facts()
    if _TOTALS.search(plain):
        given["s"] = _TOTAL
    elif _LOWEST.search(plain):
        given["s"] = _LOW
    return answer(context, "", {k: str(v) for k, v in given.items() if v is not None})


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """A page of the bureaus. facts: `s` LOW for the last first, `total` for the most to send first;
    `o` the bureau whose place stands above; `top` how many; `p` the page, and a topic's."""
    found = sentence_topic.placed(context, "เรียงสำนักตามร้อยละ", NAME, rest, facts)
    if not isinstance(found, Placed):
        return [found]
    year = found.about.year(context.today)
    counted = progress.counts(
        context.session, year, context.today, by="bureau", narrow=found.narrow
    )
    kind, marked = facts.get("s", ""), button_facts.whole(facts, "o")
    same = {**found.facts(), "s": kind or None, "o": marked}
    context.asked = opens(NAME, **same)
    if not counted:
        return [Text(f"{found.about.words(context.today)} {NOTHING_DUE}", (SEE_STATUS,))]
    ordered = sorted(counted, key=_by_total if kind == _TOTAL else by_share)
    placed = places(ordered)
    shown = ordered[::-1] if kind == _LOW else ordered
    shown = shown[: found.top] if found.top else shown
    page = button_facts.page(facts, _PAGE, len(shown))
    how = {_LOW: "น้อยที่สุดอยู่บน", _TOTAL: "ต้องส่งมากที่สุดอยู่บน"}.get(kind, "มากที่สุดอยู่บน")
    rows = [_row(each, placed[each.key], found, marked) for each in page.of(shown)]
    return [
        Card(
            f"ร้อยละที่ส่งแล้ว {found.whose}",
            subtitle=page.beside(found.about.words(context.today), how),
            rows=(*_own_place(context, ordered, placed, marked, found), *rows),
            buttons=page.turn(NAME, **same),
            note=f"{_HOW} ข้อมูล ณ {thai_date(context.today)}",
            quick=_others(same, kind),
        )
    ]


_HOW = "เรียงตามร้อยละของฉบับที่ส่งแล้วจากทั้งหมดที่ต้องส่ง สำนักที่เท่ากันอยู่อันดับเดียวกัน"


def by_share(each: ReportCounts) -> tuple[float, str]:
    """Returns the order of the ranking: the largest share sent first, then by name."""
    return -each.sent / each.total, each.name


def _by_total(each: ReportCounts) -> tuple[int, str]:
    return -each.total, each.name


def places(ordered: Sequence[ReportCounts]) -> dict[progress.Key, int]:
    """Those that have sent the same share have the same place."""
    ranked = sorted(ordered, key=by_share)
    shares = [each.sent / each.total for each in ranked]
    return {each.key: shares.index(each.sent / each.total) + 1 for each in ranked}


def _own_place(
    context: Context,
    ordered: Sequence[ReportCounts],
    placed: dict[progress.Key, int],
    marked: int | None,
    found: Placed,
) -> tuple[Para, ...]:
    if marked is None:
        return ()
    mine = next((each for each in ordered if each.key == marked), None)
    seen = bureaus_seen(context.session, context.me)
    bureau = context.session.get(Bureau, marked)
    if mine is None or bureau is None:
        name = bureau.name if bureau is not None else "สำนักนี้"
        return (Para(f"{name}ไม่มีรายงานที่ต้องส่งในช่วงที่ถาม จึงไม่มีอันดับ", bold=True),)
    if len(ordered) < 2:
        only = "ท่านดูสำนักอื่นไม่ได้ จึงเทียบอันดับให้ไม่ได้" if seen is not None else ""
        words = f"{mine.name} ส่งแล้ว {share_words(mine.sent, mine.total)}"
        return (Para(words, bold=True), *((Para(only, tone="muted"),) if only else ()))
    ties = sum(placed[each.key] == placed[mine.key] for each in ordered) - 1
    tied = f" เท่ากับอีก {ties:,} สำนัก" if ties else ""
    of = f"จาก {len(ordered):,} สำนัก"
    sent, total = sum(e.sent for e in ordered), sum(e.total for e in ordered)
    return (
        Para(f"{mine.name} อันดับที่ {placed[mine.key]:,} {of}{tied}", bold=True),
        Para(f"รวม{found.whose} ส่งแล้ว {share_words(sent, total)}", tone="muted"),
    )


def _row(each: ReportCounts, place: int, found: Placed, marked: int | None) -> Row:
    data = opens("status", b=each.key, **found.about.facts())
    late = f" · เลยกำหนด {each.late:,}" if each.late else ""
    tone: Tone = "bad" if each.late else "good" if each.key == marked else "plain"
    words = f"ส่งแล้ว {share_words(each.sent, each.total)}{late}"
    return Row(f"{place}. {each.name}", words, Button("ดู", data, f"สถานะ {each.name}"), tone)


def _others(same: dict[str, object], kind: str) -> tuple[Button, ...]:
    ways = {"": "มากไปน้อย", _LOW: "น้อยไปมาก", _TOTAL: "ต้องส่งมากที่สุด"}
    return tuple(
        Button(label, opens(NAME, **{**same, "s": way or None}), label)
        for way, label in ways.items()
        if way != kind
    )


def _other_end(words: str) -> str:
    """Turns the order round: `แล้วที่น้อยที่สุดล่ะ`."""
    found = _AT_THE_END.fullmatch(without_polite_ending(words))
    if found is None:
        return SENDING.hears(words)
    return opens(NAME, s=_LOW) if found["low"] else opens(NAME)


_AT_THE_END = pattern_of(
    r"(?=.*(?:สุด|ล่ะ|ละ|บ้าง|ไหน|ท้าย|บ๊วย))(?:แล้ว|ส่วน|เอา|ขอ|\s)*(?:สำนัก|อัน|คน)?(?:ไหน)?(?:ที่)?(?:ส่ง|ได้|มี|\s)*"
    r"(?:(?P<low>น้อย|ต่ำ|แย่|ท้าย|รั้งท้าย|บ๊วย)|มาก|เยอะ|ดี|สูง)(?:ที่)?(?:สุด)?(?:ล่ะ|ละ|บ้าง|คือ|\s)*"
)
QUERY = Query(
    NAME,
    ("เรียงสำนักตามร้อยละ", "ร้อยละของแต่ละสำนัก"),
    answer,
    roles=LEADING,
    following=replace(SENDING, ranked=NAME, by_bureau=opens(NAME), counted=_HOW, hears=_other_end),
    heard=_answer_heard,
)
_HEARD = replace(QUERY, words=(), answer=_answer_heard)
