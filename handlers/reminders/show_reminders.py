"""`เตือน`: what goes out next, what became of what was sent, whom LINE does not reach."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from urllib.parse import parse_qsl

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Part, Row, Text, Tone
from handlers.question import button_facts
from handlers.question.query import Following, Query, opened_by, opens
from handlers.reminders import aimed, reminded_today, reminder_later, reminder_terms
from handlers.reminders.kind_words import words_of
from handlers.reminders.reminder_words import (
    NOT_SENT_YET,
    OUTCOMES,
    UNREACHED,
    beginning,
    is_report,
    moment_words,
    numbers_words,
    quota_words,
    reports_begin,
    step_words,
)
from handlers.subjects.listeners import listener
from handlers.understand.asked.reminding_them import reminds_them, tells_who_owes
from handlers.understand.dates.dates import thai_date
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import without_polite_ending
from models.duties.duty_kind import DutyKind
from models.people.person import ADMIN, EXECUTIVE, SUPERVISOR, Bureau, Person
from models.queues import quota
from models.reminders import nudges, reminder_pass, reminder_view
from models.reminders.reminder_view import Ahead, People, ReminderOutcome

NAME = "reminders"
_PAGE = 8
_STEPS = 6

_ALL, _NEXT, _WHO, _PAPER, _RESULTS = "all", "next", "who", "paper", "results"


@listener(anyone=True)
def heard(context: Context, words: str) -> Query | None:
    """Returns the question if the words want to remind those in sight; who leads and reminds nobody
    is told so."""
    if ("เตือน" in words or "ทวง" in words) and (later := reminder_later.asked(context, words)):
        return later
    if context.person is None:
        return None
    leads = context.may(QUERY.roles) or context.me.has(EXECUTIVE)
    if leads and _GOES_OUT.fullmatch(without_polite_ending(words.strip())):
        return QUERY
    if not _orders(context, words) or _of_others(context):
        return None
    if context.may(QUERY.roles):
        return QUERY
    return _OTHERS_REMIND if context.me.has(EXECUTIVE) else None


def _orders(context: Context, words: str) -> bool:
    """Tells whether the words want those reminded who owe something. Administrators tell them in
    words of their own, by a message; what they want acknowledged is a message, too."""
    if "รับทราบ" in words and context.me.has(ADMIN):
        return False
    return reminds_them(words) or (not context.me.has(ADMIN) and tells_who_owes(words))


_GOES_OUT = pattern_of(
    r"(?:พรุ่งนี้|วันนี้|เช้า|เย็น|นี้|ระบบ|บอ[ตท]|จะ|มี|\s)*(?:ส่ง)?ข้อความ(?:อะไร)?(?:บ้าง|จะ|\s)*(?:ส่ง)?ออก(?:ไป)?"
    r"\s?(?:ส่ง)?(?:หา|ถึง|ให้)ใคร(?:บ้าง)?"
)
"""What the bot will send by itself: `พรุ่งนี้จะมีข้อความอะไรออกไป ส่งถึงใคร`."""


def _of_others(context: Context) -> bool:
    """Tells whether the answer before is of a circular, or of who has not joined announcements or
    not registered: those are reminded by a message, or not at all."""
    if context.asked_before().startswith(_REMINDED_OTHERWISE):
        return True
    newest = next((each for each in context.shown() if each), ())
    return any("remind_circular" in each.target for each in newest)


_REMINDED_OTHERWISE = (opens("not_joined"), opens("coverage"), opens("not_registered"))


def _others_remind(_context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Says that nobody was reminded, who can do it, and that the bot does by itself."""
    return [Text(BY_OTHERS, (_STATUS, _CONTACT))]


BY_OTHERS = (
    "ยังไม่ได้เตือนใคร การส่งเตือนทำโดยผู้บังคับบัญชาและผู้ดูแลระบบ "
    "บอตเตือนเองก่อนครบกำหนดอยู่แล้ว หากให้เตือนวันนี้ กด “ติดต่อผู้ดูแลระบบ”"
)
_STATUS = Button("สถานะ", opens("status"), "สถานะ")
_CONTACT = Button("ติดต่อผู้ดูแลระบบ", opens("contact"), "ติดต่อผู้ดูแลระบบ")


