"""The conversation that joins announcements: all due ones on pages to read, one tap for all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Heeded, Opening, Step
from handlers.conversation.ticking import TICKED, card_button, tick_row, ticked
from handlers.messages import Button, Card, Carousel, Message, Row, Text
from handlers.pledges import joining_some, joining_words, pledge_words
from handlers.pledges.announcement_answers import SOME, SOME_NOT, finish, text_of
from handlers.understand.choices.common_words import Common
from handlers.understand.unclear import Unclear
from models.pledges import pledges
from models.pledges.pledge import DECLINED, JOINED, NOT_YET
from models.pledges.pledges import Due

MOST = 9
ROOM = 20_000
"""Characters of texts in one answer: three messages, which LINE shows at once."""

READING = "reading"
"""Hidden key of the answers: the announcement whose text is shown; None for all."""

# -- what is due ---------------------------------------------------------------------------------


def open_joining(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens with the announcements that the person has not joined and may join now.

    Words that say no to some of them lead to the question which, and those that wait open nothing.
    facts: `said` all words that were typed
    """
    said = facts.get("said", rest)
    due = pledges.due_from(context.session, context.me, context.now)
    ready = _fitting(context, [each for each in due if each.ready])
    waiting = [each for each in due if not each.ready]
    notices = [Text(pledge_words.waiting_words(waiting))] if waiting else []
    if not ready:
        raise Closed(*_nothing_now(context, notices))
    if joining_words.waits(said):
        raise Closed(Text(_LATER, (pledge_words.MINE,)))
    answers: Answers = {"offered": [[each.announcement_id, each.version] for each in ready]}
    names = [each.short for each in ready]
    if len(ready) > 1 and _says_which(said, names):
        told = joining_words.named(said, names)
        if (
            len(told.join) == 1 and not told.decline
        ):  # its text is read alone, and its box is ticked
            only = ready[told.join[0]]
            answers |= {"answer": SOME, TICKED: {"which": [only.announcement_id]}}
            read = text_of(context, only.announcement_id, only.version)
            notices.append(pledge_words.text_alone(read))
            return Opening("", answers, notices, anew=True)
        answers |= _said_of(ready, told)
        notices += [Text(_SOME)] if 0 < len(told.join) < len(ready) else []
    return Opening("", answers, notices, anew=True)


def _says_which(said: str, names: Sequence[str]) -> bool:
    says = (joining_words.declines, joining_words.joins_the_others)
    return any(each(said) for each in says) or joining_words.picks(said, names)


def _said_of(ready: Sequence[Due], told: joining_words.NamedAnnouncements) -> Answers:
    """Returns what opening words say: of those to be joined the texts are shown first."""
    join, decline = (
        [ready[place].announcement_id for place in each] for each in (told.join, told.decline)
    )
    if join:
        return {TICKED: {"which": join}}
    return {"answer": SOME_NOT, TICKED: {"which_not": decline}} if decline else {}


_SOME = "อ่านแล้วกด “เลือกบางฉบับ” ฉบับที่จะเข้าร่วมเลือกไว้ให้แล้ว ฉบับที่ไม่ประสงค์ ตอบได้หลังจากนั้น"
_LATER = "รับทราบ ยังไม่ได้บันทึกการเข้าร่วม เมื่อพร้อม พิมพ์ “No Gift”"


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
        room -= len(text_of(context, due.announcement_id, due.version).text)
        if room < 0 and found:
            break
        found.append(due)
    return found


def _offered(context: Context, answers: Answers) -> list[Due]:
    """Returns the offered announcements that are not joined yet, in the version offered."""
    due = pledges.due_from(context.session, context.me, context.now)
    offered = answers.get("offered", ())
    return [each for each in due if [each.announcement_id, each.version] in offered]


def still_due(context: Context, answers: Answers) -> bool:
    return bool(_offered(context, answers))


# -- the question --------------------------------------------------------------------------------


