"""The kept library of public holidays, and the office's own table over it."""

import subprocess
import sys
from datetime import UTC, date, datetime

import holidays
import pytest
from sqlalchemy.orm import Session

from models.errors import FileFaults
from models.plans.days.day_changes import CalendarResult, import_days
from models.plans.holidays_file import read_days
from models.plans.working_days import public_days, public_holidays, working_days
from tests import factories

NOW = datetime(2027, 3, 1, 2, 0, tzinfo=UTC)


def takes_in(session: Session, *rows: str) -> CalendarResult:
    text = "\n".join(("date,kind,name,year,bureau", *rows))
    return import_days(session, read_days(text.encode()), NOW)


def test_offices_rest_on_public_days_and_their_substitutes() -> None:
    found = public_days(2027)
    assert {date(2027, 2, 22), date(2027, 4, 13), date(2027, 7, 20), date(2027, 10, 25)} <= found


def test_offices_work_on_labour_day_its_substitute_and_childrens_day() -> None:
    assert not {date(2027, 5, 3), date(2026, 5, 1), date(2025, 5, 1)} & (
        public_days(2027) | public_days(2026) | public_days(2025)
    )


@pytest.mark.parametrize("year", range(2023, 2030))
def test_the_library_knows_each_years_new_year_songkran_and_makha_bucha(year: int) -> None:
    found = public_days(year)
    assert {date(year, 1, 1), date(year, 4, 13), date(year, 12, 10)} <= found
    assert any(day.month in (2, 3) for day in found)


def test_the_days_and_their_names_are_the_librarys() -> None:
    years, categories = range(2023, 2035), ("public", "government")
    told = holidays.country_holidays("TH", years=years, categories=categories, language="th")
    ours = public_holidays(date(2023, 1, 1), date(2034, 12, 31))
    assert len(ours) > 15 * len(years)
    assert ours == {day: ", ".join(str(told[day]).split("; ")) for day in ours}
    assert {day for year in years for day in public_days(year)} == set(ours)


def test_asking_for_a_years_days_loads_no_other_country() -> None:
    asks = (
        "import sys; from models.plans.working_days import public_days; public_days(2027)\n"
        "print(sum(name.startswith('holidays.countries') for name in sys.modules))"
    )
    said = subprocess.run([sys.executable, "-c", asks], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "0"


def test_the_offices_own_table_lies_over_the_library(session: Session) -> None:
    takes_in(
        session,
        "2570-04-16,holiday,Bridge day,2570,",
        "2570-04-15,working,Sitting of the Senate,,",
        "2570-03-20,working,Substitution,,",
    )
    calendar = working_days(session)
    assert not calendar.is_working(date(2027, 4, 16))
    assert calendar.is_working(date(2027, 4, 15)) and calendar.is_working(date(2027, 3, 20))
    assert not calendar.is_working(date(2027, 4, 14))


def test_a_day_announced_late_is_added_and_the_others_stay(session: Session) -> None:
    takes_in(session, "2570-04-16,holiday,Bridge day,,", "2570-04-19,closure,,,")
    done = takes_in(session, "2570-04-19,closure,Flood,,", "2570-04-20,closure,,,")
    assert done == CalendarResult((date(2027, 4, 20),), (date(2027, 4, 19),), ())
    calendar = working_days(session)
    closed = [d for d in range(16, 24) if not calendar.is_working(date(2027, 4, d))]
    assert closed == [16, 17, 18, 19, 20]


def test_the_same_file_twice_changes_nothing(session: Session) -> None:
    takes_in(session, "2570-04-16,holiday,Bridge day,,")
    done = takes_in(session, "2570-04-16,holiday,Bridge day,,")
    assert done == CalendarResult((), (), ())


def test_a_day_can_be_taken_back(session: Session) -> None:
    takes_in(session, "2570-04-16,holiday,Bridge day,,")
    done = takes_in(session, "2570-04-16,none,,,", "2570-04-21,none,,,")
    assert done.removed == (date(2027, 4, 16),)
    assert working_days(session).is_working(date(2027, 4, 16))


def test_an_unknown_bureau_refuses_the_file_with_its_row_and_nothing_is_stored(
    session: Session,
) -> None:
    factories.bureau(session, "สำนักก")
    with pytest.raises(FileFaults) as refused:
        takes_in(session, "2570-03-18,closure,,,สำนักก", "2570-03-19,closure,,,สำนักที่ไม่มี")
    assert refused.value.faults == ["row 3: bureau สำนักที่ไม่มี is not on the roster"]
    assert working_days(session).of_bureaus == {}


def test_one_bureaus_closure_is_its_own(session: Session) -> None:
    bureau = factories.bureau(session, "สำนักก")
    takes_in(session, "2570-03-18,closure,Moving house,,สำนักก")
    calendar = working_days(session)
    assert calendar.is_working(date(2027, 3, 18))
    assert not calendar.of_bureau(bureau.id).is_working(date(2027, 3, 18))
