"""Which answer a reply is, whatever its words.

The judges of the collections know answers by these: a kind stands for every wording of it.
"""

from __future__ import annotations

import re

from handlers.question.meant_otherwise import button

_KINDS = {
    "none sent": re.compile("จึงไม่มี(?:ฉบับให้แก้|อะไรให้ถอน)"),
    "lights": re.compile(r"^(?:ไฟเขียวเหลืองแดง|(?:แดง|เหลือง|เขียว) \d+ กิจกรรม)"),
}
_FILES_COME = "ส่งเพิ่มได้จนกว่าจะกด “ยืนยันการส่ง”"


def kind_shown(reply: str) -> str:
    """The kind of an answer that several commands and readers give in words of their own; "" for
    all others.

    `none sent`: nothing of what was to be mended or withdrawn is sent.
    `lights`: the colours of the risks, or the one of them that was named.
    """
    return next((name for name, pattern in _KINDS.items() if pattern.search(reply)), "")


def tells_how_files_come(reply: str) -> bool:
    """Whether it says that a picture or file may still be sent for the report that is open."""
    return _FILES_COME in reply


def without_doubt(reply: str) -> str:
    """The reply without the button for who meant something else: it stands below the same answer
    where the reader was less sure."""
    doubt = button(()).label
    return "\n".join(line for line in reply.splitlines() if line != doubt)
