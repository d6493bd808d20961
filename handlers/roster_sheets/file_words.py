"""What stands in a roster file, in words: its faults, and what it would change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from handlers.messages import Button, Para, Part, Row
from handlers.people.people_words import role_words
from handlers.question.query import opens
from handlers.understand.listing import listed
from handlers.understand.sheets.roster_heads import WRITTEN
from models.accounts.roster_differences import (
    NEW_BUREAU,
    NO_REPORTER,
    NO_SUPERVISOR,
    WITHOUT_SUPERIOR,
    Difference,
    LeftBehind,
    Raised,
    RosterDifferences,
)
from models.accounts.roster_faults import RosterFault
from models.accounts.roster_imports import RosterLook

LIST = "roster_file_list"
FAULTS, NEW, MISSING = "faults", "new", "missing"
GONE = "ไฟล์นี้เก็บไว้ 3 วันและลบแล้ว กรุณาส่งไฟล์อีกครั้ง"
_NAMED, _MENDED = 3, 6

_FAULTS: Mapping[str, str] = {
    "empty_file": "ไฟล์ไม่มีข้อมูล",
    "no_people": "ไม่มีรายชื่อใต้หัวตาราง",
    "column_missing": "ไม่มีคอลัมน์ “{head}” กรุณาใช้ไฟล์จาก “ขอทะเบียนบุคลากร” แล้วกรอกต่อ",
    "column_unknown": "ไม่รู้จักคอลัมน์ “{value}” กรุณาลบออก",
    "column_twice": "มีคอลัมน์ “{head}” ซ้ำ กรุณาลบให้เหลือคอลัมน์เดียว",
    "missing": "ยังไม่ได้กรอก{head}",
    "formula": "{head} เป็นสูตร กรุณาพิมพ์ค่าจริง",
    "long": "{head} ยาวเกิน {other} ตัวอักษร กรุณาย่อ",
    "unknown_role": "ไม่มีหน้าที่ “{value}” กรุณาเลือกจากแผ่นงาน “สำนักและหน้าที่”",
    "wide_row": "มีข้อมูลเลยหัวตาราง กรุณาลบช่องที่เกิน",
    "twice": "เลขประจำตัว “{value}” ซ้ำกับแถว {other}",
    "unknown_superior": "ไม่พบผู้บังคับบัญชาเลข “{value}” กรุณาใส่เลขประจำตัวของคนในทะเบียนหรือในไฟล์",
    "own_superior": "เป็นผู้บังคับบัญชาของตนเอง กรุณาแก้เลขผู้บังคับบัญชา",
    "circle": "สายบังคับบัญชาวนกลับ {value} กรุณาแก้ผู้บังคับบัญชาของหนึ่งในนี้",
    "turned": "{head} “{value}” อาจเป็น {other} ที่โปรแกรมตารางเปลี่ยน กรุณาตั้งช่องเป็นข้อความแล้วพิมพ์ใหม่",
    "short": "เลข “{value}” สั้นกว่า {other} หลัก เลข 0 อาจหาย กรุณาตั้งช่องเป็นข้อความแล้วพิมพ์ใหม่",
    "became_date": "{head} กลายเป็นวันที่ {value} กรุณาตั้งช่องเป็นข้อความแล้วพิมพ์ใหม่",
}
KINDS: Mapping[str, str] = {
    NEW: "เข้าใหม่",
    "bureau": "ย้ายสำนัก",
    "position": "เปลี่ยนตำแหน่ง",
    "supervisor": "เปลี่ยนผู้บังคับบัญชา",
    "roles": "เปลี่ยนหน้าที่",
    "work_group": "เปลี่ยนกลุ่มงาน",
    "name": "เปลี่ยนชื่อ",
    MISSING: "ไม่มีในไฟล์",
}
_EFFECTS: Mapping[str, str] = {
    NO_REPORTER: "{bureau} จะไม่มีผู้รายงาน",
    NO_SUPERVISOR: "{bureau} จะไม่มีผู้บังคับบัญชา",
    NEW_BUREAU: "เพิ่มสำนักใหม่: {bureau}",
    WITHOUT_SUPERIOR: "{count:,} คนจะไม่มีผู้บังคับบัญชา",
}


def fault(found: RosterFault) -> str:
    """Returns `แถว 5 ยังไม่ได้กรอกชื่อ-สกุล`."""
    head = WRITTEN.get(found.field, "")
    words = _FAULTS[found.code].format(head=head, value=found.value, other=found.other)
    return f"แถว {found.row} {words}"


def effect(found: LeftBehind) -> str:
    return _EFFECTS[found.code].format(bureau=found.bureau, count=found.count)


def headline(found: RosterDifferences) -> str:
    """Returns `เข้าใหม่ 3 · ย้ายสำนัก 2 · ไม่มีในไฟล์ 4`."""
    counts = {kind: len(lines(found, kind)) for kind in KINDS}
    return " · ".join(f"{KINDS[kind]} {count:,}" for kind, count in counts.items() if count)


def lines(found: RosterDifferences, kind: str) -> list[tuple[str, str]]:
    """Returns whom a kind of difference concerns: the name, and what of them."""
    if kind == NEW:
        return [(e.name, f"{e.staff_id} · {e.bureau}") for e in found.added]
    if kind == MISSING:
        return [(p.name, f"{p.staff_id} · {p.bureau.name}") for p in found.missing]
    return [(each.person.name, _change(each, kind)) for each in found.of(kind)]


def _change(found: Difference, kind: str) -> str:
    was, will = found.was[kind], found.will[kind]
    if kind == "roles":
        was, will = role_words(was.split(";")), role_words(will.split(";"))
    return f"{found.person.staff_id} · {was or '–'} เป็น {will or '–'}"


def rows(found: RosterLook, import_id: int) -> Iterator[Part]:
    """Returns the rows of the card that shows what the file would change."""
    changes = found.differences
    for kind, label in KINDS.items():
        if those := lines(changes, kind):
            yield _kind_row(label, those, import_id, kind)
    for each in changes.raised:
        yield Row("ได้หน้าที่เพิ่ม", _raised(each), tone="warn")
    for person in changes.demoted:
        yield Row("พ้นจากผู้ดูแลระบบ", person.name, tone="warn")
    yield from (Para(effect(each), tone="warn") for each in changes.effects)
    if mended := found.checked.mended:
        said = [f"แถว {each.row}: {each.was} เป็น {each.now}" for each in mended[:_MENDED]]
        more = f"\nและอีก {len(mended) - _MENDED:,} แถว" if len(mended) > _MENDED else ""
        yield Row("แก้เลขที่โปรแกรมตารางเปลี่ยนให้แล้ว", "\n".join(said) + more)


def _kind_row(label: str, those: Sequence[tuple[str, str]], import_id: int, kind: str) -> Row:
    names = [name for name, _ in those[:_NAMED]]
    more = f" และอีก {len(those) - _NAMED:,} คน" if len(those) > _NAMED else ""
    words = f"{label} {len(those):,} คน"
    button = Button("ดู", opens(LIST, i=import_id, k=kind), f"ดู{label}ในไฟล์")
    return Row(words, f"{' '.join(names)}{more}", button)


def _raised(found: Raised) -> str:
    return f"{found.name}: {role_words(found.gained)}"


def spelt(pairs: Mapping[str, str], rows: Mapping[str, Sequence[int]]) -> str:
    """Returns the bureaus that are spelt two ways, a line each, with their rows if those are
    known."""
    where = {given: _in_rows(rows.get(given, ())) for given in pairs}
    return "\n".join(f"{where[given]}“{given}” น่าจะเป็น “{near}”" for given, near in pairs.items())


def strange(given: str, near: str, rows: Sequence[int]) -> str:
    """Returns that a bureau of the file is likely another one of the office."""
    return f"{_in_rows(rows)}ไม่มีสำนัก “{given}” ในทะเบียน น่าจะเป็น “{near}”"


def _in_rows(rows: Sequence[int]) -> str:
    shown = ", ".join(map(str, rows[:_MENDED]))
    more = f" และอีก {len(rows) - _MENDED:,} แถว" if len(rows) > _MENDED else ""
    return f"แถว {shown}{more}: " if rows else ""


def names(found: Sequence[object]) -> str:
    return listed(map(str, found))
