"""How many rows of events, messages and conversations were deleted, by month and kind.

The code of the revision before does not know this table and deletes none of them.
"""

import sqlalchemy as sa
from alembic import op

revision = "0052"
down_revision = "0051"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "past_rows",
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("via", sa.String(8), nullable=False),
        sa.Column("rows", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("name", "month", "kind", "state", "via", name="pk_past_rows"),
    )
