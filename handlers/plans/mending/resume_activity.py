"""`นำกิจกรรม 3.2 กลับ`: an activity that fell away comes back as its plan has it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Closed, Flow, Opening
from handlers.conversation.refusals import closing
from handlers.messages import Button, Card, Message, Text
from handlers.plans.mending import activity_found, mending_words, plan_lines
from handlers.question.query import opens
from models.reminders.rounds import activity_effects
from models.reports.plan_changes import activities_ended, changing_plan


def open_resume(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the activity of the button (`a`), or the one that the line names."""
    said = plan_lines.read_end(facts.get("said", rest))
    words = activity_found.told(facts, said.activity)
    activities = activity_found.chosen(context, words, facts, mending_words.RESUME)
    if all(each.ended_from is None for each in activities):
        words = f"กิจกรรม {activities[0].number} อยู่ในแผนอยู่แล้ว จึงไม่ต้องนำกลับ"
        raise Closed(Text(words, (mending_words.see(activities),)))
    return Opening("", {"ids": [each.id for each in activities]}, anew=True)


def ask_sure(context: Context, answers: Answers) -> Message:
    activity = activity_found.of_draft(context, answers)[0]
    words = f"นำกิจกรรม {activity.number} {activity.title} กลับเข้าแผนใช่หรือไม่"
    return Text(f"{words} กำหนดส่งจะกลับมาตามแผน และบอตจะเตือนผู้รับผิดชอบอีก")


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Lets the activity come back, and tells whoever owes reports of it again."""
    activities = activity_found.of_draft(context, answers)
    see = mending_words.see(activities)
    if not answers["sure"]:
        return [Text("ยังไม่ได้นำกลับ", (see,))]
    with closing(lambda refusal: Text(mending_words.refused(refusal), (see,))):
        activities_ended.resume(context.session, context.me.id, answers["ids"], context.now)
    every = [*activities, *changing_plan.parts_of(context.session, activities)]
    found = activity_effects.concerned(context.session, every, context.now, context.today)
    number = activities[0].number
    news = Card(
        f"กิจกรรม {number} กลับเข้าแผน",
        subtitle=activities[0].title,
        buttons=(Button("แผนของสำนัก", opens("about_plan"), "แผน"),),
        note="กำหนดส่งกลับมาตามแผนเดิม",
    )
    told = mending_words.tell(context, found.recipients, f"resumed:{context.event_key}", news)
    context.must_arrive = True
    context.saved = {"a": activities[0].id}
    return [Text(f"นำกิจกรรม {number} กลับเข้าแผนแล้ว และแจ้งผู้เกี่ยวข้อง {told:,} คน", (see,))]


FLOW = Flow(
    name=mending_words.RESUME,
    tells_them=True,
    title="การนำกิจกรรมกลับเข้าแผน",
    opens_on=("นำกิจกรรมกลับ", "นำกิจกรรมกลับเข้าแผน", "คืนกิจกรรม"),
    steps=(yes_or_no(ask_sure, "นำกลับเข้าแผน", "ยังไม่นำกลับ", "นำกลับ", "เอากลับ"),),
    open=open_resume,
    finish=finish,
    roles=mending_words.ADMINS,
    counted=False,
)
