"""Giving an address for an item of a register: `OIT o21 https://…`, or its card's button."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Opening, Remarked, Step
from handlers.conversation.questions import too_long
from handlers.conversation.refusals import closing, reading
from handlers.conversation.ticking import card_button, ticked
from handlers.messages import Button, Card, Message, Row, Text, cut_graphemes
from handlers.registers import register_cards, register_said, register_words, show_register
from handlers.registers.register_words import GIVE, OF_KIND
from handlers.understand.choices.common_words import Common
from handlers.understand.corrections.correction_vocabulary import ADD
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import without_particles, written_lines
from handlers.understand.unclear import Unclear
from models.errors import Refusal
from models.registers import importing, link_rules, register_items, register_kind
from models.registers.register import LONGEST_NOTE, Register
from models.registers.register_items import GIVERS, GivenLink, ItemStanding
from models.registers.register_kind import OIT

_HOW = "ส่งลิงก์ของหน้าเว็บที่เผยแพร่ข้อมูลข้อนี้ ขึ้นต้นด้วย https://"
_LONGEST_NAME = 150
_SHOWN, _LONGEST_ELEMENT = 5, 80
"""Elements that the review names, and graphemes of each."""


# -- opening -------------------------------------------------------------------------------------


def open_giving(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the item of a button (`i`), or of the words, which may hold the address too."""
    said = register_said.told(rest)
    register, standing = _item(context, said, rest, facts)
    if not register_items.may_give(context.me, standing.item):
        raise Closed(register_words.refused(Refusal("not_yours")))
    kind = register_items.kind_of(register)
    item = standing.item
    answers: Answers = {
        "item": item.id,
        "elements": bool(item.must_show),
        "named": kind.asks_name,
        "linked": kind.asks_link,
    }
    if not kind.asks_note:
        answers["note"] = item.note or None
    messages: list[Message] = []
    if said is not None:
        try:
            answers["url"] = register_said.link_in(said.link)
        except Refusal as refusal:
            messages.append(Text(register_words.link_refused(refusal)))
    return Opening(str(item.id), answers, messages, anew=True)


def _item(
    context: Context, said: register_said.Told | None, rest: str, facts: Mapping[str, str]
) -> tuple[Register, ItemStanding]:
    if "i" in facts:
        found = show_register.chosen(context, facts)
        if found is None:
            raise Closed(show_register.gone())
        return found
    kind = said.kind if said is not None else OIT
    register = importing.register_of(context.session, kind, context.fiscal_year)
    if register is None:
        raise Closed(register_words.none_yet(kind, context.fiscal_year, admin=False))
    seen = show_register.seen_items(context, register)
    wanted = said.rest if said is not None else register_said.change_and_number(rest)[1] or rest
    named = register_said.numbered(wanted, seen)
    own = [each for each in named if register_items.is_owner(context.me, each.item)]
    best = own if len(named) > 1 and own else named
    if not best and _is_of_others(context, register, wanted):
        raise Closed(register_words.refused(Refusal("not_yours")))
    if len(best) != 1:
        words = "กรุณาเลือกข้อจากรายการ แล้วกด “ส่งลิงก์” หรือพิมพ์เลขข้อพร้อมลิงก์ เช่น OIT o1 https://…"
        raise Closed(Text(words, (register_words.register_button(kind, "เลือกข้อ", s="open"),)))
    return register, best[0]


def _is_of_others(context: Context, register: Register, wanted: str) -> bool:
    every = register_items.standings(context.session, register, context.today)
    return bool(register_said.numbered(wanted, every))


# -- the questions -------------------------------------------------------------------------------


def ask_link(context: Context, answers: Answers) -> Message:
    item = show_register.standing(context, answers).item
    return Text(f"{item.number} {item.title}\n{_HOW}")


def read_link(text: str, _context: Context, _answers: Answers) -> str:
    with reading(register_words.link_refused):
        return register_said.link_in(text)


