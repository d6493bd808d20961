"""An administrator frees the LINE account of somebody who lost the telephone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Flow, Opening
from handlers.conversation.refusals import closing
from handlers.messages import Message, Text
from handlers.people import account_words
from handlers.question import button_facts
from handlers.roster import person_card, person_read, request_cards, roster_telling, who_question
from handlers.roster.roster_refusals import refused
from handlers.roster.roster_words import FREE, SEARCH
from handlers.understand.unclear import Unclear
from models.accounts.changing import roster_deciding
from models.errors import Refusal
from models.people import people
from models.people.person import ADMIN


def open_freeing(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the person of a button (`n`), or for the one who is named."""
    person = people.by_id(context.session, button_facts.whole(facts, "n") or 0)
    hints: list[Message] = []
    if person is None and rest.strip():
        try:
            person = person_read.read_person(rest, context)
        except Unclear as unclear:
            hints = [Text(unclear.hint)]
    if person is None:
        return Opening("", {}, hints, anew=True)
    with closing(_refused):
        roster_deciding.check_freeing(context.me, person)
    return Opening(str(person.id), {"person": person.id}, anew=True)


def _refused(refusal: Refusal) -> Message:
    own = "บัญชีของท่านเอง พิมพ์ “เลิกใช้บอต”" if refusal.code == "oneself" else refused(refusal)
    return Text(own, (SEARCH,))


def ask_sure(context: Context, answers: Answers) -> Message:
    name = person_card.chosen(context, answers).name
    return Text(
        f"ปลดบัญชี LINE ของ {name} ใช่หรือไม่ ร่างที่ค้างและการลาจะสิ้นสุด ชื่อยังอยู่ในทะเบียน "
        "และลงทะเบียนใหม่ได้ด้วยรหัสใหม่"
    )


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Frees the account, or asks a second administrator to."""
    if not answers["sure"]:
        return [Text("ยังไม่ได้ปลดบัญชี", (SEARCH,))]
    person = person_card.chosen(context, answers)
    with closing(_refused):
        roster_deciding.check_freeing(context.me, person)
        with roster_telling.changing(context, person):
            done = roster_deciding.free_account(
                context.session, context.sealer, context.me, person, context.now
            )
    context.must_arrive = True
    context.saved = {"n": person.id}
    if done.waits is not None:
        return [*request_cards.tell(context, done.waits, person), *person_card.of(context, person)]
    key = f"freed:{context.event_key}"
    context.notify(person, [account_words.FREED], key, request_cards.KIND, account=done.account)
    words = f"ปลดบัญชี LINE ของ {person.name} แล้ว กด “ออกรหัสลงทะเบียน” เพื่อให้ลงทะเบียนใหม่"
    return [Text(words), *person_card.of(context, person)]


_VERBS = ("ปลด", "ปลดเลย", "ปลดบัญชี")

FLOW = Flow(
    name=FREE,
    title="การปลดบัญชี",
    opens_on=("ปลดบัญชี", "ปลดบัญชี LINE", "ปลดบัญชีไลน์", "ยกเลิกบัญชี LINE ของ"),
    steps=(
        who_question.WHO,
        yes_or_no(ask_sure, "ยืนยันปลดบัญชี", "ยังไม่ปลด", *_VERBS),
    ),
    open=open_freeing,
    finish=finish,
    roles=frozenset((ADMIN,)),
    counted=False,
)
