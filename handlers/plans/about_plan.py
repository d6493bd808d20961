"""`แผน`: the bureau's due reports, and what the plan asks of one activity."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Part, Text, cut_graphemes
from handlers.plans import activity_card, bureau_plan
from handlers.question import button_facts
from handlers.question.onward import AT
from handlers.question.other_sides import SIDES
from handlers.question.query import Following, Query, opens
from handlers.reports.figures.overview import ONLY
from handlers.subjects.listeners import listener
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import fold, normalise, without_polite_ending
from handlers.understand.unclear import Unclear
from handlers.understand.words import activity_numbers, read_activity_number
from models.plans import plans
from models.plans.plan import Activity
from models.plans.plans import ListedActivity
from models.reports.figures import progress

_OFFERS = 5


def answer(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """The bureau's list (all, or of a round or month: `แผนเดือนกรกฎาคม`), or one activity
    (`แผน 3.7`, or from a button), or the nearest activities."""
    if number := facts.get("n"):
        return _named(context, number)
    activity_id = button_facts.whole(facts, "a")
    if activity_id is not None:
        found = plans.activity(context.session, activity_id)
        if found is not None:
            return _card(context, found)
        return bureau_plan.listed(context, facts, first=activity_card.GONE)
    rest = "" if _asks_for_all(rest) else rest
    of_another = bureau_plan.of_bureau(context, rest) if not facts else ()
    if of_another:
        return of_another
    about = bureau_plan.when(context, rest, facts)
    if about is None and rest.strip():
        return _named(context, rest.strip())
    return bureau_plan.listed(context, facts, about or bureau_plan.WHOLE)


_OF_THE_BUREAU = rf"(?:ของ|ใน|ประจำ)?(?:สำนัก|หน่วยงาน|กลุ่ม(?:งาน)?)?(?:{ME_OR_US}|พี่|ตัวเอง)?"
_ALL_ASKED = pattern_of(
    rf"{_OF_THE_BUREAU}(?:ทั้งหมด)?\s?(?:ต้อง)?(?:มี|ทำ|ส่ง)(?:กิจกรรม|โครงการ|งาน|เรื่อง|รายการ|รายงาน)?"
    r"(?:อะไร|กี่(?:กิจกรรม|โครงการ|เรื่อง|รายการ|อย่าง|ข้อ|ฉบับ)|อยู่|ไหน)*(?:บ้าง)?"
)


_OF_THE_WHOLE_OFFICE = pattern_of(
    r"(?:ทั้งหมด|ทั้งปี)?\s?(?:ของ)?(?:ทั้ง(?:หมด|สำนักงาน|สภา|ปี|องค์กร)|ทุกสำนัก|สำนักงาน|วุฒิสภา)(?:ทั้งหมด)?"
)
"""Who may see no other bureau is shown their own, which the answer names."""


def _asks_for_all(rest: str) -> bool:
    """Tells whether the words only ask what is in the bureau's plan: `ของสำนักมีอะไรบ้าง`."""
    plain = without_polite_ending(normalise(rest))
    said = _ALL_ASKED.fullmatch(plain) or _OF_THE_WHOLE_OFFICE.fullmatch(plain)
    return bool(plain) and said is not None


# -- finding an activity by number or title --------------------------------------------------


def _named(context: Context, rest: str) -> Sequence[Message]:
    year = context.fiscal_year
    mine = plans.listed_activities(context.session, year, context.me.bureau_id)
    try:
        number = read_activity_number(rest)
    except Unclear as unclear:
        numbers = activity_numbers(rest)
        return [_several(context, numbers, mine) if len(numbers) > 1 else Text(unclear.hint)]
    if number is None:
        return _titled(rest, mine)
    found = [a for a in mine if a.number == number]
    found = found or _elsewhere(context, year, number)
    if not found:
        return [not_found(context, number)]
    if len(found) > 1:
        return [_offers(f"มีกิจกรรม {number} อยู่ {len(found)} แผน", found[:_OFFERS])]
    activity = plans.activity(context.session, found[0].id)
    assert activity is not None
    return _card(context, activity)


def _card(context: Context, activity: Activity) -> Sequence[Message]:
    may_be_asked_on(context, activity)
    return [activity_card.of(context, activity)]


def may_be_asked_on(context: Context, activity: Activity) -> None:
    """Lets the next question leave out that it is about this activity, and its next day."""
    dues = (each.due for each in activity.dues if each.due is not None)
    ahead = next((due.isoformat() for due in dues if due >= context.today), None)
    context.asked = opens("about_plan", n=activity.number, **{AT: ahead})


def _several(context: Context, numbers: Sequence[str], mine: Sequence[ListedActivity]) -> Message:
    """The activities of several numbers, each with its state and the button to its card."""
    year = context.fiscal_year
    found = [
        [a for a in mine if a.number == number] or _elsewhere(context, year, number)
        for number in numbers[:_OFFERS]
    ]
    unknown = [number for number, each in zip(numbers, found, strict=False) if not each]
    duties = progress.duties_of(context.session, context.me.bureau_id, year)
    rows: list[Part] = [
        activity_card.row_with_state(context, one, duties) for each in found for one in each
    ]
    if unknown:
        rows.append(Para(activity_card.not_found(listed(unknown), year), tone="warn"))
    return Card("กดดูทีละกิจกรรม", rows=tuple(rows), buttons=(_WHOLE,))


def _elsewhere(context: Context, year: int, number: str) -> list[ListedActivity]:
    """Other bureaus' activities with the number. Copies of one plan count as one."""
    found = plans.listed_activities(context.session, year, number=number)
    return list({a.title: a for a in reversed(found)}.values())


