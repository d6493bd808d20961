"""Answers what people ask about their own leave: which days, the paper form, whom to ask, and what
the rules of leave say: `ถ้าลาป่วยต้องมีใบรับรองแพทย์มั้ย`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Row, Text
from handlers.people.away import leave_notices, tell_absence
from handlers.people.away.leave import leave_besides
from handlers.question.query import Query, opens
from handlers.subjects.listeners import listener
from handlers.subjects.own_lists import OwnList
from handlers.subjects.own_matters import OwnMatter
from handlers.understand.asked.own_asked import ONESELF
from handlers.understand.commands.scopes import read_scope
from handlers.understand.dates.dates import short_span
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.calendar import fiscal_year, fiscal_year_days
from models.people import absences, people
from models.people.person import Absence

_TELL = Button("แจ้งลา", opens("tell_absence"), "แจ้งลา")
_MINE = Button("วันลาของฉัน", opens("my_leave"), "วันลาของฉัน")
_HOW_TOLD = Button("แจ้งลาแล้วเป็นอย่างไร", opens("rule_leave"), "แจ้งลาแล้วเป็นอย่างไร")
_MOST = 10
_NAMED = pattern_of(
    r"(?:(?<![ก-๎])|(?<=วัน)|(?<=ใบ)|(?<=แจ้ง)|(?<=ขอ)|(?<=ยื่น)|(?<=การ)|(?<=เรื่อง)|(?<=จะ)|(?<=ได้)|(?<=เคย)|(?<=ที่)|(?<=ไป)|(?<=ว่า)|(?<=ยัง)|(?<=นี้)|(?<=หน้า)|(?<=แล้ว)|(?<=มี)|(?<=บอก)|(?<=ไหน)|(?<=เพิ่ง)|(?<=ต้อง)"
    r"|(?<=ผม)|(?<=หนู)|(?<=ฉัน)|(?<=เรา)|(?<=เดือน)|(?<=เอง)|(?<=สรุป))ลา(?!ออก|ยมือ|ยเซ็น|ด(?!่วน)|ว(?!ัน)|ง|ม|ส|ะ|ก(?!ิจ|ี่|ับ)|น(?!ะ|ี้)|พ(?!ัก|ร))"
)
_FORM = pattern_of(
    r"ใบลา|ยื่นลา|เขียนลา|ถือว่าลา|ลาจริง|มีผล(?:เป็น)?การลา|(?:แทน|เหมือน)การลา|ระบบ(?:การ)?ลา"
)
_MUST = pattern_of(rf"(?:ยัง|แล้ว)(?:ครับ|คับ|ค่ะ|คะ|น|\s|$)|ต้อง|อีก|ด้วย|{WHETHER}|หรือ|รึ|ถือ|จริง|แทน|พอ")
_WHO = pattern_of(r"ใคร(?!่)|ผู้ใด|(?:ฝ่าย|กลุ่ม|กลุ่มงาน|ห้อง|งาน|คน|เจ้าหน้าที่)ไหน")
_KEEPS = pattern_of(
    r"ดู(?!แทน)|ถาม|ติดต่อ|(?:แจ้ง|บอก)(?=ใคร)|รับผิดชอบ|คุม|ทำเรื่อง|จัดการ|ยื่น|ส่ง|คุย|ปรึกษา|เป็นคน(?!ทำ)|อนุมัติ(?:การ|วัน|ใบ)?ลา|(?:เรื่อง|การ|วัน|ใบ)ลา"
)
_ACTS = pattern_of("แทน|รายงาน|ร้องเรียน|เห็น|รู้|อ่าน|มีใคร.{0,6}ลา|ใคร(?:บ้าง)?ลา|ลา(?:บ้าง)?วันนี้")
_WHICH = pattern_of(
    rf"วันไหน|วันที่เท่าไ|ช่วงไหน|เมื่อไ|ตอนไหน|กี่วัน|กี่ครั้ง|กี่รอบ|อะไร|บ้าง|(?:ดู|เช็[คก]|ตรวจ|ทวน|สรุป|แสดง).{{0,10}}ลา|(?:ลืม|จำไม่ได้)|ค้าง|(?:{WHETHER}|หรือ(?:ยัง|เปล่า)|รึ(?:ยัง|เปล่า))"
)
_NOT_MINE = pattern_of(
    rf"เพื่อน|ลูกน้อง|หัวหน้า|ผอ|(?:พี่|น้อง)(?!ๆ|เอง)|เขา|เค้า|ใคร|ทีม|คุณ(?!.{{0,4}}บอต)|ได้กี่วัน|สิทธิ|เหลือกี่|สะสม|{HOW_IN_FULL}|ต้องทำ|ล่วงหน้า|ได้ไหม|ได้มั้ย|ได้หรือ|ได้เลย|ย้อนหลัง|เกิน|\d\.\d|ถ้า|หาก"
    r"|รายงาน|เปลี่ยน|ประกาศ|รอบ|ส่ง|เตือน|กิจกรรม|นัด|เวร|โหวต|จะ(?:ขอ)?ลา|วางวันลา|ภาระ|ร่วม|ถอน|ยกเลิก|เลื่อน|ทำอะไร|ทำไม|มีไว้|คืออะไร|มีผล|อยู่ยังจะ|แทน|เอกสาร|เกิดขึ้น|เกิดอะไร|เห็น|ต่อเนื่อง|ต้อง|เก็บ|เชื่อม|เหตุผล|ตัดวันลา|ประชุม|ขยับ|หายไป|เรื่องไหน|ครบกำหนด|ระหว่าง|ควร|ผู้ใหญ่|บวช|ศึกษาต่อ|คลอด"
)
_WHO_LEAVES = pattern_of(r"(?:คน|ผู้|พวก|ท่าน|พนักงาน|เจ้าหน้าที่|บุคลากร)(?:ที่)?(?:กำลัง|ยัง|ไป|ขอ)?(?=ลา)")
"""`คนที่ลาอยู่นับด้วยหรือไม่` asks of all who are away."""
_TOLD = pattern_of(
    rf"ไว้|สรุป|ไปแล้ว|ไปบ้าง|ไป(?:กี่|วันไหน|ช่วง)|ค้าง|ที่แจ้ง|ที่ลา|ของ{ONESELF}|{ONESELF}.{{0,8}}ลา|{ONESELF}มี|{ONESELF}.{{0,8}}วันลา|วันลา|เดือน|สัปดาห์|อาทิตย์|ปี|ระบบ|อยู่"
)
_ALL_YEAR = pattern_of(
    r"ปีนี้|ปีงบ|ทั้งปี|(?:ไป|มา)(?:แล้ว|บ้าง|กี่|วันไหน|อะไร)|แล้ว(?:กี่|บ้าง)|กี่(?:วัน|ครั้ง)(?:แล้ว|ไปแล้ว)"
)
_YEAR_END = pattern_of("ปลายปี|สิ้นปี")


def _asked(_context: Context, plain: str) -> Query | None:
    if _FORM.search(plain) and _MUST.search(plain):
        return FORM
    if _WHO.search(plain) and _KEEPS.search(plain) and not _ACTS.search(plain):
        return KEEPER
    if _WHO_LEAVES.search(plain):
        return None
    if _NOT_MINE.search(plain) or not _WHICH.search(plain) or not _TOLD.search(plain):
        return None
    return DAYS


def _form(_context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return [Text(_STILL_FILED, (_MINE, _TELL))]


_STILL_FILED = (
    "ต้องยื่นใบลาตามระเบียบของสำนักงานเหมือนเดิม การแจ้งลาในบอตไม่ใช่ใบลาและไม่ใช่การอนุญาตให้ลา\n"
    "บอตเก็บวันลาไว้เพียงเพื่อไม่เตือนท่าน และบอกผู้ที่ดูแลเรื่องแทน"
)


def _keeper(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return [Text("\n".join(filter(None, (_NOT_KEPT, superior_words(context)))), (_MINE, _TELL))]


def superior_words(context: Context) -> str:
    """Says who the person's superior is, whom questions about leave go to; "" without one."""
    superior = people.superior_reached(context.session, context.me)
    return f"ผู้บังคับบัญชาของท่านในระบบนี้คือ {superior.name} ({superior.position})" if superior else ""


