"""`เสนอชื่อ`: a bureau names one of its people: who, which virtues, why; they are asked at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from handlers.context import Context
from handlers.conversation import people_named
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Opening, Stated, Step
from handlers.conversation.refusals import closing, mending
from handlers.conversation.ticking import tick_row, ticked
from handlers.elections import election_choice, election_words
from handlers.elections.naming import nomination_notices
from handlers.ideas.idea_words import VIRTUES, virtues_listed
from handlers.messages import Card, Message, Para, Text
from handlers.messages.name_labels import name_label
from handlers.question.query import opens
from handlers.understand.patterns import pattern_of
from handlers.understand.prose import read_prose
from handlers.understand.thai import normalise, written_lines
from handlers.understand.unclear import Unclear
from models.elections import election_finding, elections, nominations
from models.elections.election import NAMING, Election
from models.elections.nominations import LONGEST_REASON, Nomination
from models.errors import Refusal, permitted
from models.people import people
from models.people.person import Person

_LEAST_REASON = 10
_OFFERED = 8
_NOBODY = "ไม่พบชื่อนี้ในทะเบียนของสำนักท่าน พิมพ์ชื่อ หรือสองตัวอักษรขึ้นไปของชื่อ เช่น สม"
_MORE_REASON = "กรุณาพิมพ์เหตุผลให้เห็นว่าทำความดีอะไร เช่น มาก่อนเวลาและช่วยงานผู้อื่นเสมอ"
_VIRTUE_OF = {words: key for key, words in VIRTUES.items()}
_VIRTUE = pattern_of("|".join(_VIRTUE_OF))
_VIRTUE_AS_WORD = pattern_of(rf"(?:(?<![ก-๎])|(?<=ด้าน)|(?<=และ))(?:{'|'.join(_VIRTUE_OF)})")
_WITH_IT = pattern_of(r"(?:ด้าน|และ|เด่น|\s|,)+$")
_BECAUSE = pattern_of(r"\s*(?:เพราะ(?:ว่า)?|เนื่องจาก|เหตุผล(?:คือ)?)\s*[:：]?\s*")
_BEGUN = pattern_of(r"^\s*(?:ขอ)?เสนอ(?:ราย)?ชื่อ(?:ผู้มีคุณธรรม|คนดี|ข้าราชการ)?(?:ดีเด่น)?\s*[:：]?\s*")


# -- which election ------------------------------------------------------------------------------


def open_naming(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the button's election (`e`), or the one that takes names today."""
    election = election_choice.of_button(context, facts) or _open_now(context)
    with closing(lambda refusal: _not_now(election, refusal)):
        elections.check_unopened(election)
        elections.check_step(context.session, election, NAMING, context.now)
    settings = elections.settings_of(election)
    if nominations.places_left(context.session, election, context.me.bureau_id) <= 0:
        raise Closed(Text(_full(settings.of_bureau), (election_words.see(election),)))
    groups = settings.groups
    answers: Answers = {"election": election.id, "grouped": len(groups) > 1}
    said = facts.get("said", rest)
    return Opening(str(election.id), answers, anew=bool(said), said=said)


def _open_now(context: Context) -> Election:
    """Returns the election that takes names; else the newest, which says when it does."""
    found = election_finding.taking_names(context.session, context.me, context.now)
    if found:
        return election_choice.one(context, {}, found, election_words.name_somebody)
    going_on = election_finding.going_on(context.session)
    if not going_on:
        context.asked = opens(election_words.ELECTION)  # when it begins is asked of that
        raise Closed(Text(_NONE_YET, (election_words.MINE,)))
    return going_on[0]


_NONE_YET = "ยังไม่มีการคัดเลือกที่เปิดรับชื่อ ผู้ดูแลระบบเป็นผู้กำหนดวัน"


def _not_now(election: Election, refusal: Refusal) -> Text:
    words = f"เสนอชื่อ: {election_words.refused(refusal)}"
    return Text(words, (election_words.see(election),))


# -- who -----------------------------------------------------------------------------------------


