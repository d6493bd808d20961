"""Reads the code of a poster among typed words."""

from __future__ import annotations

import re
from itertools import permutations, product

from handlers.understand.patterns import pattern_of
from models.codes.short_code import LENGTH, is_code, read_code

_AROUND = pattern_of(
    r"^(?:(?:ตอบ|รหัส|โค้ด|แบบสำรวจ|สำรวจ|ลงชื่อ|เข้าร่วม|ใส่|กรอก|สแกน|คือ|code)[\s:]*)+"
    r"|\s*(?:ครับ|ค่ะ|คะ|จ้า)$",
    re.IGNORECASE,
)
_LONGEST = 60
_MARKS = pattern_of(r"[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]+|.")

# The same keys with the Thai layout on, without and with shift.
_KEDMANEE = str.maketrans(
    "/-ภถุึคต" "ๆไำพะัีรนย" "ฟหกดเ้่าสว" "ผปแอิืทม" "๐ฎฑธํ๊ณฯญ" "ฤฆฏโฌ็๋ษศ" "ฉฮฺ์?",
    "23456789" "QWERTYUIOP" "ASDFGHJKL;" "ZXCVBNM," "QERTYUIOP" "ASDFGHJKL" "CVBNM",
)  # fmt: skip


def signs_in(words: str) -> str:
    """The signs of the code that was typed, right or not quite; empty if it is meant as none."""
    return read_code(_bare(words))


def on_thai_keys(words: str) -> set[str]:
    """The codes that may have been typed while the keyboard's Thai layout was on.

    Marks over and under a letter are tried in any order, since they are put in order before.
    """
    signs = words.strip()
    if len(signs) != LENGTH:  # a key is a sign
        return set()
    runs = _MARKS.findall(signs)
    orders = product(*({"".join(each) for each in permutations(run)} for run in runs))
    found = {"".join(each).translate(_KEDMANEE).upper() for each in orders}
    return set(filter(is_code, found))


def _bare(words: str) -> str:
    text = words.strip()
    return _AROUND.sub("", text) if len(text) <= _LONGEST else ""