_NOT_KEPT = (
    "บอตไม่มีชื่อผู้ดูแลเรื่องการลาของแต่ละสำนัก เพราะไม่ได้เก็บใบลา กรุณาถามผู้บังคับบัญชาหรืองานบริหารทั่วไปของสำนัก"
)


def _days(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Shows the leave that was told: of the days that the words name, of this fiscal year if they
    ask what was taken, else from today on."""
    first, last, named = _period(normalise(rest), context)
    found = absences.told(context.session, context.me, first, last)
    if not found:
        return [Text(f"ท่านไม่มีวันลาที่แจ้งไว้{named}\n{_ONLY_TOLD}", (_MINE, _TELL))]
    return [_card(context, found, first, last, named)]


_ONLY_TOLD = "บอตรู้เฉพาะวันลาที่แจ้งไว้ในบอต"


def names_leave(text: str) -> bool:
    """Tells whether the words name leave, whatever stands behind it."""
    return _NAMED.search(normalise(text)) is not None


def of_some_days(context: Context, text: str) -> bool:
    """Tells whether the words name a month, a week or a year whose leave is asked for."""
    plain = normalise(text)
    return read_scope(plain, context.today).span is not None or _ALL_YEAR.search(plain) is not None


def names_a_time(context: Context, text: str) -> bool:
    """Tells whether the words name a month, a week or a year."""
    return read_scope(normalise(text), context.today).span is not None


def _period(plain: str, context: Context) -> tuple[date, date, str]:
    today = context.today
    if _YEAR_END.search(plain):
        last = date(today.year, 12, 31)
        return date(today.year, 10, 1), last, f"ในช่วง {short_span(date(today.year, 10, 1), last)}"
    year = fiscal_year(today)
    begins, ends = fiscal_year_days(year)
    span = read_scope(plain, today).span
    if span is not None:
        return *span, f"ในช่วง {short_span(*span)}"
    if _ALL_YEAR.search(plain):
        return begins, ends, f"ในปีงบประมาณ {year}"
    return today, date.max, ""


def _card(
    context: Context, found: Sequence[Absence], first: date, last: date, named: str
) -> Message:
    days = context.working_days
    counts = [
        _working(context, max(each.first_day, first), min(each.last_day, last)) for each in found
    ]
    rows = tuple(
        Row(
            f"วันลา · {count} วันทำการ",
            short_span(each.first_day, each.last_day),
            _moves(context, each),
        )
        for each, count in zip(found[:_MOST], counts, strict=False)
    )
    assert days is not None
    coming = [each for each in found if each.last_day >= context.today]
    cancel = (
        Button("ยกเลิกลา", opens("end_absence", a=coming[0].id), "ยกเลิกลา")
        if len(coming) == 1
        else None
    )
    if len(coming) > 1:
        cancel = Button("ยกเลิกลาทั้งหมด", opens("end_absence"), "ยกเลิกลาทั้งหมด")
    return Card(
        f"วันลาที่แจ้งไว้ รวม {sum(counts)} วันทำการ",
        subtitle=named,
        rows=(
            *rows,
            *(
                (Para(f"และอีก {len(found) - _MOST} ช่วง", tone="muted"),)
                if len(found) > _MOST
                else ()
            ),
        ),
        buttons=(*((cancel,) if cancel else ()), _TELL),
        note=f"{_ONLY_TOLD} ไม่ใช่จำนวนวันลาคงเหลือ\n{leave_notices.SEEN_BY}",
    )


def _moves(context: Context, each: Absence) -> Button | None:
    if each.last_day < context.today:
        return None
    return Button("เลื่อน", opens("tell_absence", replaces=each.id), "เลื่อน")


def _working(context: Context, first: date, last: date) -> int:
    length = (last - first).days + 1
    return sum(context.working_days.is_working(first + timedelta(n)) for n in range(length))


# -- the rules of leave, which the bot does not have ----------------------------------------------

_SORTED = pattern_of(
    r"(?<!เว)(?<!ศา)ลา(?:ป่วย|กิจ|พักร้อน|พักผ่อน|พัก(?!ค)|คลอด|บวช|อุปสมบท|ศึกษาต่อ|เรียนต่อ|ไม่รับเงิน"
    r"|เลี้ยง(?:ดู)?(?:บุตร|ลูก)|ดูแล(?:พ่อ|แม่|ภรรยา|บุตร))|(?:ขอ|จะ|ไป)พัก(?:ผ่อน|ร้อน)(?=.*ลา)"
)
_DOCTOR = pattern_of(r"ใบรับรอง(?:ของ)?แพทย์|ใบ(?:แพทย์|หมอ)")
_ILL = pattern_of(r"(?<!เว)(?<!ศา)ลา(?!ออก|ย)|ป่วย")
_RULE = pattern_of(
    r"(?:ได้|สิทธิ์?|ไม่เกิน|เกิน|สูงสุด|ครั้งละ|ปีละ|สะสม)[^\s]{0,8}?\s?กี่\s?(?:วัน|ครั้ง|เดือน)|กี่วันต่อ(?:ปี|ครั้ง)|ล่วงหน้า|(?:ลา|แจ้ง|ยื่น|ขอ|บอก)ก่อนกี่วัน|ย้อนหลัง|หักเงิน|(?:ได้(?:รับ)?|หัก|ตัด)เงินเดือน"
    r"|ต้องขอ(?:อนุญาต|อนุมัติ)?|(?:ต้อง|จะ)?(?:ใช้|แนบ|มี|ยื่น|ส่ง)(?:เอกสาร|หลักฐาน|ใบ\S{1,10})|ใครอนุญาต|ระเบียบ|มีสิทธิ์?"
)
_ASKS_RULE = pattern_of(rf"{WHETHER}|เปล่า|หรือ|กี่|อะไร|ใคร|{HOW_IN_FULL}|ทำไง|เท่าไ|ใช่|บ้าง|[?]")
_HOURS = pattern_of(
    r"(?:มา|เข้า|ทำ)(?:ทำ)?(?:งาน)?สาย(?=กี่|บ่อย|เกิน|แล้ว|จะ|ได้|โดน|ถึง|หรือ|ต้อง|ไป|\s|$|\d)|(?<!ไม่)ขาด(?:งาน|ราชการ)(?!กี่กิจ)|(?:สแกน|เช็[คก])(?:ลาย)?นิ้ว|ลงเวลา(?:ทำงาน|เข้า|ออก|ราชการ)"
)
"""Hours of work, of which the bot knows no rule either."""
_AT_AN_EVENT = pattern_of("อบรม|สัมมนา|ประชุม|กิจกรรม|ลงชื่อ|เช็[กค](?:ชื่อ|อิน)")
_PAPER_FORM = pattern_of(
    r"(?:แบบฟอร์ม|ฟอร์ม|แบบ(?=\S{0,6}ลา))(?:ใบ|การ|ขอ|สำหรับ|ที่จะ|\s)*ลา(?!ออก|ย|ด|ว|ง)|(?:ขอ|โหลด|ดาวน์โหลด|หา|ปริ้น|พิมพ์)(?:แบบ|ตัวอย่าง|ไฟล์|ฟอร์ม)*\s?ใบลา|ใบลา(?:อยู่|มี|ขอ|โหลด|หา|เอา)(?:ได้)?(?:ที่|ตรง|จาก)?ไหน"
)
_WANTS_FORM = pattern_of(rf"ขอ(?!ง)|มี|ไหน|โหลด|หา|อยากได้|ต้องการ|ปริ้น|{WHETHER}|{HOW_IN_FULL}|ใคร")
_NO_RULE = pattern_of(r"บอต|บอท|ในนี้|ไลน์|แชต|เหลือ|แทน|ใครลา|รายงาน|ไป(?:แล้ว)?กี่|\d\.\d")


@listener(longest=90)
def asks(context: Context, words: str) -> Query | None:
    """Returns the answer if the words only ask for a rule of leave; None for others."""
    plain = without_polite_ending(normalise(words))
    if _PAPER_FORM.search(plain) and _WANTS_FORM.search(plain):
        return PAPER
    if leave_besides.compares_sorts(plain):
        return RULES
    if not _ASKS_RULE.search(plain):
        return None
    if _is_over(plain):
        return RULES
    if _NO_RULE.search(plain):
        return None
    if _HOURS.search(plain) and not _AT_AN_EVENT.search(plain):
        return HOURS
    of_a_sort = _SORTED.search(plain) is not None and _RULE.search(plain) is not None
    of_the_slip = _DOCTOR.search(plain) is not None and _ILL.search(plain) is not None
    return RULES if of_a_sort or of_the_slip else None


_OVER = pattern_of(r"เมื่อวาน|วันก่อน|(?:อาทิตย์|สัปดาห์|เดือน|วัน\S{3,8})(?:ที่แล้ว|ก่อน|ที่ผ่านมา)|ที่ผ่านมา|ย้อนหลัง")
_NOT_TOLD = pattern_of(
    r"(?:ลืม|ไม่ได้|ไม่ทัน(?:ได้)?|ยังไม่(?:ได้)?)(?:แจ้ง|ขอ|ยื่น|ส่ง|เขียน|ลง)*(?:ใบ|วัน)?ลา|(?<!เว)(?<!ศา)ลา(?:ป่วย|กิจ|พัก)?\S{0,12}\s?(?:ย้อนหลัง|ยังไม่ได้แจ้ง|ไม่ได้แจ้ง)"
)


def _is_over(plain: str) -> bool:
    """Tells whether the words speak of leave that was not told and is over: `เมื่อวานลืมแจ้งลา`."""
    return _OVER.search(plain) is not None and _NOT_TOLD.search(plain) is not None


def _rules(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    over = _is_over(without_polite_ending(normalise(rest)))
    first = _IS_OVER if over else leave_besides.NO_RULES
    lines = (first, superior_words(context), _WHAT_I_DO)
    return [Text("\n".join(filter(None, lines)), (_TELL, _HOW_TOLD, _MINE))]


_IS_OVER = (
    "วันลาที่ผ่านไปแล้วไม่ต้องแจ้งบอต ให้ยื่นใบลาตามระเบียบของสำนักงานโดยเร็ว "
    "บอตไม่มีระเบียบการลาของทางราชการ จึงไม่ตอบว่ายื่นย้อนหลังได้เพียงใด กรุณาถามผู้บังคับบัญชาหรืองานบริหารทั่วไปของสำนัก"
)
_NO_HOURS = (
    "บอตไม่มีระเบียบเรื่องเวลาทำงาน การมาสาย และโทษทางวินัย จึงไม่ตอบแทน "
    "กรุณาถามผู้บังคับบัญชาหรืองานบริหารทั่วไปของสำนัก"
)


def _hours(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return [Text("\n".join(filter(None, (_NO_HOURS, superior_words(context)))))]


_WHAT_I_DO = (
    "ที่บอตทำได้: พิมพ์ “ลา” ตามด้วยวัน ระหว่างลาบอตไม่เตือนท่าน เป็นการแจ้งบอตเท่านั้น ไม่ใช่ใบลา\n"
    "ที่มา: วิธีทำงานของบอต"
)


def _paper(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return [Text("\n".join(filter(None, (_NO_PAPER, superior_words(context)))), (_TELL, _HOW_TOLD))]


_NO_PAPER = (
    "บอตไม่มีแบบใบลา ขอได้จากงานบริหารทั่วไปของสำนัก หรือระบบการลาของสำนักงาน แล้วยื่นผู้บังคับบัญชา\n"
    "ให้บอตงดเตือนระหว่างลา กด “แจ้งลา” ซึ่งไม่ใช่ใบลา"
)


PAPER = Query("leave_paper", (), _paper)
FORM = Query("leave_form", (), _form)
KEEPER = Query("leave_keeper", (), _keeper)
DAYS = Query("leave_asked", (), _days, own=True, of_all="led_leave")
RULES = Query("leave_rules", (), _rules)
HOURS = Query("hours_rules", (), _hours)
MATTER = OwnMatter(
    named=_NAMED,
    asked=_asked,
    told="วันลาที่แจ้งในบอตไม่ต้องรอผู้ใดอนุมัติ จึงไม่มีผลให้แจ้ง ระหว่างวันลาบอตไม่เตือนท่าน",
    doors=(_MINE,),
    lists=(
        OwnList(
            "my_leave",
            tell_absence.FLOW.name,
            _NAMED,
            "ลา|แจ้ง|ส่ง|ยื่น|ขอ|ลง",
            files=frozenset((tell_absence.FLOW.name,)),
            on_list=True,
        ),
    ),
)
