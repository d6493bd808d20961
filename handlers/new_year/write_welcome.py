"""`ข้อความเปิดปี`: an administrator writes what people are told when the year is opened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Opening, Step
from handlers.conversation.questions import offering
from handlers.conversation.refusals import closing
from handlers.messages import Button, Message, Text
from handlers.new_year import year_named, year_news, year_words
from handlers.question.query import opens
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear
from models.new_year import opening
from models.plans.years.prepared_year import LONGEST_WELCOME

_USUAL = "usual"


def open_writing(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the year of the button (`y`), of the words, or the one that is prepared."""
    year = year_named.meant(context, rest, facts)
    if year not in (context.fiscal_year, context.fiscal_year + 1):
        raise Closed(Text(f"ปีงบประมาณ {year} ไม่ใช่ปีที่เตรียมได้ขณะนี้", (year_words.MENU,)))
    return Opening(str(year), {"year": year}, anew=True)


def ask_words(context: Context, answers: Answers) -> Message:
    now = year_news.welcome(context, answers["year"])
    return Text(f"ข้อความขณะนี้: {now}\n\nพิมพ์ข้อความใหม่ ไม่เกิน {LONGEST_WELCOME} ตัวอักษร")


def read_words(text: str, _context: Context, _answers: Answers) -> str:
    words = normalise(text).strip()
    if len(words) > LONGEST_WELCOME:
        raise Unclear(f"ข้อความยาว {len(words):,} ตัวอักษร กรุณาย่อให้ไม่เกิน {LONGEST_WELCOME} ตัวอักษร")
    return words


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Stores the words."""
    year, words = answers["year"], answers["words"]
    with closing(lambda why: Text(year_words.refused(context, year, why), (year_words.MENU,))):
        own = "" if words == _USUAL else words
        opening.set_welcome(context.session, year, own, context.now, context.me)
    see = Button(f"เปิดปี {year}", opens(year_words.OPEN, y=year), f"เปิดปี {year}")
    return [
        Text(
            f"บันทึกแล้ว เมื่อเปิดปีจะส่งว่า: {year_news.welcome(context, year)}",
            (see, year_words.list_button(year)),
        )
    ]


FLOW = Flow(
    name=year_words.WELCOME,
    title="ข้อความเปิดปี",
    opens_on=("ข้อความเปิดปี", "แก้ข้อความเปิดปี", "ข้อความต้อนรับปีใหม่"),
    steps=(
        Step(
            name="words",
            label="ข้อความ",
            ask=ask_words,
            read=read_words,
            choices=offering(Choice(_USUAL, "ใช้ข้อความปกติ", _USUAL)),
            free_text="the words are the administrator's own",
            prose=True,
        ),
    ),
    open=open_writing,
    finish=finish,
    roles=year_words.ADMINS,
    counted=False,
)
