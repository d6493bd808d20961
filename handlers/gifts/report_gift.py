"""Reporting a gift or benefit that was received or refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Flow, Opening, Remarked, Step
from handlers.conversation.hidden_keys import LIKELY
from handlers.conversation.questions import plain
from handlers.conversation.refusals import mending
from handlers.gifts import (
    gift_answer_words,
    gift_cards,
    gift_fate,
    gift_heeded,
    gift_notices,
    gift_parts,
    gift_prices,
    gift_questions,
    gift_said,
    gift_thing,
    gift_words,
    no_thing,
)
from handlers.gifts.gift_answer_words import DAYS, DAYS_DIFFER, FOUND
from handlers.gifts.gift_fate import (
    ALL_USED,
    DONE_TOLD,
    MANNER_TOLD,
    RELATION_TOLD,
    TOLD_BESIDE,
    USED,
)
from handlers.gifts.gift_prices import UNKNOWN
from handlers.gifts.gift_sentence import read_sentence
from handlers.messages import Card, Message, Row, Text, cut_graphemes
from handlers.messages.limits import LABEL_GRAPHEMES
from handlers.reports import file_question
from handlers.understand.commands.courtesies import without_salute
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, ME, WHETHER
from handlers.understand.thai import fold, normalise, written_lines
from handlers.understand.unclear import Unclear
from models.gifts import gifts
from models.gifts.gift import DONE_SO_FAR, HELD, REFUSED

_ASKING = pattern_of(f"(?<!ผ้า)(?<!เส้น)ไหม|มั้ย|หรือ|{HOW_IN_FULL}|อะไร|เท่าไ")

INTRO = f"รายงานทุกครั้งที่ได้รับ ไม่ว่ามูลค่าเท่าใด หรือแม้ปฏิเสธไปแล้ว\n{gift_questions.SEEN_BY}"


def open_gift(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Words after the command say what was received, unless they are a question.

    Words that name the giver are read as a sentence. facts: `said` a sentence without the command
    """
    answers: Answers = {}
    said, other = gift_parts.another(gift_parts.without_question(facts.get("said", rest)))
    said = _without_doubts(said)
    if _ASKING.search(said):
        return Opening("", answers, [Text(INTRO)])
    part = "said" in facts and _is_part(said, rest)
    if rest and "จาก" not in rest and not part and not gift_thing.told_apart(rest, context):
        try:
            read = gift_thing.read_what(rest, context, answers)
        except Unclear:
            read = ""
        if isinstance(read, Choice):
            answers = {"what": read.value, **read.also}
        elif read:
            answers = {"what": read}
    if "what" not in answers and (whole := _offered_whole(said, context)):
        answers = {LIKELY: {"what": whole}}
    told = [INTRO, *([gift_parts.ANOTHER.format(other)] if other else [])]
    if when := gift_answer_words.roughly_when(normalise(said), context.today):
        told.append(_ROUGHLY.format(when))
    return Opening("", answers, [Text("\n".join(told))], said=said)


_ROUGHLY = "“{}” ยังไม่ใช่วันที่แน่นอน จะถามวันที่ได้รับในข้อต่อไป"


def _without_doubts(said: str) -> str:
    """Returns the words without clauses that ask or doubt something, where the others tell a gift:
    `ป้าฝากมะม่วงมาให้ค่ะ ไม่รู้จะรับดีไหม`; all of them where a figure is asked about or little is left."""
    clauses = said.split()
    asking = [each for each in clauses if _ASKING.search(each)]
    left = " ".join(each for each in clauses if each not in asking)
    figures = any(map(_DIGIT.search, asking))
    tells = len(fold(left)) >= _LEAST_TOLD_BESIDE and _TELLS_OF_IT.search(left) is not None
    return left if asking and tells and not figures else said


_DIGIT = pattern_of(r"\d")
_LEAST_TOLD_BESIDE = 25


