"""The list of a working group's members with somebody added, made clear, or taken out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from handlers.context import Context
from handlers.conversation import people_named
from handlers.messages import cut_graphemes
from handlers.understand.names_begun import begins_with_title, may_be_name
from handlers.understand.unclear import Unclear
from handlers.working_groups import members_meant
from handlers.working_groups.member_lines import PersonLine, is_me, person_lines
from handlers.working_groups.members_ordered import is_no_name
from models.people import people
from models.people.name_keys import name_key
from models.people.person import Person
from models.people.roster_memory import KnownRoster, roster
from models.working_groups.groups import MOST_MEMBERS
from models.working_groups.working_group import MEMBER

_MOST_MEANT = 5
_LOOKED_FOR = 12
"""How many names that are not written in full are looked for in the roster at once."""
_LONGEST_NAME, _LONGEST_POSITION = 120, 200
HINT = (
    "พิมพ์หรือวางรายชื่อ บรรทัดละคน ต่อท้ายด้วยหน้าที่ในคณะทำงาน "
    "เช่น นางตัวอย่าง หัวหน้ากลุ่ม ประธาน ผู้ที่ไม่บอกหน้าที่เป็นคณะทำงาน"
)

EMPTY: Mapping[str, Any] = {"people": [], "asked": [], "unknown": []}


def with_lines(value: Mapping[str, Any], text: str, context: Context) -> dict[str, Any]:
    """Returns the list with the people of the lines. Raises Unclear."""
    if (heads := members_meant.heads_of_all(context, text)) is not None:
        return _with_heads(value, heads)
    lines = list(person_lines(text))
    describes = value["asked"] and people_named.only_describes(text)
    if describes or len(lines) == 1 and is_no_name(lines[0].words):
        raise Unclear(which_hint(value) or HINT)
    if len(lines) + len(value["people"]) > MOST_MEMBERS:
        raise Unclear(f"คณะทำงานมีได้ไม่เกิน {MOST_MEMBERS} คน")
    if not lines:
        raise Unclear(HINT)
    known = _by_name(context)
    titled = any(begins_with_title(each.words) for each in lines)
    among = titled and "\n" not in text.strip()
    value, looked_for = {**value}, 0
    for line in lines:
        me = [context.me] if is_me(line.words) else []
        found = me or _people(context, known.get(_key(line.name)) or known.get(_key(line.words)))
        if not found and looked_for < _LOOKED_FOR:
            looked_for += 1
            found = members_meant.meant(context, line.name)[:_MOST_MEANT]
        fuller = _fuller(value, line, found) if len(lines) == 1 else None
        value = fuller or _with(value, line, found, among)
    return value


def _with_heads(value: Mapping[str, Any], heads: Sequence[Person]) -> dict[str, Any]:
    """Returns the list with those who lead the bureaus."""
    if not heads:
        raise Unclear(f"ทะเบียนยังไม่มีผู้อำนวยการสำนัก {HINT}")
    if len(heads) + len(value["people"]) > MOST_MEMBERS:
        raise Unclear(f"คณะทำงานมีได้ไม่เกิน {MOST_MEMBERS} คน")
    found = {**value}
    for each in heads:
        found = added(found, each.id, each.name, each.position, None)
    return found


def _people(context: Context, ids: Sequence[int] | None) -> Sequence[Person]:
    found = people.by_ids(context.session, ids) if ids else {}
    return [found[id_] for id_ in ids or ()]


def _by_name(context: Context) -> Mapping[str, list[int]]:
    """Returns the ids of everybody on the roster by name and by staff id."""
    return roster(context.session).derived(_ids_by_name)


def _ids_by_name(known: KnownRoster) -> Mapping[str, list[int]]:
    found: dict[str, list[int]] = {}
    for each in known.people:
        found.setdefault(_key(each.name), []).append(each.id)
        found.setdefault(_key(each.staff_id), []).append(each.id)
    return found


def _key(name: str) -> str:
    return name_key(people_named.without_title(name))


def _with(
    value: dict[str, Any], line: PersonLine, found: Sequence[Person], among: bool = False
) -> dict[str, Any]:
    """Returns the list with the person of a line: sure, to be asked back, or as typed. Whether it
    is anybody is asked of a line that does not begin like a name.

    among: the sentence names others with their titles, so that one word is a name, too.
    """
    if len(found) > 1 or not found and not _may_be_somebody(line, among):
        asked = {
            "part": line.name,
            "seat": line.seat,
            "position": line.position,
            "found": [people_named.named(each) for each in found],
        }
        return {**value, "asked": [*value["asked"], asked]}
    if found:
        return added(
            value, found[0].id, found[0].name, line.position or found[0].position, line.seat
        )
    if len(line.name) > _LONGEST_NAME or len(line.position) > _LONGEST_POSITION:
        raise Unclear(f"“{cut_graphemes(line.words, 40)}” ยาวเกินไปสำหรับชื่อและตำแหน่ง {HINT}")
    name = members_meant.without_own_bureau(line.name)
    new = {**value, "unknown": [*value["unknown"], name]}
    return added(new, None, name, line.position, line.seat)


def _may_be_somebody(line: PersonLine, among: bool) -> bool:
    return may_be_name(line.words, least=1 if among or line.seat is not None else 2)


def is_doubted(asked: Mapping[str, Any]) -> bool:
    """Tells whether it is asked whether the words are a person at all."""
    return not asked["found"]


def without_doubted(value: Mapping[str, Any]) -> dict[str, Any]:
    """Returns the list without the lines of which it was asked whether they are people."""
    return {**value, "asked": [each for each in value["asked"] if not is_doubted(each)]}


def added(
    value: dict[str, Any], person: int | None, name: str, position: str, seat: str | None
) -> dict[str, Any]:
    """Returns the list with them; who is in it already keeps the place and gets what is new."""
    made = {"name": name, "seat": seat or MEMBER, "position": position, "person": person}
    listed_people = list(value["people"])
    same = next((at for at, each in enumerate(listed_people) if is_same(each, made)), None)
    if same is None:
        return {**value, "people": [*listed_people, made]}
    listed_people[same] = (
        made if seat is not None else {**made, "seat": listed_people[same]["seat"]}
    )
    return {**value, "people": listed_people}


def is_same(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    if one["person"] is not None or other["person"] is not None:
        return bool(one["person"] == other["person"])
    return _key(one["name"]) == _key(other["name"])


def which_hint(value: Mapping[str, Any]) -> str:
    """Returns what is to be done first where a name may mean several; "" if none does."""
    part = cut_graphemes(value["asked"][0]["part"], 40) if value["asked"] else ""
    if part and is_doubted(value["asked"][0]):
        return f"ยังไม่ได้ใส่ “{part}” ในรายชื่อ กดปุ่มว่าเป็นชื่อคนหรือไม่"
    return f"ยังไม่ทราบว่า “{part}” หมายถึงผู้ใด กดชื่อ หรือพิมพ์ชื่อและนามสกุล" if part else ""


def _fuller(
    value: dict[str, Any], line: PersonLine, found: Sequence[Person]
) -> dict[str, Any] | None:
    """Returns the list with the one whom the line names more fully, where it was asked who a name
    means; None if the line names somebody else."""
    if not value["asked"]:
        return None
    first, *others = value["asked"]
    part = _key(first["part"])
    asked = {**first, "seat": line.seat or first["seat"], "position": line.position}
    near = [people_named.named(each) for each in found if part in _key(each.name)]
    left = {**value, "asked": others}
    if len(near) > 1:
        return {**value, "asked": [{**asked, "part": line.name, "found": near}, *others]}
    if near:
        return chosen(left, asked, near[0])
    if found or part not in _key(line.name):
        return None
    return _with(left, replace(line, seat=asked["seat"]), ())


def chosen(
    left: dict[str, Any], asked: Mapping[str, Any], each: Mapping[str, Any]
) -> dict[str, Any]:
    position = asked["position"] or str(each["of"]).partition(" · ")[2]
    return added(left, each["id"], each["name"], position, asked["seat"])


def without(value: dict[str, Any], name: str) -> dict[str, Any]:
    left = [each for each in value["people"] if not people_named.is_name_of(name, [each["name"]])]
    if len(left) == len(value["people"]):
        raise Unclear(f"ไม่พบ “{cut_graphemes(name, 40)}” ในรายชื่อ พิมพ์ชื่อเต็ม หรือกด “เริ่มรายชื่อใหม่”")
    return {**value, "people": left}