def ask_who(context: Context, answers: Answers) -> Message:
    which = people_named.ask_which(answers, "เสนอชื่อผู้ใด")
    if which is not None:
        return which
    most = elections.settings_of(election_choice.of_draft(context, answers)).of_bureau
    return Text(
        f"เสนอชื่อผู้ใดเป็น{election_words.HONOUR} กดชื่อ หรือพิมพ์สองตัวอักษรของชื่อ "
        f"(คนในสำนักของท่าน สำนักละไม่เกิน {most} คน)"
    )


def read_who(text: str, context: Context, answers: Answers) -> dict[str, Any] | Choice:
    """Reads somebody of the own bureau who may be named; says why another may not."""
    if (chosen := people_named.of_alike(context, text, answers)) is not None:
        return chosen
    mine = people_named.meant(context, text, context.me.bureau_id)
    election = election_choice.of_draft(context, answers)
    if len(mine) == 1:
        _check(context, election, mine[0])
    if not mine and (others := people_named.meant(context, text)):
        where = f"{others[0].name} อยู่{others[0].bureau.name}"
        raise Unclear(f"{where} เสนอชื่อได้เฉพาะคนในสำนักของท่าน กรุณาพิมพ์ชื่อคนในสำนัก")
    return people_named.one_or_which(mine, text, _NOBODY)


def _check(context: Context, election: Election, person: Person) -> None:
    """Raises Unclear if the person may not be named."""
    try:
        nominations.check_person(context.session, context.me, election, person, context.now)
    except Refusal as refusal:
        raise Unclear(_refused(context, refusal, person.name)) from refusal


def _refused(context: Context, refusal: Refusal, name: str) -> str:
    """Says why that person cannot be named, and what to do."""
    match refusal.code:
        case "on_committee":
            return f"{name} เป็นกรรมการคัดเลือก จึงเสนอชื่อไม่ได้ กรุณาเลือกผู้อื่น"
        case "named_already":
            nominee: Any = refusal.facts["nominee"]
            found = election_finding.nominee_by_id(context.session, nominee)
            state = election_words.NOMINEE_STATES[found.state] if found is not None else ""
            return f"{name} ถูกเสนอชื่อไว้แล้ว ({state}) กรุณาเลือกผู้อื่น"
        case "bureau_full":
            return _full(refusal.facts["most"])
        case "other_bureau":
            return f"{name} ไม่ได้อยู่สำนักของท่านแล้ว กรุณาเลือกผู้อื่น"
        case "retired":
            return election_words.retired(name)
    return election_words.refused(refusal)


def _full(most: object) -> str:
    return (
        f"สำนักของท่านเสนอชื่อครบ {most} คนแล้ว เสนอเพิ่มได้เมื่อมีผู้ไม่รับหรือถอนตัว "
        "หรือผู้ดูแลระบบเพิ่มจำนวนใน “ตั้งค่าคัดเลือก”"
    )


def who_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    """Offers the people of the bureau who may be named. If a typed name fits several people, it
    offers these."""
    if answers.get(people_named.ALIKE):
        return people_named.which_choices(answers)
    election = election_choice.of_draft(context, answers)
    about = (context.session, context.me, election)
    found = [
        each
        for each in election_finding.colleagues(context.session, context.me)
        if permitted(nominations.check_person, *about, each, context.now)
    ]
    return [
        Choice(f"p{each.id}", name_label(each.name), people_named.named(each))
        for each in found[:_OFFERED]
    ]


# -- group and virtues ---------------------------------------------------------------------------


def group_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    groups = elections.settings_of(election_choice.of_draft(context, answers)).groups
    return [Choice(f"g{place}", name_label(each), each) for place, each in enumerate(groups)]


def ask_virtues(_context: Context, answers: Answers) -> Message:
    on = ticked(answers, "virtues")
    rows = tuple(tick_row(key, words, key in on) for key, words in VIRTUES.items())
    note = "กด “เลือก” ทุกด้านที่เด่น แล้วกด “เลือกครบแล้ว” หรือพิมพ์ เช่น สุจริต จิตอาสา"
    return Card("เด่นด้านใด", rows=rows, note=note)