def ask_name(context: Context, answers: Answers) -> Message:
    if answers["linked"]:
        return Text("รายการนี้ชื่ออะไร")
    item = show_register.standing(context, answers).item
    return Text(f"{item.number} {item.title}\nรายการนี้ชื่ออะไร")


def read_name(text: str, _context: Context, _answers: Answers) -> str:
    words = " ".join(text.split())
    if not 2 <= len(words) <= _LONGEST_NAME:
        raise Unclear(f"กรุณาพิมพ์ชื่อไม่เกิน {_LONGEST_NAME} ตัวอักษร")
    return words


def ask_shown(context: Context, answers: Answers) -> Message:
    standing = show_register.standing(context, answers)
    on, elsewhere = ticked(answers, "shown"), _shown_elsewhere(standing, answers)
    rows = (
        _tick_row(number, each, each in on, each in elsewhere)
        for number, each in enumerate(standing.item.must_show, 1)
    )
    return Card(
        "ที่ลิงก์นี้มีสิ่งใดแล้วบ้าง" if answers["linked"] else "รายการนี้มีสิ่งใดแล้วบ้าง",
        rows=tuple(rows),
        note="กดทุกอย่างที่มีแล้ว จากนั้นกด “เท่านี้” หรือกด “มีครบทุกอย่าง”",
    )


def _shown_elsewhere(standing: ItemStanding, answers: Answers) -> list[str]:
    """Returns what other addresses of the item show."""
    url = answers.get("url")
    others = [each for each in standing.entries if not url or each.url != url]
    return register_items.shown_at(standing.item, others)


def _tick_row(number: int, element: str, on: bool, elsewhere: bool) -> Row:
    way, label = ("off", "เอาออก") if on else ("on", "มีแล้ว")
    button = Button(label, card_button(f"{way}_{number}"), f"{label} {number}")
    there = " มีในรายการก่อนหน้าแล้ว" if elsewhere else ""
    return Row(f"{'✓ ' if on else ''}{number}.{there}", element, button, "good" if on else "plain")


def offer_shown(context: Context, answers: Answers) -> Sequence[Choice]:
    must = show_register.standing(context, answers).item.must_show
    on = [each for each in must if each in ticked(answers, "shown")]
    ticks = [
        Choice(f"{way}_{number}", "", each, ticks=way == "on")
        for number, each in enumerate(must, 1)
        for way in ("on", "off")
    ]
    every = ("ครบ", "ครบถ้วน", "ครบทุกอย่าง", "มีครบ")
    none = ("ยังไม่มี", "ไม่มีเลย")
    return [
        Choice("all", "มีครบทุกอย่าง", list(must), said=every, means=(Common.YES,)),
        Choice("done", f"เท่านี้ ({len(on)})", on, said=("เท่านี้", *(() if on else none))),
        *ticks,
    ]


def ask_note(context: Context, answers: Answers) -> Message:
    item = show_register.standing(context, answers).item
    kind = register_items.register_of_item(context.session, item).kind
    return Text(OF_KIND[kind].asks_note)


_ASKS_TO_NOTE = pattern_of(
    rf"^(?:ขอ|ช่วย|รบกวน)*(?:{ADD}|ใส่)(?:คำอธิบาย|หมายเหตุ)(?:(?:ด้วย|หน่อย|ให้|ที|{POLITE})+[\s:]+|ว่า\s*)(?=\S{{4}})"
)
"""It only asks to write what stands behind it: `เพิ่มคำอธิบายหน่อยค่ะ …`."""


def read_note(text: str, _context: Context, _answers: Answers) -> str:
    words = without_particles(_ASKS_TO_NOTE.sub("", written_lines(text).strip()))
    if len(words) > LONGEST_NOTE:
        raise Unclear(too_long(LONGEST_NOTE, "คำอธิบาย"))
    return words


def _show_note(value: Any, _answers: Answers) -> str:
    return str(value or "ไม่มี")


