"""What colleagues are told about deeds: praise that waits, praise accepted, a witness asked."""

from __future__ import annotations

from handlers.context import Context
from handlers.good_deeds import deed_words
from handlers.ideas.idea_words import VIRTUES
from handlers.messages import Button, Card, Para, Row
from handlers.question.query import opens
from models.good_deeds.good_deed import GoodDeed
from models.people.person import Person

PRAISED, ACCEPTED, ASKED, SAID, DOWN = (
    "deed_praised", "praise_accepted", "witness_asked", "witness_said", "deed_taken_down",
)  # fmt: skip
"""The outbox kinds of the messages."""

REPORT = Button("แจ้งเรื่องนี้", opens("file_complaint"), "แจ้งเรื่องนี้")


def praise_buttons(praise_id: str) -> tuple[Button, Button]:
    """Returns the buttons that answer a praise."""
    opened_by = deed_words.ANSWER_PRAISE
    return (
        Button("รับไว้", opens(opened_by, p=praise_id, do="yes"), "รับไว้"),
        Button("ไม่ขอรับ", opens(opened_by, p=praise_id, do="no"), "ไม่ขอรับ"),
    )


def witness_buttons(deed_id: int) -> tuple[Button, Button]:
    """Returns the buttons that answer a request to be a witness."""
    opened_by = deed_words.BE_WITNESS
    return (
        Button("เห็นด้วยตา", opens(opened_by, d=deed_id, do="yes"), "เห็นด้วยตา"),
        Button("ไม่ได้เห็น", opens(opened_by, d=deed_id, do="no"), "ไม่ได้เห็น"),
    )


def ask_praise(context: Context, receiver: Person, praise_id: str, words: str, virtue: str) -> None:
    """Shows the colleague the praise, who accepts it or not."""
    rows = (Para(f"“{words}”"), Row("คุณธรรม", VIRTUES[virtue]))
    note = "นับเป็นความดีของท่านเมื่อรับไว้เท่านั้น ไม่รับก็ไม่แจ้งผู้ส่ง"
    title = f"{context.me.name} ชื่นชมท่าน"
    card = Card(title, alt=title, rows=rows, buttons=praise_buttons(praise_id), note=note)
    context.notify(receiver, [card], f"{PRAISED}:{praise_id}", PRAISED)


def tell_accepted(context: Context, giver: Person, deed: GoodDeed) -> None:
    """Tells who praised that the colleague has accepted it."""
    words = f"{context.me.name} รับคำชื่นชมของท่านไว้แล้ว"
    card = Card("รับคำชื่นชมแล้ว", alt=words, rows=(Para(words),), buttons=(deed_words.MINE,))
    context.notify(giver, [card], f"{ACCEPTED}:{deed.id}", ACCEPTED, must_arrive=False)


def ask_witness(context: Context, witness: Person, deed: GoodDeed, words: str) -> None:
    """Shows the colleague the deed, who says whether they saw it."""
    told = f"{context.me.name} ขอให้ท่านยืนยันว่าเห็นเรื่องนี้"
    rows = (Para(f"“{words}”"),)
    note = "ยืนยันเฉพาะสิ่งที่เห็นด้วยตนเอง หากไม่ได้เห็น กด “ไม่ได้เห็น” ได้เลย"
    card = Card(told, alt=told, rows=rows, buttons=witness_buttons(deed.id), note=note)
    key = f"{ASKED}:{deed.id}:{witness.id}:{context.event_key}"
    context.notify(witness, [card], key, ASKED)


def tell_witnessed(context: Context, owner: Person, deed: GoodDeed) -> None:
    """Tells the owner that the colleague has seen it."""
    words = f"{context.me.name} ยืนยันว่าเห็นความดีของท่าน"
    see = deed_words.one_button(deed.id, "ดูบันทึกนี้")
    card = Card("มีผู้ยืนยันแล้ว", alt=words, rows=(Para(words),), buttons=(see,))
    context.notify(owner, [card], f"{SAID}:{deed.id}", SAID, must_arrive=False)


def tell_taken_down(context: Context, owner: Person, deed: GoodDeed) -> None:
    """Tells the owner that their deed is published no longer."""
    words = "ผู้ดูแลระบบนำเรื่องหนึ่งของท่านลงจากความดีที่เผยแพร่ เรื่องยังอยู่ในสมุดของท่าน อ่านได้คนเดียว"
    see = deed_words.one_button(deed.id, "ดูบันทึกนี้")
    card = Card("นำลงจากความดีที่เผยแพร่", alt=words, rows=(Para(words),), buttons=(see,))
    context.notify(owner, [card], f"{DOWN}:{deed.id}:{context.event_key}", DOWN)
