"""What a round's move tells of whom it concerns, and what they are told."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from handlers.context import Context
from handlers.messages import Button, Card, Message, Row
from handlers.plans.mending import moving_words
from handlers.question.query import opens
from handlers.reminders.kind_words import words_of
from handlers.reminders.reminder_words import listed_numbers, quota_words
from handlers.understand.dates.dates import thai_date
from models.people import people
from models.queues import quota
from models.reminders.rounds import round_moves
from models.reminders.rounds.round_moves import Move


def along(context: Context, move: Move) -> tuple[Row, ...]:
    kinds = round_moves.along(context.session, move)
    found = " และ".join(words_of(kind).moved for kind in kinds)
    return (Row("เลื่อนไปพร้อมกัน", f"{found} ของรอบนี้"),) if found else ()


def told_words(context: Context, count: int) -> str:
    words = f"{count:,} คน (คิดโควตา {count:,} ข้อความ)"
    known = quota.load(context.session, context.now)
    short = known is not None and known.left is not None and known.left < count
    return f"{words}\nโควตาไม่พอ ส่วนที่เกินจะส่งเมื่อมีโควตา {quota_words(known)}" if short else words


def names_told(context: Context, person_ids: Collection[int]) -> str:
    """Returns the names of those who are told when it is moved, by bureau."""
    found = sorted(
        people.by_ids(context.session, person_ids).values(),
        key=lambda each: (each.bureau_id, each.name),
    )
    if not found:
        return _NOBODY_TOLD
    more = len(found) - _MOST_NAMED
    lines = [f"• {each.name} ({each.position})" for each in found[:_MOST_NAMED]]
    rest = [f"และอีก {more:,} คน"] if more > 0 else []
    return "\n".join((_TOLD.format(f"{len(found):,}"), *lines, *rest))


_MOST_NAMED = 15
_TOLD = "เมื่อยืนยัน บอตแจ้งผู้รับผิดชอบและหัวหน้าของเรื่องที่ยังไม่ส่ง {} คน"
_NOBODY_TOLD = "ไม่มีผู้ใดที่ยังต้องส่ง จึงไม่มีใครได้รับแจ้ง"


def news(move: Move, numbers: Sequence[str]) -> Message:
    return Card(
        "เลื่อนวันส่งรายงาน",
        rows=(
            Row("เดิม", thai_date(move.old)),
            Row("วันส่งใหม่", thai_date(move.new), tone="warn"),
            Row(f"กิจกรรมที่ยังไม่ส่ง {len(numbers):,} เรื่อง", listed_numbers(numbers)),
        ),
        buttons=(Button("แผนของสำนัก", opens("about_plan"), "แผน"),),
        note=moving_words.FROM_THE_NEW_DAY,
    )