def virtue_choices(_context: Context, answers: Answers) -> Sequence[Choice]:
    on = ticked(answers, "virtues")
    done = [Choice("done", f"เลือกครบแล้ว ({len(on)})", on)] if on else []
    ticks = [
        Choice(f"{way}_{key}", "", key, ticks=way == "on")
        for key in VIRTUES
        for way in ("on", "off")
    ]
    return [*done, *ticks]


def read_virtues(text: str, _context: Context, _answers: Answers) -> list[str]:
    found = list(dict.fromkeys(_VIRTUE_OF[each] for each in _VIRTUE.findall(normalise(text))))
    if not found:
        raise Unclear(f"พิมพ์ด้านที่เด่น ได้แก่ {virtues_listed(VIRTUES)}")
    return found


# -- why -----------------------------------------------------------------------------------------


def ask_reason(_context: Context, answers: Answers) -> Message:
    name = answers["who"]["name"]
    return Text(f"เหตุผลที่เสนอชื่อ {name} ทำความดีอะไร ไม่เกิน {LONGEST_REASON} ตัวอักษร")


def read_reason(text: str, _context: Context, _answers: Answers) -> str:
    """Reads what the person has done; the names of virtues alone are no reason."""
    read_prose(_VIRTUE.sub("", text), _LEAST_REASON, LONGEST_REASON, _MORE_REASON)
    return read_prose(text, _LEAST_REASON, LONGEST_REASON, _MORE_REASON)


# -- one line ------------------------------------------------------------------------------------


def read_line(text: str, context: Context, answers: Answers) -> Stated:
    """Returns what one line states: `คุณสมมติ สุจริต จิตอาสา เพราะช่วยงานทุกคน`."""
    words = _BEGUN.sub("", written_lines(text))
    before, *after = _BECAUSE.split(words, maxsplit=1)
    found, hints = dict[str, Any](), list[str]()
    name, virtues = _name_and_virtues(context, before, whole="who" in answers)
    if virtues:
        found["virtues"] = virtues
    if name and "election" in answers:  # before one is chosen, nobody can be looked for in it
        try:
            who = read_who(name, context, answers)
        except Unclear as unclear:
            hints.append(unclear.hint)
        else:
            found |= who.also if isinstance(who, Choice) else {"who": who}
    if after:
        try:
            found["reason"] = read_reason(after[0], context, answers)
        except Unclear as unclear:
            hints.append(unclear.hint)
    return Stated(found, hints=tuple(hints))


def _name_and_virtues(context: Context, words: str, whole: bool) -> tuple[str, list[str]]:
    """Returns the name that the words begin with, and the virtues after it. Names may be a virtue,
    or hold one (`มีวินัย`): as much is the name as somebody of the office is called.

    whole: the person is known; all of the words tell virtues.
    """
    name = "" if whole else _name_before(context, words)
    after = words.partition(name)[2] if name else words
    return name, list(dict.fromkeys(_VIRTUE_OF[each] for each in _VIRTUE.findall(after)))


def _name_before(context: Context, words: str) -> str:
    begins = [each.start() for each in _VIRTUE_AS_WORD.finditer(words)]
    names = [_WITH_IT.sub("", words[:place]).strip(" ,") for place in (*begins, len(words))]
    called = [each for each in names if each and people_named.meant(context, each)]
    return called[-1] if called else next(filter(None, names), "")


# -- the end -------------------------------------------------------------------------------------


