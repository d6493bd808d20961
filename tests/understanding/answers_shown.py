"""Which answer a reply is, whatever its words.

The judges of the collections know answers by these: a kind stands for every wording of it.
"""

from __future__ import annotations

import re

from handlers.question.meant_otherwise import button

NONE_SENT = "none sent"
_KINDS = {
    NONE_SENT: re.compile("จึงไม่มี(?:ฉบับให้แก้|อะไรให้ถอน)"),
    "lights": re.compile(r"^(?:ไฟเขียวเหลืองแดง|(?:แดง|เหลือง|เขียว) \d+ กิจกรรม)"),
    "joined": re.compile("^(?:การเข้าร่วม No Gift Policy|ความครอบคลุมการเข้าร่วม)"),
    "elected": re.compile(r"^(?:ปี \d+ )?ยังไม่มีผลการคัดเลือก"),
    "waiting": re.compile(r"^(?:เปิดรายงาน [\d.]+ ให้อ่านก่อน|รออนุมัติ \d)"),
    "late": re.compile("^(?:การส่งช้า|สำนักที่ส่งช้าที่สุด)"),
    "role guide": re.compile(r"^(?:คู่มือ(?:หัวหน้า|ผู้)|\S+ทำอะไรในบอต\s)"),
    "files": re.compile("^(?:แนบหลักฐานอะไรได้|หลักฐานในรายงาน · ไฟล์และลิงก์)"),
    "asked for": re.compile(r"^(?:ตามแผน )?กิจกรรม [\d.]+\s+(?:ปีงบประมาณ|ต้องมี)"),
    "no report": re.compile(
        r"^(?:กิจกรรม [\d.]+ ยังไม่ได้ส่ง จึงยังไม่มีรายงาน|ยังไม่มีรายงานของกิจกรรม [\d.]+ ที่)"
    ),
    "calendar": re.compile(r"^กำหนดการ\s+\d"),
}
_FILES_COME = "ส่งเพิ่มได้จนกว่าจะกด “ยืนยันการส่ง”"


def kind_shown(reply: str) -> str:
    """The kind of an answer that several commands and readers give in words of their own; "" for
    all others.

    `none sent`: nothing of what was to be mended or withdrawn is sent.
    `lights`: the colours of the risks, or the one of them that was named.
    `joined`, `elected`, `waiting`, `late`: figures of one thing by two questions.
    `role guide`, `files`: a guide or rule, and the fact or duties of a role that tell the same.
    `asked for`: what an activity asks for, all of it or the papers alone.
    `no report`: nothing of that activity was sent, so nothing came of it.
    `calendar`: the days that were asked for, whichever.
    """
    return next((name for name, pattern in _KINDS.items() if pattern.search(reply)), "")


_HEDGE = re.compile(r"^เรื่อง.{1,60} ขณะนี้เป็นดังนี้ หากถามเรื่องอื่น พิมพ์อีกครั้งด้วยคำอื่น\s+")


def without_hedge(reply: str) -> str:
    """The reply without the sentence that says of what it tells, and that else it be asked anew:
    what stands below is the answer, if it is what was asked."""
    return _HEDGE.sub("", reply)


_ASKS_TO_END = re.compile("ยกเลิก.{0,40}(?:ใช่หรือไม่|แล้ว ข้อมูล)|^หากจะทิ้งร่างนี้ กด “ทิ้งร่างนี้”")


def ends_or_asks(reply: str) -> bool:
    """Whether it says that a conversation is ended, or asks whether it is to be: a draft that was
    worked on is thrown away by a button only."""
    return bool(_ASKS_TO_END.search(reply))


def holds_card(reply: str, other: str) -> bool:
    """Whether the other answer's card, known by its first two lines, stands in the reply below a
    sentence on how it is just now."""
    title = other.splitlines()[:2]
    return len(title) == 2 and "\n".join(title) in reply


def tells_how_files_come(reply: str) -> bool:
    """Whether it says that a picture or file may still be sent for the report that is open."""
    return _FILES_COME in reply


def without_doubt(reply: str) -> str:
    """The reply without the button for who meant something else: it stands below the same answer
    where the reader was less sure."""
    doubt = button(()).label
    return "\n".join(line for line in reply.splitlines() if line != doubt)