def _offered_whole(said: str, context: Context) -> Mapping[str, Any]:
    """Returns the whole sentence as what may have been received, where it tells of that and its
    readers find no thing in it: nothing typed is lost. Nothing for other words."""
    words = gift_parts.without_request(written_lines(said).replace("\n", " ").strip())
    if len(fold(_WISHES.sub("", words))) < _LEAST_TOLD or not _TELLS_OF_IT.search(words):
        return {}
    if "what" in read_sentence(said, context, {}).answers:
        return {}
    return {"label": cut_graphemes(words, LABEL_GRAPHEMES), "value": words[:_MOST_TOLD], "also": {}}


_LEAST_TOLD, _MOST_TOLD = 15, 300
_WISHES = pattern_of(
    rf"^(?:ขอ|จะ|อยาก(?:จะ)?|ต้องการ|มา|ช่วย)*(?:รายงาน|แจ้ง|บันทึก)?(?:การ)?(?:เรื่อง)?(?:ได้)?(?:รับ)?(?:ของขวัญ|ของ)?(?:ที่)?(?:{ME})?(?:ได้)?(?:รับ)?(?:มา)?"
)
_TELLS_OF_IT = pattern_of(
    r"(?:ได้|เอา|นำ|ให้|ฝาก|ส่ง|วาง|ทิ้ง|แจก|หิ้ว|มอบ|ซื้อ).{2,40}(?:มา|ไว้|ผืน|ใบ|กล่อง|ชิ้น|อัน|ถุง|ขวด|ตัว|ชุด)"
    r"|เลี้ยง(?:ข้าว|อาหาร|กาแฟ|เหล้า)"
)


def _is_part(said: str, rest: str) -> bool:
    """Tells whether what is left of a sentence that opens it may be anything: a figure, a place."""
    before = said.partition(rest or said)[0]
    if len(fold(_WISHES.sub("", without_salute(before)))) >= _LEAST_BEFORE:
        return True
    return rest[:1].isdigit() or "จาก" in said or _LEADS_ELSEWHERE.search(before) is not None


_LEAST_BEFORE = 12
"""Letters that tell something of their own before what is left."""
_LEADS_ELSEWHERE = pattern_of(r"(?:ที่|ใน|ของ|กับ|ให้|แก่|โดย|ตอน)\s*$")


# -- the questions -------------------------------------------------------------------------------


def ask_done(_context: Context, answers: Answers) -> Message:
    """Asks what was done; of a thing that is used up it says that the form has no such box."""
    used = answers.get(USED)
    if not used:
        return Text("ขณะนี้ทำอย่างไรกับสิ่งนั้นแล้ว หากมีรูป ส่งเข้ามาก่อนกดปุ่มได้")
    choose = f"หากถูกต้อง กด “{gift_words.USED_UP}” หรือเลือกข้อที่ตรงกว่า"
    if gift_fate.used_in_part(used):
        choose = f"ส่วนที่เหลือ หากยังไม่ได้คืนหรือมอบ กด “{gift_words.DONE[HELD]}”"
    return Text(
        f"รับทราบว่า “{used}” แบบรายงานไม่มีช่องนี้ จึงบันทึกคำของท่านต่อท้ายสิ่งที่ได้รับ ผู้พิจารณาจะเห็น\n{choose}"
    )


def tells_of_pictures(text: str, _context: Context) -> str:
    """Answers a question whether a picture is needed."""
    return _PICTURES if _ASKS_FOR_PICTURES.search(normalise(text)) else ""


_PICTURES = "ไม่มีรูปก็รายงานได้ รูปช่วยให้ผู้พิจารณาเห็นว่าเป็นสิ่งใด หากมี ส่งเข้ามาในแชตนี้ได้จนกว่าจะยืนยัน"
_ASKS_FOR_PICTURES = pattern_of(
    rf"(?:ต้อง|จำเป็น|ควร|ให้).{{0,12}}(?:รูป|ภาพ).{{0,12}}(?:{WHETHER}|หรือ|รึ)"
    rf"|ไม่(?:มี|ได้ถ่าย|ถ่าย|แนบ|ส่ง|ใส่)\s?(?:รูป|ภาพ)?.{{0,12}}(?:ได้|เป็นไร|เป็นอะไร).{{0,3}}(?:{WHETHER}|หรือ|รึ)"
)


