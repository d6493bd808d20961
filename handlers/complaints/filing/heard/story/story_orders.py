"""Does what words typed in the middle of a complaint order of its story: this is to go, that is not
to be kept, it was otherwise. What changes it is shown first, and the order never becomes a part of
it."""

from __future__ import annotations

from handlers.complaints.filing import complaint_draft, opening_words
from handlers.complaints.filing.heard import said_at_review
from handlers.complaints.filing.heard.protection_wishes import read_wish
from handlers.complaints.filing.heard.story import added_taken_out, left_out, traces_out
from handlers.context import Context
from handlers.conversation.flow import REVIEW, Answers, Heeded
from handlers.conversation.heard.retold import figures_exchanged
from handlers.conversation.hidden_keys import WAITING
from handlers.understand.corrections.correction_vocabulary import CHANGE
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise

_NOT_LEFT_OUT = (
    "ข้อความนี้ไม่ได้ใส่ในเรื่อง และยังไม่ได้ตัดคำใดออก\n"
    "หากต้องการตัด พิมพ์ “เอาคำว่า” ตามด้วยคำที่อยู่ในเรื่อง แล้ว “ออก” หรือกด “แก้ไข” ที่ข้อนั้นเพื่อพิมพ์ใหม่"
)
_NEWEST_WAITS = "ข้อความนั้นยังไม่ได้เก็บ กด “ไม่ใช้ข้อความนี้” ในการ์ดด้านล่าง"
_WAITS_BESIDES = "ข้อความที่รออยู่ยังไม่ได้เก็บ ที่จะเอาออกคือข้อความในการ์ดนี้"
_ONLY_ONE = (
    "เรื่องมีข้อความเดียว จึงยังไม่ได้ลบ และข้อความนี้ไม่ได้ใส่ในเรื่อง\n"
    "หากจะเล่าใหม่ กด “แก้ไข” ที่ข้อ “เรื่อง” หากไม่แจ้งแล้ว พิมพ์ “ยกเลิก”"
)
_NOTHING_ADDED = (
    "ไม่มีข้อความในข้อ “เล่าเพิ่ม” และข้อความนี้ไม่ได้ใส่ในเรื่อง หากต้องการแก้เรื่อง กด “แก้ไข” ที่ข้อ “เรื่อง”"
)
_WHAT_TO_MEND = (
    "ยังไม่ได้แก้ หากจะแก้คำในเรื่อง พิมพ์ “ไม่ใช่” ตามด้วยคำเดิม แล้วตามด้วยคำใหม่ หรือกด “แก้ไข” ที่ข้อนั้นเพื่อพิมพ์ใหม่"
)
_MENDS = pattern_of(
    rf"(?!.*(?:อยาก|ช่วย|ฝาก|ควร|ต้อง|ไม่))\S[^\n]{{0,24}}?\s(?:{CHANGE})(?:ให้)?(?:ด้วย|หน่อย|ที)(?:นะ|ค่ะ|คะ|ครับ|คับ|\s)*+"
)
_NOT_KEPT = "ข้อความที่ยังไม่ได้เก็บถูกลบแล้ว และไม่ได้ส่ง ถูกต้องแล้วกด “ยืนยัน”"
_NONE_WAITS = "ไม่มีข้อความที่รออยู่ และข้อความนี้ไม่ได้ใส่ในเรื่อง หากต้องการตัดคำในเรื่อง กด “แก้ไข” ที่ข้อนั้น"


