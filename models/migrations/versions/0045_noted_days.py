"""The office's own days: who noted them in chat, and when.

The code of the revision before writes neither.
"""

import sqlalchemy as sa
from alembic import op

revision = "0045"
down_revision = "0044"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("office_day", sa.Column("noted_by", sa.Integer(), nullable=True))
    at = sa.DateTime(timezone=True)
    op.add_column("office_day", sa.Column("noted_at", at, nullable=True))
