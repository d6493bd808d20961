"""An office whose figures are known, row by row, and plain arithmetic over those rows.

The arithmetic asks no database: a question's answer is held against it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.plans.plan import Activity
from models.reports.report import Report, ReportVersion
from tests import factories

NOW = datetime(2027, 3, 10, 3, 0, tzinfo=UTC)  # ten in the morning at the office
TODAY = date(2027, 3, 10)
DECEMBER, MARCH, JUNE, LATE_JUNE, JULY = (
    date(2026, 12, 20), date(2027, 3, 20), date(2027, 6, 20), date(2027, 6, 30), date(2027, 7, 30),
)  # fmt: skip
LAW, PRINT, STUDY, FIRST = "สำนักกฎหมาย", "สำนักการพิมพ์", "สำนักวิชาการ", "สำนักกรรมาธิการ 1"
BUREAUS = (LAW, PRINT, STUDY, FIRST)

PLAN: dict[str, tuple[tuple[str, ...], tuple[date, ...]]] = {
    "1.1": ((LAW,), ()),
    "1.2": ((LAW, PRINT), (DECEMBER,)),
    "1.10": (BUREAUS, (MARCH,)),
    "2.1": ((), (MARCH, JULY)),
    "2.2": ((PRINT, STUDY), (JUNE,)),
    "3.7": ((LAW, FIRST), (LATE_JUNE,)),
}
"""Each activity: its bureaus (none named: every one) and its dates."""


@dataclass(frozen=True)
class Sent:
    """One report and what became of it; `at` and `decided` are days at the office."""

    number: str
    bureau: str
    due: date | None
    state: str
    at: date
    decided: date | None = None
    status: str = "done"
    risk: str | None = "green"
    money: tuple[int, int] | None = None


SENT = (
    Sent("1.1", LAW, None, "approved", date(2027, 1, 5), date(2027, 1, 6), "started", "yellow"),
    Sent("1.2", LAW, DECEMBER, "approved", date(2026, 12, 15), date(2026, 12, 16)),
    Sent("1.10", LAW, MARCH, "approved", date(2027, 3, 5), date(2027, 3, 8), money=(10000, 4000)),
    Sent(
        "1.10", PRINT, MARCH, "submitted", date(2027, 3, 9),
        status="started", risk="yellow", money=(5000, 6000),
    ),
    Sent("1.10", STUDY, MARCH, "returned", date(2027, 3, 4), date(2027, 3, 6), money=(700, 700)),
    Sent("2.1", LAW, MARCH, "submitted", date(2027, 3, 9), risk="red"),
    Sent("2.1", STUDY, MARCH, "approved", date(2027, 2, 1), date(2027, 2, 2), money=(2000, 0)),
    Sent("3.7", LAW, LATE_JUNE, "submitted", date(2027, 3, 3), status="not_started", risk=None,
         money=(300, 475)),
)  # fmt: skip

LAST_YEAR = (
    ("1.10", LAW, date(2026, 3, 1)),
    ("1.10", PRINT, date(2026, 3, 9)),
    ("1.10", STUDY, date(2026, 3, 11)),
    ("1.10", FIRST, date(2026, 3, 20)),
    ("2.1", LAW, date(2026, 3, 19)),
    ("2.1", PRINT, date(2026, 3, 25)),
)
"""When the reports of last year's March round came in."""


@dataclass(frozen=True)
class Owed:
    """One duty of the year and what was sent of it."""

    number: str
    bureau: str
    due: date | None
    sent: Sent | None

    @property
    def state(self) -> str:
        return self.sent.state if self.sent is not None else "none"

    @property
    def stands(self) -> bool:
        return self.state in ("approved", "submitted")


def owed() -> Iterator[Owed]:
    for number, (bureaus, dues) in PLAN.items():
        for bureau in bureaus or BUREAUS:
            for due in dues or (None,):
                same = (number, bureau, due)
                found = next((s for s in SENT if (s.number, s.bureau, s.due) == same), None)
                yield Owed(*same, found)


@dataclass(frozen=True)
class Named:
    """What a question names; the arithmetic counts what fits."""

    bureau: str = ""
    number: str = ""
    measure: str = ""
    due: str = ""
    months: tuple[str, str] = field(default=("", ""))

    def fits(self, duty: Owed) -> bool:
        return (
            self.bureau in ("", duty.bureau)
            and self.number in ("", duty.number)
            and self.measure in ("", duty.number.split(".")[0])
            and self.due in ("", str(duty.due or "-"))
            and (not self.months[0] or self.months[0] <= str(duty.due or "-") <= self.months[1])
        )

    @property
    def until(self) -> str:
        return self.months[1] or self.due or "9999"


def _duties(named: Named) -> list[Owed]:
    return [duty for duty in owed() if named.fits(duty)]


