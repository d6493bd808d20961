"""Takes out of the line that tells an event whom it is for: `อบรม 10 มี.ค. เชิญนาย ก กับนาย ข`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from handlers.attendance import whom_expected
from handlers.context import Context
from handlers.conversation import names_kept_out
from handlers.conversation.flow import Answers
from handlers.understand.dates.date_mentions import mention_spans
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_polite_ending
from models.attendance.attendance_event import LISTED
from models.people import people

_INVITES = pattern_of(
    r"(?:^|(?<=\s))(?:โดย)?(?:จะ|ขอ)?(?:เชิญ(?!ชวน)|ผู้(?:ที่)?(?:เข้าร่วม|เกี่ยวข้อง)|คนที่(?:มา|เข้าร่วม))(?:เฉพาะ|มี|คือ|เป็น|[:\s])*"
    r"|(?:^|(?<=\s))(?:(?:ขอ|เอา|ให้)?เฉพาะ|สำหรับ)(?:คน|บุคลากร|เจ้าหน้าที่|ของ|ใน|\s)*(?=สำนัก(?!งาน)|ส\.|หัวหน้า|ผู้(?!รายงาน)|ผอ)"
)
"""`เฉพาะสำนักการคลัง` says so, too: an event must never be for more people than was told."""
_JOINS = pattern_of(r"\s*(?:,|กับ|และ|พร้อม(?:ด้วย)?)?\s*")
_COMES = pattern_of(r"\s*(?:มา|เข้า)?(?:ร่วม|ด้วย|ประชุม|อบรม|งาน)*\s*")
_GAP = pattern_of(r"\s+(?=\S)")
Run = tuple[int, int, Sequence[int]]
"""Where names stand one behind the other, and who they are."""


def without_whom(context: Context, line: str) -> tuple[str, Answers]:
    """Returns the line without those whom it invites, and them as answers; the line as it is and
    nothing where it invites nobody who is found for certain."""
    plain = normalise(line)
    found = _INVITES.search(plain)
    at = found.span() if found is not None else None
    run = _run(context, plain, at[1]) if at is not None else _behind_day(context, plain)
    if run is None:
        return _of_others(context, line, plain, at)
    begins = at[0] if at is not None else run[0]
    ends = _COMES.match(plain, run[1])
    behind = plain[ends.end() if ends is not None else run[1] :]
    return f"{plain[:begins].rstrip()} {behind}".strip(), _listed(context, run[2])


def _of_others(
    context: Context, line: str, plain: str, invites: tuple[int, int] | None
) -> tuple[str, Answers]:
    """Returns the same of bureaus, roles and posts behind an invitation: of as many words as are
    all such."""
    if invites is None:
        return line, {}
    for end in (len(plain), *reversed([each.start() for each in _GAP.finditer(plain, invites[1])])):
        told = without_polite_ending(plain[invites[1] : end])
        value = whom_expected.told_of_list(told, context, {}) if told else None
        if value is not None:
            return f"{plain[: invites[0]].rstrip()}{plain[end:]}", _answers(value)
    return line, {}


def _behind_day(context: Context, plain: str) -> Run | None:
    """Returns the names that stand apart behind the day."""
    day = max((end for _, end in mention_spans(plain)), default=None)
    named = names_kept_out.places(context, plain) if day is not None else ()
    first = next((each[0] for each in named if day is not None and each[0] >= day), None)
    return _run(context, plain, first) if first is not None and plain[first - 1] == " " else None


def _run(context: Context, plain: str, start: int) -> Run | None:
    """Returns the names that stand from there on, each of one person; None if none does."""
    ids, end = list[int](), start
    for begins, ends, _, of in names_kept_out.places(context, plain):
        if begins < start:
            continue
        if len(of) != 1 or _JOINS.fullmatch(plain, end, begins) is None:
            break
        ids, end = [*ids, *of], ends
    return (start, end, ids) if ids else None


def _listed(context: Context, ids: Sequence[int]) -> Answers:
    known = people.by_ids(context.session, ids)
    named = [whom_expected.shown(known[each]) for each in ids]
    return _answers({**whom_expected.NOBODY, "people": named})


def _answers(value: Any) -> Answers:
    return {"expects": LISTED, whom_expected.WHOM: value}
