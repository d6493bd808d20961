"""Whatever the bot shows as a button can be typed: the words do what the tap does."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import astuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers import registry
from handlers.messages import Button, Card, Row, render
from handlers.question import shown_asked, shown_labels
from handlers.question.query import opens
from models.crypto import Sealer
from models.database import Database
from models.queues import shown_buttons
from models.queues.shown_buttons import ShownButton, buttons_of
from tests.handlers.house import House
from tests.handlers.labels import EXCEPTIONS, Walk
from tests.soaking import every
from tests.talk import actions
from tests.understanding.scenes import PLACES, _brings, _chat, demo_database, types_in

ROLES = ("reporter", "supervisor", "administrator", "executive", "receiver", "stranger")
ADDRESS = "https://example.org/f/evidence"
DEEPER = 1
"""How many taps behind an answer labels are tried."""


@pytest.fixture(scope="module")
def demo() -> Iterator[tuple[Database, Sealer]]:
    with demo_database() as made:
        yield made


@contextmanager
def stands(demo: tuple[Database, Sealer], role: str, place: str = "start") -> Iterator[Walk]:
    database, sealer = demo
    with database.engine.connect() as connection:
        outer = connection.begin()
        chat = _chat(House(connection, sealer=sealer), role)
        _brings(chat, role, place, "")
        yield Walk(chat)
        outer.rollback()


def commands() -> list[str]:
    return sorted({spelled[0] for spelled in registry.commands().values() if spelled})


@pytest.mark.every(6)
@pytest.mark.parametrize("role", ROLES)
def test_every_label_in_sight_and_behind_a_tap_is_understood_when_typed(
    demo: tuple[Database, Sealer], role: str
) -> None:
    """From every command, and from what stands in the chat before, such as a notice.

    `make test` starts from every eighteenth command.
    """
    with stands(demo, role) as walk:
        found = list(walk.faults(DEEPER))
        for command in every(3 * len(ROLES), commands(), first=ROLES.index(role)):
            with walk.taken_back():
                types_in(walk.chat, command)
                found += [f"{command} > {fault}" for fault in walk.faults(DEEPER)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.soak
def test_every_label_inside_a_conversation_is_understood_when_typed(
    demo: tuple[Database, Sealer], place: str
) -> None:
    role = {"decide": "supervisor", "move": "administrator"}.get(place.split(":")[0], "reporter")
    with stands(demo, role, place) as walk:
        found = list(walk.faults())
    assert not found, "\n".join(found)


def test_the_exceptions_are_few() -> None:
    assert len(EXCEPTIONS) <= 3


def test_a_label_on_several_rows_is_asked_about_and_each_item_is_named() -> None:
    rows = [Row(name, "", Button("เปิด", opens("open", n=n))) for n, name in enumerate("กข")]
    shown = buttons_of(render([Card("รายการ", rows=tuple(rows))]))
    found = shown_labels.typed("เปิดครับ", [shown])
    asked = render([shown_asked.which(found)])
    assert [(each["label"], each["data"]) for each in actions(asked)] == [
        ("1. ก", "o:open?n=0"),
        ("2. ข", "o:open?n=1"),
    ]


@pytest.mark.parametrize(
    ("said", "target"),
    [
        ("เปิด 2", "o:open?n=1"),
        ("เปิดอันที่ ๑ ครับ", "o:open?n=0"),
        ("เปิดรายงาน1.10", "o:open?n=1"),
        ("เปิด 3", None),
        ("เปิดรายงาน 11.0", None),
        ("เปิดรายงาน", None),
    ],
)
def test_a_label_on_several_rows_is_enough_with_the_rows_number_or_words(
    said: str, target: str | None
) -> None:
    names = ("รายงาน 1.6", "รายงาน 1.10")
    rows = [Row(name, "", Button("เปิด", opens("open", n=n))) for n, name in enumerate(names)]
    shown = buttons_of(render([Card("รายการ", rows=tuple(rows))]))
    assert [each.target for each in shown_labels.typed(said, [shown])] == [target] * bool(target)


def test_a_bare_number_names_a_row_only_after_the_bot_asked_which() -> None:
    rows = [Row(name, "", Button("เปิด", opens("open", n=n))) for n, name in enumerate("กข")]
    shown = buttons_of(render([Card("รายการ", rows=tuple(rows))]))
    asked = buttons_of(render([shown_asked.which(shown_labels.typed("เปิด", [shown]))]))
    assert [each.target for each in shown_labels.numbered("๒ค่ะ", [asked, shown])] == ["o:open?n=1"]
    assert shown_labels.numbered("2", [shown, asked]) == []


def test_the_label_of_a_link_is_answered_with_the_link() -> None:
    shown = buttons_of(render([Card("ไฟล์", buttons=(Button("เปิดไฟล์", uri=ADDRESS),))]))
    [button] = shown_labels.typed("เปิดไฟล์", [shown])
    assert ADDRESS in json.dumps(render([shown_asked.link(button)]))


@given(st.text(max_size=120))
def test_whatever_is_typed_a_label_of_other_numbers_is_not_meant(said: str) -> None:
    shown = buttons_of(render([Card("แผน", buttons=(Button("ดู 1.10", opens("plan", n=1)),))]))
    assert shown_labels.typed("ดู 11.0" + said.strip("0123456789."), [shown]) == []


def test_every_row_keeps_the_same_number_of_bytes(house: House) -> None:
    many = [ShownButton(f"ปุ่ม {n}", str(n), "postback", f"o:x?n={n * 7919}", "") for n in range(900)]
    packings = [shown_buttons.packed(house.sealer, each) for each in ([], many[:3], many)]
    assert len({len(packed) for packed in packings}) == 1


def test_code_from_before_places_were_kept_can_read_what_is_kept(house: House) -> None:
    """It took five words of every entry."""
    many = [ShownButton("ดู", "ดู", "postback", f"o:x?n={n}", "แผน", n) for n in range(1, 40)]
    opened = house.sealer.open(shown_buttons.packed(house.sealer, many), shown_buttons.SHOWN)
    entries = json.loads(zlib.decompressobj().decompress(opened))
    assert {tuple(map(type, each)) for each in entries} == {(str,) * 5}
    assert shown_buttons.unpacked(house.sealer, shown_buttons.packed(house.sealer, many)) == many


def test_what_was_kept_with_its_place_as_a_sixth_part_is_still_read(house: House) -> None:
    one = ShownButton("ดู", "ดู", "postback", "o:x", "แผน", 2)
    clear = zlib.compress(json.dumps([astuple(one)]).encode())
    kept = house.sealer.seal(clear.ljust(1024, b"\0"), shown_buttons.SHOWN)
    assert shown_buttons.unpacked(house.sealer, kept) == [one]


def test_a_complaints_buttons_are_not_kept(demo: tuple[Database, Sealer]) -> None:
    with stands(demo, "reporter", "complaint:kind") as walk:
        assert list(actions(walk.chat.heard[-1]))
        assert not walk.chat.house.shown[walk.chat.user_id][0]