def sent(named: Named) -> str:
    """As the bar of `สถานะ` says it."""
    found = _duties(named)
    if all(duty.state == "none" for duty in found):
        return f"ทั้งหมด {len(found)} ฉบับ"
    share = _percent(sum(d.stands for d in found), len(found))
    return f"ส่งแล้ว {sum(d.stands for d in found)} จาก {len(found)} ฉบับ ({share}%)"


def missing(named: Named) -> str:
    """As the head of `ใครยังไม่ส่ง` says it."""
    found = _duties(named)
    never = sum(d.state == "none" for d in found)
    returned = sum(d.state == "returned" for d in found)
    words = [f"ยังไม่ส่ง {never} จาก {len(found)} ฉบับ"] if never else []
    words += [f"ส่งกลับให้แก้ไข {returned} ฉบับ"] if returned else []
    return " · ".join(words)


def _activities(named: Named) -> dict[str, list[Sent | None]]:
    """Of each activity meant, what each bureau that owes it sent last."""
    last: dict[tuple[str, str], Sent | None] = {}
    for duty in owed():
        if not Named(named.bureau, duty.number, "").fits(duty):
            continue
        newest = last.setdefault((duty.number, duty.bureau), None)
        stands = duty.stands and str(duty.due or "") <= named.until
        if stands and (newest is None or str(duty.due or "") > str(newest.due or "")):
            last[duty.number, duty.bureau] = duty.sent
    meant = {duty.number for duty in _duties(named)}
    found: dict[str, list[Sent | None]] = {}
    for (number, _), newest in last.items():
        if number in meant:
            found.setdefault(number, []).append(newest)
    return found


def done(named: Named) -> str:
    """As `เสร็จกี่เปอร์เซ็นต์` says it: done where every bureau that owes it says so."""
    found = _activities(named)
    whole = [n for n, each in found.items() if all(s and s.status == "done" for s in each)]
    if not any(any(each) for each in found.values()):
        return f"ทั้งหมด {len(found)} กิจกรรม"
    share = _percent(len(whole), len(found))
    return f"แล้วเสร็จ {len(whole)} จาก {len(found)} กิจกรรม ({share}%)"


_COLOURS = (
    ("red", "แดง"), ("yellow", "เหลือง"), ("none", "ยังไม่รายงาน"),
    ("blank", "รายงานแล้ว ไม่ระบุสี"), ("green", "เขียว"),
)  # fmt: skip


def lights(named: Named) -> str:
    """As `ไฟเขียวเหลืองแดง` says it: the worst colour told, never green where nothing is."""
    found = _activities(named)
    colours = [_colour([s for s in each if s]) for each in found.values()]
    told = [f"{word} {colours.count(name)}" for name, word in _COLOURS if name in colours]
    return f"{' · '.join(told)} จาก {len(found)} กิจกรรม"


def red(named: Named) -> str:
    """As the same says it of one colour that is asked for."""
    colours = [_colour(list(filter(None, each))) for each in _activities(named).values()]
    return f"แดง {colours.count('red')} กิจกรรม"


def _colour(told: list[Sent]) -> str:
    if not told:
        return "none"
    return next((c for c in ("red", "yellow", "green") if any(s.risk == c for s in told)), "blank")


def money(named: Named) -> str:
    """What `งบประมาณ` says was disbursed, with its share."""
    given, spent = _money(named)
    if not given:
        return "ยังไม่มีกิจกรรมที่รายงานว่าได้รับจัดสรรงบประมาณ"
    return f"เบิกจ่าย {spent:,.2f} บาท ({_percent(spent, given)}%)"


def left(named: Named) -> str:
    """What `งบประมาณ` says is left."""
    given, spent = _money(named)
    return f"{given - spent:,.2f} บาท ({_percent(given - spent, given)}%)"


def _money(named: Named) -> tuple[int, int]:
    pairs = [s.money for each in _activities(named).values() for s in each if s and s.money]
    return sum(given for given, _ in pairs), sum(spent for _, spent in pairs)


def news(named: Named) -> str:
    """What `มีอะไรใหม่` says of the seven days until now."""
    week = TODAY - timedelta(days=7)
    found = _duties(named)
    reports = [duty.sent for duty in found if duty.sent is not None]
    overdue = [d for d in found if d.due and week <= d.due < TODAY and not d.stands]
    decided = [s for s in reports if s.decided is not None and s.decided >= week]
    numbers = (
        ("เลยกำหนดใหม่", len(overdue)),
        ("ส่งกลับให้แก้ไข", sum(s.state == "returned" for s in decided)),
        ("ส่งเข้ามา", sum(s.at >= week for s in reports)),
        ("อนุมัติ", sum(s.state == "approved" for s in decided)),
    )
    told = " · ".join(f"{word} {count}" for word, count in numbers if count)
    return told or "ไม่มีรายงานที่ส่ง อนุมัติ ส่งกลับ หรือเลยกำหนดในช่วงนี้"