def own_traces_out(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Shows the story without the own name or number, of which only the kind is said."""
    told = at in complaint_draft.OPEN_ENDED
    new = traces_out.read_traces_out(text, context, answers) if told else None
    if new is None:
        return None
    return Heeded(new, never_added=True) if new else Heeded(told=_NOT_LEFT_OUT)


def words_out(text: str, at: str, answers: Answers) -> Heeded | None:
    """Shows the story without what the words want left out; they are never added to it."""
    left = left_out.read_left_out(text, answers) if at != "text" and answers.get("text") else None
    if left is None:
        return None
    new, waiting = left_out.without(answers, left), answers.get(WAITING) or ()
    if left.newest and waiting and not answers.get("more"):
        return _forgotten(answers)
    if new:
        beside = _WAITS_BESIDES if left.newest and waiting else ""
        return Heeded(new, beside, never_added=left.plainly and not left.tells)
    if left.newest and left.order is not None:
        return Heeded(told=_ONLY_ONE)
    asks = left.plainly or left.order is not None
    return Heeded(told=_NOT_LEFT_OUT, waits=left.tells) if asks else None


def put_right(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Answers what takes out what was added, does not keep what waits, tells the story anew, or
    says that something in it is not so; None for other words."""
    if (taken_out := _added_out(text, at, answers)) is not None:
        return taken_out
    if many := said_at_review.keeps_not(text):
        return _not_kept(text, many, answers)
    if said_at_review.keeps_none(text) and answers.get(WAITING):
        return _none_kept(answers)
    if at == REVIEW and said_at_review.mends_a_part(text):
        return Heeded(told=_WHAT_TO_MEND)
    if (story := said_at_review.told_anew(text)) and opening_words.is_story(story):
        return Heeded(complaint_draft.told_anew(context, answers, _whole(story, answers)))
    return Heeded(told=_WHAT_TO_MEND, waits=True) if said_at_review.not_so(text, answers) else None


def _whole(story: str, answers: Answers) -> str:
    """Returns the story with the part in it that a few new words tell anew, such as another figure:
    `เรื่องเป็นห้องประชุมชั้น 6`; the new words where they are no such part."""
    before = str(answers.get("text") or "")
    fits = len(story) < len(before) and figures_exchanged.part_told_anew(before, story)
    return fits or story


def _none_kept(answers: Answers) -> Heeded:
    """Forgets all that waits; a wish that protects is forgotten by its own button alone."""
    if any(read_wish(each) is not None for each in answers[WAITING]):
        return Heeded(told=_NEWEST_WAITS)
    return Heeded(told=_NOT_KEPT, discards=True, discards_all=True)


def _not_kept(text: str, many: str, answers: Answers) -> Heeded | None:
    """Forgets the sentences that wait. many: `many` if all of them are meant, `one` if not."""
    waiting = answers.get(WAITING, ())
    if not waiting:
        return None if left_out.read_left_out(text, answers) else Heeded(told=_NONE_WAITS)
    return _forgotten(answers) if many == "one" else Heeded(told=_NOT_KEPT, discards=True)


def _forgotten(answers: Answers) -> Heeded:
    """Forgets the only sentence that waits; of several, or of an order, says how to."""
    waiting = answers[WAITING]
    alone = len(waiting) == 1 and not _is_order(waiting[0], answers)
    return Heeded(told=_NOT_KEPT, discards=True) if alone else Heeded(told=_NEWEST_WAITS)


def _added_out(text: str, at: str, answers: Answers) -> Heeded | None:
    """Shows the story without what was added, as an order wants it; the order is never added."""
    new = added_taken_out.read_taken_out(text, answers, asked=at == "more")
    if new is None:
        return None
    if all(answers.get(name) == value for name, value in new.items()):
        return Heeded(told=_NEWEST_WAITS if answers.get(WAITING) else _NOTHING_ADDED)
    return Heeded(new, _WAITS_BESIDES if answers.get(WAITING) else "", never_added=True)


def mends(text: str) -> Heeded | None:
    """Says how to mend a word of the story; the words wait, since they may tell of it as well."""
    return Heeded(told=_WHAT_TO_MEND, waits=True) if _MENDS.fullmatch(normalise(text)) else None


def _is_order(text: str, answers: Answers) -> bool:
    """Tells whether a sentence that waits wants a change; only its own button forgets that."""
    return read_wish(text) is not None or left_out.read_left_out(text, answers) is not None
