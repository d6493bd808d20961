"""Colleagues who answer an anonymous survey over HTTP, and the rows of the database about it."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from models.codes.short_code import ShortCode
from models.surveys.survey import SURVEY
from tests.journeys.people import Person
from tests.journeys.stage import Stage

REPORTER = "D0103"
COLLEAGUES = ("D0101", "D0102", "D0103", "D0104", "D0105", "D0106")
"""All of the reporter's bureau."""

LEVELS = 6
"""Questions of the survey that are answered by a level; the seventh takes words."""


def opens_survey(reporter: Person) -> str:
    """The reporter opens the survey of 3.6 for the own bureau, without names; its code."""
    reporter.says("ทำแบบสำรวจ 3.6").hears("ผลลัพธ์ที่ต้องพิสูจน์")
    reporter.taps("พอใจบริการ").hears("สำนักเรา")
    reporter.taps("สำนักเรา ไม่เก็บชื่อ").hears("อีก 7 วัน")
    reporter.taps("อีก 7 วัน").hears("เพิ่ม")
    reporter.taps("ไม่เพิ่ม").hears("เปิดแบบสำรวจ")
    reporter.taps("เปิดแบบสำรวจ").hears("พิมพ์รหัส")
    return newest_code(reporter.stage)


def newest_code(stage: Stage) -> str:
    query = select(ShortCode.code).where(ShortCode.opens == SURVEY)
    found = query.order_by(ShortCode.about_id.desc()).limit(1)
    return stage.database.read(lambda session: session.scalars(found).one())


def until_words(person: Person, code: str, levels: Sequence[str]) -> Person:
    """Opens the survey and answers all levels; the question for words has come."""
    person.says(code).hears("ข้อ 1 จาก 7")
    for number, level in enumerate(levels, 2):
        person.says(level).hears(f"ข้อ {number} จาก 7")
    return person


def answers(person: Person, code: str, levels: Sequence[str], words: str) -> Person:
    """The whole of it; waits for the thanks."""
    until_words(person, code, levels).says(words).hears("ตรวจก่อนส่งคำตอบ")
    person.taps("ส่งคำตอบ").hears("ส่งคำตอบแล้ว")
    return person
