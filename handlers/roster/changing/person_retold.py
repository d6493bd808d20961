"""Reads what is put right about somebody new: `กลุ่มงานผิด ไม่มีกลุ่ม แล้วชื่อสะกดผิด ต้องเป็น …`."""

from __future__ import annotations

import re
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Heeded
from handlers.roster.changing.person_line import read_line, says_none, without_joint
from handlers.understand.corrections.correction_vocabulary import (
    CUT,
    JUST_NOW,
    OUT,
    RIGHT,
    SIGHS,
    SLIPS,
)
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import fold, normalise, without_particles, without_polite_ending

_LONGEST = 160
_WHOSE = r"(?:ของ)?(?:น้อง(?:เขา|เค้า|คนนี้)?|เขา|เค้า|พี่เขา|คนนี้)?"
_WRONG = (
    r"(?:ที่)?(?:ก็)?(?:พิมพ์|สะกด|เขียน|ใส่|บอก|กรอก|ตอบ)?(?:ไป|ไว้)?(?<!ไม่)(?:ผิด|ไม่ถูก(?:ต้อง)?)"
    r"(?:ไป|แล้ว|ด้วย|นะ|อยู่|ค่ะ|คะ|ครับ|คับ|[\s,])*"
)
_HEAD = pattern_of(
    rf"(?:^|(?<=[\s,])|(?<=แล้ว)|(?<=แล้วก็)|(?<=ส่วน)|(?<=และ))"
    rf"(?P<what>(?:ชื่อ)?นามสกุล|ชื่อ|ตำแหน่ง|กลุ่มงาน){_WHOSE}{_WRONG}"
    rf"(?:(?:{RIGHT}|จริงๆ|ต้อง|ควร)*(?:เป็น|คือ)\s*|(?:{RIGHT}|จริงๆ)(?:แล้ว)?\s+)?"
)
_STEP_OF = {"ตำแหน่ง": "position", "กลุ่มงาน": "work_group"}
_BEFORE = pattern_of(rf"(?:{SLIPS}|{SIGHS}|{JUST_NOW}|ยัง(?:ไม่ส่ง)?|ค่ะ|คะ|ครับ|คับ|นะ|[\s,])*")
_CUTS = pattern_of(rf"(?:{CUT})(?:คำ|ตัว|ข้อความ)(?:ว่า)?\s?\S.*(?:{OUT})")
"""Takes words out of an answer, and tells none: `ตำแหน่งเอาคำว่า เอ้ย ออก`."""
_IS_RATHER = pattern_of(
    rf"(?:(?:{SLIPS}|{SIGHS}|{JUST_NOW}|ตอนแรก|[\s,])*(?:บอก|พิมพ์|ใส่|กรอก|ตอบ)?ผิด(?:ไป|แล้ว|นะ|ค่ะ|คะ|ครับ|คับ|[\s,])*)?"
    r"(?:น้อง|คุณ|พี่|นางสาว|นาง|นาย)?(?P<who>\S{2,40}?)?\s*(?:ต้องเป็น|จริงๆเป็น|เป็น|ตำแหน่ง)\s*(?P<new>\S.{1,58}?)"
    r"(?:นะ|ค่ะ|คะ|ครับ|คับ|[\s,])*\s+ไม่ใช่\s*(?P<old>\S.{1,58}?)(?:แล้ว|นะ|ค่ะ|คะ|ครับ|คับ|\s)*"
)
_OOPS = pattern_of(
    rf"(?:(?:{SLIPS}|{SIGHS}|ลืม(?:ไป|บอก)|{JUST_NOW})"
    r"(?:ว่า|นะ|ค่ะ|คะ|ครับ|คับ|[\s,])*)+(?=[ก-ฮเ-ไ])"
)
_RATHER = pattern_of(
    rf"(?P<what>(?:ชื่อ)?นามสกุล|ชื่อ|ตำแหน่ง|กลุ่มงาน){_WHOSE}\s*(?P<plainly>(?:ต้อง|ควร|จริงๆ)*(?:เป็น|คือ))?"
    r"\s*(?P<new>\S.{1,58}?)(?:\s*(?:นะ|ค่ะ|คะ|ครับ|คับ|แล้ว)*\s*ไม่ใช่\s*(?P<old>\S.{0,58}))?"
)
"""`ตำแหน่งเป็น…`; without `เป็น` only behind a word that takes something back."""
_TITLED = pattern_of(r"(?P<title>นางสาว|นาง|นาย|น\.\s?ส\.\s?)?(?P<first>\S+)\s+(?P<last>\S.*)")


