"""An administrator scores a bureau's measure in a round, if the plan's form has scores, or changes
the score.

`ให้คะแนน สำนักวิชาการ มาตรการที่ 1 รอบ 20 มี.ค. 100` answers everything; what is missing is asked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Mend, Opening, Step
from handlers.conversation.questions import plain, show_words
from handlers.conversation.refusals import closing
from handlers.messages import Button, Card, Message, Row, Text
from handlers.messages.name_labels import name_label
from handlers.question import button_facts, topic
from handlers.question.query import opens
from handlers.question.topic import Topic
from handlers.reports.filing.report_review import SCORE, SCORE_ANY, score_words
from handlers.reports.report_words import moment_words
from handlers.understand.dates.dates import read_date, short_date, thai_date
from handlers.understand.names import one_bureau
from handlers.understand.numbers.numbers import SCORE_HINT, read_score, split_score
from handlers.understand.thai import without_polite_ending
from handlers.understand.unclear import Unclear
from models.errors import Refusal
from models.people.person import ADMIN, Person
from models.reports.figures import measure_scores
from models.reports.figures.measure_scores import HIGHEST, Scorable
from models.reports.figures.score import MeasureScore

_MOST = 8
_QUEUE = Button("รอตรวจ", opens("awaiting_review"), "รอตรวจ")


# -- the opening ---------------------------------------------------------------------------------


def open_score(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """A button's facts (`b`, `m`, `d`, `p`) or the words limit what may be scored. An answer with
    only one possible value is not asked."""
    everything = measure_scores.scorable(context.session, context.today)
    if not everything:
        raise Closed(Text(_NOTHING, (_QUEUE,)))
    words, score = split_score(without_polite_ending(rest))
    about = topic.read(context, words, facts)
    fitting = [each for each in everything if _fits(each, about, button_facts.whole(facts, "p"))]
    if not about.understood or not fitting:
        raise Closed(Text(_not_found(about), (SCORE_ANY, _QUEUE)))
    answers = _known(fitting)
    if score is not None:
        try:
            answers["score"] = read_score(score)
        except Unclear as unclear:
            wrong = Text(f"คะแนน “{score[:20]}” ใช้ไม่ได้ {unclear.hint}")
            return Opening("", answers, [wrong], anew=True)
    return Opening("", answers, anew=True)


_NOTHING = (
    "ยังไม่มีมาตรการที่ให้คะแนนได้ ให้คะแนนได้เมื่อแบบรายงานของแผนมีช่องคะแนน และสำนักส่งรายงานของมาตรการนั้นแล้ว"
)


def _not_found(about: Topic) -> str:
    if not about.understood:
        return "ไม่พบสำนัก มาตรการ หรือรอบที่พิมพ์ พิมพ์เช่น ให้คะแนน สำนักวิชาการ มาตรการที่ 1 รอบ 20 มี.ค. 100"
    named = [bureau.name for bureau in about.bureaus[:1]]
    named += [f"มาตรการที่ {about.measure}"] if about.measure is not None else []
    named += [f"รอบ {thai_date(about.due)}"] if about.due is not None else []
    return f"{' '.join(named)} ยังไม่มีรายงานที่ส่งแล้วในแผนที่มีช่องคะแนน กดปุ่มเพื่อเลือกจากที่ให้คะแนนได้"


def _fits(each: Scorable, about: Topic, plan_id: int | None) -> bool:
    bureaus = {bureau.id for bureau in about.bureaus}
    return (
        (not bureaus or each.bureau_id in bureaus)
        and about.measure in (None, each.measure)
        and about.due in (None, each.due)
        and (about.span is None or about.span[0] <= each.due <= about.span[1])
        and plan_id in (None, each.plan_id)
    )


def _known(fitting: Sequence[Scorable]) -> Answers:
    answers: Answers = {}
    if len({each.bureau_id for each in fitting}) == 1:
        answers["bureau"] = _bureau(fitting[0])
    if len({(each.plan_id, each.measure) for each in fitting}) == 1:
        answers["measure"] = _measure(fitting[0])
    if len({each.due for each in fitting}) == 1:
        answers["round"] = fitting[0].due.isoformat()
    return answers


def _bureau(each: Scorable) -> dict[str, object]:
    return {"b": each.bureau_id, "words": each.bureau}


def _measure(each: Scorable) -> dict[str, object]:
    words = f"มาตรการที่ {each.measure} {each.title}".strip()
    return {"p": each.plan_id, "m": each.measure, "words": words}


# -- the questions -------------------------------------------------------------------------------


def _left(context: Context, answers: Answers, asking: str) -> list[Scorable]:
    """What may be scored with the other answers given so far."""
    bureau, measure, due = (
        answers.get(name) if name != asking else None for name in ("bureau", "measure", "round")
    )
    return [
        each
        for each in measure_scores.scorable(context.session, context.today)
        if (bureau is None or each.bureau_id == bureau["b"])
        and (measure is None or (each.plan_id, each.measure) == (measure["p"], measure["m"]))
        and (due is None or each.due.isoformat() == due)
    ]


def bureau_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    found = {each.bureau_id: each for each in _left(context, answers, "bureau")}
    choices = [
        Choice(f"b{key}", name_label(each.bureau), _bureau(each)) for key, each in found.items()
    ]
    return choices if len(choices) <= _MOST else ()


def read_bureau(text: str, context: Context, answers: Answers) -> object:
    found = {each.bureau: each for each in _left(context, answers, "bureau")}
    nobody = "พิมพ์ชื่อสำนักหนึ่งสำนักที่ส่งรายงานแล้ว เช่น สำนักวิชาการ"
    return _bureau(one_bureau(text, found, nobody))


def measure_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    found = {(each.plan_id, each.measure): each for each in _left(context, answers, "measure")}
    return [
        Choice(f"p{plan}m{number}", f"มาตรการที่ {number}", _measure(each))
        for (plan, number), each in list(found.items())[:_MOST]
    ]


def round_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    days = sorted({each.due for each in _left(context, answers, "round")}, reverse=True)
    return [
        Choice(day.isoformat(), f"รอบ {short_date(day)}", day.isoformat())
        for day in sorted(days[:_MOST])
    ]


def read_round(text: str, context: Context, answers: Answers) -> str:
    day = read_date(text, context.today)
    if day not in {each.due for each in _left(context, answers, "round")}:
        raise Unclear(f"รอบ {thai_date(day)} ไม่มีรายงานให้คะแนน กรุณาเลือกจากปุ่ม")
    return day.isoformat()


# -- the end -------------------------------------------------------------------------------------


def review(context: Context, answers: Answers) -> Card:
    """The card above the answers: the present score."""
    before = _standing(context, answers)
    if before is None:
        now = "ยังไม่มีคะแนน"
    else:
        who = context.session.get(Person, before.given_by)
        by = who.name if who is not None else ""
        now = f"{score_words(before.score)} โดย {by} เมื่อ {moment_words(before.given_at)}"
    return Card(
        "ตรวจคะแนนก่อนบันทึก",
        rows=(Row("คะแนนปัจจุบัน", now, tone="warn" if before is not None else "plain"),),
        note="บันทึกแล้วแก้ได้ด้วยการให้คะแนนใหม่ ระบบเก็บคะแนนเดิมและผู้แก้ไว้ · คะแนนพิมพ์ในแบบรายงานของสำนัก",
    )


def _standing(context: Context, answers: Answers) -> MeasureScore | None:
    due = date.fromisoformat(answers["round"])
    measure = answers["measure"]
    found = measure_scores.standing(context.session, measure["p"], answers["bureau"]["b"], due)
    return found.get(measure["m"])


def seal(context: Context, answers: Answers) -> str:
    """The version of the present score: a card with another one confirms nothing."""
    before = _standing(context, answers)
    return str(before.version) if before is not None else "0"


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Stores the score. The earlier score is kept."""
    before = _standing(context, answers)
    left = _left(context, answers, "")
    if not left:
        raise Mend("สำนักนี้ยังไม่มีรายงานของมาตรการนี้ในรอบที่เลือก กรุณาเลือกใหม่", "round")
    [what] = left
    score = Decimal(answers["score"])
    seen = before.version if before is not None else 0
    with closing(lambda refusal: Text(_refused(refusal), (_QUEUE, SCORE_ANY))):
        measure_scores.give(context.session, context.me, what, score, seen, context.now)
    context.must_arrive = True
    was = f" (เดิม {score_words(before.score)})" if before is not None else ""
    words = (
        f"ให้คะแนน {what.bureau} มาตรการที่ {what.measure} รอบ {thai_date(what.due)} "
        f"เป็น {score_words(score)} จาก {HIGHEST} แล้ว{was}"
    )
    again = replace(SCORE_ANY, label="ให้คะแนนต่อ")
    facts = {"k": "bureau-form", "b": what.bureau_id, "d": what.due.isoformat(), "f": "pdf"}
    form = Button("ดูแบบรายงาน", opens("documents", **facts), "แบบรายงานของสำนัก")
    return [Text(words, (again, form, _QUEUE))]


