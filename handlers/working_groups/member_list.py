"""The question about who is in a working group: names with their seats, typed or pasted.

If a name may mean several people, the bot asks which, one by one. Who is not on the roster stays
as typed. Names that follow are added; a name that is there already gets the newer seat.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from handlers.context import Context
from handlers.conversation import people_named
from handlers.conversation.flow import Answers, Choice, Step
from handlers.conversation.questions import show_day
from handlers.messages import Card, Message, Para, Part, Row, cut_graphemes
from handlers.understand.choices.common_words import Common
from handlers.understand.corrections.list_told import Clause, ListTold, begun_anew
from handlers.understand.corrections.row_orders import place_of, read_order, row_named
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.unclear import Unclear
from handlers.working_groups import group_words, member_rows, order_day, text_lists
from handlers.working_groups.member_lines import is_me, person_lines, seat_changed, seats_somebody
from handlers.working_groups.members_added import (
    EMPTY,
    HINT,
    added,
    chosen,
    is_doubted,
    is_same,
    which_hint,
    with_lines,
    without,
    without_doubted,
)
from handlers.working_groups.members_ordered import TITLED, each_by_name, list_said, orders_people
from handlers.working_groups.seat_sentence import instead_of_the_last, seat_turned
from models.working_groups import groups
from models.working_groups.working_group import MEMBER

MEMBERS = "members"
BEGUN = "members_begun"
"""Hidden key of the answers: a list of which a name is not clear yet."""
_SHOWN, _NAMED = 25, 12
_TOLD_ANEW = pattern_of(
    r"(?:ขอ|ช่วย|อยาก|รบกวน|อ้อ|เอ๊ย|\s)*(?:แก้(?:ไข)?|เปลี่ยน)(?:ราย)?(?:ชื่อ)?สมาชิก(?:ใหม่|ทั้งหมด|ให้|หน่อย|\s)*(?:ให้)?"
    r"(?:เป็น|เหลือ|มี)(?:แค่|เพียง|เฉพาะ|ดังนี้|:|\s)*(?P<who>\S.*)",
    re.DOTALL,
)
"""`แก้สมาชิกเป็น …`: the list that follows takes the place of the one before."""


def read_members(text: str, context: Context, answers: Answers) -> Choice:
    """Adds the people that the lines name, takes out those who go. More can be added after it."""
    value = without_doubted({**EMPTY, **(_begun(answers) or {}), "unknown": []})
    if (whole := text_lists.told_whole(text)) is not None:
        return _whole(value, whole)
    if day := order_day.told(text, context):
        return Choice("", "", _begun(answers), also=day, stays=True)
    return _read_people(text, value, context)


def _read_people(text: str, value: dict[str, Any], context: Context) -> Choice:
    text = _with_seat_before(text, value) if value["people"] else text
    if value["people"] and (anew := begun_anew(text)) is not None:
        told = with_lines(dict(EMPTY), anew, context) if anew else None
        return Choice("", "", told, {BEGUN: None}, stays=True)
    if value["asked"] and (meant := _one_of_asked(value, text, context)) is not None:
        return Choice("", "", meant, stays=True)
    order = read_order(text) if value["people"] else None
    if order is not None:
        if value["asked"]:
            raise Unclear(which_hint(value))
        put = member_rows.put_right(value, order, partial(with_lines, context=context))
        return Choice("", "", put, stays=True)
    told_list = list_said(text, value) if value["people"] or value["asked"] else None
    if told_list is not None and told_list.orders:
        told = _as_told(_only(value, told_list), told_list.clauses, context)
        return Choice("", "", told, stays=True)
    text = each_by_name(text)
    if (changed := seat_changed(text)) is not None:
        value = {**value, "people": [_unseated(each, changed) for each in value["people"]]}
    return Choice("", "", with_lines(value, text, context), stays=True)


def _whole(value: Mapping[str, Any], told: text_lists.WholeTold) -> Choice:
    """Ends the list. Raises Unclear where it has another number of people, or is not clear yet."""
    if value["asked"] or not value["people"]:
        raise Unclear(which_hint(value) or HINT)
    if told.count not in (None, len(value["people"])):
        raise Unclear(_HAS_MANY.format(len(value["people"])), own=True)
    return Choice("", "", value)


_HAS_MANY = "รายชื่อนี้มี {} คน กรุณาพิมพ์ชื่อที่ยังขาด หรือกด “ครบแล้ว”"


def _with_seat_before(text: str, value: Mapping[str, Any]) -> str:
    """Returns words that give a seat to another as `เปลี่ยนประธานเป็น …`, with the whole name of whom
    they call by a part of it, and those that name another for the last one; others as they are."""
    if other := instead_of_the_last(text):
        return f"เปลี่ยน{value['people'][-1]['name']} เป็น{other}"
    turned = seat_turned(text)
    if turned is None:
        return text
    seat, who = turned
    names = [p["name"] for p in value["people"] if people_named.is_name_of(who, [p["name"]])]
    return f"เปลี่ยน{seat}เป็น{names[0] if len(names) == 1 else who}"


def _only(value: Mapping[str, Any], told: ListTold) -> Mapping[str, Any]:
    """Returns the list without all others where only some are to stay."""
    comes = [each.comes for each in told.clauses] if told.only else []
    left = [
        p for p in value["people"] if any(people_named.is_name_of(c, [p["name"]]) for c in comes)
    ]
    return {**value, "people": left} if told.only else value


def _as_told(
    value: Mapping[str, Any], clauses: Sequence[Clause], context: Context
) -> dict[str, Any]:
    """Returns the list as the clauses want it; who takes the place of another gets the seat, and
    places are those that are shown. Raises Unclear."""
    shown, left = groups.in_order(value["people"]), dict(value)
    for each in clauses:
        gone = _named_gone(each.goes, shown, context) if each.goes else ""
        seat = _seat_in(left, gone)
        left = without(left, gone) if gone else left
        left = _with_one(left, each.comes, seat, context) if each.comes else left
    return left


def _seat_in(value: Mapping[str, Any], name: str) -> str:
    """Returns the seat of who has this name; "" for nobody."""
    people_there = value["people"] if name else ()
    named = (p["seat"] for p in people_there if people_named.is_name_of(name, [p["name"]]))
    return next(named, "")


def _with_one(value: dict[str, Any], words: str, seat: str, context: Context) -> dict[str, Any]:
    """Returns the list with somebody, at this seat where the words tell none."""
    seated = next(person_lines(words), None)
    keeps = seat and (seated is None or seated.seat is None)
    line = f"{words} {group_words.SEATS[seat]}" if keeps else words
    return _one_of_asked(value, words, context) or with_lines(value, line, context)


def _named_gone(words: str, shown: Sequence[Mapping[str, Any]], context: Context) -> str:
    """Returns the name of whom the words take out. Raises Unclear for a place that is not there."""
    if is_me(words):
        return context.me.name
    if (said := row_named(words)) is None:
        return words
    at = place_of(said, len(shown))
    if at is None:
        raise Unclear(member_rows.NO_SUCH)
    return str(shown[at]["name"])


def _one_of_asked(value: Mapping[str, Any], text: str, context: Context) -> dict[str, Any] | None:
    """Returns the list with the one whom words describe where it was asked which one a name means:
    `คนในสำนักเรา ที่เป็นผู้หญิง`, or which of fewer; None if they describe none of them."""
    if (fewer := people_named.asked_of_fewer(context, text, value["asked"])) is not None:
        return {**value, "asked": fewer}
    meant = people_named.one_described(context, text, value["asked"])
    left = {**value, "asked": value["asked"][1:]}
    return chosen(left, value["asked"][0], meant) if meant is not None else None


def removes_a_member(text: str, context: Context, answers: Answers) -> bool:
    """Tells whether the words take somebody of the list out of it: `เอาคุณ… ออก`, `ลบดิฉัน`."""
    value = _begun(answers) or EMPTY
    told = list_said(text, value)
    names = [each["name"] for each in value["people"]]
    gone = [each.goes for each in told.clauses if each.goes] if told is not None else []
    named = [context.me.name if is_me(each) else each for each in gone]
    return bool(named) and all(
        TITLED.match(each) and people_named.is_name_of(each, names) for each in named
    )


def names_members(text: str, context: Context, answers: Answers) -> bool:
    """Tells whether the words only say who is in the list or not any more, also where a name is
    the word of a command: `คุณตัวอย่าง … เลขา`."""
    seats = seats_somebody(text) or orders_people(text)
    if seats or removes_a_member(text, context, answers):
        return True
    if people_named.names_somebody(text, context, answers):
        return True
    lines = list(person_lines(text))
    named = [each.name for each in lines if each.seat is not None]
    return len(lines) == 1 and any(
        people_named.names_somebody(each, context, answers) for each in named
    )


def told_anew(text: str, context: Context, answers: Answers) -> dict[str, Any] | None:
    """Returns the list that takes the place of the one before; who stays keeps the seat, unless
    another is told. None for other words, and where somebody is neither known nor titled."""
    before, found = _begun(answers), _TOLD_ANEW.fullmatch(text.strip())
    if before is None or found is None:
        return None
    try:
        new = with_lines(dict(EMPTY), found["who"], context)
        both = with_lines({**EMPTY, "people": before["people"]}, found["who"], context)
    except Unclear:
        return None
    if not all(map(TITLED.match, new["unknown"])):
        return None
    left = [each for each in both["people"] if any(is_same(each, one) for one in new["people"])]
    return {**new, "people": left}


def _unseated(each: Mapping[str, Any], seat: str) -> Mapping[str, Any]:
    """Who had the seat that another gets stays in the group."""
    return {**each, "seat": MEMBER} if each["seat"] == seat else each


def _begun(answers: Answers) -> Mapping[str, Any] | None:
    return answers.get(MEMBERS) or answers.get(BEGUN)


# -- asking --------------------------------------------------------------------------------------


def ask_members(_context: Context, answers: Answers) -> Message:
    """Shows the list so far, and asks about the first name that may mean several."""
    value = _begun(answers)
    if value is None:
        return Card("ผู้ใดอยู่ในคณะทำงาน", rows=(Para(HINT),))
    rows: list[Part] = [Para(line) for line in _lines(value["people"])]
    if day := answers.get(order_day.ORDERED):
        rows.append(Row("วันออกคำสั่ง", show_day(day, answers)))
    if value["unknown"]:
        names = listed([cut_graphemes(each, 40) for each in value["unknown"][:_NAMED]])
        rows.append(Row("ไม่อยู่ในทะเบียน จะพิมพ์ตามที่เขียน", names, tone="warn"))
    if not value["asked"]:
        note = "พิมพ์เพิ่มได้ พิมพ์ชื่อเดิมกับหน้าที่ใหม่เพื่อเปลี่ยน พิมพ์ “ลบ ชื่อ” เพื่อเอาออก ครบแล้วกด “ครบแล้ว”"
        return Card(f"คณะทำงาน {len(value['people'])} คน", rows=tuple(rows), note=note)
    first = value["asked"][0]
    if is_doubted(first):
        rows.append(Para(_IS_IT_A_NAME.format(cut_graphemes(first["part"], 80)), tone="warn"))
        return Card("ข้อความนี้เป็นชื่อคนหรือไม่", rows=tuple(rows), note=_NOT_ON_THE_LIST)
    return Card("ผู้ใดอยู่ในคณะทำงาน", rows=(*rows, *people_named.which_rows(first)))


_IS_IT_A_NAME = "“{}” ไม่ขึ้นต้นอย่างชื่อคน และไม่อยู่ในทะเบียน"
_NOT_ON_THE_LIST = "ยังไม่ได้ใส่ในรายชื่อ กดปุ่มเพื่อเลือก หรือพิมพ์ชื่อคนต่อไป ครบแล้วพิมพ์ “ครบแล้ว”"


def _lines(members: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Yields the first members as the order will list them, and how many more there are."""
    ordered = groups.in_order(members)
    for number, each in enumerate(ordered[:_SHOWN], 1):
        yield f"{number}. {cut_graphemes(each['name'], 60)} {group_words.SEATS[each['seat']]}"
    if len(ordered) > _SHOWN:
        yield f"และอีก {len(ordered) - _SHOWN} คน"


