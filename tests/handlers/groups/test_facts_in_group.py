"""In a group everybody's rules and days are told; one's own, or a complaint, is not."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from handlers import registry
from handlers.subjects.facts import facts_told
from handlers.subjects.group_reasons import BUREAUS_WAITING
from handlers.understand.facets import facet_reader
from handlers.understand.facets.facet import Facet
from models.trail import facts
from tests.handlers.house import House
from tests.handlers.test_group_chat import happens, mention
from tests.talk import words

_OPENS_ONE_TO_ONE = "ทักแชตส่วนตัว"
SHEETS = list(facts_told.sheets(registry.SUBJECTS).values())
TOLD = [
    ("ประเมินองค์กรคุณธรรมส่งวันไหน", "ส่งและส่งใหม่ได้ถึงวันส่งรายงาน"),
    ("แบบสำรวจปิดวันไหน", "วันปิดของตน"),
    ("ใบรับรองอบรมขอได้เมื่อไหร่", "ขอได้ทันทีที่ผู้จัดปิดลงชื่อ"),
    ("ส่งอินโฟกราฟิกภายในวันไหน", "ก่อนวันพฤหัสบดีที่เป็นคิว"),
    ("ITA ปีนี้ IIT ตอบช่วงไหน", "ปฏิทินการประเมิน ITA"),
]
OWN = [
    "ของขวัญที่ฉันแจ้งไปถึงไหนแล้ว",
    "แบบสำรวจที่ผมตอบไปถึงไหนแล้ว",
    "วันนี้เราต้องทำอะไรบ้าง",
    "ร้องเรียนหัวหน้าต้องทำไง",
]


@pytest.fixture
def asks(demo: House) -> Callable[[str], str]:
    """Says it in the group; what the bot answers."""
    with demo.session() as session:
        facts.put(session, facts.BOT_ID, "@strong")
        session.commit()

    def said(text: str) -> str:
        return "\n".join(words(each) for each in happens(demo, mention(text))[0])

    return said


@pytest.mark.parametrize(("asked", "told"), TOLD)
def test_told_in_the_group(asks: Callable[[str], str], asked: str, told: str) -> None:
    answer = asks(asked)
    assert told in answer
    assert _OPENS_ONE_TO_ONE not in answer


def test_turns_of_bureaus_are_told_in_a_confirmed_group(asks: Callable[[str], str]) -> None:
    assert BUREAUS_WAITING in asks("พฤหัสหน้าเวรใคร")


@pytest.mark.parametrize("asked", OWN)
def test_own_matters_are_told_one_to_one(asks: Callable[[str], str], asked: str) -> None:
    assert _OPENS_ONE_TO_ONE in asks(asked)


@pytest.mark.parametrize("sheet", SHEETS, ids=[each.name for each in SHEETS])
def test_nothing_for_some_only_and_nothing_confidential(sheet: facts_told.FactSheet) -> None:
    for facet in Facet:
        told = facts_told.for_everybody(sheet, facet)
        assert told is None or not told.roles
        assert told is None or not sheet.secret


def test_no_sentence_about_a_complaint_is_answered(asks: Callable[[str], str]) -> None:
    with Path(facet_reader.__file__).with_name("sentences.tsv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t") if row["matter"] == "complaint"]
    titles = {each.called for each in SHEETS if each.secret}
    for row in rows[::40]:
        first = asks(row["text"]).split("\n")[0]
        assert not any(first.startswith(f"{title} · ") for title in titles)