def _refused(refusal: Refusal) -> str:
    if refusal.code == "same":
        return "คะแนนนี้ตรงกับคะแนนที่บันทึกไว้แล้ว จึงไม่มีอะไรเปลี่ยน"
    if refusal.code == "own_report":
        return "ท่านเป็นผู้ส่งรายงานของมาตรการนี้เอง ผู้ดูแลแผนท่านอื่นจะเป็นผู้ให้คะแนน"
    return "คะแนนนี้เปลี่ยนไปแล้วหลังจากการ์ดนั้น จึงยังไม่ได้บันทึก กด “ให้คะแนนมาตรการ” เพื่อเริ่มใหม่"


FLOW = Flow(
    name=SCORE,
    title="การให้คะแนนมาตรการ",
    opens_on=("ให้คะแนน", "แก้คะแนน", "คะแนนมาตรการ"),
    steps=(
        Step(
            name="bureau",
            label="สำนัก",
            ask=plain("ให้คะแนนสำนักใด พิมพ์ชื่อสำนัก หรือกดปุ่ม"),
            read=read_bureau,
            choices=bureau_choices,
            show=show_words,
        ),
        Step(
            name="measure",
            label="มาตรการ",
            ask=plain("ให้คะแนนมาตรการใด"),
            choices=measure_choices,
            show=show_words,
        ),
        Step(
            name="round",
            label="รอบ",
            ask=plain("ของรอบใด กดปุ่ม หรือพิมพ์วันที่ของรอบ เช่น 20 มีนาคม"),
            read=read_round,
            choices=round_choices,
            show=lambda value, _answers: f"รอบ {thai_date(date.fromisoformat(value))}",
        ),
        Step(
            name="score",
            label="คะแนน",
            ask=plain(SCORE_HINT),
            read=lambda text, _context, _answers: read_score(text),
            show=lambda value, _answers: f"{score_words(value)} จาก {HIGHEST}",
        ),
    ),
    open=open_score,
    finish=finish,
    review=review,
    seal=seal,
    roles=frozenset((ADMIN,)),
    confirm_label="บันทึกคะแนน",
)
