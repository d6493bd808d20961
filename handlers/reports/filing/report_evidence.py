"""The question for the files of a report: shows those received so far, with buttons to remove."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from handlers.context import Context
from handlers.conversation.controls import only_sends
from handlers.conversation.flow import Answers, Choice
from handlers.conversation.ticking import card_button
from handlers.messages import Button, Card, Message, Row, Text
from handlers.understand.asked.files_asked import takes_out
from handlers.understand.corrections.closing_words import only_ends
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear
from models.attachments import kept_files
from models.attachments.attachment import KEPT, WAITING, Attachment
from models.plans.plan import Activity

STEP = "evidence"
MOST_SHOWN = 10
_MOST_LISTED = 6
_MOST_OPENERS = 4
_LONGEST = 120
_HOW = "ส่งรูปภาพ PDF Word หรือ Excel เข้ามาในแชตนี้ได้เลย ส่งเพิ่มได้จนกว่าจะกดยืนยัน"

_WILL_COME = pattern_of(
    "(?:รูป|ภาพ|ไฟล์|หลักฐาน|เอกสาร).{0,40}(?:เดี๋ยว|เด๋ว|กำลัง|จะ|ขอ|แป๊บ|รอ)\\S{0,8}(?:ส่ง|แนบ|อัป|อัพ|ตามมา)"
    "|(?:เดี๋ยว|เด๋ว|กำลัง|จะ)(?:ขอ)?(?:ส่ง|แนบ|อัป|อัพ)\\S{0,10}(?:รูป|ภาพ|ไฟล์|หลักฐาน|เอกสาร)"
)
_FILE = "(?:รูป|ภาพ|ไฟล์|หลักฐาน|เอกสาร|ใบลงชื่อ|ใบเซ็นชื่อ)"
_LATER = (
    "(?:พรุ่งนี้|มะรืน|ที?หลัง|ภายหลัง|วันหลัง|(?:เอา)?ไว้(?=ก่อน|ค่อย|วัน|ที)|ค่อย"
    "|ตาม(?:ไป|มา|ให้|(?=ส่ง|แนบ))|(?:อาทิตย์|สัปดาห์)หน้า|วันจันทร์|(?:เย็น|บ่าย|คืน)นี้)"
)
_GIVES = "(?:ส่ง|แนบ|อัป|อัพ|เพิ่ม|ตาม(?:ไป|มา|ให้)|เอาให้|ให้)"
_COMES_LATER = pattern_of(
    rf"{_FILE}.{{0,50}}{_LATER}.{{0,24}}{_GIVES}|{_FILE}.{{0,50}}{_GIVES}.{{0,16}}{_LATER}"
    rf"|{_LATER}.{{0,24}}{_GIVES}.{{0,16}}{_FILE}"
)
_NOT_THE_FILE = pattern_of(
    f"พัก|ทำต่อ|กลับมา|มาต่อ|รายงาน(?!การประชุม|สรุป|ผล)|ยกเลิก|ไหม|มั้ย|หรือ|{HOW_IN_FULL}|[?]"
)
"""Wants to pause, or asks."""
_SKIPS = pattern_of(
    rf"(?:.*[\s,])?(?:งั้น|ก็|เลย|ข้อนี้|พี่|{ME_OR_US}|\s)*(?:ขอ|จะ|ช่วย|ให้)*(?<!ไม่)(?<!อย่า)"
    r"ข้าม(?:ข้อนี้|ข้อ|อันนี้|ไป|ให้|หลักฐาน|รูป|\s)*(?:ก่อน|ได้(?:ไหม|มั้ย|มั๊ย|ป่าว|หรือเปล่า)|เลย|นะ|ละกัน|แล้วกัน|ค่ะ|คะ|ครับ|คับ|\s)*",
    re.DOTALL,
)
_LACKS_FILE = pattern_of(rf"{_FILE}|กล้อง|มือถือ|โทรศัพท์|เครื่อง|ช่างภาพ|สแกน")
_IS_ASKED = pattern_of(
    rf"^ถ้า|หรือ(?!เปล่า)|ต้อง|{HOW_IN_FULL}|คะแนน|[?]|(?<!ขอ)(?<!ขอให้)ข้าม\S{{0,12}}ไหม$"
)
"""Asks what follows of it: `ถ้าข้ามรูปก่อนได้ไหม`."""
_OFFICE = "application/vnd.openxmlformats-officedocument."
KINDS: Mapping[str, str] = {
    "application/pdf": "PDF",
    f"{_OFFICE}wordprocessingml.document": "Word",
    f"{_OFFICE}spreadsheetml.sheet": "Excel",
}

_NO_LINK = (
    "ข้อนี้รับเป็นไฟล์ ลิงก์นี้ยังไม่ได้บันทึก วางลิงก์ในข้อ “การเผยแพร่” ที่จะถามต่อไปได้ "
    "กรุณาส่งรูปภาพหรือเอกสาร หรือกด “ยังไม่มีไฟล์”"
)


def kind_of(file: Attachment) -> str:
    """`รูปภาพ`, `PDF`; or that the file is being checked."""
    if file.state == WAITING:
        return "กำลังตรวจ"
    return KINDS.get(file.media_type or "", "รูปภาพ")


def size_of(file: Attachment) -> str:
    """`1.2 MB`, `87 KB`; empty if the size is unknown."""
    return size_words(file.size) if file.size is not None else ""


def size_words(size: int) -> str:
    """Bytes as `1.2 MB` or `87 KB`; none are `0 KB`, few are one."""
    kilobytes = max(size / 1024, min(size, 1))
    return f"{kilobytes / 1024:,.1f} MB" if kilobytes >= 1024 else f"{kilobytes:,.0f} KB"


def received(context: Context, answers: Answers, step: str = STEP) -> list[Attachment]:
    """The files sent to this step so far."""
    return kept_files.by_ids(context.session, answers.get(step) or [])


def checked(files: Sequence[Attachment]) -> list[int]:
    """Ids of the files that were checked and kept."""
    return [file.id for file in files if file.state == KEPT]


def file_rows(context: Context, files: Sequence[Attachment]) -> tuple[Row, ...]:
    """The files as rows, each with a button to remove it."""
    return tuple(_row(context, place, file) for place, file in enumerate(files[:MOST_SHOWN], 1))


def planned_by(activity: Activity) -> str:
    """Returns what the plan of the activity asks to attach; "" if it names nothing."""
    listed = "\n".join(f"• {item}" for item in activity.evidence[:_MOST_LISTED])
    return f"แผนให้แนบ\n{listed}" if listed else ""


def ask(context: Context, activity: Activity, answers: Answers) -> Message:
    """What the plan asks for; with a card of the files received so far."""
    planned = planned_by(activity)
    files = received(context, answers)
    if not files:
        return Text("\n\n".join(filter(None, (planned, _HOW))))
    return Card(
        f"หลักฐาน {len(files)} ไฟล์",
        rows=file_rows(context, files),
        note="\n".join(filter(None, (planned, _HOW))),
        buttons=_openers(context, files),
    )


def _openers(context: Context, files: Sequence[Attachment]) -> tuple[Button, ...]:
    """Links to the files; they work for ten minutes."""
    return tuple(
        Button(f"เปิดดูไฟล์ที่ {place}", uri=context.file_link(file.id, context.me.id, context.now))
        for place, file in enumerate(files, 1)
        if file.state == KEPT
    )[:_MOST_OPENERS]


def _row(context: Context, place: int, file: Attachment) -> Row:
    name = kept_files.name_of(context.sealer, file)
    about = " · ".join(filter(None, (kind_of(file), size_of(file))))
    out = Button("ลบไฟล์", card_button(f"out_{file.id}"), f"ลบไฟล์ที่ {place}")
    return Row(f"{place}. {about}", name or "ไม่มีชื่อไฟล์", out)


def removals(answers: Answers, step: str = STEP) -> Sequence[Choice]:
    """For each file the choice of the button that removes it."""
    ids: list[int] = answers.get(step) or []
    return [
        Choice(f"out_{out}", "", [i for i in ids if i != out] or None, stays=True) for out in ids
    ]


def comes_later(text: str) -> bool:
    """Tells whether a file is promised for later, `รูปอยู่กับหน่อย เดี๋ยวพรุ่งนี้ค่อยส่งให้`, or the question
    is to be left for want of it: `รูปอยู่ในกล้องพี่ช่างภาพ ขอข้ามก่อนได้ไหม`."""
    plain = normalise(text[:_LONGEST])
    if "ข้าม" in plain and _skips(plain):
        return True
    return _COMES_LATER.search(plain) is not None and _NOT_THE_FILE.search(plain) is None


def _skips(plain: str) -> bool:
    wants = _SKIPS.fullmatch(plain) is not None and _IS_ASKED.search(plain) is None
    return wants and _LACKS_FILE.search(plain) is not None


def read(text: str, _context: Context, answers: Answers) -> Any:
    """Reads that a file comes later, or that all are there, as words that send the report say, too:
    those that are there stay, and nothing is sent yet. Raises Unclear for all other words."""
    if comes_later(text) or answers.get(STEP) and (only_ends(text) or only_sends(text)):
        return answers.get(STEP)
    if answers.get(STEP) and takes_out(text):
        raise Unclear("กด “ลบไฟล์” ที่ไฟล์ที่จะเอาออก แล้วกด “ใช้คำตอบเดิม” หากไม่ลบเพิ่ม", own=True)
    if "://" in text:
        raise Unclear(_NO_LINK, own=True)
    if _WILL_COME.search(normalise(text)):
        raise Unclear(
            "ส่งรูปหรือไฟล์เข้ามาในแชตนี้ได้เลย หรือกด “ยังไม่มีไฟล์” แล้วส่งเพิ่มได้จนกว่าจะกดยืนยัน", own=True
        )
    raise Unclear("ข้อนี้รับเป็นไฟล์ กรุณาส่งรูปภาพหรือเอกสาร หรือกด “ยังไม่มีไฟล์”")
