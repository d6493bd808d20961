"""What the opening words of a survey tell: the questionnaire, whom it asks, until when."""

from __future__ import annotations

from datetime import date

from handlers.context import Context
from handlers.conversation.flow import Answers, Heeded
from handlers.messages import Message, Text
from handlers.surveys import as_packaged, survey_words, whom_surveyed
from handlers.surveys.survey_drafting import OWN_TITLE
from handlers.understand.dates.dates import thai_date
from handlers.understand.dates.until_days import until_told
from handlers.understand.thai import normalise
from models.surveys import surveys


def read_as(answers: Answers) -> tuple[Message, ...]:
    """Says what the opening words were read as, since the questions about it are left out."""
    day = date.fromisoformat(answers["last_day"]) if "last_day" in answers else None
    told = {
        "แบบ": survey_words.SHORT.get(answers.get("questionnaire", "")),
        "ถาม": whom_surveyed.WHO.get(answers.get("who", "")),
        "เปิดถึง": thai_date(day) if day is not None else None,
    }
    read = "\n".join(f"{label}: {words}" for label, words in told.items() if words)
    return (Text(f"อ่านจากข้อความนี้ได้ดังนี้ แก้ได้ก่อนเปิด\n{read}"),)


def told(context: Context, said: str) -> Answers:
    """Returns the questionnaire and whom it asks, where the opening words name them."""
    plain = normalise(said)
    of_visitors = "service" if whom_surveyed.asks_visitors(plain) and _CONTENT in plain else ""
    name = survey_words.named_in(plain) or of_visitors
    named = {"questionnaire": name, OWN_TITLE: None} if name else {}
    return named | whom_surveyed.told_in(said, context)


def said_of_own(words: str, own: Heeded | None) -> tuple[Message, ...]:
    """Says which questions of one's own were read in the opening words, and that there can be no
    survey of these alone, nor a shorter one."""
    plain = normalise(words)
    only = as_packaged.OWN_BEHIND if as_packaged.only_own(plain) else ""
    told = (own.told if own else "", only or as_packaged.fewer_wanted(plain))
    return tuple(Text(each) for each in told if each)


_CONTENT = "พอใจ"
"""How content visitors are is asked of the service."""


def until(context: Context, said: str) -> Answers:
    """Returns the last day that the opening words tell, if it can be one."""
    day = until_told(said, context.today)
    longest = context.today + surveys.LONGEST_OPEN
    return {"last_day": day.isoformat()} if day and context.today <= day <= longest else {}
