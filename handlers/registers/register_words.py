"""What registers are called, how they are asked for, their states, and why something is refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from handlers.messages import Button, Text, Tone
from handlers.question.query import opens
from handlers.understand.dates.dates import short_date
from models.calendar import office_day
from models.errors import Refusal
from models.links import link_states
from models.links.links_seen import LinkSeen
from models.registers.link_rules import LinkRemark
from models.registers.register import Register
from models.registers.register_items import (
    LINKED,
    LOOKED_AT,
    MISSING,
    TO_MEND,
    CompleteShare,
    ItemStanding,
)

ITEM, PAPER = "register_item", "register_paper"
"""The questions about one item, and for the document of a register."""

GIVE, LOOK, TAKE_OUT, ASSIGN = "give_link", "look_at_item", "take_out_link", "assign_item"
"""The conversations about an item."""

LOOKED_VERB, MEND_VERB = "ตรวจแล้ว", "ต้องแก้"
"""What an administrator says of an item, on buttons and as it is typed with its number."""


@dataclass(frozen=True)
class KindWords:
    """The words of one kind of register.

    title: its name. short: the same on buttons.
    commands: what asks for it.
    item: what one of its items is called before its number.
    finds: words before what is looked up in it; heard only where something is found.
    asks_note: the question for the explanation.
    """

    title: str
    short: str
    commands: tuple[str, ...]
    item: str = "ข้อ"
    finds: tuple[str, ...] = ()
    asks_note: str = "พิมพ์คำอธิบายสำหรับแสดงในระบบ ITAS"


OF_KIND: Mapping[str, KindWords] = {
    "oit": KindWords(
        "รายการข้อมูลสาธารณะ OIT", "OIT", ("OIT", "ทะเบียน OIT", "รายการ OIT", "โอไอที"), "OIT"
    ),
    "ita_calendar": KindWords(
        "ปฏิทินการประเมิน ITA",
        "ปฏิทิน ITA",
        ("ปฏิทิน ITA", "กำหนดการ ITA", "ปฏิทินการประเมิน ITA"),
    ),
    "office_site": KindWords(
        "ประเด็นที่เผยแพร่บนเว็บไซต์สำนักงาน", "เว็บสำนักงาน", ("เว็บสำนักงาน", "ทะเบียนเว็บสำนักงาน"), "ประเด็นที่"
    ),
    "moral_site": KindWords(
        "หัวข้อบนเว็บไซต์คุณธรรม", "เว็บคุณธรรม", ("เว็บคุณธรรม", "ทะเบียนเว็บคุณธรรม"), "หัวข้อที่"
    ),
    "manuals": KindWords("ทะเบียนคู่มือ", "ทะเบียนคู่มือ", ("ทะเบียนคู่มือ",), "คู่มือข้อ", finds=("คู่มือ",)),
    "networks": KindWords(
        "ทะเบียนเครือข่าย",
        "เครือข่าย",
        ("เครือข่าย", "ทะเบียนเครือข่าย"),
        "เครือข่ายข้อ",
        asks_note="ได้ความรู้อะไรจากเครือข่ายนี้ และจะนำมาใช้อย่างไร",
    ),
    "knowledge": KindWords(
        "ทะเบียนองค์ความรู้", "องค์ความรู้", ("องค์ความรู้", "ทะเบียนองค์ความรู้"), "องค์ความรู้เรื่องที่"
    ),
}

STATE: Mapping[str, str] = {
    MISSING: "ยังไม่มี",
    LINKED: "มีลิงก์",
    LOOKED_AT: "ตรวจแล้ว",
    TO_MEND: "ต้องแก้",
}
TONE: Mapping[str, Tone] = {
    MISSING: "warn",
    LINKED: "plain",
    LOOKED_AT: "good",
    TO_MEND: "bad",
}
LOOK_STATE: Mapping[str, str] = {
    link_states.NEW: "รอระบบตรวจ",
    link_states.WORKS: "เปิดได้",
    link_states.BROKEN: "เสียแน่ กรุณาแก้ลิงก์",
    link_states.PERSON: "ระบบตรวจไม่ได้ กรุณาเปิดดูเอง",
    link_states.AGAIN: "เปิดไม่ได้หนึ่งครั้ง ระบบจะตรวจซ้ำ",
}
LOOK_TONE: Mapping[str, Tone] = {link_states.WORKS: "good", link_states.BROKEN: "bad"}

DEMO = "รายการตัวอย่างสำหรับทดลอง ไม่ใช่รายการจริงของปีใด"
NO_OWNER = "ยังไม่มีผู้รับผิดชอบ"


def titled(kind: str, year: int) -> str:
    return f"{OF_KIND[kind].title} ปีงบประมาณ {year}"


def numbered(kind: str, number: str) -> str:
    """`OIT o21`: how an item is called."""
    return f"{OF_KIND[kind].item} {number}"


def register_button(kind: str, label: str = "", **facts: object) -> Button:
    words = OF_KIND[kind]
    return Button(label or words.short, opens(kind, **facts), label or words.commands[0])


def item_button(item_id: int, said: str, label: str = "ดู") -> Button:
    return Button(label, opens(ITEM, i=item_id), said)


def share_words(share: CompleteShare) -> str:
    """`ครบ 3 จาก 28 ข้อ (10.71%)`."""
    percent = f" ({share.percent}%)" if share.percent is not None else ""
    return f"ครบ {share.complete:,} จาก {share.total:,} ข้อ{percent}"


def state_name(standing: ItemStanding) -> str:
    """`มีลิงก์`; what was given without an address is `มีข้อมูล`."""
    linked = any(each.url for each in standing.entries)
    return STATE[standing.state] if linked or standing.state != LINKED else "มีข้อมูล"


def state_words(standing: ItemStanding) -> str:
    """`มีลิงก์ · ยังไม่ครบ 1 อย่าง`."""
    words = state_name(standing)
    lacking = len(standing.not_shown)
    return f"{words} · ยังไม่ครบ {lacking:,} อย่าง" if standing.entries and lacking else words


def look_words(look: LinkSeen) -> str:
    """`เปิดได้ (20 มี.ค. 70)`: what the bot found behind an address, and when."""
    words = LOOK_STATE[look.state]
    if look.by_person and look.seen_on is not None:
        return f"{words} (มีผู้เปิดดูเมื่อ {short_date(look.seen_on)})"
    return f"{words} ({short_date(office_day(look.looked_at))})" if look.looked_at else words


HOW_TO_IMPORT = "ส่งไฟล์ Excel ที่มีหัวคอลัมน์ “ข้อ” และ “รายการ” มาในแชตนี้ ระบบจะแสดงสิ่งที่เปลี่ยนให้ยืนยันก่อน"


def none_yet(kind: str, year: int, admin: bool) -> Text:
    """That there is no list of that year, and how to bring one in."""
    how = HOW_TO_IMPORT if admin else "เมื่อผู้ดูแลนำเข้าแล้วจะเห็นที่นี่"
    return Text(f"ยังไม่ได้นำเข้า{titled(kind, year)} {how}")


def owner_words(standing: ItemStanding) -> str:
    """Returns the bureau's name, and what to do where nobody works there any more."""
    if not standing.bureau:
        return NO_OWNER
    return f"{standing.bureau}\n{DESERTED}" if standing.deserted else standing.bureau


