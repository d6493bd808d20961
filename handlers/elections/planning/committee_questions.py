"""The questions about an election's committee: its chair, and two others or more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from handlers.context import Context
from handlers.conversation import people_named
from handlers.conversation.flow import Answers, Choice, Step
from handlers.elections.election_words import LEAST_MEMBERS
from handlers.messages import Card, Message, Para, Part, Row
from handlers.understand.choices.common_words import Common
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import without_polite_ending
from handlers.understand.unclear import Unclear

_MOST = 30
_NOBODY = "ไม่พบชื่อนี้ในทะเบียน กรุณาพิมพ์ชื่อ หรือสองตัวอักษรขึ้นไปของชื่อ เช่น สม"
_NAMED = 12
_EMPTY: Mapping[str, Any] = {"people": [], "asked": [], "unknown": []}

BEGUN = "members_begun"
"""Hidden key of the answers: members that a line named; they are too few, or unclear."""


def _so_far(answers: Answers) -> Mapping[str, Any]:
    found: Mapping[str, Any] = answers.get("members") or answers.get(BEGUN) or _EMPTY
    return found


# -- the chair -----------------------------------------------------------------------------------


def ask_chair(_context: Context, answers: Answers) -> Message:
    which = people_named.ask_which(answers, "ประธานกรรมการ")
    return which or Card(
        "ประธานกรรมการ",
        rows=(
            Para("ผู้ใดเป็นประธานกรรมการคัดเลือก พิมพ์ชื่อ หรือสองตัวอักษรของชื่อ"),
            Para("กรรมการต้องไม่เป็นผู้ถูกเสนอชื่อ และเป็นผู้เปิดหีบหลังปิดลงคะแนน", tone="muted"),
        ),
    )


def read_chair(text: str, context: Context, answers: Answers) -> dict[str, Any] | Choice:
    return people_named.read_one(context, text, answers, _NOBODY)


CHAIR = Step(
    name="chair",
    label="ประธานกรรมการ",
    called=("ประธาน",),
    ask=ask_chair,
    read=read_chair,
    names=people_named.names_somebody,
    choices=lambda _context, answers: people_named.which_choices(answers),
    free_text="a name is typed",
    show=people_named.show,
    why="กรอบการคัดเลือกให้ตั้งคณะกรรมการก่อนขั้นอื่น",
)


# -- the others ----------------------------------------------------------------------------------


def read_members(text: str, context: Context, answers: Answers) -> Choice:
    """Adds the people that the words name; names that may mean several are asked, one by one."""
    value = {**_so_far(answers), "unknown": []}
    if (meant := _described(value, text, context, answers)) is not None:
        return Choice("", "", meant, stays=True)
    if (order := people_named.put_right(text, value["people"])) is not None:
        value, parts = {**value, "people": order[0]}, order[1]
    else:
        parts = people_named.listed_names(text, _MOST)
    for part in map(_bare, parts):
        found = [people_named.named(each) for each in people_named.meant(context, part)]
        value = _with(value, part, found, answers)
    if parts and len(value["unknown"]) == len(parts):
        raise Unclear(f"ไม่พบในทะเบียน: {listed(value['unknown'][:_NAMED])} {_lacking(value)}")
    return Choice("", "", value, stays=True)


def _bare(part: str) -> str:
    """Returns a name without polite words and what joins it to others: `อีกคน หัวหน้ากลุ่ม ค่ะ`."""
    return without_polite_ending(_JOINS.sub("", part)) or part


_JOINS = pattern_of(
    r"^(?:และ|แล้วก็|กับ|ขอ|\s)*(?:(?:เพิ่ม)?อีก(?:คน|ท่าน|หนึ่งคน|1 คน)(?:หนึ่ง|นึง)?(?:คือ|เป็น|ก็)?"
    r"|เพิ่ม(?=\s))\s*(?=\S{2})"
)


def _described(
    value: Mapping[str, Any], text: str, context: Context, answers: Answers
) -> dict[str, Any] | None:
    """Adds the person that the words describe, if it is one of those asked about. Words that
    describe several leave only these to choose from."""
    if (fewer := people_named.asked_of_fewer(context, text, value["asked"])) is not None:
        return {**value, "asked": fewer}
    meant = people_named.one_described(context, text, value["asked"])
    left = {**value, "asked": value["asked"][1:]}
    return _with(left, "", [meant], answers) if meant is not None else None


def _with(
    value: Mapping[str, Any], part: str, found: Sequence[Any], answers: Answers
) -> dict[str, Any]:
    if not found:
        return {**value, "unknown": [*value["unknown"], part]}
    if len(found) > 1:
        return {**value, "asked": [*value["asked"], {"part": part, "found": list(found)}]}
    known = {each["id"] for each in value["people"]} | {(answers.get("chair") or {}).get("id")}
    new = [each for each in found if each["id"] not in known]
    return {**value, "people": [*value["people"], *new]}


def _lacking(value: Mapping[str, Any]) -> str:
    """Says how many are still to be named; "" if there are enough."""
    lacks = LEAST_MEMBERS - len(value["people"])
    if lacks <= 0:
        return ""
    return f"คณะกรรมการต้องมีอย่างน้อย {LEAST_MEMBERS + 1} คนรวมประธาน กรุณาพิมพ์ชื่อเพิ่มอีก {lacks} คน"


def ask_members(_context: Context, answers: Answers) -> Message:
    """Shows who is named so far, and asks about the first unclear name."""
    value = _so_far(answers)
    rows: list[Part] = []
    if value["people"]:
        rows.append(Row("กรรมการ", show_members(value, answers)))
    if value["unknown"]:
        rows.append(Row("ไม่พบในทะเบียน", listed(value["unknown"][:_NAMED]), tone="warn"))
    if value["asked"]:
        return Card("กรรมการ", rows=(*rows, *people_named.which_rows(value["asked"][0])))
    if lacks := _lacking(value):
        rows.append(Para(lacks, tone="warn" if value["people"] else "plain"))
        rows.append(Para("พิมพ์หลายชื่อคั่นด้วยจุลภาคหรือขึ้นบรรทัดใหม่ได้", tone="muted"))
        return Card("กรรมการ", rows=tuple(rows))
    return Card("กรรมการ", rows=tuple(rows), note="พิมพ์เพิ่มได้ ครบแล้วกด “ครบแล้ว”")


def member_choices(_context: Context, answers: Answers) -> Sequence[Choice]:
    """Offers the people whom an unclear name fits. Without such a name it offers to end the list,
    once the list is long enough."""
    value = _so_far(answers)
    if value is _EMPTY:
        return ()
    if value["asked"]:
        return _meanings(value, answers)
    again = Choice("again", "เริ่มรายชื่อใหม่", None, {BEGUN: None}, stays=True)
    whole = Choice("done", "ครบแล้ว", value, means=(Common.YES,), said=("หมดแล้ว", "เท่านี้"))
    return [again] if _lacking(value) else [whole, again]


def stated(text: str, context: Context, answers: Answers) -> tuple[dict[str, Any], str]:
    """Returns the members that a line names as answers, and what is still to be told of them."""
    try:
        value = read_members(text, context, answers).value
    except Unclear as unclear:
        return {}, unclear.hint
    strange = f"ไม่พบในทะเบียน: {listed(value['unknown'][:_NAMED])}" if value["unknown"] else ""
    if value["asked"] or value["unknown"] or _lacking(value):
        return {BEGUN: value}, strange or _lacking(value)
    return {"members": value}, ""


def _meanings(value: Mapping[str, Any], answers: Answers) -> list[Choice]:
    first, *others = value["asked"]
    left = {**value, "asked": others}
    found = [
        Choice(
            f"n{number}",
            people_named.numbered(number, each),
            _with(left, first["part"], [each], answers),
            stays=True,
        )
        for number, each in enumerate(first["found"], 1)
    ]
    return [*found, Choice("none", "ไม่ใช่ผู้ใดเลย", left, stays=True)]


def show_members(value: Mapping[str, Any], _answers: Answers) -> str:
    """Shows the members without the chair."""
    names = [str(each["name"]) for each in value["people"]]
    more = [f"อีก {len(names) - _NAMED} คน"] if len(names) > _NAMED else []
    return listed([*names[:_NAMED], *more]) or "ยังไม่มี"


MEMBERS = Step(
    name="members",
    label="กรรมการ",
    called=("รายชื่อกรรมการ", "คณะกรรมการ"),
    ask=ask_members,
    read=read_members,
    names=people_named.names_somebody,
    choices=member_choices,
    free_text="names are typed",
    show=show_members,
    why="กรอบการคัดเลือกให้ตั้งคณะกรรมการก่อนขั้นอื่น",
)
