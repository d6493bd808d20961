"""What is pointed out on a complaint's review card: wishes that the other answers do not meet, and
what reveals somebody who does not tell their name."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.complaints.complaint_words import IDENTITY
from handlers.complaints.filing import complaint_draft, kind_asked, opening_words, own_traces
from handlers.complaints.filing.heard import kept_from
from handlers.complaints.filing.heard.protection_wishes import protects, read_wish
from handlers.complaints.filing.heard.story import left_out
from handlers.context import Context
from handlers.conversation.flow import Answers, Remarked
from handlers.messages import Button
from models.complaints.complaint import ANONYMOUS, COMPLAINT


def remarks(context: Context, answers: Answers) -> Sequence[Remarked]:
    """Points out wishes in the story that the other answers do not meet, and what in it reveals
    somebody who does not tell their name."""
    told = (answers["text"], *(answers.get("more") or ()))
    wishes = [wish for words in told if (wish := read_wish(words)) is not None]
    found = []
    if not answers.get("keep_from") and any(each.without for each in wishes):
        words = "ในเรื่องมีคำขอไม่ให้บางคนรู้ แต่ยังไม่ได้ระบุว่าไม่ให้ผู้ใดได้อ่าน"
        found.append(Remarked("keep_from", "ระบุผู้ที่ไม่ให้อ่าน", words))
    called = answers["kind"] == COMPLAINT and answers.get(kind_asked.BY_OPENING)
    if called and any(map(opening_words.tells_of_corruption, told)):
        found.append(Remarked("kind", "เลือกประเภท", _MAY_BE_TIP, stops=True))
    if nobody := kept_from.unknown(answers.get("keep_from") or _NOBODY_KEPT):
        words = kept_from.keeps_nobody(nobody)
        found.append(Remarked("keep_from", "ระบุชื่อหรือสำนัก", words, stops=True))
    elif bureau := complaint_draft.bureau_told(context, answers):
        words = f"ในเรื่องมีชื่อ “{bureau}” แต่ยังไม่ได้ระบุสำนักที่เกี่ยวข้อง"
        found.append(Remarked("bureau", "ใส่สำนักนี้", words, Button("ใส่สำนักนี้", say=bureau)))
    if any(protects(each, answers) for each in wishes):
        words = f"ในเรื่องมีคำขอเกี่ยวกับชื่อของท่าน แต่ที่เลือกไว้คือ “{IDENTITY[answers['identity']]}”"
        found.append(Remarked("identity", "แก้การเปิดเผยชื่อ", words, stops=True))
    if any(_wants_left_out(words) for words in told):
        words = "ในเรื่องมีคำขอไม่ให้ใส่บางอย่าง ซึ่งผู้รับเรื่องจะได้อ่านด้วย กรุณาเล่าใหม่โดยไม่มีส่วนนั้น"
        found.append(Remarked("text", "แก้เรื่อง", words, stops=True))
    if answers["identity"] == ANONYMOUS:
        found += _traces(context, told)
    return found


_MAY_BE_TIP = (
    "เรื่องนี้อาจเป็นการทุจริต แต่เริ่มแจ้งเป็นข้อร้องเรียน "
    "หากเป็นเบาะแสการทุจริต กด “เลือกประเภท” ผู้รับเรื่องของสำนักจะไม่ได้อ่าน"
)
_NOBODY_KEPT: Answers = {"words": ""}


def _wants_left_out(words: str) -> bool:
    found = left_out.read_left_out(words, {}, long=True)
    return found is not None and found.plainly and not found.tells


def _traces(context: Context, told: Sequence[str]) -> list[Remarked]:
    """Points out the own name, which is to be taken out before it is sent, and what only one person
    can tell of themselves."""
    named = own_traces.own_name(context, told)
    if named:
        words = f"ท่านเลือกไม่เปิดเผยชื่อ แต่ในเรื่องมี “{named}” ตัดออกก่อนส่งไหม"
        takes_out = Button("ตัดออก", say=f"เอาคำว่า {named} ออก")
        return [Remarked("text", "ตัดออก", words, takes_out, stops=True)]
    found = [_contact(number)] if (number := own_traces.contact(told)) else []
    hers = own_traces.of_herself(told)
    if not hers:
        return found
    words = f"“{hers}” อาจทำให้เดาได้ว่าเป็นท่าน หากไม่ต้องการให้ผู้รับเรื่องเห็น กด “ตัดออก”"
    return [*found, Remarked("text", "ตัดออก", words, Button("ตัดออก", say=f"เอาคำว่า {hers} ออก"))]


def _contact(number: str) -> Remarked:
    words = f"ท่านเลือกไม่เปิดเผยชื่อ แต่ในเรื่องมี “{number}” หากเป็นของท่าน กด “ตัดออก” ก่อนส่ง"
    return Remarked("text", "ตัดออก", words, Button("ตัดออก", say=f"เอาคำว่า {number} ออก"))