def _titled(rest: str, mine: Sequence[ListedActivity]) -> Sequence[Message]:
    key = fold(rest)
    holding = [a for a in mine if key and key in fold(a.title)]
    if holding:
        return [_offers(f"กิจกรรมที่มีคำว่า “{cut_graphemes(rest, 30)}”", holding[:_OFFERS])]
    return [Text("ไม่พบกิจกรรมตามคำนี้ พิมพ์ “แผน” เพื่อดูทั้งหมด หรือ “แผน” ตามด้วยเลขกิจกรรม เช่น แผน 3.7")]


def not_found(context: Context, number: str) -> Message:
    """Says that the year's plans have no activity of this number, with the nearest ones."""
    year = context.fiscal_year
    mine = plans.listed_activities(context.session, year, context.me.bureau_id)
    near = _nearest(number, mine or plans.listed_activities(context.session, year))
    return _offers(activity_card.not_found(number, year), near)


def _nearest(number: str, mine: Sequence[ListedActivity]) -> list[ListedActivity]:
    """The three nearest numbers, those of the same measure first."""
    target = _figures(number)

    def distance(other: ListedActivity) -> list[int]:
        return [abs(a - b) for a, b in zip(target, _figures(other.number), strict=True)]

    return list({each.number: each for each in sorted(mine, key=distance)}.values())[:3]


def _figures(number: str) -> tuple[int, int, int]:
    first, second, third, *_ = [*(int(n) for n in number.split(".") if n.isdecimal()), 0, 0, 0]
    return first, second, third


def _offers(heading: str, found: Sequence[ListedActivity]) -> Message:
    rows = tuple(activity_card.row("กิจกรรม", each) for each in found)
    words = "เลือกกิจกรรมที่ใกล้เคียง" if rows else "พิมพ์ “แผน” เพื่อดูกิจกรรมของสำนัก"
    return Card(heading, subtitle=words, rows=rows, buttons=(_WHOLE,))


_WHOLE = Button("ดูแผนทั้งหมด", opens("about_plan"), "แผน")
_WORDS = ("แผน", "ดูแผน", "แผนงาน", "แผนของสำนัก", "แผนของฉัน", "แผนทั้งหมด", "กิจกรรม")

QUERY = Query(
    name="about_plan",
    words=_WORDS,
    answer=answer,
    own=True,
    following=Following(takes=("n",), sides=SIDES, only=ONLY, whole=False),
)


_LACKING = pattern_of(
    r"(?<!ไม่)(?<!ไม่ได้)(?:ยัง|เหลือ|ขาด|ค้าง)(?:ต้อง|ขาด|เหลือ|ค้าง|ส่ง|ทำ|แนบ|มี|ไม่(?:ได้)?(?:ส่ง|แนบ|มี|ครบ)|เอกสาร|หลักฐาน|ไฟล์|ข้อมูล|รายการ|\s)*(?:อะไร|สิ่งใด|ไหน)(?:ที่)?(?:ต้อง)?(?:ทำ|ส่ง|แนบ)?(?:อีก|บ้าง|อยู่|\s)*"
)
_OF_SOMEBODY = pattern_of("ใคร|สำนักไหน|สำนักใด|คนไหน|เพราะ|ทำไม|ผ่านไหม|ตีกลับ|คืน")


@listener(longest=90)
def lacking(context: Context, words: str) -> Query | None:
    """Returns the card of the one activity of which the words ask what it still lacks: `3.7 ยังขาด
    อะไรอีกบ้าง จะได้ไปตาม`."""
    plain = normalise(words)
    asked = _LACKING.search(plain) is not None and _OF_SOMEBODY.search(plain) is None
    return _OF_ONE if asked and len(activity_numbers(plain)) == 1 else None


def _one(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return _named(context, activity_numbers(context.said or rest)[0])


_OF_ONE = replace(QUERY, answer=_one)


_OURS = rf"(?:(?:ใน)?แผน|ที่|เป็น|ของ|ใน|อยู่|\s)*(?:สำนัก|หน่วยงาน|กลุ่ม(?:งาน)?)(?:ของ)?(?:{ME_OR_US}|พี่)"
_WORK = r"(?:ข้อ|กิจกรรม|โครงการ|เลข)"
_DOES = r"(?:ที่|จะ|ต้อง|ได้|รับผิดชอบ|ดูแล|ทำ|มี|อยู่|ใน|แผน|\s)*"
_WHICH = rf"{_WORK}+(?:ไหน|อะไร|ใด)(?:บ้าง|มั่ง|กัน|ทั้งหมด|ใน|แผน|ปีนี้|\s)*"
_OURS_CUE = pattern_of("สำนัก|หน่วยงาน|กลุ่ม")
_OURS_ASKED = pattern_of(
    rf"(?:ขอ|ดู|อยาก|รู้|ทราบ|ถาม|ว่า|แล้ว|\s)*(?:{_WORK}{_OURS}{_DOES}{_WHICH}|{_OURS}{_DOES}{_WHICH})"
    r"(?:ขอ|ดู|ทั้งหมด|หน่อย|\s)*"
)


@listener(longest=90, cue=_OURS_CUE)
def ours(context: Context, words: str) -> Query | None:
    """Returns the list of the bureau's activities, asked for as `ข้อที่เป็นของสำนักเรามีข้อไหนมั่ง`."""
    asked = _OURS_ASKED.fullmatch(without_polite_ending(normalise(words)))
    return _OF_BUREAU if asked is not None else None


def _all(context: Context, _rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    return answer(context, "", facts)


_OF_BUREAU = replace(QUERY, answer=_all)
