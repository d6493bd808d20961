"""Reads a report from one line: fills in what it states and leaves the rest to be asked.

It does not guess: a figure with two meanings is left out and named as unclear. The flow checks
whether the activity is the bureau's.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from handlers.understand.dates.date_mentions import MONTH_NAMED
from handlers.understand.numbers.stated_figures import (
    counts,
    doubted_places,
    share_places,
    states_percent,
)
from handlers.understand.patterns import pattern_of
from handlers.understand.prose import without_order_behind, without_particles
from handlers.understand.reports.budget.stated_budget import Span, stated_budget
from handlers.understand.reports.channels import (
    channels_named,
    medium_named,
    not_published_at,
    says_published,
)
from handlers.understand.reports.held_told import tells_figures
from handlers.understand.reports.numbered_line import behind_number, numbered
from handlers.understand.reports.report_texts import sure_dates
from handlers.understand.reports.stated_risk import StatedResults, stated_results
from handlers.understand.reports.stated_status import statuses
from handlers.understand.reports.whole_status import whole_status
from handlers.understand.thai import blanked, normalise_lines, written_lines
from handlers.understand.words import links
from models.reports.report_facts import ATTENDANCE, PROGRESS, StatedShare

STATUS_HINT = "บอกสถานะไว้มากกว่าหนึ่งอย่าง กรุณาเลือกสถานะอีกครั้ง"
SHARE_HINT = "บอกสถานะกับร้อยละไว้ไม่ตรงกัน กรุณาเลือกสถานะและร้อยละอีกครั้ง"
PERCENT_HINT = "บอกร้อยละที่ทำแล้วไว้ไม่ชัดเจน กรุณาตอบร้อยละอีกครั้ง"
MONEY_HINT = "บอกงบประมาณไว้ไม่ชัดเจน กรุณาตอบอีกครั้ง เช่น 5,000 / 4,200"

NO_MONEY = "none"  # the flow's answer for an activity without a budget
_READ = 2_000
LEAST_WORDS = 10  # letters of a narrative; below that the flow asks


@dataclass(frozen=True)
class ReportLine:
    """What one line states; None and () for what it does not."""

    number: str | None = None
    status: str | None = None
    percent: Decimal | None = None
    """The percentage of the work done, 0 to 100."""
    likely_percent: Decimal | None = None
    """The percentage that one clause among others seems to tell: `… ทำไปได้ครึ่งนึงแล้ว`."""
    people: int | None = None
    """The number of participants."""
    money: tuple[Decimal, Decimal] | None = None
    """Baht, allocated and disbursed."""
    spent: Decimal | None = None
    """The only amount of baht, if it was disbursed, or nothing says whether it was."""
    no_money: bool = False
    """It states that no budget was needed."""
    dates: tuple[date, ...] = ()
    """Days on which something was done."""
    links: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    medium: str | None = None
    """The medium it was published in, if no channel of the plan is named."""
    published: bool = False
    """It says that something was published."""
    not_published: bool = False
    results: StatedResults = StatedResults()
    rest: str = ""
    """The other words, as typed but in proper Thai."""
    told: str = ""
    """All words behind the activity's number, in proper Thai."""
    unclear: tuple[str, ...] = ()
    """For each statement with two meanings a sentence that says what to do."""


def read_report_line(text: str, today: date, channels: Sequence[str] = ()) -> ReportLine:
    """Reads `รายงาน 1.10 เสร็จแล้ว 100% ผู้เข้าร่วม 118 คน https://…`; never raises.

    Figures are read from the first 2,000 letters; all words are kept.

    channels: the names of the activity's plan. The command word may stand at the beginning. A
    percentage is that of the work only beside the status, at the beginning or after words such as
    คืบหน้า; one of participants stays in the words.
    """
    plain = normalise_lines(typed := _without_links(text))[:_READ]
    lines, flat = plain.split("\n"), plain.replace("\n", " ")
    unclear: list[str] = []
    number, typed, flat, head = _headed(typed, flat, unclear)
    if not flat[head:].strip() and not links(text):  # a number, perhaps behind the command
        return ReportLine(number=number, unclear=tuple(dict.fromkeys(unclear)))
    stated = [each for each in statuses(flat) if each[1] >= head]
    shares = _work_shares(flat, head, stated, unclear)
    status, percent = _status(stated, {share.value for share, _s, _e in shares}, unclear)
    if percent is None and (told := _told_by_clauses(flat, head)) is not None:
        if told.end == len(flat) or status is None and not unclear:
            status, percent, stated = told.status, told.percent, [*stated, ("", head, told.end)]
            unclear = [] if told.end == len(flat) else unclear
    budget, results, unpublished = stated_budget(flat), stated_results(flat), not_published_at(flat)
    unclear += [MONEY_HINT] if budget.unclear else []
    named = tuple(channels_named(flat, channels))
    places = [(start, end) for _what, start, end in (*stated, *shares)]
    return ReportLine(
        number=number,
        status=status,
        percent=percent,
        likely_percent=_likely_percent(flat[head:]) if status is None and not unclear else None,
        people=_people(lines),
        money=budget.money,
        spent=budget.only,
        no_money=budget.none,
        dates=tuple(dict.fromkeys(day for line in lines for day in sure_dates(line, today))),
        links=tuple(links(text)),
        channels=named,
        medium=None if named else medium_named(flat),
        published=says_published(flat),
        not_published=bool(unpublished),
        results=results,
        rest=_rest(typed, head, [*places, *budget.spans, *results.spans, *unpublished]),
        told=without_order_behind(_ENDS_THE_HEAD.sub("", typed[head:])).strip(),
        unclear=tuple(dict.fromkeys(unclear)),
    )


