"""Budget, risk colours and what is done, of the whole office, for its LINE groups.

Nothing is told behind which fewer than three bureaus stand, and no small count.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.messages import Card, Message, Para, Part, Row
from handlers.question.topic import Topic
from handlers.reports.deciding import who_reports
from handlers.reports.due_report_words import NOTHING_DUE, from_sent
from handlers.reports.figures import traffic_lights
from handlers.reports.figures.money import money_rows
from handlers.subjects.declaration import GroupAnswer, GroupQuestion
from handlers.subjects.office_figures import FEWEST, office_figures
from handlers.understand.commands.cues import arguments_for
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise
from handlers.understand.wishes.whole_sentence import READ
from handlers.understand.words import Match
from models.reports.figures.activity_figures import ActivityFigures, activity_figures
from models.reports.figures.bureau_sums import BureauSum, bureau_sums
from models.small_counts import SMALLEST_SHOWN

_FEW = "ยังมีสำนักที่รายงานไม่ถึง 3 สำนัก จึงยังไม่บอกตัวเลขรวมในกลุ่ม"

Tell = Callable[[Sequence[ActivityFigures]], list[Part]]


def _card(
    title: str, counts: Callable[[BureauSum], bool], tell: Tell
) -> Callable[[Context, Topic], Sequence[Message]]:
    """counts: whether a bureau is among those behind the figure."""

    def told(context: Context, about: Topic) -> Sequence[Message]:
        year = about.year(context.today)
        listed = activity_figures(context.session, year)
        behind = sum(counts(each) for each in bureau_sums(context.session, year))
        rows: list[Part] = [Para(_FEW if listed else NOTHING_DUE)]
        if listed and behind >= FEWEST:
            rows = tell(listed)
        return [
            Card(
                f"{title}ทั้งสำนักงาน",
                subtitle=about.words(context.today),
                rows=tuple(rows),
                note=from_sent(context.today),
            )
        ]

    return told


def _money(listed: Sequence[ActivityFigures]) -> list[Part]:
    return money_rows.sums([each for each in listed if each.money])


def _colours(listed: Sequence[ActivityFigures]) -> list[Part]:
    numbers = dict.fromkeys(traffic_lights.COLOURS, 0)
    for each in listed:
        numbers[traffic_lights.colour_of(each)] += 1
    counted = shown(numbers)
    return [
        Row(label, counted[name], tone=tone)
        for name, (label, _, tone) in traffic_lights.COLOURS.items()
        if numbers[name] or name in ("red", "yellow", "green")
    ]


def _done(listed: Sequence[ActivityFigures]) -> list[Part]:
    done = sum(each.status == "done" for each in listed)
    known = sum(each.known for each in listed)
    counted = shown({"done": done, "going": known - done, "none": len(listed) - known})
    return [
        Row("ดำเนินการแล้วเสร็จ", counted["done"], tone="good"),
        Row("รายงานแล้ว ยังไม่แล้วเสร็จ", counted["going"]),
        Row("ยังไม่รายงาน", counted["none"], tone="muted"),
        Row("ทั้งหมด", f"{len(listed):,} กิจกรรม"),
    ]


def shown(numbers: Mapping[str, int]) -> dict[str, str]:
    """Returns the counts in words. If one is small, none is told exactly, or it would be the
    difference."""
    exact = not any(0 < count < SMALLEST_SHOWN for count in numbers.values())
    return {name: _in_words(count, exact) for name, count in numbers.items()}


def _in_words(count: int, exact: bool) -> str:
    if not count:
        return "ไม่มี"
    if exact:
        return f"{count:,} กิจกรรม"
    return "น้อยกว่า 5 กิจกรรม" if count < SMALLEST_SHOWN else "5 กิจกรรมขึ้นไป"


ANSWERS: Mapping[str, GroupAnswer] = {
    "budget": office_figures(_card("งบประมาณ", lambda each: each.money, _money)),
    "traffic_lights": office_figures(
        _card("ไฟเขียวเหลืองแดง ", lambda each: each.reported > 0, _colours)
    ),
    "completion": office_figures(_card("ความสำเร็จของงาน ", lambda each: each.reported > 0, _done)),
}
"""By the name of the question, its answer in a group."""


def heard(context: Context, question: GroupQuestion) -> Sequence[Message] | None:
    """Answers whether everything is done (`ทำครบทุกกิจกรรมหรือยัง`): one to one that is the status
    of a bureau, here only the whole office is meant. Leads who asks who reports to be told one to
    one."""
    if names := who_reports.in_group(context, question):
        return names
    plain = normalise(question.text)
    if _ALL_DONE.search(plain) is None or _OF_OTHER.search(plain) is not None:
        return None
    name = "completion"
    match = Match(name, arguments_for(question.text, ()), False, READ)
    return ANSWERS[name](context, replace(question, match=match))


_ALL_DONE = pattern_of(
    r"(?:ทำ|ดำเนินการ|เสร็จ)(?:กัน|งาน|ไป|ได้|\s)*ครบ(?:ทุก|ทั้ง)?(?:กิจกรรม|ข้อ|โครงการ|อย่าง|หมด|แผน)?"
    rf"(?:ไป|แล้ว|\s)*(?:(?:หรือ|รึ)?(?:ยัง|เปล่า)|{WHETHER})"
)
_OF_OTHER = pattern_of(r"ส่ง|ลงทะเบียน|เข้าร่วม|ใคร|สำนัก(?:ไหน|ใด|อะไร)|ต้อง|\d")
