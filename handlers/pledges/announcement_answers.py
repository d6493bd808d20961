"""Stores what somebody answers to announcements, and says what was joined, what not and why."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation.flow import Answers
from handlers.messages import Button, Card, Message, Row, Text
from handlers.pledges import pledge_words
from handlers.question.query import opens
from handlers.reports.report_words import moment_words
from handlers.understand.listing import listed
from models.errors import Refusal
from models.pledges import announcing, pledges
from models.pledges.pledge import DECLINED, JOINED, NOT_YET, AnnouncementVersion, Pledge

SOME, SOME_NOT = "some", "some_not"
"""Answers that are given to some of the announcements that wait."""

_AGAIN = Button("อ่านฉบับใหม่", opens("join_announcements"), "No Gift")


def text_of(context: Context, announcement_id: int, version: int) -> AnnouncementVersion:
    """Returns the text of an announcement, in a version that was offered."""
    found = announcing.version(context.session, announcement_id, version)
    assert found is not None
    return found


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Stores the answer to each announcement; says which were joined, and why others were not."""
    given: str = answers["answer"]
    only = answers.get(_CHOSEN_AT[given], []) if given in _CHOSEN_AT else None
    chosen = [(a, v) for a, v in answers["offered"] if only is None or a in only]
    answer = _GIVEN.get(given, given)
    given_to: list[Pledge] = []
    refused: list[str] = []
    for announcement_id, version in chosen:
        try:
            given_to.append(
                pledges.answer(
                    context.session, context.me, announcement_id, version, answer, context.now
                )
            )
        except Refusal as refusal:
            name = text_of(context, announcement_id, version).title
            refused.append(f"{name}: {_why(refusal)}")
    context.must_arrive = True
    told = _receipt if answer == JOINED else _not_joined
    messages = told(context, given_to)
    return [*messages, Text("\n".join(refused), (_AGAIN,))] if refused else messages


_GIVEN = {SOME: JOINED, SOME_NOT: DECLINED}
_CHOSEN_AT = {SOME: "which", SOME_NOT: "which_not"}
"""The step that says to which announcements an answer is given."""


def _receipt(context: Context, joined: Sequence[Pledge]) -> list[Message]:
    if not joined:
        return []
    mine = pledges.joined_by(context.session, context.me)
    new = {pledge.id for pledge in joined}
    rows = tuple(_receipt_row(each.short, each.text) for each in mine if each.pledge.id in new)
    return [
        Card(
            f"เข้าร่วมแล้ว {len(joined)} ฉบับ",
            subtitle=f"เมื่อ {moment_words(context.now)}",
            rows=rows,
            buttons=(*_rest(context), pledge_words.MINE),
            note="ขอบคุณที่ร่วมประกาศเจตนารมณ์",
            tone="good",
        )
    ]


def _receipt_row(short: str, text: AnnouncementVersion) -> Row:
    return Row(short, f"ฉบับที่ {text.version} · {pledge_words.hash_words(text.text_hash)}")


def _rest(context: Context, but: Sequence[int] = ()) -> tuple[Button, ...]:
    """Returns the button to what still waits; nothing if nothing does. but: ids not to count."""
    left = pledges.due_from(context.session, context.me, context.now)
    more = [each for each in left if each.ready and each.announcement_id not in but]
    label = "ดูประกาศที่เหลือ" if but else f"อีก {len(more)} ฉบับ"
    return (Button(label, opens("join_announcements"), "No Gift"),) if more else ()


def _not_joined(context: Context, given_to: Sequence[Pledge]) -> list[Message]:
    """Says what was noted of which announcements, and who sees that."""
    if not given_to:
        return []
    seen = "ผู้บังคับบัญชาและผู้ดูแลระบบเห็นรายชื่อผู้ยังไม่เข้าร่วม แต่ไม่เห็นว่าตอบอย่างไร คำตอบนี้เห็นเป็นจำนวนเท่านั้น"
    if given_to[0].answer == NOT_YET:
        return [Text(f"รับทราบ ยังไม่ได้บันทึกการเข้าร่วม พิมพ์ “No Gift” เมื่อพร้อม\n{seen}")]
    ids = [each.announcement_id for each in given_to]
    due = pledges.due_from(context.session, context.me, context.now)
    names = listed(each.short for each in due if each.announcement_id in ids)
    words = f"รับทราบว่าไม่ประสงค์เข้าร่วม {names} จะไม่เตือน{'ฉบับ' if len(ids) == 1 else 'เรื่อง'}นี้อีก"
    return [Text(f"{words} หากเปลี่ยนใจ พิมพ์ “No Gift”\n{seen}", _rest(context, ids))]


def _why(refusal: Refusal) -> str:
    match refusal.code:
        case "already":
            return f"ท่านเข้าร่วมแล้วเมื่อ {moment_words(refusal.facts['at'])}"  # type: ignore[arg-type]
        case "changed":
            return "ข้อความเพิ่งเปลี่ยน กรุณาอ่านฉบับใหม่แล้วเข้าร่วมอีกครั้ง"
        case "head_first":
            return f"รอ{refusal.facts['head']} ลงนามก่อน"
    return "ปิดรับการเข้าร่วมแล้ว"
