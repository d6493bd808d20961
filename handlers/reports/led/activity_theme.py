"""`กิจกรรมจิตอาสาของสำนักเราทำไปหรือยัง`: the state of the activities whose title has these words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from handlers.context import Context
from handlers.messages import Card, Message, Row, Text
from handlers.question import button_facts, sentence_topic
from handlers.question.query import Facts, Query, opens
from handlers.question.scoped import Placed
from handlers.question.topic import Topic
from handlers.reports.due_report_words import SEE_STATUS, detail_button, duty_row
from handlers.reports.figures.overview import LEADING, SENDING
from handlers.reports.filing import deeds_meant
from handlers.subjects.listeners import listener
from handlers.understand.commands.scopes import read_scope
from handlers.understand.dates.dates import thai_date
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_SHORT, ME_OR_US, WHETHER
from handlers.understand.thai import blanked, normalise, without_polite_ending
from handlers.understand.words import activity_numbers
from models.people.scope import bureaus_seen
from models.plans import plans
from models.reports.figures import progress
from models.reports.figures.progress import DueReport, ReportFilter

NAME = "activity_theme"
_PAGE, _LONGEST, _LEAST, _FEW = 5, 80, 5, 6
_THING = pattern_of(
    rf"(?:ทำ|ส่ง|จัด|เสร็จ|รายงาน|เริ่ม|ดำเนินการ|ถึง|คืบหน้า|ครบ)(?:ไป|แล้ว|มา|ครบ|รายงาน|กัน|เสร็จ|ถึง|\s)*(?:หรือยัง|รึยัง|แล้วยัง|ยัง$|(?:ขั้น)?ไหน(?:แล้ว)?|กี่|{WHETHER})"
    rf"|เป็น(?:{HOW_IN_SHORT})(?:บ้าง|แล้ว)?|คืบหน้า(?:ยังไง|แค่ไหน|หรือยัง|ไหม)?|ไปถึงไหน|(?:ใคร|สำนักไหน)(?:ทำ|ส่ง|จัด)(?:แล้ว|ไป)"
)
_OTHERS = pattern_of(
    "ของขวัญ|ร้องเรียน|เบาะแส|ทุจริต|เอกสาร|ไฟล์|แบบสำรวจ|(?i:no\\s?gift)|ประกาศ(?!เกียรติ)|โหวต|ความดี|ลงทะเบียน|ลงชื่อ|รหัส|คะแนน|งบ|ฉบับ|ค้าง|แดง|เหลือง|เขียว|เตือน|ทวง|อนุมัติ|ภาพ|อินโฟ|ข่าว|หลักฐาน|ต้อง|สิทธิ์?(?:ใน|การ|ของ|เข้า)|ย้าย|ยังไงดี|ทำยังไง|ทำอย่างไร|ถ้า"
)
_GENERAL = pattern_of(
    rf"กิจกรรม|โครงการ|เรื่อง|แต่ละ|ทุก|ราย(?=สำนัก)|รายงาน|งาน(?!วัน)|แผน|ของ|สำนัก(?:งาน)?|กลุ่ม|หน่วย|{ME_OR_US}|พี่|ทำ|ส่ง|จัด|เสร็จ|เริ่ม|ดำเนินการ|คืบหน้า|หรือยัง|รึยัง|ยัง|แล้ว|ไป|ถึง|ไหน|ใคร|กี่|{WHETHER}|บ้าง|เป็น(?:{HOW_IN_SHORT})?|ตอนนี้|ปีนี้|ที่|อะไร|ครบ|ตัว|อัน|ฉบับ|มี|ได้|อยู่|ใน|และ|กับ|\s+"
)
_EXPLICIT = pattern_of(
    r"(?:กิจกรรม|โครงการ)(?:เรื่อง|การ)?(?P<theme>[ก-๎]{4,28}?)\s?(?:ของ|ใน)\s?(?:สำนัก|กลุ่ม|เรา|หน่วย|ที่นี่)"
)
_TITLED = pattern_of(r"(?:กิจกรรม|โครงการ|เรื่อง)\s?(?!ไหน|อะไร|ใด|ที่)[ก-๎A-Za-z]{4}")
_NO_THEME = pattern_of("ทั้งหมด|ไหน|ใด|อะไร|ต่าง|อื่น|ตาม|ทุก|ที่|นี้|นั้น|ล่าสุด|แรก|สุดท้าย|ของ")


@listener(longest=_LONGEST, roles=LEADING)
def heard(context: Context, words: str) -> Query | None:
    """Returns the question for those who lead, if words of few titles of the plan are said."""
    plain = without_polite_ending(normalise(words))
    if not _THING.search(plain) or _OTHERS.search(plain) or activity_numbers(plain):
        return None
    titles = _titles(context)
    if not titles:
        return None
    # `ไตรมาส 1` is a time, though a title of the plan holds the word.
    named = blanked(plain, read_scope(plain, context.today).places)
    return _HEARD if _theme(named, titles) or _said_theme(plain) else None


def named(context: Context, plain: str) -> bool:
    """Tells whether the words name activities by a part of their titles."""
    return bool(_theme(plain, _titles(context)))


def number_named(context: Context, plain: str) -> str:
    """Returns the number of the only activity of the plans that a part of its title names; "" if
    none or several are named."""
    titles, said = _titles(context), _WISHED.sub(" ", plain)
    kind = deeds_meant.part_of_title(titles, said) if _TITLED.search(plain) else ""
    themes = [each for each in (_theme(said, titles), kind) if each]
    if not themes:
        return ""
    seen = bureaus_seen(context.session, context.me)
    every = progress.every_duty(context.session, context.fiscal_year, ReportFilter(seen))
    found = ({each.number for each in every if theme in each.title} for theme in themes)
    return next((numbers.pop() for numbers in found if len(numbers) == 1), "")


_WISHED = pattern_of(
    r"ฝาก|ช่วย|บอก|แจ้ง|เตือน|ทวง(?:ถาม)?|ตาม|เร่ง|กำชับ|น้อง|พี่|ผู้(?=รายงาน)|คน(?=รายงาน)|ให้|รีบ|หน่อย|ด้วย|ที$|นะ|ว่า"
)
"""Words of a wish around the title: `ฝากบอกน้องรายงานให้รีบส่งเรื่องวินัยหน่อย`."""


def _titles(context: Context) -> tuple[str, ...]:
    listed = plans.titles(context.session, context.fiscal_year)
    return tuple(sorted(set(listed)))


def _said_theme(plain: str) -> str:
    found = _EXPLICIT.search(plain)
    return "" if found is None or _NO_THEME.search(found["theme"]) else found["theme"]


def _theme(plain: str, titles: tuple[str, ...]) -> str:
    """Returns the longest part of what is said that stands in few of the titles; else ""."""
    best = ""
    for piece in _GENERAL.sub(" ", plain).split():
        found = _part_in_few(piece, titles)
        best = found if len(found) > len(best) else best
    best = best or (deeds_meant.part_of_title(titles, plain) if _TITLED.search(plain) else "")
    return "" if best and _OF_BUREAU.format(best) in plain else best


_OF_BUREAU = "สำนัก{}"
"""Such words name a bureau, though a title may hold them: `สำนักกฎหมายเป็นยังไง`."""


@lru_cache(maxsize=128)
def _part_in_few(piece: str, titles: tuple[str, ...]) -> str:
    for size in range(len(piece), _LEAST - 1, -1):
        for at in range(len(piece) - size + 1):
            part = piece[at : at + size]
            # A part that begins or ends within a letter with its marks is no word.
            if "\u0e31" <= part[0] <= "\u0e3a" or "\u0e47" <= part[0] <= "\u0e4e":
                continue
            if size < len(piece) and size * 3 < len(piece) * 2:
                return ""
            if 0 < sum(part in title for title in titles) <= _FEW:
                return part
    return ""


def _answer_heard(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    plain = without_polite_ending(normalise(rest))
    theme = _theme(plain, _titles(context))
    if not theme:
        words = f"ไม่มีกิจกรรมที่ชื่อมีคำว่า “{_said_theme(plain)}” ในแผนปีนี้ พิมพ์ “แผน” เพื่อดูกิจกรรมทั้งหมด"
        return [Text(words, (SEE_STATUS,))]
    about = sentence_topic.of(context, plain.replace(theme, " "))
    if not isinstance(about, Topic):
        return [about]
    given = {**about.facts(), **about.bureau_facts(), "t": theme}
    return answer(context, "", {key: str(value) for key, value in given.items()})


def answer(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """A page of the reports of these activities. facts: `t` the words, `p` the page, a topic's."""
    found = sentence_topic.placed(context, "สถานะ", NAME, "", facts)
    if not isinstance(found, Placed):
        return [found]
    theme = facts.get("t", "")[:40]
    same = {**found.facts(), "t": theme}
    context.asked = opens(NAME, **same)
    every = progress.every_duty(context.session, found.about.year(context.today), found.narrow)
    duties = [each for each in every if theme and theme in normalise(each.title)]
    if not duties:
        when = found.about.words(context.today)
        words = f"{found.whose} {when} ไม่มีกิจกรรมที่ชื่อมีคำว่า “{theme}” ที่ต้องรายงาน"
        return [Text(words, (SEE_STATUS,))]
    page = button_facts.page(facts, _PAGE, len(duties))
    sent = sum(not each.missing for each in duties)
    several = len({each.bureau_id for each in duties}) > 1
    return [
        Card(
            f"“{theme}” ส่งแล้ว {sent:,} จาก {len(duties):,} ฉบับ",
            subtitle=page.beside(found.whose, found.about.words(context.today)),
            rows=tuple(_row(context, each, several) for each in page.of(duties)),
            buttons=page.turn(NAME, **same),
            note=f"กิจกรรมที่ชื่อมีคำนี้ในแผน ข้อมูล ณ {thai_date(context.today)}",
        )
    ]


def _row(context: Context, duty: DueReport, several: bool) -> Row:
    row = duty_row(duty, context.today, detail_button(duty))
    return row if not several else replace(row, value=f"{row.value}\n{duty.bureau}")


QUERY = Query(NAME, (), answer, roles=LEADING, following=SENDING)
_HEARD = Query(NAME, (), _answer_heard, roles=LEADING, following=SENDING)
