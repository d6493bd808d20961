"""A questionnaire as an XLSForm (xlsform.org), the exchange format of survey programs, and back.

Its sheets are `survey` (a row for each question), `choices` and `settings`. What XLSForm has no
column for stands in columns and settings of our own, which other programs pass over: `right`,
`must`, `before`, `scored`; `purpose`, `measures`, `enough`, `cues`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from models.errors import FileFaults
from models.surveys import questionnaire
from models.surveys.kept_questionnaires import NAME
from models.surveys.questionnaire import (
    KNOWS,
    LEVEL,
    LEVELS,
    MEAN,
    MOST_OWN,
    MOST_QUESTIONS,
    ONE,
    ROSE,
    SEVERAL,
    TEXT,
    YES_NO,
    Question,
    Questionnaire,
)

Sheets = Mapping[str, Sequence[Sequence[str]]]
"""The cells of each sheet, as text; the first row that is not empty has the columns' names."""

SURVEY, CHOICES, SETTINGS = "survey", "choices", "settings"
_SURVEY_COLUMNS = ("type", "name", "label", "required", "relevant", "right", "must", "before")
_SCORED = "scored"
_SETTINGS = ("form_title", "form_id", "purpose", "measures", "enough", "cues")
_LEVEL_LIST, _YES_NO_LIST = "level5", "yes_no"
_YES_NO_NAMES = ("yes", "no", "unsure")
_LOGIC = ("relevant", "constraint", "calculation", "choice_filter", "repeat_count", "trigger")
"""Columns that change which answers are asked for: nothing of that can be asked in a chat."""
_NOT_KEPT = ("hint", "required", "appearance", "default", "constraint_message", "image", "audio")
_KEY = re.compile(r"[a-z][a-z0-9_-]{0,79}")
_THAI = re.compile(r"\u0e44\u0e17\u0e22|thai|\(th\)")
_TRUE, _FALSE = ("yes", "true", "true()", "1"), ("no", "false", "false()", "0")
_RANGE = {"start": "1", "end": "5", "step": "1"}
_FITS = "text, select_one LIST, select_multiple LIST, or range with start=1 end=5 step=1"
_RESERVED = frozenset(f"own{number}" for number in range(1, MOST_OWN + 1))


@dataclass(frozen=True)
class FormWords:
    """The words of the answers that every questionnaire has alike.

    levels: by level, 5 to 1.
    yes_no: yes, no, not sure.
    """

    levels: Mapping[int, str]
    yes_no: Sequence[str]


@dataclass(frozen=True)
class ReadForm:
    """A questionnaire that was read, and what of its form is not kept, in words."""

    questionnaire: Questionnaire
    remarks: tuple[str, ...]


# -- writing -------------------------------------------------------------------------------------


def sheets_of(form: Questionnaire, words: FormWords) -> dict[str, list[list[str]]]:
    """Returns the sheets of its XLSForm."""
    survey = [[*_SURVEY_COLUMNS, _SCORED]]
    choices = [["list_name", "name", "label"]]
    kinds = {each.kind for each in form.questions}
    if LEVEL in kinds:
        choices += [[_LEVEL_LIST, str(level), words.levels[level]] for level in LEVELS]
    if YES_NO in kinds:
        pairs = zip(_YES_NO_NAMES, words.yes_no, strict=True)
        choices += [[_YES_NO_LIST, name, label] for name, label in pairs]
    for each in form.questions:
        survey.append(_row(each))
        options = enumerate(each.options, 1)
        choices += [[_list_of(each), f"o{place}", label] for place, label in options]
    values = (form.title, form.name, form.purpose, form.measures, str(form.enough))
    settings = [list(_SETTINGS), [*values, "\n".join(form.cues)]]
    return {SURVEY: survey, CHOICES: choices, SETTINGS: settings}


def _row(each: Question) -> list[str]:
    kind = {
        LEVEL: f"select_one {_LEVEL_LIST}",
        YES_NO: f"select_one {_YES_NO_LIST}",
        ONE: f"select_one {_list_of(each)}",
        SEVERAL: f"select_multiple {_list_of(each)}",
        TEXT: "text",
    }[each.kind]
    right = ""
    if each.right is not None:
        right = _YES_NO_NAMES[each.right] if each.kind == YES_NO else f"o{each.right + 1}"
    must, scored = ("yes" if each.must else "", "" if each.scored else "no")
    return [kind, each.key, each.text, "", "", right, must, each.before, scored]