def plan(named: Named) -> str:
    """What `แผน` says a bureau has to send still, of what was named."""
    found = _duties(named)
    todo = sum(duty.state in ("none", "returned") for duty in found)
    return f"ต้องส่งอีก {todo} จาก {len(found)} ฉบับ"


def review(named: Named) -> str:
    """What `รอตรวจ` says: approved this year or last, none of it reviewed yet."""
    approved = sum(duty.state == "approved" for duty in _duties(named))
    return f"รอตรวจ {approved + len(LAST_YEAR)} ฉบับ"


def latest(_named: Named) -> str:
    """What `สำนักไหนส่งช้าที่สุด` says of the bureau with most days late."""
    found: dict[str, int] = {}
    for duty in owed():
        if duty.due is not None and duty.due < TODAY:
            until = duty.sent.at if duty.sent is not None and duty.stands else TODAY
            found[duty.bureau] = found.get(duty.bureau, 0) + max(0, (until - duty.due).days)
    return f"ช้ารวม {max(found.values())} วัน"


def on_time(_named: Named) -> str:
    """What it says to the head of a bureau that was never late."""
    return "ยังไม่มีสำนักใดส่งช้า"


FIGURES: dict[str, Callable[[Named], str]] = {
    "sent": sent, "missing": missing, "done": done, "lights": lights, "red": red, "money": money,
    "left": left, "news": news, "review": review, "plan": plan,
    "latest": latest, "on_time": on_time,
}  # fmt: skip


def _percent(part: int, whole: int) -> str:
    return f"{Decimal(part) * 100 / whole:.2f}"


# -- in the database -----------------------------------------------------------------------------


def put(session: Session) -> dict[str, str]:
    """The office with these rows; the LINE id of each role."""
    law, print_, study, first = (factories.bureau(session, name) for name in BUREAUS)
    executive = factories.person(session, study, ["executive"])
    head = factories.person(session, law, ["supervisor"])
    people = {
        "admin": factories.person(session, study, ["admin"]),
        "executive": executive,
        "head": head,
        "reporter": factories.person(session, law, ["reporter"], head),
        "other": factories.person(session, print_, ["reporter"], executive),
        "staff": factories.person(session, first, []),
    }
    senders = {name: people["reporter"].id for name in BUREAUS}
    bureaus = dict(zip(BUREAUS, (law, print_, study, first), strict=True))
    for year in (2570, 2569):
        plan = factories.plan(session, f"asked-{year}", year)
        for number, (named, dues) in PLAN.items():
            days = [day if year == 2570 else day.replace(year=day.year - 1) for day in dues]
            factories.activity(session, plan, number, [bureaus[name] for name in named], days)
    ids = {name: bureau.id for name, bureau in bureaus.items()}
    _reports(session, ids, senders)
    return {role: person.line_user_id or "" for role, person in people.items()}


def _reports(session: Session, bureaus: dict[str, int], senders: dict[str, int]) -> None:
    this_year, last_year = (_numbered(session, year) for year in (2570, 2569))
    rows = [(this_year[each.number], each) for each in SENT]
    before = MARCH.replace(year=2026)
    for number, bureau, at in LAST_YEAR:
        rows.append((last_year[number], Sent(number, bureau, before, "approved", at, at)))
    for activity_id, each in rows:
        report = Report(
            activity_id=activity_id, bureau_id=bureaus[each.bureau], due=each.due,
            due_key=str(each.due or ""), state=each.state, version=1,
        )  # fmt: skip
        session.add(report)
        session.flush()
        session.add(_version(report.id, each, senders[each.bureau]))
    session.flush()


def _numbered(session: Session, year: int) -> dict[str, int]:
    found: Iterable[Activity] = session.scalars(select(Activity))
    return {each.number: each.id for each in found if each.plan.fiscal_year == year}


def _version(report_id: int, each: Sent, sender: int) -> ReportVersion:
    given, spent = each.money or (None, None)
    return ReportVersion(
        report_id=report_id, version=1, status=each.status, risk=each.risk,
        narrative="ดำเนินการตามแผน", output="ตามแผน", outcome="ตามแผน", publicity=[], links=[],
        evidence=[], submitted_by=sender, submitted_at=_noon(each.at),
        decision=each.state if each.decided else None,
        decided_at=_noon(each.decided) if each.decided else None, decision_fields=[],
        budget_allocated=None if given is None else Decimal(given),
        budget_disbursed=None if spent is None else Decimal(spent),
    )  # fmt: skip


def _noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 5, 0, tzinfo=UTC)