def _show_shown(value: Sequence[str], _answers: Answers) -> str:
    names = [cut_graphemes(each, _LONGEST_ELEMENT) for each in value[:_SHOWN]]
    more = len(value) - _SHOWN
    return "\n".join((*names, *([f"และอีก {more:,} อย่าง"] if more > 0 else ()))) or "ยังไม่มี"


# -- the end -------------------------------------------------------------------------------------


def review(context: Context, answers: Answers) -> Card:
    item = show_register.standing(context, answers).item
    return Card("ตรวจก่อนบันทึก", subtitle=f"{item.number} {item.title}")


def remarks(context: Context, answers: Answers) -> Sequence[Remarked]:
    """Points out what is strange about the address, and what is not shown there yet."""
    standing = show_register.standing(context, answers)
    item, found = standing.item, []
    if url := answers.get("url"):
        register = register_items.register_of_item(context.session, item)
        session = context.session
        given = register_items.same_address(session, item, url)
        sites = register_items.hosts(session)
        for each in link_rules.remarks(url, sites, register.fiscal_year, given):
            found.append(Remarked("url", "แก้ลิงก์", register_words.remark_words(each)))
    there = {*(answers.get("shown") or ()), *_shown_elsewhere(standing, answers)}
    lacking = [each for each in item.must_show if each not in there]
    if lacking:
        words = f"ยังไม่มี {', '.join(lacking)} ข้อนี้จึงยังไม่นับว่าครบ"
        found.append(Remarked("shown", "แก้สิ่งที่มี", words))
    return found


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Stores the address; returns the item's card."""
    standing = show_register.standing(context, answers)
    given = GivenLink(
        answers.get("url") or "",
        answers.get("name") or "",
        answers.get("shown") or (),
        answers.get("note") or "",
    )
    with closing(register_words.refused):
        register_items.give(context.session, context.me, standing.item, given, context.now)
    context.must_arrive = True
    now = show_register.standing(context, answers)
    context.saved = {"i": now.item.id}
    register = register_items.register_of_item(context.session, now.item)
    return [register_cards.item_card(context, register, now, "บันทึกแล้ว")]


def still_listed(context: Context, answers: Answers) -> bool:
    return register_items.standing_of(context.session, answers["item"], context.today) is not None


FLOW = Flow(
    name=GIVE,
    title="การส่งลิงก์หรือข้อมูล",
    opens_on=tuple(
        f"ส่งลิงก์ {words.commands[0]}"
        for kind, words in OF_KIND.items()
        if register_kind.named(kind).asks_link
    ),
    steps=(
        Step(
            name="url",
            label="ลิงก์",
            ask=ask_link,
            read=read_link,
            when=("linked", frozenset((True,))),
            help="ลิงก์ต้องขึ้นต้นด้วย https:// และเปิดได้โดยไม่ต้องเข้าสู่ระบบ",
            why="ข้อในทะเบียนต้องมีลิงก์ที่คนทั่วไปเปิดได้",
        ),
        Step(
            name="name",
            label="ชื่อ",
            ask=ask_name,
            read=read_name,
            prose=True,
            when=("named", frozenset((True,))),
        ),
        Step(
            name="shown",
            label="สิ่งที่มีแล้ว",
            ask=ask_shown,
            choices=offer_shown,
            when=("elements", frozenset((True,))),
            show=_show_shown,
        ),
        Step(
            name="note",
            label="คำอธิบาย",
            ask=ask_note,
            read=read_note,
            prose=True,
            optional=True,
            skip_label="ไม่มีคำอธิบาย",
            show=_show_note,
        ),
    ),
    open=open_giving,
    review=review,
    remarks=remarks,
    finish=finish,
    roles=GIVERS,
    facts=frozenset(("elements", "named", "linked")),
    confirm_label="บันทึก",
    counted=False,
    adds="note",
    still=still_listed,
)
