"""`ส่งข้อความถึง`: an administrator writes to many, sees what they will see, and sends by one tap."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from handlers.circulars import (
    circular_cards,
    circular_line,
    circular_price,
    circular_words,
    letter_days,
    letter_told,
    sent_again,
    show_circulars,
    until_question,
)
from handlers.circulars.circular_cards import Shown
from handlers.circulars.letter_heard import heeds
from handlers.circulars.letter_read import read_text
from handlers.circulars.opened_by_button import closed_words, opens_choices, read_opens
from handlers.circulars.whom.whom_asked import STEPS
from handlers.circulars.whom.whom_read import (
    audience_of,
    read_whom,
    without_exceptions,
)
from handlers.context import Context
from handlers.conversation.flow import (
    Answers,
    Choice,
    Flow,
    Mend,
    Opening,
    Remarked,
    Step,
)
from handlers.conversation.questions import one_word, plain, show_name
from handlers.conversation.refusals import closing, mending
from handlers.messages import Card, Message, Para, Part, Row, Text
from handlers.reports.file_question import FileQuestion
from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.dates.dates import thai_moment
from handlers.understand.patterns import pattern_of
from handlers.understand.unclear import Unclear
from models.attachments.attachment import KEPT, Attachment
from models.circulars import audiences, sending
from models.circulars.audiences import CircularReach
from models.circulars.circular import LONGEST_TEXT, UNJOINED, fits_a_circular
from models.circulars.sending import Letter, Seen
from models.errors import Refusal

_STEPS = {
    "empty": "text",
    "too_long": "text",
    "past": "until",
    "too_late": "until",
    "nobody": "whom",
    "unreached": "whom",
}
"""By the code of a refusal, the step that is asked again."""

_UNITS = 12


def _fault_words(file: Attachment) -> str:
    fits = file.state != KEPT or fits_a_circular(file.media_type or "")
    return "" if fits else "แนบกับข้อความได้เฉพาะ PDF หรือรูปภาพ กรุณาบันทึกเป็น PDF แล้วส่งใหม่"


_FILE = FileQuestion(
    "file",
    "เอกสารแนบ",
    lambda _answers: "ส่ง PDF หรือรูปภาพ 1 ไฟล์ หรือกด “ไม่แนบ”",
    "ไม่แนบ",
    skip_said=("ไม่มีไฟล์", "ไม่มีไฟล์แนบ", "ไม่มีเอกสาร", "ไม่มีเอกสารแนบ", "ไม่มีรูป", "ไม่ต้องแนบ"),
    refuses=_fault_words,
    one_only=True,
)


def open_circular(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens the first question, or the review card where one line says whom and what."""
    if facts.get("w") == UNJOINED and "b" not in facts:
        choice = _read(context, circular_words.WHOM[UNJOINED])
        return Opening("", {} if choice is None else {"whom": choice.value, **choice.also})
    if sent_again.AGAIN in facts:
        return sent_again.opening(context, facts)
    if facts:
        return Opening()
    if not (rest.strip() or circular_line.behind_another(context.said)):
        line = circular_line.read_line(context.said)  # a wish that tells only whom
        if not line.text and _read(context, line.whom) is not None:
            return _told(context, line)
        ordered = _SAYS_THAT.search(context.said) or circular_line.told_behind(context.said)
        said = line.text and ordered  # all before it only orders it
        whom = line.whom if _read(context, line.whom) is not None else ""
        return _told(context, line) if said and whom == line.whom else Opening()
    return _told(context, _line(context, rest))


_SAYS_THAT = pattern_of(
    r"^\s*(?:ช่วย|ขอ|รบกวน|อยาก|ฝาก|จะ|\s)*(?:ประกาศ|แจ้ง|บอก|ส่งข้อความ|เวียน).{0,24}?ว่า"
)
"""`ประกาศหน่อยว่า…`: what is to be written stands behind it."""