def ask_answer(context: Context, answers: Answers) -> Message:
    """Shows each announcement in full on a page, so that nothing is joined unread; one alone as a
    message."""
    offered = _offered(context, answers)
    read = next((each for each in offered if each.announcement_id == answers.get(READING)), None)
    if read is not None:
        return pledge_words.plain_text(text_of(context, read.announcement_id, read.version))
    before = {
        each.pledge.announcement_id: each
        for each in reversed(pledges.joined_by(context.session, context.me))
    }
    pages = [
        pledge_words.page(
            due,
            text_of(context, due.announcement_id, due.version),
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
    several = len(_offered(context, answers)) > 1
    texts = [
        Choice(f"read_{due.announcement_id}", "", None, {READING: due.announcement_id}, stays=True)
        for due in _offered(context, answers)
    ]
    return [
        Choice("all", "เข้าร่วมทั้งหมด", JOINED),
        Choice("some", "เลือกบางฉบับ", SOME),
        Choice("not_yet", "ยังไม่เข้าร่วม", NOT_YET),
        Choice("declined", "ไม่ประสงค์เข้าร่วม", SOME_NOT if several else DECLINED),
        *([Choice("list", "ดูทุกฉบับ", None, {READING: None}, stays=True)] if back else []),
        *texts,
    ]


def read_answer(text: str, context: Context, answers: Answers) -> Choice:
    """Reads names of announcements, which are then ticked on the card that asks which."""
    told = _told(text, context, answers)
    count = len(_offered(context, answers))
    if told.join and len(told.join) == count:
        if joining_words.agrees_to_all(joining_words.all_by_number(text, count)):
            return Choice("all", "", JOINED)
    if told.join:
        ids = _ids(context, answers, told.join)
        return Choice("some", "", SOME, {TICKED: {"which": ids}})
    if told.decline and len(_offered(context, answers)) > 1:
        ids = _ids(context, answers, told.decline)
        return Choice("declined", "", SOME_NOT, {TICKED: {"which_not": ids}})
    raise Unclear("กรุณาเลือกจากปุ่มที่ให้ไว้ หรือพิมพ์ชื่อฉบับที่เข้าร่วม")


def _told(text: str, context: Context, answers: Answers) -> joining_words.NamedAnnouncements:
    return joining_words.named(text, [each.short for each in _offered(context, answers)])


def _ids(context: Context, answers: Answers, places: Sequence[int]) -> list[int]:
    offered = _offered(context, answers)
    return [offered[place].announcement_id for place in places]


def names_some(text: str, context: Context, answers: Answers) -> bool:
    """Tells whether the words name announcements of the card, though one is called as a command."""
    told = _told(text, context, answers)
    return bool(told.join or told.decline)


def read_ticks(step: str, text: str, context: Context, answers: Answers) -> Choice:
    """Reads names of announcements: they are ticked, or no more if the words say so; the question
    stays."""
    told = _told(text, context, answers)
    more, less = told.join, told.decline
    if step == "which_not" and (told.decline or joining_words.joins_the_others(text)):
        more, less = told.decline, told.join  # there the ticks are of those not joined
    if not more and not less:
        raise Unclear(_NONE_NAMED if ticked(answers, step) else _NONE_TICKED)
    away = _ids(context, answers, less)
    on = [each for each in ticked(answers, step) if each not in away]
    on += [each for each in _ids(context, answers, more) if each not in on]
    return Choice("named", "", None, {TICKED: {step: on}}, stays=True)


_NONE_NAMED = "กด “เลือก” หรือพิมพ์ชื่อฉบับ เช่น No Gift กับสินบน ครบแล้วกด “เลือกครบแล้ว”"
_NONE_TICKED = "ยังไม่ได้เลือกฉบับใด กด “เลือก” หรือพิมพ์ชื่อฉบับ เช่น No Gift กับสินบน"


def ask_which(context: Context, answers: Answers) -> Message:
    """Asks which announcements to join; each can be ticked."""
    on = ticked(answers, "which")
    offered = _offered(context, answers)
    rows = tuple(
        tick_row(due.announcement_id, due.short, due.announcement_id in on) for due in offered
    )
    return Card("เข้าร่วมฉบับใดบ้าง", rows=rows, note="กด “เลือก” ทุกฉบับที่เข้าร่วม แล้วกด “เลือกครบแล้ว”")


def ask_which_not(context: Context, answers: Answers) -> Message:
    """Asks which announcements somebody does not want to join: none is refused unsaid."""
    on = ticked(answers, "which_not")
    rows = tuple(
        tick_row(due.announcement_id, due.short, due.announcement_id in on)
        for due in _offered(context, answers)
    )
    note = "กด “เลือก” ฉบับที่ไม่ประสงค์เข้าร่วม แล้วกด “เลือกครบแล้ว” ฉบับอื่นยังรอท่านอยู่ตามเดิม"
    return Card("ไม่ประสงค์เข้าร่วมฉบับใดบ้าง", rows=rows, note=note)


def which_not_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    every = [each.announcement_id for each in _offered(context, answers)]
    label = f"ไม่ประสงค์ทั้ง {len(every)} ฉบับ"
    said = ("ทั้งหมด", "ทุกฉบับ", "ไม่ประสงค์ทั้งหมด", "ไม่เข้าร่วมทั้งหมด")
    return [*_ticks(context, answers, "which_not"), Choice("every", label, every, said=said)]


def which_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    return _ticks(context, answers, "which")


_DONE_SAID = ("ครบแล้ว", "เลือกครบแล้ว", "ครบ", "เสร็จแล้ว", "แค่นี้", "แค่นี้พอ", "เท่านี้", "พอแล้ว", "หมดแล้ว")


def _ticks(context: Context, answers: Answers, step: str) -> Sequence[Choice]:
    on = ticked(answers, step)
    means = (Common.YES,) if step == "which" else ()
    label = f"เลือกครบแล้ว ({len(on)})"
    done = [Choice("done", label, on, said=_DONE_SAID, means=means)] if on else []
    ticks = [
        Choice(f"{way}_{due.announcement_id}", "", due.announcement_id, ticks=way == "on")
        for due in _offered(context, answers)
        for way in ("on", "off")
    ]
    return [*done, *ticks]


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Says that some may be joined alone, where that is asked, and ticks those that are named;
    nothing is joined by it."""
    words = joining_some.wished(text) if at in ("answer", "which") else None
    if words is None:
        return None
    offered = _offered(context, answers)
    places = joining_some.places(words, [each.short for each in offered])
    told = joining_some.told([offered[place].short for place in places])
    before = answers.get(TICKED, {})
    ids = [offered[place].announcement_id for place in places]
    new = {TICKED: {**before, "which": ids}} if ids else {}
    return Heeded(new, told, at_once=bool(new))


FLOW = Flow(
    name="join_announcements",
    title="การเข้าร่วมประกาศ",
    opens_on=("No Gift", "ไม่รับของขวัญ", "โนกิฟต์", "เข้าร่วมประกาศ"),
    steps=(
        Step(
            name="answer",
            label="การเข้าร่วม",
            ask=ask_answer,
            read=read_answer,
            surely=lambda text: "ออก" in text and joining_words.declines(text),
            choices=answer_choices,
            names=names_some,
            why="นโยบายให้บุคลากรเข้าร่วมประกาศเป็นลายลักษณ์อักษร",
        ),
        Step(
            name="which_not",
            label="ฉบับที่ไม่ประสงค์เข้าร่วม",
            ask=ask_which_not,
            read=partial(read_ticks, "which_not"),
            choices=which_not_choices,
            names=names_some,
            when=("answer", frozenset((SOME_NOT,))),
            show=lambda value, _answers: f"{len(value)} ฉบับ",
        ),
        Step(
            name="which",
            label="ฉบับที่เข้าร่วม",
            ask=ask_which,
            read=partial(read_ticks, "which"),
            choices=which_choices,
            names=names_some,
            when=("answer", frozenset((SOME,))),
            show=lambda value, _answers: f"{len(value)} ฉบับ",
        ),
    ),
    open=open_joining,
    heeds=heeds,
    finish=finish,
    counted=False,
    still=still_due,
)
