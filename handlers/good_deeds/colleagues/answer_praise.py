"""The colleague's answer to praise: it becomes a deed of theirs, or it is gone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.conversation.confirming import agreeing
from handlers.conversation.flow import Answers, Flow, Heeded, Opening, Step
from handlers.conversation.questions import offering
from handlers.conversation.refusals import closing
from handlers.good_deeds import deed_notices, deed_words, keep_deed
from handlers.ideas.idea_words import VIRTUES
from handlers.messages import Message, Text
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise
from models.errors import permitted
from models.good_deeds import deed_praise
from models.people import people
from models.people.person import Person


def open_answer(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens from the buttons of the praise. facts: `p` its id, `do` yes or no"""
    praise_id = facts.get("p", "")
    with closing(deed_words.refused):
        praise = deed_praise.offered(context.session, context.me, praise_id, context.now)
    answers: Answers = {
        "praise_id": praise_id,
        "opened_with": dict(facts),
        "told": deed_praise.words(context.sealer, praise),
    }
    if facts.get("do") in ("yes", "no"):
        answers["sure"] = facts["do"] == "yes"
    return Opening(praise_id, answers, anew=True)


def _ask_sure(_context: Context, answers: Answers) -> Message:
    return Text(f"“{answers['told']}”\n\nรับคำชื่นชมนี้ไว้ในสมุดความดีของท่านหรือไม่")


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Keeps the praise as a deed and tells its giver, or deletes it and tells nobody."""
    praise_id = answers["praise_id"]
    if not answers["sure"]:
        with closing(deed_words.refused):
            deed_praise.decline(context.session, context.me, praise_id, context.now)
        words = "ไม่รับไว้ ข้อความถูกลบแล้ว และไม่แจ้งผู้ส่ง หากข้อความไม่เหมาะสม กด “แจ้งเรื่องนี้”"
        return [Text(words, (deed_notices.REPORT, deed_words.MINE))]
    with closing(deed_words.refused):
        deed = deed_praise.accept(
            context.session, context.sealer, context.me, praise_id, answers["shown"], context.now
        )
    context.must_arrive = True
    giver: Person | None = people.by_id(context.session, deed.praised_by or 0)
    if giver is not None:
        deed_notices.tell_accepted(context, giver, deed)
    told = f"รับไว้ในสมุดความดีแล้ว ({VIRTUES[deed.virtue]})"
    return [Text(told, (deed_words.one_button(deed.id, "ดูบันทึกนี้"), deed_words.MINE))]


def _still(context: Context, answers: Answers) -> bool:
    about = (context.session, context.me, answers["praise_id"], context.now)
    return permitted(deed_praise.offered, *about)


def heeds(text: str, at: str, _context: Context, _answers: Answers) -> Heeded | None:
    """Takes the joy of who is praised for accepting it, which can be taken back at once."""
    plain = normalise(text)
    glad = len(plain) <= _LONGEST_THANKS and _GLAD.fullmatch(plain) is not None
    return Heeded({"sure": True}, _UNDERSTOOD, at_once=True) if at == "sure" and glad else None


_LONGEST_THANKS = 60
_GLAD = pattern_of(
    rf"(?:ขอบ(?:พระ)?(?:คุณ|ใจ)|ดีใจ|ปลื้ม(?:ใจ)?|ยินดี|ชื่นใจ|ซึ้งใจ?|น่ารัก|เขิน|มีกำลังใจ|หายเหนื่อย|จริงๆ|มากๆ?|มากเลย|เลย|จัง|สุดๆ|ที่(?:ชม|เห็น)|พี่|น้อง|นะ|{POLITE}|[\s,!~]|5{{3,}})+"
)
_UNDERSTOOD = "ยินดีด้วย เข้าใจว่ารับคำชื่นชมไว้ หากไม่รับ พิมพ์ “ย้อนกลับ”"

FLOW = Flow(
    name=deed_words.ANSWER_PRAISE,
    title="การตอบรับคำชื่นชม",
    opens_on=(),
    steps=(
        Step(
            name="sure",
            label="รับคำชื่นชม",
            ask=_ask_sure,
            choices=offering(*agreeing("รับไว้", "ไม่ขอรับ", "รับ")),
            on_card=True,
            show=lambda value, _answers: "รับไว้" if value else "ไม่ขอรับ",
        ),
        replace(keep_deed.SHOWN_TO, when=("sure", frozenset((True,)))),
    ),
    open=open_answer,
    finish=finish,
    still=_still,
    heeds=heeds,
    seen_by=deed_words.READERS,
    counted=False,
)
