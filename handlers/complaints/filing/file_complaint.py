"""The conversation in which anybody files a complaint, tip, suggestion, opinion or compliment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from handlers.complaints import case_notices, complaint_said, receipt_codes
from handlers.complaints.complaint_words import HEAR, IDENTITY, KIND
from handlers.complaints.filing import (
    announced,
    complaint_asked,
    complaint_draft,
    kind_asked,
    opening_words,
    spoken_beginning,
    who_speaks,
)
from handlers.complaints.filing.begun.story_head import read_head
from handlers.complaints.filing.complaint_draft import CODE
from handlers.complaints.filing.heard import (
    asked_beside,
    heeded_wishes,
    kept_from,
    remarked_before_sending,
    said_at_review,
)
from handlers.complaints.filing.heard.protection_wishes import read_wish
from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Mend, Opening, Step
from handlers.conversation.questions import one_word, plain, show_name
from handlers.messages import Message, Text, cut_graphemes
from handlers.reports import file_question
from handlers.understand.told import fears_said
from models.complaints import cases
from models.complaints.case_draft import BY_CONTACT, BY_PUSH, BY_TRACKING
from models.complaints.complaint import ANONYMOUS, COMPLAINT, KINDS, NAMED, RECEIVER_ONLY, TIP
from models.complaints.sealed import case_codes
from models.crypto import CannotOpen
from models.errors import Refusal
from models.upkeep import secret_traces

DEFAULTS: Answers = {
    "more": None,
    "bureau": None,
    "keep_from": None,
    "evidence": None,
    "hear": BY_TRACKING,
}
"""Answers that are not asked for, but can be changed on the review card."""

PLACES = "places_told"
"""Hidden key of the answers: where else tips are taken was told before the first question."""

SHOWN_GRAPHEMES = 300


def open_filing(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens from the beginning; what the words state already is not asked again.

    Without a LINE id there is no way back to an answer, so it does not open.
    """
    if not context.line_user_id:
        raise Closed(Text("เรื่องนี้ทำได้เฉพาะในแชตส่วนตัวกับบอต กรุณาทักแชตส่วนตัว"))
    said = spoken_beginning.without(announced.parted(facts.get("said") or rest))
    kind, story = opening_words.read_subject(said)
    story, asked = asked_beside.split(said_at_review.told_anew(story) or story)
    story = "" if spoken_beginning.points_back(story) else story
    kind = facts.get("k") or kind
    known: Answers = {"kind": kind} if kind in KINDS else {}
    by_opening = kind == COMPLAINT and not facts.get("k")
    intro = _intro(said, story)
    intro += f"\n\n{asked}" if asked else ""
    if story and receipt_codes.holds_code(story):
        intro += f"\n\n{receipt_codes.WITHOUT_CODE}"
    elif story:
        known |= complaint_draft.headed_answers(context, known, read_head(story))
    if (wish := read_wish(said)) and wish.identity == ANONYMOUS:
        known["identity"] = ANONYMOUS  # the safe one; it can be changed before it is sent
    code = case_codes.new_code(context.random_bytes)
    answers = {**DEFAULTS, **known, CODE: code}
    if announced.only_names(known.get("text", "")):
        del answers["more"]  # when and where is asked
    if by_opening:
        answers[kind_asked.BY_OPENING] = True
    if known.get("kind") == TIP:
        intro += f"\n\n{_ELSEWHERE.format(complaint_draft.other_places())}"
        answers[PLACES] = True
    return Opening("", answers, [Text(intro)], answered=tuple(known))


def _intro(said: str, story: str) -> str:
    """Returns what is said first: to who suffers a kind word, to who fears who sees it, to who has
    an idea that it is sent as one, since this is where complaints are told, too."""
    intro = complaint_draft.INTRO
    if opening_words.suggests(said):
        intro = f"{_AS_SUGGESTION}\n\n{intro}"
    if who_speaks.is_distressed(said):
        intro = f"{who_speaks.KIND_WORD}\n\n{intro}"
    if fears_said.says_fear(said):
        kept = fears_said.says_fear(story)
        intro += f"\n\n{complaint_asked.FEAR_TOLD if kept else complaint_asked.FEAR_LEFT_OUT}"
    return intro


_AS_SUGGESTION = "ส่งเป็นข้อเสนอแนะถึงสำนักงาน ไม่ใช่การร้องเรียน หากยังไม่ต้องการส่ง พิมพ์ “ยกเลิก”"


# -- the questions -------------------------------------------------------------------------------


