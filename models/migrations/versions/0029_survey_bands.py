"""Surveys: what their means are called, copied from the office's scale at opening.

The code of the revision before stores none: its surveys are read with the office's scale.
"""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("survey", sa.Column("bands", sa.JSON(), nullable=False, server_default="[]"))
