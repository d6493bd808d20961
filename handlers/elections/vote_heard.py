"""Words that say for whom somebody votes: no group reads on, and nothing of them is kept."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation.flow import Flow
from handlers.elections import election_asked, election_heard, show_election, vote_words
from handlers.elections.voting import about_voting, cast_vote, have_i_voted
from handlers.messages import Message
from handlers.question.query import Query
from handlers.subjects.declaration import GroupQuestion
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import normalise

_LONGEST = 90
_ABOUT = pattern_of("ลงคะแนน|โหวต")
_OTHERS = pattern_of("เป้าหมาย|ใบรับ")
"""Words of other votes, and of receipts."""
_ARRANGES = pattern_of("(?:จัด|ตั้ง|เตรียม)(?:การ|ให้มี|ให้|งาน)?(?:โหวต|ลงคะแนน|คัดเลือก)|(?:ออก|แจก)ซอง")
"""Words of whoever arranges the vote: they want something done."""
_MINE = pattern_of(
    rf"(?:{ME_OR_US}|พี่)\S*\s*(?:ได้)?\s*(?:ลงคะแนน|โหวต).*(?:ยัง|หรือเปล่า|รึเปล่า)"
    r"|(?:ลงคะแนน|โหวต)(?:ไป)?(?:แล้ว)?(?:หรือ|รึ)ยัง"
)
_ASKS = pattern_of(
    f"{WHETHER}|เมื่อไ|{HOW_IN_FULL}|วันไหน|วันใด|ถึงวัน|ใครลง|ใครโหวต|ใครยัง|ใครบ้าง|กี่โมง|กี่คน|ลับ|กระดาษ|ที่ไหน"
)
_TELLS = pattern_of(r"(?:ลงคะแนน|โหวต)\s*(?:ให้|เลือก)\s*(?!ใคร|คนไหน)\S")
_WHO_SEES = pattern_of(
    rf"(?=.*(?:โหวต|ลงคะแนน|เลือก)(?:ให้)?(?:ใคร|คนไหน)).*(?:แอดมิน|ผู้ดูแล|หัวหน้า|ผอ|กรรมการ|คนอื่น|ใคร)\S{{0,12}}?(?:จะ|ได้|\s)*(?:เห็น|รู้|ดู(?:ได้)?|เช็ค|เช็ก).{{0,24}}(?:{WHETHER}|ป่ะ|ปะ|หรือ|รึ)"
)
"""`ใครโหวตให้ใครนี่แอดมินเห็นป่ะ`."""
_LOOKS = pattern_of(
    rf"(?:ขอ|เปิด|อยาก|{POLITE}|\s)*ดู(?:การ)?คัดเลือก(?:คนดี|ดีเด่น|ที่(?:เพิ่ง)?(?:จัด|ตั้ง)(?:ไป|ไว้)?)*(?:อีก(?:ที|ครั้ง|รอบ)|หน่อย|ก่อน|เมื่อกี้|{POLITE}|\s)*"
)
_REMINDED = pattern_of(
    r"(?!.*(?:ทำไม|ไม่(?:ต้อง|ได้|เห็น|เคย)?เตือน|หยุดเตือน|เลิกเตือน|ทุกคน|คนที่ยัง|คนยัง|เตือนไป))(?=.*เตือน)(?:(?=.*(?:เปิด|วัน|ถึง).{0,8}(?:โหวต|ลงคะแนน))|(?=.*(?:โหวต|ลงคะแนน).{0,12}เตือน))"
)
"""Who wants to be reminded of the vote."""


def tells_a_vote(words: str) -> bool:
    return _TELLS.search(words) is not None


def opened_by(words: str, inside: str | None) -> Flow | None:
    """Returns the conversation that words open whatever follows its command: the vote for those
    that say for whom, without what they say."""
    if inside is None and tells_a_vote(words):
        return cast_vote.FLOW
    return election_heard.opened_by(words, inside)


def asked(context: Context, words: str, inside: str | None) -> Query | None:
    """Returns what answers a question about voting: one's own mark, an election, or how it goes."""
    about = _ABOUT.search(words) is not None
    mine = about and _MINE.search(words) is not None  # a long text's many `ผม` take long
    if inside is None and (plain := _plainly(words)) is not None:
        return plain
    if inside is None and not tells_a_vote(words) and not mine:
        named = election_asked.asked(context, words, inside)
        if named is not None:
            return named
    others = _OTHERS.search(words) or _ARRANGES.search(words)
    if inside is not None or not about or others:
        return None
    if mine:
        return have_i_voted.QUERY
    return about_voting.QUERY if _ASKS.search(words) else None


def _plainly(words: str) -> Query | None:
    """Returns the answer to who sees a vote, who looks at the election, or wants to be reminded."""
    if len(words) > _LONGEST:
        return None
    if _ABOUT.search(words) is not None and not tells_a_vote(words):
        if _WHO_SEES.match(words) is not None:
            return about_voting.QUERY
        if _REMINDED.match(words) is not None:
            return election_asked.REMINDED
    looks = "คัดเลือก" in words and _LOOKS.fullmatch(normalise(words)) is not None
    return show_election.QUERY if looks else None


def guarded(_context: Context, question: GroupQuestion) -> Sequence[Message] | None:
    """Leads to the direct chat, without the words."""
    if not tells_a_vote(question.text):
        return None
    return [question.one_to_one(vote_words.CAST, vote_words.IN_PRIVATE)]
