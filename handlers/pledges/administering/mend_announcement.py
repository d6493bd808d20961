"""`แก้ประกาศ`: an administrator changes an announcement's words; the old and the new are shown.

Before anybody has joined it is a slip put right. After that there is a new version, and the
administrator says whether those who joined are asked again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.conversation.flow import Again, Answers, Choice, Closed, Flow, Opening, Step
from handlers.conversation.questions import one_word, plain
from handlers.conversation.refusals import closing, mending
from handlers.messages import Button, Card, Message, Part, Row, Text
from handlers.pledges.administering import announcement_text, announcement_words, show_announcements
from handlers.pledges.administering.announcement_text import SO_FAR, joined
from handlers.pledges.administering.announcement_words import ALL, MEND
from handlers.question.query import opens
from handlers.understand.names import nearest_names
from handlers.understand.thai import mend_typing
from handlers.understand.unclear import Unclear
from models.errors import Refusal
from models.pledges import announcing, mending_words, wordings
from models.pledges.announcement_files import AnnouncementFile
from models.pledges.pledge import Announcement

PHRASE, TEXT, TITLE = "phrase", "text", "title"
_WHAT = {PHRASE: "แก้บางคำ", TEXT: "เปลี่ยนทั้งข้อความ", TITLE: "หัวเรื่อง"}
AGAIN, STAYS = "again", "stays"
_JOINED = "joined"
"""Hidden key of the answers: whether anybody has joined, when the conversation began."""


def open_mending(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the announcement of a button (`n`), the one named, or the only one."""
    found = show_announcements.by_fact(context, facts) or chosen(context, rest, MEND, "แก้")
    has_joined = mending_words.joined(context.session, found) > 0
    if (read := announcement_text.from_file(facts)) is not None:
        parts, told = read
        whole = {"about": found.id, _JOINED: has_joined, "what": TEXT, SO_FAR: parts}
        again = Again(*told, step="text", without=("text", "title", "phrase"))
        return Opening(str(found.id), whole, told, onward=again)
    return Opening(str(found.id), {"about": found.id, _JOINED: has_joined}, anew=True)


def chosen(context: Context, rest: str, name: str, verb: str) -> Announcement:
    """Returns the announcement that the words name, or the only one that is not closed.

    Raises Closed: it asks which, with a button each."""
    open_now = announcing.not_closed(context.session)
    words = announcement_words.without_command(rest)
    names = nearest_names(words, [each.short for each in open_now], 2) if words else []
    found = [each for each in open_now if each.short in names] or open_now
    if len(found) == 1:
        return found[0]
    if not found:
        raise Closed(Text("ขณะนี้ไม่มีประกาศที่เปิดรับอยู่", (ALL,)))
    rows = tuple(
        Row(
            f"{each.short} · ปี {each.fiscal_year}",
            "",
            Button(verb, opens(name, n=each.id), f"{verb}ประกาศ {each.short}"),
        )
        for each in found[:12]
    )
    raise Closed(Card(f"{verb}ประกาศใด", rows=rows, buttons=(ALL,)))


def of_draft(context: Context, answers: Answers) -> Announcement:
    return context.session.get_one(Announcement, answers["about"])


# -- the words -----------------------------------------------------------------------------------


def read_phrase(text: str, context: Context, answers: Answers) -> list[str]:
    """Reads `คำเดิม เป็น คำใหม่`; the old words must stand in the title or the text."""
    before = wordings.stored(context.session, of_draft(context, answers))
    words = mend_typing(text).strip().removeprefix("แก้").strip()
    for at in _places(words, "เป็น"):
        old, new = (_bare(words[:at]), _bare(words[at + len("เป็น") :]))
        if old and (old in before.text or old in before.title):
            return [old, new]
    raise Unclear("ไม่พบคำเดิมในประกาศ กรุณาพิมพ์ “คำเดิม” เป็น “คำใหม่” โดยคัดลอกคำเดิมจากประกาศ แล้วส่งใหม่")


def _places(words: str, joint: str) -> Iterator[int]:
    at = words.find(joint)
    while at >= 0:
        yield at
        at = words.find(joint, at + 1)


def _bare(words: str) -> str:
    return words.strip().strip("“”\"'").strip()


def after(context: Context, answers: Answers) -> AnnouncementFile:
    """Returns the announcement as it would be. Raises Refusal."""
    found = of_draft(context, answers)
    before = wordings.stored(context.session, found)
    title, text = None, None
    if answers["what"] == PHRASE:
        old, new = answers["phrase"]
        title, text = before.title.replace(old, new), before.text.replace(old, new)
    elif answers["what"] == TEXT:
        text = joined(answers["text"])
    else:
        title = answers["title"]
    return mending_words.changed(context.session, found, title, text)


# -- before it counts ----------------------------------------------------------------------------


def review(context: Context, answers: Answers) -> Card:
    """Shows the old and the new words, and whom it asks again."""
    found = of_draft(context, answers)
    seen = Button("ดูตามที่จะเห็น", opens(announcement_words.PREVIEW), "ดูตามที่จะเห็น")
    try:
        rows = [*_differences(context, answers), Row("ฉบับใหม่ทั้งหมด", "", seen)]
        rows.append(Row("เมื่อบันทึก", _effect(context, answers), tone="warn"))
    except Refusal as refusal:
        rows = [Row("แก้ไม่ได้", announcement_words.refused(refusal), tone="bad")]
    return Card("ตรวจก่อนแก้ประกาศ", subtitle=found.short, rows=tuple(rows))


