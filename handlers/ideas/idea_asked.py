"""What people ask of ideas that they told: what became of them, who sees them, how others are
supported and which are liked most (docs/decisions/0151)."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.ideas import idea_cards, idea_words, show_ideas
from handlers.messages import Card, Message, Para, Row, Text
from handlers.question import who_lacks
from handlers.question.asked_needs import Need, Needs, wanted
from handlers.question.query import Facts, Query, opens
from handlers.subjects.own_lists import OwnList
from handlers.subjects.own_matters import OwnMatter
from handlers.understand.dates.dates import short_date
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_SHORT, WHETHER
from models.ideas import goal_polls, idea_rounds
from models.ideas.idea_round import IdeaRound

_MOST = 6
_NO_NAMES = "ความคิดที่ส่งไม่เก็บชื่อ บอตจึงไม่รู้ว่าข้อไหนเป็นของท่าน แต่บอกได้ว่าการระดมความคิดของสำนักถึงขั้นใด"
_HOW = (
    "ไม่มีการกดสนับสนุนทีละข้อ เพราะความคิดไม่เปิดเผยว่าใครเขียน คณะทำงานรวมความคิดเป็นเป้าหมาย "
    "แล้วทุกคนในสำนักลงคะแนนเลือกเป้าหมายที่ต้องการ"
)


def _newest(context: Context) -> IdeaRound | None:
    found = idea_rounds.of_bureau(context.session, context.me.bureau_id, most=1)
    return next(iter(found), None)


def _with_rounds(context: Context, told: str) -> Sequence[Message]:
    """Returns what is told, above what waits for the person and the rounds of the bureau."""
    return [Text(told), *show_ideas.answer(context, "", {})]


def _state(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns how far the bureau's newest round is."""
    found = _newest(context)
    if found is None:
        return _with_rounds(context, _NO_NAMES)
    context.asked = opens("ideas")
    return [Text(_NO_NAMES), idea_cards.of_round(context, found)]


