"""The questions by which an election is planned: year, days, settings and committee."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Step
from handlers.conversation.questions import days_of, offering, plain
from handlers.elections import election_words
from handlers.elections.election_words import beside
from handlers.messages import Message, Text
from handlers.understand.choices.common_words import Common
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.said_days import read_days_said
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_particles
from handlers.understand.unclear import Unclear
from models.calendar import BUDDHIST_YEARS, fiscal_year
from models.elections import election_settings
from models.elections.election import NAMING, RESULT, SCORING, VOTING
from models.elections.election_settings import (
    MOST_CHOICES,
    WHOLE_WEIGHT,
    Days,
    ElectionSettings,
)

SETTINGS = (
    "electorate", "groups", "choices", "winners", "of_bureau", "must_accept", "own_vote",
    "weights", "shows_votes", "counting",
)  # fmt: skip
"""The steps that ask for settings, in their order."""

_MOST_TITLE, _MOST_GROUPS, _MOST_GROUP = 150, 5, 40
_AHEAD = 2
"""How many years ahead an election may be planned."""

_NUMBER = pattern_of(r"\d{1,2}")
_PERCENTS = pattern_of(r"\d{1,3}")
_PARTS = pattern_of(r"[\n,;/、]|\sและ\s|\sกับ\s")


# -- as stored ----------------------------------------------------------------------------------


def days_answers(days: Mapping[str, Days]) -> dict[str, list[str]]:
    """Returns the days of the steps as answers."""
    return {name: [day.isoformat() for day in both] for name, both in days.items()}


def days_told(answers: Answers) -> dict[str, Days]:
    """Returns the days that are answered, by step."""
    return {name: days_of(answers[name]) for name in election_words.STEPS if name in answers}


def settings_answers(settings: ElectionSettings) -> dict[str, Any]:
    """Returns the settings as answers."""
    found = settings.dumped() | {"weights": settings.score_weight}
    return {name: found[name] for name in SETTINGS}


def settings_told(answers: Answers) -> dict[str, Any]:
    """Returns the settings that are answered, by the names of `ElectionSettings`."""
    found = {name: answers[name] for name in SETTINGS if name in answers}
    found["groups"] = tuple(found["groups"] or ("",))
    score = found.pop("weights")
    return found | {"score_weight": score, "vote_weight": WHOLE_WEIGHT - score}


# -- year and name -------------------------------------------------------------------------------


def year_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    return [
        Choice(f"y{year}", f"ปี {year}", year, _with_year(year, answers))
        for year in (context.fiscal_year, context.fiscal_year + 1)
    ]


def _with_year(year: int, answers: Answers) -> dict[str, Any]:
    """Returns what follows from a year, its days and the name; days told of that year stay."""
    days = days_answers(election_settings.usual_days(year))
    told = {name: answers[name] for name in days if name in answers}
    of_year = {n: each for n, each in told.items() if fiscal_year(days_of(each)[0]) == year}
    return {**days, **of_year, "title": election_words.title_of(year)}


def read_year(text: str, context: Context, answers: Answers) -> Choice:
    """Reads a year of four digits or two; the days of the steps are rolled to it."""
    this = fiscal_year(context.today)
    for found in re.findall(r"\d{4}|\d{2}", normalise(text)):
        year = int(found) if len(found) == 4 else 2500 + int(found)
        if year < 2400:
            year += BUDDHIST_YEARS
        if this <= year <= this + _AHEAD:
            return Choice("", "", year, _with_year(year, answers))
    raise Unclear(f"พิมพ์ปีงบประมาณ {this} ถึง {this + _AHEAD} เช่น {this}")


def read_title(text: str, _context: Context, _answers: Answers) -> str:
    words = " ".join(without_particles(text).split())
    if not 4 <= len(words) <= _MOST_TITLE:
        raise Unclear(f"พิมพ์ชื่อการคัดเลือก ไม่เกิน {_MOST_TITLE} ตัวอักษร")
    return words


# -- days ----------------------------------------------------------------------------------------


def _ask_days(name: str, context: Context, answers: Answers) -> Message:
    label = election_words.STEPS[name]
    year = answers.get("year", context.fiscal_year)
    first, last = election_settings.usual_days(year)[name]
    usual = election_words.days_words((first, last))
    return Text(f"ขั้น{label}ตั้งแต่วันใดถึงวันใด กรอบการคัดเลือกใช้ {usual} พิมพ์วัน เช่น {usual}")


def read_days(text: str, context: Context, _answers: Answers) -> list[str]:
    """Reads a day or a range, also one that has begun."""
    first, last = read_days_said(text, Calendar(context.today, Toward.COMING))
    return [first.isoformat(), last.isoformat()]


def _day_choices(name: str, context: Context, answers: Answers) -> Sequence[Choice]:
    year = answers.get("year", context.fiscal_year)
    usual = days_answers(election_settings.usual_days(year))[name]
    return (Choice("usual", "ตามกรอบการคัดเลือก", usual, said=("ตามกรอบ", "ตามเดิม", "ตามแผน")),)


def _show_days(name: str, value: Sequence[str], answers: Answers) -> str:
    """Shows the days and where they come from."""
    source = election_words.days_source(name, days_of(value), answers["year"])
    return f"{election_words.days_words(days_of(value))} ({source})"


def _days_step(name: str, called: tuple[str, ...]) -> Step:
    return Step(
        name=name,
        label=f"วัน{election_words.STEPS[name]}",
        called=called,
        ask=partial(_ask_days, name),
        read=read_days,
        choices=partial(_day_choices, name),
        free_text="any days may be typed",
        show=partial(_show_days, name),
        why="กรอบการคัดเลือกแบ่งเป็นขั้น แต่ละขั้นมีวันเริ่มและวันสิ้นสุด",
    )


DAYS = (
    _days_step(NAMING, ("เสนอชื่อ", "ช่วงเสนอชื่อ")),
    _days_step(SCORING, ("ให้คะแนน", "กรรมการให้คะแนน")),
    _days_step(VOTING, ("ลงคะแนน", "วันเลือกตั้ง", "วันโหวต")),
    _days_step(RESULT, ("ประกาศผล",)),
)


# -- settings ------------------------------------------------------------------------------------


def read_number(most: int, hint: str) -> Callable[[str, Context, Answers], int]:
    """Returns the reading of a number of people, 1 to `most`."""

    def read(text: str, _context: Context, _answers: Answers) -> int:
        found = _NUMBER.findall(normalise(text))
        if len(found) != 1 or not 0 < int(found[0]) <= most:
            raise Unclear(f"{hint} เป็นตัวเลข 1 ถึง {most}")
        return int(found[0])

    return read


def read_weights(text: str, _context: Context, _answers: Answers) -> int:
    """Reads the percent of the committee's scores; two numbers must be 100 together."""
    found = [int(each) for each in _PERCENTS.findall(normalise(text))]
    hint = "พิมพ์ร้อยละของคะแนนกรรมการและของเสียง รวมกัน 100 เช่น 40 60"
    if not found or len(found) > 2 or found[0] > WHOLE_WEIGHT:
        raise Unclear(hint)
    if len(found) == 2 and sum(found) != WHOLE_WEIGHT:
        raise Unclear(hint)
    return found[0]