def _headed(typed: str, flat: str, unclear: list[str]) -> tuple[str | None, str, str, int]:
    """Returns the activity's number, both texts without what is said of it, and their beginning."""
    number, end = numbered(flat, unclear)
    told = behind_number(flat, end) if number is not None else end
    return number, blanked(typed, [(end, told)]), blanked(flat, [(end, told)]), told


def answers(line: ReportLine) -> dict[str, Any]:
    """Returns the line as answers of the report's flow, JSON values only, without what it does not
    state."""
    given: dict[str, Any] = {}
    if line.status is not None:
        given["status"] = line.status
    if line.percent is not None and line.status == "started":
        given["percent"] = f"{line.percent.quantize(Decimal('0.01')).normalize():f}"
    if _tells(line.rest):
        given["narrative"] = line.rest
    if line.results.risk is not None:
        given["risk"] = line.results.risk
    return given | _budget(line) | _publicity(line)


def tells_other_answers_only(text: str) -> bool:
    """Tells whether a text states budget, risk or missing files, and nothing of what was done."""
    flat = normalise_lines(text[:_READ]).replace("\n", " ")
    if len(flat) <= _LONGEST_ASIDE and _NO_MONEY_NO_FILES.fullmatch(flat):
        return True
    budget, results = stated_budget(flat), stated_results(flat)
    if not budget.spans and results.risk is None:
        return False
    return not _WORDS.search(_FIGURES_ONLY.sub("", _rest(flat, 0, [*budget.spans, *results.spans])))


def _budget(line: ReportLine) -> dict[str, Any]:
    if line.money is not None:
        return {"budget": [str(amount) for amount in line.money]}
    return {"budget": NO_MONEY} if line.no_money else {}


def _publicity(line: ReportLine) -> dict[str, Any]:
    if line.channels or line.links:
        return {"publicity": [*line.channels, *line.links]}
    return {"publicity": None} if line.not_published else {}


# -- the text -----------------------------------------------------------------------------------

_URL = pattern_of(r"https?://\S+", re.IGNORECASE)
_PRICE_DASH = pattern_of(r"(?<=[0-9๐-๙])\s?\.-")


def _without_links(text: str) -> str:
    """Returns the text in proper Thai, by lines, digits as typed, without links; `2,500.-` as
    `2,500 บาท`."""

    def gone(found: re.Match[str]) -> str:
        link = (links(found[0]) or [""])[0]
        return " " + found[0][len(link) :] if link and found[0].startswith(link) else found[0]

    return written_lines(_PRICE_DASH.sub(" บาท", _URL.sub(gone, text)))


