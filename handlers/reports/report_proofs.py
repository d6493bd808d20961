"""What other subjects prove in a report: one tap on their card puts it in and fills what follows.

Nothing that was typed is lost: only answers that are open, or that proofs have filled, are filled.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Again, Answers, Choice, Closed, Opening, Remarked
from handlers.conversation.ticking import card_button
from handlers.messages import Button, Card, Message, Para, Row, Text
from handlers.question import button_facts
from handlers.question.query import opens
from handlers.reports import report_cards
from handlers.reports.filing.report_answers import PROOFS, PROVED
from handlers.reports.filing.report_choice import NotSendable
from handlers.reports.report_cards import REPORT
from handlers.reports.report_words import AS_PLANNED
from handlers.subjects import proofs
from handlers.subjects.proofs import Proof
from handlers.understand.listing import listed
from models.conversations import conversation_rows
from models.plans.plan import Activity
from models.reports import reports
from models.reports.report import APPROVED, SUBMITTED, WITHDRAWN

FILLED = "filled"
"""A hidden answer: the words that proofs have filled in, by step."""

_BY, _OF = "by", "of"
_OPEN = (None, "", AS_PLANNED)
"""Answers that a proof takes the place of: "as planned" was tapped and says no figure."""
_LABELS = {"output": "ผลผลิต", "outcome": "ผลลัพธ์"}


@dataclass(frozen=True)
class Given:
    """A proof of the subject `by`."""

    by: str
    proof: Proof

    def kept(self) -> dict[str, Any]:
        """Returns what the report keeps of it, as JSON values."""
        return {"by": self.by, "about": self.proof.about, "name": self.proof.name}

    def facts(self) -> dict[str, object]:
        """Returns the facts of a button that puts it into a report."""
        return {_BY: self.by, _OF: self.proof.about}


def into_report(by: str, about: int, number: str) -> Button:
    """Returns the button that puts a proof of the subject `by` into its activity's report."""
    label = f"แนบกับรายงาน {number}"
    return Button(label, opens(REPORT, **{_BY: by, _OF: about}), label)


def asked_for(context: Context, facts: Mapping[str, str]) -> Given | None:
    """Returns the proof that a button puts in, None of any other button. Raises Closed if it is not
    there for the person talking."""
    about = button_facts.whole(facts, _OF)
    if _BY not in facts or about is None:
        return None
    of = proofs.of_subject(context, facts[_BY])
    proof = of.named(context, about) if of is not None else None
    if proof is None:
        raise Closed(Text("ไม่พบหลักฐานนี้ หรือไม่อยู่ในหน้าที่ของท่าน พิมพ์ “รายงาน” เพื่อรายงานกิจกรรม"))
    return Given(facts[_BY], proof)


def pointed(context: Context, given: Given, facts: Mapping[str, str]) -> dict[str, str]:
    """Returns the facts that open the report of the proof: the unfinished one, else the next."""
    begun = {} if "d" in facts else next(_unfinished(context, given.proof.activity_id), {})
    return {**facts, "a": str(given.proof.activity_id), **begun}


def _unfinished(context: Context, activity_id: int) -> Iterator[dict[str, str]]:
    """Yields the facts of the activity's unfinished reports, the present one first. One that is
    entered for somebody else is meant only if it is the present one."""
    now = conversation_rows.active(context.session, context.sealer, context.lane)
    waiting = conversation_rows.drafts(context.session, context.sealer, context.lane)
    for place in [*([now] if now is not None else []), *waiting]:
        answers = place.state["answers"] if place.row.flow == REPORT and place.state else {}
        behalf = answers.get("behalf")
        if answers.get("activity_id") == activity_id and (behalf is None or place is now):
            yield {"d": answers["due"], **({"p": str(behalf)} if behalf is not None else {})}


def put_in(context: Context, opening: Opening, given: Given) -> Opening:
    """Returns the opening with the proof; an unfinished report gets it and goes on where it is."""
    answers = _drafted(context, opening)
    if not answers:
        return _begun(context, opening, given)
    added = _added(answers, given)
    told = Text(_told(given, answers, added))
    return Opening(opening.subject, added, onward=Again(told, step="", without=()))


def kept_anew(context: Context, opening: Opening) -> Opening:
    """Returns the opening of a report begun anew with the proofs of the draft that it replaces."""
    for each in _drafted(context, opening).get(PROOFS) or []:
        of = proofs.of_subject(context, each["by"])
        proof = of.named(context, each["about"]) if of is not None else None
        if proof is not None:
            opening = _begun(context, opening, Given(each["by"], proof))
    return opening


def _drafted(context: Context, opening: Opening) -> Answers:
    """Returns the answers of the unfinished report, {} where there is none."""
    draft = conversation_rows.draft_of(
        context.session, context.sealer, context.lane, REPORT, opening.subject
    )
    return draft.state["answers"] if draft is not None and draft.state else {}


def _begun(context: Context, opening: Opening, given: Given) -> Opening:
    known = {**_withdrawn(context, opening.answers), **opening.answers}
    added = _added(known, given)
    messages = [*opening.messages, Text(_told(given, known, added))]
    return replace(opening, answers={**opening.answers, **added}, messages=messages)


def _withdrawn(context: Context, answers: Answers) -> Answers:
    """Returns the answers of the report that was taken back and can be sent as it was."""
    due = button_facts.day({"d": answers["due"]}, "d")
    found = reports.find(context.session, answers["activity_id"], answers["bureau"], due)
    same = found is not None and found.state == WITHDRAWN
    return dict(answers.get("former_answers", {})) if same else {}