def _told(context: Context, line: circular_line.CircularLine) -> Opening:
    whom, text = line.whom, line.text
    if not text:
        whom, text = _people_first(line.whom)
    choice = _read(context, whom)
    if choice is None and not line.text:
        whom, text = line.whom, ""
        choice = _read(context, whom)
    if choice is None and not line.text and _ABOUT in line.whom:
        named, _, behind = line.whom.partition(_ABOUT)
        choice, text = _read(context, named), behind if len(behind) > _SUBJECT_ALONE else ""
    told: tuple[Message, ...] = ()
    if choice is None and whom:
        told = (Text(f"ยังไม่พบผู้รับ “{whom[:60]}” ในทะเบียน"),)
    elif choice is not None and line.left_out:
        choice, text, told = without_exceptions(context, choice, line)
    known: Answers = {} if choice is None else {"whom": choice.value, **choice.also}
    if text and not line.exact:
        text, cut = letter_told.cleaned(text)
        told = (*told, *cut)
    if text:
        known = {**known, "text": text, **_usual(context, line, text)}
    return Opening("line", known, told, anew=True) if known or told else Opening()


def _people_first(words: str) -> tuple[str, str]:
    """Returns the people up to the first gap, with the round or the activity behind those who have
    not sent, and what else is typed."""
    whom, _, text = words.partition(" ")
    which = _WHICH.match(text) if _NOT_SENT.search(whom) else None
    if which is None:
        return whom, text
    return f"{whom} {which[0].strip()}", text[which.end() :].strip()


_NOT_SENT = pattern_of(r"ไม่(?:ได้)?(?:ส่ง|รายงาน)|ค้าง")
_WHICH = pattern_of(
    rf"(?:(?:ใน|ของ|ราย(?:งาน|การ)?|รอบ|กิจกรรม|ข้อ|งวด|วันที่|เดือน|ปี|พ\.ศ\.|{ANY_MONTH}|\d[\d./]*(?!\s?(?:คน|บาท|โมง|น\.|:)))(?:\s+|$))+"
)
"""Which round or activity: it is no part of the letter."""
_ABOUT, _SUBJECT_ALONE = "เรื่อง", 24
"""What stands behind it in `ส่งข้อความถึงทุกคนเรื่อง…` names nobody; up to so many letters it is no
text yet."""


def _line(context: Context, rest: str) -> circular_line.CircularLine:
    """A wish keeps of its sentence only what it is sure of; the letter stands in the sentence."""
    if circular_line.begins(context.said):
        return circular_line.read_line(context.said)
    if behind := circular_line.behind_another(context.said):
        return circular_line.read_line(behind)
    line, whole = circular_line.read_line(rest), circular_line.read_line(context.said)
    told = not line.text and whole.text and _read(context, whole.whom) is not None
    if told or line.text or _read(context, line.whom) is not None:
        return whole if told else line
    return replace(line, whom=_behind_to(context) or line.whom)


_BEHIND_TO = pattern_of(r"(?:ถึง|ให้(?:กับ|แก่)?|ไปยัง|ไปหา)\s*(?=\S{3})")


def _behind_to(context: Context) -> str:
    """Returns the words at the end of the sentence, behind `ถึง`, that name people; "" if none."""
    ends = (context.said[each.end() :] for each in _BEHIND_TO.finditer(context.said))
    return next((each for each in ends if _read(context, each) is not None), "")


def _read(context: Context, whom: str) -> Choice | None:
    try:
        return read_whom(whom, context, {}) if whom else None
    except Unclear:
        return None


def _usual(context: Context, line: circular_line.CircularLine, text: str) -> Answers:
    """What a line leaves open is as most messages have it; the review card changes it."""
    return {
        "file": None,
        "opens": None,
        "acknowledges": "yes" if line.acknowledges or circular_line.to_acknowledge(text) else "no",
        "sending": "urgent" if line.urgent else "wait",
        "until": letter_days.waits_until(context, text),
    }


# -- before the tap ------------------------------------------------------------------------------


