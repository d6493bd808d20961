"""XLSForm: what is written is read back the same; what does not fit is named by sheet and row."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.surveys.survey_words import FORM_WORDS
from models.errors import FileFaults
from models.surveys import questionnaire, xlsform
from models.surveys.questionnaire import (
    KNOWS,
    LEVEL,
    MEAN,
    ONE,
    ROSE,
    SEVERAL,
    TEXT,
    YES_NO,
    Question,
    Questionnaire,
)

HEAD = ("type", "name", "label")
CHOICES = (("list_name", "name", "label"), ("fruit", "a", "ส้ม"), ("fruit", "b", "กล้วย"))
SETTINGS = (("form_title", "form_id"), ("แบบทดลอง", "trial"))


def words(most: int) -> st.SearchStrategy[str]:
    """Texts as cells hold them: not a formula, nothing around them."""
    signs = st.characters(codec="utf-8", categories=("L", "M", "N", "P", "S", "Zs"))
    texts = st.text(signs, min_size=1, max_size=most).map(str.strip)
    return texts.filter(lambda text: bool(text) and not text.startswith("="))


@st.composite
def questions(draw: st.DrawFn) -> tuple[Question, ...]:
    keys = draw(
        st.lists(
            st.from_regex(r"[a-np-z][a-z0-9_-]{0,9}", fullmatch=True),
            min_size=1,
            max_size=10,
            unique=True,
        )
    )
    found: list[Question] = []
    for key in keys:
        kind = draw(st.sampled_from((LEVEL, YES_NO, ONE, SEVERAL, TEXT)))
        options: tuple[str, ...] = ()
        if kind in (ONE, SEVERAL):
            options = tuple(draw(st.lists(words(20), min_size=2, max_size=8, unique=True)))
        most = {YES_NO: 3, ONE: len(options)}.get(kind, 0)
        right = draw(st.none() | st.integers(0, most - 1)) if most else None
        levels = [each.key for each in found if each.kind == LEVEL]
        before = draw(st.sampled_from(["", *levels])) if kind == LEVEL else ""
        must, scored = draw(st.booleans()), draw(st.booleans())
        text = draw(words(60))
        found.append(Question(key, kind, text, options, right, must, before, scored))
    return tuple(found)


FORMS = st.builds(
    Questionnaire,
    name=st.from_regex(r"[a-z][a-z0-9_]{0,15}x", fullmatch=True),
    place=st.just(0),
    title=words(60),
    purpose=words(60),
    cues=st.lists(words(10), max_size=3).map(tuple),
    shows=st.just(()),
    measures=st.sampled_from((MEAN, KNOWS, ROSE)),
    enough=st.integers(0, 9),
    questions=questions(),
)


@given(form=FORMS)
def test_what_is_written_is_read_back(form: Questionnaire) -> None:
    read = xlsform.read(xlsform.sheets_of(form, FORM_WORDS), "other")
    assert (read.questionnaire, read.remarks) == (form, ())


@pytest.mark.parametrize("form", questionnaire.packaged(), ids=lambda each: each.name)
def test_every_packaged_one_goes_out_and_in(form: Questionnaire) -> None:
    read = xlsform.read(xlsform.sheets_of(form, FORM_WORDS), "other").questionnaire
    assert replace(read, place=form.place, shows=form.shows) == form


def form_of(*rows: tuple[str, ...], head: tuple[str, ...] = HEAD) -> xlsform.ReadForm:
    return xlsform.read({"survey": [head, *rows], "choices": CHOICES, "settings": SETTINGS}, "t")


def test_forms_of_other_programs_are_read() -> None:
    sheets = {
        "Survey": [
            ("type", "name", "label::English (en)", "label::ไทย (th)", "parameters", "required"),
            (),
            ("range", "Worth", "How much", "คุ้มค่าเพียงใด", "start=1 end=5 step=1", "yes"),
            ("select_one yn", "again", "Again?", "จะมาอีกหรือไม่", "", ""),
            ("select_one scale", "food", "Food", "อาหาร", "", ""),
            ("text", "more", "More", "อื่น ๆ", "", ""),
        ],
        "choices": [
            ("list name", "name", "label::ไทย (th)"),
            ("yn", "Yes", "ใช่"),
            ("yn", "No", "ไม่"),
            *(("scale", str(level), str(level)) for level in range(1, 6)),
        ],
    }
    sheets["settings"] = [("form_title",), ("แบบประเมิน",)]
    read = xlsform.read(sheets, "Event-2570")
    form = read.questionnaire
    assert (form.name, form.title, form.measures) == ("event_2570", "แบบประเมิน", MEAN)
    assert [(q.key, q.kind) for q in form.questions] == [
        ("worth", LEVEL), ("again", YES_NO), ("food", LEVEL), ("more", TEXT),
    ]  # fmt: skip
    assert form.questions[0].text == "คุ้มค่าเพียงใด"
    assert read.remarks == ("survey: not kept: required; everybody may decline to answer",)


@pytest.mark.parametrize(
    ("rows", "head", "fault"),
    [
        ([("date", "day", "วันใด")], HEAD, "survey, row 2: type 'date' does not fit"),
        ([("begin_group", "g", "ก")], HEAD, "survey, row 2: type 'begin_group' does not fit"),
        ([("select_one tea", "t", "ชา")], HEAD, "survey, row 2: no list 'tea'"),
        ([("select_one fruit or_other", "f", "ผล")], HEAD, "row 2: type 'select_one fruit"),
        ([("text", "1st", "ก")], HEAD, "survey, row 2: name '1st'"),
        ([("text", "own1", "ก")], HEAD, "survey, row 2: name 'own1'"),
        ([("text", "a", "")], HEAD, "survey, row 2: its text is empty or too long"),
        ([("text", "a", "ก"), ("text", "a", "ข")], HEAD, "survey: two questions have one key"),
        ([("text", "a", "=1+1")], HEAD, "survey: a cell holds a formula"),
        ([("text", "a", "ก", "${b}=1")], (*HEAD, "relevant"), "row 2: relevant: every question"),
        ([("select_one fruit", "f", "ก", "c")], (*HEAD, "right"), "row 2: right 'c' is no choice"),
        ([("text", "a", "ก", "maybe")], (*HEAD, "must"), "row 2: must 'maybe' is neither"),
        ([("text", f"k{n}", "ก") for n in range(11)], HEAD, "11 questions; 10 at most"),
        ([("text", "a")], ("type", "name"), "survey: the column label is missing"),
        ([], HEAD, "survey: 0 questions"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_named_with_its_sheet_and_row(
    rows: list[tuple[str, ...]], head: tuple[str, ...], fault: str
) -> None:
    with pytest.raises(FileFaults) as refused:
        form_of(*rows, head=head)
    assert any(fault in each for each in refused.value.faults), refused.value.faults


def test_every_fault_is_named_at_once() -> None:
    with pytest.raises(FileFaults) as refused:
        form_of(("date", "a", "ก"), ("text", "b", "ข"), ("select_one tea", "c", "ค"))
    assert len(refused.value.faults) == 2


@pytest.mark.parametrize(
    ("settings", "fault"),
    [
        ([("form_id",), ("x",)], "settings: form_title is missing"),
        ([("form_title", "form_id"), ("ก", "1 ก")], "settings: form_id '1 ก'"),
        ([("form_title", "measures"), ("ก", "sum")], "settings: measures 'sum'"),
        ([("form_title", "enough"), ("ก", "two")], "settings: enough 'two'"),
    ],
)
def test_settings_that_do_not_fit_are_named(settings: list[tuple[str, ...]], fault: str) -> None:
    with pytest.raises(FileFaults) as refused:
        xlsform.read({"survey": [HEAD, ("text", "a", "ก")], "settings": settings}, "t")
    assert any(fault in each for each in refused.value.faults), refused.value.faults


def test_a_workbook_without_the_sheet_says_so() -> None:
    with pytest.raises(FileFaults, match="2 fault") as refused:
        xlsform.read({"Sheet1": [("a",)]}, "t")
    assert "the sheet survey is missing" in refused.value.faults
