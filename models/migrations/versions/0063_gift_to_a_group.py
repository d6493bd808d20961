"""Whether a gift was given to a whole group or room, which is neither one person nor the public.

The code of the revision before knows only these two; its gifts were given to no group.
"""

import sqlalchemy as sa
from alembic import op

revision = "0063"
down_revision = "0062"
branch_labels = None
depends_on = None


def upgrade() -> None:
    shared: sa.Column[bool] = sa.Column("shared", sa.Boolean(), nullable=False, server_default=sa.false())
    op.add_column("gift", shared)
