"""The organiser says what will be bettered because of a result; it is printed in its document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.flow import Answers, Closed, Flow, Opening, Step
from handlers.conversation.hidden_keys import BEFORE
from handlers.conversation.refusals import closing
from handlers.messages import Message, Text
from handlers.question import button_facts
from handlers.surveys import survey_cards, survey_words
from handlers.surveys.survey_words import BETTER
from handlers.understand.thai import written_lines
from handlers.understand.unclear import Unclear
from models.errors import Refusal
from models.surveys import after_closing, surveys
from models.surveys.after_closing import LONGEST_BETTERS

_LEAST = 5
_NONE = "ไม่มีแบบสำรวจที่ปิดแล้วซึ่งท่านยังไม่ได้บอกสิ่งที่จะปรับปรุง เลือกจากรายการได้"


def open_better(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the closed survey of a button (`about`), or the newest of one's own that says
    nothing yet."""
    about = button_facts.whole(facts, "about")
    campaign = (
        surveys.campaign_of(context.session, about)
        if about is not None
        else after_closing.without_betters(context.session, context.me)
    )
    if campaign is None:
        raise Closed(Text(_NONE, (survey_words.MINE,)))
    survey = surveys.survey_of(context.session, campaign.id)
    if not surveys.may_close(context.me, survey):
        raise Closed(_refused(Refusal("not_yours")))
    if campaign.closed_at is None:
        raise Closed(survey_cards.running(context, survey, campaign))
    before = {BEFORE: {"betters": survey.betters}} if survey.betters else {}
    answers: Answers = {"about": campaign.id, "title": campaign.title, **before}
    return Opening(str(campaign.id), answers, anew=True)


def _refused(_refusal: Refusal) -> Text:
    return Text("บอกสิ่งที่จะปรับปรุงได้เฉพาะผู้เปิดแบบสำรวจและผู้ดูแลระบบ", (survey_words.MINE,))


def ask(_context: Context, answers: Answers) -> Message:
    return Text(
        f"จากผล {answers['title']} จะนำไปปรับปรุงอะไร\n"
        "พิมพ์เป็นข้อความเดียว จะพิมพ์ในรายงานผลแบบสำรวจ (อย่าใส่ชื่อบุคคล)"
    )


def read(text: str, _context: Context, _answers: Answers) -> str:
    words = written_lines(text).strip()
    if not _LEAST <= len(words) <= LONGEST_BETTERS:
        raise Unclear(f"กรุณาพิมพ์สิ่งที่จะปรับปรุง ไม่เกิน {LONGEST_BETTERS:,} ตัวอักษร")
    return words


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Keeps it; returns the card of the result with it."""
    with closing(_refused):
        survey = after_closing.better(
            context.session, context.me, answers["about"], answers["betters"], context.now
        )
    campaign = surveys.campaign_of(context.session, survey.campaign_id)
    assert campaign is not None
    context.must_arrive = True
    return [
        Text("บันทึกสิ่งที่จะปรับปรุงแล้ว จะพิมพ์ในรายงานผลแบบสำรวจ"),
        survey_cards.closed(context, survey, campaign),
    ]


FLOW = Flow(
    name=BETTER,
    title="การบอกสิ่งที่จะปรับปรุง",
    opens_on=("จะปรับปรุงอะไร", "สิ่งที่จะนำไปปรับปรุง"),
    steps=(
        Step(
            name="betters",
            label="สิ่งที่จะปรับปรุง",
            ask=ask,
            read=read,
            prose=True,
            help="บอกสิ่งที่สำนักจะทำให้ดีขึ้นจากผลนี้ เช่น เพิ่มที่นั่งรอ หรือชี้แจงประมวลจริยธรรมอีกครั้ง",
        ),
    ),
    open=open_better,
    finish=finish,
    counted=False,
)
