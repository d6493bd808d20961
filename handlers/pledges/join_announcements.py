"""The conversation that joins announcements: all due ones on pages to read, one tap for all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.flow import (
    Answers,
    Choice,
    Closed,
    Flow,
    Opening,
    Step,
    card_button,
    ticked,
)
from handlers.messages import Button, Card, Carousel, Message, Row, Text
from handlers.pledges import pledge_words
from handlers.question.query import opens
from handlers.reports.report_words import moment_words
from models.errors import Refusal
from models.pledges import announcing, pledges
from models.pledges.pledge import DECLINED, JOINED, NOT_YET, AnnouncementVersion, Pledge
from models.pledges.pledges import Due

MOST = 9
ROOM = 20_000
"""Characters of texts in one answer: three messages, which LINE shows at once."""

SOME = "some"
READING = "reading"
"""Hidden key of the answers: the announcement whose text is shown; None for all."""

_AGAIN = Button("อ่านฉบับใหม่", opens("join_announcements"), "No Gift")


# -- what is due ---------------------------------------------------------------------------------


def open_joining(context: Context, _rest: str, _facts: Mapping[str, str]) -> Opening:
    """Opens with the announcements that the person has not joined and may join now."""
    due = pledges.due_from(context.session, context.me, context.now)
    ready = _fitting(context, [each for each in due if each.ready])
    waiting = [each for each in due if not each.ready]
    notices = [Text(pledge_words.waiting_words(waiting))] if waiting else []
    if not ready:
        raise Closed(*_nothing_now(context, notices))
    answers: Answers = {"offered": [[each.announcement_id, each.version] for each in ready]}
    return Opening("", answers, notices, anew=True)


def _nothing_now(context: Context, notices: Sequence[Text]) -> Sequence[Message]:
    """Says who has to sign first, or what the person joined already and when."""
    if notices:
        words = f"{notices[0].body}\nบอตจะเตือนท่านเมื่อถึงคราว ไม่ต้องทำอะไรในขณะนี้"
        return [Text(words, (pledge_words.MINE,))]
    found = pledges.joined_by(context.session, context.me, context.fiscal_year)
    return [pledge_words.joined_card([each for each in found if each.counts])]


def _fitting(context: Context, ready: Sequence[Due]) -> list[Due]:
    """Returns as many as one answer can show in full; the others come after these."""
    found: list[Due] = []
    room = ROOM
    for due in ready[:MOST]:
        room -= len(_text(context, due.announcement_id, due.version).text)
        if room < 0 and found:
            break
        found.append(due)
    return found


def _text(context: Context, announcement_id: int, version: int) -> AnnouncementVersion:
    found = announcing.version(context.session, announcement_id, version)
    assert found is not None
    return found


def _offered(context: Context, answers: Answers) -> list[Due]:
    """Returns the offered announcements that are not joined yet, in the version offered."""
    due = pledges.due_from(context.session, context.me, context.now)
    return [each for each in due if [each.announcement_id, each.version] in answers["offered"]]


def still_due(context: Context, answers: Answers) -> bool:
    return bool(_offered(context, answers))


# -- the question --------------------------------------------------------------------------------


def ask_answer(context: Context, answers: Answers) -> Message:
    """Shows each announcement in full on a page, so that nothing is joined unread; one alone as a
    message."""
    offered = _offered(context, answers)
    read = next((each for each in offered if each.announcement_id == answers.get(READING)), None)
    if read is not None:
        return pledge_words.plain_text(_text(context, read.announcement_id, read.version))
    before = {
        each.pledge.announcement_id: each
        for each in reversed(pledges.joined_by(context.session, context.me))
    }
    pages = [
        pledge_words.page(
            due,
            _text(context, due.announcement_id, due.version),
            before.get(due.announcement_id),
        )
        for due in offered
    ]
    title = f"ประกาศที่รอท่านเข้าร่วม {len(offered)} ฉบับ"
    names = tuple(_name_row(place, due) for place, due in enumerate(offered, 1))
    note = "เลื่อนไปทางขวาเพื่ออ่านทุกฉบับ แล้วกดปุ่มด้านล่างหรือพิมพ์ “เข้าร่วมทั้งหมด”"
    return Carousel((Card(title, rows=names, note=note), *pages), alt=title)


def _name_row(place: int, due: Due) -> Row:
    read = Button("อ่านฉบับเต็ม", card_button(f"read_{due.announcement_id}"), f"อ่าน {due.short}")
    return Row(f"{place}.", due.short, read)


def answer_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    """Returns the answers, and the buttons to read a text and to go back."""
    back = answers.get(READING) is not None
    texts = [
        Choice(f"read_{due.announcement_id}", "", None, {READING: due.announcement_id}, stays=True)
        for due in _offered(context, answers)
    ]
    return [
        Choice("all", "เข้าร่วมทั้งหมด", JOINED),
        Choice("some", "เลือกบางฉบับ", SOME),
        Choice("not_yet", "ยังไม่เข้าร่วม", NOT_YET),
        Choice("declined", "ไม่ประสงค์เข้าร่วม", DECLINED),
        *([Choice("list", "ดูทุกฉบับ", None, {READING: None}, stays=True)] if back else []),
        *texts,
    ]


def ask_which(context: Context, answers: Answers) -> Message:
    """Asks which announcements to join; each can be ticked."""
    on = ticked(answers, "which")
    offered = _offered(context, answers)
    rows = tuple(_tick_row(due, due.announcement_id in on) for due in offered)
    return Card("เข้าร่วมฉบับใดบ้าง", rows=rows, note="กด “เลือก” ทุกฉบับที่เข้าร่วม แล้วกด “เลือกครบแล้ว”")


def _tick_row(due: Due, on: bool) -> Row:
    way, label, words = ("off", "เอาออก", "✓ เลือกแล้ว") if on else ("on", "เลือก", "ยังไม่เลือก")
    button = Button(label, card_button(f"{way}_{due.announcement_id}"), f"{label} {due.short}")
    return Row(due.short, words, button, "good" if on else "plain")


def which_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    on = ticked(answers, "which")
    done = [Choice("done", f"เลือกครบแล้ว ({len(on)})", on)] if on else []
    ticks = [
        Choice(f"{way}_{due.announcement_id}", "", due.announcement_id, ticks=way == "on")
        for due in _offered(context, answers)
        for way in ("on", "off")
    ]
    return [*done, *ticks]


# -- the end -------------------------------------------------------------------------------------


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Stores the answer to each announcement; says which were joined, and why others were not."""
    given = answers["answer"]
    only = answers.get("which", []) if given == SOME else None
    chosen = [(a, v) for a, v in answers["offered"] if only is None or a in only]
    answer = JOINED if given in (JOINED, SOME) else given
    joined: list[Pledge] = []
    refused: list[str] = []
    for announcement_id, version in chosen:
        try:
            joined.append(
                pledges.answer(
                    context.session, context.me, announcement_id, version, answer, context.now
                )
            )
        except Refusal as refusal:
            name = _text(context, announcement_id, version).title
            refused.append(f"{name}: {_why(refusal)}")
    context.must_arrive = True
    messages = _receipt(context, joined) if answer == JOINED else _not_joined(answer)
    return [*messages, Text("\n".join(refused), (_AGAIN,))] if refused else messages


