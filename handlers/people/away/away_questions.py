"""The question from which day to which somebody is away or stands in."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from handlers.context import Context
from handlers.conversation import days_asked
from handlers.conversation.flow import Answers, Choice, Step
from handlers.conversation.refusals import reading
from handlers.messages import Message
from handlers.people.away import moved_to, until_back
from handlers.people.away.leave import days_alone, leave_bounds, working_days
from handlers.understand.choices.common_words import Common
from handlers.understand.corrections.correction_vocabulary import SIGHS, SLIPS
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.dates import short_date, short_span, span_on_button, thai_span
from handlers.understand.dates.said_days import read_day_said, read_days_said
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.unclear import Unclear
from models.errors import Refusal

ENDS_BEFORE = "วันสิ้นสุดมาก่อนวันเริ่ม กรุณาระบุใหม่ เช่น 5-9 มี.ค."


def too_many_days(most: object) -> str:
    return f"มอบหมายได้ครั้งละไม่เกิน {most} วัน กรุณาระบุช่วงที่สั้นลง"


@dataclass(frozen=True)
class DaysQuestion:
    """The question `days`: two buttons, or one day or a range that is typed."""

    label: str
    """Of its step."""
    ask: Callable[[Context, Answers], Message]
    """The question."""
    offered: tuple[tuple[str, str, int, int], ...]
    """The buttons: key, label, the first and the last day counted from today."""
    check: Callable[[Context, Answers, date, date], None]
    """(first day, last day). Raises Refusal if these days are not possible."""
    refused: Callable[[Refusal], str]
    """Returns a refusal in words."""
    help: str = ""
    """What a question about the days is answered with."""
    widens: Callable[[Context, date, date], Mapping[str, Any]] = lambda _context, _first, _last: {}
    """(first day, last day). Returns what makes days possible that are refused as overlapping:
    facts that go with the answer; nothing if they stay refused."""
    facts: Callable[[str], Answers] = lambda _words: {}
    """Returns what else the words that tell the days say."""
    lets_go: Callable[[str, Context, Answers], bool] = lambda _words, _context, _answers: False
    """Tells whether words with a day are of something else (`Step.lets_go`)."""

    @property
    def step(self) -> Step:
        return Step(
            name="days",
            label=self.label,
            ask=self.ask,
            read=self._read_all,
            choices=self._choices,
            help=self.help,
            lets_go=self.lets_go,
            tells=days_asked.of_coming,
            show=lambda value, _answers: thai_span(*span(value)),
            called=("วันที่", "วัน"),
            why="ในวันเหล่านี้ บอตส่งเรื่องของท่านให้ผู้ที่ดูแลแทน",
        )

    def read(self, text: str, context: Context, answers: Answers) -> list[str] | Choice:
        """Reads days that are possible. `ถึงวันที่ 10` alone moves the end of the days told before."""
        text = moved_to.without_old(leave_bounds.without_denied(text))
        text = working_days.without_working_days(text, telling=True)
        text = _without_the_reason(leave_bounds.beside_told(text, answers, context.today))
        days_told = self._read_since(text, context, answers) or _within_asked(text, answers)
        days_told = days_told or _begun_on(text, answers) or _counted_from(text, context, answers)
        first, last = days_told or _read_days(text, context)
        before = answers.get("days")
        if before and _ONLY_THE_END.match(normalise(text)):
            first = date.fromisoformat(before[0])
        days = [first.isoformat(), last.isoformat()]
        with reading(self.refused):
            try:
                self.check(context, answers, first, last)
            except Refusal as refusal:
                also = self.widens(context, first, last) if refusal.code == "overlaps" else {}
                if not also:
                    raise
                return Choice("", "", days, also=also)
        back = until_back.back_on(text, last, Calendar(first, Toward.COMING))
        if back is None:
            return days
        return Choice("", "", days, also={until_back.BACK: back.isoformat()})

    def _read_since(
        self, text: str, context: Context, answers: Answers
    ) -> tuple[date, date] | None:
        """Reads until when somebody is away who has told since when: `ถึง 30 เม.ย.`, `30 วัน`."""
        if SINCE not in answers or "days" in answers:
            return None
        first, plain = date.fromisoformat(answers[SINCE]), without_polite_ending(normalise(text))
        if _ONE_DAY.fullmatch(plain):
            return first, first
        if _NEW_DAYS.search(plain):
            return None
        if (count := _ONLY_A_COUNT.fullmatch(plain)) is not None:
            return first, first + timedelta(max(int(count[1]), 1) - 1)
        days = days_named(text, context)
        if days is None or days[0] != days[1] and not _ONLY_THE_END.match(plain):
            return None
        if days[1] < first:
            raise Unclear(ENDS_BEFORE)
        return first, days[1]

    def _read_all(self, text: str, context: Context, answers: Answers) -> list[str] | Choice:
        days, facts = self.read(text, context, answers), self.facts(text)
        if facts and isinstance(days, Choice):
            return replace(days, also={**days.also, **facts})
        return Choice("typed", "", days, facts) if facts else days

    def _choices(self, context: Context, answers: Answers) -> Sequence[Choice]:
        if SINCE in answers and "days" not in answers:
            first = answers[SINCE]
            label = f"{short_date(date.fromisoformat(first))} วันเดียว"
            return [Choice("since", label, [first, first])]
        if MEANT in answers and "days" not in answers:
            yes = (Common.YES,) if len(answers[MEANT]) == 1 else ()
            return [
                Choice(f"m{at}", span_on_button(*span(days)), days, self.facts(""), means=yes)
                for at, days in enumerate(answers[MEANT])
            ]
        return [
            Choice(
                key,
                label,
                [(context.today + timedelta(day)).isoformat() for day in (first, last)],
                self.facts(label),
            )
            for key, label, first, last in self.offered
        ]


SINCE = "since"
"""Hidden key of the answers: the first day, where it was told without the last."""
COUNT = "count"
"""Hidden key of the answers: how many days, where they were told without the first one."""
MEANT = "meant"
"""Hidden key of the answers: the stretches of days that may be meant by what was told."""
_ONLY_A_COUNT = pattern_of(r"(?:ลา|รวม|ทั้งหมด|สัก|\s)*(\d{1,3})\s?วัน(?:เต็ม)?")
_NEW_DAYS = pattern_of("วันเดียว|ไม่ใช่|เปลี่ยน|แทน|ตั้งแต่|เริ่ม")
"""Takes other days than the first one that was told."""
_NUMBERS = ("หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า", "สิบ")
_COUNT = pattern_of(
    rf"(?<![\d.])(?<!อีก)(?<!อีก )(?:(\d{{1,2}})|({'|'.join(_NUMBERS)}))\s?วัน(?!ที่|หยุด|แรก|นี้|ก่อน)"
)
_WEEKS = pattern_of(
    r"(?<![\d.])(?<!อีก)(?<!อีก )(?<!ใน)(?<!รอบ)(?<!ทุก)"
    rf"(?:(?P<n>\d{{1,2}}|{'|'.join(_NUMBERS)})\s?(?:สัปดาห์|อาทิตย์)"
    r"|(?<!วัน)(?:สัปดาห์|อาทิตย์)\s?(?:นึง|หนึ่ง|เดียว))"
    r"(?!\s?(?:หน้า|นี้|ก่อน|ที่|ถัด|ละ|แรก|สุดท้าย))"
)
"""How long, in weeks: every day of them counts."""
_ONLY_THE_END = pattern_of(r"(?:แค่|เอา|ขอ|ลา)*ถึง")
_AFTER_A_DAY = pattern_of("(?:ถัด|หลัง)(?:จาก)?")
_OF_WORK = pattern_of(r"\s?(?:ทำการ|ทำงาน|ราชการ)")
_FOLLOWS = pattern_of(r"(?:ถัด(?:ไป|มา)|(?:อีก)?ที่ตามมา)\s*$")
_UNTIL_ALONE = pattern_of(r"(?:ขอ|แจ้ง|เปลี่ยน|เป็น|ลา|หยุด|\s)*(?:จน)?ถึง")
"""`2 วันถึงวันพุธ`: days that are counted back from the last one."""
_ONE_DAY = pattern_of(r"(?:แค่)?วันเดียว")


def count_named(text: str) -> int:
    """Returns how many days the words name; 0 if they name no number of them."""
    plain = normalise(text)
    found = _COUNT.search(plain)
    if found is None:
        weeks = _WEEKS.search(plain)
        return 7 * _how_many(weeks["n"]) if weeks is not None else 0
    return _how_many(found[1] or found[2])


def _how_many(number: str | None) -> int:
    """Returns the number that figures or a word say; 1 where nothing stands there."""
    if not number:
        return 1
    return int(number) if number.isdecimal() else _NUMBERS.index(number) + 1


def _within_asked(text: str, answers: Answers) -> tuple[date, date] | None:
    """Reads days of the week within the one stretch that was asked about; None for other words."""
    if "days" in answers or COUNT in answers or len(answers.get(MEANT) or ()) != 1:
        return None
    return leave_bounds.weekdays_within(text, span(answers[MEANT][0]))


def _begun_on(text: str, answers: Answers) -> tuple[date, date] | None:
    """Reads which of several stretches that were asked about is meant, by its first day: `ไม่ใช่วันที่ 9
    ค่ะ เริ่ม 10`; None for other words."""
    asked = [] if {"days", COUNT} & set(answers) else answers.get(MEANT) or []
    found = _FIRST_DAY.search(normalise(text)) if len(asked) > 1 else None
    begun = [each for each in map(span, asked) if found and each[0].day == int(found[1])]
    return begun[0] if len(begun) == 1 else None


_FIRST_DAY = pattern_of(
    rf"^(?:{SIGHS}|{SLIPS}|{POLITE}|ไม่ใช่(?:วัน)?(?:ที่)?\s?\d{{1,2}}(?!\d)|เอา|ขอ|เป็น|ต้อง|คือ|วัน(?:ที่)?|ที่|[\s,])*(?:ตั้งแต่|เริ่ม|นับจาก|จาก|เป็น|วันที่|\s)*(\d{{1,2}})(?:{POLITE}|แทน|ต่างหาก|\s)*$"
)


def _counted_from(text: str, context: Context, answers: Answers) -> tuple[date, date] | None:
    """Reads the first day of who has told how many days: `พรุ่งนี้`; None for other words."""
    plain = normalise(text)
    if COUNT not in answers or "days" in answers or _ONE_DAY.search(plain) or count_named(plain):
        return None
    days = days_named(plain, context)
    if days is None or days[0] != days[1] or _ONLY_THE_END.match(plain):
        return None
    weeks, over = divmod(answers[COUNT], 7)
    length = f"{answers[COUNT]} วัน" if over else f"{weeks} สัปดาห์"
    return _read_days(f"{short_date(days[0])} {length}", context)


def _without_the_reason(text: str) -> str:
    """Returns the two days that begin the words, without why they are these: `4-8 นะ หมอเลื่อนไป
    พฤหัส`. Raises Unclear where only a doctor's day is told."""
    text = _ONSET.sub(" ", text)
    plain = normalise(text)
    if _OF_A_DOCTOR.match(plain) and "ลา" not in plain:
        raise Unclear(_NO_DAY_OF_LEAVE)
    found = _WITH_A_REASON.match(plain)
    return found["days"] if found is not None else text


