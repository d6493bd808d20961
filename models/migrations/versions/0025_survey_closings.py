"""Surveys: what will be bettered, and when the organiser was told of the closing.

The code of the revision before knows neither and stores surveys without them.
"""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("survey", sa.Column("betters", sa.Text(), nullable=False, server_default=""))
    op.add_column("survey", sa.Column("told_at", sa.DateTime(timezone=True)))