def read_groups(text: str, _context: Context, _answers: Answers) -> list[str]:
    """Reads the names of groups, a line each or between commas."""
    found = [" ".join(each.split()) for each in _PARTS.split(normalise(text))]
    named = [each for each in found if each]
    fit = all(len(each) <= _MOST_GROUP for each in named)
    if not 1 < len(named) <= _MOST_GROUPS or not fit or len(set(named)) < len(named):
        raise Unclear(
            f"พิมพ์ชื่อกลุ่ม 2 ถึง {_MOST_GROUPS} กลุ่ม คั่นด้วยจุลภาค เช่น ระดับปฏิบัติการ, ระดับชำนาญการ "
            "หรือกด “ไม่แบ่งกลุ่ม”"
        )
    return named


def _numbered(name: str, label: str, asks: str, most: int, called: tuple[str, ...]) -> Step:
    offered = [Choice(f"n{each}", f"{each} คน", each) for each in (1, 2, 3)]
    return Step(
        name=name,
        label=label,
        called=called,
        ask=plain(asks),
        read=read_number(most, asks),
        choices=offering(*offered),
        free_text="other numbers are typed",
        show=lambda value, _answers: beside(name, f"{value} คน", value),
        why="ข้อนี้เป็นกติกาของการคัดเลือก ผู้จัดเป็นผู้กำหนด",
    )


