"""What of reports and budgets a question may set a limit to: `สำนักไหนส่งไม่ถึงครึ่ง`,
`กิจกรรมไหนต่ำกว่าเป้า`, `งบใช้ไปไม่ถึง 50% มีสำนักไหนบ้าง`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from itertools import groupby
from operator import attrgetter

from handlers.context import Context
from handlers.messages import Button, Message
from handlers.messages.name_labels import short_title
from handlers.question import sentence_topic
from handlers.question.query import opens
from handlers.question.scoped import Placed
from handlers.reports.due_report_words import detail_button, share_words
from handlers.reports.figures.overview import LEADING
from handlers.reports.report_words import baht
from handlers.subjects.countables import Countable, CountedRow, CountedRows
from handlers.understand.dates.dates import thai_date
from handlers.understand.numbers.limits_said import NONE
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from models.people.scope import bureaus_seen
from models.reports.figures import progress
from models.reports.figures.activity_figures import ActivityFigures, BudgetSum, activity_figures
from models.reports.figures.bureau_sums import BureauSum, bureau_sums
from models.reports.figures.progress import DueReport
from models.reports.figures.sending_days import BureauTimes, bureau_times, sending_days

_QUESTION = "within_limit"
_COMMAND = "สำนักไหนส่งไม่ถึงครึ่ง"
Rows = Callable[[Context, Placed], Sequence[CountedRow]]


def _counting(
    rows: Rows, note: str
) -> Callable[[Context, str, Mapping[str, str]], CountedRows | Message]:
    """Returns what counts the rows of the sentence's scope. A bureau that is named is compared with
    all that the person may see."""

    def count(context: Context, rest: str, facts: Mapping[str, str]) -> CountedRows | Message:
        found = sentence_topic.placed(context, _COMMAND, _QUESTION, rest, facts)
        if not isinstance(found, Placed):
            return found
        of = f"{found.whose} · {found.about.words(context.today)}"
        counted = f"{note} ข้อมูล ณ {thai_date(context.today)}"
        return CountedRows(rows(context, found), of, counted, found.facts())

    return count


# -- reports by bureau ---------------------------------------------------------------------------


def _bureaus(context: Context, found: Placed) -> Sequence[CountedRow]:
    year = found.about.year(context.today)
    named = {each.id for each in found.about.bureaus}
    seen = bureaus_seen(context.session, context.me)
    scope = found.about.within(seen) if named else found.narrow
    times = bureau_times(sending_days(context.session, year, scope), context.today)
    return [_bureau(each, found, each.bureau_id in named) for each in times]


def _bureau(each: BureauTimes, found: Placed, named: bool) -> CountedRow:
    see = Button(
        "ดู", opens("status", b=each.bureau_id, **found.about.facts()), f"สถานะ {each.bureau}"
    )
    late = f" · เลยกำหนด {each.open_late:,}" if each.open_late else ""
    return CountedRow(
        each.bureau,
        f"ส่งแล้ว {share_words(each.sent, each.total)}{late}",
        Decimal(each.sent),
        Decimal(each.total),
        each.open_late if each.over else None,
        see,
        named,
    )


# -- reports by activity -------------------------------------------------------------------------


def _activities(context: Context, found: Placed) -> Sequence[CountedRow]:
    year = found.about.year(context.today)
    duties = progress.every_duty(context.session, year, found.narrow)
    ordered = sorted(duties, key=attrgetter("activity_id"))
    groups = groupby(ordered, key=attrgetter("activity_id"))
    return [_activity(context, [*each]) for _, each in groups]


def _activity(context: Context, duties: Sequence[DueReport]) -> CountedRow:
    first, sent = duties[0], sum(not each.missing for each in duties)
    late = sum(each.late(context.today) for each in duties)
    over = any(each.due is not None and each.due < context.today for each in duties)
    told = f" · เลยกำหนด {late:,}" if late else ""
    return CountedRow(
        f"{first.number} {short_title(first.title)}",
        f"ส่งแล้ว {share_words(sent, len(duties))}{told}",
        Decimal(sent),
        Decimal(len(duties)),
        late if over else None,
        Button("ดู", opens("about_plan", a=first.activity_id), f"แผน {first.number}"),
    )


# -- budgets by bureau ---------------------------------------------------------------------------


def _budgets(context: Context, found: Placed) -> Sequence[CountedRow]:
    year = found.about.year(context.today)
    sums = bureau_sums(context.session, year, found.narrow)
    return [_budget(each) for each in sums if each.allocated]


def _budget(each: BureauSum) -> CountedRow:
    see = Button("ดู", opens("status", b=each.bureau_id), f"สถานะ {each.bureau}")
    return _spent_row(each.bureau, each, see)


# -- budgets by activity -------------------------------------------------------------------------


def _activity_budgets(context: Context, found: Placed) -> Sequence[CountedRow]:
    year = found.about.year(context.today)
    figures = activity_figures(context.session, year, found.narrow)
    return [_activity_budget(each) for each in figures if each.allocated]


def _activity_budget(each: ActivityFigures) -> CountedRow:
    return _spent_row(f"{each.number} {short_title(each.title)}", each, detail_button(each))


def _spent_row(name: str, sums: BureauSum | ActivityFigures, see: Button) -> CountedRow:
    """Returns the row of what was spent of what was allocated."""
    assert sums.allocated is not None
    spent = sums.disbursed or Decimal(0)
    share = BudgetSum(1, sums.allocated, spent).shares[0]
    words = f"เบิกจ่าย {baht(spent)} จาก {baht(sums.allocated)} (ร้อยละ {share})"
    return CountedRow(name, words, spent, sums.allocated, see=see)


_BUREAU = r"(?:สำนัก|หน่วยงาน|หน่วย|กอง)"
_WHICH_BUREAU = pattern_of(
    rf"{_BUREAU}(?!งาน)(?:ไหน|ใด|อะไร|ที่|เรา|ของเรา)|กี่{_BUREAU}|ใคร|(?:เรา|ผม).{{0,24}}(?:{WHETHER})"
)
_WHICH_ACTIVITY = pattern_of(r"(?:กิจกรรม|โครงการ|ข้อ|ตัว|อัน)(?:ไหน|ใด|อะไร|ที่)|กี่\s?(?:กิจกรรม|โครงการ)")
_SENT = pattern_of(
    r"(?:ที่)?(?:ส่ง|รายงาน|ค้าง)(?:งาน|รายงาน|ผล|แล้ว|กิจกรรม|ของ|มา|ได้|ไป|\s)*|ผล(?:การ)?(?:ดำเนิน)?งาน|คืบหน้า"
)
_SPENT = pattern_of(
    r"(?:การ)?(?:เบิก(?:จ่าย)?|ใช้)(?:ไป|แล้ว|งบ|เงิน|จ่าย|ประมาณ)*|งบ(?!้)(?:ประมาณ)?(?:ใช้|เบิก|จ่าย|ไป|แล้ว)*|เงิน"
)
_SEE_ALL = Button("เรียงทุกสำนัก", opens("bureaus_by_share"), "เรียงสำนักตามร้อยละ")

COUNTABLES = (
    Countable(
        "budgets",
        "สำนักที่เบิกจ่าย",
        "บาท",
        "สำนัก",
        _WHICH_BUREAU,
        _SPENT,
        LEADING,
        _counting(_budgets, "ร้อยละของงบที่ได้รับจัดสรรตามรายงานล่าสุด สำนักที่ไม่ได้รับจัดสรรไม่นับ"),
        "bureau_budgets",
        "สำนักที่ยังไม่เบิกจ่ายเลย",
        (Button("งบรายสำนัก", opens("bureau_budgets"), "งบประมาณรายสำนัก"),),
    ),
    Countable(
        "activity_budgets",
        "กิจกรรมที่เบิกจ่าย",
        "บาท",
        "กิจกรรม",
        _WHICH_ACTIVITY,
        _SPENT,
        LEADING,
        _counting(_activity_budgets, "ร้อยละของงบที่ได้รับจัดสรรตามรายงานล่าสุด กิจกรรมที่ไม่ได้รับจัดสรรไม่นับ"),
        "activity_budgets",
        "กิจกรรมที่ยังไม่เบิกจ่ายเลย",
        (Button("งบรายกิจกรรม", opens("activity_budgets"), "งบประมาณรายกิจกรรม"),),
    ),
    Countable(
        "activities",
        "กิจกรรมที่ส่งรายงาน",
        "ฉบับ",
        "กิจกรรม",
        _WHICH_ACTIVITY,
        _SENT,
        LEADING,
        _counting(_activities, "นับฉบับที่ส่งแล้วของทุกสำนักที่ต้องทำกิจกรรมนั้น"),
        "status",
        "",
        (_SEE_ALL,),
        "เป้าหมายคือส่งรายงานที่ถึงกำหนดแล้วครบทุกฉบับ",
        known=True,
        told_else=frozenset((NONE,)),
    ),
    Countable(
        "bureaus",
        "สำนักที่ส่งรายงาน",
        "ฉบับ",
        "สำนัก",
        _WHICH_BUREAU,
        _SENT,
        LEADING,
        _counting(_bureaus, "นับฉบับที่ส่งแล้วจากทั้งหมดที่ต้องส่งในช่วงที่ถาม"),
        "bureaus_by_share",
        "สำนักที่ยังไม่ส่งรายงานเลย",
        (_SEE_ALL, Button("ใครยังไม่ส่ง", opens("not_sent"), "ใครยังไม่ส่ง")),
        "เป้าหมายคือส่งรายงานที่ถึงกำหนดแล้วครบทุกฉบับ",
        known=True,
    ),
)