def answer(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Answers what is to come, with the number first. A button's `v` names one of the lists."""
    people = nudges.people_below(context.session, context.me)
    context.shown_only = "บุคลากรในสายงานของท่าน" if people is not None else ""
    asked = facts.get("v", _NEXT if facts.get("b") else _ALL)
    view = _VIEWS.get(asked, _overview)
    whom = whom_said(context, rest) if view is _overview else {}
    if whom:
        return [reminder_terms.shown(context, aimed.of_facts(whom))]
    # The overview is of all: what is asked on after it begins from there.
    context.asked = opens(NAME) if view is _overview else opens(NAME, v=asked, b=facts.get("b"))
    return [view(context, people, facts)]


def whom_said(context: Context, words: str) -> dict[str, str]:
    """Returns whom the words want reminded, as a button names them: those of whom the answer before
    speaks, or all who owe something; nothing where they only ask what goes out, and where those who
    did not answer a message are meant."""
    if not _orders(context, words) or _OF_A_MESSAGE.search(words):
        return {}
    name, query = opened_by(context.asked_before())
    told = {key: value for key, value in parse_qsl(query) if key in ("b", "n", "d")}
    return told if told and name in OF_WHO_SENDS else {aimed.EVERYBODY: "1"}


_OF_A_MESSAGE = pattern_of("ไม่(?:ได้)?(?:รับทราบ|กด|อ่าน|ตอบ)")
OF_WHO_SENDS = (
    "status",
    "not_sent",
    "whose_turn",
    "latest_bureau",
    "bureaus_by_share",
    "left_by_person",
)
"""The names of questions whose answers show who has not sent."""


def not_reached(context: Context, _rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Answers whom LINE does not reach."""
    return answer(context, "", {**facts, "v": _PAPER})


# -- what is to come -----------------------------------------------------------------------------


def _overview(context: Context, people: People, _facts: Mapping[str, str]) -> Message:
    """Returns what goes out next; its button asks whom to remind now."""
    session = context.session
    coming = reminder_view.ahead(session, context.working_days, context.now, people)
    reminded = len(reminder_view.told_on(session, context.today, people))
    rows: list[Part] = [part for ahead in coming for part in _coming(context, ahead, people)]
    rows += _reports_later(context, coming, people)
    who = Button("ดูชื่อ", opens(reminded_today.NAME), "ใครถูกเตือนวันนี้") if reminded else None
    rows.append(Row("วันนี้", f"เตือนแล้ว {reminded:,} คน", who))
    if people is None:
        known = quota.load(session, context.now)
        tone: Tone = "bad" if known is not None and known.left == 0 else "plain"
        rows.append(Row("เดือนนี้", quota_words(known), tone=tone))
    return Card(
        "การเตือน",
        alt=" · ".join(_people_words(ahead) for ahead in coming),
        subtitle="ทั้งสำนักงาน" if people is None else "บุคลากรในสายงานของท่าน",
        rows=tuple(rows),
        buttons=_buttons(people),
        note="ผู้ที่ส่งรายงานก่อนถึงเวลาจะไม่ถูกเตือน ระบบไม่ส่งในวันหยุดและช่วง 18.00–08.30 น.",
    )


def _coming(context: Context, ahead: Ahead, people: People) -> list[Part]:
    words = Para(_people_words(ahead), bold=True)
    if not ahead.digests:
        begins = beginning(context, people) or "ยังไม่มีเรื่องที่ต้องเตือน"
        return [words, Row("การเตือนครั้งถัดไป", begins)]
    steps = [f"{_named_step(kind, n)}: {count:,} เรื่อง" for kind, n, count in ahead.by_step]
    more = [f"และอีก {len(steps) - _STEPS} ขั้น"] if len(steps) > _STEPS else []
    return [
        words,
        Row(moment_words(ahead.at), "\n".join((*steps[:_STEPS], *more)), _list("ดูรายสำนัก", _NEXT)),
    ]


def _named_step(kind: DutyKind, offset: int | None) -> str:
    """`รายงาน อีก 30 วันทำการ`: of what, also where lists of reports alone need not say it."""
    step, words = step_words(kind, offset), words_of(kind)
    return step if words.step_name or words.waits else f"{words.name} {step}"


def _reports_later(context: Context, coming: Sequence[Ahead], people: People) -> list[Part]:
    """Says from when on the bot reminds of reports, where those who are reminded next are told of
    other things only: nobody is to think that the reports were chased."""
    if any(is_report(kind) for ahead in coming for kind, _offset, _count in ahead.by_step):
        return []
    begins = reports_begin(context, people)
    return [Row(NOT_SENT_YET, begins)] if begins else []


def _people_words(ahead: Ahead) -> str:
    if not ahead.digests:
        return "ยังไม่มีใครต้องเตือน"
    return f"จะเตือน {len(ahead.digests):,} คน รวม {ahead.duties:,} เรื่อง"


def _buttons(people: People) -> tuple[Button, ...]:
    send = Button("ส่งเตือนตอนนี้", opens("send_reminder"), "ส่งเตือนตอนนี้", style="primary")
    move = Button("เลื่อนวันส่งของรอบ", opens("move_round"), "เลื่อนวันส่งของรอบ")
    paper, results = _list("คนที่เตือนไม่ถึง", _PAPER), _list("ผลการเตือน", _RESULTS)
    return (send, *((move,) if people is None else ()), paper, results)


def _list(label: str, view: str, **facts: object) -> Button:
    return Button(label, opens(NAME, v=view, **facts), label)


_UNREGISTERED = Button("ใครยังไม่ลงทะเบียน", opens("not_registered"), "ใครยังไม่ลงทะเบียน")
_BACK = Button("การเตือน", opens(NAME), "เตือน")


def _by_bureau(context: Context, people: People, facts: Mapping[str, str]) -> Message:
    """Returns the next reminders, bureau by bureau; of one bureau only if `b` names it."""
    coming, bureau = _next(context, people), _bureau(context, facts)
    found = [row for row in coming.by_bureau if bureau in ("", row[0])]
    page = button_facts.page(facts, _PAGE, len(found))
    rows = tuple(
        Row(name, f"เตือน {reminded:,} คน · {count:,} เรื่อง")
        for name, reminded, count in page.of(found)
    )
    return Card(
        "เตือนครั้งถัดไป รายสำนัก",
        subtitle=page.beside(f"{bureau} {moment_words(coming.at)}".strip()),
        rows=rows or (Para("ยังไม่มีใครต้องเตือน"),),
        buttons=(*page.turn(NAME, v=_NEXT, b=facts.get("b")), _BACK),
    )


def _by_person(context: Context, people: People, facts: Mapping[str, str]) -> Message:
    """Returns whom the next reminders go to; of one bureau only if `b` names it."""
    coming, bureau = _next(context, people), _bureau(context, facts)
    found = [row for row in _reminded(context, coming) if bureau in ("", row[1])]
    page = button_facts.page(facts, _PAGE, len(found))
    rows = tuple(Row(f"{name} · {of}", f"{count:,} เรื่อง") for name, of, count in page.of(found))
    return Card(
        f"เตือนครั้งถัดไป {len(found):,} คน",
        subtitle=page.beside(f"{bureau} {moment_words(coming.at)}".strip()),
        rows=rows or (Para("ยังไม่มีใครต้องเตือน"),),
        buttons=(*page.turn(NAME, v=_WHO, b=facts.get("b")), _BACK),
    )


def _reminded(context: Context, coming: Ahead) -> list[tuple[str, str, int]]:
    """Whom it goes to, of which bureau, and of how many duties; by bureau and name."""
    found = []
    for digest in coming.digests:
        person = context.session.get_one(Person, digest.person_id)
        found.append((person.name, person.bureau.name, len(digest.lines)))
    return sorted(found, key=lambda row: (row[1], row[0]))


def _next(context: Context, people: People) -> Ahead:
    return reminder_view.ahead(context.session, context.working_days, context.now, people)[0]


def _bureau(context: Context, facts: Mapping[str, str]) -> str:
    """The name of the bureau that `b` names; "" if it names none."""
    number = button_facts.whole(facts, "b")
    bureau = context.session.get(Bureau, number) if number is not None else None
    return bureau.name if bureau is not None else ""


def _onward(words: str) -> str:
    """`ใครบ้าง`, `สำนักไหนบ้าง`, `แล้วพรุ่งนี้ล่ะ`: the names, the bureaus, all that is to come."""
    plain = without_polite_ending(words)
    views = {_WHO: _ASKS_WHO, _NEXT: _ASKS_BUREAUS}
    view = next((each for each, form in views.items() if form.fullmatch(plain)), "")
    if view:
        return opens(NAME, v=view)
    return opens(NAME, v=_ALL) if _ASKS_TIME.fullmatch(plain) else ""


_ASKS_WHO = pattern_of(r"(?:แล้ว|มี|เตือน|จะ|ขอ|ราย|ชื่อ|\s)*(?:ใคร(?:บ้าง)?|รายชื่อ)(?:ล่ะ|\s)*")
_ASKS_BUREAUS = pattern_of(r"(?:แล้ว|มี|เตือน|ของ|\s)*สำนัก(?:ไหน|ใด|อะไร)(?:บ้าง|ล่ะ|\s)*")
_ASKS_TIME = pattern_of(r"(?:แล้ว|ของ|\s)*(?:วันนี้|พรุ่งนี้|ครั้ง(?:ถัด|ต่อ)ไป)(?:ล่ะ|บ้าง|\s)*")


# -- the paper list ------------------------------------------------------------------------------


def _paper(context: Context, people: People, facts: Mapping[str, str]) -> Message:
    """Returns whom LINE does not reach, and the bureaus in which nobody can be told."""
    session = context.session
    found = reminder_pass.pass_at(session, context.working_days, context.now)
    bureau = _bureau(context, facts)
    listed = [
        Row(
            f"{each.person.name} · {each.person.bureau.name}",
            f"{UNREACHED[each.why]} · {len(each.duties):,} เรื่อง\n{numbers_words(each.duties)}",
            tone="warn",
        )
        for each in reminder_view.on_paper(session, found, people)
        if bureau in ("", each.person.bureau.name)
    ]
    page = button_facts.page(facts, _PAGE, len(listed))
    nobody = reminder_pass.reaching_nobody(found.duties) if people is None else []
    bureaus = sorted({duty.bureau for duty in nobody if bureau in ("", duty.bureau)})
    alone = [Row("ไม่มีผู้รับแจ้งใน LINE เลย", "\n".join(bureaus), tone="bad")] if bureaus else []
    return Card(
        f"คนที่เตือนไม่ถึง {len(listed):,} คน",
        subtitle=page.beside(bureau) if bureau else page.words,
        rows=(*(alone if page.number == 1 else ()), *page.of(listed))
        or (Para("ทุกคนที่มีเรื่องค้างรับแจ้งทาง LINE ได้", tone="good"),),
        buttons=(*page.turn(NAME, v=_PAPER, b=facts.get("b")), _UNREGISTERED, _BACK),
        note="โปรดแจ้งด้วยวิธีอื่น เช่น โทรศัพท์หรือหนังสือ" if listed or bureaus else "",
    )


# -- what became of it ---------------------------------------------------------------------------


def _results(context: Context, people: People, facts: Mapping[str, str]) -> Message:
    """Returns how many reminders of a day had which outcome; the people of one outcome by `o`.

    The day is `d`, or the last one before it that had any.
    """
    named = button_facts.day(facts, "d") or context.today
    day = reminder_view.last_day(context.session, named)
    if day is None:
        return Card("ผลการเตือน", rows=(Para("ยังไม่มีการเตือน"),), buttons=(_BACK,), tone="muted")
    bureau = _bureau(context, facts)
    told = reminder_view.outcomes(context.session, day, people)
    found = [each for each in told if bureau in ("", each.bureau)]
    if facts.get("o") in OUTCOMES:
        return _one_outcome(facts, day, [o for o in found if o.code == facts["o"]])
    rows = [
        Row(OUTCOMES[code], f"{count:,} คน", _list("ดู", _RESULTS, d=day, o=code, b=facts.get("b")))
        for code in reminder_view.OUTCOMES
        if (count := sum(each.code == code for each in found))
    ]
    return Card(
        "ผลการเตือน",
        subtitle=f"{bureau} {thai_date(day)}".strip(),
        rows=tuple(rows) or (Para("ไม่มีผู้ถูกเตือนในสายงานของท่าน"),),
        buttons=(*_earlier(context, day), _BACK),
    )


def _earlier(context: Context, day: date) -> tuple[Button, ...]:
    before = reminder_view.last_day(context.session, day - timedelta(days=1))
    return (_list("วันก่อนหน้า", _RESULTS, d=before.isoformat()),) if before is not None else ()


def _one_outcome(facts: Mapping[str, str], day: date, found: Sequence[ReminderOutcome]) -> Message:
    page = button_facts.page(facts, _PAGE, len(found))
    rows = tuple(Row(f"{o.name} · {o.bureau}", f"{o.lines:,} เรื่อง") for o in page.of(found))
    code = facts["o"]
    return Card(
        f"{OUTCOMES[code]} {len(found):,} คน",
        subtitle=page.beside(thai_date(day)),
        rows=rows or (Para("ไม่มีแล้ว"),),
        buttons=(*page.turn(NAME, v=_RESULTS, d=day.isoformat(), o=code, b=facts.get("b")), _BACK),
    )


_VIEWS: Mapping[str, Callable[[Context, People, Mapping[str, str]], Message]] = {
    _NEXT: _by_bureau,
    _WHO: _by_person,
    _PAPER: _paper,
    _RESULTS: _results,
}

QUERY = Query(
    name=NAME,
    words=("เตือน",),
    answer=answer,
    roles=frozenset((ADMIN, SUPERVISOR)),
    following=Following(
        by_bureau=opens(NAME, v=_NEXT), hears=_onward, counts=("คน", "เรื่อง"), takes=("b",)
    ),
)

_OTHERS_REMIND = replace(QUERY, answer=_others_remind, roles=frozenset((EXECUTIVE,)))
NOT_REACHED = Query(
    name="not_reached",
    words=("คนที่เตือนไม่ถึง", "ใครเตือนไม่ถึง", "เตือนใครไม่ถึง", "เตือนไม่ถึง"),
    answer=not_reached,
    roles=QUERY.roles,
)