def heard(text: str, context: Context, answers: Answers) -> Heeded | None:
    """Returns the answers as the words put them right, to be shown before they are taken; None for
    words that put right nothing, or of which a part cannot be read."""
    plain = without_polite_ending(normalise(text))
    if len(plain) > _LONGEST or "name" not in answers or _CUTS.search(plain):
        return None
    behind = _OOPS.sub("", plain, count=1)
    told = _told_wrong(plain, context, answers) or _told_rather(plain, behind, context, answers)
    told = told or _is_rather(behind, answers)
    return Heeded(told, never_added=True) if told else None


def _told_wrong(plain: str, context: Context, answers: Answers) -> dict[str, Any]:
    heads = list(_HEAD.finditer(plain))
    if not heads or not _BEFORE.fullmatch(plain[: heads[0].start()]):
        return {}
    told: dict[str, Any] = {}
    ends = [*(each.start() for each in heads[1:]), len(plain)]
    for head, end in zip(heads, ends, strict=True):
        words = without_particles(without_joint(plain[head.end() : end]))
        told |= _put_right(head["what"], words, {**answers, **told}, context)
    named = any("ชื่อ" in each["what"] or "นามสกุล" in each["what"] for each in heads)
    return told if len(told) == len(heads) and (named or len(heads) > 1) else {}


def _told_rather(plain: str, behind: str, context: Context, answers: Answers) -> dict[str, Any]:
    """Reads `เอ๊ย ตำแหน่งเป็นนักวิชาการ`. behind: the words without what only takes back."""
    found = _RATHER.fullmatch(behind)
    if found is None or not (found["plainly"] or found["old"] or behind != plain):
        return {}
    return _put_right(found["what"], without_particles(found["new"]), answers, context)


def _put_right(what: str, words: str, answers: Answers, context: Context) -> dict[str, Any]:
    """Returns the answer by its step; nothing if it is not told or says more than it."""
    step = _STEP_OF.get(what, "name")
    if step in answers and says_none(words):
        return {step: ""} if step != "name" else {}
    plainly = words and step in answers and not re.search(r"ไม่|ผิด|อะไร|ไหน|ไหม|ยังไง|เดี๋ยว", words)
    if not plainly:
        return {}
    if step == "name":
        return whole_name(what, words, answers["name"])
    said = read_line(words, context)
    return {step: words} if said.rest == words and not said.values else {}


def whole_name(what: str, words: str, now: str) -> dict[str, Any]:
    """Returns the whole name: one word takes the place of the first name or the surname."""
    parts, new = _TITLED.fullmatch(now), _TITLED.fullmatch(words)
    if new is not None:
        title = "" if parts is None or new["title"] else parts["title"] or ""
        return {"name": f"{title}{words}"} if len(words.split()) == 2 else {}
    if parts is None or " " in words:
        return {}
    title, first, last = parts["title"] or "", parts["first"], parts["last"]
    if "นามสกุล" in what:
        return {"name": f"{title}{first} {words}"}
    bare = words.removeprefix(title)
    return {"name": f"{title}{bare} {last}"}


def _is_rather(plain: str, answers: Answers) -> dict[str, Any]:
    """Reads `น้องพิมพ์ชนกเป็นนิติกร ไม่ใช่นักวิชาการ`, where the latter is the position until now."""
    found = _IS_RATHER.fullmatch(plain)
    now = fold(answers.get("position") or "")
    if found is None or not now or not now.startswith(fold(found["old"])):
        return {}
    who = fold(found["who"] or "")
    ours = not who or who in fold(answers["name"]) or who in ("เขา", "เค้า", "คนนี้", "ตำแหน่ง")
    return {"position": found["new"].strip()} if ours else {}