def _receipt(context: Context, joined: Sequence[Pledge]) -> list[Message]:
    if not joined:
        return []
    mine = pledges.joined_by(context.session, context.me)
    new = {pledge.id for pledge in joined}
    rows = tuple(_receipt_row(each.short, each.text) for each in mine if each.pledge.id in new)
    left = pledges.due_from(context.session, context.me, context.now)
    more = [each for each in left if each.ready]
    rest = Button(f"อีก {len(more)} ฉบับ", opens("join_announcements"), "No Gift")
    return [
        Card(
            f"เข้าร่วมแล้ว {len(joined)} ฉบับ",
            subtitle=f"เมื่อ {moment_words(context.now)}",
            rows=rows,
            buttons=(*((rest,) if more else ()), pledge_words.MINE),
            note="ขอบคุณที่ร่วมประกาศเจตนารมณ์",
            tone="good",
        )
    ]


def _receipt_row(short: str, text: AnnouncementVersion) -> Row:
    return Row(short, f"ฉบับที่ {text.version} · {pledge_words.hash_words(text.text_hash)}")


def _not_joined(answer: str) -> list[Message]:
    if answer == NOT_YET:
        words = "รับทราบ ยังไม่ได้บันทึกการเข้าร่วม พิมพ์ “No Gift” เมื่อพร้อม"
    else:
        words = "รับทราบ จะไม่เตือนเรื่องนี้อีก หากเปลี่ยนใจ พิมพ์ “No Gift”"
    return [Text(f"{words}\nผู้ดูแลระบบเห็นเป็นจำนวนเท่านั้น ไม่เห็นว่าเป็นคำตอบของผู้ใด")]


def _why(refusal: Refusal) -> str:
    match refusal.code:
        case "already":
            return f"ท่านเข้าร่วมแล้วเมื่อ {moment_words(refusal.facts['at'])}"  # type: ignore[arg-type]
        case "changed":
            return "ข้อความเพิ่งเปลี่ยน กรุณาอ่านฉบับใหม่แล้วเข้าร่วมอีกครั้ง"
        case "head_first":
            return f"รอ{refusal.facts['head']} ลงนามก่อน"
    return "ปิดรับการเข้าร่วมแล้ว"


FLOW = Flow(
    name="join_announcements",
    title="การเข้าร่วมประกาศ",
    opens_on=("No Gift", "ไม่รับของขวัญ", "โนกิฟต์", "เข้าร่วมประกาศ"),
    steps=(
        Step(
            name="answer",
            label="การเข้าร่วม",
            ask=ask_answer,
            choices=answer_choices,
        ),
        Step(
            name="which",
            label="ฉบับที่เข้าร่วม",
            ask=ask_which,
            choices=which_choices,
            when=("answer", frozenset((SOME,))),
            show=lambda value, _answers: f"{len(value)} ฉบับ",
        ),
    ),
    open=open_joining,
    finish=finish,
    counted=False,
    still=still_due,
)
