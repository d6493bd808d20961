"""What other subjects prove in a report, such as the result of a survey.

The code of the revision before knows nothing of the column; a report that it stores has none.
"""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "report_version",
        sa.Column("proofs", sa.JSON(), nullable=False, server_default="[]"),
    )
