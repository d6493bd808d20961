"""Moving a round to another date: which round, to when, whom it concerns. They are told once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from handlers.context import Context
from handlers.conversation import days_asked
from handlers.conversation.flow import (
    REVIEW,
    Answers,
    Choice,
    Closed,
    Flow,
    Heeded,
    Opening,
    Stated,
    Step,
)
from handlers.conversation.questions import plain, show_day
from handlers.conversation.refusals import closing, mending, reading
from handlers.messages import Button, Card, Message, Part, Row, Text
from handlers.plans.mending import moving_words
from handlers.question import button_facts
from handlers.question.query import opens
from handlers.reminders.rounds import (
    narrowed_round,
    new_day_told,
    round_cards,
    round_words,
    who_is_told,
)
from handlers.reminders.rounds.round_meant import (
    read_round,
    round_choices,
    to_take_back,
    with_month,
)
from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.dates import one_date, thai_date
from handlers.understand.dates.day_behind import day_behind
from handlers.understand.dates.said_days import read_day_said
from handlers.understand.dates.said_rounds import moved_day
from handlers.understand.dates.written_out.day_wordings import without_reason
from handlers.understand.of_the_open.asked_of_open import asks_to_whom
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear
from models.errors import Refusal
from models.people import people
from models.people.person import ADMIN
from models.plans import plans
from models.reminders.rounds import activity_moves, round_announcements, round_moves
from models.reminders.rounds.round_moves import Move

_PLANS = 7
_WHAT_IT_DOES = (
    "ก่อนยืนยันจะแสดงว่าเกี่ยวกับใครบ้าง เมื่อยืนยันแล้วมีผลทันที บอตแจ้งผู้ที่ยังต้องส่งทุกคน "
    "นับกำหนดและการเตือนตามวันใหม่ รายงานที่ส่งแล้วไม่ต้องส่งใหม่ และเลื่อนกลับได้"
)
_WAYS = (Button("การเตือน", opens("reminders"), "เตือน"),)


def open_move(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens with the list of rounds, or to take back a move (`u`: the trail's entry)."""
    if not plans.rounds(context.session, context.fiscal_year):
        raise Closed(Text("ยังไม่มีรอบส่งรายงานของปีงบประมาณนี้ นำเข้าแผนก่อนจึงเลื่อนได้", _WAYS))
    entry_id = button_facts.whole(facts, "u") or to_take_back(context, facts.get("said", rest))
    done = round_moves.known(context.session, entry_id) if entry_id is not None else None
    if done is None:
        _refuse_one_bureau(context, facts.get("said", rest))
        said = _ASKED_POLITELY.sub(" ", facts.get("said", rest))
        first, other = round_words.one_of_two(said)
        above = (Text(_ONE_BY_ONE.format(other=other)),) if other else ()
        return Opening(anew=True, said=first, messages=above)
    back = done.back
    with closing(lambda refusal: Text(_refused(refusal), _WAYS)):
        round_moves.check(context.session, back, context.today)
    answers: Answers = {
        "round": back.old.isoformat(),
        "plan": narrowed_round.ALL,
        "new": back.new.isoformat(),
        "back": entry_id,
    }
    return Opening(f"back:{entry_id}", answers, anew=True)


_ONE_BY_ONE = "เลื่อนได้ทีละรอบ เมื่อเลื่อนรอบนี้แล้ว พิมพ์ “เลื่อน{other}”"
_ASKED_POLITELY = pattern_of(rf"\s*ได้(?:{WHETHER}|(?:หรือ|รึ)?(?:เปล่า|ป่าว))(?:ครับ|คับ|ค่ะ|คะ|นะ|\s)*")
"""With these words a request would be a question."""


def _refuse_one_bureau(context: Context, text: str) -> None:
    """Raises Closed where the words are about some bureaus: a round is one for the whole office."""
    bureaus = [each.name for each in people.bureaus(context.session)]
    if bureaus_named(without_reason(normalise(text)), bureaus).mentions:
        raise Closed(Text(narrowed_round.ONE_BUREAU, (_WHOLE_ROUND, _LATE, *_WAYS)))


_WHOLE_ROUND = Button("เลื่อนทั้งรอบ", opens("move_round"), "เลื่อนรอบ")
_LATE = Button("ส่งช้าได้ไหม", opens("rule_late"), "ส่งช้าได้ไหม")