def _letter(context: Context, answers: Answers, attachment_id: int | None = None) -> Letter:
    urgent = answers["sending"] == "urgent"
    return Letter(
        text=answers["text"],
        audience=audience_of(answers),
        tell_on=context.today if urgent else date.fromisoformat(answers["until"]),
        opens=answers["opens"]["id"] if answers.get("opens") else "",
        attachment_id=attachment_id,
        acknowledges=answers["acknowledges"] == "yes",
        urgent=urgent,
    )


def _outlook(context: Context, answers: Answers) -> Seen | Refusal:
    letter = _letter(context, answers)
    try:
        return sending.outlook(context.session, context.sealer, context.me, letter, context.now)
    except Refusal as refusal:
        return refusal


def seal(context: Context, answers: Answers) -> str:
    """Returns what the card stands for: how many it reaches, and whether it was sent before."""
    found = _outlook(context, answers)
    return found.code if isinstance(found, Refusal) else f"{found}"


def preview(context: Context, answers: Answers) -> Sequence[Message]:
    """Returns it exactly as its people will see it."""
    letter = _letter(context, answers)
    what = Shown(
        text=letter.text,
        sender_id=context.me.id,
        urgent=letter.urgent,
        acknowledges=letter.acknowledges,
        with_file=bool(answers.get("file")),
        opens=letter.opens,
    )
    return (Text("ผู้รับจะเห็นดังนี้"), circular_cards.as_seen(context, what, asks=True))


def review(context: Context, answers: Answers) -> Card:
    """Returns the card before it is sent: how many it reaches, who not, and what it costs."""
    note = "ยังไม่ส่งจนกว่าจะกด “ส่งข้อความ”"
    found = _outlook(context, answers)
    if isinstance(found, Refusal):
        rows: list[Part] = [Para(circular_words.refused(found), tone="bad")]
        return Card("ตรวจก่อนส่ง", rows=tuple(rows), note=note)
    letter = _letter(context, answers)
    conditions = audiences.people_of(context.session, letter.audience, context.now, context.me.id)
    price = circular_price.of_sending(context, found.in_line)
    rows = [
        Row("ผู้รับ", f"{found.people:,} คน รับทาง LINE ได้ {found.in_line:,} คน"),
        *_missed(audiences.reach(context.session, *conditions)),
        Row("ราคา", circular_price.words(price, letter, context), tone=price.tone),
    ]
    return Card("ตรวจก่อนส่ง", rows=tuple(rows), note=note)


def _missed(found: CircularReach) -> Sequence[Part]:
    """Who is not reached, by unit."""
    lacking = [each for each in found.units if each.missed]
    words = [
        f"{each.bureau}: {_why_missed(each.not_joined, each.blocked)}" for each in lacking[:_UNITS]
    ]
    if len(lacking) > _UNITS:
        words.append(f"และอีก {len(lacking) - _UNITS:,} สำนัก")
    if not words:
        return ()
    return (Row("ยังไม่ถึงทาง LINE กรุณาแจ้งทางอื่นด้วย", "\n".join(words), tone="warn"),)


def _why_missed(not_joined: int, blocked: int) -> str:
    parts = ((not_joined, "ยังไม่ลงทะเบียน"), (blocked, "ปิดกั้นบอต"))
    return " ".join(f"{why} {count:,} คน" for count, why in parts if count)


def remarks(context: Context, answers: Answers) -> Sequence[Remarked]:
    """Points out that the same text was sent to the same people before, and days that would mislead
    its readers."""
    of_days = letter_days.remarks(context, answers)
    found = _outlook(context, answers)
    same = sending.named(context.session, found.alike) if isinstance(found, Seen) else None
    if same is None:
        return of_days
    words = f"ข้อความเดียวกันส่งถึงผู้รับกลุ่มเดียวกันแล้วเมื่อ {thai_moment(same.sent_at)} ต้องการส่งซ้ำหรือไม่"
    shows = circular_words.button("ดูข้อความเดิม", circular_words.SENT, same.id)
    return (Remarked("text", "แก้ข้อความ", words, shows), *of_days)


# -- the tap -------------------------------------------------------------------------------------


