"""Whom the organiser of an event listed as expected.

The code of 0025 makes no event with such a list.
"""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("attendance_event", sa.Column("listed", sa.JSON()))
