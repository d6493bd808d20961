"""Whatever is asked in the group: no name of a person or a bureau, no button that acts."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from bot.simulator import seed
from handlers import registry
from handlers.question import office_wide
from handlers.question.in_group import said_in_group
from models.people.person import Bureau, Person
from tests.handlers.groups.test_group_answers import group, reports_of
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import sends
from tests.handlers.test_group_chat import called
from tests.soaking import every

__all__ = ["group"]
_OFFICE = "สำนักงานเลขาธิการวุฒิสภา"
_SOURCE = "ที่มา:"
"""A packaged answer names the document that it is from, whose title may hold a bureau's name."""
_OF_BUREAUS = {
    word for each in registry.QUERIES if each.name == "office_bureaus" for word in each.words
}
"""Its answer lists every bureau there is, and says nothing of any."""
_WORDS = [w for words in registry.commands().values() for w in words if w not in _OF_BUREAUS]


def _names(house: House) -> list[str]:
    with house.session() as session:
        bureaus = set(session.scalars(select(Bureau.name))) - {_OFFICE}
        return [*bureaus, *session.scalars(select(Person.name))]


@pytest.mark.every(3)
@pytest.mark.parametrize("member", ["D0103", "D0002", "D0001"])
def test_no_command_names_anybody_whoever_types_it(group: House, member: str) -> None:
    reports_of(group, 3, "red")
    sends(Chat(group, seed.line_id("D0103")), Chat(group, seed.line_id("D0102")))
    names = _names(group)
    for said in every(9, _WORDS):
        heard = called(group, said, member=seed.line_id(member))
        assert heard, said
        told = [line for line in heard.splitlines() if not line.startswith(_SOURCE)]
        assert not [name for name in names if name in "\n".join(told)], (said, heard)


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("ฝากถามหน่อยครับว่าส่งวันไหน", "ส่งวันไหน"),
        ("สวัสดีค่ะ ช่วยบอกหน่อยค่ะ รอบหน้าเมื่อไหร่", "รอบหน้าเมื่อไหร่"),
        ("ต้องส่งวันไหนคะ พี่ ๆ", "ต้องส่งวันไหนคะ"),
        ("ช่วยตอบหน่อย", "ช่วยตอบหน่อย"),
        ("พี่เลี้ยงคือใคร", "พี่เลี้ยงคือใคร"),
    ],
)
def test_words_around_a_question_are_left_out(said: str, asked: str) -> None:
    assert said_in_group.without_calls(said) == asked


@pytest.mark.parametrize("said", ["ของผมส่งยัง", "หนูค้างอะไร", "สำนักเราส่งครบไหม", "ผมลงทะเบียนหรือยัง"])
def test_words_about_oneself_are_known(said: str) -> None:
    assert office_wide.says_own(said)


@pytest.mark.parametrize(
    "said", ["เราส่งกันครบยังครับผม", "ผมต้องการยอดรวม", "ทั้งสำนักงานส่งกี่ฉบับ", "ของขวัญ"]
)
def test_words_about_all_are_not_about_oneself(said: str) -> None:
    assert not office_wide.says_own(said)
