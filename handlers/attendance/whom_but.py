"""Reads who is invited and who is left out: `ทุกคนในสำนักคลังยกเว้น ผอ.`.

A list has no exceptions, so those who are left are named one by one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from handlers.context import Context
from handlers.conversation import people_in_post, people_named
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.unclear import Unclear
from models.attendance import expecting
from models.attendance.expecting import Listed
from models.people import people
from models.people.person import Person

_BUT = pattern_of(
    r"(?:ขอ|นัด|เชิญ|ชวน|เรียก|เอา|ให้|งั้น|แจ้ง|ก็|\s)*(?:(?P<every>ทุกคน|ทั้งหมด|ทุกท่าน|บุคลากร|เจ้าหน้าที่|คน)(?:ทุกคน|ทั้งหมด)?\s*(?:ใน|ของ|จาก|ที่)*\s*)?(?P<whole>\S.{2,40}?)\s*(?:ทุกคน|ทั้งหมด|ทั้งสำนัก)?\s*"
    r"(?:ยกเว้น|เว้น|ไม่รวม|(?:แต่)?ไม่(?:เอา|ต้อง(?:เชิญ|เอา|มี|เรียก)?|เชิญ))\s*(?P<but>\S.{1,60})"
)
_CUES = ("เว้น", "ไม่รวม", "ไม่เอา", "ไม่ต้อง", "ไม่เชิญ")
_JOINTS = pattern_of(r"\s*,\s*|\s+(?:และ|กับ)\s*|(?:และ|กับ)\s*(?=คุณ|นา[งย]|พี่|ผอ|หัวหน้า)")
_MOST = 150
_NOBODY = "ไม่พบ “{}” ในกลุ่มที่เชิญ จึงยังไม่ได้แก้ผู้เกี่ยวข้อง พิมพ์ชื่อผู้ที่ไม่ต้องมา เช่น ทุกคนในสำนักการคลัง ยกเว้นคุณสมมติ"
_TOO_MANY = f"รายชื่อแบบมีข้อยกเว้นได้ไม่เกิน {_MOST} คน กรุณาพิมพ์ชื่อหรือสำนักที่เชิญแทน"


def leaves_out(text: str) -> bool:
    """Tells whether the text says who comes and who of them does not."""
    plain = without_polite_ending(normalise(text)) if any(cue in text for cue in _CUES) else ""
    return _BUT.fullmatch(plain) is not None


def all_but(
    context: Context, text: str, named: Callable[[str], tuple[str, list[Any]] | None]
) -> list[Person] | None:
    """Returns who is left of the bureaus or roles that the text invites, without those it leaves
    out; None for other texts. Raises Unclear where it leaves out somebody who is not among them.

    named: returns the kind and what of it words plainly name.
    """
    if not any(cue in text for cue in _CUES):
        return None
    found = _BUT.fullmatch(without_polite_ending(normalise(text)))
    every = _every(context, found["whole"], named) if found is not None else None
    if found is None or every is None:
        return None
    if len(every) > _MOST:
        raise Unclear(_TOO_MANY)
    left = every
    for part in filter(None, _JOINTS.split(found["but"])):
        out = _in_role(context, part, every, named) or _meant(context, part, every)
        if not out:
            raise Unclear(_NOBODY.format(part.strip()))
        left = [each for each in left if each.id not in out]
    return left


def _every(
    context: Context, words: str, named: Callable[[str], tuple[str, list[Any]] | None]
) -> list[Person] | None:
    """Returns the people of the bureaus or roles, or the whole office; None for other words."""
    if _OFFICE.fullmatch(words):
        return people.everybody(context.session)
    whole = named(words)
    if whole is None or whole[0] == "people":
        return None
    return expecting.people_listed(context.session, _listed(*whole))


_OFFICE = pattern_of(r"(?:ทุก(?:คน|ท่าน|สำนัก)|ทั้งหมด|ทั้งสำนักงาน|บุคลากร|เจ้าหน้าที่)")


def _listed(kind: str, what: list[Any]) -> Listed:
    bureaus = tuple(each["id"] for each in what) if kind == "bureaus" else ()
    return Listed(bureaus=bureaus, roles=tuple(what) if kind == "roles" else ())


def _in_role(
    context: Context,
    words: str,
    every: Sequence[Person],
    named: Callable[[str], tuple[str, list[Any]] | None],
) -> set[int]:
    """Returns which of these people have the role, or are of the bureau, that the words name."""
    posts = people_in_post.holders(context, words)
    told = None if posts else named(words)
    if told is None or told[0] == "people":
        return set()
    gone = expecting.people_listed(context.session, _listed(*told))
    return {each.id for each in every} & {each.id for each in gone}


def _meant(context: Context, words: str, every: Sequence[Person]) -> set[int]:
    """Returns which of these people the words name, by post or by name."""
    posts = people_in_post.holders(context, words)
    found = posts or people_named.meant(context, words)
    ids = {each.id for each in every} & {each.id for each in found}
    return ids if posts or len(ids) == 1 else set()
