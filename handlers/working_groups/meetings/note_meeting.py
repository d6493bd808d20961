"""`บันทึกการประชุม ...`: notes a meeting of a working group, of which its minutes are printed; all
lines may be pasted at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from rapidfuzz import fuzz

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Heeded, Opening, Step
from handlers.conversation.refusals import mending
from handlers.messages import Card, Message, Para, Row, Text, cut_graphemes
from handlers.messages.name_labels import short_title
from handlers.question import button_facts
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import letters, without_particles
from handlers.understand.unclear import Unclear
from handlers.working_groups import command_lines, group_cards, group_words
from handlers.working_groups.meetings import (
    agenda_text,
    attendance_list,
    meeting_heard,
    meeting_questions,
    meeting_text,
)
from handlers.working_groups.meetings.meeting_text import MeetingText
from models.working_groups import groups
from models.working_groups.working_group import WorkingGroup

_MOST_CHOICES, _LIKE, _LEAD = 9, 60.0, 10.0
_ANY_GROUP = pattern_of("(?:ของ)?คณะ(?:ทำงาน|กรรมการ)?(?:นี้|เรา)?")


def open_noting(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens with what the lines tell, for the group of the button (`g`) or of the words."""
    told = meeting_text.read_meeting(
        command_lines.after_command(rest, FLOW.opens_on), context.today
    )
    kept = kept_groups(context)
    if not kept:
        raise Closed(
            Text(
                "ยังไม่มีคณะทำงานที่ท่านดูแล พิมพ์ “ตั้งคณะทำงาน” ก่อน แล้วส่งข้อความบันทึกการประชุมนี้อีกครั้ง",
                (group_words.NEW,),
            )
        )
    group = _of_button(kept, facts) or _meant(kept, told.about)
    answers, hints = _answers(context, told)
    if group is not None:
        answers["group"] = _group_answer(group)
        filled, hint = _of_group(told, group.members)
        answers |= filled
        hints += [hint, "" if _is_named(group, told.about, facts) else _picked(group)]
    else:
        answers["told"] = {
            "all_came": told.all_came,
            **{name: told.section(name) for name in ("present", "absent", "guests")},
        }
    above = tuple(Text(hint) for hint in dict.fromkeys(filter(None, hints)))
    return Opening("", answers, above, anew=True)


def kept_groups(context: Context) -> list[WorkingGroup]:
    """Returns the groups that the person may keep, the newest year first."""
    found = groups.readable(context.session, context.me)
    return [each for each in found if groups.may_keep(context.session, context.me, each)]


def _of_button(kept: Sequence[WorkingGroup], facts: Mapping[str, str]) -> WorkingGroup | None:
    group_id = button_facts.whole(facts, "g")
    return next((each for each in kept if each.id == group_id), None)


def _meant(kept: Sequence[WorkingGroup], about: str) -> WorkingGroup | None:
    """Returns the only group, or the one whose title the words are most like."""
    if len(kept) == 1:
        return kept[0]
    said = letters(about)
    alike = sorted(
        ((fuzz.partial_ratio(said, letters(g.title)), -g.id) for g in kept), reverse=True
    )
    sure = len(said) > 3 and alike[0][0] >= _LIKE and alike[0][0] - alike[1][0] > _LEAD
    return next(each for each in kept if each.id == -alike[0][1]) if sure else None


def _is_named(group: WorkingGroup, about: str, facts: Mapping[str, str]) -> bool:
    """Tells whether the group was chosen by a button, or the words name it."""
    said = letters(_ANY_GROUP.sub("", without_particles(about)))
    like = fuzz.partial_ratio(said, letters(group.title)) if len(said) > 3 else 0
    return "g" in facts or like >= _LIKE


def _picked(group: WorkingGroup) -> str:
    return f"บันทึกของ{short_title(group.title)} ซึ่งเป็นคณะเดียวที่ท่านดูแล"


def _answers(context: Context, told: MeetingText) -> tuple[Answers, list[str]]:
    """Returns what the lines tell that concerns no member, and why some of it cannot be."""
    answers: Answers = {"number": [told.number, told.year] if told.number else None}
    hints: list[str] = []
    if told.day is not None:
        when = [told.day.isoformat(), told.begins, told.ends]
        _take(answers, hints, "when", lambda: meeting_questions.checked_when(when, context))
    if told.place:
        _take(answers, hints, "place", lambda: meeting_questions.place_of(told.place))
    if "agenda" in told.sections:
        _take(
            answers,
            hints,
            "agenda",
            lambda: meeting_questions.agenda_of(
                agenda_text.with_days(told.section("agenda"), context.today), ()
            ),
        )
    return answers, hints


def _take(answers: Answers, hints: list[str], step: str, read: Callable[[], Any]) -> None:
    try:
        answers[step] = read()
    except Unclear as unclear:
        hints.append(unclear.hint)