def _list_of(each: Question) -> str:
    return f"{each.key}_options"


# -- reading -------------------------------------------------------------------------------------


def read(sheets: Sheets, name: str) -> ReadForm:
    """Returns the questionnaire of an XLSForm. name: what it is called if `form_id` is missing.

    Raises FileFaults with every fault, its sheet and row.
    """
    faults: list[str] = []
    survey = _table(sheets, SURVEY, ("type", "name", "label"), faults)
    lists = _lists(_table(sheets, CHOICES, ("list_name", "name", "label"), faults, needed=False))
    settings = next(iter(_table(sheets, SETTINGS, (), faults, needed=False)), (2, {}))[1]
    rows: dict[str, int] = {}
    questions = []
    for number, row in survey:
        place = f"{SURVEY}, row {number}"
        question = _question(row, place, lists, faults)
        if question is not None:
            rows.setdefault(question.key, number)
            questions.append(question)
    found = Questionnaire(
        name=_name(settings.get("form_id", "") or name, faults),
        place=0,
        title=_title(settings, faults),
        purpose=settings.get("purpose", "") or settings.get("form_title", ""),
        cues=tuple(settings.get("cues", "").splitlines()),
        shows=(),
        measures=_measures(settings, faults),
        enough=_enough(settings, faults),
        questions=tuple(questions),
    )
    faults += _together(found.questions, rows) if not faults else []
    if faults:
        raise FileFaults(faults)
    return ReadForm(found, tuple(_remarks(survey)))


_Rows = list[tuple[int, dict[str, str]]]


def _table(
    sheets: Sheets, name: str, columns: Iterable[str], faults: list[str], needed: bool = True
) -> _Rows:
    """Returns the rows of a sheet that are not empty, by column, with their numbers."""
    rows = next((rows for each, rows in sheets.items() if each.strip().lower() == name), None)
    if rows is None:
        if needed:
            faults.append(f"the sheet {name} is missing")
        return []
    numbered = [(n, row) for n, row in enumerate(rows, 1) if any(cell.strip() for cell in row)]
    if not numbered:
        faults.append(f"{name}: the sheet is empty")
        return []
    (_, head), *body = numbered
    heads = _heads(head)
    faults += [f"{name}: the column {each} is missing" for each in columns if each not in heads]
    cut = [(n, {h: c.strip() for h, c in zip(heads, row, strict=False) if h}) for n, row in body]
    if any(cell.startswith("=") for _, row in cut for cell in row.values()):
        faults.append(f"{name}: a cell holds a formula, only values can be read")
    return cut


def _heads(head: Sequence[str]) -> list[str]:
    """Returns the columns' names; of several languages (`label::ไทย (th)`) the Thai label."""
    names = [re.sub(r"\s+", "_", each.strip().lower()) for each in head]
    labels = [each for each in names if each.partition("::")[0] == "label"]
    best = min(labels, key=lambda each: (each != "label", not _THAI.search(each)), default="")
    return ["label" if each and each == best else each for each in names]


def _lists(rows: _Rows) -> dict[str, list[tuple[str, str]]]:
    """Returns the names and labels of the choices, by list."""
    found: dict[str, list[tuple[str, str]]] = {}
    for _, row in rows:
        pair = (row.get("name", ""), row.get("label", ""))
        found.setdefault(row.get("list_name", ""), []).append(pair)
    return found


def _question(
    row: Mapping[str, str],
    place: str,
    lists: Mapping[str, list[tuple[str, str]]],
    faults: list[str],
) -> Question | None:
    """Returns the question of a row; None, and a fault, if it does not fit."""
    before = len(faults)
    for column in _LOGIC:
        if row.get(column):
            faults.append(f"{place}: {column}: every question is asked of everybody, empty it")
    kind, listed = _kind(row, place, lists, faults)
    key = row.get("name", "").lower()
    if not _KEY.fullmatch(key) or key in _RESERVED:
        faults.append(f"{place}: name {key[:40]!r}: a letter, then a-z, 0-9, _ and -; not own1")
    right = _right(row.get("right", ""), kind, listed, place, faults)
    must, scored = _flag(row, "must", place, faults), _flag(row, _SCORED, place, faults)
    if len(faults) > before:
        return None
    return Question(
        key=key,
        kind=kind,
        text=row.get("label", ""),
        options=tuple(label for _, label in listed) if kind in questionnaire.CHOSEN else (),
        right=right,
        must=must or False,
        before=row.get("before", "").lower(),
        scored=scored is not False,
    )


