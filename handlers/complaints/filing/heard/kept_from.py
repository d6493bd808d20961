"""Who must not read a complaint: the question, what is read of an answer, and what then holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from handlers.complaints.filing.heard.protection_wishes import ProtectionWish, read_wish
from handlers.context import Context
from handlers.conversation.flow import Answers, Choice
from handlers.messages import Message, Text, cut_graphemes
from handlers.understand.listing import listed
from handlers.understand.names import nearest_names
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import fold, normalise, without_polite_ending
from handlers.understand.unclear import Unclear
from models.people import people

Readers = dict[str, Any]
"""words: as typed. past: everybody of the bureau concerned. bureaus: all of these, too."""

PAST = "ทุกคนในสำนักนั้น"
SHOWN_GRAPHEMES = 300
_LONGEST, _LEAST = 5_000, 2
_A_BUREAU = pattern_of("สำนัก|กลุ่ม|กอง|ศูนย์")
_OF_A_WHOLE = pattern_of(
    "ทุกคน|ทั้งหมด|ทั้ง|คน|บุคลากร|เจ้าหน้าที่|ใน|ของ|ที่|และ|กับ|เลย|ไม่|อยาก|ให้|ต้องการ|ได้|เห็น|อ่าน|รู้|ทราบ|สำนัก"
)
_THEY_ALL = pattern_of(r"(?:คุณ|คน)?\s?(?:ทั้ง|ทุกคนใน)สำนัก(?:นี้|นั้น|เลย|ไป|ไว้|[คนะ่้รับ\s])*$")
"""`กันทั้งสำนักเลย` names nobody: it speaks of the bureau that was named."""
_THIS_BUREAU = pattern_of(
    r"(?:ทั้ง|ทุก)?(?:คน|บุคลากร|เจ้าหน้าที่)?(?:ใน|ของ|จาก)?\s?สำนัก(?:นี้|นั้น|ดังกล่าว|เดียวกัน|ที่เกี่ยวข้อง)(?:ทุกคน|ทั้งหมด)?"
)
_SOMEBODY = pattern_of(
    r"(?:นาย|นาง|น\.\s?ส\.|คุณ|ดร\.|พี่|น้อง|หัวหน้า|ผอ\.|ผู้อำนวยการ|(?:ทุก)?คนใน|สำนัก|กลุ่ม|กอง)\s?[ก-๎]{3}"
)
_NO_NAME = pattern_of(
    f"{WHETHER}|หรือ|^(?:พี่|คุณ|น้อง|หัวหน้า).*ไม่|ยกเลิก|ถาม|อะไร|ไหน|กี่|บ้าง|อธิบาย|เปลี่ยนใจ|ช่วย|กำลัง|จะ|ส่ง(?!เสริม)"
)
_LETS_READ = pattern_of(r"^(?!.*(?:ไม่|อย่า|ห้าม|กัน)).*ให้.{2,60}(?:อ่าน|เห็น|รู้|ดู|ทราบ)ได้")
_LEAST_PART, _LONGEST_NAME = 3, 80
_BEGINS_A_BUREAU = pattern_of(r"(?:(?:ทุก)?คน(?:ใน|ของ)?|บุคลากร(?:ใน)?)?\s?(?:สำนัก|กลุ่ม|กอง|ศูนย์)")
_NAME_ALONE = pattern_of(r"(?!คุณ|นาย|นาง|พี่|น้อง|ป้า|ลุง|ทุก|คน|ใคร|ผู้)[ก-๎]{2,14}")
"""A name without a title: with one, also a short name is found on the roster."""
_MOST_BESIDES = 3
"""Letters beside a bureau's name with which all of the bureau are still meant."""
_NOT_KEPT_OUT = "ระบบยังกัน “{}” ไม่ได้ กรุณาแก้ไขเป็นชื่อและนามสกุล หรือชื่อสำนักเต็ม"
_NOBODY = pattern_of(
    r"(?:ท่าน|คุณ|พวก|ตัว)?(?:หัวหน้า|ผู้บังคับบัญชา|ผอ|ผู้อำนวยการ|เจ้านาย|นาย|บอส|ผู้บริหาร|เลขา|รองเลขา|แอดมิน|ผู้ดูแล|เพื่อน|คนใน|พี่|น้อง|คนที่|ฝ่าย|ทีม|สำนัก|กลุ่ม|กอง|ศูนย์)"
    r"(?!สาว)\S{0,24}"
    r"|(?:ทุก|พวก)*(?:คน|บุคลากร|เจ้าหน้าที่|ลูกน้อง|พนักงาน|ใคร)(?:ๆ|ที่|ใน|ของ|ทุก|จาก|แถว|สำนัก|กลุ่ม|กอง|ศูนย์|ฝ่าย|ทีม|ห้อง)[^,]{0,40}"
    r"|[^,]{2,40}(?:นั้น|นี้|นั่น|ดังกล่าว)"
)