def _chosen(name: str, label: str, asks: str, words: Mapping[Any, str]) -> Step:
    """Returns a step with a button for each of `words`."""
    return Step(
        name=name,
        label=label,
        ask=plain(asks),
        choices=offering(
            *(Choice(f"c{n}", each, key) for n, (key, each) in enumerate(words.items()))
        ),
        show=lambda value, _answers: beside(name, words[value], value),
        why="ข้อนี้เป็นกติกาของการคัดเลือก ผู้จัดเป็นผู้กำหนด",
    )


SETTING_STEPS = (
    _chosen("electorate", "ผู้มีสิทธิลงคะแนน", "ผู้ใดมีสิทธิลงคะแนน", election_words.ELECTORATES),
    Step(
        name="groups",
        label="กลุ่ม",
        called=("แบ่งกลุ่ม",),
        ask=plain("แบ่งกลุ่มผู้ถูกเสนอชื่อหรือไม่ แต่ละกลุ่มเลือกแยกกัน พิมพ์ชื่อกลุ่มคั่นด้วยจุลภาค หรือกดปุ่ม"),
        read=read_groups,
        choices=offering(
            Choice("none", "ไม่แบ่งกลุ่ม", [""], said=("ไม่แบ่ง",), means=(Common.NO, Common.NONE))
        ),
        free_text="the groups are typed",
        show=lambda value, _answers: beside(
            "groups", election_words.groups_words(value), tuple(value or ("",))
        ),
        why="แต่ละกลุ่มเลือกแยกกัน ผู้ที่ต่างระดับจึงไม่ต้องแข่งกัน",
    ),
    _numbered(
        "choices", "เลือกได้", "ผู้ลงคะแนนหนึ่งคนเลือกได้กี่คนในแต่ละกลุ่ม", MOST_CHOICES, ("จำนวนที่เลือกได้",)
    ),
    _numbered("winners", "ผู้ได้รับเลือก", "มีผู้ได้รับเลือกกี่คนในแต่ละกลุ่ม", 50, ("รางวัล", "ผู้ชนะ")),
    _numbered("of_bureau", "สำนักเสนอชื่อได้", "สำนักหนึ่งเสนอชื่อได้กี่คน", 20, ("สำนักละ",)),
    _chosen("must_accept", "การยอมรับ", "ผู้ถูกเสนอชื่อต้องยอมรับก่อนหรือไม่", election_words.MUST_ACCEPT),
    _chosen("own_vote", "เลือกตนเอง", "ผู้ถูกเสนอชื่อเลือกตนเองได้หรือไม่", election_words.OWN_VOTE),
    Step(
        name="weights",
        label="สัดส่วน",
        called=("น้ำหนัก", "สัดส่วนคะแนน"),
        ask=plain("คะแนนกรรมการกับเสียงลงคะแนนคิดร้อยละเท่าใด พิมพ์ เช่น 40 60"),
        read=read_weights,
        choices=offering(
            *(
                Choice(f"w{score}", f"กรรมการ {score} เสียง {WHOLE_WEIGHT - score}", score)
                for score in (50, 30, 0)
            )
        ),
        free_text="other weights are typed",
        show=lambda value, _answers: beside("weights", election_words.weights_words(value), value),
        why="ผลรวมคิดจากคะแนนกรรมการและเสียงลงคะแนนตามสัดส่วนนี้",
    ),
    _chosen("shows_votes", "การประกาศผล", "ประกาศคะแนนของแต่ละคนหรือไม่", election_words.SHOWS_VOTES),
    _chosen("counting", "ผู้เปิดหีบ", "เปิดหีบนับคะแนนอย่างไร", election_words.COUNTINGS),
)

YEAR = Step(
    name="year",
    label="ปี",
    called=("ปีงบประมาณ",),
    ask=plain("คัดเลือกของปีใด วันของแต่ละขั้นจะเลื่อนตามกรอบการคัดเลือกปี 2567 ให้เอง"),
    read=read_year,
    choices=year_choices,
    free_text="another year is typed",
    why="วันของแต่ละขั้นตั้งตามกรอบการคัดเลือกในปีนั้น",
)
TITLE = Step(
    name="title",
    label="ชื่อการคัดเลือก",
    ask=plain("การคัดเลือกนี้ชื่ออะไร"),
    read=read_title,
    prose=True,
    why="ชื่อนี้แสดงแก่ผู้เสนอชื่อและผู้ลงคะแนน",
)