def member_choices(_context: Context, answers: Answers) -> Sequence[Choice]:
    """Offers the people that the first unclear name may mean; if all is clear, to end the list."""
    value = _begun(answers)
    if value is None:
        return ()
    if value["asked"]:
        return [*_meanings(value), *_whole_without(value)]
    again = Choice("again", "เริ่มรายชื่อใหม่", None, {BEGUN: None}, stays=True)
    if not value["people"]:
        return [again]
    whole = Choice("done", "ครบแล้ว", value, means=(Common.YES,), said=(*text_lists.WHOLE, *_SAVES))
    return [whole, again]


def _whole_without(value: Mapping[str, Any]) -> Iterator[Choice]:
    """Offers to end the list where it is only asked whether words are people."""
    left = without_doubted(value)
    if left["people"] and not left["asked"]:
        yield Choice("done", "ครบแล้ว", left, said=(*text_lists.WHOLE, *_SAVES))


_SAVES = ("บันทึก", "บันทึกเลย", "บันทึกได้เลย", "บันทึกรายชื่อ")
"""The list is whole; the other questions come first."""


def _meanings(value: Mapping[str, Any]) -> Iterator[Choice]:
    first, *others = value["asked"]
    left = {**value, "asked": others}
    if is_doubted(first):
        typed = added(left, None, first["part"], first["position"], first["seat"])
        yield Choice("none", "เป็นชื่อคน", typed, stays=True, said=("ใช่", "ใช่ชื่อคน", "เป็นคน"))
        yield Choice("drop", "ไม่ใช่ชื่อคน", left, stays=True, said=("ไม่ใช่", "ไม่ใช่ชื่อ", "ไม่ใส่"))
        return
    for number, each in enumerate(first["found"], 1):
        meant = chosen(left, first, each)
        yield Choice(f"n{number}", people_named.numbered(number, each), meant, stays=True)
    typed = added(left, None, first["part"], first["position"], first["seat"])
    yield Choice("none", "ไม่ใช่ ใช้ตามที่พิมพ์", typed, stays=True)


def not_on_roster(value: Mapping[str, Any]) -> str:
    """Returns the first names that are none of the roster; "" if all are."""
    names = [cut_graphemes(each["name"], 40) for each in value["people"] if each["person"] is None]
    more = f" และอีก {len(names) - _NAMED} คน" if len(names) > _NAMED else ""
    return f"{listed(names[:_NAMED])}{more}" if names else ""


def show_members(value: Mapping[str, Any], _answers: Answers) -> str:
    """Shows the list in short."""
    ordered = groups.in_order(value["people"])
    named = enumerate(ordered[:_NAMED], 1)
    shown = [f"{number}. {group_words.member_words(each)}" for number, each in named]
    more = [f"และอีก {len(ordered) - _NAMED} คน"] if len(ordered) > _NAMED else []
    return "\n".join([*shown, *more])


STEP = Step(
    name=MEMBERS,
    label="สมาชิก",
    called=("รายชื่อ", "คณะทำงาน", "ผู้ทำงาน"),
    ask=ask_members,
    read=read_members,
    choices=member_choices,
    free_text="people are added to the list until it is said to be whole",
    names=names_members,
    surely=lambda words: orders_people(words) or text_lists.told_whole(words) is not None,
    show=show_members,
)
