"""A refusal says who may, by role, and what whoever is refused can do now."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers import registry
from handlers.question.role_names import ROLE_NAMES
from models.people.person import ADMIN, STAFF
from tests.handlers.house import Chat
from tests.talk import actions

_REFUSED = "เปิดให้เฉพาะ"
CLOSED = [
    (each.name, words[0])
    for each in (*registry.FLOWS, *registry.QUERIES)
    if each.roles and STAFF not in each.roles
    if (words := getattr(each, "opens_on", None) or getattr(each, "words", ()))
]
"""What staff may not do or ask, with its command."""


@pytest.fixture
def staff(chat: Callable[[str], Chat]) -> Chat:
    return chat("D0106")


@pytest.mark.every(4)
@pytest.mark.parametrize(("name", "typed"), CLOSED, ids=[name for name, _ in CLOSED])
def test_says_who_may_and_leads_on(staff: Chat, name: str, typed: str) -> None:
    staff.sends({"type": "message", "message": {"type": "text", "id": "m0", "text": typed}}, True)
    told = staff.since(0)
    if _REFUSED not in told:
        return  # something that is open to them is answered instead
    assert any(role in told for role in ROLE_NAMES.values())
    labels = {each.get("label", "") for message in staff.heard for each in actions(message)}
    assert labels - {"เมนู"}


def test_who_approves_is_told_to_who_does_not(staff: Chat) -> None:
    staff.says("อนุมัติรายงาน 1.10 ให้หน่อย")
    assert "ผู้บังคับบัญชา" in staff.since(0)
    assert "ใครอนุมัติ" in staff.since(0)


def test_an_administrator_is_not_sent_to_administrators(chat: Callable[[str], Chat]) -> None:
    admin = chat("D0002")
    closed = next(
        each for each in registry.FLOWS if each.roles and ADMIN not in each.roles and each.opens_on
    )
    admin.says(closed.opens_on[0])
    assert "ติดต่อผู้ดูแลระบบ" not in admin.since(0)