def done_choices(_context: Context, answers: Answers) -> Sequence[Choice]:
    also = gift_fate.no_picture_asked(answers)
    told, gone = answers.get(USED) or "", {**also, ALL_USED: gift_words.USED_UP}
    states = [
        Choice(
            done,
            gift_words.DONE[done],
            done,
            also={**also, ALL_USED: None},
            said=gift_said.DONE[done],
        )
        for done in DONE_SO_FAR
    ]
    if not told or gift_fate.used_in_part(told):
        return states
    return [Choice("used", gift_words.USED_UP, HELD, also=gone), *states]


def _show_done(value: str, answers: Answers) -> str:
    thing = gift_answer_words.whole_thing(answers.get("what", ""), answers)
    return gift_words.done_words(value, thing)


_NO_PICTURE = (
    "ไม่ได้ถ่าย", "ไม่ได้ถ่ายไว้", "ไม่ได้ถ่ายรูป", "ไม่ได้ถ่ายรูปไว้", "ไม่ได้ถ่ายภาพ", "ไม่ได้ถ่ายเก็บไว้", "ลืมถ่าย",
    "ลืมถ่ายรูป", "ลืมถ่ายไว้", "ถ่ายไม่ทัน", "ไม่ทันถ่าย", "ไม่ทันได้ถ่าย", "ไม่มีรูปถ่าย", "ไม่มีภาพ", "ไม่มีภาพถ่าย",
)  # fmt: skip

PHOTO = file_question.FileQuestion(
    "photo",
    "รูปถ่าย",
    lambda _answers: "ส่งรูปของสิ่งที่ได้รับเข้ามาในแชตนี้ได้เลย หากไม่มีกด “ไม่มีรูป”",
    skip_label="ไม่มีรูป",
    skip_said=_NO_PICTURE,
    tells=tells_of_pictures,
)

STEPS = (
    Step(
        name="what",
        label="สิ่งที่ได้รับ",
        called=("ของที่ได้รับ", "ของที่ได้", "ชื่อของ", "สิ่งของ"),
        ask=plain(
            "ได้รับสิ่งใด และมูลค่าประมาณเท่าใด เช่น กระเช้าผลไม้ 2,500 บาท\n"
            "ของดิจิทัล บัตรกำนัล ส่วนลด อาหาร และการเดินทางก็นับ มีรูปส่งเข้ามาได้เลย"
        ),
        read=gift_thing.read_what,
        prose=True,
        official=True,
        short=True,
        surely=gift_thing.says_again,
        lets_go=no_thing.is_of_else,
        show=gift_answer_words.whole_thing,
        help=gift_questions.WHAT_IS_REPORTED,
        why="นโยบาย No Gift ของสำนักงานให้รายงานสิ่งที่ได้รับทุกครั้ง",
    ),
    gift_questions.VALUE,
    gift_questions.VALUE_NOTE,
    gift_questions.GIVER,
    gift_questions.GIVER_STAFF,
    replace(gift_questions.RELATION, beside=RELATION_TOLD),
    replace(gift_questions.MANNER, beside=MANNER_TOLD),
    Step(
        name="occasion",
        label="สถานที่และโอกาส",
        called=("สถานที่", "โอกาส"),
        ask=plain("ได้รับที่ไหน ในโอกาสใด บอกวันที่ด้วยได้\nเช่น เมื่อวาน ที่ห้องประชุม 301 ในการประชุมตรวจรับงาน"),
        read=gift_answer_words.read_occasion,
        prose=True,
        official=True,
        show=gift_answer_words.whole_occasion,
        why="กฎหมายนับมูลค่าต่อคนต่อโอกาส ผู้พิจารณาจึงต้องรู้ว่าได้รับในโอกาสใด",
    ),
    gift_questions.WHICH_DAY,
    gift_questions.RECEIVED_ON,
    Step(
        name="done",
        label="ขณะนี้",
        ask=ask_done,
        choices=done_choices,
        beside=DONE_TOLD,
        tells=tells_of_pictures,
        show=_show_done,
        why="ผู้พิจารณาต้องรู้ว่าของอยู่ที่ใด จึงสั่งให้คืนหรือส่งมอบได้ถูก",
    ),
    replace(PHOTO.step, passed_by=gift_fate.DONE),
)


