"""Hears at the review card why a remark of it does not count: `92 คือผลประเมิน ไม่เกี่ยวกับคนมา ส่งเลย`.

It is said to the bot and stands in no answer. Words that send behind it are followed.
"""

from __future__ import annotations

from collections.abc import Callable, Set

from handlers.conversation.flow import REVIEW
from handlers.conversation.heard import card_missed
from handlers.conversation.heard.sending_words import without_sending
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import State
from handlers.messages import Text
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise

_LONGEST = 160
_FIGURE = pattern_of(r"\d+(?:,\d{3})*(?:\.\d+)?")
_WHAT = (
    r"(?:(?:ตัว)?เลข|ร้อยละ)?\s?\d[\d,.]*\s?%?\s?(?:นั้น|นี้|นั่น|นี่|น่ะ|อะ|ที่ว่า|ก็|มัน|\s)*(?:คือ|เป็น|หมายถึง|มาจาก)\s?"
    r"(?:ผล|คะแนน|ค่า|เฉลี่ย|ร้อยละ|ความ|การ|ของ|แบบ|ประเมิน|พึงพอใจ|พอใจ|ทดสอบ|สอบ|ก่อน|หลัง|อบรม)+"
)
"""`92 คือผลประเมิน`: the figure is of an evaluation. What else it may be of is told of the work."""
_NOT_OF_IT = (
    r"(?:ก็|มัน|คือ)?(?:ไม่เกี่ยว(?:กัน|ข้อง)?|คนละ(?:เรื่อง|อย่าง|อัน|ตัว)(?:กัน)?|ไม่ใช่|ไม่ได้(?:หมายถึง|แปลว่า))"
    r"(?:กับ|กะ|\s)?(?:จำนวน|ยอด|เรื่อง)?(?:คน|ผู้)(?:ที่)?(?:เข้า|ร่วม|มา|อบรม)*"
)
_IS_RIGHT = (
    r"(?:ตัวเลข|ข้อสังเกต|คำเตือน|ที่เตือน|อันนี้|ข้อมูล)?"
    r"(?:ไม่(?:ได้)?ผิด|ถูก(?:ต้อง)?(?:อยู่)?แล้ว|ตรวจ(?:ดู)?แล้ว|เช็[คก](?:ดู)?แล้ว|ถูก(?:ต้อง)?(?=นะ))"
)
_BETWEEN = rf"(?:{POLITE}|[\s,.])"
_EXPLAINS = pattern_of(rf"{_BETWEEN}*(?:(?:{_WHAT}|{_NOT_OF_IT}|{_IS_RIGHT})(?:{_BETWEEN}+|$))+")
"""Nothing else may be told beside it: who sends with it would lose that."""
_ONLY_RIGHT = pattern_of(rf"{_BETWEEN}*(?:{_IS_RIGHT}{_BETWEEN}*)+")
_TOLD = (
    "รับทราบ ข้อสังเกตเป็นเพียงคำเตือน ส่งได้ ข้อความนี้ไม่ได้เก็บในรายงาน\n"
    "ถูกต้องแล้วกด “{}” หากจะให้ผู้ตรวจเห็นคำอธิบายนี้ พิมพ์ “เพิ่มในสิ่งที่ทำว่า …”"
)


def taken(moves: Moves, state: State, text: str, send: Callable[[State], Turn]) -> Turn | None:
    """Sends where that is ordered behind the explanation, else says that it may be sent; None for
    other words, and where no remark stands.

    send: confirms.
    """
    if state.at != REVIEW or moves.flow.adds is not None or len(text) > _LONGEST:
        return None
    words = without_sending(moves.flow, text)
    explains = normalise(words or text)
    if _EXPLAINS.fullmatch(explains) is None:
        return None
    remarked = " ".join(each.sentence for each in moves.asking.remarks(state))
    told, known = _figures(explains), _figures(remarked)
    of_remark = told & known or not told and _ONLY_RIGHT.fullmatch(explains) is not None
    if not remarked or not of_remark or told - known:
        return None
    if words and card_missed.is_in_sight(moves, state):
        return send(state)
    return moves.show(state, (Text(_TOLD.format(moves.flow.confirm_label)),))


def _figures(words: str) -> Set[str]:
    return {each.replace(",", "") for each in _FIGURE.findall(normalise(words))}