_MORNING = (
    r"(?:เมื่อเช้า|เช้า(?:ตรู่|มืด)?(?!\s?(?:วัน|\d|พรุ่ง|มะรืน|ของ))|ตี\s?\S{1,4}|ตื่น(?:นอน)?|(?:กลาง)?ดึก)"
    "(?:นี้|แล้ว)?"
)
_ONSET = pattern_of(
    r"(?:(?:ปวด|ไข้|(?<!ลา)ป่วย|ไม่สบาย|อาเจียน|เวียน|อาการ|ตัวร้อน|ท้องเสีย|ไอ)\S{0,16}?\s?(?:มา)?ตั้งแต่\s?"
    rf"(?:เมื่อ(?:คืน|วาน)(?:นี้|ซืน)?|{_MORNING}))|ตั้งแต่\s?{_MORNING}"
)
"""Since when somebody is ill is no first day of leave: `ปวดท้องตั้งแต่เช้า`."""
_NO_DAY_OF_LEAVE = "วันที่หมอนัดไม่ใช่วันลา กรุณาพิมพ์วันลา เช่น 5-9 มี.ค."
_OF_A_DOCTOR = pattern_of(r"(?:แล้วก็|พอดี|เพราะ|\s)*(?:คุณ)?หมอ(?:เขา|เค้า|ก็|ขอ)*เลื่อน")
_WITH_A_REASON = pattern_of(
    r"(?:อ้อ|อ๋อ|ขอ|(?:แก้|เปลี่ยน)?เป็น|\s)*(?P<days>\d{1,2}\s?-\s?\d{1,2})\s?(?:นะ|ค่ะ|คะ|ครับ|คับ)+\s+(?:เพราะ|พอดี)?(?:หมอ|รพ|โรงพยาบาล)"
)


