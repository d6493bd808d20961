"""Approving or accepting several reports at once. Each report is decided on its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from handlers.context import Context
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Closed, Opening, Step
from handlers.messages import Button, Card, Message, Row, Text, Tone
from handlers.messages.name_labels import short_title
from handlers.question import button_facts
from handlers.question.query import opens
from handlers.reports.due_report_words import settled_words
from handlers.reports.report_notices import Sent
from handlers.reports.report_words import refused_decision
from models.conversations import conversation_rows
from models.conversations.conversation import DONE
from models.errors import Refusal
from models.reports.report import Report

MOST = 20
"""Reports that one card can show."""

LEAST = 2

_TOO_FEW = "ยังไม่มีรายงานที่ดูแล้วตั้งแต่ 2 ฉบับ"

Ready = Mapping[tuple[int, int], Row]
"""The reports (id, version) that wait and were opened before, each as a row."""


def row(report: Report, bureau: str, found: str = "", tone: Tone = "plain") -> Row:
    """A report as a row. found: what the checks found, if anything."""
    label = f"{bureau} · {settled_words(report.due)}{found}"
    activity = report.activity
    return Row(label, f"{activity.number} {short_title(activity.title)}", tone=tone)


def nobody_told(_context: Context, _decided: Sequence[Sent]) -> str:
    return ""


@dataclass(frozen=True)
class DecidingSeveral:
    """A conversation that decides on several reports, only on those opened before.

    verb: what is done with them: อนุมัติ
    queue: the word that lists what waits
    one: what the list's button does with one report: พิจารณา
    look: the conversation that opens one report (its subject: report and version)
    ready: the reports that it is about
    decide: (context, report id, version). Raises Refusal
    others: the button to what else waits
    tell: tells others what was decided, and returns that in words
    """

    verb: str
    queue: str
    one: str
    look: str
    ready: Callable[[Context], Ready]
    decide: Callable[[Context, int, int], Sent]
    others: Callable[[Context], tuple[Button, ...]]
    tell: Callable[[Context, Sequence[Sent]], str] = nobody_told

    def open(self, context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
        """Opens with a card of the reports; only of those that a button names (`of`).

        Raises Closed if they are too few.
        """
        named, every = button_facts.several(facts, "of"), self.ready(context)
        meant = [pair for pair in every if not named or pair[0] in named][:MOST]
        ready = {pair: every[pair] for pair in meant}
        if len(ready) < LEAST:
            raise Closed(self._too_few(context, ready))
        card = Card(
            f"{self.verb} {len(ready)} ฉบับที่ดูแล้ว",
            rows=tuple(ready.values()),
            note="ฉบับที่ยังไม่ได้เปิดดู ไม่อยู่ในรายการนี้",
        )
        return Opening("", {"reports": [list(pair) for pair in ready]}, [card], anew=True)

    def _too_few(self, context: Context, ready: Ready) -> Message:
        """Says that none was opened before, or opens the only one."""
        for report_id, version in ready:
            name = _name(context, report_id)
            see = Button(f"{self.one}{name}", opens(self.look, r=report_id, v=version))
            words = f"{_TOO_FEW} มีเพียง{name} กดปุ่มเพื่อ{self.verb}ฉบับนั้น"
            return Text(words, (see, *self.others(context)))
        others = self.others(context)
        if not others:
            return Text(f"ขณะนี้ไม่มีรายงาน{self.queue}ที่ถึงท่าน จึงไม่ได้{self.verb}ฉบับใด")
        words = f"{_TOO_FEW} จึงยังไม่ได้{self.verb}ฉบับใด กดปุ่มแล้วกด “{self.one}” เพื่ออ่านก่อน"
        return Text(words, others)

    @property
    def sure(self) -> Step:
        """The step `sure` (True or False) for the answer `reports`."""

        def ask(_context: Context, answers: Answers) -> Message:
            return Text(f"ยืนยัน{self.verb}ทั้ง {len(answers['reports'])} ฉบับ ใช่หรือไม่")

        return yes_or_no(ask, f"ยืนยัน{self.verb}", f"ยังไม่{self.verb}", self.verb)

    def finish(self, context: Context, answers: Answers) -> Sequence[Message]:
        """Decides on each report if possible, and says which were left out and why."""
        if answers["sure"]:
            words = self._outcome(context, answers["reports"])
        else:
            words = f"ยังไม่ได้{self.verb}ฉบับใด พิมพ์ “{self.queue}” เพื่อ{self.one}ทีละฉบับ"
        return [Text(words, self.others(context))]

    def _outcome(self, context: Context, reports: Sequence[list[int]]) -> str:
        """Decides on each. Returns the result, one line each."""
        decided: list[Sent] = []
        refused: list[str] = []
        # Everybody locks in the same order, so that two people at once cannot deadlock.
        for report_id, version in sorted(reports):
            try:
                decided.append(self.decide(context, report_id, version))
            except Refusal as refusal:
                refused.append(f"{_name(context, report_id)}: {refused_decision(refusal)}")
            else:
                _close(context, self.look, f"{report_id}|{version}")
        context.must_arrive = True
        done = f"ไม่ได้{self.verb}ฉบับใด"
        if decided:
            done = f"{self.verb}แล้ว {len(decided)} ฉบับ{self.tell(context, decided)}"
        why = [f"{self.verb}ไม่ได้ {len(refused)} ฉบับ", *refused] if refused else []
        return "\n".join((done, *why))


def _close(context: Context, look: str, subject: str) -> None:
    """Ends the person's draft of the decision on that report."""
    begun = conversation_rows.draft_of(context.session, context.sealer, context.lane, look, subject)
    if begun is not None:
        conversation_rows.end(context.session, begun.row, DONE, context.now)


def _name(context: Context, report_id: int) -> str:
    report = context.session.get(Report, report_id)
    return f"รายงาน {report.activity.number}" if report is not None else "รายงาน"