def review(context: Context, answers: Answers) -> Card:
    election = election_choice.of_draft(context, answers)
    must = elections.settings_of(election).must_accept
    told = (
        "ผู้ถูกเสนอชื่อจะเห็นเหตุผลนี้พร้อมชื่อท่าน และเลือกว่าจะยอมรับหรือไม่"
        if must
        else "ผู้ถูกเสนอชื่อจะเห็นเหตุผลนี้พร้อมชื่อท่าน และถอนตัวได้"
    )
    return Card("ตรวจก่อนเสนอชื่อ", subtitle=election.title, rows=(Para(told),))


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Names them, and asks them."""
    election = election_choice.of_draft(context, answers)
    who = people.by_id(context.session, answers["who"]["id"])
    name = str(answers["who"]["name"])
    if who is None:
        raise Closed(Text(f"ไม่พบ {name} ในทะเบียนแล้ว", (election_words.see(election),)))
    group = answers["group"] if answers["grouped"] else ""
    named = Nomination(tuple(answers["virtues"]), answers["reason"], group)
    with mending(
        lambda refusal: _refused(context, refusal, name),
        otherwise="who",
        no_group="group" if answers["grouped"] else "who",
        reason_long="reason",
        reason_missing="reason",
        no_virtue="virtues",
    ):
        nominee = nominations.name_person(
            context.session, context.sealer, context.me, election, who, named, context.now
        )
    context.must_arrive = True
    reached = nomination_notices.ask(context, election, nominee, who, answers["reason"])
    return [_told(context, election, who, reached)]


def _told(context: Context, election: Election, who: Person, reached: bool) -> Text:
    if who.id == context.me.id:
        words = f"เสนอชื่อท่านเองเป็น{election_words.HONOUR}แล้ว กรุณากดยอมรับด้วย"
        return Text(words, (*election_words.answers(election), election_words.see(election)))
    words = f"เสนอชื่อ {who.name} แล้ว"
    if reached:
        words = f"{words} และแจ้งผู้นั้นแล้ว ท่านจะได้รับแจ้งเมื่อตอบ"
    else:
        words = (
            f"{words} แต่ผู้นั้นยังรับข้อความทาง LINE ไม่ได้ กรุณาบอกให้ลงทะเบียน แล้วพิมพ์ “คัดเลือกดีเด่น” เพื่อยอมรับ"
        )
    return Text(words, (election_words.see(election),))


FLOW = Flow(
    name=election_words.NOMINATE,
    title="การเสนอชื่อ",
    opens_on=("เสนอชื่อ", "เสนอชื่อดีเด่น", "เสนอชื่อคนดีเด่น", "เสนอรายชื่อดีเด่น", "ส่งรายชื่อดีเด่น"),
    steps=(
        Step(
            name="who",
            label="ผู้ถูกเสนอชื่อ",
            called=("ชื่อ", "คน"),
            ask=ask_who,
            read=read_who,
            choices=who_choices,
            names=people_named.names_somebody,
            free_text="a name is typed, also in part",
            show=people_named.show,
        ),
        Step(
            name="group",
            label="กลุ่ม",
            ask=lambda _context, _answers: Text("เสนอในกลุ่มใด"),
            choices=group_choices,
            when=("grouped", frozenset((True,))),
            why="แต่ละกลุ่มเลือกแยกกัน",
        ),
        Step(
            name="virtues",
            label="คุณธรรม",
            called=("ด้าน", "ด้านที่เด่น"),
            ask=ask_virtues,
            read=read_virtues,
            choices=virtue_choices,
            show=lambda value, _answers: virtues_listed(value),
            why="เป็นการคัดเลือกผู้มีคุณธรรมและจริยธรรมดีเด่น จึงต้องบอกว่าเด่นด้านใด",
        ),
        Step(
            name="reason",
            label="เหตุผล",
            ask=ask_reason,
            read=read_reason,
            prose=True,
            why="ผู้ที่ท่านเสนอชื่ออ่านเหตุผลนี้ ก่อนตัดสินใจว่าจะยอมรับหรือไม่",
        ),
    ),
    open=open_naming,
    review=review,
    finish=finish,
    facts=frozenset(("grouped",)),
    roles=election_words.NAMERS,
    confirm_label="เสนอชื่อ",
    sentence=read_line,
    seen_by="ผู้ที่ท่านเสนอชื่อเห็นเหตุผลพร้อมชื่อและสำนักของท่าน แล้วเลือกเองว่าจะยอมรับหรือไม่ ก่อนกดเสนอยังไม่มีใครเห็น",
    help="เสนอชื่อคนในสำนักเป็นผู้มีคุณธรรมและจริยธรรมดีเด่น ผู้นั้นเลือกเองว่าจะยอมรับหรือไม่",
)