def ask_keep_from(_context: Context, answers: Answers) -> Message:
    """Asks who must not get it, by name or bureau."""
    words = "ไม่ต้องการให้ผู้ใดได้อ่าน พิมพ์ชื่อและนามสกุล ชื่อเล่นหรือตำแหน่งอย่างเดียวระบบไม่รู้ว่าเป็นใคร"
    bureau = answers.get("bureau")
    how = (
        f"หรือกด “{PAST}” เพื่อไม่ให้ทุกคนใน{bureau['name']}ได้อ่าน"
        if bureau
        else "หากไม่ต้องการให้ทั้งสำนักได้อ่าน พิมพ์ชื่อสำนักนั้น"
    )
    return Text(f"{words}\n{how}")


def keep_from_choices(_context: Context, answers: Answers) -> Sequence[Choice]:
    return [Choice("past", PAST, {"words": "", "past": True})] if answers.get("bureau") else []


def points_at_bureau(words: str) -> bool:
    """Tells whether the words only point at a bureau that was told: `คนสำนักนั้น`."""
    return _THIS_BUREAU.fullmatch(normalise(words)) is not None


def names_somebody(text: str) -> bool:
    """Tells whether the words surely name who must not read it, whatever else is within them."""
    wish, plain = read_wish(text), normalise(text)
    if wish is not None and wish.without:
        return True
    return _SOMEBODY.match(plain) is not None and _NO_NAME.search(plain) is None


def read_keep_from(text: str, context: Context, answers: Answers) -> Readers:
    """Reads the people who must not get the case; roster names in the words are kept from it, and
    so is everybody of a bureau that is named alone."""
    words = " ".join(text.split())
    if len(words) < _LEAST:
        raise Unclear("กรุณาพิมพ์ชื่อผู้ที่ท่านไม่ต้องการให้อ่านเรื่องนี้ หรือกด “ไม่มี”")
    if _LETS_READ.search(normalise(text)):
        raise Unclear("ข้อนี้ถามว่าไม่ต้องการให้ผู้ใดได้อ่าน กรุณาพิมพ์ชื่อผู้นั้น หรือกด “ไม่มี”")
    wish = read_wish(text)
    who = wish.without if wish is not None and wish.alone else ()
    if answers.get("bureau") and any(map(points_at_bureau, who or (without_polite_ending(words),))):
        return {"words": "", "past": True}
    if wish is None or not wish.without:
        return _meant(context, words[:_LONGEST])
    told = _joined([_meant(context, each[:_LONGEST]) for each in wish.without])
    if wish.alone:
        return told
    # What is said besides may name further people: names in the words kept are kept from it, too.
    bureaus = _bureaus_in(words, context) if told.get("bureaus") else []
    return _joined(
        [{**told, "words": words[:_LONGEST]}, {"words": "", "past": False, "bureaus": bureaus}]
    )


def wished(context: Context, answers: Answers, wish: ProtectionWish) -> Readers | None:
    """Returns who must not read it by this wish and before; None if it adds nobody."""
    before: Readers | None = answers.get("keep_from")
    told = fold(before["words"]) if before else ""
    new = [each for each in wish.without if fold(each) not in told and not _THEY_ALL.match(each)]
    if not new:
        return None
    told_of = _joined([*([before] if before else []), *(_meant(context, each) for each in new)])
    known = before is not None and told_of.get("bureaus") == before.get("bureaus")
    return None if known and all(_meant(context, each).get("bureaus") for each in new) else told_of


def plainly_named(value: Mapping[str, Any]) -> bool:
    """Tells whether it names a bureau or a person, and not only a position."""
    return bool(value.get("bureaus")) or not all(map(_names_nobody, _parts(value)))