def ask_identity(_context: Context, answers: Answers) -> Message:
    """Asks who complains, below what is told already; for a tip it names other places at once, and
    not again below what is told further."""
    words = "จะเปิดเผยชื่อหรือไม่ เลือกได้ตามสะดวก เรื่องได้รับการพิจารณาเหมือนกัน"
    if told := [each for each in (answers.get("text"), *(answers.get("more") or ())) if each]:
        words = f"{kind_asked.kept_in_it(told[-1])}{words}"
    if answers.get("kind") != TIP or answers.get("more") or answers.get(PLACES):
        return Text(words)
    return Text(f"{_ELSEWHERE.format(complaint_draft.other_places())}\n\n{words}")


_ELSEWHERE = "หากไม่สะดวกแจ้งที่นี่ แจ้งได้ที่ {}"


def ask_story(_context: Context, answers: Answers) -> Message:
    """Asks what happened. Warns anonymous people that some details may reveal them."""
    words = "เกิดอะไรขึ้น ที่ไหน เมื่อใด ใครเกี่ยวข้อง พิมพ์มาในข้อความเดียวหรือเล่าต่อภายหลังก็ได้"
    if answers.get("identity") == ANONYMOUS:
        words += "\nระวังรายละเอียดที่มีแต่ท่านรู้ เพราะอาจทำให้เดาได้ว่าเป็นท่าน"
    return Text(words)


def own_name(context: Context, _answers: Answers) -> Sequence[Choice]:
    """Offers a person on the roster their own name."""
    if context.person is None:
        return ()
    return (Choice("own", "ใช้ชื่อในทะเบียน", context.person.name),)


def hear_choices(_context: Context, answers: Answers) -> Sequence[Choice]:
    """Offers contact by the person's own way only if one is given."""
    ways = [BY_TRACKING, BY_PUSH, *([BY_CONTACT] if answers.get("contact") else [])]
    return [Choice(way, HEAR[way], way) for way in ways]


def show_cut(value: Any, _answers: Answers) -> str:
    words = "\n".join(value) if isinstance(value, list) else str(value)
    return cut_graphemes(words, SHOWN_GRAPHEMES)


SPEAKS = ("identity", frozenset({NAMED, RECEIVER_ONLY}))
FILES = file_question.FileQuestion(
    "evidence",
    "หลักฐาน",
    lambda _answers: (
        "ส่งรูปภาพ PDF Word หรือ Excel เข้ามาในแชตนี้ได้เลย ระบบลบข้อมูลแฝง เช่น ตำแหน่งที่ถ่ายและชื่อผู้ทำ ก่อนเก็บ"
    ),
    skip_label="ไม่มีหลักฐาน",
)

_STORY_FIRST = (
    "a person who tells the story at once need not repeat it; all is shown before it is sent"
)