# -- the end -------------------------------------------------------------------------------------


def review(context: Context, answers: Answers) -> Card:
    """The card above the answers: both tests, the thirty days, the next step."""
    draft = gift_answer_words.draft_of(context, answers, ())
    judged = gifts.judged_draft(context.session, context.sealer, context.me, draft)
    used = gift_words.done_words(draft.done, draft.what) == gift_words.USED_UP
    limit = Row("ต้องเสร็จ", gift_words.limit_words(draft.received_on, context.today))
    return Card(
        "ตรวจทานก่อนรายงาน",
        rows=(
            *gift_words.test_rows(judged, draft.value),
            *(() if draft.done == REFUSED else (limit,)),
            Row("ขั้นต่อไป", gift_words.next_words(judged, draft.done, used)),
        ),
        note="กด “แก้ไข” ที่ข้อใดก็ได้ ถูกต้องแล้วกด “ยืนยันการรายงาน”",
    )


def remarks(_context: Context, answers: Answers) -> Sequence[Remarked]:
    """Points out another price in the words for the thing than its value."""
    value = answers["value"]
    others = gift_prices.other_amounts(answers["what"], value) if value != UNKNOWN else []
    if not others:
        return []
    told = listed([f"{each:,.2f} บาท" for each in others])
    words = f"ในข้อ “สิ่งที่ได้รับ” บอก {told} แต่มูลค่าที่จะรายงานคือ {Decimal(value):,.2f} บาท กรุณาแก้ข้อที่ไม่ถูก"
    return [Remarked("value", "แก้มูลค่า", words, stops=True)]


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Stores the report and tells the superior at once."""
    gift_questions.demand_staff(answers)
    gift_questions.demand_day(answers)
    photos = file_question.kept(context, answers, "photo")
    draft = gift_answer_words.draft_of(context, answers, photos)
    # Refused only if the clock was set back after the day was answered.
    with mending(lambda _refusal: gift_answer_words.FUTURE, otherwise="received_on"):
        gift = gifts.report(context.session, context.sealer, context.me, draft, context.now)
    first = gift_notices.tell_decider(context, gift)
    context.must_arrive = True
    context.saved = {"g": gift.id}
    return [gift_cards.receipt(context, gift, first)]


def is_another(draft: Answers, opening: Answers) -> bool:
    """Tells whether opening words tell of another gift than the draft."""
    old, new = (fold(str(each.get("what") or "")) for each in (draft, opening))
    if not old or not new:
        return False
    return new[:_SAME] not in old and old[:_SAME] not in new


_SAME = 6
"""Letters of a name that tell that the same thing is meant."""


FLOW = Flow(
    name="report_gift",
    learned=True,
    title="การรายงานการรับของขวัญ",
    opens_on=("รับของขวัญ", "รายงานการรับของขวัญ", "รายงานของขวัญ", "รายงานรับของขวัญ"),
    steps=STEPS,
    open=open_gift,
    review=review,
    remarks=remarks,
    finish=finish,
    apart=is_another,
    facts=frozenset((FOUND, DAYS, DAYS_DIFFER, *TOLD_BESIDE)),
    retold={USED: "done"},
    seal=lambda _context, answers: " ".join(filter(None, map(answers.get, TOLD_BESIDE))),
    tells_read=True,
    help=gift_questions.WHAT_IS_REPORTED,
    seen_by=gift_questions.SEEN_BY,
    kept_back=True,
    heeds=gift_heeded.heeds,
    sentence=read_sentence,
    prose="occasion",
    confirm_label="ยืนยันการรายงาน",
)