def _refused(refusal: Refusal) -> str:
    facts = refusal.facts
    day = facts.get("day")
    on = thai_date(day) if isinstance(day, date) else ""
    sentences = {
        "no_round": f"ไม่มีรอบส่งวันที่ {on} แล้ว กรุณาเลือกรอบจากรายการ",
        "same_day": "เป็นวันเดิมของรอบนี้ กรุณาระบุวันอื่น",
        "past": moving_words.past(on),
        "other_year": f"วันใหม่ต้องอยู่ในปีงบประมาณ {facts.get('year')} (1 ตุลาคม – 30 กันยายน) กรุณาระบุใหม่",
        "taken": moving_words.taken(facts.get("number"), on),
    }
    return sentences[refusal.code]


# -- which round ---------------------------------------------------------------------------------


def ask_plan(context: Context, answers: Answers) -> Message:
    found = round_moves.holding(context.session, date.fromisoformat(answers["round"]))
    listed = "\n".join(f"{n}. {plan.title}" for n, plan in enumerate(found[:_PLANS], 1))
    return Text(f"รอบนี้มีอยู่ใน {len(found)} แผน จะเลื่อนทุกแผน หรือเฉพาะแผนใด\n{listed}")


def plan_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    found = round_moves.holding(context.session, date.fromisoformat(answers["round"]))
    each = (Choice(f"p{p.id}", f"แผนที่ {n}", p.id) for n, p in enumerate(found[:_PLANS], 1))
    return (Choice("all", "ทุกแผนที่มีรอบนี้", narrowed_round.ALL), *each)


# -- to when -------------------------------------------------------------------------------------


def ask_new(context: Context, answers: Answers) -> Message:
    return Text(_to_which_day(context, answers))


def _to_which_day(context: Context, answers: Answers) -> str:
    old = thai_date(date.fromisoformat(answers["round"]))
    if what := narrowed_round.name_of(context, answers):
        return f"เลื่อน{what} จาก {old} เป็นวันใด เช่น 25 มีนาคม 2570 หรือ 25/3/2570"
    return f"เลื่อนรอบ {old} เป็นวันใด เช่น 25 มีนาคม 2570 หรือ 25/3/2570"


def read_new(text: str, context: Context, answers: Answers) -> str:
    """Reads a day in the round's fiscal year that is not past and that no activity has already."""
    if "round" not in answers:
        raise Unclear(_ROUND_FIRST)
    old = date.fromisoformat(answers["round"])
    new = new_day_told.day_told(text, old, context)
    move = _move(context, {**answers, "new": new.isoformat()})
    with reading(_refused):
        round_moves.check(context.session, move, context.today)
    return new.isoformat()


_ROUND_FIRST = "กรุณาเลือกรอบเดิมก่อน แล้วจึงพิมพ์วันส่งใหม่"


_FROM_ROUND = pattern_of("^.*?(?=รอบ)")
"""What stands before the round: `อยากดันวันส่งรอบมีนา`."""
_TO = pattern_of("(?:ไป|มา|ออก)*(?:เป็น|ไป(?!อีก)|อีก)")

_ONE_UNIT = pattern_of(r"(?:สัปดาห์|อาทิตย์|เดือน)(?:ได้ไหม|ได้มั้ย|หน่อย|ด้วย|นะ|ครับ|ค่ะ|คะ|\s)*")
_LATER_BY = "เลื่อนออกไปอีก"
"""`ออกไปอีกสัปดาห์`, without a number, is one."""


def read_sentence(text: str, context: Context, answers: Answers) -> Stated:
    """Reads `เลื่อนรอบ 20 มีนาคม เป็น 25 มีนาคม`, `เลื่อนรอบหน้าไปสิบวัน`: the round and the new day."""
    text = round_words.order_behind(text)
    old, *further = _TO.split(normalise(text), maxsplit=1)
    new = further[0] if further else ""
    new = f"{_LATER_BY}{new}" if _ONE_UNIT.fullmatch(new) else new
    found: Answers = {}
    try:
        named = with_month(round_words.without_wish(_FROM_ROUND.sub("", old)), new, context)
        choice = read_round(named, context, answers)
        found = {"round": choice.value, **choice.also}
        only, _, against = narrowed_round.stated(text, context, found)
        if against:
            return Stated(found, hints=(against,))
        found |= only
        found["new"] = read_new(new, context, found)
    except Unclear as unclear:
        if "round" not in found:
            return Stated(_day_alone(new, context))
        if _DAY_TOLD.search(new):
            return Stated(found, hints=(unclear.hint,))
    return Stated(found, hints=round_words.why(text) if "new" in found else ())