_FIGURES_ONLY = pattern_of(
    r"[^a-zA-Zก-๎]+|งบประมาณ|งบ|ใช้(?:ไป|จ่าย)?|เบิก(?:จ่าย)?|ได้รับ|จัดสรร|ไม่มีความเสี่ยง|จาก|บาท|ร้อยละ|และ|เกือบ|ประมาณ"
)
_LONGEST_ASIDE = 80
_NO_MONEY_NO_FILES = pattern_of(
    r"(?:(?:ไม่มี|ไม่ได้ใช้|ไม่ใช้)(?:งบประมาณ|งบ|เงิน)|(?:งบประมาณ|งบ|เงิน)(?:ก็)?ไม่(?:มี|ได้ใช้|ใช้)"
    r"|(?:ความ)?(?:เสี่ยง)?(?:สี)?เขียว|(?:รูป|ไฟล์|หลักฐาน|เอกสาร)(?:ก็)?(?:ยัง)?ไม่(?:ได้)?(?:มี|ถ่าย|แนบ|ส่ง)"
    r"|(?:ยัง)?ไม่(?:ได้)?(?:มี|แนบ|ถ่าย)(?:รูป|ไฟล์|หลักฐาน)|ด้วย|เลย|ค่ะ|คะ|ครับ|คับ|นะ|แล้วก็|และ|[\s,])+"
)
_WORDS = pattern_of("[ก-๎a-zA-Z]{3}")
_PUBLICITY_ONLY = pattern_of("(?:ลง|โพสต์|แชร์|เผยแพร่|ประชาสัมพันธ์|ครบทุกช่องทาง|ทุกช่องทาง)[^\n]*$")
_PURPOSE = pattern_of(
    "(?:ให้|เสร็จ|ทัน|ครบ|เรียบร้อย|ก่อน|กลับบ้าน|เลิกงาน|วันนี้|ตอนนี้|เดี๋ยวนี้|เย็นนี้|เลย|ด้วย|หน่อย|ตรงไหน|ยังไง|ได้ไหม|ได้มั้ย"
    r"|ค่ะ|คะ|ครับ|คับ|นะ|จ้า|\s)+"
)
"""What is said of the reporting itself, where nothing else follows: `ให้เสร็จก่อนกลับบ้าน`."""
_OF_ROUND = pattern_of(
    r"[\s,]+(?:สำหรับ|ของ|ใน|เป็น)(?:การ)?(?:รายงาน)?(?:งวด|รอบ)(?:การ)?(?:รายงาน)?(?:ของ)?(?:วันที่|เดือน|\s)*"
    rf"(?:\d{{1,2}}\s*)?(?:{MONTH_NAMED})?(?:\s*(?:25)?\d\d)?(?:นี้)?(?:นะ|ค่ะ|คะ|ครับ|คับ|จ้า)*[ ,.]*$",
    re.IGNORECASE,
)
"""For which round it is reported, at the end: no day of what was done."""
_LEAD = pattern_of(r"(?:(?:ความ)?(?:คืบหน้า|ก้าวหน้า)|ร้อยละ)(?:แล้ว)?\s*$")
_ENDS_THE_HEAD = pattern_of(r"^\s*(?:นะ)?(?:ค่ะ|คะ|ครับ|คับ|ค่า|จ้า)(?:\s+|$)")
"""A polite word that belongs to the number before it: `1.10 ค่ะ จัดอบรม…`."""
_BETWEEN = " ,:;.()="


def _tells(rest: str) -> bool:
    """Tells whether the other words say what was done: not only figures, nor only a place of
    publication."""
    if _PURPOSE.fullmatch(rest):
        return False
    if _PUBLICITY_ONLY.match(rest):
        return False
    return len(_FIGURES_ONLY.sub("", rest)) >= LEAST_WORDS or tells_figures(rest)


def _rest(plain: str, head: int, spans: list[Span]) -> str:
    """Returns the narrative.

    A span is removed only if it stands apart, so that sentences stay whole.
    """
    for start, end in reversed(list(_joined(plain, spans))):
        lead = _LEAD.search(plain, head, start)
        before, after = plain[: lead.start() if lead else start], plain[end:]
        if (not before.strip() or before[-1] in " \n(") and (
            not after or after[0] in "\n )" + _BETWEEN
        ):
            plain = f"{before}{after.lstrip(_BETWEEN)}"
    words = without_order_behind(_OF_ROUND.sub("", _ENDS_THE_HEAD.sub("", plain[head:])))
    lines = (re.sub(" +", " ", line).strip(" ,:;=").lstrip(".)") for line in words.split("\n"))
    return without_particles("\n".join(line for line in lines if re.search(r"\w", line)))