STEPS = (
    Step(
        name="kind",
        label="ประเภท",
        ask=kind_asked.ask_kind,
        choices=kind_asked.kind_choices,
        read=receipt_codes.guarded(complaint_draft.read_kind),
        later=kind_asked.waits,
        free_text=_STORY_FIRST,
        surely=complaint_draft.says_kind_or_story,
        show=lambda value, _answers: KIND[value],
        help=complaint_draft.WHO_SEES_IT,
        why="แนวปฏิบัติของสำนักงานแยกเรื่องตามประเภท",
    ),
    one_word(
        "identity",
        "การเปิดเผยชื่อ",
        ask_identity,
        IDENTITY,
        complaint_said.IDENTITY,
        (NAMED,),
        read=receipt_codes.guarded(complaint_draft.read_identity),
        surely=complaint_draft.says_identity_or_story,
        free_text=_STORY_FIRST,
        help=complaint_draft.WHO_SEES_IT,
        why="ท่านเป็นผู้เลือกว่าจะให้ผู้รับเรื่องเห็นชื่อหรือไม่ ไม่เปิดเผยก็แจ้งได้",
    ),
    Step(
        name="name",
        label="ชื่อผู้แจ้ง",
        ask=plain("ชื่อและนามสกุลของท่าน ที่ให้ผู้รับเรื่องเห็น"),
        read=receipt_codes.guarded(who_speaks.read_name),
        surely=who_speaks.says_name,
        choices=own_name,
        free_text="the button gives the roster's name; other people type their own",
        when=SPEAKS,
        prose=True,
        why="ถามเพราะท่านเลือกให้ผู้รับเรื่องเห็นชื่อ เปลี่ยนเป็นไม่เปิดเผยชื่อได้ก่อนส่ง",
    ),
    Step(
        name="contact",
        label="ช่องทางติดต่อ",
        ask=plain("หากต้องการให้ติดต่อกลับ กรุณาพิมพ์เบอร์โทรหรืออีเมล"),
        read=receipt_codes.guarded(who_speaks.read_contact),
        surely=who_speaks.tells_contact,
        when=SPEAKS,
        optional=True,
        skip_label="ไม่ให้ช่องทางติดต่อ",
        skip_said=complaint_said.NO_CONTACT,
        prose=True,
        why="ผู้รับเรื่องใช้ติดต่อกลับ ไม่บอกก็แจ้งเรื่องได้",
    ),
    Step(
        name="text",
        label="เรื่อง",
        ask=ask_story,
        read=receipt_codes.guarded(complaint_draft.read_story),
        surely=opening_words.tells_beside_a_doubt,
        prose=True,
        show=show_cut,
        help=complaint_draft.WHO_SEES_IT,
        why="ผู้รับเรื่องอ่านจากข้อนี้ว่าเกิดอะไรขึ้น",
    ),
    Step(
        name="more",
        label="เล่าเพิ่ม",
        ask=complaint_draft.ask_added,
        read=receipt_codes.guarded(complaint_draft.read_added),
        choices=complaint_draft.added_choices,
        free_text="more of the story is typed; the buttons take out what was added",
        optional=True,
        skip_label="ไม่มีเพิ่มเติม",
        skip_keeps=True,
        prose=True,
        show=show_cut,
    ),
    Step(
        name="bureau",
        label="สำนักที่เกี่ยวข้อง",
        ask=plain("เรื่องนี้เกี่ยวกับสำนักใด พิมพ์ชื่อสำนัก เช่น การคลัง"),
        read=complaint_draft.read_bureau,
        optional=True,
        skip_label="ไม่ระบุสำนัก",
        show=show_name,
        why="ใช้ส่งเรื่องให้ถึงผู้รับเรื่องที่เกี่ยวข้อง ไม่ระบุก็แจ้งได้",
    ),
    Step(
        name="keep_from",
        label="ไม่ให้ผู้ใดได้อ่าน",
        ask=kept_from.ask_keep_from,
        read=receipt_codes.guarded(kept_from.read_keep_from),
        surely=kept_from.names_somebody,
        choices=kept_from.keep_from_choices,
        free_text="people are excluded by name; the button excludes a whole bureau",
        optional=True,
        skip_label="ไม่มี",
        prose=True,
        show=kept_from.show_keep_from,
        why="ท่านกันไม่ให้ผู้ที่เกี่ยวข้องกับเรื่องได้อ่านเรื่องนี้ได้",
    ),
    FILES.step,
    Step(
        name="hear",
        label="การแจ้งผล",
        ask=plain("จะทราบผลอย่างไร หากให้เตือน จะส่งเพียงคำว่า “มีเรื่องรอท่าน” ซึ่งผู้ที่เห็นหน้าจอของท่านอาจเห็นด้วย"),
        choices=hear_choices,
        show=lambda value, _answers: HEAR[value],
        why="ท่านเป็นผู้เลือกว่าจะให้บอตเตือนเมื่อมีข้อความถึงท่านหรือไม่",
    ),
)


# -- the end -------------------------------------------------------------------------------------


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Files it under the code that was shown, and tells its readers that something came."""
    files = file_question.kept(context, answers, "evidence")
    draft = complaint_draft.draft_of(context, answers, files)
    try:
        filed = cases.file_case(context.session, context.sealer, draft, answers[CODE], context.now)
    except (Refusal, CannotOpen) as refused:  # all answers stay
        code = refused.code if isinstance(refused, Refusal) else "no_such_file"
        raise Mend(*_REFUSED.get(code, _REFUSED["no_text"])) from refused
    if not filed.again:
        case_notices.case_came(context, filed.routed)
    context.must_arrive = True
    return [complaint_draft.receipt_card(draft.kind, filed.code, draft.hear)]


_REFUSED = {
    "no_text": ("กรุณาเล่าเรื่องที่เกิดขึ้นก่อน แล้วกด “ยืนยัน” อีกครั้ง", "text"),
    "no_such_bureau": ("ไม่มีสำนักนี้แล้ว กรุณาเลือกสำนักใหม่ แล้วกด “ยืนยัน” อีกครั้ง", "bureau"),
    "no_such_file": ("เปิดไฟล์ที่แนบไม่ได้ กรุณาลบไฟล์แล้วส่งใหม่ หรือกด “ไม่มีหลักฐาน”", "evidence"),
    "files_pending": ("กำลังตรวจไฟล์ที่ส่งมา รอสักครู่แล้วกด “ยืนยัน” อีกครั้ง", None),
}


FLOW = Flow(
    name="file_complaint",
    learned=True,
    title="การแจ้งเรื่อง",
    opens_on=("ร้องเรียน", "แจ้งเบาะแส", "เสนอแนะ", "แสดงความคิดเห็น", "ชมเชย"),
    steps=STEPS,
    open=open_filing,
    finish=finish,
    review=complaint_draft.review_card,
    remarks=remarked_before_sending.remarks,
    heeds=heeded_wishes.heeds,
    anyone=True,
    kept_for=secret_traces.DRAFTS_KEPT,
    seal=complaint_draft.level_of,
    adds="more",
    made_anew=frozenset((CODE,)),
    help=complaint_draft.WHO_SEES_IT,
)
