"""A sentence for each remark of the checks (models/reports/report_checks.py), and what the checks
compare a report with."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cache

from handlers.conversation.flow import Remarked
from handlers.messages import cut_graphemes
from handlers.understand.dates.dates import short_date, thai_date
from handlers.understand.reports.channels import channels_named
from handlers.understand.reports.report_texts import read_report_text
from models.calendar import fiscal_year_days
from models.plans.plan import Activity
from models.reports import report_checks, report_figures
from models.reports.report_facts import EarlierReport, FileCounts, Remark, ReportAbout

MOST_NAMED = 3  # channels or days named in a sentence; the rest are counted
MOST_LETTERS = 80

Facts = Mapping[str, str]


def about(
    activity: Activity,
    due: date | None,
    today: date,
    files: FileCounts,
    head_count: int | None = None,
    earlier: Sequence[EarlierReport] = (),
) -> ReportAbout:
    """What a report of this activity and round is compared with.

    today: in Bangkok
    head_count: people on the bureau's roster
    earlier: the bureau's earlier rounds of this year, the oldest first
    """
    channels = tuple(activity.channels)
    first_day, last_day = fiscal_year_days(activity.plan.fiscal_year)
    # A day without a year belongs to the plan's year, even in a report sent after it.
    within = min(max(today, first_day), last_day)
    return ReportAbout(
        read=cache(lambda text: read_report_text(text, within)),
        named=cache(lambda text: channels_named(text, channels)),
        due=due,
        first_day=first_day,
        last_day=last_day,
        today=today,
        title=activity.title,
        output=activity.output,
        outcome=activity.outcome,
        target=activity.target,
        timing=activity.timing,
        evidence=tuple(activity.evidence),
        channels=channels,
        files=files,
        head_count=head_count,
        earlier=tuple(earlier),
    )


def remarked(remark: Remark) -> Remarked:
    """The remark for the review card: its sentence, with the button to change the answer."""
    return Remarked(remark.field, _BUTTONS[remark.field], sentence(remark))


def sentence(remark: Remark) -> str:
    """What is wrong and what to do, in one sentence."""
    return " ".join(_SENTENCES[remark.code](remark.facts))


def observation(remark: Remark) -> str:
    """What is wrong, for those who decide on the report: mending it is not theirs."""
    return _SENTENCES[remark.code](remark.facts)[0]


def finding(remark: Remark) -> str | None:
    """What a reader of the form should know about figures and dates; None for remarks that are only
    for the reporter."""
    return _SENTENCES[remark.code](remark.facts)[0] if remark.code in _FOR_READERS else None


_FOR_READERS = frozenset(
    (
        report_figures.BELOW_TARGET,
        report_checks.DATE_OUTSIDE,
        report_checks.OTHER_YEAR,
        report_figures.CONTRADICT,
        report_figures.OVERSPENT,
        report_figures.WENT_DOWN,
    )
)

_Parts = tuple[str, str]
"""What was found, and what the reporter should do."""


_BUTTONS: Mapping[str, str] = {
    "status": "แก้สถานะ",
    "percent": "แก้ร้อยละ",
    "narrative": "แก้สิ่งที่ทำ",
    "output": "แก้ผลผลิต",
    "outcome": "แก้ผลลัพธ์",
    "budget": "แก้งบประมาณ",
    "further_activity": "ใส่กิจกรรมเพิ่มเติม",
    "evidence": "แนบหลักฐาน",
    "publicity": "แก้การเผยแพร่",
}
_SUBJECTS: Mapping[str, str] = {
    "attendance": "การเข้าร่วม",
    "awareness": "การรับรู้",
    "satisfaction": "ความพึงพอใจ",
    "knowledge": "ความรู้ความเข้าใจ",
    "evaluation": "ผลการประเมิน",
    "progress": "ผลการดำเนินการ",
    "money": "งบประมาณ",
}


def _answered(what: str) -> Callable[[Facts], _Parts]:
    def parts(facts: Facts) -> _Parts:
        if facts["missing"] == "figure":
            return (
                f"แผนกำหนด{what}ไว้ร้อยละ {facts['target']} แต่รายงานยังไม่บอกตัวเลขที่ได้จริง",
                "กรุณาใส่จำนวนคนหรือร้อยละ",
            )
        return (
            f"{what}ที่เขียนยังไม่ตอบสิ่งที่แผนกำหนด คือ “{_cut(facts['plan'])}”",
            "กรุณาเขียนให้ตรงกับแผน",
        )

    return parts


def _below(facts: Facts) -> _Parts:
    found = f"ผลร้อยละ {facts['share']} ต่ำกว่าเป้าหมายร้อยละ {facts['target']}"
    return found, "กรุณาบอกเหตุผลไว้ในสิ่งที่ทำ"


def _channels(facts: Facts) -> _Parts:
    found = f"ยังไม่ได้บอกการเผยแพร่ทาง {_listed(facts['channels'])} ตามที่แผนกำหนด"
    return found, "กรุณาเพิ่มหากเผยแพร่แล้ว"


def _link(facts: Facts) -> _Parts:
    document = _cut(facts["documents"].partition("\n")[0])
    return "ลิงก์ QR Code หรือ e-book ใช้แทนเอกสารไม่ได้", f"กรุณาแนบไฟล์ “{document}”"


def _picture(facts: Facts) -> _Parts:
    inside = facts["documents"] != "0"
    added = " หากภาพอยู่ในเอกสารที่แนบแล้ว ไม่ต้องแนบอีก" if inside else ""
    return "ยังไม่มีไฟล์ภาพประกอบ", f"กรุณาแนบภาพกิจกรรม{added}"


def _no_evidence(facts: Facts) -> _Parts:
    planned = _cut(facts["evidence"].partition("\n")[0])
    example = f" เช่น “{planned}”" if planned else ""
    return "รายงานว่าเสร็จแล้วแต่ยังไม่มีหลักฐาน", f"กรุณาแนบไฟล์{example}"


def _date(facts: Facts) -> _Parts:
    days = _listed("\n".join(short_date(_day(day)) for day in facts["days"].split("\n")))
    if facts["why"] == "future":
        return f"วันที่ {days} ยังมาไม่ถึง", _CHECK_DAYS
    if facts["why"] == "after_round":
        due = thai_date(_day(facts["due"]))
        return f"วันที่ {days} อยู่หลังกำหนดส่งของรอบ {due}", _CHECK_DAYS
    first, last = short_date(_day(facts["first"])), short_date(_day(facts["last"]))
    return f"วันที่ {days} อยู่นอกปีงบประมาณ ({first} ถึง {last})", _CHECK_DAYS


_CHECK_DAYS = "กรุณาตรวจวันที่ในสิ่งที่ทำ"


def _contradiction(facts: Facts) -> _Parts:
    return _CONTRADICTIONS[facts["kind"]](facts)


def _share(facts: Facts) -> _Parts:
    return (
        f"{_count(facts['people'])} คนจาก{_of(facts)} คนคิดเป็นร้อยละ {facts['computed']} "
        f"ไม่ใช่ร้อยละ {facts['stated']}",
        _CHECK_FIGURES,
    )


def _too_many(facts: Facts) -> _Parts:
    than = "ทะเบียนของสำนัก" if facts["roster"] else "จำนวนทั้งหมด"
    found = f"จำนวน {_count(facts['people'])} คน มากกว่า{than} ซึ่งมี {_count(facts['whole'])} คน"
    return found, _CHECK_FIGURES


_CHECK_FIGURES = "กรุณาตรวจตัวเลข"
_MAKE_AGREE = "กรุณาตรวจให้ตรงกัน"


def _two_shares(facts: Facts) -> _Parts:
    subject = _SUBJECTS[facts["subject"]]
    return f"{subject}มีร้อยละ {facts['first']} และร้อยละ {facts['second']}", _MAKE_AGREE


def _done_but_share(facts: Facts) -> _Parts:
    return f"สถานะคือเสร็จแล้ว แต่ข้อความบอกว่าทำได้ร้อยละ {facts['stated']}", _CHECK_STATUS


def _percent_differs(facts: Facts) -> _Parts:
    found = f"ตอบไว้ร้อยละ {facts['percent']} แต่ข้อความบอกว่าทำได้ร้อยละ {facts['stated']}"
    return found, _MAKE_AGREE


def _spent_but_none(facts: Facts) -> _Parts:
    found = f"ข้อความบอกว่าใช้เงิน {_count(facts['spent'])} บาท แต่งบประมาณตอบว่าไม่ขอรับการจัดสรร"
    return found, _MAKE_AGREE


def _over(facts: Facts) -> _Parts:
    return f"เบิกจ่ายเกินที่ได้รับจัดสรร {_count(facts['over'])} บาท", "หากตัวเลขถูกต้อง ส่งได้เลย"


def _down(facts: Facts) -> _Parts:
    return (
        f"ร้อยละ {facts['percent']} น้อยกว่ารอบก่อนที่รายงานไว้ร้อยละ {facts['before']} "
        "ผลรายงานสะสมตั้งแต่ต้นปี",
        _CHECK_FIGURES,
    )


def _copied(facts: Facts) -> _Parts:
    due = f" ({thai_date(_day(facts['due']))})" if facts["due"] else ""
    return f"ข้อความเหมือนรายงานรอบก่อน{due}", "กรุณาเพิ่มสิ่งที่ทำในรอบนี้"


def _other_year(facts: Facts) -> _Parts:
    years = _listed(facts["years"])
    found = f"ข้อความบอกปี {years} แต่รายงานนี้เป็นของปีงบประมาณ {facts['this_year']}"
    return found, "กรุณาตรวจว่าเป็นข้อความของปีนี้"


def _further(facts: Facts) -> _Parts:
    colour = "แดง" if facts["risk"] == "red" else "เหลือง"
    return f"ความเสี่ยงสี{colour}ควรมีกิจกรรมเพิ่มเติม", "กรุณาบอกว่าจะทำอะไรเพิ่ม"


_CHECK_STATUS = "กรุณาตรวจสถานะ"
_CONTRADICTIONS: Mapping[str, Callable[[Facts], _Parts]] = {
    "share": _share,
    "too_many": _too_many,
    "two_shares": _two_shares,
    "done_but_share": _done_but_share,
    "done_but_unfinished": lambda _facts: ("สถานะคือเสร็จแล้ว แต่ข้อความบอกว่ายังไม่เสร็จ", _CHECK_STATUS),
    "not_started_but_held": lambda _facts: (
        "สถานะคือยังไม่ได้ดำเนินการ แต่ข้อความเล่าว่าจัดไปแล้ว",
        _CHECK_STATUS,
    ),
    "percent_differs": _percent_differs,
    "spent_but_none": _spent_but_none,
}
_SENTENCES: Mapping[str, Callable[[Facts], _Parts]] = {
    report_checks.OUTPUT: _answered("ผลผลิต"),
    report_checks.OUTCOME: _answered("ผลลัพธ์"),
    report_figures.BELOW_TARGET: _below,
    report_checks.CHANNEL: _channels,
    report_checks.LINK: _link,
    report_checks.NO_PICTURE: _picture,
    report_checks.DATE_OUTSIDE: _date,
    report_figures.CONTRADICT: _contradiction,
    report_figures.OVERSPENT: _over,
    report_checks.NO_EVIDENCE: _no_evidence,
    report_checks.FURTHER: _further,
    report_figures.WENT_DOWN: _down,
    report_checks.COPIED: _copied,
    report_checks.OTHER_YEAR: _other_year,
}


def _of(facts: Facts) -> str:
    roster = "บุคลากรในทะเบียนของสำนัก " if facts["roster"] else "ทั้งหมด "
    return roster + _count(facts["whole"])


def _count(figure: str) -> str:
    whole, dot, part = figure.partition(".")
    return f"{int(whole):,}{dot}{part}"


def _day(iso: str) -> date:
    return date.fromisoformat(iso)


def _listed(lines: str) -> str:
    named = lines.split("\n")
    more = len(named) - MOST_NAMED
    return ", ".join(named[:MOST_NAMED]) + (f" และอีก {more} รายการ" if more > 0 else "")


def _cut(text: str) -> str:
    return cut_graphemes(text, MOST_LETTERS)