def _joined(plain: str, spans: Iterable[Span]) -> list[Span]:
    """Returns the spans in order and joins those with nothing between them."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and (start <= joined[-1][1] or not plain[joined[-1][1] : start].strip(" ,:()=")):
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


# -- how far it is ------------------------------------------------------------------------------

_OF_WORK = pattern_of("ทำ|ดำเนินการ|คืบหน้า|เสร็จ|เริ่ม")
_HALFWAY = pattern_of(r"(?<!\S)(?=(?:ได้|ไป)+(?:ประมาณ|ราว|สัก)?ครึ่ง(?:นึง|หนึ่ง|ทาง)?(?:แล้ว|\W|$))")
"""Says so of the work without naming it: `ได้ครึ่งนึงแล้ว`."""
_REPORTS = pattern_of("(?:ขอ|จะ)?(?:รายงาน|แจ้ง|เรียน)(?:ผล)?(?:ว่า)?(?=\\S)")
"""Says only that it is reported: `ขอรายงานว่าทำไปได้ครึ่งหนึ่งแล้ว`."""


def _likely_percent(told: str) -> Decimal | None:
    """Returns the only percentage that a clause of the words tells and nothing else."""
    clauses = (each for each in told.split() if _OF_WORK.search(each))
    found = {each.percent for each in map(whole_status, clauses) if each is not None}
    return found.pop() if len(found) == 1 else None


@dataclass(frozen=True)
class _Share:
    """end: where the words that tell it end."""

    status: str
    percent: Decimal | None
    end: int


def _told_by_clauses(flat: str, head: int) -> _Share | None:
    """Returns how far the work is if all words tell it, or the first clause and no other one:
    `ทำไปได้ประมาณครึ่งนึงแล้วค่ะ อบรมไปรอบนึงแล้ว`."""
    whole = whole_status(flat[head:])
    if whole is not None:
        return _Share(whole.status, whole.percent, len(flat))
    told = flat[head:].lstrip()
    reports = _REPORTS.match(told)
    told = told[reports.end() :] if reports is not None else told
    first, _, others = told.partition(" ")
    of_work = _HALFWAY.sub("ทำ", told)
    begins = of_work.partition(" ")[0]
    found = whole_status(begins) if others and _OF_WORK.search(begins) else None
    if found is None or found.percent is None or _likely_percent(of_work) != found.percent:
        return None
    return _Share(found.status, found.percent, len(flat) - len(told) + len(first))


Placed = tuple[StatedShare, int, int]
_DENIED = pattern_of(r"ไม่(?:ได้|แล้ว)?(?:เสร็จ|ครบ|ถึง|เต็ม|สมบูรณ์)?\s*$")
_DENIED_WITHIN = 20
"""Letters before a share that are searched for what denies it: `ยังไม่เสร็จร้อยเปอร์เซ็นต์`."""


def _work_shares(
    flat: str, head: int, stated: list[tuple[str, int, int]], unclear: list[str]
) -> list[Placed]:
    """Returns the percentages of the work itself; notes a hedged one, and several, as unclear."""
    placed = [p for p in share_places(flat) if not p[0].least and p[0].subject in ("", PROGRESS)]
    placed = [p for p in placed if not _DENIED.search(flat, max(0, p[1] - _DENIED_WITHIN), p[1])]
    borders = {head, *(end for _status, _start, end in stated)}
    begins = {start for _status, start, _end in stated}
    of_work: list[Placed] = []
    for share, start, end in placed:
        beside = _meets(flat, borders, start) or any(_meets(flat, {end}, b) for b in begins)
        if share.subject == PROGRESS or beside:
            of_work.append((share, start, end))
            borders.add(end)
    doubted = {
        share.value
        for share, start, _end in doubted_places(flat)
        if share.subject == PROGRESS or _meets(flat, borders, start)
    }
    hedged = not of_work and any(_hedged_at(flat, border) for border in borders)
    if hedged or len(doubted | {share.value for share, _start, _end in of_work}) > 1:
        unclear.append(PERCENT_HINT)
    return of_work


def _meets(flat: str, ends: set[int], start: int) -> bool:
    """Tells whether one of the ends stands directly before `start`, apart from punctuation."""
    while start not in ends and start > 0 and flat[start - 1] in " ,:(=":
        start -= 1
    return start in ends


_HEDGED = pattern_of(
    r"[\s,:(]*(?:เกือบ|ประมาณ|ราว|กว่า|ไม่ถึง|ไม่เกิน|อย่างน้อย|มากกว่า|เกิน)?\s*(?:ร้อยละ\s*)?[0-9]+[^\s]*"
)


def _hedged_at(flat: str, border: int) -> bool:
    found = _HEDGED.match(flat, border)
    return found is not None and states_percent(flat[border : found.end() + 12])


def _status(
    stated: list[tuple[str, int, int]], shares: set[Decimal], unclear: list[str]
) -> tuple[str | None, Decimal | None]:
    """Returns the status and the percentage if they agree; `เสร็จแล้ว 80%` means started, as in the
    flow."""
    named = {status for status, _start, _end in stated}
    if len(named) > 1:
        unclear.append(STATUS_HINT)
        return None, None
    if len(shares) > 1:
        unclear.append(PERCENT_HINT)
    if PERCENT_HINT in unclear:
        return None, None
    percent = next(iter(shares), None)
    status = next(iter(named), None)
    if percent is None or status in ("plan_revised", "other"):
        return status, percent
    means = {0: "not_started", 100: "done"}.get(int(percent) if percent % 1 == 0 else -1, "started")
    if status in (None, means) or (status, means) == ("done", "started"):
        return means, percent
    unclear.append(SHARE_HINT)
    return None, None


def _people(lines: list[str]) -> int | None:
    """Returns the number of participants, if only one is stated."""
    counted = [count for line in lines for count in counts(line)]
    people = {count.people for count in counted if count.subject in ("", ATTENDANCE)}
    return people.pop() if len(people) == 1 else None
