"""A row of any list in sight is meant by its place from the top: the words do what the tap does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest

from handlers import registry
from handlers.question import shown_labels
from models.crypto import Sealer
from models.database import Database
from models.queues.shown_buttons import DATA, LINK, ROW, TEXT, ShownButton
from tests.handlers.house import Chat, House
from tests.handlers.labels import CHANCE, Walk
from tests.soaking import every
from tests.understanding.scenes import _brings, _chat, demo_database, types_in

ROLES = ("reporter", "supervisor", "administrator", "executive", "receiver")
PLACES_FROM_THE_TOP = (("อันแรก", 0), ("ขอดูอันที่สองหน่อยค่ะ", 1), ("ฉบับสุดท้าย", -1), ("คนแรกละกัน", 0))


@pytest.fixture(scope="module")
def demo() -> Iterator[tuple[Database, Sealer]]:
    with demo_database() as made:
        yield made


def rows(chat: Chat) -> list[str]:
    """What the buttons send of a list whose rows have one button each, most of them alike. Lists
    with rows that have none are looked at row by row below."""
    answers = chat.house.shown.get(chat.user_id, [()])
    if any(each.kind == ROW for each in answers[0]):
        return []
    shown = [each for each in answers[0] if each.kind == DATA and each.target.startswith("o:")]
    labels = Counter(each.label for each in shown)
    alike = [label for label, count in labels.items() if count > 1]
    found = [each.target for each in shown if each.row or each.label in alike]
    return found if len(alike) == 1 and len(set(found)) == len(found) else []


def faults(walk: Walk, command: str) -> Iterator[str]:
    targets = rows(walk.chat)
    for words, place in PLACES_FROM_THE_TOP if targets else ():
        typed = walk._after(lambda said=words: types_in(walk.chat, said))
        tapped = walk._after(lambda data=targets[place]: walk._taps(data))
        if CHANCE.sub("#", typed) != CHANCE.sub("#", tapped):
            yield f"{command} > {words}: {typed[:80]!r} instead of {tapped[:80]!r}"


@pytest.mark.every(5)
@pytest.mark.parametrize("role", ROLES)
def test_every_list_takes_an_ordinal(demo: tuple[Database, Sealer], role: str) -> None:
    """Of every command. `make test` types each command once, in one role or another."""
    database, sealer = demo
    commands = sorted({spelled[0] for spelled in registry.commands().values() if spelled})
    found, lists = [], 0
    with database.engine.connect() as connection:
        outer = connection.begin()
        chat = _chat(House(connection, sealer=sealer), role)
        _brings(chat, role, "start", "")
        walk = Walk(chat)
        for command in every(len(ROLES), commands, first=ROLES.index(role)):
            with walk.taken_back():
                types_in(chat, command)
                lists += bool(rows(chat))
                found += faults(walk, command)
        outer.rollback()
    assert lists and not found, "\n".join(found)


def numbered(chat: Chat) -> list[ShownButton]:
    """The rows of the newest answer, if it shows one list: also those with buttons unlike each
    other, and without any."""
    answers = chat.house.shown.get(chat.user_id, [()])
    found = [each for each in answers[0] if each.row]
    once = [each.row for each in found] == [*range(1, len(found) + 1)]
    asks = any(each.target.startswith("c:") for each in answers[0])
    return found if len(found) > 1 and once and not asks else []


def unseen(walk: Walk, command: str) -> Iterator[str]:
    """The rows of which `ขอดูอันที่ …` does not what a tap does, or, where there is no button, does
    not say what stands there."""
    for each in numbered(walk.chat):
        if each.label.startswith(("หน้า", "ดูทั้งหมด", "ช่วงถัดไป")):
            continue
        words = f"ขอดูอันที่ {each.row} หน่อย"
        typed = CHANCE.sub("#", walk._after(lambda said=words: types_in(walk.chat, said)))
        expected = each.item
        if each.kind == DATA:
            expected = walk._after(lambda data=each.target: walk._taps(data))
        if CHANCE.sub("#", expected) not in typed:
            yield f"{command} > {words}: {typed[:80]!r} instead of {expected[:80]!r}"


@pytest.mark.soak
@pytest.mark.parametrize("role", ROLES)
def test_every_row_of_every_list_can_be_looked_at(demo: tuple[Database, Sealer], role: str) -> None:
    """Of every command, in the office at work; `make test` takes each command in one role."""
    database, sealer = demo
    commands = sorted({spelled[0] for spelled in registry.commands().values() if spelled})
    found, lists = [], 0
    with database.engine.connect() as connection:
        outer = connection.begin()
        house = House(connection, sealer=sealer)
        chat = _chat(house, role)
        _brings(chat, role, "start", "")
        walk = Walk(chat)
        for command in every(len(ROLES), commands, first=ROLES.index(role)):
            with walk.taken_back():
                types_in(chat, command)
                lists += bool(numbered(chat))
                found += unseen(walk, command)
        outer.rollback()
    assert lists and not found, "\n".join(found)


def row(
    label: str, number: int, item: str = "", verb: str = "open", kind: str = DATA
) -> ShownButton:
    return ShownButton(label, f"{label} {number}", kind, f"o:{verb}?r={number}", item)


LIST = [
    row("ดู", 1, "สำนักการคลัง · ส่งเมื่อ 1 มี.ค. 70"),
    row("ดู", 2, "สำนักกฎหมาย · ส่งเมื่อ 2 มี.ค. 70"),
    row("ดู", 3, "สำนักวิชาการ · ส่งเมื่อ 2 มี.ค. 70"),
    ShownButton("เมนู", "เมนู", DATA, "o:menu?", ""),
]


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("อันแรก", 1), ("ขอดูอันที่สองหน่อยครับ", 2), ("ข้อ 2", 2), ("เปิดฉบับสุดท้ายให้หน่อย", 3),
        ("ตัวที่ 3 ค่ะ", 3), ("อันของสำนักกฎหมาย", 2), ("ตัวการคลังค่ะ", 1), ("ขอดูอันวิชาการหน่อย", 3),
    ],
)  # fmt: skip
def test_an_ordinal_or_what_stands_in_one_row_picks_it(said: str, number: int) -> None:
    assert shown_labels.pointed(said, [LIST]) == [LIST[number - 1]]


DAYS = ("วันศุกร์ที่ 1 มกราคม 2570", "วันอังคารที่ 6 เมษายน 2570", "วันพุธที่ 14 เมษายน 2570")
PEOPLE = ("ลงทะเบียนแล้ว 13 จาก 14 คน", "นายสมมติ คนหนึ่ง", "นางสมมติ คนสอง")


@pytest.mark.parametrize(
    ("said", "heads", "number"),
    [
        ("ขอดูอันที่ 3 หน่อย", DAYS, 3),
        ("ขอดูอันที่ 14 หน่อย", DAYS, 0),
        ("ขอดูเรื่องที่ 3 หน่อย", ("เรื่องที่ 3 · รับ 1 มี.ค.", "เรื่องที่ 5 · รับ 2 มี.ค."), 1),
        ("คนแรกละกัน", PEOPLE, 2),
        ("อันแรกละกัน", PEOPLE, 1),
    ],
)  # fmt: skip
def test_a_day_is_no_number_of_a_row_and_people_are_counted_alone(
    said: str, heads: tuple[str, ...], number: int
) -> None:
    shown = [row("ดู", place, head) for place, head in enumerate(heads, 1)]
    assert shown_labels.pointed(said, [shown]) == shown[number - 1 : number][: bool(number)]


@pytest.mark.parametrize(
    "said",
    [
        "อันที่สี่",  # there are three
        "อันนี้", "อันไหนแดง", "ตัวหนึ่ง", "เรื่องแรกเริ่ม", "ข้อ 2.1", "ข้อ 2 คือบาท",
        "อันส่งเมื่อ",  # stands in all
        "ครั้งแรกที่ทำ", "ปีแรก", "ข้อ 2 ทำยังไง", "2", "ดู",
    ],
)  # fmt: skip
def test_words_that_point_at_no_row_or_say_more_pick_none(said: str) -> None:
    assert shown_labels.pointed(said, [LIST]) == []


def test_rows_that_may_be_two_things_are_not_guessed() -> None:
    two = [row("แก้", 1), row("ลบ", 1, verb="end"), row("แก้", 2), row("ลบ", 2, verb="end")]
    assert shown_labels.pointed("อันแรก", [two]) == []
    opened = [row("ดู", 1), row("ลบ", 1, verb="end"), row("ดู", 2), row("ลบ", 2, verb="end")]
    assert shown_labels.pointed("อันที่ 2", [opened]) == [opened[2]]


def test_one_of_a_few_buttons_is_meant_by_its_place() -> None:
    offers = [row("ผล No Gift", 1), row("ของขวัญ", 2, verb="gifts"), row("เมนู", 3, verb="menu")]
    assert shown_labels.pointed("อันสุดท้าย", [offers]) == [offers[1]]
    assert shown_labels.pointed("อันที่ 3", [offers]) == []


def test_choices_of_a_conversation_pages_and_links_are_no_rows() -> None:
    choices = [ShownButton("ดู", "ดู", TEXT, f"c:7:step:{n}", "") for n in range(3)]
    pages = [row("หน้าถัดไป", 2), row("หน้าก่อน", 1)]
    links = [row("ดู", n, kind=LINK) for n in (1, 2)]
    for shown in (choices, pages, links):
        assert shown_labels.pointed("อันแรก", [shown]) == []