def _day_alone(new: str, context: Context) -> Answers:
    """Returns the one new day, which waits for the round that it is told of."""
    day = one_date(new, context.today)
    return {"new": day.isoformat()} if day is not None and day >= context.today else {}


_DAY_TOLD = pattern_of("[0-9๐-๙]|สิ้น|ปลาย|กลาง|ต้น|วันสุดท้าย|พรุ่งนี้|มะรืน")
"""A day that cannot be taken is told to be so; the question alone would pass it over."""


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes another day in the place of the one that was told, and only some of the activities."""
    if (told := _asked(text, at, context, answers)) is not None:
        return told
    if at in (REVIEW, "new"):
        narrowed, rest = narrowed_round.heeded(text, context, answers)
        if narrowed is not None:
            return _with_a_day(narrowed, rest, context, answers)
    if at != REVIEW or "back" in answers:
        return None
    if _goes_back(text, context, answers):
        return Heeded(told=_SAME.format(day=thai_date(date.fromisoformat(answers["round"]))))
    return _day_put_right(text, context, answers)


def _day_put_right(text: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes the day that stands in the place of the one on the card; asks for it where it is only
    said which day it is not."""
    if round_words.denied(text):
        return Heeded(told=_to_which_day(context, answers))
    standing = date.fromisoformat(answers["new"])
    behind = day_behind(text, standing, context.working_days)
    behind = behind or round_words.same_month(text, standing)
    day = thai_date(behind) if behind is not None else round_words.another_day(text)
    try:
        if not day and (by := moved_day(text, date.fromisoformat(answers["round"]), context.today)):
            day = thai_date(by)
        new = read_new(day, context, answers) if day else ""
        if new == answers["new"] and round_words.denies(text):
            return Heeded(told=_to_which_day(context, answers))
        return Heeded({"new": new}, at_once=True) if new else None
    except Unclear as unclear:
        return Heeded(told=unclear.hint) if any(map(str.isdigit, day)) else None


