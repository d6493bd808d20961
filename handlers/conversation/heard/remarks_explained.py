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
from handlers.understand.kinds.kind_inside import plainly_asks
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise

_LONGEST = 160
_FIGURE = pattern_of(r"\d+(?:,\d{3})*(?:\.\d+)?")
_SAYS_WHAT = pattern_of(
    r"\d\s*%?\s*(?:นั้น|นี้|นั่น|นี่|น่ะ|อะ|ที่ว่า|ก็|มัน|\s)*(?:คือ|เป็น|หมายถึง|มาจาก)\s*[ก-๎]{3}"
)
"""`92 คือผลประเมิน`: what the figure is of."""
_NOT_OF_IT = pattern_of(
    r"ไม่เกี่ยว(?:กัน|กับ|กะ|ข้อง)?|คนละ(?:เรื่อง|อย่าง|อัน|ตัว)|ไม่ใช่(?:จำนวน|ยอด|เรื่อง)?(?:คน|ผู้)|ไม่ได้(?:หมายถึง|แปลว่า)"
)
_IS_RIGHT = pattern_of(
    rf"(?:ตัวเลข|ข้อสังเกต|คำเตือน|ที่เตือน|อันนี้|ข้อมูล|วันที่|{POLITE}|\s)*"
    rf"(?:ไม่(?:ได้)?ผิด|ถูก(?:ต้อง)?(?:อยู่)?แล้ว|ตรวจ(?:ดู)?แล้ว|เช็[คก](?:ดู)?แล้ว|ถูก(?:ต้อง)?นะ)(?:{POLITE}|\s|$)"
)
_CHANGES = pattern_of(r"แก้|เปลี่ยน|เพิ่ม|ลบ|ตัด|ที่ถูก|ที่จริง|จริงๆ|ต้องเป็น|ไม่ใช่\s*\d|ลืม|พิมพ์ผิด")
"""Such words want another answer."""
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
    if not _explains(words or text) or plainly_asks(text, moves.place(state)):
        return None
    remarked = " ".join(each.sentence for each in moves.asking.remarks(state))
    answers = " ".join(map(str, state.answers.values()))
    told, known = _figures(words or text), _figures(remarked)
    of_remark = not told or told & known or _NOT_OF_IT.search(normalise(text))
    if not remarked or not of_remark or told - known - _figures(answers):
        return None
    if words and card_missed.is_in_sight(moves, state):
        return send(state)
    return moves.show(state, (Text(_TOLD.format(moves.flow.confirm_label)),))


def _explains(words: str) -> bool:
    """Tells whether the words say what a figure is of, or that what is remarked is right."""
    plain = normalise(words)
    if _CHANGES.search(plain):
        return False
    return any(each.search(plain) for each in (_SAYS_WHAT, _NOT_OF_IT)) or (
        _IS_RIGHT.match(plain) is not None
    )


def _figures(words: str) -> Set[str]:
    return {each.replace(",", "") for each in _FIGURE.findall(normalise(words))}
