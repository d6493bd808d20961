"""What is kept of plans and of the office's own days."""

from __future__ import annotations

from models.declaration import Storage
from models.plans.office_day import OfficeDay
from models.plans.plan import Activity, ActivityBureau, ActivityDue, Plan
from models.plans.years.prepared_year import PreparedYear
from models.plans.years.year_end import YearEnd

PLANS = Storage(
    name="plans",
    tables=(Plan, Activity, ActivityBureau, ActivityDue, OfficeDay, PreparedYear, YearEnd),
)
