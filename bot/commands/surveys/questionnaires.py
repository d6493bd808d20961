"""`survey …`: the questionnaires of surveys, in and out as XLSForm."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.command_group import CommandGroup
from bot.commands import desk, printed
from bot.refusals import CannotStart
from models.errors import FileFaults, Refusal

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from models.surveys.questionnaire import Questionnaire

MOST_BYTES = 5 * 1024 * 1024


@click.group("survey", cls=CommandGroup)
def survey_group() -> None:
    """The questionnaires of surveys: packaged ones, and the office's own as XLSForm."""


@survey_group.command("list")
@printed.JSON
def survey_list(as_json: bool) -> None:
    """The questionnaires that surveys can be made from."""
    from models.surveys import kept_questionnaires, questionnaire  # noqa: PLC0415

    kept = desk.look("survey", lambda session, _now: kept_questionnaires.newest(session))
    rows = [
        {"name": each.name, "where": where, "questions": len(each.questions), "title": each.title}
        for where, found in (("packaged", questionnaire.packaged()), ("imported", kept))
        for each in found
    ]
    printed.rows(rows, as_json, _line)


def _line(row: printed.Row) -> str:
    return f"{row['name']}\t{row['where']}\t{row['questions']} questions\t{row['title']}"


@survey_group.command("export")
@click.argument("source", metavar="NAME or CODE")
@click.option("-o", "target", required=True, type=desk.NEW_FILE, help="where to; .xlsx")
def survey_export(source: str, target: Path) -> None:
    """Write a questionnaire, or what the survey of a code asks, as XLSForm."""
    if target.suffix.lower() != ".xlsx":
        raise click.UsageError(f"{target.name}: the file's ending is .xlsx")
    from bot import workbook_file  # noqa: PLC0415
    from handlers.surveys import survey_words  # noqa: PLC0415
    from models.surveys import xlsform  # noqa: PLC0415

    form = desk.look("survey", lambda session, _now: _form(session, source))
    target.write_bytes(workbook_file.written(xlsform.sheets_of(form, survey_words.FORM_WORDS)))
    click.echo(f"{target.name}: {form.name}, {len(form.questions)} questions")


def _form(session: Session, source: str) -> Questionnaire:
    """Return the questionnaire of that name, or of the survey with that code."""
    from models.surveys import kept_questionnaires  # noqa: PLC0415

    try:
        return _of_survey(session, source) or kept_questionnaires.found(session, source)
    except LookupError as wrong:
        known = "`survey list` shows the names"
        raise CannotStart(f"no questionnaire and no survey is called {source}: {known}") from wrong


def _of_survey(session: Session, code: str) -> Questionnaire | None:
    from dataclasses import replace  # noqa: PLC0415

    from models.codes import given_codes  # noqa: PLC0415
    from models.codes.short_code import is_code, read_code  # noqa: PLC0415
    from models.surveys import kept_questionnaires, surveys  # noqa: PLC0415
    from models.surveys.survey import SURVEY  # noqa: PLC0415

    signs = read_code(code)
    found = given_codes.found(session, signs) if is_code(signs) else None
    if found is None or found.opens != SURVEY:
        return None
    survey = surveys.survey_of(session, found.about_id)
    form = kept_questionnaires.found(session, survey.questionnaire)
    title = surveys.title_of(session, found.about_id)
    return replace(form, title=title, questions=surveys.questions_of(survey))


@survey_group.command("import")
@click.argument("file", type=desk.FILE)
@click.option("--dry-run", is_flag=True, help="only say whether it is new, and what is remarkable")
def survey_import(file: Path, dry_run: bool) -> None:
    """Keep the questionnaire of an XLSForm (.xlsx); a changed one becomes a new version."""
    from bot import workbook_file  # noqa: PLC0415
    from models.surveys import kept_questionnaires, xlsform  # noqa: PLC0415

    if file.stat().st_size > MOST_BYTES:
        raise FileFaults([f"{file.name}: larger than 5 MB, that is no questionnaire"])
    content = file.read_bytes()
    if not content.startswith(workbook_file.ZIP):
        raise FileFaults([f"{file.name}: no XLSX, save it as XLSX without a password"])
    with workbook_file.opened(content, "questionnaire") as book:
        sheets = {each.title: list(workbook_file.rows_of(each)) for each in book.worksheets}
    read = xlsform.read(sheets, file.stem)

    try:
        kept, new = desk.write(
            "survey",
            lambda session, at: kept_questionnaires.keep(
                session, read.questionnaire, at.outside.clock.now()
            ),
            dry_run,
        )
    except Refusal as refusal:
        name = read.questionnaire.name
        words = f"{name} is a packaged questionnaire: give yours another form_id"
        raise CannotStart(words) from refusal
    outcome = "kept" if new else "unchanged"
    click.echo(f"{kept.name}: {len(kept.questions)} questions, {outcome}")
    for remark in read.remarks:
        click.echo(remark)