def _kind(
    row: Mapping[str, str],
    place: str,
    lists: Mapping[str, list[tuple[str, str]]],
    faults: list[str],
) -> tuple[str, list[tuple[str, str]]]:
    """Returns the kind of a row's question, and its choices."""
    word, *further = row.get("type", "").split()
    if word == "text" and not further:
        return TEXT, []
    if word == "range" and _parameters(row) == _RANGE:
        return LEVEL, []
    if word not in ("select_one", "select_multiple") or len(further) != 1:
        faults.append(f"{place}: type {row.get('type', '')[:40]!r} does not fit: {_FITS}")
        return "", []
    listed = lists.get(further[0], [])
    if not listed:
        faults.append(f"{place}: no list {further[0]!r} in the sheet {CHOICES}")
        return "", []
    if word == "select_multiple":
        return SEVERAL, listed
    names = {name.lower() for name, _ in listed}
    if names == {str(level) for level in LEVELS}:
        return LEVEL, listed
    return (YES_NO if {"yes", "no"} <= names <= {*_YES_NO_NAMES} else ONE), listed


def _parameters(row: Mapping[str, str]) -> dict[str, str]:
    pairs = re.findall(r"(\w+)\s*=\s*([\d.]+)", row.get("parameters", ""))
    return {**{"step": "1"}, **dict(pairs)}


def _right(
    name: str, kind: str, listed: Sequence[tuple[str, str]], place: str, faults: list[str]
) -> int | None:
    """Returns the place of the right answer by the name of its choice."""
    if not name:
        return None
    names = list(_YES_NO_NAMES) if kind == YES_NO else [each for each, _ in listed]
    if kind in (YES_NO, ONE) and name in names:
        return names.index(name)
    faults.append(f"{place}: right {name[:40]!r} is no choice of this question")
    return None


def _flag(row: Mapping[str, str], column: str, place: str, faults: list[str]) -> bool | None:
    word = row.get(column, "").lower()
    if word and word not in (*_TRUE, *_FALSE):
        faults.append(f"{place}: {column} {word[:40]!r} is neither yes nor no")
    return word in _TRUE if word else None


def _name(word: str, faults: list[str]) -> str:
    name = re.sub(r"[^a-z0-9_]", "_", word.lower())
    name = re.sub(r"_v\d+$", "", name)
    if not NAME.fullmatch(name):
        what = "a letter, then a-z, 0-9 and _, 20 at most"
        faults.append(f"{SETTINGS}: form_id {word[:40]!r}: {what}")
    return name


def _title(settings: Mapping[str, str], faults: list[str]) -> str:
    title = settings.get("form_title", "")
    if not 0 < len(title) <= questionnaire.LONGEST_QUESTION:
        faults.append(f"{SETTINGS}: form_title is missing or too long")
    return title


def _measures(settings: Mapping[str, str], faults: list[str]) -> str:
    word = settings.get("measures", "") or MEAN
    if word not in (MEAN, KNOWS, ROSE):
        faults.append(f"{SETTINGS}: measures {word[:40]!r} is none of {MEAN}, {KNOWS}, {ROSE}")
    return word


def _enough(settings: Mapping[str, str], faults: list[str]) -> int:
    word = settings.get("enough", "") or "0"
    if not re.fullmatch(r"\d{1,2}", word):
        faults.append(f"{SETTINGS}: enough {word[:40]!r} is no number of right answers")
        return 0
    return int(word)


def _together(questions: Sequence[Question], rows: Mapping[str, int]) -> list[str]:
    """Returns what is wrong with the questions together, each with its row."""
    found = []
    for fault in questionnaire.faults_of(questions):
        key, colon, what = fault.partition(": ")
        row = rows.get(key) if colon else None
        found.append(f"{SURVEY}, row {row}: {what}" if row else f"{SURVEY}: {fault}")
    most = MOST_QUESTIONS - MOST_OWN
    if len(questions) > most:
        found.append(
            f"{SURVEY}: {len(questions)} questions; {most} at most, {MOST_OWN} can be added"
        )
    return found


def _remarks(survey: _Rows) -> Iterable[str]:
    used = {column for _, row in survey for column, cell in row.items() if cell}
    dropped = [column for column in _NOT_KEPT if column in used]
    if dropped:
        yield f"{SURVEY}: not kept: {', '.join(dropped)}; everybody may decline to answer"
