"""Puts right at a complaint's card what words plainly tell of one value: the old one and the new
(`ขอแก้เป็นคนละ 300 ครับ ไม่ใช่ 500`), the name of it and the new (`ทะเบียนที่ถูกคือ 1กก 9999`), or another
number to be called at.

The card below shows it, and what is sent is that card. Where the old value stands in the story not
exactly once, or anything else is told, nothing is changed here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from handlers.conversation.flow import REVIEW, Answers, Heeded
from handlers.understand.corrections.correction_vocabulary import (
    CHANGE,
    JUST_NOW,
    MISDID,
    NOT,
    RATHER,
    REALLY,
    RIGHT,
    SIGHS,
    SLIPS,
    WRONG,
)
from handlers.understand.corrections.taken_back import read_swaps
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise
from models.complaints.complaint import ANONYMOUS

AT = (REVIEW, "contact")
"""Where it is read."""
_LONGEST, _LEAST_OLD = 90, 2
_CORRECTS = (
    rf"(?:{CHANGE}|{JUST_NOW}|{MISDID}|{NOT}|{RATHER}|{REALLY}|{RIGHT}|{SIGHS}|{SLIPS}|{WRONG}|{POLITE}|{ME_OR_US}"
    r"|ขอ|ช่วย|รบกวน|อยาก|จะ|คำ(?:ว่า)?|จาก|เป็น|คือ|ว่า|ให้|ใหม่|นิด|หน่อย|นึง|ด้วย|เลย|ตรง|ที่|ใน|เรื่อง|แล้ว|ต้อง|[\s,.])*+"
)
_BEGINS = pattern_of(
    rf"(?:{SIGHS}|{SLIPS}|{POLITE}|ขอ|ช่วย|รบกวน|อยาก|จะ|\s)*(?:{CHANGE}|{MISDID}|{NOT}|{WRONG}|{JUST_NOW}|{REALLY})"
)
_ONLY_CORRECTS = pattern_of(_CORRECTS)
_ASKS = pattern_of(WHETHER)
_NAMED = pattern_of(
    rf"(?:{SIGHS}|{SLIPS}|{POLITE}|ขอ|ช่วย|อยาก|\s)*(?:(?:{CHANGE})\s?)?(?P<what>(?:เลข)?ทะเบียน(?:รถ)?|ป้ายทะเบียน|ชั้น|ห้อง|วันที่|จำนวน(?:เงิน)?|ยอด(?:เงิน)?|เวลา|เลขที่|ชื่อ(?=เขา|เจ้าหน้าที่|คนทำ))"
    rf"(?:{MISDID}|{WRONG}|{POLITE}|\s)*(?:(?:{RIGHT})\s?(?:คือ|เป็น|ว่า)?|(?:ใหม่)?(?:คือ|เป็น))\s*(?P<new>\S(?:.{{0,30}}?\S)?)(?:{POLITE}|\s)*"
)
_NEW_FIRST = pattern_of(
    rf"(?:{SIGHS}|{SLIPS}|{POLITE}|คือ|เป็น|\s)*(?P<around>\S{{0,24}}?)(?P<unit>[ก-๎]{{2,8}})\s?(?P<new>\d[\d,.]*)(?:{POLITE}|[\s,])*"
    rf"(?:{NOT})\s?(?:(?P=around))?(?P=unit)\s?(?P<old>\d[\d,.]*)(?:{MISDID}|{SLIPS}|{WRONG}|{POLITE}|พิมพ์|[\s,])*"
)
_KIND_OF_SIGN = ((pattern_of(r"\d[\d,.]*"), r"\d[\d,.]*"), (pattern_of(r"[ก-ฮ]+"), r"[ก-ฮ]+"))
_EACH, _EACH_NEW = pattern_of(r"[ก-๎]{2,8}ละ\s?$"), pattern_of(r"^[ก-๎]{1,8}ละ\s?(?=\d)")
"""`รายละ 500`, of which `คนละ 300` gives the figure alone."""
_CALLED_AT = pattern_of(
    rf"(?:{SIGHS}|{SLIPS}|{POLITE}|{ME_OR_US}|ขอ|ช่วย|อยาก|รบกวน|\s)*(?:(?:{CHANGE}|{MISDID}|{WRONG})\s?)?(?:เบอร์(?:โทร(?:ศัพท์)?|มือถือ|ติดต่อ)?|โทรศัพท์|อีเมล|ช่องทางติดต่อ)"
    rf"(?:{MISDID}|{WRONG}|{RIGHT}|{POLITE}|ของ|{ME_OR_US}|ใหม่|เป็น|คือ|ว่า|\s)*(?P<way>0\d[\d\s-]{{7,11}}\d|[\w.+-]+@[\w.-]+\.\w+)(?:นะ|แทน|{POLITE}|\s)*"
)
_MENDED = "แก้ในเรื่องแล้ว: “{}” เป็น “{}” ยังไม่ได้ส่ง ตรวจการ์ดด้านล่าง"
_REACHED = "ช่องทางติดต่อเป็น {} แล้ว ยังไม่ได้ส่ง"


def heeded(text: str, at: str, answers: Answers) -> Heeded | None:
    """Returns the story, or the way to be called, as the words tell it, and what was changed; None
    for other words."""
    if len(text) > _LONGEST or _ASKS.search(text):
        return None
    plain = normalise(text)
    if (found := _CALLED_AT.fullmatch(plain)) is not None:
        return _called_at(" ".join(found["way"].split()), answers)
    if at != REVIEW or not answers.get("text"):
        return None
    return _mended(set(_exchanges(plain, answers)), answers)


def _called_at(way: str, answers: Answers) -> Heeded | None:
    """Changes how the complainant is reached; who hides the name is asked elsewhere."""
    speaks = answers.get("identity") not in (None, ANONYMOUS)
    if not speaks:
        return None
    old = answers.get("contact")
    new: Answers = {"contact": way}
    if old and _times(old, answers) == 1:
        new |= _with(old, way, answers)
    return Heeded(new, _REACHED.format(way), at_once=True)


def _exchanges(plain: str, answers: Answers) -> Iterator[tuple[str, str]]:
    """Yields each old value, as it stands in the story, with the new one."""
    if (named := _NAMED.fullmatch(plain)) is not None:
        yield from _behind_its_name(named["what"], named["new"], answers)
    yield from _new_first(plain, answers)
    if _BEGINS.match(plain) is None:
        return
    for swap in read_swaps(plain):
        new = _ONLY_CORRECTS.sub("", swap.new, count=1)
        around = plain.replace(swap.old, " ", 1).replace(new, " ", 1)
        stands = len(swap.old) >= _LEAST_OLD and _times(swap.old, answers) == 1
        if new and new != swap.old and stands and _ONLY_CORRECTS.fullmatch(around):
            yield swap.old, new


def _new_first(plain: str, answers: Answers) -> Iterator[tuple[str, str]]:
    """Yields the value with the new one before it: `ห้องประชุมชั้น 6 ครับ ไม่ใช่ชั้น 5 พิมพ์ผิด`."""
    found = _NEW_FIRST.fullmatch(plain)
    if found is None:
        return
    value = rf"{re.escape(found['unit'])}\s?{re.escape(found['old'])}(?!\d)"
    stands = [each[0] for part in _parts(answers) for each in re.finditer(value, part)]
    known = f"{found['around']}{found['unit']}".replace(" ", "")
    in_story = any(known in part.replace(" ", "") for part in _parts(answers))
    if len(stands) == 1 and in_story:
        yield stands[0], stands[0].removesuffix(found["old"]) + found["new"]


def _behind_its_name(what: str, new: str, answers: Answers) -> Iterator[tuple[str, str]]:
    """Yields the value of the same kind of signs that stands behind this name in the story."""
    shape = re.escape(new.replace(" ", ""))
    for sign, any_of_it in _KIND_OF_SIGN:
        shape = rf"{any_of_it}\s?".join(sign.split(shape))
    value = rf"{re.escape(what)}[^\d\n]{{0,8}}?(?P<old>{shape})"
    found = [each for part in _parts(answers) for each in re.finditer(value, part)]
    if len(found) == 1 and any(map(str.isdigit, new)):
        yield found[0]["old"].strip(), new


def _mended(exchanges: set[tuple[str, str]], answers: Answers) -> Heeded | None:
    if len(exchanges) != 1:
        return None
    [(old, new)] = exchanges
    if _times(old, answers) != 1:
        return None
    return Heeded(_with(old, new, answers), _MENDED.format(old, new), at_once=True)


def _with(old: str, new: str, answers: Answers) -> Answers:
    """Returns what is told with the new value in the place of the old one."""
    value, told = _value(old), answers["text"]
    if re.search(value, told):
        return {"text": _put(told, value, new)}
    return {"more": [_put(each, value, new) for each in answers["more"]]}


def _put(told: str, value: str, new: str) -> str:
    """Exchanges the value; what stands around both alike stands once: `คนละ 500` and `คนละ 300`."""
    found = re.search(value, told)
    if found is None:
        return told
    before, behind = told[: found.start()], told[found.end() :]
    if _EACH.search(before):
        new = _EACH_NEW.sub("", new, count=1)
    starts = (n for n in range(len(new) - 1, 0, -1) if _parts_words(new, n))
    at = next((n for n in starts if before.rstrip().endswith(new[:n].rstrip())), 0)
    new = new[at:].strip()
    ends = (n for n in range(1, len(new)) if _parts_words(new, n))
    at = next((n for n in ends if behind.lstrip().startswith(new[n:].strip())), len(new))
    gap = " " if new[at - 1 : at].isdigit() and behind[:1].isalpha() else ""
    return f"{before}{new[:at].strip()}{gap}{behind}"


def _parts_words(value: str, at: int) -> bool:
    """Tells whether the value can be cut there: at a gap, or where a figure ends or begins."""
    behind = value[at:].strip()
    beside = value[at - 1].isspace() or value[at].isspace()
    return bool(behind) and (beside or value[at - 1].isdigit() != value[at].isdigit())


def _parts(answers: Answers) -> tuple[str, ...]:
    return (answers.get("text") or "", *(answers.get("more") or ()))


def _times(old: str, answers: Answers) -> int:
    """Returns how often the value stands in what is told."""
    value = _value(old)
    return sum(len(re.findall(value, part)) for part in _parts(answers))


def _value(old: str) -> str:
    """Returns the pattern of a value that is no part of a longer figure."""
    edge = r"(?<![\d,])" if old[:1].isdigit() else ""
    end = r"(?![\d]|,\d)" if old[-1:].isdigit() else ""
    return f"{edge}{re.escape(old)}{end}"