def _of_group(told: MeetingText, members: Sequence[Mapping[str, Any]]) -> tuple[Answers, str]:
    """Returns who was absent and who else came, as the lines tell, and why it cannot be read."""
    answers: Answers = {}
    absent, present = told.section("absent"), told.section("present")
    try:
        if told.section("guests"):
            answers["guests"] = attendance_list.read_guests(told.section("guests"))
        if present:
            answers["absent"], others = attendance_list.read_present(present, members)
            answers["guests"] = [*answers.get("guests", []), *others] or None
        if absent:
            named = attendance_list.read_absent(absent, members)
            whys = {each["at"]: each["why"] for each in named}
            known = answers.get("absent", named)
            answers["absent"] = [{**each, "why": whys.get(each["at"], "")} for each in known]
    except Unclear as unclear:
        return answers, unclear.hint
    if told.all_came and "absent" not in answers:
        answers["absent"] = []
    if "absent" in answers and "guests" not in answers:
        answers["guests"] = None
    return answers, ""


# -- which group ----------------------------------------------------------------------------------


def _group_answer(group: WorkingGroup) -> dict[str, Any]:
    """Returns the group as an answer; its members are those of now."""
    return {"id": group.id, "title": group.title, "members": group.members}


def group_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    """Offers the groups; what was told of their people is read with the choice."""
    return [
        Choice(
            f"g{each.id}",
            cut_graphemes(f"{n}. {each.title.removeprefix('คณะทำงาน')}", 20),
            _group_answer(each),
            also=_told_of(answers, each),
            said=(each.title,),
        )
        for n, each in enumerate(kept_groups(context)[:_MOST_CHOICES], 1)
    ]


def _told_of(answers: Answers, group: WorkingGroup) -> Answers:
    kept = answers.get("told") or {}
    names = ("present", "absent", "guests")
    sections = {name: [kept[name]] for name in names if kept.get(name)}
    told = MeetingText(all_came=bool(kept.get("all_came")), sections=sections)
    return _of_group(told, group.members)[0]


def ask_group(context: Context, _answers: Answers) -> Message:
    found = kept_groups(context)[:_MOST_CHOICES]
    rows = tuple(Para(f"{n}. {short_title(each.title)}") for n, each in enumerate(found, 1))
    return Card("ประชุมคณะทำงานใด", rows=rows)


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes another group than the one that stands, and orders about the lists."""
    which = meeting_heard.other_group(text)
    if which is None or at == "group":
        return meeting_heard.heeds(text, at, context, answers)
    kept = [each for each in kept_groups(context) if each.id != answers["group"]["id"]]
    group = _meant(kept, which) if which and kept else None
    anew = ("group", "absent", "guests")
    if group is None:
        return Heeded(told="กรุณาเลือกคณะทำงาน คำตอบข้ออื่นยังอยู่", anew=anew)
    told = f"เปลี่ยนเป็น{short_title(group.title)}แล้ว"
    return Heeded({"group": _group_answer(group)}, told=told, at_once=True, anew=anew)


_GROUP = Step(
    name="group",
    label="คณะทำงาน",
    ask=ask_group,
    choices=group_choices,
    show=lambda value, _answers: value["title"],
)


# -- the end -------------------------------------------------------------------------------------


def review(context: Context, answers: Answers) -> Card:
    members = len(answers["group"]["members"])
    came = f"{members - len(answers['absent']):,} จาก {members:,} คน"
    which = group_words.which_meeting(*meeting_questions.number_of(context, answers))
    return Card("ตรวจก่อนบันทึกการประชุม", rows=(Row("จะบันทึกเป็น", which), Row("มาประชุม", came)))


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Stores the meeting and shows its card."""
    group = groups.standing(context.session, answers["group"]["id"])
    if group is None or not groups.may_keep(context.session, context.me, group):
        raise Closed(group_words.gone())
    told = meeting_questions.said(answers, *meeting_questions.number_of(context, answers))
    with mending(group_words.refused, **meeting_questions.STEP_OF):
        made = groups.note_meeting(context.session, context.me, group, told, context.now)
    context.must_arrive = True
    context.saved = {"m": made.id}
    return [group_cards.meeting_card(context, group, made, "บันทึกการประชุมแล้ว")]


FLOW = Flow(
    name=group_words.NOTE_MEETING,
    title="การบันทึกการประชุม",
    opens_on=(
        "บันทึกการประชุม",
        "บันทึกประชุม",
        "จดรายงานการประชุม",
        "บันทึกรายงานการประชุม",
        "จดประชุม",
        "จดบันทึกประชุม",
        "จดบันทึกการประชุม",
        "ลงรายงานประชุม",
        "ลงรายงานการประชุม",
        "ลงบันทึกการประชุม",
        "จดรายงานประชุม",
        "บันทึกรายงานประชุม",
        "บันทึกมติที่ประชุม",
        "บันทึกมติการประชุม",
        "บันทึกมติประชุม",
        "จดมติที่ประชุม",
        "ลงมติที่ประชุม",
    ),
    steps=(_GROUP, *meeting_questions.STEPS),
    open=open_noting,
    review=review,
    heeds=heeds,
    finish=finish,
    confirm_label="บันทึก",
    confirm_said=("ลงเลย",),
)
