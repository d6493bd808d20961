"""Which guideline of its measure each activity of a plan stands under.

The code of the revision before leaves the column alone, and its forms have no sub-headings.
"""

import sqlalchemy as sa
from alembic import op

revision = "0053"
down_revision = "0052"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("plan", sa.Column("guidelines", sa.JSON(), nullable=True))
