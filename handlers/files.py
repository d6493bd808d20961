"""Files sent one to one: stored as arrived, answered once they are checked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation import drafts, keeping
from handlers.conversation.drafts import MENU
from handlers.events import Event
from handlers.messages import Card, Message, Para, Text
from handlers.reports.filing import early_files
from models.attachments import kept_files
from models.attachments.attachment import KEPT, REFUSED, Attachment
from models.attachments.kept_files import Arrived
from models.conversations import conversation_rows
from models.conversations.conversation import ACTIVE
from models.conversations.conversation_rows import Draft
from models.people.person import ADMIN
from models.reports import form_files

EXTERNAL = "ไฟล์นี้อยู่นอก LINE จึงรับไม่ได้ กรุณาบันทึกลงเครื่องแล้วส่งเป็นไฟล์หรือรูปภาพ"

REASONS: Mapping[str, str] = {
    "too_big": "ใหญ่เกิน 25 MB กรุณาย่อขนาดแล้วส่งใหม่",
    "empty": "เป็นไฟล์ว่าง กรุณาตรวจแล้วส่งใหม่",
    "not_supported": "ไม่ใช่ชนิดที่รับ กรุณาส่งเป็นรูปภาพ PDF Word (.docx) หรือ Excel (.xlsx)",
    "disguised": "เนื้อหาไม่ตรงกับชนิดไฟล์ กรุณาส่งไฟล์ต้นฉบับ",
    "broken": "เปิดไม่ได้ กรุณาบันทึกใหม่แล้วส่งอีกครั้ง",
    "encrypted": "ตั้งรหัสผ่านไว้ กรุณาปลดรหัสแล้วส่งใหม่",
    "has_macros": "มีมาโคร กรุณาบันทึกเป็น PDF แล้วส่งใหม่",
    "too_large_picture": "ภาพใหญ่เกินไป กรุณาย่อขนาดแล้วส่งใหม่",
    "too_heavy": "ซับซ้อนเกินกว่าจะเปิดได้ กรุณาลดขนาดหรือบันทึกเป็น PDF แล้วส่งใหม่",
    "active_parts": "มีส่วนที่เรียกโปรแกรมหรือดึงข้อมูลจากภายนอก กรุณาบันทึกเป็น PDF แล้วส่งใหม่",
    "gone": "ไม่อยู่ใน LINE แล้ว กรุณาส่งใหม่",
    "unreachable": "รับจาก LINE ไม่สำเร็จ กรุณาส่งใหม่",
}


REMARKS: Mapping[str, str] = {
    "parts_dropped": (
        "เก็บเฉพาะข้อความและตัวเลขที่เห็นในเอกสาร ตัดไฟล์ที่ฝังอยู่และสูตรที่เรียกข้อมูลภายนอกออกแล้ว "
        "หากต้องใช้ไฟล์ที่ฝัง กรุณาส่งแยก"
    ),
}
"""What was removed from a file that is kept."""


def arrived(context: Context, event: Event) -> Sequence[Message]:
    """Notes a file for the conversation; the answer follows once it is checked."""
    assert event.media is not None
    place = _takes(context)
    asked_by = place.row.id if place is not None else early_files.keep_as(context)
    if place is None and (refused := early_files.refused(context)):
        return [Text(refused, (*drafts.back_to(context), MENU))]
    if event.media.external:
        return [Text(EXTERNAL, (*drafts.back_to(context), MENU))]
    file = Arrived(
        sender=event.user_id,
        message_id=event.media.message_id,
        message_hash=context.hash_of(event.media.message_id),
        name=event.media.name,
        kind=event.media.kind,
        album=context.sealer.keyed_hash(event.media.album or event.media.message_id, "album"),
        album_total=event.media.album_total if event.media.album else 1,
        reply_token=event.reply_token,
        occurred_at=context.occurred_at,
        received_ticks=context.received_ticks,
    )
    file_id = kept_files.note_arrival(context.session, context.sealer, context.lane, asked_by, file)
    if place is not None:
        _join(context, place, [file_id])
    return []


def looked_at(context: Context, event: Event) -> Sequence[Message]:
    """Answers a batch of files that was fetched and checked (our own event, from
    scheduler/content_fetch)."""
    album = str(event.raw.get("album", ""))
    rows = kept_files.mark_answered(context.session, context.lane, album)
    messages: Sequence[Message] = []
    # Pictures of one album may come before and after the person changes the conversation.
    for conversation in dict.fromkeys(row.conversation_id for row in rows):
        mine = [row for row in rows if row.conversation_id == conversation]
        place = _asked_by(context, conversation)
        refused = _refused_there(context, place, mine)
        kept = [row.id for row in mine if row.state == KEPT]
        gone = [row.id for row in mine if row.state != KEPT]
        found = _words(mine, refused)
        if conversation in kept_files.NOT_ASKED_FOR:
            offers = _offers(context, event.raw.get("form"), kept) if kept else ()
            messages = [*messages, *found, *offers]
        else:
            messages = [*messages, *_answer(context, place, kept, gone, found)]
    return messages


_OF_SUBJECTS = frozenset(("list", "scores", "roster", "plan_form", "plan_table", "days", "words"))
"""What the worker calls what it read of a file that a subject takes (`Subject.takes_list`)."""


def _offers(context: Context, read: object, ids: Sequence[int]) -> Sequence[Message]:
    """Returns what a subject does with a file that is its own, else what the files may be for.

    read: what the worker read from it. ids: of the files.
    """
    known = isinstance(read, Mapping) and not _OF_SUBJECTS.isdisjoint(read)
    if isinstance(read, Mapping) and known:
        taken = (subject.takes_list(context, read) for subject in context.subjects)
        found = next((each for each in taken if each is not None), None)
        if found is not None:
            return found
    if not_used := _not_used(context, ids):
        return not_used
    if known:
        return early_files.read(context, None)
    return [*(_no_form(context, ids) if read is None else ()), *early_files.read(context, read)]


def _no_form(context: Context, ids: Sequence[int]) -> Sequence[Message]:
    """Tells an administrator that a workbook is none that is taken in, and which are."""
    sent = {file.media_type for file in kept_files.by_ids(context.session, ids)}
    if context.person is None or not context.me.has(ADMIN) or form_files.MEDIA_TYPE not in sent:
        return ()
    forms = tuple(each for subject in context.subjects for each in subject.own_forms)
    words = (
        "ไฟล์นี้ไม่ใช่แบบที่ระบบอ่านได้ จึงยังไม่ได้นำเข้าและไม่ได้เปลี่ยนสิ่งใด "
        "หากต้องการนำเข้า กรุณากรอกในไฟล์จากปุ่มด้านล่าง ไม่แก้หัวตาราง แล้วส่งใหม่"
    )
    return [Card("ไม่ได้นำเข้าไฟล์ Excel นี้", rows=(Para(words),), buttons=forms)]


def _not_used(context: Context, ids: Sequence[int]) -> Sequence[Message]:
    """Removes files that the present question has no use for, and says so; else returns nothing."""
    place = drafts.current(context)
    flow = context.flows.get(place.row.flow) if place is not None else None
    if place is None or flow is None or not drafts.allowed(context, flow):
        return ()
    engine, state = drafts.standing(context, flow, place)
    step = flow.step(state.at)
    if step is None or not step.no_files:
        return ()
    for file in kept_files.by_ids(context.session, ids):
        kept_files.remove(context.session, file)
    return keeping.keep(context, place.row, engine.show(state, (Text(step.no_files),)))


def _words(rows: Sequence[Attachment], refused: Sequence[str]) -> list[Message]:
    """Returns one sentence for the files kept, and one for each reason why a file was not.

    refused: why the conversation does not take some of them.
    """
    kept = sum(row.state == KEPT for row in rows)
    reasons = [row.reason or "broken" for row in rows if row.state == REFUSED]
    lines = [f"ได้รับไฟล์แล้ว {kept} ไฟล์"] if kept else []
    remarks = dict.fromkeys(row.reason or "" for row in rows if row.state == KEPT)
    lines += [REMARKS[remark] for remark in remarks if remark in REMARKS]
    for reason in dict.fromkeys(reasons):
        why = REASONS.get(reason, REASONS["broken"])
        lines.append(f"ไม่ได้เก็บ {reasons.count(reason)} ไฟล์: {why}")
    for why in dict.fromkeys(refused):
        lines.append(f"ไม่ได้เก็บ {refused.count(why)} ไฟล์: {why}")
    return [Text("\n".join(lines))] if lines else []


# -- in the conversation that asked for them -----------------------------------------------------


def _takes(context: Context) -> Draft | None:
    """Returns the conversation the person is in, if it takes files."""
    place = drafts.current(context)
    flow = context.flows.get(place.row.flow) if place is not None else None
    takes = flow is not None and flow.file_step is not None and drafts.allowed(context, flow)
    return place if takes else None


def _join(context: Context, place: Draft, ids: Sequence[int]) -> None:
    """Adds files to the file step of the conversation."""
    flow = context.flows.get(place.row.flow)
    assert flow is not None
    engine, state = drafts.standing(context, flow, place)
    keeping.store(context, place.row, engine.files_sent(state, ids))


def _asked_by(context: Context, conversation_id: str) -> Draft | None:
    """Returns the conversation that asked for the files; None if none did."""
    if conversation_id in kept_files.NOT_ASKED_FOR:
        return None
    return conversation_rows.of_lane(context.session, context.sealer, context.lane, conversation_id)


def _refused_there(context: Context, place: Draft | None, rows: Sequence[Attachment]) -> list[str]:
    """Removes the files that the conversation does not take. Returns why, for each."""
    flow = context.flows.get(place.row.flow) if place is not None else None
    step = flow.file_step if flow is not None else None
    refused = []
    for row in rows if step is not None else ():
        why = step.refuses(row) if row.state == KEPT and step is not None else ""
        if why:
            kept_files.remove(context.session, row)
            refused.append(why)
    return refused


_MORE = Text("หากมีอีก ส่งเข้ามาได้เลย จะเก็บรวมไว้ด้วยกัน หรือตอบข้อถัดไปด้านล่าง")


def _answer(
    context: Context,
    place: Draft | None,
    kept: Sequence[int],
    gone: Sequence[int],
    messages: Sequence[Message],
) -> Sequence[Message]:
    """Moves the conversation on, or says which file could not be kept."""
    if place is None or place.state is None:
        return messages
    drafts.mark_secret(context, place.row.flow)
    flow = context.flows.get(place.row.flow)
    if flow is None or flow.file_step is None:
        return messages
    engine, state = drafts.standing(context, flow, place)
    if kept and state.at == flow.file_step.name:  # the next question follows by itself
        messages = [*messages, _MORE]
    turn = engine.files_ready(state, kept, gone, messages)
    if place.row.status != ACTIVE:
        keeping.rewrite(context, place.row, turn.state)
        return messages
    return keeping.keep(context, place.row, turn)