def _settled(refusal: Refusal) -> Message:
    return Text(circular_words.refused(refusal), (circular_words.SENT_LIST, circular_words.MENU))


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Sends it: the worker tells the people."""
    letter = _letter(context, answers, _FILE.only_file(context, answers))
    if letter.opens and not circular_words.all_may(context, letter.audience, letter.opens):
        raise Mend(closed_words(answers["opens"]["name"]), "opens")
    session, sealer, me, now = context.session, context.sealer, context.me, context.now
    with closing(_settled), mending(circular_words.refused, **_STEPS):
        seen = sending.outlook(session, sealer, me, letter, now)
        price = circular_price.of_sending(context, seen.in_line)
        if letter.urgent and not price.fits:
            raise Mend(circular_price.short_words(price), "sending")
        found = sending.send(session, sealer, me, letter, seen, now)
    context.must_arrive = True
    show_circulars.seen(context, found)
    context.saved = {"n": found.id}
    return [
        Text(circular_cards.sent_words(found, seen.in_line, now)),
        circular_cards.handled(context, found),
    ]


FLOW = Flow(
    name=circular_words.SEND,
    title="การส่งข้อความถึงหลายคน",
    opens_on=(
        "ส่งข้อความถึง",
        "ส่งข้อความถึงหลายคน",
        "ส่งข้อความใหม่",
        "ส่งข้อความเวียน",
        "ส่งหนังสือเวียน",
        "แจ้งเวียน",
        "แจ้งทุกคน",
        "ส่งข้อความถึงทุกคน",
    ),
    steps=(
        *STEPS,
        Step(
            name="text",
            label="ข้อความ",
            ask=plain(f"พิมพ์ข้อความที่จะส่ง ไม่เกิน {LONGEST_TEXT:,} ตัวอักษร"),
            read=read_text,
            prose=True,
            surely=circular_line.calls_on_readers,
            why="ผู้รับเห็นข้อความนี้ตามที่ท่านพิมพ์",
        ),
        _FILE.step,
        Step(
            name="opens",
            label="ปุ่ม",
            ask=plain("ใต้ข้อความให้มีปุ่มเปิดเรื่องใดหรือไม่ กดเลือก หรือพิมพ์คำสั่ง เช่น แผนของฉัน"),
            read=read_opens,
            choices=opens_choices,
            free_text="any command of the bot may be named",
            takes_commands=True,
            optional=True,
            skip_label="ไม่มีปุ่ม",
            help="ปุ่มอยู่ใต้ข้อความ ผู้รับกดแล้วเปิดเรื่องนั้นได้ทันที เช่น เรื่องที่ต้องทำ ไม่มีปุ่มก็ส่งได้",
            show=show_name,
        ),
        one_word(
            "acknowledges",
            "การรับทราบ",
            plain("ต้องการให้ผู้รับกดรับทราบหรือไม่ ผู้ที่ยังไม่กดจะได้รับการเตือนในสรุปประจำวัน"),
            circular_words.ACKNOWLEDGES,
            circular_words.ACKNOWLEDGES_SAID,
        ),
        one_word(
            "sending",
            "การส่ง",
            plain("รอได้หรือไม่ “ไม่ด่วน” ไปกับคำตอบโดยไม่คิดโควตา “ส่งทันที” คิดหนึ่งข้อความต่อคน"),
            circular_words.SENDING,
            circular_words.SENDING_SAID,
        ),
        until_question.STEP,
    ),
    open=open_circular,
    heeds=heeds,
    finish=finish,
    preview=preview,
    review=review,
    remarks=remarks,
    seal=seal,
    roles=circular_words.SENDERS,
    confirm_label="ส่งข้อความ",
    confirm_said=("ส่ง", "ส่งเลย", "ส่งได้เลย"),
    help=(
        "ผู้ดูแลระบบส่งข้อความถึงหลายคนได้ในครั้งเดียว เช่น ผู้รายงานทุกคน สำนักเดียว "
        "หรือผู้ที่ยังไม่ส่งรายงาน เห็นตัวอย่าง จำนวนผู้รับ และราคาก่อนส่ง"
    ),
)
