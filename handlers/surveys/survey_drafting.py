"""What a survey in the making is: read from the answers so far."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from handlers.context import Context
from handlers.conversation.flow import Answers
from handlers.surveys import survey_words
from handlers.understand.numbers.aimed_percent import aimed_percent
from models.campaigns.campaign import ANONYMOUS, NAMED, OPEN
from models.plans import plans
from models.plans.plan import Activity
from models.surveys import kept_questionnaires
from models.surveys.questionnaire import CHOSEN, MOST_OWN, Question, Questionnaire
from models.surveys.surveys import SurveyDraft

NO_MORE = "none"
"""The answer that no further question is added."""

BUREAU, BY_NAME, OFFICE, ANYONE = "bureau", "by_name", "office", "anyone"
"""Whom a survey asks."""

_MODES = {BUREAU: ANONYMOUS, BY_NAME: NAMED, OFFICE: ANONYMOUS, ANYONE: OPEN}
OWN_TITLE = "own_title"
"""Hidden key of the answers: the title of a questionnaire that the office brought itself."""
LONGEST_TITLE = 200


def mode_of(who: str) -> str:
    return _MODES[who]


def activity_of(context: Context, answers: Answers) -> Activity | None:
    """The activity whose outcome is to be proved, if one was named."""
    found = answers.get("activity_id")
    return plans.activity(context.session, found) if found is not None else None


def _form(context: Context, name: str) -> Questionnaire:
    return kept_questionnaires.found(context.session, name)


@dataclass(frozen=True)
class OwnAnswer:
    """A question that was added: how it is answered, its words, and what may be chosen."""

    kind: str
    lines: tuple[str, ...]

    @property
    def question(self) -> str:
        return self.lines[0]


def own_answers(answers: Answers) -> list[OwnAnswer]:
    """Returns the questions that were added, in their order."""
    found = []
    for number in range(1, MOST_OWN + 1):
        kind = answers.get(f"kind{number}", NO_MORE)
        lines = answers.get(f"own{number}")
        if kind == NO_MORE or not lines:
            break
        found.append(OwnAnswer(kind, tuple(lines)))
    return found


def numbered(questions: Mapping[int, OwnAnswer]) -> Answers:
    """Returns the answers that hold these questions, by place counted from 0."""
    found: Answers = {}
    for place, each in questions.items():
        found |= {f"kind{place + 1}": each.kind, f"own{place + 1}": list(each.lines)}
    return found


def worded(number: int | str) -> str:
    """Returns the hidden answer with the words of a question whose way of answering is open."""
    return f"worded{number}"


def own_questions(answers: Answers) -> tuple[Question, ...]:
    """The questions that were added, as they are stored."""
    return tuple(
        Question(
            f"own{number}",
            each.kind,
            each.question,
            each.lines[1:] if each.kind in CHOSEN else (),
        )
        for number, each in enumerate(own_answers(answers), 1)
    )


def proved(context: Context, answers: Answers, name: str) -> tuple[str, Decimal | None]:
    """The sentence of the plan that a questionnaire would prove, and its target in percent."""
    activity = activity_of(context, answers)
    if activity is None:
        return "", None
    line = survey_words.proving_line(_form(context, name), activity.outcome)
    line = line or activity.title
    return line, aimed_percent(line)


def draft_of(context: Context, answers: Answers) -> SurveyDraft:
    """The survey as it would be opened."""
    packaged = _form(context, answers["questionnaire"])
    activity = activity_of(context, answers)
    proves, target = proved(context, answers, packaged.name)
    number = f" (กิจกรรม {activity.number})" if activity is not None else ""
    return SurveyDraft(
        questionnaire=packaged.name,
        title=f"{packaged.title}{number}"[:LONGEST_TITLE],
        activity_id=activity.id if activity is not None else None,
        proves=proves or packaged.purpose,
        target=target,
        questions=(*packaged.questions, *own_questions(answers)),
        mode=mode_of(answers["who"]),
        last_day=date.fromisoformat(answers["last_day"]),
        whole_office=answers["who"] == OFFICE,
    )
