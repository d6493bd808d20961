"""Opens a case by the code of its receipt, and says so where words are no code.

It reads the code once, and never repeats, sends or keeps it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.complaints import receipt_codes
from handlers.complaints.filing import opening_words
from handlers.complaints.tracking import case_seen, case_wishes, code_lost, further_word, told_later
from handlers.complaints.tracking.further_word import ACT, CASE, NEW_CASE, OF_ONE_ACT, WORDS
from handlers.context import Context
from handlers.conversation.flow import Again, Answers, Choice, Opening
from handlers.conversation.refusals import closing_unclear
from handlers.messages import Button, Message, Text, cut_graphemes
from handlers.question.query import opens
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME, ME_OR_US, WHETHER
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear
from models.complaints import case_tracking
from models.conversations import conversation_rows
from models.crypto import CannotOpen
from models.errors import Refusal
from models.people.person import RECEIVER

NAME = "track_case"
_AGAIN = Button("ติดตามด้วยรหัสอื่น", opens(NAME), "ติดตาม")
_UNSENT_THERE = (
    "เรื่องที่เปิดไว้มี{}ที่ยังไม่ได้ส่ง จึงยังไม่ได้เปิดเรื่องอื่น\n"
    "กด “ทำต่อ” เพื่อส่งก่อน หรือกด “เริ่มใหม่” เพื่อทิ้งแล้วพิมพ์รหัสที่ต้องการ"
)


def open_case(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens the case of the code among the words; without a code it asks for one.

    What was typed or sent before stays: for the same case it goes on, for another one it asks
    first.
    """
    code = receipt_codes.code_in(rest)
    with closing_unclear(_AGAIN):
        answers: Answers = {} if code is None else {CASE: _found(context, code)}
    before = {} if "anew" in facts else _before(context)
    unsent = further_word.unsent(before)
    same = CASE not in before or answers.get(CASE) == before[CASE]
    if code is not None and (told := case_wishes.beside_code(rest, code)):
        answers[WORDS] = case_wishes.joined(before.get(WORDS) if same else None, told)
    more = told_later.further(rest) if code is None else None
    withdraws = code is None and told_later.withdraws(rest)
    more = rest.strip() if withdraws else more
    if more and same:
        answers[WORDS] = case_wishes.joined(before.get(WORDS), more)
        kept = case_wishes.WITHDRAWAL_KEPT if withdraws else case_wishes.KEPT
        return _kept_before_the_code(answers, unsent, kept)
    if not unsent:
        lost = code is None and code_lost.said_there(context.said or rest)
        by_day = code is None and _TELLS_WHEN.search(normalise(context.said or rest)) is not None
        told = code_lost.TOLD if lost else _NOT_BY_DAY if by_day else ""
        other = _OTHER_NUMBER.search(normalise(context.said or rest)) if code is None else None
        told = told or (_no_code(other["said"]) if other is not None else "")
        return Opening(answers=answers, messages=[Text(told)] if told else (), anew=True)
    if same:
        at = ACT if answers else CASE
        return Opening(answers=answers, onward=Again(step=at, without=OF_ONE_ACT))
    return Opening(answers=answers, above_draft=(Text(_UNSENT_THERE.format(unsent)),))


_TELLS_WHEN = pattern_of(
    r"(?:เดือน|อาทิตย์|สัปดาห์|ปี)(?:ก่อน|ที่แล้ว)|เมื่อ(?:วาน|เช้า|วัน(?!ไหน)|เดือน|ต้นเดือน|ปี)|วันที่\s?\d"
)
_OTHER_NUMBER = pattern_of(
    r"(?:เลข(?:ที่|รับ)?|หมายเลข|รหัส(?:ติดตาม)?|โค้ด|เคส)(?:เรื่อง|คือ|ที่|:|\s)*"
    r"(?P<said>(?:[A-Za-zก-ฮ.]{1,4}[-.\s]?)?\d[\d/.-]{0,10}\d)(?![0-9A-Za-z])"
)
"""Some other number by which a case is called: `เรื่องเลข C-0012`."""
_NO_CODE = "“{}” ไม่ใช่รหัสติดตาม จึงเปิดเรื่องจากเลขนี้ไม่ได้"
_NONE_SAID_BACK = "เลขนี้ไม่ใช่รหัสติดตาม จึงเปิดเรื่องไม่ได้"
_LEAST_OF_A_CODE = 6
"""Letters and figures that may be a code, mistyped or cut: they are not said back."""
_NOT_BY_DAY = "หาเรื่องจากวันหรือเดือนที่แจ้งไม่ได้ เพราะระบบไม่เก็บว่าเรื่องใดเป็นของผู้ใด จึงต้องใช้รหัสติดตามของเรื่องนั้น"


def _no_code(said: str) -> str:
    too_short = sum(each.isalnum() for each in said) < _LEAST_OF_A_CODE
    return _NO_CODE.format(said) if too_short else _NONE_SAID_BACK


def _kept_before_the_code(answers: Answers, unsent: str, told: str) -> Opening:
    """Asks for the code of the case to which these words are to be added."""
    kept = [Text(told)]
    if not unsent:
        return Opening(answers=answers, messages=kept, anew=True)
    return Opening(answers=answers, messages=kept, onward=Again(step=CASE, without=OF_ONE_ACT))