def _read_days(text: str, context: Context) -> tuple[date, date]:
    """Reads a range, or a day and a number of days (`พรุ่งนี้ 2 วัน`).

    Raises Unclear with both ends if days off stand between them: some count them, some do not.
    """
    calendar = Calendar(context.today, Toward.COMING)
    plain = _ONE_DAY.sub("", normalise(text))
    found = _COUNT.search(plain)
    if found is None and (weeks := _WEEKS.search(plain)) is not None:
        rest = f"{plain[: weeks.start()]} {plain[weeks.end() :]}"
        first, last = read_days_said(until_back.SINCE_SAID.sub(" ", rest), calendar)
        whole = timedelta(7 * _how_many(weeks["n"]) - 1)
        return (first, first + whole) if first == last else (first, last)
    if found is None or _AFTER_A_DAY.search(plain):
        return _in_two_parts(plain, calendar)
    of_work = _OF_WORK.match(plain, found.end())
    rest = f"{plain[: found.start()]} {plain[of_work.end() if of_work else found.end() :]}"
    first, last = read_days_said(until_back.SINCE_SAID.sub(" ", rest), calendar)
    count = max(_how_many(found[1] or found[2]), 1)
    if first != last:
        begins = last - timedelta(count - 1)
        until = _UNTIL_ALONE.match(rest) and begins >= context.today
        return (begins, last) if until else (first, last)
    last = first + timedelta(count - 1)
    begins = context.working_days.first_working_on_or_after(first)
    if begins == first and context.working_days.count_between(first, last) == (last - first).days:
        return first, last
    of_work_last = context.working_days.shift(begins, count - 1)
    if of_work:
        return begins, of_work_last
    raise Unclear(
        f"มีวันหยุดใน {count} วันนี้ กรุณาระบุวันแรกและวันสุดท้าย เช่น 5-9 มี.ค.",
        [span_on_button(first, each) for each in (last, of_work_last)],
    )