def _asked(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Answers what is asked of the reports that were sent, what follows, and who will be told."""
    if round_words.asks_of_the_sent(text):
        return Heeded(told=round_words.SENT_STAYS)
    if round_words.asks_what_follows(text):
        return Heeded(told=_WHAT_IT_DOES, never_added=True)
    if at != REVIEW or not (who_is_told.asks(text) or asks_to_whom(text)):
        return None
    people_told = _told(context, _move(context, answers))
    return Heeded(told=who_is_told.names(context, people_told), never_added=True)


def _with_a_day(narrowed: Heeded, rest: str, context: Context, answers: Answers) -> Heeded:
    """Returns it with the new day that stands beside the activities."""
    day = round_words.another_day(rest) or rest
    if not narrowed.answers or not any(map(str.isdigit, day)):
        return narrowed
    try:
        new = read_new(day, context, {**answers, **narrowed.answers})
    except Unclear as unclear:
        return Heeded(narrowed.answers, told=unclear.hint, at_once=True)
    return Heeded({**narrowed.answers, "new": new}, at_once=True)


_SAME = "{day} เป็นวันเดิมของรอบนี้ ยังไม่ได้เลื่อน หากไม่เลื่อนแล้ว กด “ยกเลิก” หรือพิมพ์วันส่งใหม่"


def _goes_back(text: str, context: Context, answers: Answers) -> bool:
    """Tells whether the round is to stay: the day is the one it has, or none is told."""
    day = round_words.the_old_day(text)
    if not day:
        return day is not None
    old = date.fromisoformat(answers["round"])
    try:
        return read_day_said(day, Calendar(context.today, Toward.COMING, old)) == old
    except Unclear:
        return False


def _move(context: Context, answers: Answers) -> Move:
    old, new = date.fromisoformat(answers["round"]), date.fromisoformat(answers["new"])
    done = round_moves.known(context.session, answers["back"]) if "back" in answers else None
    if done is not None and done.back.old == old:
        return Move(old, new, done.plan_ids, done.activity_ids)
    if only := narrowed_round.activities(context, answers):
        return activity_moves.move_of(context.session, only, old, new)
    plans = frozenset(plan.id for plan in round_moves.holding(context.session, old))
    plan_id = answers.get("plan", narrowed_round.ALL)
    return Move(old, new, plans if plan_id == narrowed_round.ALL else plans & {plan_id})


# -- whom it concerns ----------------------------------------------------------------------------


def review(context: Context, answers: Answers) -> Card:
    move = _move(context, answers)
    found = round_moves.affected(context.session, move, context.now)
    sent = f"{found.sent:,} ฉบับ เนื้อหาและวันที่ส่งคงเดิม ไม่ต้องส่งใหม่" if found.sent else "ยังไม่มี"
    rows: tuple[Part, ...] = (
        *narrowed_round.rows(context, answers),
        Row("เกี่ยวข้อง", f"{found.bureaus:,} สำนัก {found.activities:,} กิจกรรม"),
        moving_words.unsent(found.unsent),
        Row("ส่งแล้ว", sent),
        *(() if answers.get(narrowed_round.ONLY) else round_cards.along(context, move)),
        Row(
            "แจ้งให้ทราบ",
            round_cards.told_words(context, len(found.recipients.keys() - {context.me.id})),
        ),
        *moving_words.earlier(move.old, move.new),
        *moving_words.on_a_day_off(context, move.new),
    )
    return Card("ตรวจการเลื่อนวันส่ง", rows=rows)


def _told(context: Context, move: Move) -> dict[int, Sequence[str]]:
    """Returns who is told of the move, each with the numbers of their activities."""
    recipients = round_moves.affected(context.session, move, context.now).recipients
    return {each: numbers for each, numbers in recipients.items() if each != context.me.id}


def show_plan(value: object, _answers: Answers) -> str:
    return "ทุกแผนที่มีรอบนี้" if value == narrowed_round.ALL else "แผนที่เลือก"


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Moves it, and tells the new date to whoever still has something to send for the round."""
    move = _move(context, answers)
    others = _told(context, move)
    with mending(_refused, otherwise="new", no_round="round"):
        entry_id = _carry_out(context, answers, move)
    if not round_moves.holding(context.session, move.old):
        context.withdrawn += round_announcements.keys_of(context.session, move.old)
    speaks_at = context.working_days.next_speaking(context.now)
    owing = people.by_ids(context.session, others)
    for person_id, numbers in others.items():
        key = f"round:{move.old.isoformat()}:{move.new.isoformat()}:{person_id}:{entry_id}"
        context.notify(
            owing[person_id], [round_cards.news(move, numbers)], key, "notice", not_before=speaks_at
        )
    context.must_arrive, context.saved = True, {"u": entry_id}
    back = Button("เลื่อนกลับ", opens("move_round", u=entry_id), "เลื่อนกลับ")
    what = narrowed_round.name_of(context, answers) or f"รอบ {thai_date(move.old)}"
    words = f"เลื่อน{what} เป็น {thai_date(move.new)} แล้ว"
    return [Text(f"{words} และแจ้งผู้เกี่ยวข้อง {len(others):,} คน", (back, *_WAYS))]


def _carry_out(context: Context, answers: Answers, move: Move) -> int:
    """Moves it; of single activities their date alone. Raises Refusal."""
    if only := answers.get(narrowed_round.ONLY):
        return activity_moves.carry_out(
            context.session, context.me, only, move.old, move.new, context.now
        )
    return round_moves.carry_out(context.session, context.me, move, context.now)


FLOW = Flow(
    name="move_round",
    tells_them=True,
    learned=True,
    opens_on=("เลื่อนวันส่งของรอบ", "เลื่อนรอบ", "ขยายเวลาส่ง"),
    title="การเลื่อนวันส่งของรอบ",
    steps=(
        Step(
            name="round",
            label="รอบเดิม",
            ask=plain("จะเลื่อนรอบใด กดเลือก หรือพิมพ์วันที่ของรอบ เช่น 20 มีนาคม"),
            read=read_round,
            tells=days_asked.of_coming,
            choices=round_choices,
            help=_WHAT_IT_DOES,
            show=show_day,
        ),
        Step(
            name="plan",
            label="แผน",
            ask=ask_plan,
            choices=plan_choices,
            show=show_plan,
        ),
        Step(
            name="new",
            label="วันส่งใหม่",
            ask=ask_new,
            read=read_new,
            tells=days_asked.of_coming,
            help=_WHAT_IT_DOES,
            show=show_day,
        ),
    ),
    open=open_move,
    review=review,
    finish=finish,
    roles=frozenset((ADMIN,)),
    confirm_label="ยืนยันเลื่อนวันส่ง",
    sentence=read_sentence,
    heeds=heeds,
    counted=False,
)