def _taken_back(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    return _with_rounds(context, _NOT_CHANGED)


_NOT_CHANGED = (
    "ความคิดที่ส่งไม่เก็บชื่อ บอตจึงไม่รู้ว่าข้อไหนเป็นของท่าน และแก้ เพิ่ม หรือถอนข้อที่ส่งแล้วไม่ได้ ขณะยังเปิดรับ ส่งข้อใหม่ได้"
)


def _how(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    return _with_rounds(context, _HOW)


def _most_liked(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns the goals with the most votes once their vote is closed; before it says when."""
    found = _newest(context)
    if found is None:
        told = f"สำนักของท่านยังไม่เคยระดมความคิด จึงยังไม่มีผลการลงคะแนน {_HOW}"
        return _with_rounds(context, told)
    context.asked = opens("ideas")
    counted = goal_polls.votes(context.session, found)
    goals = goal_polls.goals_of(context.session, found)
    poll = goal_polls.poll_of(context.session, found)
    if counted is not None:
        ordered = sorted(goals, key=lambda each: -counted.get(each.id, 0))[:_MOST]
        rows = tuple(Row(f"{counted.get(e.id, 0):,} เสียง", e.text) for e in ordered)
        ways = (idea_words.round_button(found.id, "ดูทั้งหมด"),)
        return [Card("เป้าหมายที่มีผู้เลือกมากที่สุด", rows=rows, buttons=ways)]
    if poll is not None and poll.closed_at is None:
        told = f"กำลังลงคะแนนเลือกเป้าหมายถึง {short_date(poll.last_day)} ผลแสดงหลังปิดเท่านั้น"
    else:
        told = "ยังไม่มีผลการลงคะแนนเลือกเป้าหมาย ขณะนี้ยังไม่ได้เปิดลงคะแนน"
    return [Text(told), idea_cards.of_round(context, found)]


def _who(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Says who reads what was told."""
    told = "ความคิดไม่เก็บชื่อผู้เขียน เห็นได้เฉพาะผู้จัดของสำนักหลังปิดรับ โดยสลับลำดับแล้ว จึงไม่มีใครรู้ว่าเป็นของท่าน"
    return _with_rounds(context, told)


def _open(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns what the person's ideas are asked about now."""
    context.asked = opens("ideas")
    waiting = idea_rounds.waiting_for(context.session, context.me, context.now)
    if waiting:
        return show_ideas.answer(context, "", {})
    none = Para("ขณะนี้ไม่มีเรื่องที่เปิดรับความคิดเห็นจากท่าน เมื่อสำนักเปิดระดมความคิด บอตเตือนท่าน")
    suggest = "หากมีข้อเสนอแนะถึงสำนักงานได้เลย พิมพ์ “เสนอแนะ”"
    return [Card(idea_words.TITLE, rows=(none,), note=suggest)]


_IDEA = "ไอเดีย|(?<=รับ)ความเห็น|ข้อเสนอ(?!แนะ)|ความคิด(?!เห็นชอบ)(?:เห็น)?|ระดมสมอง|ระดมความ"
_SUPPORT = "สนับสนุน|โหวต|กดไลก์|ไลค์|ไลก์|ให้คะแนน|เห็นด้วยกับ|ถูกใจ|ลงคะแนน"
_NEEDS = Needs(
    pattern_of(_IDEA),
    (
        Need(
            pattern_of(
                rf"(?:{_IDEA}).*(?:เยอะสุด|มากสุด|มากที่สุด|เยอะที่สุด|นิยม|ยอดฮิต|อันดับ|คนชอบ|ได้คะแนน)"
            ),
            Query("idea_liked", (), _most_liked, own=True),
            pattern_of(
                r"(?:แล้ว|อัน|ข้อ|เรื่อง|\s)*(?:ไหน|อะไร)(?:คน)?(?:ชอบ|ได้คะแนน|โหวต|นิยม)(?:เยอะ|มาก)(?:ที่)?สุด"
            ),
        ),
        Need(
            pattern_of(rf"(?:{_SUPPORT}).*(?:{_IDEA})|(?:{_IDEA}).*(?:{_SUPPORT})"),
            Query("idea_support", (), _how, own=True),
            pattern_of(
                rf"(?:แล้ว|จะ|อยาก|\s)*(?:{_SUPPORT})(?:{HOW_IN_SHORT}|ได้(?:{WHETHER})|ตรงไหน|\s)*"
            ),
        ),
        Need(
            pattern_of(
                rf"(?:{_IDEA}).*(?:ใคร.{{0,8}}(?:เห็น|รู้|อ่าน(?!ยัง)|ดู(?!ยัง|หรือ))|ลับ|เก็บชื่อ|ออกชื่อ|ไม่ออกชื่อ)"
            ),
            Query("idea_who_sees", (), _who, own=True),
        ),
        Need(
            pattern_of(
                rf"(?:{_IDEA}).*(?:ถึงไหน|ว่าไง|ว่ายังไง|(?:ใคร)?(?:ดู|อ่าน|รับ|ผ่าน|พิจารณา|ตอบ)(?:แล้ว)?(?:หรือ|รึ)?ยัง|สถานะ|เป็น(?:ยัง)?ไง|ผ่านไหม|ผ่านมั้ย|ได้(?:ทำ|ใช้)|คืบหน้า|เงียบ)"
            ),
            Query("idea_state", (), _state, own=True),
        ),
        Need(
            pattern_of(rf"(?:เปิดรับ|รับ|มี|ตอนนี้|ถาม).*(?:{_IDEA}).*(?:อะไร|{WHETHER}|บ้าง)"),
            Query("idea_open", (), _open, own=True),
        ),
    ),
    pattern_of(
        r"เวิร์ด|เป็นใบ|ขั้นต่อไป|โหวต(?:ไอเดีย)?ครบ|เปิดระดม|ปิด(?:รับ)?ระดม|เพิ่มเป้าหมาย|ปฏิญญา|ร้องเรียน|ของขวัญ|\d\.\d|รายงาน|เผยแพร่|แนะนำ|คลินิก|สำรวจ"
    ),
    ("ideas",),
    fits=frozenset(
        (
            "ideas",
            "status",
        )
    ),
)


_ROUND = pattern_of("ไอเดีย|ระดมสมอง|ระดมความ")


def asked(context: Context, text: str, inside: str | None) -> Query | None:
    """Returns the question about ideas that the words ask; None for other words."""
    lacks = inside is None and context.person is not None and _ROUND.search(text)
    if lacks and who_lacks.asks_who_lacks(text):
        return show_ideas.QUERY
    return wanted(_NEEDS, context, text, inside)


MATTER = OwnMatter(
    pattern_of(_IDEA),
    lists=(
        OwnList.of_nobody(
            pattern_of(_IDEA),
            "เสนอ|ส่ง|เขียน|โพสต์|บอก",
            Query("idea_sent", (), _taken_back, own=True),
        ),
    ),
)
"""Ideas that were sent, which nobody can change any more: `ไอเดียที่ส่งเมื่อวานขอถอนนะ`."""