def days_named(text: str, context: Context) -> tuple[date, date] | None:
    """Returns the first and the last day that words name; None if they name none or several."""
    try:
        return _read_days(text, context)
    except Unclear:
        return None


def _in_two_parts(plain: str, calendar: Calendar) -> tuple[date, date]:
    """Reads a range, also if more words stand between its ends: `วันนี้ลาครับ ลาถึงวันศุกร์`."""
    try:
        return read_days_said(plain, calendar)
    except Unclear as unclear:
        ends = _ends(plain, calendar) if not unclear.meant else None
        ends = ends or until_back.until_back(plain, calendar)
        if ends is None:
            raise
        return ends


def _ends(plain: str, calendar: Calendar) -> tuple[date, date] | None:
    """Returns the day before the word `ถึง` and the one after it, counted from that where it is the
    one that follows: `ศุกร์หน้าถึงอังคารถัดไป`; None if these are no range."""
    before, _, after = plain.partition("ถึง")
    try:
        first = read_day_said(until_back.SINCE_SAID.sub(" ", before), calendar)
        after = without_polite_ending(after)
        follows = _FOLLOWS.search(after)
        if follows is not None:
            after, calendar = after[: follows.start()], Calendar(first, Toward.COMING)
        last = read_day_said(after, calendar)
    except Unclear:
        return None
    return (first, last) if first <= last else None


def span(value: Sequence[str]) -> tuple[date, date]:
    """Returns the first and the last day of an answer."""
    first, last = map(date.fromisoformat, value)
    return first, last


def taken_days(refusal: Refusal) -> str:
    """Returns the days that overlap, from a refusal `overlaps`."""
    first, last = refusal.facts["first_day"], refusal.facts["last_day"]
    assert isinstance(first, date) and isinstance(last, date)
    return short_span(first, last)


def same_days(text: str, context: Context, answers: Answers, confirm: str) -> str:
    """Returns what is said to words that only tell again the days of the card; "" for others.

    confirm: the label of the button that stores them
    """
    told = span(answers["days"])
    again = days_alone.says_again(text, told, lambda said: days_named(said, context))
    return f"ตรงกับวันที่แสดงอยู่แล้ว กด “{confirm}” เพื่อบันทึก" if again else ""


NO_REASON = "ไม่ต้องบอก บอตไม่ถามและไม่เก็บเหตุผล ตรวจแล้วกดปุ่มด้านล่าง"
_OF_A_REASON = pattern_of(
    rf"(?:ต้อง|จำเป็น|ควร).{{0,8}}(?:บอก|แจ้ง|ใส่|ระบุ|เขียน|ให้)?.{{0,4}}เหตุผล.{{0,10}}(?:{WHETHER}|หรือ|รึ|ได้)"
    r"|(?:ไม่|อย่า)(?:อยาก|ขอ|สะดวก|ประสงค์|กล้า|ได้)?(?:จะ|ที่จะ)?(?:บอก|แจ้ง|ใส่|ระบุ|เขียน|พูด|เล่า).{0,6}(?:เหตุผล|สาเหตุ)"
)


def asks_of_a_reason(text: str) -> bool:
    """Tells whether it is asked if a reason must be given: `ไม่ต้องบอกเหตุผลได้ไหม`."""
    return _OF_A_REASON.search(normalise(text)) is not None
