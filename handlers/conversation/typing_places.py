"""Says where words are typed, for what was learned of sentences inside conversations
(decisions/0145)."""

from string import digits

from handlers.conversation.flow import REVIEW, Flow, Step, read_choice_only
from handlers.understand.kinds.kind_reader import FEW
from handlers.understand.wishes.pieces import SORTED
from models.tables import SECRET_FLOWS

_FILES, _CHOICE, _NAME, _PROSE, _READ = "files", "choice", "name", "prose", "read"


def place_of(flow: Flow, step: str) -> str:
    """Returns `add_person.position/prose/few`: the stored names of the conversation and of the
    question, the sort of question, and `few` where few sentences were learned from it.

    What others type elsewhere decides little where words at the review card are added to what was
    told: that has no sort. In a confidential conversation of which nothing was learned it decides
    nothing: "" is returned.

    step: its stored name, or REVIEW. The sort is empty if the flow does not have it.
    """
    known = flow.places.get(step)  # each turn asks a dozen times
    if known is None:
        known = flow.places[step] = _place_of(flow, step)
    return known


def blank_place_of(flow: Flow, step: Step) -> str:
    """Returns where a question stands for what was learned of leaving it blank: its stored name,
    the same for all that only a number tells apart, and its sort (`answer_survey.q/choice`)."""
    return f"{flow.name}.{step.name.rstrip(digits)}{SORTED}{_taken_by(step)}"


def _place_of(flow: Flow, step: str) -> str:
    if flow.name in SECRET_FLOWS and not flow.learned:
        return ""
    if step == REVIEW and flow.adds is not None:
        return f"{flow.name}.{step}"
    names = (f"{flow.name}.{step}", _sort(flow, step))
    return SORTED.join(names if flow.learned else (*names, FEW))


def _sort(flow: Flow, name: str) -> str:
    """Returns what a question takes: where it is the same, people pause and ask alike."""
    step = flow.step(name)
    if step is None:
        return REVIEW if name == REVIEW else ""
    return _taken_by(step)


def _taken_by(step: Step) -> str:
    if step.takes_files:
        return _FILES
    if step.read is read_choice_only and not step.free_text:
        return _CHOICE
    if step.prose:
        return _NAME if step.short else _PROSE
    return _READ
