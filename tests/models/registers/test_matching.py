"""Items of a changed list go on the items of before that they are."""

from __future__ import annotations

from dataclasses import dataclass

from models.registers import matching


@dataclass(frozen=True)
class Item:
    number: str
    title: str
    bureau: str = ""


BEFORE = [
    Item("o11", "รายการจัดซื้อจัดจ้าง"),
    Item("o12", "ประกาศเจตนารมณ์ No Gift Policy"),
    Item("o13", "ช่องทางแจ้งเรื่องร้องเรียนการทุจริต"),
]


def goes(new: list[Item], **stated: str) -> dict[str, tuple[str, bool]]:
    at = {place: stated[each.number] for place, each in enumerate(new) if each.number in stated}
    found = matching.mapping(BEFORE, new, at)
    return {new[n].number: (BEFORE[to.old].number, to.sure) for n, to in found.items()}


def test_the_same_title_goes_on_whatever_its_number() -> None:
    new = [Item("o20", "ประกาศเจตนารมณ์  no gift policy"), Item("o12", "E-Service")]
    assert goes(new) == {"o20": ("o12", True)}


def test_an_alike_title_is_only_proposed_and_nothing_goes_on_twice() -> None:
    title = "ประกาศเจตนารมณ์และการสร้างวัฒนธรรม No Gift Policy"
    new = [Item("o12", title), Item("o21", "ประกาศเจตนารมณ์ No Gift Policy")]
    assert goes(new) == {"o21": ("o12", True)}
    assert goes(new[:1]) == {"o12": ("o12", False)}


def test_what_the_list_states_comes_first_and_another_owner_is_no_other_item() -> None:
    new = [Item("o30", "ข้อมูลใหม่ทั้งหมด"), Item("o13", BEFORE[2].title, "สำนักกฎหมาย")]
    assert goes(new, o30="O11") == {"o30": ("o11", True), "o13": ("o13", True)}
