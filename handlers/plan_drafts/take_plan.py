"""A plan sent as a file in the chat: read, checked, kept as a draft, and shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from handlers.context import Context
from handlers.messages import Card, Message, Para, Part, Text
from handlers.plan_drafts import draft_cards, draft_words, form_fault_words
from handlers.plan_drafts.reading import form_reading, table_reading
from handlers.plan_drafts.reading.form_reading import FormFault, KnownPlans
from models.attachments import kept_files
from models.errors import Refusal
from models.people import people
from models.people.person import ADMIN
from models.plan_drafts import drafts
from models.plan_drafts.draft_content import DraftContent, ReadPlan
from models.plan_drafts.plan_draft import APPLIED
from models.plans import plans
from models.plans.plan_rows import PlanFile

_SHOWN = 12
_OURS = frozenset(("plan_form", "plan_table"))
NO_TABLE = (
    "อ่านตารางแผนในไฟล์นี้ไม่ได้ ตารางต้องมีหัว โครงการ/กิจกรรม ผลผลิต ผลลัพธ์ ระยะเวลา ผู้รับผิดชอบ "
    "และไม่เกิน 400 กิจกรรม หรือกด “ขอแผนเป็น Excel” แล้วกรอกในแบบของระบบ"
)


def take(context: Context, workbook: Mapping[str, Any]) -> Sequence[Message] | None:
    """Returns the card of the draft that an administrator's file became, or every fault of the
    file; None for other files and other people."""
    if context.person is None or not context.me.has(ADMIN) or _OURS.isdisjoint(workbook):
        return None
    raw = {name: value for name, value in workbook.items() if name != "file"}
    _drop_file(context, workbook.get("file"))
    found = _read(context, raw)
    return _kept(context, found) if isinstance(found, ReadPlan) else [found]


def _read(context: Context, raw: Mapping[str, Any]) -> ReadPlan | Message:
    """The plan that was read, or what is wrong with the file."""
    against = known(context)
    if "plan_form" in raw:
        read, faults = form_reading.read(raw, against)
        return read if read is not None else _faulty(faults)
    found = table_reading.read(raw, against.bureaus) if not raw.get("left") else None
    return found if found is not None else Text(NO_TABLE, (draft_words.ASK_EXCEL,))


def known(context: Context) -> KnownPlans:
    """Returns what a form is read against."""
    names = [each.name for each in people.bureaus(context.session)]
    return KnownPlans(names, lambda name: _plan(context, name), lambda id_: _draft(context, id_))


def _plan(context: Context, name: str) -> PlanFile | None:
    stored = plans.named(context.session, name)
    return plans.as_file(stored) if stored is not None else None


def _draft(context: Context, draft_id: int) -> DraftContent | None:
    draft = drafts.named(context.session, draft_id)
    try:
        return drafts.content_of(draft) if draft is not None else None
    except Refusal:
        return None


def _drop_file(context: Context, file_id: object) -> None:
    """Removes the file itself: what it says is kept in the draft."""
    for file in kept_files.by_ids(context.session, [file_id] if type(file_id) is int else []):
        if file.lane == context.lane and file.conversation_id == kept_files.EARLY:
            kept_files.remove(context.session, file)


def _kept(context: Context, read: ReadPlan) -> Sequence[Message]:
    before = drafts.taken_before(context.session, read.digest)
    if before is not None:
        return [_again(context, before)]
    try:
        draft = drafts.keep(context.session, context.me, read, context.now)
    except Refusal as refusal:
        return [draft_words.refused(refusal)]
    context.must_arrive = True
    return [draft_cards.of(context, draft)]


def _again(context: Context, before: Any) -> Message:
    if before.state == APPLIED:
        words = "ไฟล์นี้นำเข้าและใช้เป็นแผนไปแล้ว หากต้องแก้ กด “ขอแผนเป็น Excel”"
        return Text(words, (draft_words.ASK_EXCEL, draft_words.MINE))
    return draft_cards.of(context, before)


def _faulty(faults: Sequence[FormFault]) -> Card:
    rows: list[Part] = [Para(form_fault_words.words(each), tone="bad") for each in faults[:_SHOWN]]
    more = len(faults) - _SHOWN
    rows += [Para(f"และอีก {more:,} แห่ง")] if more > 0 else []
    return Card(
        f"ไฟล์แผนมีที่ต้องแก้ {len(faults):,} แห่ง",
        rows=tuple(rows),
        buttons=(draft_words.ASK_EXCEL,),
        note="ยังไม่ได้นำเข้าข้อใด กรุณาแก้ไฟล์แล้วส่งใหม่",
    )