def show_keep_from(value: Any, answers: Answers) -> str:
    """Returns who is kept out, and which of the words keep nobody out."""
    bureau = answers.get("bureau")
    if value["past"] and not bureau:
        return "ยังไม่ได้กันผู้ใด เพราะไม่ได้ระบุสำนัก"
    whole = [bureau["name"]] if value["past"] and bureau else []
    whole += [each["name"] for each in value.get("bureaus", ()) if each["name"] not in whole]
    others = [each for each in _parts(value) if not any(fold(n) in fold(each) for n in whole)]
    lines = [f"ทุกคนใน{listed(whole)}"] if whole else []
    lines += [cut_graphemes(", ".join(others), SHOWN_GRAPHEMES)] if others else []
    if nobody := [each for each in others if _names_nobody(each)]:
        lines.append(keeps_nobody(nobody))
    return "\n".join(lines)


def keeps_nobody(unknown: Sequence[str]) -> str:
    """Says that nobody is kept out by these words, and what to tell instead."""
    return _NOT_KEPT_OUT.format(cut_graphemes(listed(unknown), SHOWN_GRAPHEMES))


def unknown(value: Mapping[str, Any]) -> list[str]:
    """Returns the words by which nobody is found and nobody kept out."""
    whole = [fold(each["name"]) for each in value.get("bureaus", ())]
    return [
        each
        for each in _parts(value)
        if _names_nobody(each) and not any(name in fold(each) for name in whole)
    ]


def only_bureau(text: str, context: Context) -> dict[str, Any] | None:
    """Returns the bureau of which the whole text is the name, in part or with `คนใน`."""
    words = " ".join(normalise(text).split())
    if len(words) > _LONGEST_NAME or not _BEGINS_A_BUREAU.match(words):
        return None
    found = _meant(context, words).get("bureaus", ())
    return found[0] if len(found) == 1 else None


def made_known(answers: Answers, bureau: Mapping[str, Any], asked: bool) -> Readers | None:
    """Returns who is kept out with this bureau in the place of those nobody knows; None if nobody
    is unknown.

    asked: it was asked who is meant.
    """
    before: Readers = answers.get("keep_from") or {"words": "", "past": False}
    nobody = unknown(before)
    if not nobody and not asked:
        return None
    left = ", ".join(each for each in _parts(before) if each not in nobody)
    new: Readers = {"words": bureau["name"], "past": False, "bureaus": [dict(bureau)]}
    return _joined([{**before, "words": left}, new])


# -- the inside ----------------------------------------------------------------------------------


def _meant(context: Context, words: str) -> Readers:
    """Returns the words with the bureaus that they name and nobody besides."""
    bureaus = _bureaus_in(words, context)
    if len(bureaus) == 1 and _named_in_part(words, [bureaus[0]["name"]]):
        return {"words": bureaus[0]["name"], "past": False, "bureaus": bureaus}
    besides = fold(words)
    for each in bureaus:
        besides = besides.replace(fold(each["name"]), "")
    if not bureaus or len(_OF_A_WHOLE.sub("", besides)) > _MOST_BESIDES:
        alone = _NAME_ALONE.fullmatch(words) and not _names_nobody(words)
        return {"words": f"คุณ{words}" if alone else words, "past": False}
    return {"words": words, "past": False, "bureaus": bureaus}


def _bureaus_in(words: str, context: Context) -> list[dict[str, Any]]:
    if _A_BUREAU.search(words) is None:
        return []
    known = {each.name: each.id for each in people.bureaus(context.session)}
    found = [name for name in known if fold(name) in fold(words)]
    if not found:
        near = nearest_names(words, list(known), 2)
        near = [each for each in near if len(near) == 1 and fold(words) in fold(each)]
        found = near or _named_in_part(words, list(known))
    return [{"id": known[each], "name": each} for each in found]


def _named_in_part(words: str, names: Sequence[str]) -> list[str]:
    """Returns the only bureau whose name has the one part that is told of it: `คนในสำนักคลัง`."""
    part = _OF_A_WHOLE.sub("", fold(words))
    if "สำนัก" not in words or len(part) < _LEAST_PART:
        return []
    found = [each for each in names if part in fold(each)]
    return found if len(found) == 1 else []


def _joined(several: Sequence[Readers]) -> Readers:
    """Returns all of them as one answer."""
    words = ", ".join(each["words"] for each in several if each["words"])
    joined: Readers = {"words": words, "past": any(each["past"] for each in several)}
    bureaus = {each["id"]: each for one in several for each in one.get("bureaus", ())}
    return {**joined, "bureaus": list(bureaus.values())} if bureaus else joined


def _parts(value: Mapping[str, Any]) -> list[str]:
    return [each for each in value["words"].split(", ") if each]


def _names_nobody(words: str) -> bool:
    """Tells whether the words name a position or an unknown bureau, by which nobody is found."""
    return _NOBODY.fullmatch(words.strip()) is not None