DESERTED = "ไม่มีบุคลากรในสำนักนี้แล้ว กรุณามอบหมายให้สำนักอื่น"


def demo_note(register: Register) -> str:
    return DEMO if register.demo else register.source


# -- addresses -----------------------------------------------------------------------------------


def link_refused(refusal: Refusal) -> str:
    """Says why an address is not taken, and what to do."""
    host: Any = refusal.facts.get("host", "")
    match refusal.code:
        case "too_long":
            return "ลิงก์นี้ยาวเกินไป กรุณาใช้ลิงก์ของหน้าเว็บโดยตรง"
        case "not_https":
            return "กรุณาใช้ลิงก์ที่ขึ้นต้นด้วย https:// หากเว็บไซต์ยังไม่มี กรุณาแจ้งผู้ดูแลเว็บไซต์"
        case "with_password":
            return "ลิงก์นี้มีชื่อผู้ใช้หรือรหัสผ่านอยู่ กรุณาใช้ลิงก์ที่ประชาชนเปิดได้"
        case "inside":
            return f"{host} เปิดได้เฉพาะภายในสำนักงาน กรุณาเผยแพร่บนเว็บไซต์สาธารณะแล้วส่งลิงก์นั้น"
        case "short":
            return f"{host} เป็นลิงก์ย่อซึ่งอาจหมดอายุ กรุณาเปิดลิงก์แล้วคัดลอกที่อยู่เต็มมาส่ง"
        case "several":
            return f"พบ {refusal.facts['count']} ลิงก์ กรุณาส่งทีละลิงก์ บันทึกแล้วกด “ส่งลิงก์เพิ่ม” เพื่อส่งลิงก์ถัดไป"
    return "ไม่พบลิงก์ กรุณาส่งลิงก์ที่ขึ้นต้นด้วย https:// เช่น https://www.senate.go.th/…"


def remark_words(remark: LinkRemark) -> str:
    """What is told of an address that may be given all the same, and what to do."""
    facts = remark.facts
    match remark.code:
        case "drive":
            return (
                f"{facts['host']} เป็นพื้นที่เก็บไฟล์ส่วนตัว กรุณาย้ายขึ้นเว็บไซต์ของสำนักงาน "
                "หรือเปิดให้ทุกคนดูได้โดยไม่เข้าสู่ระบบ"
            )
        case "old_year":
            return f"ในลิงก์มีปี {facts['year']} กรุณาตรวจว่าเป็นข้อมูลของปีนี้"
        case "given_before":
            return f"ลิงก์นี้ใช้กับข้อ {facts['numbers']} แล้ว ใช้ซ้ำได้ กรุณาตรวจว่าเป็นหน้าเดียวกันจริง"
    return f"{facts['host']} ไม่ใช่เว็บไซต์ของสำนักงาน กรุณาตรวจว่าประชาชนเปิดได้และสำนักงานดูแลเอง"


# -- refusals ------------------------------------------------------------------------------------


def refused(refusal: Refusal) -> Text:
    """Says why something cannot be done with an item."""
    match refusal.code:
        case "not_yours":
            return Text("ข้อนี้อยู่ในความรับผิดชอบของสำนักอื่น กรุณาแจ้งผู้ดูแลหากต้องการเปลี่ยนผู้รับผิดชอบ")
        case "too_many":
            return Text(f"ข้อนี้มีลิงก์ครบ {refusal.facts['most']} ลิงก์แล้ว กรุณาเอาบางลิงก์ออกก่อน")
        case "nothing_given":
            return Text("ข้อนี้ยังไม่มีลิงก์ จึงยังไม่มีอะไรให้ตรวจ")
    return Text("ไม่พบข้อนี้ในรายการล่าสุด กรุณาเปิดรายการใหม่")


def owners_of(
    standings: Sequence[ItemStanding],
) -> dict[tuple[int | None, str], list[ItemStanding]]:
    """The items by the bureau they belong to: its id and name."""
    found: dict[tuple[int | None, str], list[ItemStanding]] = {}
    for each in standings:
        found.setdefault((each.item.bureau_id, each.bureau), []).append(each)
    return found