def _differences(context: Context, answers: Answers) -> Iterator[Part]:
    before = wordings.stored(context.session, of_draft(context, answers))
    new = after(context, answers)
    pairs = [("หัวเรื่อง", [before.title], [new.title])]
    pairs.append(("ข้อความ", before.text.split("\n\n"), new.text.split("\n\n")))
    for label, old, now in pairs:
        gone = [each for each in old if each not in now]
        come = [each for each in now if each not in old]
        if gone or come:
            yield Row(f"{label}เดิม", "\n\n".join(gone) or "–", tone="muted")
            yield Row(f"{label}ใหม่", "\n\n".join(come) or "ตัดออก")


def _effect(context: Context, answers: Answers) -> str:
    found = of_draft(context, answers)
    count = mending_words.joined(context.session, found)
    version = f"เป็นฉบับที่ {found.version + 1}"
    if not count:
        return f"{version} ยังไม่มีผู้เข้าร่วม จึงไม่มีใครถูกถามซ้ำ"
    if answers.get("again") == AGAIN:
        return (
            f"{version} ผู้เข้าร่วมแล้ว {count:,} คนจะถูกถามอีกครั้งในสรุปประจำวัน ผู้นำต้องลงนามก่อนอีกครั้ง "
            "และร้อยละเริ่มนับใหม่"
        )
    return f"{version} ผู้เข้าร่วมแล้ว {count:,} คนยังนับ ไม่มีใครถูกถามซ้ำ ผู้ที่เข้าร่วมต่อจากนี้อ่านฉบับใหม่"


def seal(context: Context, answers: Answers) -> str:
    """The version in force and whether anybody has joined it: both may change meanwhile."""
    found = of_draft(context, answers)
    return f"{found.version}:{mending_words.joined(context.session, found) > 0}"


def preview(context: Context, answers: Answers) -> Sequence[Message]:
    """Returns the announcement as people will see it."""
    found = of_draft(context, answers)
    try:
        new = after(context, answers)
    except Refusal as refusal:
        return [Text(announcement_words.refused(refusal))]
    last = max(each.last_day for each in announcing.of_announcement(context.session, found))
    return show_announcements.as_seen(new, last, found.version + 1)


# -- the end -------------------------------------------------------------------------------------


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Puts the new words in force."""
    found = of_draft(context, answers)
    with mending(announcement_words.refused, otherwise=answers["what"]):
        new = after(context, answers)
    again = answers.get("again") == AGAIN
    with closing(lambda _refusal: Text("ประกาศเพิ่งเปลี่ยน จึงยังไม่ได้แก้", (ALL,))):
        mending_words.mend(
            context.session, found, new, found.version, context.now, context.me, again
        )
    context.must_arrive = True
    return [show_announcements.card(context, found, "แก้ประกาศแล้ว")]


def _when(what: str, step: Step) -> Step:
    return replace(step, when=("what", frozenset((what,))))


FLOW = Flow(
    name=MEND,
    title="การแก้ประกาศ",
    opens_on=("แก้ประกาศ", "แก้ไขประกาศ", "แก้ข้อความประกาศ", "แก้คำในประกาศ"),
    steps=(
        one_word("what", "สิ่งที่แก้", plain("แก้ส่วนใดของประกาศ"), _WHAT),
        _when(
            PHRASE,
            Step(
                name="phrase",
                label="คำที่แก้",
                ask=plain(
                    "พิมพ์ “คำเดิม” เป็น “คำใหม่” โดยคัดลอกคำเดิมจากประกาศ เช่น “ปี 2570” เป็น “ปี 2571”"
                ),
                read=read_phrase,
                prose=True,
                takes_questions=True,
                show=lambda value, _answers: f"“{value[0]}” เป็น “{value[1]}”",
            ),
        ),
        _when(TEXT, announcement_text.TEXT),
        _when(
            TITLE,
            Step(
                name="title",
                label="หัวเรื่อง",
                ask=plain("พิมพ์หัวเรื่องใหม่ของประกาศ"),
                read=announcement_text.read_title,
                prose=True,
            ),
        ),
        Step(
            name="again",
            label="ผู้ที่เข้าร่วมแล้ว",
            ask=plain("มีผู้เข้าร่วมแล้ว ให้ถามท่านเหล่านั้นอีกครั้งหรือไม่ แก้เพียงคำผิดให้การเข้าร่วมเดิมยังนับได้"),
            choices=lambda _context, _answers: (
                Choice(STAYS, "การเข้าร่วมเดิมยังนับ", STAYS, said=("ยังนับ", "ไม่ต้องถาม", "คงเดิม")),
                Choice(AGAIN, "ถามใหม่ทุกคน", AGAIN, said=("ถามใหม่", "เข้าร่วมใหม่", "ให้เข้าร่วมใหม่")),
            ),
            when=(_JOINED, frozenset((True,))),
            show=lambda value, _answers: "ถามใหม่ทุกคน" if value == AGAIN else "การเข้าร่วมเดิมยังนับ",
        ),
    ),
    open=open_mending,
    review=review,
    finish=finish,
    seal=seal,
    facts=frozenset((_JOINED,)),
    roles=announcement_words.ADMINS,
    confirm_label="บันทึกการแก้",
    takes_early=False,
    help="ผู้ดูแลระบบแก้คำ หัวเรื่อง หรือทั้งข้อความของประกาศ เห็นของเดิมและของใหม่ก่อนบันทึก",
)
