"""A joining code may begin as a command does (`QR2FJ-NC3DQ`): it still opens the joining."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from sqlalchemy import select

from handlers import registry
from models.accounts import joining
from models.people.person import Person
from tests.handlers.house import Chat, House

STAFF = "D0106"
_LATIN = re.compile(r"[A-Z]+(?=$|[\s\d])")


def _starts() -> set[str]:
    """The commands' first words in Latin letters, as a code may begin with them."""
    words = [word.upper() for words in registry.commands().values() for word in words]
    found = {match.group() for word in words if (match := _LATIN.match(word))}
    return {plain[: len(word)] for word in found if (plain := joining.read_code(f"{word:2<10}"))}


def _code(house: House, start: str) -> str:
    """A code of the person that begins with these signs."""
    number = 0
    for sign in reversed(start[1:]):
        number = number * len(joining._SIGNS) + joining._SIGNS.index(sign)
    number = number * len(joining._FIRST) + joining._FIRST.index(start[0])
    with house.session() as session:
        person = session.scalars(select(Person).where(Person.staff_id == STAFF)).one()
        code = joining.new_code(
            session, house.sealer, house.now, lambda count: number.to_bytes(count, "big"),
            person, None,
        )  # fmt: skip
        session.commit()
    return code


def test_some_commands_are_short_latin_words() -> None:
    assert {"QR", "FAQ", "PDPA"} <= _starts()


@pytest.mark.parametrize("start", sorted(_starts()))
@pytest.mark.parametrize("first", ["", "ลงทะเบียน"])
def test_a_code_that_begins_like_a_command_opens_the_joining(
    demo: House, start: str, first: str
) -> None:
    new = Chat(demo, "U" + "f" * 32)
    if first:
        new.says(first)
    code = _code(demo, start)
    assert code.replace("-", "").startswith(start)
    new.says(code)
    assert "พบชื่อ" in new.last
    new.says("0106").taps("ยอมรับ")
    assert "ลงทะเบียนเรียบร้อย" in new.last


def test_who_has_joined_and_scans_the_slip_again_hears_that_nothing_is_to_be_done(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    code = _code(demo, "M")
    assert "ไม่ต้องลงทะเบียนซ้ำ" in chat(STAFF).says(code).last