def _before(context: Context) -> Answers:
    """Returns the answers of the tracking that the lane has not ended."""
    draft = conversation_rows.draft_of(context.session, context.sealer, context.lane, NAME, "")
    answers: Answers = draft.state["answers"] if draft is not None and draft.state else {}
    return answers


def read_code(text: str, context: Context, _answers: Answers) -> str:
    """Reads a code and returns the id of its case; from here on the code is not needed."""
    if asks_of_it(text):
        raise Unclear(NOT_OPENED_YET, own=True)
    return _found(context, receipt_codes.code_in(text) or text)


def asks_of_it(text: str) -> bool:
    """Tells whether the words ask how a case stands whose code was not typed: `จบแล้วใช่มั้ยครับ`."""
    return _ASKS_OF_IT.fullmatch(normalise(text)) is not None


_ASKS_OF_IT = pattern_of(
    rf"(?:เรื่อง|นี้|ของ|ที่แจ้ง|{ME}|มัน|ตกลง|แล้ว|\s)*+(?:จบ|เสร็จ|ปิด(?:เรื่อง)?|คืบหน้า|ถึงไหน|มีผล)(?:ไป|แล้ว|\s)*+"
    rf"(?:(?:ใช่|หรือ|รึ)?(?:{WHETHER}|ยัง|เปล่า)|(?<=ไหนแล้ว)|(?<=ไหน))(?:คะ|ค่ะ|ครับ|คับ|นะ|\s)*+"
)
_SAME_CASE = pattern_of(
    rf"(?:(?:นี่|อันนี้|มัน)?ไม่ใช่เรื่องใหม่|{POLITE}|[\s,])*(?:ขอ|ให้|ช่วย|จะ|เป็น|อยาก)*(?:เพิ่ม(?:เติม)?|ใส่|ส่ง|แนบ)?(?:เข้า|ใน|ไป|กับ|ของ)*เรื่อง(?:เดิม|เก่า|ที่(?:แจ้ง|ร้อง(?:เรียน)?)(?:ไป|ไว้)?แล้ว)(?:{POLITE}|\s)*"
)


def is_of_the_same(text: str) -> bool:
    """Tells whether the words only say that it belongs to the case that was sent."""
    return _SAME_CASE.fullmatch(normalise(text)) is not None


OF_THE_SAME = "เพิ่มในเรื่องเดิมได้ พิมพ์รหัสติดตามของเรื่องนั้นก่อน ไม่มีรหัส พิมพ์ว่า “ไม่มีรหัส”"
NOT_OPENED_YET = "ยังไม่ได้เปิดเรื่องใด จึงยังบอกไม่ได้ว่าเรื่องถึงไหนหรือจบแล้วหรือไม่ กรุณาพิมพ์รหัสติดตาม 20 ตัวก่อน"


def _found(context: Context, code: str) -> str:
    """Returns the id of the code's case. Raises Unclear; the event's commit counts a wrong code."""
    try:
        seen = case_tracking.track(context.session, context.sealer, code, context.lane, context.now)
    except Refusal as refusal:
        raise Unclear(receipt_codes.refused(refusal, case_seen.NOT_OPENED)) from refusal
    except CannotOpen as lost:
        raise Unclear(case_seen.LOST) from lost
    return seen.case.id


def ask_code(_context: Context, answers: Answers) -> Message:
    """Asks for the code; words that were typed instead of it are shown."""
    words = answers.get(WORDS)
    if not words:
        return Text(case_seen.ASK_CODE)
    return Text(f"ข้อความที่ยังไม่ได้ส่ง: “{cut_graphemes(words, _SHOWN)}”\n\n{case_seen.ASK_CODE}")


_SHOWN = 300


def code_choices(_context: Context, answers: Answers) -> Sequence[Choice]:
    """Offers to tell the words that wait as a new complaint."""
    if not answers.get(WORDS):
        return ()
    return (Choice(NEW_CASE, further_word.AS_NEW, "", also={ACT: NEW_CASE}),)


def wants_own_list(text: str, context: Context) -> bool:
    """Tells whether who receives complaints wants to see theirs: `ขอดูเรื่องที่ค้างอยู่ที่เราหน่อย`."""
    own = _OWN_LIST.fullmatch(normalise(text))
    return own is not None and context.person is not None and context.person.has(RECEIVER)


_OWN_LIST = pattern_of(
    rf"(?:งั้น|ขอ|จะ|อยาก|ช่วย|{POLITE}|\s)*(?:เปิด|ดู|แสดง|มี)(?:รายการ)?(?:เรื่อง|เคส)(?:ร้องเรียน)?(?:ที่)?(?:ค้าง|รอ|อยู่|ใน|มือ|คิว|ที่|กับ|ของ|รับ(?:ผิดชอบ|ไว้)?|ได้รับ|ดูแล|{ME_OR_US}|\s)+"
    rf"(?:มี)?(?:กี่เรื่อง|บ้าง|ทั้งหมด|{WHETHER})?(?:หน่อย|ที|ด้วย|{POLITE}|\s)*"
)


def no_code(text: str, context: Context, _answers: Answers) -> bool:
    """Tells whether the words are no code and no story that is kept: what they mean is done."""
    if wants_own_list(text, context):
        return True
    if receipt_codes.holds_code(text) or case_wishes.may_be_code(text):
        return False
    return opening_words.begins_complaint(text) or not case_wishes.is_told(text)
