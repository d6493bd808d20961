"""The guides say what the program does: each word to type is heard, each button is there."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from handlers import registry
from handlers.context import Context
from handlers.conversation.controls import WORDS
from handlers.guides.guide import Guide
from handlers.guides.guide_shelf import GUIDES
from handlers.guides.roles.receiver_guide import RECEIVER_GUIDE
from handlers.subjects.asked_each_turn import asking
from handlers.subjects.listeners import heard_first
from handlers.understand.thai import fold
from models.complaints.case_limits import CASE_LIMITS
from models.documents.document import DocumentRequest
from models.people.person import ADMIN, ROLES
from tests import factories
from tests.handlers.house import Chat
from tests.handlers.question.desk import desk

HANDLERS = Path(registry.__file__ or "").parent
PRESSED = re.compile("กด “([^”]+)”")
IN_MARKS = re.compile("“([^” ][^”]*)”")
WISHES = ("ทำต่อ", "ภาพรวม")
"""No commands, but read as wishes."""

STEERING = {fold(word) for words in WORDS.values() for word in words}


@pytest.fixture(scope="module")
def labels() -> set[str]:
    """Every text that stands by itself in the handlers: a button's label is among them."""
    files = (path for path in HANDLERS.rglob("*.py") if "guides" not in path.parts)
    return {word for path in files for word in re.findall(r'"([^"\n]+)"', path.read_text("utf-8"))}


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.name)
def test_every_word_to_type_is_heard_and_every_button_is_there(
    guide: Guide, labels: set[str], session: Session
) -> None:
    admin = desk(session, factories.person(session, factories.bureau(session), [ADMIN]))
    for sentence in guide.sentences:
        pressed = PRESSED.findall(sentence)
        assert not set(pressed) - labels, (guide.name, sentence)
        typed = [each for each in IN_MARKS.findall(sentence) if each not in pressed]
        assert not [each for each in typed if not is_heard(admin, each)], (guide.name, sentence)


def is_heard(context: Context, words: str) -> bool:
    """Whether the words are a command, lead inside a conversation, or are heard by a subject."""
    match = registry.command(words)
    if (match is not None and match.exact) or fold(words) in STEERING:
        return True
    if words in WISHES:
        return registry.meant(words) is not None
    hearing = [each.hearing for each in registry.SUBJECTS]
    asked = heard_first(asking(registry.SUBJECTS), context, words, None)
    return asked is not None or any(each.opens(words, None) for each in hearing)


def test_the_days_of_receivers_are_those_of_the_rules() -> None:
    days = {
        int(found) for each in RECEIVER_GUIDE.sentences for found in re.findall(r"(\d+) วัน", each)
    }
    limits = CASE_LIMITS
    assert days == {
        limits.acknowledge, limits.word, limits.result, limits.tip_result, limits.kept
    }  # fmt: skip


def test_every_role_has_a_guide_of_its_own() -> None:
    assert {role for guide in GUIDES for role in guide.roles} == set(ROLES)
    assert len({guide.name for guide in GUIDES}) == len({guide.number for guide in GUIDES}) == 9


def test_each_person_gets_the_guides_of_their_roles(chat: Callable[[str], Chat]) -> None:
    reporter = chat("D0103").says("คู่มือ")
    assert "คู่มือผู้รายงาน" in reporter.last and "คู่มือเจ้าหน้าที่" in reporter.last
    assert "คู่มือผู้รับเรื่องร้องเรียน" not in reporter.last.split("\n")[0]
    director = chat("D0101").says("คู่มือการใช้งาน")
    assert "คู่มือหัวหน้า" in director.last and "คู่มือผู้บริหาร" in director.last


def test_another_guide_is_named_or_tapped_and_manuals_stay_with_their_register(
    chat: Callable[[str], Chat],
) -> None:
    admin = chat("D0002").says("คู่มือ ผู้รับเรื่องร้องเรียน")
    assert "เมื่อมีเรื่องใหม่" in admin.last
    admin.taps("คู่มือกรรมการ")
    assert "เปิดหีบและประกาศผล" in admin.last


def test_the_page_to_print_is_asked_for_below_the_guide(reporter: Chat) -> None:
    reporter.says("คู่มือ")
    assert "ขอ PDF" in reporter.offers
    reporter.sends({"type": "postback", "postback": {"data": "o:guide_paper?g=2"}}, silent=True)
    with reporter.house.session() as session:
        [asked] = session.query(DocumentRequest).all()
    assert (asked.kind, asked.gift) == ("guide", 2)