def _added(answers: Answers, given: Given) -> Answers:
    kept = [each for each in answers.get(PROOFS) or [] if each != given.kept()]
    if len(kept) < len(answers.get(PROOFS) or []):
        return {}
    filled = dict(answers.get(FILLED, {}))
    for step, words in given.proof.fills.items():
        now = answers.get(step)
        if now in _OPEN:
            filled[step] = words
        elif now == filled.get(step):
            filled[step] = f"{now}\n{words}"
    taken = {step: words for step, words in filled.items() if _is_filled(answers, step)}
    return {**taken, PROOFS: [*kept, given.kept()], PROVED: True, FILLED: filled}


def _is_filled(answers: Answers, step: str) -> bool:
    now = answers.get(step)
    return now in _OPEN or now == answers.get(FILLED, {}).get(step)


def _told(given: Given, answers: Answers, added: Answers) -> str:
    """Says what the proof has filled, and which answers stay."""
    if not added:
        return f"{given.proof.name} อยู่ในรายงานนี้แล้ว"
    new = [_LABELS[step] for step in given.proof.fills if step in added]
    typed = [_LABELS[step] for step in given.proof.fills if step not in added]
    lines = [
        f"ใช้{given.proof.name} เป็นหลักฐานแล้ว",
        f"เติม{_and(new)}ให้แล้ว ตรวจและแก้ได้ก่อนส่ง" if new else "",
        f"{_and(typed)}คงตามที่ท่านตอบไว้" if typed else "",
    ]
    return "\n".join(filter(None, lines))


def _and(labels: Sequence[str]) -> str:
    return "และ".join(labels)


def marked(answers: Answers) -> tuple[Para, ...]:
    """Returns the line of the review card that says which answers are taken from proofs."""
    filled: Mapping[str, str] = answers.get(FILLED, {})
    same = [_LABELS[step] for step in filled if answers.get(step) == filled[step]]
    if not same or not answers.get(PROOFS):
        return ()
    names = listed(each["name"] for each in answers[PROOFS])
    return (Para(f"{_and(same)}นำมาจาก{names} แก้ได้ก่อนส่ง", tone="muted"),)


def settled(context: Context, why: NotSendable, given: Given) -> Closed:
    """Says what can be done with a proof if its report was sent already."""
    activity, number, name = why.activity, why.activity.number, given.proof.name
    report = reports.find(context.session, activity.id, context.me.bureau_id, why.due)
    if report is not None and report.state == SUBMITTED:
        sent = reports.version_of(context.session, report)
        words = f"รายงาน {number} ส่งแล้ว กำลังรออนุมัติ จึงยังไม่ได้แนบ{name}"
        how = f"หากจะแนบ ให้ถอนรายงานก่อน แล้วกด “แนบกับรายงาน {number}” อีกครั้ง"
        again = into_report(given.by, given.proof.about, number)
        buttons = (report_cards.withdraw_button(report, sent), again)
        return Closed(Text(f"{words} {how}", buttons))
    if report is not None and report.state == APPROVED:
        words = f"รายงาน {number} ได้รับอนุมัติแล้ว จึงยังไม่ได้แนบ{name}"
        how = "หากจะแนบ กด “แก้ฉบับที่อนุมัติ” แล้วส่งใหม่"
        fix = report_cards.correct_button(activity, why.due, **given.facts())
        return Closed(Text(f"{words} {how}", (fix,)))
    return why


def lacking(
    context: Context, activity: Activity, answers: Answers, bureau_id: int
) -> Iterator[Remarked]:
    """Yields what subjects miss in the report; nothing while the work is not begun."""
    if answers.get("status") == "not_started":
        return
    named = {each["by"] for each in answers.get(PROOFS) or []}
    for subject in context.subjects:
        if subject.proofs is not None and subject.name not in named:
            found = subject.proofs.lacking(context, activity, bureau_id)
            if found is not None:
                yield Remarked("outcome", found.button.label, found.sentence, found.button)


# -- the question ----------------------------------------------------------------------------------


def ask(_context: Context, answers: Answers) -> Message:
    """Shows the proofs, each with a button that takes it out."""
    kept = answers.get(PROOFS) or []
    rows = tuple(
        Row(f"{place}. เอกสารจากระบบ", each["name"], _out(place))
        for place, each in enumerate(kept, 1)
    )
    note = "เอาออกแล้วข้อความที่เติมไว้ในผลผลิตและผลลัพธ์ยังอยู่ แก้ได้ที่ข้อนั้น"
    return Card("หลักฐานจากระบบ", rows=rows or (Para("ยังไม่มี"),), note=note)


def _out(place: int) -> Button:
    return Button("เอาออก", card_button(f"out_{place}"), f"เอาออกข้อ {place}")


def choices(_context: Context, answers: Answers) -> Sequence[Choice]:
    kept = answers.get(PROOFS) or []
    outs = [
        Choice(f"out_{place}", "", [each for each in kept if each is not out] or None, stays=True)
        for place, out in enumerate(kept, 1)
    ]
    return [Choice("use", f"ใช้ตามนี้ ({len(kept)})", kept), *outs] if kept else outs


def show(value: Any, _answers: Answers) -> str:
    return "\n".join(each["name"] for each in value)
