"""The card of a document on its road: where it stands, who did what, what may be done."""

from __future__ import annotations

from datetime import datetime

from handlers.context import Context
from handlers.messages import Button, Card, Para, Part, Row, Tone
from handlers.sign_offs import road_words
from handlers.sign_offs.road_words import AUDIENCES, STATES
from handlers.understand.dates.dates import thai_date, thai_moment
from models.calendar import office_day
from models.people.person import Person
from models.sign_offs import road_readers, roads
from models.sign_offs.sign_off import (
    CHANGED,
    CHECKING,
    ISSUED,
    OPEN,
    RETURNED,
    SIGNED,
    SIGNING,
    SignOff,
)

_TONES: dict[str, Tone] = {RETURNED: "warn", CHANGED: "warn", ISSUED: "good"}


def of_road(
    context: Context, found: SignOff, reader: Person, title: str = "", asked: bool = False
) -> Card:
    """Returns the card for that reader. title: why it is shown now. asked: whether it asks for the
    next step, so that a yes does it."""
    name = road_words.title_of(context, found)
    return Card(
        title or name,
        subtitle=name if title else "",
        rows=tuple(_rows(context, found)),
        buttons=(*_link(context, found, reader), *_ways(found, reader, asked)),
        note=road_words.NO_LAW,
    )


def _rows(context: Context, found: SignOff) -> list[Part]:
    rows: list[Part] = [
        Row("สถานะ", STATES[found.state], tone=_TONES.get(found.state, "plain")),
        Row("ผู้จัดทำ", _who(context, found.prepared_by, found.prepared_at)),
        Row("ผู้ตรวจ", _who(context, found.checker_id, found.checked_at)),
        Row("ผู้ลงนาม", _who(context, found.signer_id, found.signed_at)),
    ]
    if found.number and found.issued_on:
        rows.append(Row("เลขที่และวันที่", f"{found.number} ลงวันที่ {thai_date(found.issued_on)}"))
    if found.sent_to:
        rows.append(Row("ส่งถึง", " ".join(AUDIENCES[each] for each in found.sent_to.split())))
    if found.word:
        rows.append(Row("เหตุผลที่ส่งกลับ", found.word, tone="warn"))
    if found.wants is not None:
        rows.append(Para("ระบบกำลังบันทึกขั้นนี้ กรุณารอสักครู่"))
    rows.append(Row("รหัสเอกสาร", found.code))
    return rows


def _who(context: Context, person_id: int, at: datetime | None) -> str:
    name = road_words.name_of(context, person_id)
    return f"{name} · {thai_moment(at)}" if at is not None else name


def _link(context: Context, found: SignOff, reader: Person) -> tuple[Button, ...]:
    """Returns the link to the document for who may open it."""
    if found.file_key is None:
        return ()
    if not road_readers.may_read(context.session, reader, found, context.today):
        return ()
    link = context.signed_link(found.id, reader.id, context.now)
    return (Button("เปิดเอกสาร", uri=link),)


def _ways(found: SignOff, reader: Person, asked: bool) -> tuple[Button, ...]:
    """Returns what that reader may do with it now."""
    if found.wants is not None:
        return ()
    if roads.is_next(reader, found):
        done, name = {
            CHECKING: ("ตรวจแล้ว", road_words.CHECK),
            SIGNING: ("ลงนาม", road_words.SIGN),
        }[found.state]
        return (
            road_words.button(done, name, found, "primary", **(road_words.ASKED if asked else {})),
            road_words.button("ส่งกลับแก้ไข", road_words.SEND_BACK, found),
        )
    return _of_owner(found) if found.prepared_by == reader.id else ()


def _of_owner(found: SignOff) -> tuple[Button, ...]:
    made: list[Button] = []
    if found.state == SIGNED:
        made.append(road_words.button("ออกเลขและวันที่", road_words.ISSUE, found, style="primary"))
    if found.state == ISSUED:
        made += [
            road_words.button(f"ส่งถึง{words}", road_words.SEND, found, w=audience)
            for audience, words in AUDIENCES.items()
            if audience not in found.sent_to.split()
        ]
    if found.state in OPEN:
        made.append(road_words.button("ถอนเรื่อง", road_words.WITHDRAW, found))
    if found.state in (RETURNED, CHANGED):
        made.append(road_words.DOCUMENTS)
    return tuple(made)


def row(context: Context, found: SignOff) -> Row:
    """Returns its line in a list."""
    return Row(
        f"{STATES[found.state]} · {thai_date(office_day(found.prepared_at))}",
        road_words.title_of(context, found),
        road_words.button("ดู", road_words.ONE, found),
        _TONES.get(found.state, "plain"),
    )
